//! Texts whose spacing a style attribute fixes with `!important`, so that a reader's own style sheet cannot widen it.
//!
//! In: a page and a property. Out: the elements that fix it, with the letters' size where their text stands, and the size
//! that the property comes to. Only text that is seen counts, and only where no element nearer to it sets the property.

use crate::checks::html::Audit;
use crate::checks::html::style::paint;
use crate::checks::html::style::sheet::{Written, declarations};
use crate::parse::html::NodeId;

/// What a style attribute fixes.
pub(super) struct Fixed {
    /// As written.
    pub(super) value: String,
    /// The text that it holds for.
    pub(super) text: NodeId,
    /// Size of the element's letters and of the text's letters, in CSS pixels.
    pub(super) own_size: f32,
    pub(super) size: f32,
}

/// What the style attribute of `at` fixes for `property`.
pub(super) fn fixed(audit: &Audit<'_>, at: NodeId, property: &str) -> Option<Fixed> {
    let element = audit.dom.element(at).filter(|element| element.is_html())?;
    let style = element.attr("style").filter(|style| style.contains(property) && style.contains("important"))?;
    let last = declarations(style).into_iter().rfind(|declaration| declaration.name == property && declaration.important)?;
    let Written::Plain(value) = last.value else { return None };
    let value = value.trim().to_ascii_lowercase();
    if matches!(value.as_str(), "inherit" | "unset" | "revert" | "revert-layer") || value.contains("var(") || off_screen(audit, at) {
        return None;
    }
    let text = text(audit, at, property)?;
    let around = audit.dom.parent(text)?;
    let size = |id| paint::size(audit.dom, audit.styles(), id);
    Some(Fixed { value, text, own_size: size(at), size: size(around) })
}

/// The first text that is seen and takes the property from `at`.
fn text(audit: &Audit<'_>, at: NodeId, property: &str) -> Option<NodeId> {
    let mut left = vec![at];
    while let Some(next) = left.pop() {
        if audit.dom.text_of(next).is_some_and(|text| !text.trim().is_empty()) && audit.shown(next) {
            return Some(next);
        }
        if next == at || (audit.dom.element(next).is_some() && audit.styles().declared(next, property).is_none()) {
            let first = left.len();
            left.extend(audit.dom.children(next));
            left[first..].reverse();
        }
    }
    None
}

/// Whether an element or one around it is put where nobody sees it.
pub(super) fn off_screen(audit: &Audit<'_>, at: NodeId) -> bool {
    let away = |id: NodeId| {
        let placed = audit.styles().declared(id, "position").is_some_and(|position| matches!(position.trim(), "absolute" | "fixed"));
        placed && ["left", "top"].iter().any(|side| audit.styles().declared(id, side).is_some_and(|value| far_off(&value)))
    };
    [at].into_iter().chain(audit.dom.ancestors(at)).filter(|id| audit.dom.element(*id).is_some()).any(away)
}

/// Nobody puts a text that is to be seen as far as this to the left or above.
fn far_off(value: &str) -> bool {
    let number = value.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').parse::<f32>();
    number.is_ok_and(|number| number <= -900.0)
}
