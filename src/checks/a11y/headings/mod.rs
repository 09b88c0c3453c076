//! Headings: one of the first level, no level skipped, and none that is only a bold line.

mod fake_heading;
mod heading_order;
mod one_h1;

use crate::checks::a11y::read;
use crate::checks::html::{Audit, HtmlRule};
use crate::parse::html::{NodeId, tags};

pub(super) static RULES: &[&HtmlRule] = &[&heading_order::HEADING_ORDER, &one_h1::NO_H1, &one_h1::SEVERAL_H1, &fake_heading::FAKE_HEADING];

/// The level of a heading that a screen reader is told of.
pub(super) fn level(audit: &Audit<'_>, at: NodeId) -> Option<u32> {
    if !read::may_be(audit, at, tags!["h1", "h2", "h3", "h4", "h5", "h6"]) || !audit.exposed(at) || !audit.has_role(at, "heading") {
        return None;
    }
    let written = audit.dom.attr(at, "aria-level").and_then(|level| level.trim().parse().ok());
    // WAI-ARIA 1.2: a heading without a level has the second.
    let own = audit.dom.name(at).strip_prefix('h').and_then(|level| level.parse().ok());
    written.or(own).or(Some(2))
}

/// The headings of a page in their order.
pub(super) fn headings<'a>(audit: &'a Audit<'_>) -> impl Iterator<Item = (NodeId, u32)> + 'a {
    audit.dom.elements(audit.dom.root()).filter_map(|id| Some((id, level(audit, id)?)))
}
