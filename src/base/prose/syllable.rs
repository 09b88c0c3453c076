//! Syllables of Spanish words.
//!
//! In: a word. Out: its syllables, in the conventional division of the spelling rules of the Spanish academies (RAE and
//! ASALE, *Ortografía de la lengua española*, 2010, chapters II.3 and IV.2), which decide where accents are written and
//! do not depend on how someone says the word. Knows no word list, but for three prefixes.
//!
//! Vowels are strong (a, e, o) or weak (i, u, and y where no vowel follows).
//!
//! 1. Two strong vowels, or twice the same vowel, are two syllables: *ca-os*, *le-er*, *chi-i-ta*.
//! 2. A strong vowel beside an accented weak one: two: *pa-ís*, *bú-ho*.
//! 3. Any other pair with a weak vowel is one: *cruel*, *guion*, *cons-trui-do*, *ca-suís-ti-ca*.
//! 4. Weak, strong, weak is one: *es-tu-diáis*, *buey*. A weak vowel between two vowels otherwise begins a syllable.
//! 5. *h* between vowels does not count: *prohi-bir*, *ahu-mar*; but *hu* and *hi* before a vowel begin a syllable: *ma-ri-hua-na*.
//! 6. The *u* of *que*, *qui*, *gue*, *gui* is not sounded; that of *güe*, *güi* is.
//! 7. One consonant goes with the vowel after it; so do *ch*, *ll*, *rr*, and *p b f c k g t d v* with *r*, and the same without *d* with *l*
//!    (*a-tle-ta*, as in America). Any other consonants go with the vowel before.
//! 8. A prefix that ends in a consonant stays whole before *r* and *l*: *sub-ra-yar*, *sub-lu-nar*, *in-ter-re-gio-nal*.

use super::letter::{Letter, Letters};

/// The syllables of a word, in order; put together they are the word. A word without a vowel is one syllable.
pub fn syllables(word: &str) -> impl Iterator<Item = &str> {
    let mut starts = Starts::new(word);
    let mut from = Some(0).filter(|_| !word.is_empty());
    std::iter::from_fn(move || {
        let start = from?;
        from = starts.next();
        Some(&word[start..from.unwrap_or(word.len())])
    })
}

/// How many syllables a word has: at least one, but none for no word.
pub fn count_syllables(word: &str) -> usize {
    if word.is_empty() { 0 } else { Starts::new(word).count() + 1 }
}

/// How a vowel takes part in a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Strong,
    Weak,
    /// Weak with an accent.
    Accented,
}

#[derive(Clone, Copy)]
struct Vowel {
    base: char,
    weight: Weight,
}

/// A consonant of the spelling: a letter, or two that are one sound (`ch`, `ll`, `rr`) by the first.
#[derive(Clone, Copy)]
struct Consonant {
    at: usize,
    base: char,
    double: bool,
}

/// Where the second and all further syllables begin.
struct Starts<'w> {
    word: &'w str,
    letters: Letters<'w>,
    /// The last vowel so far.
    vowel: Option<Vowel>,
    /// The last two consonants since then.
    last: [Option<Consonant>; 2],
    before: char,
}

impl<'w> Starts<'w> {
    fn new(word: &'w str) -> Self {
        Self { word, letters: Letters::new(word), vowel: None, last: [None; 2], before: ' ' }
    }

    fn consonant(&mut self, letter: Letter) {
        let double = match letter.base {
            // *ph* and *th* of names from elsewhere: *Ste-phen*; but *post-humano* has two words in it.
            'c' | 'p' | 't' => self.next_is('h') && (letter.base == 'c' || !begins(self.word, "posth")),
            'l' | 'r' => self.next_is(letter.base),
            _ => false,
        };
        if double {
            self.letters.next();
        }
        self.before = if double { ' ' } else { letter.base };
        self.last = [self.last[1], Some(Consonant { at: letter.at, base: letter.base, double })];
    }

    fn next_is(&self, base: char) -> bool {
        self.letters.peek().is_some_and(|next| next.base == base)
    }

    /// The vowel that a letter is, if it is one here.
    fn as_vowel(&self, letter: Letter) -> Option<Vowel> {
        let next_is_vowel = || self.letters.peek().is_some_and(|next| is_vowel_letter(next.base));
        let weight = match letter.base {
            'a' | 'e' | 'o' => Weight::Strong,
            // The diaeresis of «güe» only says that the letter is sounded.
            'u' if letter.marked && self.before == 'g' && next_is_vowel() => Weight::Weak,
            'y' if !letter.marked && self.letters.peek().is_some_and(|next| next.base == 'y' || is_vowel_letter(next.base)) => return None,
            'i' | 'u' | 'y' if letter.marked => Weight::Accented,
            'i' | 'u' | 'y' => Weight::Weak,
            _ => return None,
        };
        Some(Vowel { base: letter.base, weight })
    }

    /// Whether a letter is the `u` of `que` or `gui`, which belongs to the consonant.
    fn is_silent(&self, letter: Letter) -> bool {
        let next = || self.letters.peek().map(|next| next.base);
        letter.base == 'u'
            && !letter.marked
            && match self.before {
                'q' => next().is_some_and(is_vowel_letter),
                'g' => matches!(next(), Some('e' | 'i')),
                _ => false,
            }
    }

    /// Where a new syllable begins, when the vowel at `at` begins one.
    fn start(&self, at: usize, vowel: Vowel) -> Option<usize> {
        let before = self.vowel?;
        match self.last {
            [_, None] => self.parted(before, vowel).then_some(at),
            [None, Some(only)] if only.base == 'h' => (before.base == 'y' || self.parted(before, vowel)).then_some(only.at),
            [None, Some(only)] => Some(self.prefix(only).unwrap_or(only.at)),
            [Some(first), Some(second)] => {
                Some(if self.together(first, second) { first.at } else { self.prefix(second).unwrap_or(second.at) })
            }
        }
    }

    /// Whether two neighbouring vowels are in two syllables.
    fn parted(&self, before: Vowel, vowel: Vowel) -> bool {
        if before.base == vowel.base {
            return true;
        }
        let between = || self.letters.peek().is_some_and(|next| self.continues(vowel, next));
        match (before.weight, vowel.weight) {
            (Weight::Strong, Weight::Strong | Weight::Accented) | (Weight::Accented, Weight::Strong) => true,
            (_, Weight::Weak) => between(),
            (_, Weight::Accented | Weight::Strong) => false,
        }
    }

    /// Whether `next` is a vowel to which a weak one leads over.
    fn continues(&self, vowel: Vowel, next: Letter) -> bool {
        let mut ahead = self.letters.clone();
        ahead.next();
        let consonant = next.base == 'y' && ahead.next().is_some_and(|after| is_vowel_letter(after.base));
        is_vowel_letter(next.base) && next.base != vowel.base || next.base == 'y' && !consonant
    }

    /// Whether two consonants begin a syllable together.
    fn together(&self, first: Consonant, second: Consonant) -> bool {
        let pair = (!first.double || matches!(first.base, 'c' | 'p' | 't'))
            && !second.double
            && match second.base {
                'r' => matches!(first.base, 'p' | 'b' | 'f' | 'c' | 'k' | 'g' | 't' | 'd' | 'v'),
                'l' => matches!(first.base, 'p' | 'b' | 'f' | 'c' | 'k' | 'g' | 't' | 'v'),
                _ => false,
            };
        pair && !(first.at == 2 && is_sub(self.word))
    }

    /// Between the two letters of an `rr` that is the end of a prefix and the beginning of a word.
    fn prefix(&self, consonant: Consonant) -> Option<usize> {
        let at = consonant.at + 1;
        (consonant.double && consonant.base == 'r' && ends_prefix(self.word, at)).then_some(at)
    }
}

impl Iterator for Starts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while let Some(letter) = self.letters.next() {
            if self.is_silent(letter) {
                self.before = ' ';
                continue;
            }
            let Some(vowel) = self.as_vowel(letter) else {
                self.consonant(letter);
                continue;
            };
            let start = self.start(letter.at, vowel);
            self.vowel = Some(vowel);
            self.last = [None; 2];
            self.before = ' ';
            if start.is_some() {
                return start;
            }
        }
        None
    }
}

fn is_vowel_letter(base: char) -> bool {
    matches!(base, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether a word begins with `start`, written in small or capital letters.
fn begins(word: &str, start: &str) -> bool {
    word.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Words with the prefix *sub-* before *r* or *l*. *Sublevar* and *sublime* are said without that border.
fn is_sub(word: &str) -> bool {
    begins(word, "subr") || begins(word, "subl") && !begins(word, "sublev") && !begins(word, "sublim")
}

/// Whether the first `at` bytes of a word are a prefix that ends in *r*: *super-realismo*, but not *interrumpir*.
fn ends_prefix(word: &str, at: usize) -> bool {
    let inside = ["interrog", "interrum", "interrup"];
    let prefixes = ["inter", "super", "hiper", "ciber"];
    prefixes.into_iter().any(|prefix| at == prefix.len() && begins(word, prefix)) && !inside.into_iter().any(|start| begins(word, start))
}
