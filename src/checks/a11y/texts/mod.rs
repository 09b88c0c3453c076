//! Texts: abbreviations, sizes that grow, markup that says what it means.

mod abbreviation;
mod moving_text;
mod pixel_text;
mod presentational;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] =
    &[&abbreviation::ABBREVIATION, &pixel_text::PIXEL_TEXT, &moving_text::MOVING_TEXT, &presentational::PRESENTATIONAL];
