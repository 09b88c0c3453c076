//! A page says which language it is written in.

use crate::base::say::{said, say};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PAGE_LANG: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["html"]), check };

static RULE: Rule = Rule {
    id: "a11y/page-lang",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página no dice en qué idioma está", "The page does not say its language"),
    why: said(
        "Un lector de pantalla no sabe con qué voz leer. Puede leer el español con pronunciación inglesa, y no se entiende.",
        "A screen reader does not know which voice to read with: it may read English with Spanish sounds, and nobody understands.",
    ),
    mend: said("Escribe el idioma en la etiqueta html: <html lang=\"es-CL\">.", "Write the language in the html tag: <html lang=\"en\">."),
    reference: "WCAG 2.2, 3.1.1",
    bad: "-- pagina.html --\n<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
    good: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es-CL\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if audit.dom.is(at, "html") && audit.dom.attr(at, "lang").is_none_or(|lang| lang.trim().is_empty()) {
        found.add(
            &RULE,
            at,
            say!("La página no dice en qué idioma está escrita.", "The page does not say which language it is written in."),
            say!("Escribe: <html lang=\"es-CL\">", "Write: <html lang=\"en\">"),
        );
    }
}
