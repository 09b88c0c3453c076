//! A header cell says something, and heads cells.

use super::grid::{Cell, Grid};
use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};
use std::collections::BTreeSet;

pub(super) static UNUSED_HEADER: HtmlRule = HtmlRule { rule: &UNUSED, on: On::Every, check };
pub(super) static EMPTY_HEADER: HtmlRule = HtmlRule { rule: &EMPTY, on: On::Names(&[]), check: |_, _, _| {} };

static UNUSED: Rule = Rule {
    id: "a11y/table-unused-header",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un encabezado de tabla no encabeza ninguna celda", "A table header heads no cell"),
    why: said(
        "Un lector de pantalla no lee ese encabezado con ningún dato. Falta una columna o una fila, o sobra el encabezado.",
        "A screen reader reads that header with no datum: a column or a row is missing, or the header is one too many.",
    ),
    mend: said(
        "Agrega las celdas que faltan, o quita el encabezado que sobra.",
        "Add the cells that are missing, or take the header away.",
    ),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td></tr></table>"),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

static EMPTY: Rule = Rule {
    id: "a11y/table-empty-header",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un encabezado de tabla está vacío", "A table header is empty"),
    why: said(
        "Quien usa un lector de pantalla oye el dato sin saber qué es.",
        "People who use a screen reader hear the datum and do not know what it is.",
    ),
    mend: said("Escribe qué hay en la columna: <th>Porcentaje</th>.", "Write what the column holds: <th>Percentage</th>."),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<table><caption>Pobreza por año</caption><tr><th>Año</th><th></th></tr><tr><td>2024</td><td>17,3</td></tr></table>"),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if read::is_any(audit, at, tags!["table"]) {
        if is_table(audit, at) {
            native(audit, at, found);
        }
    } else if audit.dom.has_role(at) && is_table(audit, at) {
        by_role(audit, at, found);
    }
}

fn native(audit: &Audit<'_>, table: NodeId, found: &mut Found) {
    let grid = Grid::of(audit, table);
    let filled = Filled::of(&grid);
    let named: BTreeSet<&str> =
        grid.cells.iter().filter_map(|cell| audit.dom.attr(cell.at, "headers")).flat_map(str::split_ascii_whitespace).collect();
    let reached = |cell: &Cell| audit.dom.attr(cell.at, "id").is_some_and(|id| named.contains(id));
    for header in grid.headers().filter(|header| audit.exposed(header.at)) {
        let corner = header.rows.start == 0 && header.columns.start == 0;
        if !says_something(audit, header.at) {
            // An empty corner hides nothing.
            if !corner {
                empty(header.at, found);
            }
        } else if !reached(header) && !filled.heads(audit, header) {
            unused(audit, header.at, found);
        }
    }
}

/// Whether a header says something by text, image or name.
fn says_something(audit: &Audit<'_>, at: NodeId) -> bool {
    read::has_text(audit, at)
        || audit.dom.elements(at).any(|id| read::is_any(audit, id, tags!["img", "svg", "input"]))
        || audit.has_name(at)
}

/// Which rows hold data, and how many cells stand in each column.
struct Filled {
    rows: Vec<bool>,
    columns: Vec<usize>,
}

impl Filled {
    fn of(grid: &Grid) -> Self {
        let last = grid.cells.iter().map(|cell| cell.rows.end).max().unwrap_or_default();
        let mut filled = Self { rows: vec![false; last], columns: vec![0; grid.columns] };
        for cell in &grid.cells {
            if !cell.header {
                filled.rows[cell.rows.clone()].fill(true);
            }
            filled.columns[cell.columns.clone()].iter_mut().for_each(|count| *count += 1);
        }
        filled
    }

    /// Whether a header has a cell in its row or its column, as its scope says or, without one, in either.
    fn heads(&self, audit: &Audit<'_>, header: &Cell) -> bool {
        let row = || self.rows[header.rows.clone()].contains(&true);
        // One of them is the header itself.
        let column = || self.columns[header.columns.clone()].iter().any(|count| *count > 1);
        match audit.dom.attr(header.at, "scope").unwrap_or_default().to_ascii_lowercase().as_str() {
            "row" | "rowgroup" => row(),
            "col" | "colgroup" => column(),
            _ => row() || column(),
        }
    }
}

/// A table made of roles: a header heads the cells at its number in other rows, or those of its row.
fn by_role(audit: &Audit<'_>, table: NodeId, found: &mut Found) {
    let rows: Vec<Vec<NodeId>> = audit
        .dom
        .elements(table)
        .filter(|id| audit.has_role(*id, "row") && audit.exposed(*id))
        .map(|row| audit.dom.child_elements(row).filter(|id| audit.exposed(*id)).collect())
        .collect();
    let is_cell = |id: &NodeId| audit.role(*id).is_some_and(|role| matches!(role.name, "cell" | "gridcell"));
    for (number, row) in rows.iter().enumerate() {
        for (index, at) in row.iter().enumerate() {
            let others = || rows.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, row)| row);
            let heads = match audit.role(*at).map(|role| role.name) {
                Some("columnheader") => others().any(|row| row.get(index).is_some_and(is_cell) || spans(audit, row, index)),
                Some("rowheader") => row.iter().any(is_cell),
                _ => true,
            };
            if !heads {
                unused(audit, *at, found);
            }
        }
    }
}

/// Whether a cell before a place reaches it.
fn spans(audit: &Audit<'_>, row: &[NodeId], index: usize) -> bool {
    let wide = |id: &NodeId| {
        let written = audit.dom.attr(*id, "aria-colspan").or_else(|| audit.dom.attr(*id, "colspan"));
        written.and_then(|wide| wide.trim().parse::<usize>().ok()).unwrap_or(1)
    };
    row.iter().map(wide).sum::<usize>() > index
}

fn empty(at: NodeId, found: &mut Found) {
    found.add(
        &EMPTY,
        at,
        say!("Este encabezado está vacío.", "This header is empty."),
        say!("Escribe qué hay en la columna: <th>Porcentaje</th>", "Write what the column holds: <th>Percentage</th>"),
    );
}

fn unused(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let text = read::short(&read::text(audit, at), 40);
    found.add(
        &UNUSED,
        at,
        say!("El encabezado «{text}» no tiene ninguna celda.", "The header “{text}” has no cell."),
        say!("Agrega sus celdas, o quita el encabezado.", "Add its cells, or take the header away."),
    );
}
