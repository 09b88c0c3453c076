//! How easy the texts are: a table for people, worst first, or one JSON object a text.
//!
//! In: what was counted of each text or page, and the sources. Out: text on standard output. Counts nothing itself.

use super::{Ask, table};
use crate::base::number::format;
use crate::base::prose::{Counts, Language, Score, leading, scores};
use crate::base::say::{Said, Tongue, said};
use crate::base::span::{LineColumn, Span};
use crate::checks::html::running::PageText;
use crate::checks::text::{SectionMetrics, TextMetrics};
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::tree::Tree;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// One JSON object a text, in the order of the sources.
pub(super) fn lines(texts: &[TextMetrics], tree: &Tree) -> String {
    texts.iter().map(|text| line(text, tree)).collect()
}

/// The wire form of one text.
#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    url: &'a str,
    kind: &'a str,
    lang: &'a str,
    title: &'a str,
    metrics: Map<String, Value>,
    sections: Vec<Value>,
}

fn line(text: &TextMetrics, tree: &Tree) -> String {
    let TextMetrics { source, url, kind, lang, title, bytes, counts, longest, sections, language } = text;
    let at = |span: Span| LineColumn::at(tree.bytes(source).unwrap_or_default(), span.start).line;
    let placed = |counts: &Counts, longest: Span| {
        let line = Some(at(longest)).filter(|_| counts.words > 0);
        metrics(counts, *language, ("longest_sentence_line", Value::from(line)))
    };
    let mut whole = placed(counts, *longest);
    whole.insert("bytes".to_owned(), Value::from(*bytes));
    let section = |section: &'_ SectionMetrics| -> Value {
        let heading = section.heading.as_ref();
        json!({
            "heading": heading.map(|(words, _)| words),
            "line": heading.map(|(_, span)| at(*span)),
            "metrics": placed(&section.counts, section.longest),
        })
    };
    let sections = sections.iter().map(section).collect();
    let line = Line { path: source.as_str(), url, kind, lang, title, metrics: whole, sections };
    serde_json::to_string(&line).expect("texts and numbers always serialise") + "\n"
}

/// One JSON object a page of any tool: the same numbers, and its longest sentence itself, since nobody looks for it by its line there.
pub(super) fn page_lines(pages: &[PageText]) -> String {
    pages.iter().map(page_line).collect()
}

fn page_line(page: &PageText) -> String {
    let PageText { source, lang, language, title, counts, longest } = page;
    let metrics = metrics(counts, *language, ("longest_sentence_text", Value::from(&**longest)));
    json!({"path": source.as_str(), "lang": lang, "title": title, "metrics": metrics}).to_string() + "\n"
}

/// All numbers of a text, and where its longest sentence is. What its language does not have, or a text without words, is null.
fn metrics(counts: &Counts, language: Language, longest: (&'static str, Value)) -> Map<String, Value> {
    let Counts { letters, squares: _, syllables, words, sentences, longest_sentence } = *counts;
    let syllables = Some(syllables).filter(|_| language == Language::Spanish);
    let numbers = [
        ("letters", Some(letters)),
        ("syllables", syllables),
        ("words", Some(words)),
        ("sentences", Some(sentences)),
        ("longest_sentence", Some(longest_sentence)),
    ];
    let scores = scores(language).iter().map(|score| (score.id, (score.value)(counts).map(thousandths)));
    let numbers = numbers.into_iter().map(|(name, number)| (name, Value::from(number))).chain([longest]);
    numbers.chain(scores.map(|(name, score)| (name, Value::from(score)))).map(|(name, value)| (name.to_owned(), value)).collect()
}

/// No formula is worth more digits.
fn thousandths(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}

/// A table for each language: pages, worst first, each with its sections, worst first.
pub(super) fn show(texts: &[TextMetrics], tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    let languages = texts.iter().map(|text| text.language).collect();
    tables(&languages, ask, tongue, |language| shown(texts, language, tree, tongue))
}

/// The same of pages that any tool has made: a row each, worst first.
pub(super) fn show_pages(pages: &[PageText], ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    let languages = pages.iter().map(|page| page.language).collect();
    tables(&languages, ask, tongue, |language| {
        let mut pages: Vec<&PageText> = pages.iter().filter(|page| page.language == language).collect();
        pages.sort_by(|a, b| worse(&a.counts, &b.counts, language).then_with(|| a.source.cmp(&b.source)));
        let rows = pages.iter().map(|page| row(&page.counts, language, page.source.as_str(), &page.title, tongue));
        table::table([head(language, tongue)].into_iter().chain(rows)) + "\n"
    })
}

/// A table for each language, and then what their columns mean.
fn tables(languages: &BTreeSet<Language>, ask: &Ask, tongue: Tongue, of: impl Fn(Language) -> String) -> Result<(), Failure> {
    for language in languages {
        terminal::print(&of(*language))?;
    }
    if !ask.quiet {
        terminal::tell(LEGEND.tell(tongue));
    }
    Ok(())
}

fn shown(texts: &[TextMetrics], language: Language, tree: &Tree, tongue: Tongue) -> String {
    let mut seen = BTreeSet::new();
    let mut texts: Vec<&TextMetrics> = texts.iter().filter(|text| text.language == language && text.counts.words > 0).collect();
    texts.sort_by(|a, b| worse(&a.counts, &b.counts, language).then_with(|| a.source.cmp(&b.source)));
    // The pages of the regions have one source, and one line: that of the worst.
    texts.retain(|text| seen.insert(&text.source));
    if texts.is_empty() {
        return String::new();
    }
    let rows = texts.iter().flat_map(|text| rows(text, tree, tongue));
    table::table([head(language, tongue)].into_iter().chain(rows)) + "\n"
}

/// The worse text first: by the score that its language is judged by, else by its longest sentence.
fn worse(a: &Counts, b: &Counts, language: Language) -> Ordering {
    let value = |counts: &Counts, score: &Score| value(score, counts).map_or(f64::MAX, |value| if score.rises { value } else { -value });
    let by_score = leading(language).map_or(Ordering::Equal, |score| value(a, score).total_cmp(&value(b, score)));
    by_score.then_with(|| b.longest_sentence.cmp(&a.longest_sentence))
}

/// The row of a page, then those of its sections when there are several.
fn rows(text: &TextMetrics, tree: &Tree, tongue: Tongue) -> Vec<Vec<String>> {
    let TextMetrics { source, language, .. } = text;
    let at = |span: Span| LineColumn::at(tree.bytes(source).unwrap_or_default(), span.start).line;
    let mut rows = vec![row(&text.counts, *language, &format!("{source}:{}", at(text.longest)), &text.title, tongue)];
    let mut sections: Vec<&SectionMetrics> = text.sections.iter().filter(|section| section.counts.words > 0).collect();
    if sections.len() > 1 {
        sections.sort_by(|a, b| worse(&a.counts, &b.counts, *language));
        rows.extend(sections.into_iter().map(|section| {
            let name = section.heading.as_ref().map_or(START.tell(tongue), |(words, _)| words);
            row(&section.counts, *language, &format!("  :{}", at(section.longest)), &format!("  {name}"), tongue)
        }));
    }
    rows
}

const START: Said = said("(el comienzo)", "(the beginning)");

/// With fewer words an average says nothing; the authors of the formulas took samples of a hundred.
const ENOUGH: usize = 30;

/// Scores, the words of the first one's scale, and the rest.
fn row(counts: &Counts, language: Language, place: &str, name: &str, tongue: Tongue) -> Vec<String> {
    let base = said("es", "en").tell(tongue);
    let mut cells: Vec<String> = scores(language).iter().map(|score| cell(score, counts, base)).collect();
    if let Some(band) = leading(language).and_then(|score| score.band) {
        let words = leading(language).and_then(|score| value(score, counts)).map(|value| band(value).tell(tongue));
        cells.insert(1, words.unwrap_or_default().to_owned());
    }
    let [words, longest, ..] = HEADS.map(|head| head.tell(tongue));
    let count = |number: usize, head| right(&format(number as f64, 0, base), head);
    cells.extend([count(counts.words, words), count(counts.longest_sentence, longest), place.to_owned(), name.to_owned()]);
    cells
}

fn cell(score: &Score, counts: &Counts, base: &str) -> String {
    let number = value(score, counts).map_or_else(|| "–".to_owned(), |value| format(value, 1, base));
    right(&number, score.short)
}

fn value(score: &Score, counts: &Counts) -> Option<f64> {
    (score.value)(counts).filter(|_| counts.words >= ENOUGH)
}

/// A number in its column: the last digits beneath each other.
fn right(number: &str, head: &str) -> String {
    format!("{number:>width$}", width = head.chars().count().max(5))
}

/// The heads of the columns after the scores.
const HEADS: [Said; 4] =
    [said("palabras", "words"), said("oración más larga", "longest sentence"), said("dónde", "where"), said("título", "title")];

fn head(language: Language, tongue: Tongue) -> Vec<String> {
    let mut names: Vec<String> = scores(language).iter().map(|score| right(score.short, score.short)).collect();
    if leading(language).is_some_and(|score| score.band.is_some()) {
        names.insert(1, "INFLESZ".to_owned());
    }
    let [words, longest, place, title] = HEADS.map(|head| head.tell(tongue));
    names.extend([right(words, words), right(longest, longest), place.to_owned(), title.to_owned()]);
    names
}

/// What the columns mean, for whoever sees the table.
const LEGEND: Said = said(
    "Primero los textos más difíciles. Szigriszt (con su escala INFLESZ), Huerta, Polini y µ: un número más alto es un texto más fácil. \
     Crawford, Coleman y ARI: años de escuela.\n\
     Con menos de 30 palabras no hay puntaje. Un puntaje dice poco de un texto corto: mira su oración más larga. Fórmulas y fuentes: amigable explain legibilidad\n",
    "The hardest texts first. Szigriszt (with its INFLESZ scale), Huerta, Polini and µ: a higher number is an easier text. \
     Crawford, Coleman and ARI: years of school.\n\
     Fewer than 30 words have no score. A score says little of a short text: look at its longest sentence. Formulas and sources: amigable explain readability\n",
);
