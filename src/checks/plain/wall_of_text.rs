//! Text without a foothold: no heading, list, table or figure for too long.
//!
//! In: the blocks of an item. Out: a finding at the paragraph where a heading is missing.

use super::{Desk, limits};
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::base::text::count_words;
use crate::diag::{Family, Level, Rule};
use crate::model::block::Block;
use crate::model::doc::NodeKind;

pub(super) fn check(desk: &mut Desk<'_, '_>) {
    let mut wall = Wall::default();
    for block in &desk.item().blocks {
        let Block::Prose(doc) = block else {
            wall.end(desk);
            continue;
        };
        for node in &doc.nodes {
            match node.kind {
                NodeKind::Paragraph => wall.add(count_words(&node.plain_text()), node.span),
                // A note or a quote is seen from afar.
                _ => wall.end(desk),
            }
        }
    }
    wall.end(desk);
}

/// Paragraphs that follow one another.
#[derive(Default)]
struct Wall {
    words: usize,
    /// Each with the words before it.
    paragraphs: Vec<(usize, Span)>,
}

impl Wall {
    fn add(&mut self, words: usize, span: Span) {
        self.paragraphs.push((self.words, span));
        self.words += words;
    }

    fn end(&mut self, desk: &mut Desk<'_, '_>) {
        let wall = std::mem::take(self);
        let limit = limits::WALL;
        if wall.words <= limit {
            return;
        }
        let middle = wall.paragraphs.iter().min_by_key(|(before, _)| before.abs_diff(wall.words / 2));
        let Some((_, span)) = middle else { return };
        let words = wall.words;
        desk.reading.note(
            &RULE,
            *span,
            say!(
                "Hay {words} palabras seguidas sin un título ni una lista.",
                "{words} words follow one another without a heading or a list."
            ),
            say!(
                "Pon un título antes de este párrafo («## …») que diga de qué trata lo que sigue.",
                "Put a heading before this paragraph (“## …”) that says what comes next."
            ),
        );
    }
}

pub(super) static RULE: Rule = Rule {
    id: "plain/wall-of-text",
    family: Family::Plain,
    level: Level::Warning,
    title: said("Hay demasiado texto sin títulos", "Too much text has no headings"),
    why: said(
        "Casi nadie lee una página entera: la gente busca su pregunta. Quien usa lector de pantalla salta de título en título, y aquí no puede.",
        "Hardly anybody reads a whole page: people look for their question. Screen reader users jump from heading to heading, and here they cannot.",
    ),
    mend: said("Agrega un título cada dos o tres párrafos, o una lista.", "Add a heading every two or three paragraphs, or a list."),
    reference: "WCAG 2.2, 2.4.10; plainlanguage.gov, use lots of useful headings",
    bad: "",
    good: "",
};
