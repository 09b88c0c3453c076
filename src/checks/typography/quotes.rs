//! Straight quotation marks: «así» in Spanish, “so” in English, and within others the next ones.

use super::{Hit, Passage, after, before};
use crate::base::prose::OBJECT;
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn spanish(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    check(passage, [('«', '»'), ('“', '”'), ('‘', '’')], hits);
}

pub(super) fn english(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    check(passage, [('“', '”'), ('‘', '’'), ('“', '”')], hits);
}

/// Marks in pairs: the first opens, the second closes. Where they do not pair, as in inches, nothing is said.
fn check(passage: &Passage<'_>, marks: [(char, char); 3], hits: &mut Vec<Hit>) {
    let text = passage.text;
    let places: Vec<usize> = text.match_indices('"').map(|(at, _)| at).filter(|at| passage.is_open(&(*at..*at + 1))).collect();
    if places.is_empty() || places.len() % 2 == 1 {
        return;
    }
    let pairs: Vec<(usize, usize)> = places.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    if !pairs.iter().all(|(open, close)| opens(text, *open) && closes(text, *close) && close - open > 1) {
        return;
    }
    for (open, close) in pairs {
        let (left, right) = marks[depth(text, open, marks)];
        let inner = &text[open + 1..close];
        // What is code to us, or cut by a line, would be written anew: the marks alone are told then.
        let whole = passage.of.is_plain(&(open..close + 1)) && !inner.contains([OBJECT, '\n']);
        hits.push(Hit {
            rule: &STRAIGHT_QUOTES,
            range: open..close + 1,
            message: say!("Estas comillas son rectas.", "These quotation marks are straight."),
            instead: whole.then(|| format!("{left}{inner}{right}")),
            help: (!whole).then(|| {
                say!("Escribe «{left}» al comienzo y «{right}» al final.", "Write “{left}” at the beginning and “{right}” at the end.")
            }),
        });
    }
}

fn opens(text: &str, at: usize) -> bool {
    let lead = before(text, at).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '¿' | '¡' | '«' | '“' | '—' | '–' | '/'));
    lead && after(text, at + 1).is_some_and(|c| !c.is_whitespace())
}

fn closes(text: &str, at: usize) -> bool {
    let tail = after(text, at + 1).is_none_or(|c| !c.is_alphanumeric());
    // Five inches, and not the end of what is quoted: «una pantalla de 5"».
    tail && before(text, at).is_some_and(|c| !c.is_whitespace())
}

/// In how many pairs of the language's own marks a place lies.
fn depth(text: &str, at: usize, marks: [(char, char); 3]) -> usize {
    let count = |mark: char| text[..at].matches(mark).count();
    let open = |(left, right): (char, char)| count(left) > count(right);
    marks.iter().take(2).filter(|pair| open(**pair)).count()
}

pub(super) static STRAIGHT_QUOTES: Rule = Rule {
    id: "typography/straight-quotes",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Comillas rectas", "Straight quotation marks"),
    why: said(
        "Las comillas rectas no dicen dónde empieza y dónde termina una cita. Las del idioma sí, y se distinguen mejor en letra pequeña.",
        "Straight marks do not tell where a quotation begins and ends. The language's own do, and are seen better in small type.",
    ),
    mend: said(
        "Escribe «así» en español. Con «amigable check --fix» se cambian solas.",
        "Write “so” in English. “amigable check --fix” changes them by itself.",
    ),
    reference: "RAE, Ortografía de la lengua española: comillas",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nSe llama \"línea de pobreza\".\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nSe llama «línea de pobreza».\n",
};
