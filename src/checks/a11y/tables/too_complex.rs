//! A table has one row of headers and no merged cells, as far as it can.

use super::grid::Grid;
use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static TOO_COMPLEX: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["table"]), check };

static RULE: Rule = Rule {
    id: "a11y/table-too-complex",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Una tabla tiene encabezados unidos en varios niveles", "A table has merged headers on several levels"),
    why: said(
        "Un lector de pantalla lee mal las tablas con celdas unidas, y en un teléfono no caben.",
        "Screen readers read tables with merged cells badly, and on a phone they do not fit.",
    ),
    mend: said(
        "Divide la tabla en dos más simples, cada una con una sola fila de encabezados.",
        "Split the table into two simpler ones, each with a single row of headers.",
    ),
    reference: "W3C WAI, Tables Tutorial",
    bad: page!(
        "<table><caption>Pobreza</caption><tr><th rowspan=\"2\">Región</th><th colspan=\"2\">Mujeres</th><th colspan=\"2\">Hombres</th></tr><tr><th>2022</th><th>2024</th><th>2022</th><th>2024</th></tr><tr><td>Ñuble</td><td>9</td><td>8</td><td>7</td><td>6</td></tr></table>"
    ),
    good: page!(
        "<table><caption>Pobreza de las mujeres</caption><tr><th>Región</th><th>2022</th><th>2024</th></tr><tr><td>Ñuble</td><td>9</td><td>8</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !is_table(audit, at) {
        return;
    }
    let grid = Grid::of(audit, at);
    let wide = grid.headers().filter(|cell| cell.columns.len() > 1 && cell.columns.len() < grid.columns).count();
    // `headers` or groups of columns tell screen readers what belongs to what.
    let told = grid.cells.iter().any(|cell| {
        audit.dom.attr(cell.at, "headers").is_some() || audit.dom.attr(cell.at, "scope").is_some_and(|scope| scope.ends_with("group"))
    });
    if wide >= 2 && !told {
        found.add(
            &RULE,
            at,
            say!("Esta tabla tiene encabezados unidos en dos niveles.", "This table has merged headers on two levels."),
            say!("Divídela en tablas más simples.", "Split it into simpler tables."),
        );
    }
}
