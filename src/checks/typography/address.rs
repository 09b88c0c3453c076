//! Addresses, paths and names of files within a text: signs in them are no punctuation.
//!
//! In: a text. Out: the words that are to be left alone.

use std::ops::Range;

/// The words of a text that are addresses, e-mail addresses, paths or names of files.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    // Most texts hold none of the signs by which one is known.
    let sign = |byte: u8| matches!(byte, b'/' | b'@' | b'\\' | b'_' | b'=');
    if !text.bytes().any(sign) && !text.as_bytes().windows(4).any(|four| four == b"www.") {
        return Vec::new();
    }
    words(text).filter(|word| is_address(&text[word.clone()])).collect()
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split(char::is_whitespace).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

/// «y/o» and «2021/2022» are words; what has a host, a scheme, an at-sign or a variable is none.
fn is_address(word: &str) -> bool {
    let file = |end: &str| word.contains('/') && word.trim_end_matches(['.', ',', ';', ')']).ends_with(end);
    word.contains("://")
        || word.contains("www.")
        || word.contains(['@', '\\', '_', '='])
        || word.matches('/').count() > 1
        || [".cl", ".org", ".com", ".html", ".md", ".csv", ".yaml", ".pdf"].into_iter().any(file)
        || word.split_once('/').is_some_and(|(host, _)| host.contains('.') && !host.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_words() {
        let text = "Ve a https://a.cl/?x=20% o www.b.cl, y/o a@b.cl en 2021/2022, b.cl/c y datos/a.csv.";
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["https://a.cl/?x=20%", "www.b.cl,", "a@b.cl", "b.cl/c", "datos/a.csv."]);
        assert!(find("Sin nada, ¿no?").is_empty());
    }
}
