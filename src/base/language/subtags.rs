//! Primary language subtags of the IANA registry (file date 2025-08-25), to which BCP 47 refers.

use std::sync::LazyLock;

/// First line: the subtags of two letters. After it: two letters and each third letter that makes a subtag of three.
static TEXT: &str = include_str!("subtags.txt");

/// For each two letters, whether they are a subtag (bit 26) and which third letters make one.
static SUBTAGS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut bits = vec![0; 26 * 26];
    let mut set = |pair: &[u8], bit: usize| bits[usize::from(pair[0] - b'a') * 26 + usize::from(pair[1] - b'a')] |= 1 << bit;
    for word in TEXT.split_whitespace() {
        match word.as_bytes() {
            [_, _] => set(word.as_bytes(), 26),
            letters => letters[2..].iter().for_each(|third| set(letters, usize::from(third - b'a'))),
        }
    }
    bits
});

/// The language of a tag, in small letters: `es` of `es-CL`.
pub(crate) fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether a primary subtag, in small letters, stands in the registry.
pub(crate) fn registered(subtag: &str) -> bool {
    let letters = subtag.as_bytes();
    if !(2..=3).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_lowercase) {
        return false;
    }
    let bits = SUBTAGS[usize::from(letters[0] - b'a') * 26 + usize::from(letters[1] - b'a')];
    let bit = letters.get(2).map_or(26, |third| usize::from(third - b'a'));
    bits >> bit & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtags_of_the_registry() {
        for tag in ["es", "es-CL", "es-simple", "EN", "arn", "ay", "quz", "rap", "mul", "und", "qaa", "en-US-GB"] {
            assert!(registered(&primary(tag)), "{tag}");
        }
        for tag in ["", "e", "eng", "spa", "sp", "xx", "espanol", "#1", "é", "i-lux", "english"] {
            assert!(!registered(&primary(tag)), "{tag}");
        }
    }
}
