//! A Markdown file: YAML front matter between `---` lines, then the body.

use super::fence;
use super::report::Report;
use super::source_map::SourceMap;
use super::{Parsed, markdown, transform, yaml};
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::diag::{Family, Level, Rule};

/// Splits and reads a page.
pub(crate) fn page(text: &str, report: &mut Report<'_>) -> Parsed {
    let (front, body_at) = match split(text) {
        Split::Front { start, end, body } => (yaml::parse(&text[start..end], &SourceMap::identity(start), report), body),
        Split::Unclosed => {
            report
                .add(
                    &NO_FRONT_MATTER,
                    Span::new(0, 3),
                    say!("Los datos de la página empiezan con «---» y no terminan.", "The page's data start with “---” and do not end."),
                )
                .help(say!("Escribe otra línea «---» después del último campo.", "Write another “---” line after the last field."));
            (None, text.len())
        }
        Split::None => {
            report
                .add(
                    &NO_FRONT_MATTER,
                    Span::new(0, text.lines().next().map_or(0, str::len)),
                    say!("A esta página le faltan sus datos.", "This page has no data of its own."),
                )
                .help(say!(
                    "Empieza el archivo con «---», una línea «titulo: …», otra «descripcion: …» y «---».",
                    "Start the file with “---”, a line “title: …”, another “description: …” and “---”."
                ));
            (None, 0)
        }
    };
    let doc = markdown::parse(&text[body_at..], &SourceMap::identity(body_at));
    let doc = fence::embed(transform::inline(doc), report);
    Parsed::Page { front, body: doc }
}

enum Split {
    Front { start: usize, end: usize, body: usize },
    Unclosed,
    None,
}

fn split(text: &str) -> Split {
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let first = text[bom..].split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Split::None;
    }
    let start = bom + first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Split::Front { start, end: at, body: at + line.len() };
        }
        at += line.len();
    }
    Split::Unclosed
}

pub(crate) static NO_FRONT_MATTER: Rule = Rule {
    id: "content/no-front-matter",
    family: Family::Content,
    level: Level::Error,
    title: said("La página no tiene sus datos al comienzo", "The page has no data at its start"),
    why: said(
        "Sin título ni descripción, la página no se puede listar, buscar ni nombrar.",
        "Without title or description the page cannot be listed, searched or named.",
    ),
    mend: said(
        "Pon los campos entre dos líneas «---» al comienzo del archivo.",
        "Put the fields between two “---” lines at the start of the file.",
    ),
    reference: "WCAG 2.2, 2.4.2",
    bad: "-- content/a.md --\nTexto sin datos.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto con datos.\n",
};
