//! What the HTML Standard does with elements of each name (13.2.6), as far as the quick way knows.

use super::super::names::{Tag, Tags};
use std::sync::LazyLock;

/// How an element is treated where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// `head`.
    Head,
    /// It closes an open paragraph.
    Block,
    /// The same, and holds nothing: `hr`.
    Line,
    /// It closes an open paragraph and an open item.
    Item,
    Table,
    Caption,
    Columns,
    /// `thead`, `tbody`, `tfoot`.
    Rows,
    Row,
    Cell,
    /// It closes nothing.
    Phrase,
    /// It closes nothing and holds nothing.
    Void,
    /// It holds no tags and no references.
    Raw,
    /// It holds no tags.
    Title,
}

static CLASSES: LazyLock<[Option<Class>; Tag::COUNT]> = LazyLock::new(|| Tag::table(of_name));

/// The class of an element of HTML; none for those that are left to the Standard's parser.
pub(super) fn class(tag: Tag) -> Option<Class> {
    CLASSES[tag.index()]
}

fn of_name(name: &str) -> Option<Class> {
    Some(match name {
        "a" | "abbr" | "audio" | "b" | "bdi" | "bdo" | "button" | "canvas" | "cite" | "code" | "data" | "del" | "dfn" | "em" | "i"
        | "ins" | "kbd" | "label" | "legend" | "map" | "mark" | "meter" | "output" | "picture" | "progress" | "q" | "s" | "samp"
        | "small" | "span" | "strong" | "sub" | "sup" | "svg" | "time" | "u" | "var" | "video" => Class::Phrase,
        "address" | "article" | "aside" | "blockquote" | "details" | "dialog" | "div" | "dl" | "fieldset" | "figcaption" | "figure"
        | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "main" | "menu" | "nav" | "ol" | "p"
        | "pre" | "search" | "section" | "summary" | "ul" => Class::Block,
        "hr" => Class::Line,
        "dd" | "dt" | "li" => Class::Item,
        "table" => Class::Table,
        "caption" => Class::Caption,
        "colgroup" => Class::Columns,
        "tbody" | "tfoot" | "thead" => Class::Rows,
        "tr" => Class::Row,
        "td" | "th" => Class::Cell,
        "area" | "base" | "br" | "col" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr" => Class::Void,
        "script" | "style" | "noscript" => Class::Raw,
        "title" => Class::Title,
        _ => return None,
    })
}

/// Elements that an item within them does not look beyond.
pub(super) const HOLD_ITEMS: Tags =
    Tags::of(&["article", "aside", "blockquote", "body", "details", "dl", "figure", "main", "nav", "ol", "section", "td", "th", "ul"]);

/// Elements of SVG that are drawn with; their names are written as here.
pub(super) const SVG: Tags = Tags::of(&[
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "title",
    "tspan",
    "use",
]);

/// Attributes of SVG whose names have capitals.
const CAPITALS: [&str; 16] = [
    "clipPathUnits",
    "gradientTransform",
    "gradientUnits",
    "lengthAdjust",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "preserveAspectRatio",
    "textLength",
    "viewBox",
];

/// Whether an attribute with capitals is one of SVG.
pub(super) fn svg_attribute(name: &str) -> bool {
    CAPITALS.contains(&name)
}

/// Whether an attribute in small letters stays so in SVG, as far as is known without a long list.
pub(super) fn plain_in_svg(name: &str) -> bool {
    // What has a hyphen is of CSS or ARIA; the others are those that drawings use.
    name.contains('-')
        || matches!(
            name,
            "class"
                | "cx"
                | "cy"
                | "d"
                | "dx"
                | "dy"
                | "fill"
                | "focusable"
                | "height"
                | "href"
                | "id"
                | "lang"
                | "offset"
                | "opacity"
                | "overflow"
                | "points"
                | "r"
                | "role"
                | "rx"
                | "ry"
                | "stroke"
                | "style"
                | "tabindex"
                | "transform"
                | "width"
                | "x"
                | "x1"
                | "x2"
                | "y"
                | "y1"
                | "y2"
        )
}
