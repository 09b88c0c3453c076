//! The static cascade of a page: which value a property has, without drawing the page.
//!
//! In: the page's `style` elements and attributes, and sheets that are files beside it. Out: cascaded and inherited values
//! as text, with `var()` replaced (CSS Cascading and Inheritance 5; CSS Custom Properties 1). Knows no layout: percentages
//! and units stay as they are written. A page without any style costs nothing.

pub(crate) mod cascade;
pub(crate) mod colour;
mod media;
pub(crate) mod paint;
pub(crate) mod room;
mod select;
pub(crate) mod sheet;
mod shorthand;

pub(crate) use cascade::Styles;
pub(crate) use media::Environment;
