//! What rules about structure ask of a page again and again.
//!
//! In: a page under audit. Out: its elements by what they are, and texts as a reader sees them.

pub(super) use crate::checks::html::{collapsed, holds_word};

use crate::checks::html::Audit;
use crate::parse::html::{NodeId, Tags};

/// The text of an element, as a browser shows it.
pub(super) fn text(audit: &Audit<'_>, at: NodeId) -> String {
    collapsed(&audit.dom.text(at))
}

/// Whether an element holds a text that a browser shows.
pub(super) fn has_text(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.dom.descendants(at).chain([at]).filter_map(|id| audit.dom.text_of(id)).any(holds_word)
}

/// A text of at most about `most` characters, to be quoted in a message.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(&*cut, |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

/// The `html` element.
pub(super) fn html(audit: &Audit<'_>) -> Option<NodeId> {
    audit.dom.child_elements(audit.dom.root()).find(|id| audit.dom.is(*id, "html"))
}

/// The `head` element.
pub(super) fn head(audit: &Audit<'_>) -> Option<NodeId> {
    audit.dom.child_elements(html(audit)?).find(|id| audit.dom.is(*id, "head"))
}

/// The `body` element.
pub(super) fn body(audit: &Audit<'_>) -> Option<NodeId> {
    audit.dom.child_elements(html(audit)?).find(|id| audit.dom.is(*id, "body"))
}

/// Whether a page loads again or sends its readers elsewhere by itself.
pub(super) fn sends_on(audit: &Audit<'_>) -> bool {
    let refreshes = |id| audit.dom.attr(id, "http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"));
    audit.dom.elements(audit.dom.root()).any(|id| audit.dom.is(id, "meta") && refreshes(id))
}

/// Whether an element is one of these elements of HTML.
pub(super) fn is_any(audit: &Audit<'_>, at: NodeId, names: &Tags) -> bool {
    audit.dom.is_any(at, names)
}

/// The nearest element around one that is one of these.
pub(super) fn around(audit: &Audit<'_>, at: NodeId, names: &Tags) -> Option<NodeId> {
    audit.dom.ancestors(at).find(|id| is_any(audit, *id, names))
}

/// Whether an element may have the role that these elements have by nature: a quick answer before the role is asked.
pub(super) fn may_be(audit: &Audit<'_>, at: NodeId, names: &Tags) -> bool {
    audit.dom.has_role(at) || names.has(audit.dom.tag(at))
}
