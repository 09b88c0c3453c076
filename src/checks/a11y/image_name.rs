//! An image has a text that stands for it, or says that it is there for the eye only.

use super::example::page;
use crate::base::say::{Say, said, say};
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{Element, NodeId};

pub(super) static IMAGE_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Roles(&["image", "img"]), check };

static RULE: Rule = Rule {
    id: "a11y/image-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una imagen no tiene texto alternativo", "An image has no alternative text"),
    why: said(
        "Quien usa un lector de pantalla no sabe qué muestra la imagen. A veces oye el nombre del archivo.",
        "People who use a screen reader do not know what the image shows; at times they hear the name of its file.",
    ),
    mend: said(
        "Di en una frase lo que la imagen muestra: «![Dos mujeres leen un afiche](foto.jpg)». Si solo adorna, di que es decorativa.",
        "Say in one sentence what the image shows: “![Two women read a poster](photo.jpg)”. If it only adorns, say that it is decorative.",
    ),
    reference: "WCAG 2.2, 1.1.1",
    bad: page!("<img src=\"foto.jpg\">"),
    good: page!("<img src=\"foto.jpg\" alt=\"Dos mujeres leen un afiche\">"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let dom = audit.dom;
    let html = dom.element(at).is_some_and(Element::is_html);
    let decorates = dom.is(at, "img") && dom.attr(at, "alt") == Some("");
    // Images of a text are told of where the text is read.
    if !html || decorates || audit.in_text(at) || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    if !dom.is(at, "img") {
        let (es, en) =
            (mended(audit, at, &[("aria-label", "Lo que muestra")], &[]), mended(audit, at, &[("aria-label", "What it shows")], &[]));
        let help = Say { es: format!("Escribe: {es}."), en: format!("Write: {en}.") };
        return found.add(
            &RULE,
            at,
            say!("Este elemento está marcado como imagen y no tiene nombre.", "This element is marked as an image and has no name."),
            help,
        );
    }
    let (tag, empty) = (mended(audit, at, &[("alt", "…")], &[]), mended(audit, at, &[("alt", "")], &[]));
    let help =
        say!("Escribe lo que muestra: {tag}; o, si solo adorna: {empty}.", "Write what it shows: {tag}; or, if it only adorns: {empty}.");
    found.add(&RULE, at, say!("A esta imagen le falta el texto alternativo.", "This image has no alternative text."), help);
}
