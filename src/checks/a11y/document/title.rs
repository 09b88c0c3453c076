//! A page has a title.

use crate::base::say::{said, say};
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static TITLE: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/title",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página no tiene título", "The page has no title"),
    why: said(
        "El título es lo primero que dice un lector de pantalla, y lo que distingue la página entre otras pestañas.",
        "The title is the first thing that a screen reader says, and what tells the page from other tabs.",
    ),
    mend: said("Escribe en <head>: <title>Taller de datos · Mi sitio</title>.", "Write in <head>: <title>Data workshop · My site</title>."),
    reference: "WCAG 2.2, 2.4.2",
    bad: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
    good: "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body><main><h1>Taller de datos</h1></main></body></html>\n",
};

/// The title of a page: the text of the first `title` that is no part of a picture.
pub(super) fn of_page(audit: &Audit<'_>) -> Option<(NodeId, String)> {
    let at = audit.dom.elements(audit.dom.root()).find(|id| audit.dom.is(*id, "title"))?;
    Some((at, read::text(audit, at)))
}

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    let title = of_page(audit);
    if title.as_ref().is_some_and(|(_, text)| !text.is_empty()) {
        return;
    }
    let place = title.map(|(at, _)| at).or_else(|| read::head(audit)).unwrap_or(root);
    let heading =
        audit.dom.elements(root).find(|id| audit.dom.is(*id, "h1")).map(|id| read::text(audit, id)).filter(|text| !text.is_empty());
    let help = match heading {
        Some(heading) => say!("Escribe: <title>{heading}</title>", "Write: <title>{heading}</title>"),
        None => say!("Escribe: <title>De qué trata la página</title>", "Write: <title>What the page is about</title>"),
    };
    found.add(&RULE, place, say!("La página no tiene título.", "The page has no title."), help);
}
