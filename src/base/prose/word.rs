//! Words of a text.
//!
//! In: text. Out: where its words are, and how many letters one has. The same for all languages.

use super::letter::is_mark;
use std::ops::Range;

/// The words of a text: maximal runs of letters. An apostrophe or a hyphen ends a word; a run with a digit is no word (*A4*, *17*).
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            while next(text, at)?.0 == Sign::Other {
                at += next(text, at)?.1;
            }
            let start = at;
            let (mut letter, mut digit) = (false, false);
            while let Some((sign, length)) = next(text, at).filter(|(sign, _)| *sign != Sign::Other) {
                letter |= sign == Sign::Letter;
                digit |= sign == Sign::Digit;
                at += length;
            }
            if letter && !digit {
                return Some(start..at);
            }
        }
    })
}

/// How many letters a word has; accents that are characters of their own are none.
pub fn count_letters(word: &str) -> usize {
    word.chars().filter(|c| !is_mark(*c)).count()
}

/// What the character at a place is, and its length. Nearly all are of ASCII or small letters with accents.
#[inline]
fn next(text: &str, at: usize) -> Option<(Sign, usize)> {
    match text.as_bytes()[at..] {
        [] => None,
        [byte, ..] if byte.is_ascii() => Some((ASCII[usize::from(byte)], 1)),
        // U+00E0–U+00F6.
        [0xC3, 0xA0..=0xB6, ..] => Some((Sign::Letter, 2)),
        _ => text[at..].chars().next().map(|c| (Sign::of(c), c.len_utf8())),
    }
}

static ASCII: [Sign; 128] = {
    let mut signs = [Sign::Other; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphabetic() {
            signs[byte as usize] = Sign::Letter;
        } else if byte.is_ascii_digit() {
            signs[byte as usize] = Sign::Digit;
        }
        byte += 1;
    }
    signs
};

/// What a character is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Letter,
    Digit,
    /// A mark upon the letter before it.
    Mark,
    Other,
}

impl Sign {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Digit,
            // The signs of ordinals (n.º, 1.ª) are no letters here.
            '\0'..='\u{7f}' | 'º' | 'ª' => Self::Other,
            // Before letters: «Ⅳ» is both.
            _ if c.is_numeric() => Self::Digit,
            _ if c.is_alphabetic() => Self::Letter,
            _ if is_mark(c) => Self::Mark,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        words(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn words_are_runs_of_letters() {
        assert_eq!(found("El n.º 5: 17,3 % de 1.234 niñas (A4, CO2)."), ["El", "n", "de", "niñas"]);
        assert_eq!(found("teórico-práctico d'Hondt covid-19"), ["teórico", "práctico", "d", "Hondt", "covid"]);
        assert_eq!(found("nin\u{303}as"), ["nin\u{303}as"]);
        assert_eq!(found("1.ª … — «»"), Vec::<&str>::new());
    }

    #[test]
    fn letters_are_counted_without_their_marks() {
        assert_eq!(count_letters("nin\u{303}as"), 5);
        assert_eq!(count_letters("niñas"), 5);
    }
}
