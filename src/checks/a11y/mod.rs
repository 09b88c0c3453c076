//! Accessibility of final HTML: what WCAG 2.2 asks for and a program can decide without drawing the page.
//!
//! In: a page under audit. Out: findings. One small file a rule; this is the list of them. An example of a rule is a page
//! of HTML (`-- pagina.html --`), not a site.

pub(crate) mod act;
mod aria;
mod contrast;
mod cut_text;
pub(crate) mod document;
mod example;
mod focus;
mod focus_visible;
mod forms;
mod headings;
mod image_name;
mod images;
mod language;
mod links;
mod lists;
mod media;
mod names;
mod read;
mod regions;
mod scroll_focus;
mod tables;
mod tag;
mod texts;

use super::html::HtmlRule;
use crate::diag::Rule;

/// All rules about HTML, by group.
pub(super) static HTML_RULES: &[&[&HtmlRule]] = &[
    &[
        &image_name::IMAGE_NAME,
        &contrast::CONTRAST,
        &contrast::CONTRAST_ENHANCED,
        &cut_text::CUT_TEXT,
        &scroll_focus::SCROLL_FOCUS,
        &focus_visible::FOCUS_VISIBLE,
    ],
    names::RULES,
    aria::RULES,
    forms::RULES,
    focus::RULES,
    media::RULES,
    document::RULES,
    headings::RULES,
    images::RULES,
    language::RULES,
    links::RULES,
    lists::RULES,
    regions::RULES,
    tables::RULES,
    texts::RULES,
];

/// The same as plain rules, for the catalogue.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    HTML_RULES.iter().copied().flatten().map(|html| html.rule)
}
