//! A table of data says what it shows.

use super::grid::Grid;
use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static NO_CAPTION: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["table"]), check };

static RULE: Rule = Rule {
    id: "a11y/table-no-caption",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Una tabla no dice qué muestra", "A table does not say what it shows"),
    why: said(
        "Quien usa un lector de pantalla pasa de tabla en tabla por sus nombres. Sin nombre tiene que leerla entera para saber si le sirve.",
        "People who use a screen reader go from table to table by their names. Without a name they must read it whole to know whether it helps.",
    ),
    mend: said(
        "Pon dentro de la tabla <caption>Pobreza por región, 2024</caption>.",
        "Put <caption>Poverty by region, 2024</caption> into the table.",
    ),
    reference: "WCAG 2.2, 1.3.1; H39",
    bad: page!("<p>En 2024 bajó.</p><table><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th>Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !is_table(audit, at) || named(audit, at) {
        return;
    }
    let grid = Grid::of(audit, at);
    let data = grid.has_headers() && grid.cells.iter().any(|cell| !cell.header);
    if !data {
        return;
    }
    let help = if from_text(audit, at) {
        say!(
            "Usa un bloque «tabla» con «titulo:», o pon un título («### Pobreza por año») justo antes de la tabla.",
            "Use a “table” block with “title:”, or put a heading (“### Poverty by year”) right before the table."
        )
    } else {
        say!("Escribe: <table><caption>Pobreza por año</caption>…", "Write: <table><caption>Poverty by year</caption>…")
    };
    found.add(&RULE, at, say!("Esta tabla no tiene título.", "This table has no caption."), help);
}

/// Whether a caption, a name, the caption of a figure around it or a heading right before it says what a table shows.
fn named(audit: &Audit<'_>, at: NodeId) -> bool {
    let caption = audit.dom.children(at).any(|id| audit.dom.is(id, "caption") && read::has_text(audit, id));
    let figure = read::around(audit, at, tags!["figure"]);
    let figcaption = figure.is_some_and(|figure| audit.dom.elements(figure).any(|id| audit.dom.is(id, "figcaption")));
    caption || figcaption || audit.has_name(at) || headed(audit, at)
}

/// Whether a heading stands right before a table or the box that it scrolls in: it says what the table shows.
fn headed(audit: &Audit<'_>, at: NodeId) -> bool {
    let before = |id: NodeId| {
        std::iter::successors(audit.dom.previous(id), |id| audit.dom.previous(*id)).find(|id| audit.dom.element(*id).is_some())
    };
    let mut outer = at;
    loop {
        if let Some(before) = before(outer) {
            return audit.has_role(before, "heading");
        }
        match audit.dom.parent(outer).filter(|parent| read::is_any(audit, *parent, tags!["div", "section"])) {
            Some(parent) => outer = parent,
            None => return false,
        }
    }
}
