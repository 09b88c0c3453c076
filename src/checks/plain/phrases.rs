//! All phrases that the family looks for, found in one pass.
//!
//! In: the lists in `lists/`, and the site's own words. Out: an automaton, and for a text in small letters what it found where. Knows
//! what a phrase is better said with; does not know rules.

use super::forms::{self, FORMS};
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};
use memchr::memchr3_iter;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What sort of phrase was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A word that few people use when they speak.
    Jargon,
    /// A noun does the work of a verb, in fixed words.
    Nominal,
    /// A verb that says nothing by itself: «realizar», with its form. What follows decides.
    Light,
    /// «proceder a», with its form. What follows decides.
    Proceed,
    /// Two negations.
    Negation,
    /// «a menos que»: a negation after another one.
    Unless,
    /// A day that is not told.
    Vague,
}

/// A phrase and the words that are better.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) sort: Sort,
    /// Better words, one after the other.
    pub(super) better: Vec<String>,
    /// The form of the verb that it begins with.
    pub(super) form: usize,
    /// Whether it is a noun: after another noun it would be something else («organización beneficiaria»).
    pub(super) noun: bool,
}

/// The phrases and the automaton that finds them.
pub(super) struct Phrases {
    finder: Option<AhoCorasick>,
    /// For each pattern; nothing for a pattern that is none of ours, and only longer than one that is.
    found: Vec<Option<Phrase>>,
    /// The patterns by the first bytes of their first word.
    begin: FxHashMap<u64, Vec<Pattern>>,
    /// Whether a pattern does not begin with a letter.
    odd: bool,
    /// Signs that part sentences and clauses and stand in no pattern.
    cuts: [u8; 3],
}

/// The phrases of Spanish.
pub(super) static SPANISH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&[], &[], true));

impl Phrases {
    /// The phrases of a site: its own words first; those that it allows are left out. `spanish` adds our own lists.
    pub(super) fn new(own: &[(String, String)], allowed: &[String], spanish: bool) -> Self {
        let mut all = BTreeMap::new();
        for word in allowed {
            for form in forms_of(&word.to_lowercase(), OWN) {
                all.insert(form.0, None);
            }
        }
        for (word, better) in own {
            add(&mut all, Sort::Jargon, &word.to_lowercase(), better, OWN);
        }
        if spanish {
            add_spanish(&mut all);
        }
        let mut begin: FxHashMap<u64, Vec<Pattern>> = FxHashMap::default();
        for text in all.keys() {
            let first = first_word(text);
            begin.entry(bytes_of(first, first.len())).or_default().push(Pattern::new(text, first));
        }
        let odd = all.keys().any(|text| first_word(text).is_empty());
        let parts = |sign: &u8| !all.keys().any(|pattern| pattern.as_bytes().contains(sign));
        let mut signs = [b'.', b',', b';', b':', b'?', b'!'].into_iter().filter(parts);
        // U+0000 stands in no text.
        let cuts = std::array::from_fn(|_| signs.next().unwrap_or_default());
        // Few texts come to it, so that it should be quick to make rather than quick to search.
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let finder = AhoCorasickBuilder::new().kind(kind).match_kind(MatchKind::LeftmostLongest).build(all.keys()).ok();
        Self { finder, found: all.into_values().collect(), begin, odd, cuts }
    }

    /// The phrases in `lower`, a text in small letters; whole words only.
    pub(super) fn find<'p>(&'p self, lower: &str) -> Vec<(Range<usize>, &'p Phrase)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let mut all = Vec::new();
        let mut start = 0;
        // No phrase goes over a sign that none has, so that each part is read by itself.
        let [one, two, three] = self.cuts;
        let ends = memchr3_iter(one, two, three, lower.as_bytes()).map(|at| at + 1).chain([lower.len()]);
        for end in ends {
            let part = &lower[start..end];
            if self.may_find(part) {
                let ranges = finder.find_iter(part).map(|found| (found.pattern(), start + found.start()..start + found.end()));
                let found = ranges.filter(|(_, range)| is_whole(lower, range));
                all.extend(found.filter_map(|(pattern, range)| Some((range, self.found[pattern.as_usize()].as_ref()?))));
            }
            start = end;
        }
        all
    }
}

impl Phrases {
    /// Whether a pattern stands in a text as whole words: a quick answer, since most texts hold none. The automaton alone
    /// says which, for it also takes what stands within words.
    fn may_find(&self, lower: &str) -> bool {
        let mut rest = lower;
        while let Some(first) = rest.chars().next().filter(|_| !self.odd) {
            let word = first_word(rest);
            if word.is_empty() {
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let after = &rest[word.len()..];
            let next = bytes_of(after, 8);
            let patterns = self.begin.get(&bytes_of(rest, word.len()));
            if patterns.is_some_and(|patterns| patterns.iter().any(|pattern| pattern.stands(rest, next))) {
                return true;
            }
            rest = after;
        }
        self.odd
    }
}

/// A pattern, by what tells it quickly from others with the same first word.
struct Pattern {
    text: String,
    /// Up to eight bytes behind the first word, and as many bytes of ones.
    next: u64,
    mask: u64,
}

impl Pattern {
    fn new(text: &str, first: &str) -> Self {
        let rest = &text[first.len()..];
        Self { text: text.to_owned(), next: bytes_of(rest, 8), mask: ones(rest.len()) }
    }

    /// Whether it stands at the beginning of a text as whole words; `next` are eight bytes behind the first word.
    fn stands(&self, text: &str, next: u64) -> bool {
        next & self.mask == self.next && text.strip_prefix(&*self.text).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    }
}

/// The first bytes of a text as a number, up to eight.
fn bytes_of(text: &str, length: usize) -> u64 {
    if let Some(first) = text.as_bytes().first_chunk() {
        return u64::from_le_bytes(*first) & ones(length);
    }
    let mut first = [0; 8];
    let length = length.min(text.len());
    first[..length].copy_from_slice(&text.as_bytes()[..length]);
    u64::from_le_bytes(first)
}

/// So many bytes of ones, up to eight.
fn ones(bytes: usize) -> u64 {
    if bytes == 0 { 0 } else { u64::MAX >> (64 - 8 * bytes.min(8)) }
}

/// The letters and digits that a text begins with.
fn first_word(text: &str) -> &str {
    let ascii = text.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return &text[..ascii];
    }
    let end = text[ascii..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| ascii + length);
    &text[..end]
}

/// Whether no letter stands beside a range.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

type All = BTreeMap<String, Option<Phrase>>;

fn add_spanish(all: &mut All) {
    let lists = [
        (Sort::Nominal, include_str!("lists/nominal.csv")),
        (Sort::Negation, include_str!("lists/negation.csv")),
        (Sort::Vague, include_str!("lists/vague.csv")),
        (Sort::Jargon, include_str!("lists/jargon.csv")),
    ];
    for (verb, sort, alone) in [
        ("realizar", Sort::Light, ""),
        ("efectuar", Sort::Light, "hacer"),
        ("llevar a cabo", Sort::Light, "hacer"),
        ("proceder a", Sort::Proceed, ""),
    ] {
        add(all, sort, verb, alone, "verbo");
    }
    for unless in ["a menos que", "salvo que", "excepto que", "a no ser que"] {
        add(all, Sort::Unless, unless, "solo si", "");
    }
    for (sort, list) in lists {
        for line in list.lines().skip(1) {
            let mut cells = line.splitn(3, ',');
            let mut cell = || cells.next().unwrap_or_default();
            add(all, sort, cell(), cell(), cell());
        }
    }
}

/// Adds a phrase in all its forms, and with «del» and «al» where it ends with «de» and «a». What is there already stays.
fn add(all: &mut All, sort: Sort, phrase: &str, better: &str, class: &str) {
    for (form, written) in forms_of(phrase, class).into_iter().map(|(written, form)| (form, written)) {
        let better: Vec<String> = better.split('|').map(|word| in_form(word.trim(), form)).collect();
        let value = (class != "excepción").then_some(Phrase { sort, better, form: form.of_verb(), noun: class == "nombre" });
        for (end, joined) in [(" de", "l"), (" a", "l")] {
            if written.ends_with(end) {
                let value =
                    value.clone().map(|phrase| Phrase { better: phrase.better.iter().map(|word| with_article(word)).collect(), ..phrase });
                all.entry(format!("{written}{joined}")).or_insert(value);
            }
        }
        all.entry(written).or_insert(value);
    }
}

/// «en el» for «en», «del» for «de».
fn with_article(better: &str) -> String {
    if better == "de" || better.ends_with(" de") || better == "a" || better.ends_with(" a") {
        return format!("{better}l");
    }
    // Words in brackets say what to do instead of what to write.
    if better.is_empty() || better.starts_with('(') { better.to_owned() } else { format!("{better} el") }
}

/// Which form of a word another one should take.
#[derive(Clone, Copy)]
enum Form {
    Same,
    Verb(usize),
    /// A participle with the gender and number of an adjective.
    Participle(usize),
    Plural,
    /// Masculine, feminine, and their plurals.
    Adjective(usize),
}

impl Form {
    /// The place of the form among those of a verb.
    fn of_verb(self) -> usize {
        match self {
            Self::Verb(form) => form,
            Self::Participle(_) => forms::PARTICIPLE,
            _ => forms::INFINITIVE,
        }
    }
}

/// The class of a site's own words, which nobody has told: the first word is taken for what it looks like.
const OWN: &str = "propia";

/// A phrase in all its forms.
fn forms_of(phrase: &str, class: &str) -> Vec<(String, Form)> {
    let (first, rest) = phrase.find(' ').map_or((phrase, ""), |at| phrase.split_at(at));
    match class {
        "verbo" => verb_forms(first, rest),
        OWN if forms::is_infinitive(first) => verb_forms(first, rest),
        "nombre" | OWN => noun_forms(first, rest),
        "adjetivo" => {
            forms::adjective(first).into_iter().enumerate().map(|(at, form)| (format!("{form}{rest}"), Form::Adjective(at))).collect()
        }
        _ => vec![(phrase.to_owned(), Form::Same)],
    }
}

fn verb_forms(first: &str, rest: &str) -> Vec<(String, Form)> {
    let Some(verb) = forms::verb(first) else { return vec![(format!("{first}{rest}"), Form::Same)] };
    let mut all: Vec<(String, Form)> = Vec::with_capacity(FORMS);
    for (at, form) in verb.forms.iter().enumerate() {
        all.push((format!("{form}{rest}"), Form::Verb(at)));
    }
    let participles = forms::adjective(&verb.forms[forms::PARTICIPLE]).into_iter().enumerate().skip(1);
    all.extend(participles.map(|(at, form)| (format!("{form}{rest}"), Form::Participle(at))));
    all
}

fn noun_forms(first: &str, rest: &str) -> Vec<(String, Form)> {
    let mut all = vec![(format!("{first}{rest}"), Form::Same), (format!("{}{rest}", forms::plural(first)), Form::Plural)];
    // Nouns of people have two genders.
    let feminine =
        first.strip_suffix("ario").map(|stem| format!("{stem}aria")).or_else(|| first.strip_suffix("or").map(|_| format!("{first}a")));
    if let Some(feminine) = feminine {
        all.push((format!("{feminine}s{rest}"), Form::Plural));
        all.push((format!("{feminine}{rest}"), Form::Same));
    }
    all
}

/// The better words in the form of those found. «uno/varios» gives singular and plural.
fn in_form(better: &str, form: Form) -> String {
    let (one, many) = better.split_once('/').map_or((better, None), |(one, many)| (one, Some(many)));
    match form {
        Form::Same => one.to_owned(),
        Form::Plural => many.map_or_else(|| if one.contains(' ') { one.to_owned() } else { forms::plural(one) }, str::to_owned),
        Form::Adjective(at) if one.contains(' ') || at == 0 => one.to_owned(),
        Form::Adjective(at) => forms::adjective(one).swap_remove(at),
        Form::Verb(at) => conjugated(one, at),
        Form::Participle(at) => {
            let participle = conjugated(one, forms::PARTICIPLE);
            let (first, rest) = participle.find(' ').map_or((participle.as_str(), ""), |at| participle.split_at(at));
            format!("{}{rest}", forms::adjective(first).swap_remove(at))
        }
    }
}

/// The first word of `phrase` in a form, when it is a verb: «puso en marcha» of «poner en marcha».
pub(super) fn conjugated(phrase: &str, form: usize) -> String {
    let (first, rest) = phrase.find(' ').map_or((phrase, ""), |at| phrase.split_at(at));
    if form == forms::INFINITIVE {
        return phrase.to_owned();
    }
    if let Some(verb) = first.strip_suffix("se").and_then(forms::verb) {
        // «reunirse»: «se reunió»; the forms that are no tense keep the infinitive.
        let finite = !matches!(form, forms::GERUND | forms::PARTICIPLE);
        return if finite { format!("se {}{rest}", verb.forms[form]) } else { phrase.to_owned() };
    }
    forms::verb(first).map_or_else(|| phrase.to_owned(), |verb| format!("{}{rest}", verb.forms[form]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Vec<String>)> {
        SPANISH.find(&text.to_lowercase()).into_iter().map(|(range, phrase)| (text[range].to_owned(), phrase.better.clone())).collect()
    }

    fn first(text: &str) -> (String, String) {
        let mut all = found(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        let (what, better) = all.remove(0);
        (what, better.join("|"))
    }

    #[test]
    fn phrases_are_found_in_every_form() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(first("El equipo implementó el plan."), pair("implementó", "aplicó|puso en marcha"));
        assert_eq!(first("En el marco del programa."), pair("En el marco del", "en el|dentro del"));
        assert_eq!(first("Los beneficiarios reciben un bono."), pair("beneficiarios", "personas que reciben el apoyo"));
        assert_eq!(first("Por las susodichas razones."), pair("susodichas", "esas"));
        assert_eq!(first("Darán cumplimiento a la ley."), pair("Darán cumplimiento a", "cumplirán"));
        assert_eq!(first("Mantuvieron una reunión con el equipo."), pair("Mantuvieron una reunión con", "se reunieron con"));
    }

    #[test]
    fn what_only_looks_alike_is_not_found() {
        assert!(found("Se entrega a fin de mes.").is_empty());
        assert!(found("Está a 500 metros a nivel del mar.").is_empty());
        assert!(found("Los sinergiales").is_empty());
    }

    #[test]
    fn a_site_adds_words_and_allows_others() {
        let own = [("Vulnerado".to_owned(), "dañado".to_owned())];
        let phrases = Phrases::new(&own, &["sinergia".to_owned()], true);
        assert_eq!(phrases.find("un derecho vulnerado y una sinergia").len(), 1);
    }
}
