//! What the words of a text say about its language.
//!
//! Every word that is common in a language speaks for it. A capital letter within a sentence begins a name, and names
//! speak for nothing. A verdict needs words that the expected language does not have, and hardly any that only it has.

use super::words::LISTS;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A language that can be recognised, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known(usize);

impl Known {
    /// The language of a primary subtag, if its words are known.
    pub(crate) fn of(subtag: &str) -> Option<Self> {
        LISTS.iter().position(|list| list.subtag == subtag).map(Self)
    }

    pub(crate) fn subtag(self) -> &'static str {
        LISTS[self.0].subtag
    }

    /// Its name in Spanish and in English.
    pub(crate) fn names(self) -> (&'static str, &'static str) {
        (LISTS[self.0].es, LISTS[self.0].en)
    }
}

/// The most bytes that a word has as one number.
const SHORT: usize = 8;

/// For each word, the languages that have it: one bit each. Every word of a page is looked up, and most words of the lists
/// are so short that they are numbers.
#[derive(Default)]
struct Words {
    short: FxHashMap<u64, u8>,
    long: FxHashMap<&'static str, u8>,
    /// The most bytes of one.
    longest: usize,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for (number, list) in LISTS.iter().enumerate() {
        for word in list.words.split_whitespace() {
            let packed = packed(word.as_bytes());
            let of = if word.len() > SHORT { words.long.entry(word).or_default() } else { words.short.entry(packed).or_default() };
            *of |= 1 << number;
            words.longest = words.longest.max(word.len());
        }
    }
    words
});

/// The bytes of a short word as one number.
fn packed(word: &[u8]) -> u64 {
    word.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The languages of a word in small letters.
fn languages(word: &str) -> u8 {
    languages_of(packed(word.as_bytes()), word)
}

/// The same, of a word that is this number when it is short.
fn languages_of(number: u64, word: &str) -> u8 {
    let words = &*WORDS;
    let of = match word.len() {
        0..=SHORT => words.short.get(&number),
        length if length <= words.longest => words.long.get(word),
        _ => None,
    };
    of.copied().unwrap_or_default()
}

/// Words counted by the languages that they speak for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    /// Words that are no names.
    words: usize,
    /// How many words belong to exactly these languages: few sets occur in one text. Words that none has are in none.
    sets: Vec<(u8, usize)>,
}

/// A word in small letters at the beginning of a text, as a number, and its length. Letters with accents that are written
/// in two bytes, the first of them C3, are known as well.
fn small_word(text: &[u8]) -> (u64, usize) {
    let (mut number, mut at) = (0, 0);
    while let Some(byte) = text.get(at) {
        match (*byte, text.get(at + 1)) {
            (b'a'..=b'z', _) => {
                number = number << 8 | u64::from(*byte);
                at += 1;
            }
            (0xC3, Some(second)) if *second >= 0x9F && *second != 0xB7 => {
                number = number << 16 | 0xC300 | u64::from(*second);
                at += 2;
            }
            _ => break,
        }
    }
    (number, at)
}

impl Evidence {
    pub(crate) fn of(text: &str) -> Self {
        let mut evidence = Self::default();
        evidence.read(text);
        evidence
    }

    /// The same of another text, in the place of what is here.
    pub(crate) fn restart(&mut self, text: &str) {
        self.words = 0;
        self.sets.clear();
        self.read(text);
    }

    /// Adds the words of a text. Addresses and words with digits do not count.
    fn read(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut begins, mut at) = (true, 0);
        while at < bytes.len() {
            // Most tokens are a word in small letters, with a sign behind it or not.
            let (number, length) = small_word(&bytes[at..]);
            let end = at + length;
            let next = bytes.get(end).copied();
            let stop = next.filter(|sign| matches!(sign, b'.' | b',' | b';' | b':'));
            let after = if stop.is_some() { bytes.get(end + 1).copied() } else { next };
            if after.is_none_or(|byte| byte.is_ascii_whitespace()) {
                if length > 0 {
                    self.count(languages_of(number, &text[at..end]));
                    begins = false;
                }
                begins |= matches!(stop, Some(b'.' | b':'));
                at = end + usize::from(stop.is_some()) + 1;
            } else {
                let length = text[at..].bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(text.len() - at);
                begins = self.token(&text[at..at + length], begins);
                at += length + 1;
            }
        }
    }

    /// Adds the words of a token, which may begin a sentence; tells whether the next one may.
    fn token(&mut self, token: &str, mut begins: bool) -> bool {
        if token.bytes().all(|byte| byte != b'@' && !byte.is_ascii_digit()) && !token.contains("//") {
            for word in token.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                self.word(word, begins);
                begins = false;
            }
        }
        begins || token.ends_with(['.', '!', '?', ':', '…'])
    }

    fn word(&mut self, word: &str, begins: bool) {
        let small = if word.contains(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
        let set = languages(&small);
        let name = word.starts_with(char::is_uppercase) && (!begins || set == 0);
        if !name {
            self.count(set);
        }
    }

    /// One more word, of exactly these languages.
    fn count(&mut self, set: u8) {
        self.words += 1;
        self.count_in(set, 1);
    }

    /// Adds the words of another text.
    pub(crate) fn add(&mut self, other: &Self) {
        self.words += other.words;
        other.sets.iter().for_each(|(set, count)| self.count_in(*set, *count));
    }

    fn count_in(&mut self, set: u8, more: usize) {
        if set == 0 {
            return;
        }
        match self.sets.iter_mut().find(|(own, _)| *own == set) {
            Some((_, count)) => *count += more,
            None => self.sets.push((set, more)),
        }
    }

    /// Whether there may be a sentence in another language: a quick answer before sentences are cut.
    pub(crate) fn may_be_foreign(&self, expected: Option<Known>) -> bool {
        let own = expected.map_or(0, |known| 1 << known.0);
        // No single language can have more strange words than all of them.
        self.words >= 6 && self.of_sets(|set| set & own == 0) >= 3 && self.best_only(own) >= 3
    }

    /// The most words of one language that the expected one, a bit, has not.
    fn best_only(&self, own: u8) -> usize {
        let others = (0..LISTS.len()).map(|number| 1u8 << number).filter(|bit| bit & own == 0);
        others.map(|bit| self.only(bit, own)).max().unwrap_or_default()
    }

    /// Words that one language has and another has not; a language is its bit.
    fn only(&self, one: u8, other: u8) -> usize {
        self.of_sets(|set| set & one != 0 && set & other == 0)
    }

    fn of_sets(&self, fits: impl Fn(u8) -> bool) -> usize {
        self.sets.iter().filter(|(set, _)| fits(*set)).map(|(_, count)| count).sum()
    }

    /// The language that speaks most clearly, other than the expected one, and how: words that it has and the expected
    /// language has not, the other way round, and all its words.
    fn best(&self, expected: Option<Known>) -> Option<(Known, usize, usize, usize)> {
        let own = expected.map_or(0, |known| 1 << known.0);
        let weigh = |number: usize| {
            let bit = 1u8 << number;
            (Known(number), self.only(bit, own), self.only(own, bit), self.of_sets(|set| set & bit != 0))
        };
        let others = (0..LISTS.len()).filter(|number| 1 << number & own == 0).map(weigh);
        others.max_by_key(|(known, only, against, all)| (*all, *only, usize::MAX - against, usize::MAX - known.0))
    }

    /// The language of a sentence that was expected in another: at least six words, three of them strange to the
    /// expected language, near half of all common in the other, and nearly none against.
    pub(crate) fn foreign_sentence(&self, expected: Option<Known>) -> Option<Known> {
        let (known, only, against, all) = self.best(expected)?;
        (self.words >= 6 && only >= 3 && all * 20 >= self.words * 9 && against * 6 <= only).then_some(known)
    }

    /// The language of a part whose author has said what it is: two strange words are enough when nothing stands against it.
    pub(crate) fn mistaken_part(&self, expected: Known) -> Option<Known> {
        let (known, only, against, all) = self.best(Some(expected))?;
        (only >= 2 && against == 0 && all * 5 >= self.words * 3).then_some(known).or_else(|| self.foreign_sentence(Some(expected)))
    }

    /// The language of a whole page that says it is in another.
    pub(crate) fn mistaken_page(&self, expected: Option<Known>) -> Option<Known> {
        let (known, only, against, all) = self.best(expected)?;
        // Of a language that is not known nothing can stand against: more words are asked for.
        let least = if expected.is_some() { 5 } else { 40 };
        (self.words >= least && only >= 3 && all * 5 >= self.words * 2 && against * 3 <= only).then_some(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_of_the_lists_are_found() {
        for (number, list) in LISTS.iter().enumerate() {
            list.words.split_whitespace().for_each(|word| assert!(languages(word) >> number & 1 == 1, "{word}"));
        }
        assert_eq!(languages("contrarrevolucionario"), 0);
    }

    fn sentence(text: &str, expected: &str) -> Option<&'static str> {
        Evidence::of(text).foreign_sentence(Known::of(expected)).map(Known::subtag)
    }

    #[test]
    fn sentences_of_each_language_are_known() {
        let samples = [
            ("en", "The data are available for every region of the country."),
            ("en", "No one should have to choose between food and medicine."),
            ("pt", "A pobreza não é um problema individual, mas de todos nós."),
            ("fr", "La pauvreté n'est pas un accident, elle est l'œuvre des hommes."),
            ("de", "Die Armut ist kein Zufall, sie ist von Menschen gemacht worden."),
            ("it", "La povertà non è un problema che si può risolvere da soli."),
            ("ca", "La pobresa és un problema de tots i hem de treballar amb ells."),
            ("nl", "Armoede is geen toeval, het is door mensen gemaakt en zij kunnen het veranderen."),
            ("es", "La pobreza no es un accidente: la han hecho las personas y la pueden quitar."),
        ];
        for (lang, text) in samples {
            assert_eq!(sentence(text, lang), None, "{text} is its own language");
            for other in ["es", "en", "fr"].into_iter().filter(|other| *other != lang) {
                assert_eq!(sentence(text, other), Some(lang), "{text} among {other}");
            }
        }
    }

    #[test]
    fn what_an_editor_would_not_mark_is_left_alone() {
        let texts = [
            "Usamos datos del Bureau of Labor Statistics of the United States y de la OCDE.",
            "El ministro habló de fake news, big data y machine learning.",
            "Mari mari kom pu che, fachi antü wiñoletuy taiñ dungu.",
            "Aru yatiqañ utanxa taqi jaqinakaw yatiqapxi aymar arutxa.",
            "Sapa runan kay pachaman paqarimun qispisqa, hinataq ñawpaqinpas.",
            "Murió de facto, ad honorem, y el acta quedó sine die.",
            "Rapa Nui henua, te pito o te henua, tangata manu.",
            "Viven en Puerto Natales, Villa O'Higgins y Porvenir.",
            "A la larga, no todo se explica por el ingreso.",
            "Ve al taller de Excel, Power BI, Python y R.",
        ];
        for text in texts {
            assert_eq!(sentence(text, "es"), None, "{text}");
        }
        assert_eq!(sentence("Paul put dire comment on tape", "fr"), None);
    }

    #[test]
    fn parts_and_pages() {
        let part = |text, expected| Evidence::of(text).mistaken_part(Known::of(expected).unwrap()).map(Known::subtag);
        assert_eq!(part("Hij ging met de kippen op stok", "fr"), Some("nl"));
        assert_eq!(part("O estado do mundo", "pt"), None);
        assert_eq!(part("Generalitat de Catalunya", "ca"), None);
        assert_eq!(part("online", "fr"), None);
        let page = |text, expected| Evidence::of(text).mistaken_page(Known::of(expected)).map(Known::subtag);
        assert_eq!(page("Dónde pedir ayuda si no te alcanza para pagar el arriendo de tu casa.", "en"), Some("es"));
        assert_eq!(page("Dónde pedir ayuda si no te alcanza para pagar el arriendo de tu casa.", "es"), None);
        assert_eq!(page("Dónde pedir ayuda si no te alcanza para pagar el arriendo de tu casa.", "arn"), None);
    }
}
