//! The words of a text that a dictionary can judge.
//!
//! In: a text. Out: its words, each with what stands around it. What is no word of the language is left out here:
//! addresses, names of files, numbers with letters, acronyms. Knows no dictionary.

use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Where a line may break within a word; nobody reads it.
const SOFT_HYPHEN: char = '\u{ad}';
/// Shorter words are never in doubt.
const SHORTEST: usize = 3;
/// The longest words of Spanish and English dictionaries are shorter; and checking a longer one could take seconds.
const LONGEST: usize = 30;
/// An abbreviation has at most so many letters before its point: «Prof.», «núm.».
const ABBREVIATION: usize = 4;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) range: Range<usize>,
    /// Too short to be in doubt: an abbreviation, a symbol, an initial more often than a slip. It still tells the language.
    pub(super) short: bool,
    /// Whether it has a capital although no sentence begins here: a name.
    pub(super) name: bool,
    /// Whether it has a capital since a sentence begins here.
    pub(super) opening: bool,
    /// Number of the sentence or quotation that it stands in.
    pub(super) group: usize,
}

/// The words of `text`.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut reader = Reader { words: Vec::new(), fresh: true, groups: 0, group: 0, around: None };
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        reader.chunk(at, chunk.trim_end(), &text[at + chunk.len()..]);
        at += chunk.len();
    }
    reader.words
}

struct Reader {
    words: Vec<Word>,
    /// Whether a sentence begins here.
    fresh: bool,
    groups: usize,
    group: usize,
    /// The sentence around the quotation that is being read.
    around: Option<usize>,
}

impl Reader {
    /// Reads what stands between two spaces; `rest` follows.
    fn chunk(&mut self, start: usize, chunk: &str, rest: &str) {
        if is_no_prose(chunk) {
            self.fresh = false;
            return;
        }
        let mut last = 0;
        for run in runs(chunk) {
            self.punctuation(&chunk[last..run.start]);
            last = run.end;
            self.run(start, chunk, run, rest);
        }
        self.punctuation(&chunk[last..]);
        self.end_of_sentence(chunk);
    }

    fn run(&mut self, start: usize, chunk: &str, run: Range<usize>, rest: &str) {
        let word = &chunk[run.clone()];
        let capital = word.starts_with(char::is_uppercase);
        let fresh = std::mem::replace(&mut self.fresh, false);
        let letters = word.chars().count();
        let abbreviation = letters <= ABBREVIATION && &chunk[run.end..] == "." && goes_on(rest);
        if is_word(word, letters) && !abbreviation {
            let range = start + run.start..start + run.end;
            let short = letters < SHORTEST;
            self.words.push(Word { range, short, name: capital && !fresh, opening: capital && fresh, group: self.group });
        }
    }

    /// A quotation is a group of its own.
    fn punctuation(&mut self, between: &str) {
        for c in between.chars() {
            match c {
                '«' | '“' if self.around.is_none() => {
                    self.around = Some(self.group);
                    self.groups += 1;
                    self.group = self.groups;
                }
                '»' | '”' => self.group = self.around.take().unwrap_or(self.group),
                '\u{fffc}' => self.fresh = false,
                _ => {}
            }
        }
    }

    fn end_of_sentence(&mut self, chunk: &str) {
        let open = chunk.trim_end_matches(['»', '”', '"', ')', ']', '’']);
        let Some(before) = open.strip_suffix(['.', '!', '?', '…']) else { return };
        let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        // After «Sr.» or «J.» a capital is that of a name.
        if open.ends_with('.') && (1..SHORTEST + 1).contains(&last.chars().count()) && !last.ends_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        self.fresh = true;
        if self.around.is_none() {
            self.groups += 1;
            self.group = self.groups;
        }
    }
}

/// Whether the sentence goes on after a point.
fn goes_on(rest: &str) -> bool {
    rest.trim_start().starts_with(|c: char| c.is_lowercase() || c.is_numeric())
}

/// Addresses, e-mails, paths, names of files, code.
fn is_no_prose(chunk: &str) -> bool {
    let mut slashes = 0;
    for (at, byte) in chunk.bytes().enumerate() {
        match byte {
            b'@' | b'\\' | b'_' | b'#' | b'=' | b'{' | b'}' | b'<' | b'>' | b'|' | b'~' | b'^' | b'*' | b'$' => return true,
            b'/' => slashes += 1,
            b'.' => {
                let before = chunk[..at].ends_with(char::is_alphanumeric);
                if before && chunk[at + 1..].starts_with(char::is_alphanumeric) {
                    return true;
                }
            }
            _ => {}
        }
    }
    slashes > 1 || chunk.starts_with(['/', '.', '-', '&'])
}

/// Letters and digits that stand together, with the apostrophes between them.
fn runs(chunk: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + chunk[at..].find(char::is_alphanumeric)?;
        let inside = |(place, c): (usize, char)| {
            let apostrophe = matches!(c, '\'' | '’') && chunk[start + place + c.len_utf8()..].starts_with(char::is_alphabetic);
            !(c.is_alphanumeric() || apostrophe || is_mark(c))
        };
        at = chunk[start..].char_indices().find(|end| inside(*end)).map_or(chunk.len(), |(place, _)| start + place);
        Some(start..at)
    })
}

/// A mark of the letter before it, as some keyboards write accents, or a place where a line may break.
fn is_mark(c: char) -> bool {
    !c.is_ascii() && (is_combining_mark(c) || c == SOFT_HYPHEN)
}

/// A word as dictionaries write it.
pub(super) fn spelled(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() && word.contains(|c| is_mark(c) || c == '’') {
        Cow::Owned(word.nfc().filter(|c| *c != SOFT_HYPHEN).map(|c| if c == '’' { '\'' } else { c }).collect())
    } else {
        Cow::Borrowed(word)
    }
}

/// Whether it is written as a word of running text is: no digits, no ordinal mark, no capital but the first.
fn is_word(word: &str, letters: usize) -> bool {
    let plain = |c: char| c.is_lowercase() && !matches!(c, 'ª' | 'º') || matches!(c, '\'' | '’') || is_mark(c);
    letters <= LONGEST && word.chars().next().is_some_and(char::is_alphabetic) && word.chars().skip(1).all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        words(text).into_iter().filter(|word| !word.short).map(|word| &text[word.range]).collect()
    }

    #[test]
    fn words_are_letters_between_other_signs() {
        assert_eq!(read("¿Qué mide la (nueva) encuesta, y/o socio-económica?"), ["Qué", "mide", "nueva", "encuesta", "socio", "económica"]);
        assert_eq!(read("pour l’eau d'accord"), ["pour", "l’eau", "d'accord"]);
    }

    #[test]
    fn what_is_no_prose_is_left_out() {
        assert!(
            read("correo@ejemplo.cl https://a.cl/b www.mides.gob.cl datos.csv a_b content/datos/x #tema 3G 1.ª n.º FOSIS PyME art. 5")
                .is_empty()
        );
        assert_eq!(read("Ver pág. 3 y núm. 4 del tomo."), ["Ver", "del", "tomo"]);
    }

    #[test]
    fn a_capital_within_a_sentence_is_a_name() {
        let names =
            |text: &str| words(text).iter().filter(|word| word.name).map(|word| text[word.range.clone()].to_owned()).collect::<Vec<_>>();
        assert_eq!(names("Según la Casen, subió. Esto dice el Sr. Corfo: Nada."), ["Casen", "Sr", "Corfo", "Nada"]);
        assert!(names("¿Qué es? ¡Bien! «Nada». (Fin)").is_empty());
    }

    #[test]
    fn a_quotation_is_a_group_of_its_own() {
        let groups: Vec<usize> = words("Dijo «open data now» ayer. Otra vez").iter().map(|word| word.group).collect();
        assert_eq!(groups, [0, 1, 1, 1, 0, 2, 2]);
    }
}
