//! Spaces that must not break: «17,3 %», «$ 237.094», «n.º 3» stay on one line.
//!
//! The text grows by a byte for each such space, so checks that point into a text look at it before.

use crate::model::doc::{Node, NodeKind};

/// U+00A0 NO-BREAK SPACE.
const NO_BREAK: char = '\u{a0}';

pub(super) fn bind_spaces(node: &mut Node) {
    if let NodeKind::Text(text) = &mut node.kind
        && text.contains(['%', '$', 'º'])
    {
        *text = bound(text);
    }
}

fn bound(text: &str) -> String {
    let glue = |(at, c): (usize, char)| if c == ' ' && binds(&text[..at], &text[at + 1..]) { NO_BREAK } else { c };
    text.char_indices().map(glue).collect()
}

fn binds(before: &str, after: &str) -> bool {
    let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
    let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
    digit_before && after.starts_with('%') || digit_after && ["$", "n.º", "N.º"].iter().any(|mark| before.ends_with(mark))
}

#[cfg(test)]
mod tests {
    use super::super::{inline, read};
    use super::*;

    #[test]
    fn figures_keep_their_units() {
        assert_eq!(bound("un 17,3 % de $ 237.094, n.º 3"), "un 17,3\u{a0}% de $\u{a0}237.094, n.º\u{a0}3");
        assert_eq!(bound("en % y en $ o en 3 pesos"), "en % y en $ o en 3 pesos");
    }

    #[test]
    fn code_is_left_alone() {
        assert_eq!(inline(read("`17 %`")).plain_text(), "17 %");
    }
}
