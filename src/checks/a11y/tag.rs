//! Tags as they should be written, for the help of a finding.
//!
//! In: an element and what to change. Out: its start tag, mended, short enough to be read in a message.

use crate::checks::html::Audit;
use crate::parse::html::NodeId;

/// Longer values are cut: the end of an address tells an editor nothing new.
const LONGEST_VALUE: usize = 40;

/// The start tag with attributes set and others left out. Those about looks and scripts are told as «…».
pub(super) fn mended(audit: &Audit<'_>, at: NodeId, set: &[(&str, &str)], drop: &[&str]) -> String {
    let Some(element) = audit.dom.element(at) else { return String::new() };
    let mut tag = format!("<{}", element.name());
    let mut more = false;
    let untouched = |name: &str| !drop.contains(&name) && !set.iter().any(|(other, _)| *other == name);
    for (name, value) in element.attrs().filter(|(name, _)| untouched(name)) {
        if matches!(name, "class" | "style") || name.starts_with("data-") || name.starts_with("on") {
            more = true;
        } else {
            push(&mut tag, name, value);
        }
    }
    for (name, value) in set {
        push(&mut tag, name, value);
    }
    tag + if more { " …>" } else { ">" }
}

fn push(tag: &mut String, name: &str, value: &str) {
    tag.push(' ');
    tag.push_str(name);
    if !value.is_empty() || name == "alt" {
        tag.push_str("=\"");
        tag.push_str(&short(value, LONGEST_VALUE));
        tag.push('"');
    }
}

/// A text of at most so many characters, to be quoted.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).collect::<String>() + "…"
}
