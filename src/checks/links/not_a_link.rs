//! Links that Markdown does not take for links, so that readers see brackets and an address.

use super::Reading;
use crate::base::say::{Say, said, say};
use crate::base::span::Span;
use crate::diag::{Family, Fix, Level, Place, Rule};
use crate::model::doc::{Doc, Node, NodeKind};
use std::ops::Range;

pub(super) static NOT_A_LINK: Rule = Rule {
    id: "links/not-a-link",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace mal escrito se publica como texto", "A link written wrong is published as text"),
    why: said(
        "En vez del enlace se ven corchetes y una dirección que no se puede tocar.",
        "Instead of the link one sees brackets and an address that cannot be followed.",
    ),
    mend: said(
        "Escribe [texto](dirección): primero los corchetes, pegados al paréntesis, y la dirección sin espacios.",
        "Write [text](address): the brackets first, right before the parenthesis, and no space in the address.",
    ),
    reference: "CommonMark, 6.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe (PDF)](https://bidat.gob.cl/mi informe.pdf).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe (PDF)](https://bidat.gob.cl/mi%20informe.pdf).\n",
};

pub(super) fn check(reading: &mut Reading<'_>) {
    let item = reading.item();
    let mut found = Vec::new();
    let mut see = |doc: &Doc| doc.visit(&mut |node| found.extend(in_text(node)));
    item.blocks.iter().for_each(|block| block.visit_docs(&mut see));
    item.meta.sources.iter().filter_map(|source| source.note.as_ref()).for_each(&mut see);
    for Slip { span, written, right, message } in found {
        let path = item.source.clone();
        let finding = reading.note(&NOT_A_LINK, span, message, say!("Escribe «{right}».", "Write “{right}”."));
        finding.fix = Some(Fix { place: Place { path, span }, found: written, replacement: right });
    }
}

/// What looks like a link, and how it should be written.
struct Slip {
    span: Span,
    written: String,
    right: String,
    message: Say,
}

fn in_text(node: &Node) -> Vec<Slip> {
    let NodeKind::Text(text) = &node.kind else { return Vec::new() };
    // Where text and file differ, by an escape or an entity, the editor meant to write brackets.
    if !text.contains(['[', ']']) || text.len() != node.span.end - node.span.start {
        return Vec::new();
    }
    let slip = |(range, right, message): (Range<usize>, String, Say)| Slip {
        span: Span::new(node.span.start + range.start, node.span.start + range.end),
        written: text[range].to_owned(),
        right,
        message,
    };
    slips(text).into_iter().map(slip).collect()
}

/// `[a](b c)`, `[a] (b)` and `(a)[b]`, where `b` can only be an address.
fn slips(text: &str) -> Vec<(Range<usize>, String, Say)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find([']', ')']).map(|at| from + at) {
        from = at + 1;
        let slip = if text.as_bytes()[at] == b']' { brackets(text, at) } else { turned(text, at) };
        if let Some(slip) = slip {
            from = slip.0.end;
            found.push(slip);
        }
    }
    found
}

fn brackets(text: &str, close: usize) -> Option<(Range<usize>, String, Say)> {
    let open = text[..close].rfind('[')?;
    let label = &text[open + 1..close];
    let after = &text[close + 1..];
    let gap = after.len() - after.trim_start_matches(' ').len();
    let inner = after[gap..].strip_prefix('(')?;
    let inner = &inner[..inner.find(')')?];
    let range = open..close + 1 + gap + inner.len() + 2;
    let escaped = inner.trim().replace(' ', "%20");
    if label.trim().is_empty() || !is_address(&escaped) {
        return None;
    }
    let message = match (inner.trim().contains(' '), gap) {
        (true, _) => say!(
            "Esto no llega a ser un enlace: la dirección tiene un espacio.",
            "This does not become a link: the address has a space in it."
        ),
        (false, 1..) => say!(
            "Esto no llega a ser un enlace: hay un espacio entre el corchete y el paréntesis.",
            "This does not become a link: there is a space between the bracket and the parenthesis."
        ),
        _ => return None,
    };
    Some((range, format!("[{label}]({escaped})"), message))
}

/// `(texto)[https://…]`.
fn turned(text: &str, close: usize) -> Option<(Range<usize>, String, Say)> {
    let open = text[..close].rfind('(')?;
    let label = &text[open + 1..close];
    let inner = text[close + 1..].strip_prefix('[')?;
    let inner = &inner[..inner.find(']')?];
    if label.trim().is_empty() || inner.contains(' ') || !is_address(inner) {
        return None;
    }
    let message = say!(
        "Esto no llega a ser un enlace: los corchetes y los paréntesis están cambiados.",
        "This does not become a link: brackets and parentheses are the wrong way round."
    );
    Some((open..close + 1 + inner.len() + 2, format!("[{label}]({inner})"), message))
}

/// Endings of files that people link to.
const FILES: [&str; 14] =
    [".md", ".yaml", ".csv", ".xlsx", ".ods", ".pdf", ".docx", ".odt", ".pptx", ".html", ".png", ".jpg", ".jpeg", ".zip"];

fn is_address(text: &str) -> bool {
    let lower = text.to_lowercase();
    let file = lower.split('#').next().unwrap_or_default();
    ["https://", "http://", "mailto:", "tel:", "dato:", "glosario:"].iter().any(|start| lower.starts_with(start))
        || FILES.iter().any(|end| file.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn slips_are_told_from_prose() {
        let right = |text: &str| slips(text).into_iter().map(|(range, right, _)| (text[range].to_owned(), right)).collect::<Vec<_>>();
        let one = |text: &str, written: &str, wanted: &str| assert_eq!(right(text), [(written.to_owned(), wanted.to_owned())], "{text}");
        one("Lee [la guía](mi guía.pdf), ya.", "[la guía](mi guía.pdf)", "[la guía](mi%20guía.pdf)");
        one("Lee [la guía] (../a.md#b).", "[la guía] (../a.md#b)", "[la guía](../a.md#b)");
        one("Lee (la guía)[https://a.cl].", "(la guía)[https://a.cl]", "[la guía](https://a.cl)");
        for text in ["[sic] (nota aparte)", "a [1] (2024)", "(uno)[dos]", "[a]", "f(x)[i]", "] (https://a.cl", "[](a b.md)"] {
            assert!(right(text).is_empty(), "{text}");
        }
    }
}
