//! Links: their words say where they lead, the same words lead to the same place, and no window opens by surprise.

mod address;
mod file_type;
mod iframe_same_name;
mod new_window;
mod same_text;
mod target;
mod vague;

use crate::checks::html::{Audit, HtmlRule};
use crate::parse::html::NodeId;

pub(super) static RULES: &[&HtmlRule] = &[
    &vague::LINK_VAGUE,
    &address::LINK_ADDRESS,
    &same_text::LINK_SAME_TEXT,
    &same_text::LINK_SAME_CONTEXT,
    &new_window::LINK_NEW_WINDOW,
    &file_type::LINK_FILE_TYPE,
    &iframe_same_name::IFRAME_SAME_NAME,
];

/// The name of a link, in small letters, without arrows, quotation marks and stops at its ends.
fn plain_name(audit: &Audit<'_>, at: NodeId) -> String {
    let name = audit.name(at);
    if name.is_ascii() {
        return name.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    }
    let name = name.to_lowercase();
    name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Where a link leads, if it is a link that a screen reader is told of.
fn href<'a>(audit: &Audit<'a>, at: NodeId) -> Option<&'a str> {
    (audit.has_role(at, "link") && audit.exposed(at)).then(|| audit.dom.attr(at, "href")).flatten()
}
