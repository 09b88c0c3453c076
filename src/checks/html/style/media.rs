//! Whether a media query holds on an imagined screen (Media Queries 4).
//!
//! In: the text of a condition. Out: yes or no; what is not known does not hold, as the standard asks.

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Environment {
    /// Width and height in CSS pixels.
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Whether the reader prefers a dark page.
    pub(crate) dark: bool,
}

impl Default for Environment {
    /// A common desktop screen.
    fn default() -> Self {
        Self { width: 1280.0, height: 800.0, dark: false }
    }
}

/// Whether a list of media queries holds.
pub(super) fn holds(queries: &str, on: Environment) -> bool {
    let queries = queries.trim().to_ascii_lowercase();
    queries.is_empty() || queries.split(',').any(|query| query_holds(query.trim(), on))
}

fn query_holds(query: &str, on: Environment) -> bool {
    if let Some(rest) = query.strip_prefix("not ") {
        return !query_holds(rest.trim(), on);
    }
    let query = query.strip_prefix("only ").unwrap_or(query).trim();
    if query.contains(" or ") {
        return query.split(" or ").any(|part| condition(part.trim(), on));
    }
    query.split(" and ").all(|part| condition(part.trim(), on))
}

fn condition(part: &str, on: Environment) -> bool {
    if let Some(rest) = part.strip_prefix("not ") {
        return !condition(rest.trim(), on);
    }
    match part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
        None => matches!(part, "all" | "screen"),
        Some(inner) if inner.trim_start().starts_with('(') => query_holds(inner.trim(), on),
        Some(inner) => feature(inner.trim(), on),
    }
}

fn feature(text: &str, on: Environment) -> bool {
    if let Some((name, value)) = text.split_once(':') {
        return named(name.trim(), value.trim(), on);
    }
    if text.contains(['<', '>', '=']) {
        return range(text, on);
    }
    // A feature without a value: whether it is more than none.
    matches!(text, "width" | "height" | "color" | "orientation" | "hover" | "pointer" | "prefers-color-scheme")
}

fn named(name: &str, value: &str, on: Environment) -> bool {
    let size = |of: f32, compare: fn(f32, f32) -> bool| pixels(value).is_some_and(|limit| compare(of, limit));
    match name {
        "min-width" => size(on.width, |of, limit| of >= limit),
        "max-width" => size(on.width, |of, limit| of <= limit),
        "min-height" => size(on.height, |of, limit| of >= limit),
        "max-height" => size(on.height, |of, limit| of <= limit),
        "width" => size(on.width, |of, limit| (of - limit).abs() < f32::EPSILON),
        "orientation" => value == if on.width > on.height { "landscape" } else { "portrait" },
        "prefers-color-scheme" => value == if on.dark { "dark" } else { "light" },
        "prefers-reduced-motion" | "prefers-contrast" | "prefers-reduced-transparency" => value == "no-preference",
        "forced-colors" | "inverted-colors" => value == "none",
        "hover" | "any-hover" => value == "hover",
        "pointer" | "any-pointer" => value == "fine",
        _ => false,
    }
}

/// `400px <= width < 900px`, `width >= 40rem`.
fn range(text: &str, on: Environment) -> bool {
    let mut parts: Vec<&str> = Vec::new();
    let mut signs: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '=']) {
        let length = if rest[at + 1..].starts_with('=') { 2 } else { 1 };
        parts.push(rest[..at].trim());
        signs.push(&rest[at..at + length]);
        rest = &rest[at + length..];
    }
    parts.push(rest.trim());
    let value = |part: &str| match part {
        "width" => Some(on.width),
        "height" => Some(on.height),
        other => pixels(other),
    };
    parts.windows(2).zip(signs).all(|(pair, sign)| {
        let Some((left, right)) = value(pair[0]).zip(value(pair[1])) else { return false };
        match sign {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            _ => (left - right).abs() < f32::EPSILON,
        }
    })
}

/// Pixels of an `em` and a `rem` where nobody changed the size of letters: 16, as in every browser.
const EM: f32 = 16.0;

/// A length in CSS pixels.
pub(super) fn pixels(text: &str) -> Option<f32> {
    let text = text.trim();
    let unit_at = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(text.len());
    let number: f32 = text[..unit_at].parse().ok()?;
    let factor = match &text[unit_at..] {
        "px" => 1.0,
        "em" | "rem" => EM,
        // CSS Values 4: 1in is 96px, 2.54cm and 72pt.
        "pt" => 96.0 / 72.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "" if number == 0.0 => 1.0,
        _ => return None,
    };
    Some(number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_hold_or_not() {
        let on = Environment { width: 360.0, height: 640.0, dark: true };
        for query in [
            "",
            "screen",
            "all and (max-width: 400px)",
            "(width < 30em)",
            "(300px <= width <= 400px)",
            "print, screen",
            "not print",
            "(prefers-color-scheme: dark)",
            "(orientation: portrait)",
            "only screen and (min-width:10rem)",
            "not (min-width: 500px)",
        ] {
            assert!(holds(query, on), "{query}");
        }
        for query in [
            "print",
            "(min-width: 500px)",
            "(prefers-color-scheme: light)",
            "(forced-colors: active)",
            "(unknown: 1)",
            "not screen",
            "(width > 30em)",
        ] {
            assert!(!holds(query, on), "{query}");
        }
    }
}
