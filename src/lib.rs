//! amigable turns a folder of Markdown, YAML and CSV into a static site that people can read and use.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::panic))]

pub(crate) mod base;
pub(crate) mod diag;
pub(crate) mod model;
