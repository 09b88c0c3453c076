//! Rules about tables that cannot be read as such.

use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::diag::{Family, Level, Rule};
use crate::parse::report::Report;

pub(crate) static CSV_SHAPE: Rule = Rule {
    id: "data/csv-shape",
    family: Family::Data,
    level: Level::Error,
    title: said("Una fila de la tabla no calza con sus columnas", "A row of the table does not fit its columns"),
    why: said("Una celda corrida cambia el significado de todas las que siguen.", "A shifted cell changes the meaning of all that follow."),
    mend: said("Deja en cada fila tantas celdas como columnas hay.", "Keep as many cells in each row as there are columns."),
    reference: "RFC 4180; Frictionless Table Schema",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17,3\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17.3\n",
};

/// Its example would be a file of millions of cells; `tests/tables` makes one.
pub(crate) static TABLE_TOO_BIG: Rule = Rule {
    id: "data/table-too-big",
    family: Family::Data,
    level: Level::Error,
    title: said("Una tabla tiene más de dos millones de celdas", "A table has more than two million cells"),
    why: said(
        "Ningún teléfono la puede mostrar, y construir el sitio pediría demasiada memoria.",
        "No phone can show it, and building the site would ask for too much memory.",
    ),
    mend: said(
        "Publica un resumen, divide la tabla por año o por región, o enlaza al archivo original.",
        "Publish a summary, split the table by year or region, or link to the original file.",
    ),
    reference: "amigable: tables",
    bad: "",
    good: "",
};

/// No text can hold a spreadsheet; `tests/tables` makes them.
pub(crate) static UNREADABLE_SHEET: Rule = Rule {
    id: "data/unreadable-sheet",
    family: Family::Data,
    level: Level::Error,
    title: said("Una planilla no se puede leer", "A spreadsheet cannot be read"),
    why: said("Sus datos no llegarían a nadie.", "Nobody would get its data."),
    mend: said(
        "Ábrela en tu programa de planillas, guárdala otra vez como .xlsx, o guárdala como «CSV UTF-8».",
        "Open it in your spreadsheet program, save it again as .xlsx, or save it as “CSV UTF-8”.",
    ),
    reference: "ECMA-376; OASIS OpenDocument 1.3",
    bad: "",
    good: "",
};

/// All rules of this module, for the catalogue.
pub(crate) static RULES: &[&Rule] = &[&CSV_SHAPE, &TABLE_TOO_BIG, &UNREADABLE_SHEET];

/// Reports a table of too many cells.
pub(super) fn too_big(report: &mut Report<'_>) {
    report
        .add(
            &TABLE_TOO_BIG,
            Span::new(0, 0),
            say!("Esta tabla tiene más de 2.000.000 de celdas.", "This table has more than 2,000,000 cells."),
        )
        .help(TABLE_TOO_BIG.mend.say());
}
