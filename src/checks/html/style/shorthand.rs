//! Shorthand properties as the single ones that checks ask for.
//!
//! In: a declaration. Out: the longhands that it sets, each with its value; a shorthand with `var()` in it is split once
//! its variables are known. Only the properties that some check asks for are split.

/// The longhands that a property sets, in the order of [`split`]; none for what is no shorthand here.
pub(super) fn longhands(property: &str) -> &'static [&'static str] {
    match property {
        "background" => &["background-color", "background-image"],
        "font" => &["font-size", "font-weight", "line-height"],
        "overflow" => &["overflow-x", "overflow-y"],
        "outline" => &["outline-style", "outline-width", "outline-color"],
        "border" => &["border-style", "border-width", "border-color"],
        _ => &[],
    }
}

/// The value that `shorthand: value` gives to `longhand`.
pub(super) fn split(shorthand: &str, value: &str, longhand: &str) -> String {
    let parts = parts(value);
    let keyword = matches!(value.trim(), "inherit" | "initial" | "unset" | "revert");
    if keyword {
        return value.trim().to_owned();
    }
    match (shorthand, longhand) {
        ("background", "background-color") => background_colour(&parts),
        ("background", _) => parts.iter().find(|part| is_image(part)).cloned().unwrap_or_else(|| "none".to_owned()),
        ("font", "font-size") => parts.iter().find_map(|part| font_size(part)).unwrap_or_else(|| "medium".to_owned()),
        ("font", "font-weight") => parts.iter().find(|part| is_weight(part)).cloned().unwrap_or_else(|| "normal".to_owned()),
        ("font", _) => {
            parts.iter().find_map(|part| part.split_once('/')).map_or_else(|| "normal".to_owned(), |(_, height)| height.to_owned())
        }
        ("overflow", "overflow-x") => parts.first().cloned().unwrap_or_default(),
        ("overflow", _) => parts.get(1).or(parts.first()).cloned().unwrap_or_default(),
        (_, longhand) if longhand.ends_with("-style") => {
            parts.iter().find(|part| is_line_style(part)).cloned().unwrap_or_else(|| "none".to_owned())
        }
        (_, longhand) if longhand.ends_with("-width") => {
            parts.iter().find(|part| is_width(part)).cloned().unwrap_or_else(|| "medium".to_owned())
        }
        _ => parts.iter().find(|part| !is_line_style(part) && !is_width(part)).cloned().unwrap_or_else(|| "currentcolor".to_owned()),
    }
}

/// The parts of a value, split at spaces outside brackets.
pub(super) fn parts(value: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_usize);
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c.is_whitespace() && depth == 0 {
            if !part.is_empty() {
                parts.push(std::mem::take(&mut part));
            }
        } else {
            part.push(c);
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

fn is_image(part: &str) -> bool {
    part.contains("url(") || part.contains("gradient(") || part.starts_with("image")
}

/// The colour stands in the last layer, among words about place and repetition.
fn background_colour(parts: &[String]) -> String {
    let about = |part: &str| {
        is_image(part)
            || part.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
            || matches!(
                part,
                "none"
                    | "left"
                    | "right"
                    | "top"
                    | "bottom"
                    | "center"
                    | "repeat"
                    | "no-repeat"
                    | "repeat-x"
                    | "repeat-y"
                    | "fixed"
                    | "scroll"
                    | "local"
                    | "cover"
                    | "contain"
                    | "auto"
                    | "/"
                    | "border-box"
                    | "padding-box"
                    | "content-box"
                    | "space"
                    | "round"
                    | ","
            )
    };
    parts.iter().map(|part| part.trim_end_matches(',')).rfind(|part| !about(part)).map_or_else(|| "transparent".to_owned(), str::to_owned)
}

fn font_size(part: &str) -> Option<String> {
    let size = part.split_once('/').map_or(part, |(size, _)| size);
    let length =
        size.starts_with(|c: char| c.is_ascii_digit() || c == '.') && size.ends_with(|c: char| c.is_ascii_alphabetic() || c == '%');
    let word = matches!(size, "xx-small" | "x-small" | "small" | "medium" | "large" | "x-large" | "xx-large" | "smaller" | "larger");
    (length || word || size.starts_with("clamp(") || size.starts_with("calc(")).then(|| size.to_owned())
}

fn is_weight(part: &str) -> bool {
    matches!(part, "bold" | "bolder" | "lighter") || (part.len() == 3 && part.ends_with("00") && part.as_bytes()[0].is_ascii_digit())
}

fn is_line_style(part: &str) -> bool {
    matches!(part, "none" | "hidden" | "dotted" | "dashed" | "solid" | "double" | "groove" | "ridge" | "inset" | "outset" | "auto")
}

fn is_width(part: &str) -> bool {
    matches!(part, "thin" | "medium" | "thick") || part.starts_with(|c: char| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shorthands_are_split() {
        assert_eq!(split("background", "url(a.png) no-repeat center / cover #fff", "background-color"), "#fff");
        assert_eq!(split("background", "rgb(1, 2, 3)", "background-color"), "rgb(1, 2, 3)");
        assert_eq!(split("background", "none", "background-color"), "transparent");
        assert_eq!(split("background", "linear-gradient(red, blue)", "background-image"), "linear-gradient(red, blue)");
        assert_eq!(split("font", "italic bold 1.2em/30px Georgia, serif", "font-size"), "1.2em");
        assert_eq!(split("font", "italic bold 1.2em/30px Georgia, serif", "font-weight"), "bold");
        assert_eq!(split("outline", "0", "outline-style"), "none");
        assert_eq!(split("outline", "2px solid red", "outline-color"), "red");
        assert_eq!(split("overflow", "hidden", "overflow-y"), "hidden");
    }
}
