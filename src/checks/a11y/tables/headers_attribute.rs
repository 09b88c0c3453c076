//! `headers` of a cell names header cells of the same table.

use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static HEADERS_ATTRIBUTE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["td", "th"]), check };

static RULE: Rule = Rule {
    id: "a11y/table-headers-attribute",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una celda nombra un encabezado que no está en su tabla", "A cell names a header that is not in its table"),
    why: said(
        "Un lector de pantalla no puede leer el dato junto a su encabezado.",
        "A screen reader cannot read the datum with its header.",
    ),
    mend: said("En «headers» escribe el id de un <th> de la misma tabla.", "Write in “headers” the id of a <th> of the same table."),
    reference: "WCAG 2.2, 1.3.1; H43",
    bad: page!(
        "<table><caption>Pobreza por año</caption><tr><th id=\"anio\">Año</th><th id=\"valor\">Porcentaje</th></tr><tr><td headers=\"anio\">2024</td><td headers=\"porcentaje\">17,3</td></tr></table>"
    ),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th id=\"anio\">Año</th><th id=\"valor\">Porcentaje</th></tr><tr><td headers=\"anio\">2024</td><td headers=\"valor\">17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(headers) = audit.dom.attr(at, "headers") else { return };
    let Some(table) = read::around(audit, at, tags!["table"]).filter(|table| is_table(audit, *table)) else { return };
    if !audit.exposed(at) {
        return;
    }
    let in_table = |id: &str| {
        audit.by_id(id).is_some_and(|cell| {
            cell != at && read::is_any(audit, cell, tags!["td", "th"]) && read::around(audit, cell, tags!["table"]) == Some(table)
        })
    };
    if let Some(wrong) = headers.split_ascii_whitespace().find(|id| !in_table(id)) {
        found.add(
            &RULE,
            at,
            say!("«{wrong}» no es otra celda de esta tabla.", "“{wrong}” is no other cell of this table."),
            say!("Escribe el id de un encabezado: <th id=\"{wrong}\">…</th>", "Write the id of a header: <th id=\"{wrong}\">…</th>"),
        );
    }
}
