//! A page has one heading of the first level: its title.

use super::headings;
use crate::base::say::{said, say};
use crate::checks::a11y::example::{body, page};
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static NO_H1: HtmlRule = HtmlRule { rule: &NONE, on: On::Page, check };
pub(super) static SEVERAL_H1: HtmlRule = HtmlRule { rule: &SEVERAL, on: On::Names(&[]), check: |_, _, _| {} };

static NONE: Rule = Rule {
    id: "a11y/no-h1",
    family: Family::A11y,
    level: Level::Warning,
    title: said("La página no tiene título principal", "The page has no main heading"),
    why: said(
        "Quien usa un lector de pantalla salta al título principal para saber si llegó donde quería.",
        "People who use a screen reader jump to the main heading to know whether they came to the right page.",
    ),
    mend: said("Pon el título de la página en un <h1>.", "Put the page's title into an <h1>."),
    reference: "WCAG 2.2, 1.3.1, 2.4.6",
    bad: body!("<main><h2>Taller de datos</h2><p>Aprende a leer una tabla.</p></main>"),
    good: body!("<main><h1>Taller de datos</h1><p>Aprende a leer una tabla.</p></main>"),
};

static SEVERAL: Rule = Rule {
    id: "a11y/several-h1",
    family: Family::A11y,
    level: Level::Warning,
    title: said("La página tiene más de un título principal", "The page has more than one main heading"),
    why: said(
        "Con dos títulos principales no se sabe de qué trata la página ni qué parte pertenece a cuál.",
        "With two main headings nobody knows what the page is about nor which part belongs to which.",
    ),
    mend: said(
        "Deja un solo título principal. En un texto de Markdown los títulos comienzan en «##».",
        "Leave a single main heading. In a Markdown text headings begin at “##”.",
    ),
    reference: "WCAG 2.2, 1.3.1, 2.4.6",
    bad: page!("<p>Aprende a leer una tabla.</p><h1>Materiales</h1><p>Un lápiz.</p>"),
    good: page!("<p>Aprende a leer una tabla.</p><h2>Materiales</h2><p>Un lápiz.</p>"),
};

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let first_level: Vec<NodeId> = headings(audit).filter(|(_, level)| *level == 1).map(|(at, _)| at).collect();
    for at in first_level.iter().skip(1) {
        let text = read::short(&read::text(audit, *at), 60);
        let help = if from_text(audit, *at) {
            say!("Escribe: ## {text}", "Write: ## {text}")
        } else {
            say!("Escribe: <h2>{text}</h2>", "Write: <h2>{text}</h2>")
        };
        found.add(
            &SEVERAL,
            *at,
            say!("«{text}» es otro título principal: ya hay uno.", "“{text}” is another main heading: there is one already."),
            help,
        );
    }
    let missing = if first_level.is_empty() { place(audit) } else { None };
    let Some(place) = missing else { return };
    found.add(
        &NONE,
        place,
        say!("La página no tiene un título principal (h1).", "The page has no main heading (h1)."),
        say!("Escribe al comienzo: <h1>El título de la página</h1>", "Write at the beginning: <h1>The page's title</h1>"),
    );
}

/// Where the heading is missing: in the main part of a page that has content. A page that only sends elsewhere has none.
fn place(audit: &Audit<'_>) -> Option<NodeId> {
    let body = read::body(audit)?;
    let main =
        audit.dom.elements(body).find(|id| read::may_be(audit, *id, tags!["main"]) && audit.has_role(*id, "main") && audit.exposed(*id));
    let any = main.or_else(|| headings(audit).next().map(|(at, _)| at))?;
    (!read::sends_on(audit) && read::has_text(audit, body)).then_some(any)
}
