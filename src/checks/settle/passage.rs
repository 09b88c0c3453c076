//! Where a copied passage stands in a file.
//!
//! In: the words of an editor and the text of the file. Out: the places. Spaces and ends of line count as the same,
//! since a copied passage loses how its lines were broken.

use crate::base::span::Span;

/// All places of `passage` in `text`.
pub(super) fn find(passage: &str, text: &str) -> Vec<Span> {
    let mut words = passage.split_whitespace();
    let Some(first) = words.next() else { return Vec::new() };
    let rest: Vec<&str> = words.collect();
    text.match_indices(first).filter_map(|(start, _)| Some(Span::new(start, end(text, start + first.len(), &rest)?))).collect()
}

/// Where the passage ends, if its other words follow from `at`.
fn end(text: &str, mut at: usize, rest: &[&str]) -> Option<usize> {
    for word in rest {
        let after = &text[at..];
        let spaces = after.len() - after.trim_start().len();
        if spaces == 0 || !after[spaces..].starts_with(word) {
            return None;
        }
        at += spaces + word.len();
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_however_its_lines_are_broken() {
        let text = "uno dos\n  tres; uno dos tres; unodos tres";
        assert_eq!(find("uno dos  tres", text), [Span::new(0, 14), Span::new(16, 28)]);
        assert_eq!(find("  ", text), []);
    }
}
