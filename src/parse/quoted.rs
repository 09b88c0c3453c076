//! Where each piece of a quoted YAML scalar stands in its file.
//!
//! In: the text that the parser decoded and the file as written. Out: pairs for a source map. Escapes
//! (`\"`, `''`) and folded line ends take other bytes in the file than in the text; a new piece begins after each.

/// Pairs of text offset and file offset; `start` is the opening quote. Stops where the two no longer agree.
pub(super) fn pieces(text: &str, file: &str, start: usize) -> Vec<(usize, usize)> {
    let mut at = start + 1;
    let mut pieces = vec![(0, at)];
    for (offset, decoded) in text.char_indices() {
        let Some(written) = written(file.get(at..).unwrap_or_default(), decoded) else { break };
        if written != decoded.len_utf8() {
            pieces.push((offset + decoded.len_utf8(), at + written));
        }
        at += written;
    }
    pieces
}

/// How many bytes at the start of `rest` stand for `decoded`.
fn written(rest: &str, decoded: char) -> Option<usize> {
    let first = rest.chars().next()?;
    if decoded.is_ascii_whitespace() && first.is_ascii_whitespace() {
        let broken = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let folded = rest[broken..].starts_with(['\n', '\r']);
        return Some(if folded { rest.len() - rest.trim_start().len() } else { 1 });
    }
    match first {
        '\\' => Some(escape(rest.as_bytes().get(1).copied()?)),
        '\'' if rest.starts_with("''") => Some(2),
        first => (first == decoded).then(|| first.len_utf8()),
    }
}

/// Length of an escape of double quotes by the letter after its backslash (YAML 1.2.2, 5.7).
fn escape(letter: u8) -> usize {
    match letter {
        b'x' => 4,
        b'u' => 6,
        b'U' => 10,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::source_map::SourceMap;

    #[track_caller]
    fn check(file: &str, text: &str, word: &str) {
        let at = text.find(word).unwrap();
        let map = SourceMap::lines(pieces(text, file, 0));
        assert_eq!(&file[map.span(&(at..at + word.len())).range()], word);
    }

    #[test]
    fn what_follows_an_escape_keeps_its_place() {
        check(r#""di \"hola\" y fin""#, "di \"hola\" y fin", "fin");
        check(r#""a\u00f1o y fin""#, "año y fin", "fin");
        check("'d''Or y fin'", "d'Or y fin", "fin");
        check("\"uno\n   dos y fin\"", "uno dos y fin", "fin");
    }
}
