//! Layer 1: what can be said about content, and how it is said.
//!
//! In: a [`Rule`] and a place. Out: a [`Finding`], and findings printed for people, programs and CI.
//! Knows nothing of Markdown, sites or files on disk: printers are given the source bytes.

mod family;
pub(crate) mod finding;
pub(crate) mod print;
pub(crate) mod reference;
pub(crate) mod rule;

pub use finding::{Excepted, Finding, Fix, Place};
pub use rule::{Family, Level, Rule};
