//! The columns of a contract and where they stand in the table.
//!
//! In: the contract and the header. Out: the columns, with the ones that they name, and their places; or findings.

use super::contract::ContractFields;
use super::rules;
use super::source::Table;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::base::text::nearest;
use crate::model::dataset::{Column, Compared};
use crate::model::lang::Lang;
use crate::parse::fields::unknown;
use crate::parse::report::Report;
use crate::parse::table::grid::letters;
use std::collections::BTreeSet;

/// The columns, with the ones that they name.
pub(super) fn read(contract: &ContractFields, lang: &Lang, report: &mut Report<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = contract.columns.0.iter().map(|column| column.value.lower(lang)).collect();
    for (index, fields) in contract.columns.0.iter().map(|fields| &fields.value).enumerate() {
        let interval = fields.interval.as_ref().map(|limits| (named(&limits.from, &columns, report), named(&limits.to, &columns, report)));
        let compared = fields.compared.as_ref().map(|compared| &compared.value).and_then(|compared| {
            let column = named(&compared.column, &columns, report)?;
            let [higher, lower, same] = [&compared.higher, &compared.lower, &compared.same].map(Clone::clone);
            Some(Compared { column, higher, lower, same })
        });
        columns[index].interval = interval.and_then(|(from, to)| from.zip(to));
        columns[index].compared = compared;
    }
    columns
}

/// The column of that name, or a finding with the nearest.
pub(super) fn named(name: &Spanned<String>, columns: &[Column], report: &mut Report<'_>) -> Option<usize> {
    let found = columns.iter().position(|column| column.name == name.value);
    if found.is_none() {
        let names: Vec<_> = columns.iter().map(|column| (column.name.as_str(), column.name.as_str())).collect();
        unknown(&rules::UNKNOWN_COLUMN, name.span, &name.value, &names, report);
    }
    found
}

/// Where each column of the contract stands in the table; `None` when the two do not fit.
pub(super) fn places(contract: &ContractFields, columns: &[Column], table: &Table<'_>, report: &mut Report<'_>) -> Option<Vec<usize>> {
    let before = report.findings.len();
    own_names(table, report);
    known_names(columns, table, report);
    let mut names = BTreeSet::new();
    let mut places = Vec::new();
    for fields in &contract.columns.0 {
        let name = &fields.value.name;
        if !names.insert(&name.value) {
            let text = &name.value;
            report
                .add(
                    &rules::COLUMN_NAMES,
                    name.span,
                    say!("El contrato describe dos veces la columna «{text}».", "The contract describes the column “{text}” twice."),
                )
                .help(say!("Deja una sola descripción.", "Keep one description only."));
        }
        match table.raw.names().position(|header| header == name.value) {
            Some(place) => places.push(place),
            None => not_in_table(name, table, report),
        }
    }
    (report.findings.len() == before).then_some(places)
}

fn not_in_table(name: &Spanned<String>, table: &Table<'_>, report: &mut Report<'_>) {
    let text = &name.value;
    let message = say!("La tabla no tiene la columna «{text}».", "The table has no column “{text}”.");
    let help = match nearest(text, table.raw.names()) {
        Some(near) => say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        None => say!("Escribe el nombre igual que en la primera línea de la tabla.", "Write the name as in the first line of the table."),
    };
    report.add(&rules::UNKNOWN_COLUMN, name.span, message).help(help);
}

/// Every column of the table has a name of its own.
pub(super) fn own_names(table: &Table<'_>, report: &mut Report<'_>) {
    let raw = &table.raw;
    let mut seen = BTreeSet::new();
    for (index, name) in raw.names().enumerate() {
        let (message, help) = if name.is_empty() {
            let letter = letters(raw.left + index);
            (
                say!("La columna {letter} no tiene nombre.", "Column {letter} has no name."),
                say!(
                    "Ponle un nombre en la primera línea, o borra la columna entera si está vacía.",
                    "Name it in the first line, or delete the whole column if it is empty."
                ),
            )
        } else if !seen.insert(name) {
            (
                say!("Dos columnas de la tabla se llaman «{name}».", "Two columns of the table are called “{name}”."),
                say!("Cambia el nombre de una de las dos.", "Rename one of the two."),
            )
        } else {
            continue;
        };
        report.findings.push(table.at_cell(&rules::COLUMN_NAMES, &raw.header, index, message, help));
    }
}

/// Every column of the table is in the contract.
fn known_names(columns: &[Column], table: &Table<'_>, report: &mut Report<'_>) {
    let unknown = |name: &str| !name.is_empty() && columns.iter().all(|column| column.name != name);
    for (index, name) in table.raw.names().enumerate().filter(|(_, name)| unknown(name)) {
        let near = nearest(name, columns.iter().map(|column| column.name.as_str()));
        let describe = say!(
            "Descríbela en «columnas» del contrato, o quítala de la tabla.",
            "Describe it in “columns” of the contract, or take it out of the table."
        );
        let help = near.map_or(describe, |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"));
        let message = say!("La columna «{name}» no está en el contrato.", "The column “{name}” is not in the contract.");
        report.findings.push(table.at_cell(&rules::UNKNOWN_COLUMN, &table.raw.header, index, message, help));
    }
}
