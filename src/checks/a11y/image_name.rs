//! An image has a text that stands for it, or says that it is there for the eye only.

use crate::base::say::{said, say};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static IMAGE_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["img"]), check };

static RULE: Rule = Rule {
    id: "a11y/image-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una imagen no tiene texto alternativo", "An image has no alternative text"),
    why: said(
        "Quien usa un lector de pantalla no sabe qué muestra la imagen; a veces oye el nombre del archivo.",
        "People who use a screen reader do not know what the image shows; at times they hear the name of its file.",
    ),
    mend: said(
        "Di en una frase lo que la imagen muestra: «![Dos mujeres leen un afiche](foto.jpg)». Si solo adorna, di que es decorativa.",
        "Say in one sentence what the image shows: “![Two women read a poster](photo.jpg)”. If it only adorns, say that it is decorative.",
    ),
    reference: "WCAG 2.2, 1.1.1",
    bad: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1><img src=\"foto.jpg\"></main></body></html>\n",
    good: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1><img src=\"foto.jpg\" alt=\"Dos mujeres leen un afiche\"></main></body></html>\n",
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let named = ["alt", "aria-label", "aria-labelledby", "title"].iter().any(|name| audit.dom.attr(at, name).is_some());
    if !named {
        found.add(
            &RULE,
            at,
            say!("A esta imagen le falta el texto alternativo.", "This image has no alternative text."),
            say!(
                "Escribe alt=\"…\" con lo que muestra, o alt=\"\" si solo adorna.",
                "Write alt=\"…\" with what it shows, or alt=\"\" if it only adorns."
            ),
        );
    }
}
