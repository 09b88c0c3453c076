//! A table that only lays out a page has nothing of a table of data.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static LAYOUT_TABLE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["table"]), check };

static RULE: Rule = Rule {
    id: "a11y/layout-table",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una tabla de diseño tiene encabezados o título", "A layout table has headers or a caption"),
    why: said(
        "Con role=\"presentation\" el lector de pantalla no dice que hay una tabla. Lee los datos sin sus encabezados.",
        "With role=\"presentation\" a screen reader does not say that there is a table: it reads the data without their headers.",
    ),
    mend: said(
        "Si la tabla tiene datos, quita role=\"presentation\". Si solo ordena la página, usa CSS en vez de una tabla.",
        "If the table holds data, take role=\"presentation\" away. If it only lays out the page, use CSS instead of a table.",
    ),
    reference: "WCAG 2.2, 1.3.1; F46",
    bad: page!("<table role=\"presentation\"><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let role = audit.dom.attr(at, "role").unwrap_or_default();
    if !role.split_ascii_whitespace().next().is_some_and(|role| matches!(role, "presentation" | "none")) || !audit.shown(at) {
        return;
    }
    let own = |id: &NodeId| read::around(audit, *id, tags!["table"]) == Some(at);
    let part = audit.dom.elements(at).filter(own).find(|id| {
        read::is_any(audit, *id, tags!["th", "caption"])
            || audit.dom.attr(*id, "scope").is_some()
            || audit.dom.attr(*id, "headers").is_some()
    });
    if part.is_some() || audit.dom.attr(at, "summary").is_some_and(|summary| !summary.trim().is_empty()) {
        found.add(
            &RULE,
            at,
            say!(
                "Esta tabla dice que solo ordena la página, pero tiene encabezados o título.",
                "This table says that it only lays out the page, but has headers or a caption."
            ),
            say!("Si tiene datos, escribe solo: <table>", "If it holds data, write only: <table>"),
        );
    }
}
