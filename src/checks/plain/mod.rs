//! Plain language: a text can be understood at first reading.
//!
//! In: one item of the site. Out: findings at its lines. Lists of words stand in `lists/`, limits in [`limits`]; each rule is a file.

mod acronym;
mod active;
mod adverbs_mente;
mod all_caps;
mod double_negation;
mod forms;
mod gerund_chain;
mod hard_page;
mod jargon;
mod limits;
mod long_paragraph;
mod long_sentence;
mod missing_part;
mod nominalisation;
mod number_style;
mod passive;
mod passive_en;
mod phrases;
mod sentence;
mod subordinate_pile;
mod vague_date;
mod wall_of_text;

use super::Reading;
use super::text::{Passage, PassageKind};
use crate::base::prose::Language;
use crate::base::say::Say;
use crate::base::text::either;
use crate::diag::Rule;
use crate::model::item::Item;
use crate::site::Site;
use phrases::Phrases;
use sentence::{Prose, Sentence};
use std::ops::Range;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[
    &acronym::RULE,
    &adverbs_mente::RULE,
    &all_caps::RULE,
    &double_negation::RULE,
    &gerund_chain::RULE,
    &hard_page::RULE,
    &jargon::RULE,
    &long_paragraph::RULE,
    &long_sentence::EASY_RULE,
    &long_sentence::RULE,
    &missing_part::RULE,
    &nominalisation::RULE,
    &number_style::RULE,
    &passive::RULE,
    &passive_en::RULE,
    &subordinate_pile::RULE,
    &vague_date::RULE,
    &wall_of_text::RULE,
];

/// What is wrong with a sentence in Spanish.
/// Those that ask for more come first: words within what one has marked are not marked again.
static SPANISH: &[fn(&Sentence<'_>, &mut Desk<'_, '_>)] = &[
    long_sentence::check,
    passive::check,
    nominalisation::check,
    double_negation::check,
    vague_date::check,
    jargon::check,
    gerund_chain::check,
    adverbs_mente::check,
    subordinate_pile::check,
];

/// What is wrong with a sentence in English, or in a language without lists of its own.
static ENGLISH: &[fn(&Sentence<'_>, &mut Desk<'_, '_>)] = &[long_sentence::check, passive_en::check, jargon::check];
static OTHER: &[fn(&Sentence<'_>, &mut Desk<'_, '_>)] = &[long_sentence::check, jargon::check];

/// What is wrong with a passage.
static PASSAGE: &[fn(&Prose<'_>, &mut Desk<'_, '_>)] = &[all_caps::check, long_paragraph::check, number_style::check];

/// What is wrong with a page.
static PAGE: &[PageCheck] = &[acronym::check, hard_page::check];
type PageCheck = for<'d> fn(&[Prose<'d>], &mut Desk<'d, '_>);

pub(super) fn check(reading: &mut Reading<'_>) {
    let text = std::mem::take(&mut reading.text);
    let phrases = reading.phrases.of(text.language);
    let page: Vec<Prose<'_>> = text.passages.iter().map(|passage| Prose::new(passage, text.language, phrases)).collect();
    if let Some(first) = text.passages.first() {
        let easy = reading.item().lang.is_easy();
        let mut desk = Desk { reading, passage: first, easy, marked: Vec::new() };
        for prose in &page {
            read(prose, &mut desk);
        }
        for check in PAGE {
            check(&page, &mut desk);
        }
        missing_part::check(&mut desk);
        wall_of_text::check(&mut desk);
    }
    drop(page);
    reading.text = text;
}

fn read<'d>(prose: &Prose<'d>, desk: &mut Desk<'d, '_>) {
    desk.at(prose.passage);
    for check in PASSAGE {
        check(prose, desk);
    }
    let checks = match prose.language {
        Language::Spanish => SPANISH,
        Language::English => ENGLISH,
        Language::Other => OTHER,
    };
    if has_sentences(prose.passage) {
        for sentence in prose.sentences() {
            desk.marked.clear();
            for check in checks {
                check(&sentence, desk);
            }
        }
    }
}

/// Whether a passage is made of sentences, and of the editor's own.
fn has_sentences(passage: &Passage) -> bool {
    !passage.quoted && !matches!(passage.kind, PassageKind::Cell | PassageKind::Term)
}

/// The phrases that are looked for in a site, by language. Our own lists are read once for all sites.
pub(super) struct SitePhrases {
    /// Nothing when the site adds no word of its own.
    spanish: Option<Phrases>,
    other: Phrases,
}

impl SitePhrases {
    pub(super) fn of_site(site: &Site) -> Self {
        let wording = &site.config.site.wording;
        let own = !wording.jargon.is_empty() || !wording.allowed.is_empty();
        let phrases = |spanish| Phrases::new(&wording.jargon, &wording.allowed, spanish);
        Self { spanish: own.then(|| phrases(true)), other: phrases(false) }
    }

    fn of(&self, language: Language) -> &Phrases {
        match language {
            Language::Spanish => self.spanish.as_ref().unwrap_or(&phrases::SPANISH),
            _ => &self.other,
        }
    }
}

/// A passage on the desk of the rules of this family.
struct Desk<'d, 's> {
    reading: &'d mut Reading<'s>,
    passage: &'d Passage,
    /// Whether the page is easy read.
    easy: bool,
    /// Words of the sentence that a rule has marked.
    marked: Vec<Range<usize>>,
}

impl<'d, 's> Desk<'d, 's> {
    /// The passage that is read now.
    fn at(&mut self, passage: &'d Passage) {
        self.passage = passage;
    }

    fn item(&self) -> &'s Item {
        self.reading.item()
    }

    /// Notes that a rule is broken by some bytes of the passage.
    fn note(&mut self, rule: &'static Rule, range: Range<usize>, message: Say, help: Say) {
        self.reading.note(rule, self.passage.span(&range), message, help);
    }

    /// [`Desk::note`] for words of a sentence, unless they are within words marked already.
    fn words(&mut self, rule: &'static Rule, range: Range<usize>, message: Say, help: Say) {
        if !self.marked.iter().any(|marked| marked.start <= range.start && range.end <= marked.end) {
            self.marked.push(range.clone());
            self.note(rule, range, message, help);
        }
    }

    /// The year of the page: when it was last changed or looked at.
    fn year(&self) -> Option<i16> {
        let meta = &self.item().meta;
        [meta.reviewed, meta.updated, meta.date].into_iter().flatten().map(|when| when.first_day().year()).max()
    }

    /// Whether the glossary explains a word.
    fn is_term(&self, word: &str) -> bool {
        let glossary = self.reading.site.glossary(&self.item().lang);
        glossary.is_some_and(|glossary| glossary.find(word).iter().any(|(range, _)| range.len() == word.len()))
    }

    /// Whether readers know an acronym: everywhere, by the site's settings, by its glossary, or by the directory on this very page.
    fn knows(&self, acronym: &str) -> bool {
        let own = self.reading.site.config.site.wording.acronyms.iter().any(|known| known == acronym);
        let here = self.item().facets.organisations.iter().any(|organisation| organisation.acronym.as_deref() == Some(acronym));
        own || here || acronym::KNOWN.contains(&acronym) || self.is_term(acronym)
    }

    /// The organisation of the directory with this acronym.
    fn organisation(&self, acronym: &str) -> Option<&'s str> {
        let mut all = self.reading.site.items.iter().flat_map(|item| &item.facets.organisations);
        all.find(|organisation| organisation.acronym.as_deref() == Some(acronym)).map(|organisation| organisation.name.as_str())
    }
}

/// «a» o «b», and “a” or “b”.
fn alternatives(words: &[String]) -> (String, String) {
    let list = |open: &str, close: &str, or: &str| {
        let quoted: Vec<String> = words.iter().map(|word| format!("{open}{word}{close}")).collect();
        either(&quoted.iter().map(String::as_str).collect::<Vec<_>>(), or)
    };
    (list("«", "»", "o"), list("“", "”", "or"))
}
