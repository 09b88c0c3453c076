//! Layer 2: what a site is made of, as plain data.
//!
//! In: nothing. Out: the types that the stages hand to each other. Holds no behaviour beyond simple
//! questions about a value's own fields; knows no parser, no template and no disk.

pub(crate) mod action_plan;
pub(crate) mod block;
mod block_place;
pub(crate) mod config;
pub(crate) mod dataset;
pub(crate) mod doc;
pub(crate) mod event;
pub(crate) mod external;
pub(crate) mod figure;
pub(crate) mod governed;
pub(crate) mod item;
pub(crate) mod lang;
pub(crate) mod organisation;
pub(crate) mod picture;
pub(crate) mod plan;
pub(crate) mod tree;
pub(crate) mod uses;
