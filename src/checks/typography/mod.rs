//! Quotation marks, spaces and signs stand as the language asks; most of it mends itself.
//!
//! In: one item of the site. Out: findings at its lines. Spaces that must not break («17,3 %», «n.º 5») are bound
//! where texts are read (`parse::transform`), so that nobody has to type or to see them: nothing is said of them here.

mod address;
mod ellipsis;
mod hyphen;
mod numbers;
mod opening;
mod ordinal;
mod passage;
mod quotes;
mod spaces;

use super::Reading;
use super::text::{Found, PassageKind};
use crate::base::say::{Say, say};
use crate::diag::{Fix, Place, Rule};
use passage::Passage;
use std::ops::Range;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[
    &ellipsis::ELLIPSIS,
    &hyphen::HYPHEN_AS_DASH,
    &numbers::SPACE_BEFORE_UNIT,
    &opening::OPENING_MARK,
    &ordinal::ORDINAL,
    &quotes::STRAIGHT_QUOTES,
    &spaces::SPACE_AND_MARK,
];

/// What one rule finds in a passage.
struct Hit {
    rule: &'static Rule,
    range: Range<usize>,
    message: Say,
    /// What to write instead, when there is one right answer.
    instead: Option<String>,
    /// What to do when there is none.
    help: Option<Say>,
}

type Check = fn(&Passage<'_>, &mut Vec<Hit>);

/// What every language that we know asks for.
static COMMON: &[Check] = &[ellipsis::check, spaces::check];
static SPANISH: &[Check] = &[quotes::spanish, opening::check, numbers::check, ordinal::check, hyphen::check];
static ENGLISH: &[Check] = &[quotes::english];

pub(super) fn check(reading: &mut Reading<'_>) {
    let item = reading.item();
    let own = match item.lang.base() {
        "es" => SPANISH,
        "en" => ENGLISH,
        _ => return,
    };
    let text = std::mem::take(&mut reading.text);
    // What someone else has said stays as it is.
    let read = text.passages.iter().filter(|passage| !passage.quoted);
    let values = text.asides.iter().map(|aside| &aside.passage).filter(|passage| passage.kind == PassageKind::Value);
    let mut hits = Vec::new();
    for passage in read.chain(values).map(Passage::new) {
        for check in COMMON.iter().chain(own) {
            check(&passage, &mut hits);
        }
        // Straight marks within others are not someone's words.
        let ours = |hit: &Hit| hit.rule.id == quotes::STRAIGHT_QUOTES.id || !passage.of.is_quoted(&hit.range);
        for hit in hits.drain(..).filter(|hit| passage.is_open(&hit.range) && ours(hit)) {
            tell(hit, &passage, reading);
        }
    }
    reading.text = text;
}

fn tell(hit: Hit, passage: &Passage<'_>, reading: &mut Reading<'_>) {
    let (path, source) = (reading.item().source.clone(), reading.source());
    let (span, fix) = match passage.of.place(&hit.range) {
        // Across mark-up more would be replaced than words.
        Some(Found::Exact(span)) => (span, hit.instead.clone().filter(|_| passage.of.is_plain(&hit.range)).map(|instead| (span, instead))),
        Some(Found::Near(span, _)) => (span, None),
        None => return,
    };
    let help = hit.help.unwrap_or_else(|| write(passage.text, &hit.range, hit.instead.as_deref().unwrap_or_default()));
    let finding = reading.note(hit.rule, span, hit.message, help);
    finding.fix = fix.and_then(|(span, replacement)| {
        let found = source.get(span.range())?.to_owned();
        Some(Fix { place: Place { path, span }, found, replacement })
    });
}

/// Shows the mended words, as many as are needed to find them.
fn write(text: &str, range: &Range<usize>, instead: &str) -> Say {
    let around = word_around(text, range);
    let shown = shorten(&format!("{}{instead}{}", &text[around.start..range.start], &text[range.end..around.end]));
    say!("Escribe: {shown}", "Write: {shown}")
}

/// The beginning and the end of a text that is long.
fn shorten(text: &str) -> String {
    const ENDS: usize = 24;
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= 2 * ENDS + 3 {
        return text.to_owned();
    }
    let part = |letters: &[char]| letters.iter().collect::<String>();
    format!("{} […] {}", part(&letters[..ENDS]), part(&letters[letters.len() - ENDS..]))
}

/// The character before and after a place.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The word around a place, from space to space.
fn word_around(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text[..range.start].rfind(char::is_whitespace).map_or(0, |at| at + after(text, at).map_or(1, char::len_utf8));
    let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |at| range.end + at);
    start..end
}
