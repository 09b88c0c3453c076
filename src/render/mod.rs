//! x
pub(crate) mod html;
