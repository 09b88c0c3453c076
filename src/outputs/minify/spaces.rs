//! What white space means in each element, as minify-html has it.
//!
//! In: the name of an element. Out: whether spaces at the edges and between children go, and which elements may begin inside without
//! ending it. An element that is not known here is left to the library with all that it holds.

/// How the text right inside an element is treated. Runs of white space become one space in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spaces {
    /// A line of text: nothing at its edges.
    Content,
    /// A part of a line: all spaces stay.
    Formatting,
    /// Boxes: no text that is only space.
    Layout,
}

/// What is known of an element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) spaces: Spaces,
    /// Elements that would end it, which HTML lets authors do without an end tag.
    ends_at: &'static [&'static str],
}

impl Known {
    /// Whether an element of this name may begin inside.
    pub(super) fn may_hold(&self, name: &str) -> bool {
        !self.ends_at.contains(&name)
    }
}

/// All that end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];
const CELLS: &[&str] = &["td", "th", "tr", "tbody", "tfoot"];

/// The page as a whole.
pub(super) const ROOT: Known = Known { spaces: Spaces::Layout, ends_at: &[] };

/// The element of this name; nothing when the library has to look at it.
pub(super) fn known(name: &str) -> Option<Known> {
    use Spaces::{Content, Formatting, Layout};
    let (spaces, ends_at): (Spaces, &'static [&'static str]) = match name {
        "address" | "button" | "caption" | "figcaption" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" | "summary" | "details"
        | "label" => (Content, &[]),
        "p" => (Content, BLOCKS),
        "dd" | "dt" => (Content, &["dd", "dt"]),
        "li" => (Content, &["li"]),
        "td" | "th" => (Content, CELLS),
        "a" | "abbr" | "b" | "bdi" | "bdo" | "cite" | "data" | "del" | "dfn" | "em" | "i" | "ins" | "kbd" | "mark" | "q" | "s" | "samp"
        | "small" | "span" | "strong" | "sub" | "sup" | "time" | "u" | "var" => (Formatting, &[]),
        "article" | "aside" | "blockquote" | "div" | "dl" | "fieldset" | "figure" | "footer" | "form" | "header" | "hgroup" | "html"
        | "main" | "menu" | "nav" | "ol" | "picture" | "section" | "table" | "ul" => (Layout, &[]),
        "head" => (Layout, &["body"]),
        "body" => (Layout, &["html", "head", "body"]),
        "tr" => (Layout, &["tr", "tbody", "tfoot"]),
        "thead" | "tbody" | "tfoot" => (Layout, &["thead", "tbody", "tfoot"]),
        _ => return None,
    };
    Some(Known { spaces, ends_at })
}

/// Elements that hold nothing and have no end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr")
}

/// Elements that are given to the library whole: what they hold is not HTML, or its spaces count.
pub(super) fn is_whole(name: &str) -> bool {
    matches!(name, "svg" | "pre" | "code" | "script" | "style" | "title" | "textarea" | "video" | "audio" | "iframe" | "object" | "select")
}
