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
            let start = at + text[at..].find(in_token)?;
            let end = text[start..].find(|c| !in_token(c)).map_or(text.len(), |length| start + length);
            at = end;
            if is_word(&text[start..end]) {
                return Some(start..end);
            }
        }
    })
}

/// How many letters a word has; accents that are characters of their own are none.
pub fn count_letters(word: &str) -> usize {
    word.chars().filter(|c| !is_mark(*c)).count()
}

/// Letters, digits and the marks upon them. The signs of ordinals (n.º, 1.ª) are no letters here.
fn in_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && (c.is_alphanumeric() && !matches!(c, 'º' | 'ª') || is_mark(c))
}

fn is_word(token: &str) -> bool {
    token.chars().all(|c| c.is_alphabetic() || is_mark(c)) && token.chars().any(char::is_alphabetic)
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
