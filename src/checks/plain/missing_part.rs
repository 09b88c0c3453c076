//! Parts that readers look for on a page of a kind.
//!
//! In: the blocks of an item. Out: a finding for each part that is missing. Only pages that are long enough to have parts are looked at.

use super::Desk;
use crate::base::say::{Said, said, say};
use crate::base::text::fold;
use crate::diag::{Family, Level, Rule};
use crate::model::block::Block;
use crate::model::doc::{Doc, NodeKind};
use crate::model::item::{Item, KindId};

/// A part: what it is called in a heading, words by which a heading is known as it, and the heading to add.
struct Part {
    name: Said,
    /// Folded: no capitals, no accents.
    words: &'static [&'static str],
    heading: Said,
}

/// What a data summary says beside the figure. The starter of `amigable new` has the same parts.
static SUMMARY: [Part; 3] = [
    Part {
        name: said("qué significa el dato", "what the figure means"),
        words: &["significa", "quiere decir", "que es", "means", "what it is"],
        heading: said("## Qué significa", "## What it means"),
    },
    Part {
        name: said("cómo se midió", "how it was measured"),
        words: &["midio", "mide", "medimos", "metodo", "se hizo", "measured", "method"],
        heading: said("## Cómo se midió", "## How it was measured"),
    },
    Part {
        name: said("qué puede hacer quien lo lee", "what a reader can do with it"),
        words: &["puedes hacer", "que hacer", "como usar", "para que sirve", "you can do", "how to use"],
        heading: said("## Qué puedes hacer con este dato", "## What you can do with it"),
    },
];

/// Words of a page below which its parts need no headings: they are seen at a glance.
const SHORT: usize = 120;

pub(super) fn check(desk: &mut Desk<'_, '_>) {
    let item = desk.item();
    match item.kind {
        KindId::Summary if item.facets.words >= SHORT => summary(item, desk),
        KindId::Tutorial if item.facets.words >= SHORT && !has_steps(item) => steps(item, desk),
        _ => {}
    }
}

fn summary(item: &Item, desk: &mut Desk<'_, '_>) {
    let headings: Vec<String> = headings(item).collect();
    for part in SUMMARY.iter().filter(|part| !headings.iter().any(|heading| part.words.iter().any(|word| heading.contains(word)))) {
        let (es, en) = (part.name.es, part.name.en);
        let heading = if item.lang.base() == "en" { part.heading.en } else { part.heading.es };
        desk.reading.note(
            &RULE,
            item.meta.title_span,
            say!("Este resumen no tiene una parte que diga {es}.", "This summary has no part that says {en}."),
            say!("Agrega «{heading}» y dos o tres frases.", "Add “{heading}” and two or three sentences."),
        );
    }
}

fn steps(item: &Item, desk: &mut Desk<'_, '_>) {
    desk.reading.note(
        &RULE,
        item.meta.title_span,
        say!("Este tutorial no tiene pasos.", "This tutorial has no steps."),
        say!(
            "Pon las acciones en un bloque «```pasos» o en una lista numerada.",
            "Put the actions into a block “```pasos” or a numbered list."
        ),
    );
}

fn docs(item: &Item) -> impl Iterator<Item = &Doc> {
    item.blocks.iter().filter_map(|block| if let Block::Prose(doc) = block { Some(doc) } else { None })
}

fn headings(item: &Item) -> impl Iterator<Item = String> {
    docs(item).flat_map(|doc| &doc.nodes).filter(|node| matches!(node.kind, NodeKind::Heading { .. })).map(|node| fold(&node.plain_text()))
}

fn has_steps(item: &Item) -> bool {
    let numbered = docs(item).flat_map(|doc| &doc.nodes).any(|node| matches!(node.kind, NodeKind::List { start: Some(_) }));
    numbered || item.blocks.iter().any(|block| matches!(block, Block::Steps(_)))
}

pub(super) static RULE: Rule = Rule {
    id: "plain/missing-part",
    family: Family::Plain,
    level: Level::Advice,
    title: said("A una página le falta una parte que se busca", "A page lacks a part that readers look for"),
    why: said(
        "Una cifra sola no le sirve a nadie: hay que saber qué significa, cómo se midió y qué se puede hacer con ella.",
        "A figure alone helps nobody: readers need what it means, how it was measured and what can be done with it.",
    ),
    mend: said("Agrega la parte con su título.", "Add the part with its heading."),
    reference: "ISO 24495-1:2023, 5.1: pertinente; amigable: clases",
    bad: "",
    good: "",
};
