//! The inside of a page as HTML that can be read anywhere: by a feed reader, without our style and away from our address.
//!
//! In: HTML as the theme draws it, with its marks, and the absolute address of its page. Out: the same text with absolute addresses;
//! without marks, classes, drawings and whatever else only this site's own pages can use. Works on the tree, as all that reads HTML.

use crate::base::text::escape_html;
use crate::parse::html::{self, Dom, NodeId, Tags, tags};
use crate::site::Site;

/// Left out with all that is in them: what draws, runs, asks or is not shown.
const DROPPED: &Tags = tags![
    "button", "canvas", "embed", "form", "iframe", "input", "link", "meta", "noscript", "object", "script", "select", "source", "style",
    "svg", "template", "textarea", "title"
];

/// Elements without an end (HTML Standard, 13.1.2).
const VOID: &Tags = tags!["area", "br", "col", "hr", "img", "source", "track", "wbr"];

/// The attributes that carry meaning without a style sheet.
const KEPT: [&str; 14] =
    ["alt", "cite", "colspan", "datetime", "height", "href", "lang", "rowspan", "scope", "src", "start", "title", "value", "width"];

/// Attributes that hold an address.
const ADDRESSES: [&str; 3] = ["cite", "href", "src"];

/// What is still to be written, the last first.
enum Ahead<'d> {
    Node(NodeId),
    End(&'d str),
}

/// `marked` for readers elsewhere; `page` is the absolute address of its page.
pub(crate) fn portable(marked: &str, page: &str, site: &Site) -> String {
    let dom = html::parse(marked);
    let body = dom.elements(dom.root()).find(|id| dom.is(*id, "body")).unwrap_or_else(|| dom.root());
    let mut out = String::with_capacity(marked.len() / 2);
    let mut ahead: Vec<Ahead<'_>> = Vec::new();
    push_children(&dom, body, &mut ahead);
    while let Some(next) = ahead.pop() {
        match next {
            Ahead::End(name) => {
                out.extend(["</", name, ">"]);
            }
            Ahead::Node(id) => node(&dom, id, page, site, &mut out, &mut ahead),
        }
    }
    out.trim().to_owned()
}

fn push_children<'d>(dom: &'d Dom<'_>, id: NodeId, ahead: &mut Vec<Ahead<'d>>) {
    let from = ahead.len();
    ahead.extend(dom.children(id).map(Ahead::Node));
    ahead[from..].reverse();
}

fn node<'d>(dom: &'d Dom<'_>, id: NodeId, page: &str, site: &Site, out: &mut String, ahead: &mut Vec<Ahead<'d>>) {
    if let Some(text) = dom.text_of(id) {
        escape_html(text, out);
        return;
    }
    let Some(element) = dom.element(id) else { return };
    // What is of another language of marks, as a drawing or a formula, is dropped as a whole.
    if dom.is_any(id, DROPPED) || !element.is_html() || element.attr("hidden").is_some() {
        return;
    }
    let kept: Vec<(&str, String)> = element.attrs().filter_map(|(name, value)| kept(name, value, page, site)).collect();
    // What opens a definition on the page is a word like others elsewhere; of a picture the plain file is left, which every reader knows.
    let is_bare = element.name() == "button" || matches!(element.name(), "picture" | "span") && kept.is_empty();
    if !is_bare {
        out.extend(["<", element.name()]);
        for (name, value) in kept {
            out.extend([" ", name, "=\""]);
            escape_html(&value, out);
            out.push('"');
        }
        out.push('>');
        if dom.is_any(id, VOID) {
            return;
        }
        ahead.push(Ahead::End(element.name()));
    }
    push_children(dom, id, ahead);
}

fn kept<'d>(name: &'d str, value: &str, page: &str, site: &Site) -> Option<(&'d str, String)> {
    if !KEPT.contains(&name) {
        return None;
    }
    let value = if ADDRESSES.contains(&name) { absolute(value, page, site) } else { value.to_owned() };
    Some((name, value))
}

/// An address of the site as one that works anywhere.
fn absolute(address: &str, page: &str, site: &Site) -> String {
    if address.starts_with('/') {
        site.absolute(address)
    } else if address.is_empty() || address.starts_with(['#', '?']) {
        format!("{page}{address}")
    } else {
        address.to_owned()
    }
}
