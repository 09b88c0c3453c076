//! Acronyms that the page does not explain.
//!
//! In: the passages of a page, the site's glossary, directory and known acronyms. Out: one finding for each acronym, at its first use in the
//! running text. Titles, headings and key points may use it before it is explained.

use super::sentence::Prose;
use super::{Desk, all_caps};
use crate::base::say::{Say, said, say};
use crate::checks::text::PassageKind;
use crate::diag::{Family, Level, Rule};
use std::collections::BTreeSet;

/// A use of an acronym: which passage, and where in it.
#[derive(Clone, Copy)]
struct Use {
    passage: usize,
    start: usize,
    end: usize,
}

pub(super) fn check<'d>(page: &[Prose<'d>], desk: &mut Desk<'d, '_>) {
    let uses: Vec<Use> = page.iter().enumerate().flat_map(|(at, prose)| uses(at, prose)).collect();
    let written = |found: &Use| &page[found.passage].text[found.start..found.end];
    let mut seen = BTreeSet::new();
    for first in uses.iter().filter(|found| is_running(page[found.passage].passage.kind)) {
        let acronym = written(first);
        if !seen.insert(acronym) || desk.knows(acronym) {
            continue;
        }
        let explained = uses
            .iter()
            .filter(|found| written(found) == acronym && found.passage <= first.passage)
            .any(|found| is_explained(&page[found.passage], found));
        if !explained && page[first.passage].passage.is_own(&(first.start..first.end)) {
            report(&page[first.passage], first, acronym, desk);
        }
    }
}

fn report<'d>(prose: &Prose<'d>, first: &Use, acronym: &str, desk: &mut Desk<'d, '_>) {
    let help = match desk.organisation(acronym) {
        Some(name) => say!("Escribe «{name} ({acronym})» la primera vez.", "Write “{name} ({acronym})” the first time."),
        None => unknown(acronym),
    };
    desk.at(prose.passage);
    desk.note(
        &RULE,
        first.start..first.end,
        say!("La sigla «{acronym}» no se explica en esta página.", "The acronym “{acronym}” is not explained on this page."),
        help,
    );
}

fn unknown(acronym: &str) -> Say {
    say!(
        "Escribe el nombre completo y la sigla entre paréntesis: «[nombre completo] ({acronym})». Si todos la conocen, agrégala a «lenguaje: siglas» de amigable.yaml.",
        "Write the whole name and the acronym in brackets: “[whole name] ({acronym})”. If everybody knows it, add it to “wording: acronyms” of amigable.yaml."
    )
}

/// Where people read from one sentence to the next.
fn is_running(kind: PassageKind) -> bool {
    matches!(kind, PassageKind::Paragraph | PassageKind::ListItem | PassageKind::Definition)
}

/// Letters of an acronym, at least and at most.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=7;

fn uses<'p>(at: usize, prose: &'p Prose<'_>) -> impl Iterator<Item = Use> + 'p {
    let capitals = |start: usize, end: usize| is_acronym(&prose.text[start..end]);
    let found = prose.words.iter().filter(move |word| {
        capitals(word.start, word.end) && !is_in_code(prose, word.start, word.end) && !is_in_capitals(prose, word.start)
    });
    found.map(move |word| Use { passage: at, start: word.start, end: word.end })
}

fn is_acronym(word: &str) -> bool {
    let bytes = word.as_bytes();
    let quick = bytes.len() >= 2 && bytes.len() <= 14 && !bytes[0].is_ascii_lowercase() && !bytes[1].is_ascii_lowercase();
    quick && word.chars().all(char::is_uppercase) && LETTERS.contains(&word.chars().count()) && !is_grade(word) && !all_caps::is_word(word)
}

/// Part of a name with a hyphen, or of code: «COVID-19», «A=1».
fn is_in_code(prose: &Prose<'_>, start: usize, end: usize) -> bool {
    prose.text[..start].ends_with(['-', '=', '_', '/']) || prose.text[end..].starts_with(['-', '=', '_', '/'])
}

/// Roman numbers, and grades: «siglo XIX», «nivel AA».
fn is_grade(word: &str) -> bool {
    let roman = word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'M'));
    roman || word.chars().all(|c| word.starts_with(c))
}

/// Whether the word stands in a text that is all in capitals: there no word can be told from an acronym.
fn is_in_capitals(prose: &Prose<'_>, start: usize) -> bool {
    let at = prose.words.partition_point(|word| word.start < start);
    let near = &prose.words[at.saturating_sub(2)..(at + 3).min(prose.words.len())];
    let capitals = near.iter().filter(|word| prose.text[word.start..word.end].chars().all(char::is_uppercase)).count();
    near.len() > 2 && capitals * 2 > near.len()
}

/// «Nombre completo (SIGLA)», «SIGLA (nombre completo)», «SIGLA, el Nombre Completo», «SIGLA: nombre», «SIGLA significa…».
fn is_explained(prose: &Prose<'_>, found: &Use) -> bool {
    let (before, after) = (prose.text[..found.start].trim_end(), &prose.text[found.end..]);
    let acronym = &prose.text[found.start..found.end];
    if let Some(before) = before.strip_suffix(['(', '[']) {
        return before.split_whitespace().count() >= 2;
    }
    let after = after.trim_start();
    if let Some(inside) = after.strip_prefix(['(', '[']) {
        return inside.split([')', ']']).next().is_some_and(|inside| inside.split_whitespace().count() >= 2);
    }
    if says_short_form(before) {
        return true;
    }
    let told = ["significa", "quiere decir", "es la sigla", "son las siglas", ":", "—", "means", "stands for"];
    if told.iter().any(|told| after.starts_with(told)) {
        return true;
    }
    let next = after.strip_prefix(',').is_some_and(|rest| spells(rest.split([',', '.', ';', '(']).next().unwrap_or_default(), acronym));
    let last = before.strip_suffix(',').is_some_and(|rest| spells(rest.rsplit([',', '.', ';', '(']).next().unwrap_or_default(), acronym));
    let is = ["es el ", "es la ", "son las ", "son los ", "is the "]
        .iter()
        .any(|is| after.strip_prefix(is).is_some_and(|rest| spells(rest.split([',', '.', ';']).next().unwrap_or_default(), acronym)));
    next || last || is
}

/// «que el plan abrevia SES», «por su sigla, WCAG».
fn says_short_form(before: &str) -> bool {
    let near = before.rsplit(' ').take(3).map(str::to_lowercase);
    near.into_iter().any(|word| {
        word.starts_with("abrevia") || word.starts_with("sigla") || word.starts_with("acronym") || word.starts_with("abbreviat")
    })
}

/// Whether the capitals of `name` hold the first two letters of an acronym, and more of them in order.
fn spells(name: &str, acronym: &str) -> bool {
    let mut letters = acronym.chars();
    let mut found = 0;
    for initial in name.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()) {
        // Letters of small words («e», «de») may stand in an acronym too.
        let skipped = letters.clone().take(2).position(|letter| letter == initial);
        if let Some(skipped) = skipped.filter(|skipped| found > 0 || *skipped == 0) {
            found += 1;
            letters.nth(skipped);
        }
    }
    found >= 2
}

/// Acronyms that most people know better than what they stand for, and the names of file formats.
pub(super) const KNOWN: [&str; 72] = [
    "ADN", "AFP", "AM", "API", "AUGE", "BY", "CC", "CD", "CLP", "COVID", "CPU", "CSS", "CSV", "DJ", "DVD", "EE", "FAQ", "FIFA", "FM", "GB",
    "GPS", "HTML", "HTTP", "HTTPS", "ID", "IP", "ISBN", "ISO", "IVA", "JPG", "JSON", "KB", "LED", "LGBT", "LGBTI", "MB", "NASA", "NC",
    "ND", "ODS", "OK", "OMS", "ONG", "ONU", "PC", "PDF", "PIN", "PM", "PNG", "PYME", "QR", "RAM", "RSS", "RUN", "RUT", "SA", "SIM", "SMS",
    "SOS", "SVG", "TB", "TV", "UF", "UNESCO", "UNICEF", "URL", "USB", "UTF", "UU", "VIH", "VIP", "WC",
];

pub(super) static RULE: Rule = Rule {
    id: "plain/unexplained-acronym",
    family: Family::Plain,
    level: Level::Warning,
    title: said("Una sigla no se explica", "An acronym is not explained"),
    why: said(
        "Quien no trabaja en el tema no sabe qué institución es, y un lector de pantalla la deletrea o la lee como una palabra.",
        "Who does not work in the field does not know which institution it is, and a screen reader spells it or reads it as a word.",
    ),
    mend: said(
        "Escribe el nombre completo la primera vez, con la sigla entre paréntesis.",
        "Write the whole name the first time, with the acronym in brackets.",
    ),
    reference: "WCAG 2.2, 3.1.4; argob/estandares, contenido web",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl SINIM guarda los datos de cada comuna.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl Sistema Nacional de Información Municipal (SINIM) guarda los datos de cada comuna. El SINIM es gratis.\n",
};
