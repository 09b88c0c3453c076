//! A verdict on the whole page, by its sentences.
//!
//! In: the passages of a page in Spanish. Out: one finding at the hardest sentence, that names the three hardest. A score is never told without
//! its sentences: nobody can mend a number.

use super::Desk;
use super::sentence::Prose;
use crate::base::prose::{Counts, Language, scores};
use crate::base::say::{said, say};
use crate::checks::text::PassageKind;
use crate::diag::{Family, Level, Rule};

/// Words below which scores swing too much to say anything.
const SHORT: usize = 30;

pub(super) fn check<'d>(page: &[Prose<'d>], desk: &mut Desk<'d, '_>) {
    if page.first().is_none_or(|prose| prose.language != Language::Spanish) {
        return;
    }
    let running: Vec<&Prose<'d>> = page.iter().filter(|prose| is_running(prose)).collect();
    let words: usize = running.iter().map(|prose| prose.words.len()).sum();
    if words < SHORT || !running.iter().any(|prose| prose.sentences.iter().any(|(_, words)| words.len() >= LONG)) {
        return;
    }
    let counts: Counts = running.iter().flat_map(|prose| prose.sentences.iter().map(|(range, _)| prose.passage.counts(range))).sum();
    if is_hard(&counts) {
        report(&running, &counts, desk);
    }
}

fn is_running(prose: &Prose<'_>) -> bool {
    let kinds =
        matches!(prose.passage.kind, PassageKind::Paragraph | PassageKind::ListItem | PassageKind::KeyPoint | PassageKind::Definition);
    kinds && !prose.passage.quoted
}

/// Words of the longest sentence below which no page is hard.
const LONG: usize = 26;

/// Whether the numbers of a text are those of a bureaucratic one. The longest sentence tells most (on 86 labelled paragraphs its area under the
/// curve was 0.955, with µ 0.969; Fernández Huerta alone 0.908), so the other two only confirm it.
fn is_hard(counts: &Counts) -> bool {
    let longest = counts.longest_sentence;
    let mu = scores::mu(counts).unwrap_or(100.0);
    let huerta = scores::fernandez_huerta(counts).unwrap_or(100.0);
    let average = counts.words_per_sentence().unwrap_or(0.0);
    longest >= LONG && huerta < 60.0 && mu < 55.0 || longest >= 40 && average >= 20.0
}

fn report<'d>(running: &[&Prose<'d>], counts: &Counts, desk: &mut Desk<'d, '_>) {
    let mut all: Vec<(usize, usize, usize)> = Vec::new();
    for (at, prose) in running.iter().enumerate() {
        all.extend(prose.sentences.iter().enumerate().map(|(sentence, (_, words))| (words.len(), at, sentence)));
    }
    all.sort_by_key(|(words, at, sentence)| (std::cmp::Reverse(*words), *at, *sentence));
    let Some((_, at, sentence)) = all.first().copied() else { return };
    let opening = |at: usize, sentence: usize| {
        let (range, words) = &running[at].sentences[sentence];
        let first: Vec<&str> = running[at].text[range.clone()].split_whitespace().take(5).collect();
        (first.join(" "), words.len())
    };
    let hardest: Vec<(String, usize)> =
        all.iter().take(3).filter(|(words, ..)| *words > 15).map(|(_, at, sentence)| opening(*at, *sentence)).collect();
    let list = |word: &str| hardest.iter().map(|(first, count)| format!("«{first}…» ({count} {word})")).collect::<Vec<_>>().join("; ");
    let (es, en) = (list("palabras"), list("words"));
    let average = counts.words_per_sentence().unwrap_or(0.0).round();
    let prose = running[at];
    desk.at(prose.passage);
    desk.note(
        &RULE,
        prose.sentences[sentence].0.clone(),
        say!(
            "Esta página es difícil de leer: {average} palabras por frase en promedio, y palabras largas. Esta es su frase más difícil.",
            "This page is hard to read: {average} words a sentence on average, and long words. This is its hardest sentence."
        ),
        say!("Empieza por estas: {es}. Divídelas y usa palabras más cortas.", "Begin with these: {en}. Split them and use shorter words."),
    );
}

pub(super) static RULE: Rule = Rule {
    id: "plain/hard-page",
    family: Family::Plain,
    level: Level::Warning,
    title: said("Una página es difícil de leer", "A page is hard to read"),
    why: said(
        "Frases largas con palabras largas: la mayoría de las personas deja de leer, y quien sigue entiende la mitad.",
        "Long sentences with long words: most people stop reading, and those who go on understand half of it.",
    ),
    mend: said(
        "Empieza por las frases que se nombran: divídelas y usa palabras cortas.",
        "Begin with the sentences that are named: split them and use short words.",
    ),
    reference: "Fernández Huerta (1959); Muñoz y Muñoz, Legibilidad Mµ (2006); ISO 24495-1:2023",
    bad: "",
    good: "",
};
