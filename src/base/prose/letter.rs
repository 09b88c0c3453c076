//! Letters as the spelling of Spanish sees them.
//!
//! In: a word. Out: its letters, each with its place, its base letter and its mark. An accent may be part of the
//! character («é») or follow it (U+0301). Knows no syllable.

/// A letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// Its first byte in the word.
    pub(super) at: usize,
    /// The small letter without mark, or the character itself.
    pub(super) base: char,
    /// Whether it has an accent that makes a weak vowel the centre of a syllable: «í», «ú», and «ï», «ü».
    pub(super) marked: bool,
}

/// The letters of a word, one after the other.
#[derive(Clone)]
pub(super) struct Letters<'w> {
    word: &'w str,
    at: usize,
}

/// Whether `c` only adds a mark to the letter before it (the combining diacritical marks of Unicode).
pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

impl<'w> Letters<'w> {
    pub(super) fn new(word: &'w str) -> Self {
        Self { word, at: 0 }
    }

    /// The next letter, which stays the next.
    pub(super) fn peek(&self) -> Option<Letter> {
        self.clone().next()
    }

    /// Takes the marks that follow a letter; true when one of them is an accent or a diaeresis.
    fn marks(&mut self) -> bool {
        let mut accent = false;
        while let Some(mark) = self.word[self.at..].chars().next().filter(|c| is_mark(*c)) {
            accent |= matches!(mark, '\u{300}' | '\u{301}' | '\u{308}');
            self.at += mark.len_utf8();
        }
        accent
    }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    fn next(&mut self) -> Option<Letter> {
        let at = self.at;
        let bytes = self.word.as_bytes();
        let byte = *bytes.get(at)?;
        if byte.is_ascii() {
            self.at += 1;
            // The bytes of combining marks begin with these two.
            let marked = matches!(bytes.get(self.at), Some(0xcc | 0xcd)) && self.marks();
            return Some(Letter { at, base: char::from(byte.to_ascii_lowercase()), marked });
        }
        let c = self.word[at..].chars().next()?;
        self.at += c.len_utf8();
        let (base, marked) = plain(c);
        let more = self.marks();
        Some(Letter { at, base, marked: marked || more })
    }
}

/// The base of a letter with a mark, and whether the mark is an accent or a diaeresis.
fn plain(c: char) -> (char, bool) {
    match c {
        'á' | 'Á' | 'à' | 'À' | 'ä' | 'Ä' => ('a', true),
        'é' | 'É' | 'è' | 'È' | 'ë' | 'Ë' => ('e', true),
        'í' | 'Í' | 'ì' | 'Ì' | 'ï' | 'Ï' => ('i', true),
        'ó' | 'Ó' | 'ò' | 'Ò' | 'ö' | 'Ö' => ('o', true),
        'ú' | 'Ú' | 'ù' | 'Ù' | 'ü' | 'Ü' => ('u', true),
        'ý' | 'Ý' | 'ÿ' | 'Ÿ' => ('y', true),
        'â' | 'Â' | 'ã' | 'Ã' | 'å' | 'Å' | 'æ' | 'Æ' => ('a', false),
        'ê' | 'Ê' => ('e', false),
        'î' | 'Î' => ('i', false),
        'ô' | 'Ô' | 'õ' | 'Õ' | 'ø' | 'Ø' | 'œ' | 'Œ' => ('o', false),
        'û' | 'Û' => ('u', false),
        'Ñ' => ('ñ', false),
        'Ç' => ('ç', false),
        other => (other, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_may_be_a_character_of_its_own() {
        let letters = |word| Letters::new(word).map(|letter| (letter.base, letter.marked)).collect::<Vec<_>>();
        assert_eq!(letters("Búho"), letters("Bu\u{301}ho"));
        assert_eq!(letters("AÑO"), [('a', false), ('ñ', false), ('o', false)]);
        assert_eq!(letters("n\u{303}"), [('n', false)]);
    }
}
