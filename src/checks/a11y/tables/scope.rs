//! What a header cell heads is said right.

use super::is_table;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static SCOPE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["td", "th"]), check };

static RULE: Rule = Rule {
    id: "a11y/table-scope",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El «scope» de una celda no sirve", "The “scope” of a cell is of no use"),
    why: said(
        "Un lector de pantalla no sabe si el encabezado es de la fila o de la columna, y lo lee con celdas que no son.",
        "A screen reader does not know whether the header is one of the row or of the column, and reads it with the wrong cells.",
    ),
    mend: said("Escribe scope=\"col\" o scope=\"row\", y solo en un <th>.", "Write scope=\"col\" or scope=\"row\", and only on a <th>."),
    reference: "WCAG 2.2, 1.3.1; H63",
    bad: page!(
        "<table><caption>Pobreza por año</caption><tr><th scope=\"column\">Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
    good: page!(
        "<table><caption>Pobreza por año</caption><tr><th scope=\"col\">Año</th><th>Porcentaje</th></tr><tr><td>2024</td><td>17,3</td></tr></table>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(scope) = audit.dom.attr(at, "scope") else { return };
    let valid = matches!(scope.to_ascii_lowercase().as_str(), "" | "row" | "col" | "rowgroup" | "colgroup");
    if read::around(audit, at, tags!["table"]).is_none_or(|table| !is_table(audit, table)) {
        return;
    }
    if audit.dom.is(at, "td") {
        let text = read::short(&read::text(audit, at), 40);
        found.add(
            &RULE,
            at,
            say!(
                "Una celda <td> no puede ser encabezado: su «scope» no vale.",
                "A <td> cell can be no header: its “scope” does not count."
            ),
            say!("Escribe: <th scope=\"{scope}\">{text}</th>", "Write: <th scope=\"{scope}\">{text}</th>"),
        );
    } else if !valid {
        found.add(
            &RULE,
            at,
            say!("scope=\"{scope}\" no existe.", "scope=\"{scope}\" does not exist."),
            say!(
                "Escribe scope=\"col\" si es de la columna, o scope=\"row\" si es de la fila.",
                "Write scope=\"col\" for a column, or scope=\"row\" for a row."
            ),
        );
    }
}
