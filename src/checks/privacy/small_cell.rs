//! A table that counts so few persons that those who know the place know whom.

use super::settings;
use crate::base::say::{Say, said};
use crate::base::text::fold;
use crate::checks::Reading;
use crate::diag::{Family, Finding, Level, Rule};
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};

/// Words of units that count people. «Personas por hogar» is a mean and no count.
const PEOPLE: [&str; 14] = [
    "persona",
    "nin",
    "niñ",
    "mujer",
    "hombre",
    "estudiante",
    "adolescente",
    "paciente",
    "victima",
    "beneficiari",
    "people",
    "person",
    "child",
    "student",
];
const PER: [&str; 5] = ["por", "cada", "per", "promedio", "mean"];

pub(super) fn check(reading: &mut Reading<'_>) {
    let item = reading.item();
    let Some(dataset) = &item.facets.dataset else { return };
    let own = item.facets.provenance.as_ref().and_then(|provenance| provenance.min_cell);
    let least = own.unwrap_or(settings(reading).min_cell);
    if !tells_groups_apart(dataset) {
        return;
    }
    for (index, column) in dataset.columns.iter().enumerate().filter(|(_, column)| counts_people(column)) {
        let small: Vec<&Row> = dataset.rows.iter().filter(|row| is_small(&row.cells[index], least)).collect();
        if let Some(first) = small.first() {
            let finding = say(column, first, small.len(), least, reading);
            reading.findings.push(finding);
        }
    }
}

/// A place or a group: what makes few persons findable. A series of years does not.
fn tells_groups_apart(dataset: &Dataset) -> bool {
    let kind = |column: &usize| dataset.columns[*column].kind;
    let grouped = |kind| matches!(kind, ColumnKind::Text | ColumnKind::Region | ColumnKind::Comuna | ColumnKind::Category);
    dataset.primary_key.iter().any(|column| grouped(kind(column)))
}

fn counts_people(column: &Column) -> bool {
    let unit = fold(column.unit.as_deref().unwrap_or_default());
    let words = || unit.split(|c: char| !c.is_alphanumeric());
    column.kind == ColumnKind::Integer
        && words().any(|word| PEOPLE.iter().any(|people| word.starts_with(people)))
        && !words().any(|word| PER.contains(&word))
}

/// Nobody is nobody: zero tells of no one.
fn is_small(cell: &Cell, least: u32) -> bool {
    matches!(cell, Cell::Amount(count) if *count > 0.0 && *count < f64::from(least))
}

fn say(column: &Column, first: &Row, count: usize, least: u32, reading: &Reading<'_>) -> Finding {
    let (title, row) = (&column.title, first.number);
    let message = if count == 1 {
        Say {
            es: format!("Una celda de «{title}» cuenta menos de {least} personas: la de la fila {row}."),
            en: format!("One cell of “{title}” counts fewer than {least} persons: that of row {row}."),
        }
    } else {
        Say {
            es: format!("{count} celdas de «{title}» cuentan menos de {least} personas; la primera está en la fila {row}."),
            en: format!("{count} cells of “{title}” count fewer than {least} persons; the first is in row {row}."),
        }
    };
    let help = Say {
        es: "Escribe en la tabla un código, como «s», y ponlo en «reservados» de la columna. Si la fuente ya publicó esos conteos, pon «celda_minima: 0» en el contrato.".to_owned(),
        en: "Write a code such as “s” into the table and name it in the column's “suppressed”. If the source has published those counts already, put “min_cell: 0” into the contract.".to_owned(),
    };
    let table = reading.item().source.sibling(&format!("{}.csv", reading.item().facets.dataset.as_ref().map_or("", |dataset| &dataset.id)));
    match table.filter(|path| reading.tree.get(path).is_some()) {
        Some(path) => Finding::new(&SMALL_CELL, message).at(&path, first.span).help(help),
        // The row of a sheet has no place in a text.
        None => Finding::new(&SMALL_CELL, message).at(&reading.item().source, reading.item().meta.title_span).help(help),
    }
}

pub(super) static SMALL_CELL: Rule = Rule {
    id: "privacy/small-cell",
    family: Family::Privacy,
    level: Level::Warning,
    title: said("Una tabla cuenta muy pocas personas", "A table counts very few persons"),
    why: said(
        "Si en una comuna hay dos personas en una situación, sus vecinos saben quiénes son. Se publica algo de ellas sin que lo pidieran.",
        "When a place has two persons in a situation, their neighbours know who they are. Something is published of them that they did not ask for.",
    ),
    mend: said(
        "Reserva esas celdas con un código, o junta filas. El mínimo se cambia con «celda_minima», en el contrato o en amigable.yaml.",
        "Hold those cells back with a code, or join rows. The least is changed with “min_cell”, in the contract or in amigable.yaml.",
    ),
    reference: "Eurostat, Handbook on Statistical Disclosure Control, 4",
    bad: "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un conteo.\ncolumnas:\n  - {nombre: comuna, titulo: Comuna, tipo: texto}\n  - {nombre: casos, titulo: Casos, tipo: entero, unidad: personas}\nclave: [comuna]\nfuentes: [{titulo: Registro}]\nlicencia: CC BY 4.0\n-- content/conjuntos/c.csv --\ncomuna,casos\nOllagüe,2\nArica,40\n",
    good: "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un conteo.\ncolumnas:\n  - {nombre: comuna, titulo: Comuna, tipo: texto}\n  - {nombre: casos, titulo: Casos, tipo: entero, unidad: personas, reservados: [s]}\nclave: [comuna]\nfuentes: [{titulo: Registro}]\nlicencia: CC BY 4.0\n-- content/conjuntos/c.csv --\ncomuna,casos\nOllagüe,s\nArica,40\n",
};
