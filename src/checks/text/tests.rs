//! What the text of a page is, and that each part of it knows its place.

use super::build::Builder;
use super::{Mark, Passage, PassageKind};
use crate::base::prose::Language;
use crate::parse::markdown::parse;
use crate::parse::source_map::SourceMap;
use crate::parse::transform;

fn passages(markdown: &str) -> Vec<Passage> {
    let mut builder = Builder::new(Language::Spanish);
    builder.doc(PassageKind::Paragraph, &transform::inline(parse(markdown, &SourceMap::identity(0))));
    builder.finish()
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
    assert_eq!(passage.text, "Abre \u{fffc} en \u{fffc}, escribe a \u{fffc} o \u{fffc}. Lee la guía y  \u{fffc}.");
    let words: Vec<&str> = passage.words(&(0..passage.text.len())).map(|word| &passage.text[word]).collect();
    assert_eq!(words, ["Abre", "en", "escribe", "a", "o", "Lee", "la", "guía", "y"]);
    let link = passage.text.find("guía").map(|at| at..at + 3).unwrap_or_default();
    assert!(passage.is_marked(&link, &Mark::Link) && passage.is_own(&link));
}

#[test]
fn every_part_knows_its_bytes() {
    let text = "Una *frase*\n  con `código`, www.a.cl y &amp;tres\\* partes: [nueva](x.md) «niñez».\n";
    let passage = &passages(text)[0];
    for word in ["Una", "frase", "con", "tres", "partes", "nueva", "niñez"] {
        let at = passage.text.find(word).expect(word);
        let span = passage.span(&(at..at + word.len()));
        // An entity makes the place of its piece of text coarser.
        assert!(text[span.range()].contains(word), "{word}: {}", &text[span.range()]);
        assert!(word == "tres" || &text[span.range()] == word, "{word}: {}", &text[span.range()]);
    }
    assert_eq!(&text[passage.whole().range()], text.trim_end());
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
