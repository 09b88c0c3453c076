//! What a drawing may hold, by name.
//!
//! In: names and values as written. Out: answers. Everything that is not listed is taken out.

/// Elements that draw, describe or define what is drawn (SVG 2; Filter Effects; CSS Masking). None of them runs, moves or loads.
pub(super) const ELEMENTS: [&str; 58] = [
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "hatch",
    "hatchpath",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mesh",
    "meshgradient",
    "meshpatch",
    "meshrow",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// What drawing programs note for themselves; it draws nothing.
pub(super) const NOTES: [&str; 1] = ["metadata"];

/// The only names with a prefix: what older programs write for `href`, and the spaces of names.
const PREFIXED: [&str; 5] = ["xlink:href", "xml:lang", "xml:space", "xmlns:svg", "xmlns:xlink"];

/// What becomes of an attribute.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Kept,
    /// Without a word: a note of a drawing program.
    Forgotten,
    /// Taken out, which is told.
    Removed,
}

/// What becomes of an attribute with this name and value.
pub(super) fn fate(name: &str, value: &str) -> Fate {
    if name.contains(':') && !PREFIXED.contains(&name) {
        return if name == "xml:base" { Fate::Removed } else { Fate::Forgotten };
    }
    let lower = name.to_ascii_lowercase();
    let harmful = match lower.as_str() {
        "href" | "xlink:href" => !value.trim_start().starts_with('#'),
        "style" => asks(value),
        "src" | "srcset" => true,
        _ => lower.starts_with("on") || far_url(value),
    };
    if harmful { Fate::Removed } else { Fate::Kept }
}

/// Whether a text of CSS could ask for a file, or hides what it does behind an escape.
pub(super) fn asks(css: &str) -> bool {
    const WAYS: [&str; 6] = ["@import", "image(", "image-set(", "src(", "javascript:", "expression("];
    let lower = css.to_ascii_lowercase();
    css.contains('\\') || WAYS.iter().any(|way| lower.contains(way)) || far_url(css)
}

/// Whether a value names something outside the drawing: `url(…)` that is no `url(#…)`.
fn far_url(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    lower.split("url(").skip(1).any(|rest| !rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_asks_is_told_from_what_draws() {
        for (name, value) in [("fill", "url(#a)"), ("fill", "url( '#a' )"), ("href", "#a"), ("style", "fill: red"), ("d", "M0 0L1 1")] {
            assert_eq!(fate(name, value), Fate::Kept, "{name}={value}");
        }
        let bad = [
            ("onload", "x()"),
            ("ONCLICK", ""),
            ("href", "https://a.cl/"),
            ("xlink:href", " javascript:x()"),
            ("fill", "URL(//a.cl/#b)"),
            ("style", "fill: \\75rl(//a.cl)"),
            ("style", "background: image-set('x.png')"),
            ("xml:base", "//a.cl/"),
        ];
        for (name, value) in bad {
            assert_eq!(fate(name, value), Fate::Removed, "{name}={value}");
        }
        assert_eq!(fate("inkscape:label", "x"), Fate::Forgotten);
    }
}
