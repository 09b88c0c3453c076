//! A hyphen between two spaces does the work of a dash, a comma or parentheses.

use super::{Hit, Passage, after, before};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

/// Only in paragraphs: in titles, labels and cells a hyphen between spaces tells two parts of a name apart.
pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    if !passage.of.running || !passage.text.bytes().any(|byte| byte == b'-') {
        return;
    }
    let text = passage.text;
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    for sign in [" - ", " -- "] {
        for (at, _) in text.match_indices(sign) {
            if letter(before(text, at)) && letter(after(text, at + sign.len())) {
                hits.push(Hit {
                    rule: &HYPHEN_AS_DASH,
                    range: at + 1..at + sign.len() - 1,
                    message: say!("Un guion entre dos espacios no separa ideas.", "A hyphen between two spaces does not set ideas apart."),
                    instead: None,
                    help: Some(say!(
                        "Usa una coma, dos puntos o paréntesis; o una raya pegada a la frase que encierra: —así—.",
                        "Use a comma, a colon or parentheses; or dashes that touch what they enclose: —so—."
                    )),
                });
            }
        }
    }
}

pub(super) static HYPHEN_AS_DASH: Rule = Rule {
    id: "typography/hyphen-as-dash",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Un guion hace de raya", "A hyphen does the work of a dash"),
    why: said(
        "El guion une palabras. Quien lo ve entre dos espacios no sabe si es una resta, una lista o un comentario.",
        "A hyphen joins words. Between two spaces it may be a subtraction, a list or a remark: readers cannot tell.",
    ),
    mend: said("Usa coma, dos puntos, paréntesis o raya.", "Use a comma, a colon, parentheses or a dash."),
    reference: "RAE, Ortografía de la lengua española: raya y guion",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa tabla tiene tres columnas - falta una.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa tabla tiene tres columnas: falta una.\n",
};
