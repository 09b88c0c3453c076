//! The language that a page names exists.

use crate::base::language::{primary, registered};
use crate::base::say::{said, say};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PAGE_LANG_VALID: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["html"]), check };

static RULE: Rule = Rule {
    id: "a11y/page-lang-valid",
    family: Family::A11y,
    level: Level::Error,
    title: said("El idioma de la página no existe", "The language of the page does not exist"),
    why: said(
        "Un lector de pantalla no reconoce el código y lee con la voz que tenga puesta, aunque sea la de otro idioma.",
        "A screen reader does not know the code and reads with whatever voice it has, even one of another language.",
    ),
    mend: said(
        "Usa el código de dos letras del idioma: es, en, pt. El del español es «es», no «esp» ni «spa».",
        "Use the code of two letters of the language: en, es, pt. The code of English is “en”, not “eng”.",
    ),
    reference: "WCAG 2.2, 3.1.1",
    bad: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"spa\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
    good: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let lang = audit.dom.attr(at, "lang").unwrap_or_default().trim();
    if audit.dom.is(at, "html") && !lang.is_empty() && !registered(&primary(lang)) {
        found.add(
            &RULE,
            at,
            say!("En HTML, «{lang}» no es el código de ningún idioma.", "In HTML “{lang}” is the code of no language."),
            say!("Para el español, escribe: <html lang=\"es\">", "For English, write: <html lang=\"en\">"),
        );
    }
}
