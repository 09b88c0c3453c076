//! Three points in a row are one sign.

use super::{Hit, Passage, after, before};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    let text = passage.text;
    if !text.as_bytes().windows(2).any(|two| two == b"..") {
        return;
    }
    for (at, _) in text.match_indices("...") {
        // More than three are a line to be filled in.
        if before(text, at) == Some('.') || after(text, at + 3) == Some('.') {
            continue;
        }
        hits.push(Hit {
            rule: &ELLIPSIS,
            range: at..at + 3,
            message: say!("Los puntos suspensivos son un solo signo.", "An ellipsis is one sign."),
            instead: Some("…".to_owned()),
            help: None,
        });
    }
}

pub(super) static ELLIPSIS: Rule = Rule {
    id: "typography/ellipsis",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Tres puntos seguidos en vez de «…»", "Three points in a row instead of “…”"),
    why: said(
        "Tres puntos sueltos pueden quedar en dos líneas, y un lector de pantalla puede decir «punto, punto, punto».",
        "Three single points can end up on two lines, and a screen reader may say “dot, dot, dot”.",
    ),
    mend: said("Escribe «…». Con «amigable check --fix» se cambia solo.", "Write “…”. “amigable check --fix” changes it by itself."),
    reference: "RAE, Ortografía de la lengua española: puntos suspensivos",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nHay tablas, mapas, figuras...\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nHay tablas, mapas, figuras…\n",
};
