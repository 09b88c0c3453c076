//! The document: its title, its screen, nothing that moves the reader elsewhere, room between letters and lines.

mod line_height;
mod meta_refresh;
mod orientation;
mod spacing;
mod spread;
mod title;
pub(crate) mod title_unique;
mod viewport;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &title::TITLE,
    &title_unique::TITLE_UNIQUE,
    &meta_refresh::META_REFRESH,
    &meta_refresh::META_REFRESH_LONG,
    &viewport::VIEWPORT,
    &spread::LETTER_SPACING,
    &spread::WORD_SPACING,
    &line_height::LINE_HEIGHT,
    &orientation::ORIENTATION,
];
