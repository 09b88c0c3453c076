//! What the text of a page is, and that each part of it knows its place.

use super::build::Builder;
use super::passage::Mark;
use super::{Found, Passage, PassageKind, Text, TextMetrics};
use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::model::block::Block;
use crate::model::item::{Facets, Item, KindId, Meta};
use crate::model::lang::Lang;
use crate::parse::markdown::{parse, samples};
use crate::parse::source_map::SourceMap;
use crate::parse::transform;
use proptest::prelude::*;

fn spanish() -> Lang {
    Lang::new("es-CL").expect("a tag")
}

fn passages(markdown: &str) -> Vec<Passage> {
    let mut builder = Builder::new(&spanish(), markdown);
    builder.doc(PassageKind::Paragraph, &transform::inline(parse(markdown, &SourceMap::identity(0))));
    builder.finish().passages
}

#[test]
fn units_come_in_the_order_of_reading() {
    let text = "# Uno\n\nDos\ntres.\n\n- cuatro\n- cinco\n\n  seis\n\n> siete\n\n> [!NOTE]\n> ocho\n\n| a | b |\n|---|---|\n| c | 1 |\n\n```\nno\n```\n\nx[^1]\n\n[^1]: nota\n";
    let found: Vec<_> = passages(text).iter().map(|passage| (passage.kind, passage.text.clone(), passage.quoted)).collect();
    let plain = |kind, text: &str| (kind, text.to_owned(), false);
    let expected = [
        plain(PassageKind::Heading(1), "Uno"),
        plain(PassageKind::Paragraph, "Dos tres."),
        plain(PassageKind::ListItem, "cuatro"),
        plain(PassageKind::ListItem, "cinco"),
        plain(PassageKind::ListItem, "seis"),
        (PassageKind::Paragraph, "siete".to_owned(), true),
        plain(PassageKind::Paragraph, "ocho"),
        plain(PassageKind::Cell, "a"),
        plain(PassageKind::Cell, "b"),
        plain(PassageKind::Cell, "c"),
        plain(PassageKind::Cell, "1"),
        plain(PassageKind::Paragraph, "x"),
        plain(PassageKind::Note, "nota"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn code_and_addresses_are_objects_and_links_are_words() {
    let text = "Abre `x.csv` en <https://a.cl/x>, escribe a ana@a.cl o www.a.cl. Lee [la **guía**](b.md)[^1] y ![foto](c.jpg) [](d.md).\n\n[^1]: n\n";
    let passage = &passages(text)[0];
    assert_eq!(passage.text, "Abre \u{fffc} en \u{fffc}, escribe a \u{fffc} o \u{fffc}. Lee la guía y \u{fffc} \u{fffc}.");
    let words: Vec<&str> = passage.words(&(0..passage.text.len())).map(|word| &passage.text[word]).collect();
    assert_eq!(words, ["Abre", "en", "escribe", "a", "o", "Lee", "la", "guía", "y"]);
    let link = passage.text.find("guía").map(|at| at..at + 3).unwrap_or_default();
    assert!(passage.is_marked(&link, Mark::Link) && passage.is_own(&link));
}

#[test]
fn every_part_knows_its_bytes() {
    let text = "Una *frase*\n  con `código`, www.a.cl y &amp;tres\\* partes: [nueva](x.md) «niñez».\n";
    let passage = &passages(text)[0];
    for word in ["Una", "frase", "con", "tres", "partes", "nueva", "niñez"] {
        let at = passage.text.find(word).expect(word);
        let span = passage.span(&(at..at + word.len()));
        assert_eq!(&text[span.range()], word);
    }
    assert_eq!(&text[passage.whole().range()], text.trim_end());
}

#[test]
fn spaces_that_were_bound_keep_the_places() {
    let text = "Un 17,3 % de $ 1.234 en www.a.cl según el n.º 3 del año.";
    let passage = &passages(text)[0];
    for word in ["Un", "según", "del", "año"] {
        let at = passage.text.find(word).expect(word);
        assert_eq!(&text[passage.span(&(at..at + word.len())).range()], word);
    }
    assert_eq!(&text[passage.whole().range()], text);
}

#[test]
fn words_of_others_are_marked() {
    let passage = &passages("Dijo «que “no” va» y [plain language](idioma:en) es de ella.")[0];
    let own = |word: &str| passage.text.find(word).map(|at| passage.is_own(&(at..at + word.len())));
    assert_eq!(
        [own("Dijo"), own("que"), own("va"), own("plain"), own("es")],
        [Some(true), Some(false), Some(false), Some(false), Some(true)]
    );
    assert_eq!(passage.counts(&(0..passage.text.len())).words, 8);
}

#[test]
fn what_no_sentence_holds_stands_beside() {
    let markdown = "Ve ![una *foto*](a.jpg) y [plain ![pic](b.jpg) «so»](idioma:en) www.a.cl.\n";
    let mut builder = Builder::new(&spanish(), markdown);
    builder.doc(PassageKind::Paragraph, &transform::inline(parse(markdown, &SourceMap::identity(0))));
    builder.label("una");
    builder.label("no está");
    let text = builder.finish();
    let passage = &text.passages[0];
    assert_eq!(passage.text, "Ve \u{fffc} y plain \u{fffc} «so» \u{fffc}.");
    assert!(passage.running && passage.marked(Mark::Address).count() == 1);
    let found: Vec<_> = text.asides.iter().map(|aside| (aside.passage.kind, aside.lang.tag(), aside.passage.text.as_str())).collect();
    let expected = [
        (PassageKind::Alternative, "es-CL", "una foto"),
        (PassageKind::Alternative, "en", "pic"),
        (PassageKind::Foreign, "en", "plain \u{fffc} «so»"),
        (PassageKind::Label, "es-CL", "una"),
        (PassageKind::Label, "es-CL", "no está"),
    ];
    assert_eq!(found, expected);
    // Both tell the same place.
    let at = |passage: &Passage| passage.text.find("so").and_then(|at| passage.place(&(at..at + 2)));
    assert_eq!(at(passage), at(&text.asides[2].passage));
    let places = text.asides[3..].iter().map(|aside| aside.passage.place(&(0..3)));
    assert_eq!(places.collect::<Vec<_>>(), [Some(Found::Exact(Span::new(5, 8))), None]);
}

#[test]
fn quotations_are_whole_and_straight_marks_disturb_none() {
    let passage = &passages("Mide 5\" y dice «no va» y \"ya\" y “más")[0];
    let quoted = |word: &str| passage.text.find(word).map(|at| passage.is_quoted(&(at..at + word.len())));
    assert_eq!([quoted("no va"), quoted("«no"), quoted("más")], [Some(true), Some(false), Some(false)]);
    let own = |word: &str| passage.text.find(word).map(|at| passage.is_own(&(at..at + word.len())));
    assert_eq!([own("Mide"), own("no va"), own("más")], [Some(true), Some(false), Some(true)]);
}

#[test]
fn sections_begin_at_headings_of_the_first_two_levels() {
    let item = |markdown: &str| {
        let meta = Meta {
            title: "Una".to_owned(),
            title_span: Span::new(0, 3),
            description: "Dos tres.".to_owned(),
            description_span: Span::new(4, 13),
            ..Meta::default()
        };
        let item = Item {
            kind: KindId::Page,
            source: SourcePath::new("content/a.md").expect("a path"),
            slug_path: "a/".to_owned(),
            lang: spanish(),
            meta,
            facets: Facets::default(),
            blocks: vec![Block::Prose(parse(markdown, &SourceMap::identity(0)))],
        };
        TextMetrics::of(&item, &Text::of(&item, markdown), "/a/", 0)
    };
    let text = item("Cuatro.\n\n## Cinco\n\nSeis.\n\n### Siete\n\nOcho nueve.\n\n## Diez\n");
    let found: Vec<_> =
        text.sections.iter().map(|each| (each.heading.as_ref().map(|(words, _)| words.as_str()), each.counts.words)).collect();
    assert_eq!(found, [(None, 4), (Some("Cinco"), 5), (Some("Diez"), 1)]);
    assert_eq!((text.counts.words, text.counts.longest_sentence), (10, 2));
    // The first of the longest sentences: «Dos tres.» of the description.
    assert_eq!(text.longest, Span::new(4, 13));
    assert_eq!(item("## Uno\n").sections.len(), 2);
}

proptest! {
    #[test]
    fn every_part_of_any_text_has_a_place(markdown in samples::markdown()) {
        for passage in passages(&markdown) {
            let sentences = passage.sentences();
            for range in sentences.iter().cloned().chain(sentences.iter().flat_map(|sentence| passage.words(sentence))) {
                let span = passage.span(&range);
                prop_assert!(span.start <= span.end && span.end <= markdown.len());
                prop_assert!(markdown.is_char_boundary(span.start) && markdown.is_char_boundary(span.end));
            }
        }
    }
}
