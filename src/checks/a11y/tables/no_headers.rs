//! A table of data has header cells.

use super::grid::Grid;
use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static NO_HEADERS: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["table"]), check };

static RULE: Rule = Rule {
    id: "a11y/table-no-headers",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una tabla no tiene encabezados", "A table has no headers"),
    why: said(
        "Quien usa un lector de pantalla oye «17,3» y no sabe de qué año ni de qué región es.",
        "People who use a screen reader hear “17.3” and do not know of which year or region it is.",
    ),
    mend: said("Escribe la primera fila con <th>: <th>Año</th>.", "Write the first row with <th>: <th>Year</th>."),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!(
        "<table><caption>Pobreza por año</caption><tr><td>Año</td><td>Porcentaje</td></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    // A single row or column needs no header to be understood; most such tables only lay out a page.
    let grid = Grid::of(audit, at);
    let headed =
        grid.has_headers() || grid.cells.iter().any(|cell| audit.has_role(cell.at, "columnheader") || audit.has_role(cell.at, "rowheader"));
    if headed || grid.rows < 2 || grid.columns < 2 || !is_table(audit, at) {
        return;
    }
    found.add(
        &RULE,
        at,
        say!("Esta tabla no tiene celdas de encabezado.", "This table has no header cells."),
        say!("Escribe la primera fila con <th>: <tr><th>Año</th>…</tr>", "Write the first row with <th>: <tr><th>Year</th>…</tr>"),
    );
}
