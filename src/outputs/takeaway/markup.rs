//! The tree of a page as HTML or as XHTML again, with what somebody judged of each element.
//!
//! In: a tree and a judge. Out: markup that is well-formed whatever the tree holds. Knows no link and no book.

use crate::base::text::escape_html;
use crate::outputs::xml::allowed;
use crate::parse::html::{Dom, Element, NodeId};
use std::borrow::Cow;

/// How it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Html,
    Xhtml,
}

/// What becomes of an element.
pub(super) enum Verdict<'d> {
    /// Nothing is left of it, nor of what is in it.
    Drop,
    /// Only what is in it is left.
    Inside,
    /// A text stands in its place.
    Text(String),
    /// It stays, perhaps under another name, with these attributes and no others.
    Keep(&'d str, Attributes<'d>),
}

/// Attributes by name.
pub(super) type Attributes<'d> = Vec<(Cow<'d, str>, Cow<'d, str>)>;

/// Judges an element.
pub(super) type Judge<'j, 'd> = &'j mut dyn FnMut(NodeId, Element<'d>) -> Verdict<'d>;

/// Elements of HTML without an end (HTML Standard, 13.1.2).
const VOID: [&str; 11] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"];

/// Namespaces of what stands in a page beside HTML.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What is still to be written, the last first.
enum Ahead<'d> {
    Node(NodeId),
    End(&'d str),
}

/// What stands below a node, as it was judged.
pub(super) fn write<'d>(dom: &'d Dom<'_>, below: NodeId, form: Form, judge: Judge<'_, 'd>) -> String {
    let mut out = String::new();
    let mut ahead = Vec::new();
    push_children(dom, below, &mut ahead);
    while let Some(next) = ahead.pop() {
        match next {
            Ahead::End(name) => out.extend(["</", name, ">"]),
            Ahead::Node(id) => node(dom, id, form, judge, &mut out, &mut ahead),
        }
    }
    out
}

fn push_children<'d>(dom: &'d Dom<'_>, id: NodeId, ahead: &mut Vec<Ahead<'d>>) {
    let from = ahead.len();
    ahead.extend(dom.children(id).map(Ahead::Node));
    ahead[from..].reverse();
}

fn node<'d>(dom: &'d Dom<'_>, id: NodeId, form: Form, judge: Judge<'_, 'd>, out: &mut String, ahead: &mut Vec<Ahead<'d>>) {
    if let Some(words) = dom.text_of(id) {
        return text(words, form, out);
    }
    let Some(element) = dom.element(id) else { return };
    match judge(id, element) {
        Verdict::Drop => {}
        Verdict::Inside => push_children(dom, id, ahead),
        Verdict::Text(words) => text(&words, form, out),
        Verdict::Keep(name, attributes) => {
            start(name, &attributes, form, element.is_svg() && name == "svg", out);
            if element.is_html() && VOID.contains(&name) {
                out.push_str(if form == Form::Xhtml { "/>" } else { ">" });
                return;
            }
            out.push('>');
            let first = dom.children(id).next().and_then(|first| dom.text_of(first));
            // The parser takes away the first line break in it (HTML Standard, 13.1.2.5).
            if form == Form::Html && name == "pre" && first.is_some_and(|text| text.starts_with('\n')) {
                out.push('\n');
            }
            ahead.push(Ahead::End(name));
            push_children(dom, id, ahead);
        }
    }
}

fn start(name: &str, attributes: &Attributes<'_>, form: Form, is_drawing: bool, out: &mut String) {
    out.extend(["<", name]);
    if form == Form::Xhtml && is_drawing {
        out.extend([" xmlns=\"", SVG, "\""]);
    }
    for (name, value) in attributes {
        out.extend([" ", name, "=\""]);
        text(value, form, out);
        out.push('"');
    }
}

fn text(words: &str, form: Form, out: &mut String) {
    if form == Form::Xhtml { escape_html(&allowed(words), out) } else { escape_html(words, out) }
}
