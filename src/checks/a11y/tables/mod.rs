//! Tables of data: with headers that belong to cells, and a caption; never to lay out a page.

mod grid;
mod headers_attribute;
mod layout_table;
mod no_caption;
mod no_headers;
mod scope;
mod too_complex;
mod unused_header;

use crate::checks::html::{Audit, HtmlRule};
use crate::parse::html::NodeId;

pub(super) static RULES: &[&HtmlRule] = &[
    &no_headers::NO_HEADERS,
    &no_caption::NO_CAPTION,
    &scope::SCOPE,
    &unused_header::UNUSED_HEADER,
    &unused_header::EMPTY_HEADER,
    &headers_attribute::HEADERS_ATTRIBUTE,
    &layout_table::LAYOUT_TABLE,
    &too_complex::TOO_COMPLEX,
];

/// Whether a screen reader is told that an element is a table.
fn is_table(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.exposed(at) && audit.role(at).is_some_and(|role| matches!(role.name, "table" | "grid" | "treegrid"))
}
