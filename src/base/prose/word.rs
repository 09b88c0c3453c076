//! Words of a text.
//!
//! In: text. Out: where its words are, and how many letters one has. The same for all languages.

use super::letter::is_mark;
use std::ops::Range;

/// The words of a text: maximal runs of letters. An apostrophe or a hyphen ends a word; a run with a digit is no word (*A4*, *17*).
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut signs = text.char_indices();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = signs.by_ref().map(|(at, c)| (at, Sign::of(c))).find(|(_, sign)| *sign != Sign::Other)?;
            let (mut letter, mut digit) = (first == Sign::Letter, first == Sign::Digit);
            let end = signs.by_ref().find(|(_, c)| {
                let sign = Sign::of(*c);
                letter |= sign == Sign::Letter;
                digit |= sign == Sign::Digit;
                sign == Sign::Other
            });
            if letter && !digit {
                return Some(start..end.map_or(text.len(), |(at, _)| at));
            }
        }
    })
}

/// How many letters a word has; accents that are characters of their own are none.
pub fn count_letters(word: &str) -> usize {
    word.chars().filter(|c| !is_mark(*c)).count()
}

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
