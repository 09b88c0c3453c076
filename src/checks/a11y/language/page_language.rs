//! The language that a page names is the one that it is written in.
//!
//! This module walks the page's text once for three rules: this one, parts in a wrong language, and sentences in another
//! language that nobody has marked.

use super::passages::{Passage, passages, sentences};
use super::{foreign, named, part_language};
use crate::base::language::{Evidence, Known, primary, registered};
use crate::base::say::{Say, said, say};
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, Origin, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;
use std::collections::BTreeMap;

pub(super) static PAGE_LANGUAGE: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/page-language",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página está en otro idioma que el que dice", "The page is in another language than it says"),
    why: said(
        "Un lector de pantalla lee con la voz del idioma que la página nombra. Un texto en español leído con voz inglesa no se entiende.",
        "A screen reader reads with the voice of the language that the page names. English read with a Spanish voice cannot be understood.",
    ),
    mend: said(
        "Escribe en la etiqueta html el idioma en que está el texto: <html lang=\"es\">.",
        "Write in the html tag the language that the text is in: <html lang=\"en\">.",
    ),
    reference: "WCAG 2.2, 3.1.1",
    bad: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1><p>Aprende a leer una tabla de la encuesta con tu organización.</p></main></body></html>\n",
    good: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1><p>Aprende a leer una tabla de la encuesta con tu organización.</p></main></body></html>\n",
};

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let (Some(html), Some(body)) = (read::html(audit), read::body(audit)) else { return };
    let (passages, text) = passages(audit, html, body);
    // On a page of the site the theme's own words stand around the text; the text alone says what the page is in.
    let own = |passage: &Passage| matches!(audit.about.origin, Origin::File(_)) || from_text(audit, passage.at);
    let mut parts: BTreeMap<(NodeId, bool), Evidence> = BTreeMap::new();
    // Hundreds of passages are of a few elements that name a language.
    let mut named: BTreeMap<NodeId, Option<(&str, Option<Known>)>> = BTreeMap::new();
    let mut doubtful: Vec<(&Passage, Option<Known>)> = Vec::new();
    let mut spoken = Evidence::default();
    for passage in &passages {
        spoken.restart(&text[passage.text.clone()]);
        parts.entry((passage.of, own(passage))).or_default().add(&spoken);
        let name = || declared(audit, passage.of).map(|lang| (lang, Known::of(&primary(lang))));
        let name = named.entry(passage.of).or_insert_with(name);
        let expected = name.map(|(_, expected)| expected).filter(|expected| !passage.quoted && spoken.may_be_foreign(*expected));
        doubtful.extend(expected.map(|expected| (passage, expected)));
    }
    let mut told: BTreeMap<(NodeId, bool), Known> = BTreeMap::new();
    for ((at, own), evidence) in &parts {
        let Some((lang, expected)) = named.get(at).copied().flatten() else { continue };
        let mistaken = if *at == html { evidence.mistaken_page(expected) } else { expected.and_then(|own| evidence.mistaken_part(own)) };
        let Some(real) = mistaken else { continue };
        told.insert((*at, *own), real);
        if *at != html {
            part_language::tell(audit, *at, lang, real, found);
        } else if *own {
            page(audit, &passages, lang, real, found);
        }
    }
    for (passage, expected) in doubtful {
        strangers(audit, passage.at, &text[passage.text.clone()], expected, told.get(&(passage.of, own(passage))).copied(), found);
    }
}

/// The language that an element names, if it exists.
fn declared<'a>(audit: &Audit<'a>, at: NodeId) -> Option<&'a str> {
    audit.dom.attr(at, "lang").map(str::trim).filter(|lang| registered(&primary(lang)))
}

/// A file says its language in its tag; a text of the site in the name of its file.
fn page(audit: &Audit<'_>, passages: &[Passage], lang: &str, real: Known, found: &mut Found) {
    let (said, real_name) = (named(lang), super::name(real));
    let message = Say {
        es: format!("La página dice que está en {}, pero su texto está en {}.", said.es, real_name.es),
        en: format!("The page says that it is in {}, but its text is in {}.", said.en, real_name.en),
    };
    let subtag = real.subtag();
    match passages.iter().find(|passage| from_text(audit, passage.at)) {
        Some(first) => found.add(
            &RULE,
            first.at,
            message,
            say!(
                "Cambia el nombre del archivo, como pagina.{subtag}.md, o el idioma del sitio en amigable.yaml.",
                "Change the name of the file, as page.{subtag}.md, or the site's language in amigable.yaml."
            ),
        ),
        None => found.add(
            &RULE,
            read::html(audit).unwrap_or(audit.dom.root()),
            message,
            say!("Escribe: <html lang=\"{subtag}\">", "Write: <html lang=\"{subtag}\">"),
        ),
    }
}

/// The sentences of a passage that are in another language than it says.
fn strangers(audit: &Audit<'_>, at: NodeId, text: &str, expected: Option<Known>, told: Option<Known>, found: &mut Found) {
    for sentence in sentences(text) {
        let real = Evidence::of(&sentence).foreign_sentence(expected).filter(|real| Some(*real) != told);
        if let Some(real) = real {
            foreign::tell(audit, at, &read::collapsed(&sentence), real, found);
            return;
        }
    }
}
