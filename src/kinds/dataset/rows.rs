//! A table against its contract: every breach at its row and column, all in one run.

use super::contract::{ContractFields, SupersededFields};
use super::rules;
use crate::base::date_text::read_when;
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::base::text::nearest;
use crate::diag::{Finding, Rule};
use crate::model::dataset::{Cell, Column, ColumnKind, Compared, Dataset, Row, Superseded};
use crate::model::lang::Lang;
use crate::parse::report::Report;
use crate::parse::table::{RawRecord, RawTable, field_span};
use std::collections::BTreeSet;

/// A CSV as read, with its path and its text.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) csv: &'a SourcePath,
    pub(super) text: &'a str,
    pub(super) raw: &'a RawTable,
}

/// Reads the dataset; `None` when its columns do not fit, since then no cell means anything.
pub(super) fn read(id: &str, contract: &ContractFields, lang: &Lang, table: Table<'_>, report: &mut Report<'_>) -> Option<Dataset> {
    let columns = columns(contract, lang, report);
    let places = places(contract, &columns, table, report);
    let key: Vec<Option<usize>> = contract.primary_key.0.iter().map(|name| named(name, &columns, report)).collect();
    let value = contract.value.as_ref().map(|name| named(name, &columns, report));
    let series = contract.series.as_ref().map(|name| named(name, &columns, report));
    if matches!(series, Some(None)) || matches!(value, Some(None)) {
        return None;
    }
    let (places, key) = (places?, key.into_iter().collect::<Option<Vec<usize>>>()?);
    let mut checker = Checker { table, columns: &columns, findings: Vec::new() };
    let rows: Vec<Row> = table.raw.records.iter().map(|record| checker.row(record, &places)).collect();
    checker.unique(&rows, &key);
    for column in (0..columns.len()).filter(|index| columns[*index].unique && key != [*index]) {
        checker.unique(&rows, &[column]);
    }
    let sound = checker.findings.is_empty() && table.raw.whole;
    report.findings.append(&mut checker.findings);
    let value = value.flatten().or_else(|| only_amount(&columns));
    let superseded = superseded(contract, &columns, value, report);
    let series_break = contract.series_break.as_ref().map(|inline| inline.0.clone());
    let id = id.to_owned();
    Some(Dataset { id, columns, primary_key: key, value, series: series.flatten(), series_break, superseded, rows, sound })
}

/// The columns, with the ones that they name.
fn columns(contract: &ContractFields, lang: &Lang, report: &mut Report<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = contract.columns.0.iter().map(|column| column.value.lower(lang)).collect();
    for (index, fields) in contract.columns.0.iter().map(|fields| &fields.value).enumerate() {
        let interval = fields.interval.as_ref().map(|limits| (named(&limits.from, &columns, report), named(&limits.to, &columns, report)));
        let compared = fields.compared.as_ref().and_then(|compared| {
            let column = named(&compared.column, &columns, report)?;
            let [higher, lower, same] = [&compared.higher, &compared.lower, &compared.same].map(Clone::clone);
            Some(Compared { column, higher, lower, same })
        });
        columns[index].interval = interval.and_then(|(from, to)| from.zip(to));
        columns[index].compared = compared;
    }
    columns
}

fn superseded(contract: &ContractFields, columns: &[Column], value: Option<usize>, report: &mut Report<'_>) -> Vec<Superseded> {
    let mut read = |fields: &SupersededFields| {
        let column = match &fields.column {
            Some(name) => named(name, columns, report)?,
            None => value?,
        };
        let cells: Vec<Option<_>> = fields.row.0.iter().map(|(name, text)| Some((named(name, columns, report)?, text.clone()))).collect();
        Some(Superseded { cells: cells.into_iter().collect::<Option<Vec<_>>>()?, column, before: fields.before })
    };
    contract.superseded.iter().filter_map(&mut read).collect()
}

fn only_amount(columns: &[Column]) -> Option<usize> {
    let mut amounts = (0..columns.len()).filter(|index| columns[*index].kind.is_amount());
    amounts.next().filter(|_| amounts.next().is_none())
}

fn named(name: &Spanned<String>, columns: &[Column], report: &mut Report<'_>) -> Option<usize> {
    let found = columns.iter().position(|column| column.name == name.value);
    if found.is_none() {
        let names: Vec<_> = columns.iter().map(|column| (column.name.as_str(), column.name.as_str())).collect();
        crate::parse::fields::unknown(&rules::UNKNOWN_COLUMN, name.span, &name.value, &names, report);
    }
    found
}

/// Where each column of the contract stands in the CSV.
fn places(contract: &ContractFields, columns: &[Column], table: Table<'_>, report: &mut Report<'_>) -> Option<Vec<usize>> {
    let Table { csv, raw, .. } = table;
    let mut fits = true;
    for name in raw.header.iter().filter(|name| columns.iter().all(|column| column.name != **name)) {
        let near = nearest(name, columns.iter().map(|column| column.name.as_str()));
        let help = near.map_or_else(
            || {
                say!(
                    "Descríbela en «columnas» del contrato, o quítala de la tabla.",
                    "Describe it in “columns” of the contract, or take it out of the table."
                )
            },
            |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        );
        let message = say!("La columna «{name}» no está en el contrato.", "The column “{name}” is not in the contract.");
        report.findings.push(Finding::new(&rules::UNKNOWN_COLUMN, message).at(csv, raw.header_span).help(help));
        fits = false;
    }
    let mut places = Vec::new();
    for (column, fields) in columns.iter().zip(&contract.columns.0) {
        let name = &column.name;
        let Some(place) = raw.header.iter().position(|header| header == name) else {
            let message = say!("La tabla no tiene la columna «{name}».", "The table has no column “{name}”.");
            let help = say!("Escribe el nombre igual que en la primera línea del CSV.", "Write the name as in the first line of the CSV.");
            report.add(&rules::UNKNOWN_COLUMN, fields.value.name.span, message).help(help);
            fits = false;
            continue;
        };
        places.push(place);
    }
    fits.then_some(places)
}

struct Checker<'c> {
    table: Table<'c>,
    columns: &'c [Column],
    findings: Vec<Finding>,
}

/// One cell as written, and where.
struct Written<'w> {
    column: &'w Column,
    text: &'w str,
    row: usize,
    span: Span,
}

impl Checker<'_> {
    fn add(&mut self, rule: &'static Rule, span: Span, message: Say, help: Say) {
        self.findings.push(Finding::new(rule, message).at(self.table.csv, span).help(help));
    }

    fn row(&mut self, record: &RawRecord, places: &[usize]) -> Row {
        let columns = self.columns;
        let cells = columns.iter().zip(places).map(|(column, place)| self.cell(column, record, *place)).collect();
        Row { cells, span: record.span, number: record.row }
    }

    fn cell(&mut self, column: &Column, record: &RawRecord, place: usize) -> Cell {
        let text = record.fields[place].as_str();
        // The place is looked for only when something is wrong: tables are long and mostly right.
        let written = || Written { column, text, row: record.row, span: field_span(self.table.text, record.span, place) };
        if column.suppressed.iter().any(|code| code == text) {
            return Cell::Suppressed(text.to_owned());
        }
        if text.is_empty() || column.missing.iter().any(|code| code == text) {
            if column.required {
                let written = written();
                self.missing(&written);
            }
            return Cell::Missing;
        }
        let Some(cell) = typed(column.kind, text) else {
            let written = written();
            self.wrong_type(&written);
            return Cell::Missing;
        };
        if !in_range(column, &cell) {
            let written = written();
            self.out_of_range(&written);
        } else if !is_allowed(column, text) {
            let written = written();
            self.not_allowed(&written);
        }
        cell
    }

    fn missing(&mut self, written: &Written<'_>) {
        let (row, name) = (written.row, &written.column.name);
        self.add(
            &rules::MISSING_CELL,
            written.span,
            say!(
                "Falta «{name}» en la fila {row}, y el contrato dice que es obligatoria.",
                "“{name}” is missing in row {row}, and the contract says it is required."
            ),
            say!("Escribe el valor, o cambia «obligatoria» a «no».", "Write the value, or change “required” to “no”."),
        );
    }

    fn wrong_type(&mut self, written: &Written<'_>) {
        let (row, name, text) = (written.row, &written.column.name, written.text);
        let help = if text.contains(',') {
            say!(
                "En el CSV usa punto decimal y ningún separador de miles: 17.3, 3478364.",
                "In the CSV use a decimal point and no thousands separator: 17.3, 3478364."
            )
        } else {
            say!(
                "Corrige la celda, o cambia el «tipo» de la columna en el contrato.",
                "Correct the cell, or change the column's “type” in the contract."
            )
        };
        let message =
            say!("«{text}» no sirve en la columna «{name}» (fila {row}).", "“{text}” does not fit in column “{name}” (row {row}).");
        self.add(&rules::WRONG_CELL, written.span, message, help);
    }

    fn out_of_range(&mut self, written: &Written<'_>) {
        let (row, name, text) = (written.row, &written.column.name, written.text);
        let message = say!("{text} queda fuera de lo posible en «{name}» (fila {row}).", "{text} is out of range in “{name}” (row {row}).");
        let help = say!("Revisa la celda, o el mínimo y el máximo del contrato.", "Check the cell, or the contract's minimum and maximum.");
        self.add(&rules::WRONG_CELL, written.span, message, help);
    }

    fn not_allowed(&mut self, written: &Written<'_>) {
        let (row, name, text) = (written.row, &written.column.name, written.text);
        let all = written.column.values.as_deref().unwrap_or_default();
        let (es, en) = (all.join("», «"), all.join("”, “"));
        let message = say!(
            "«{text}» no es uno de los valores de «{name}» (fila {row}).",
            "“{text}” is not one of the values of “{name}” (row {row})."
        );
        let help = Say { es: format!("Los valores posibles son: «{es}»."), en: format!("The possible values are: “{en}”.") };
        self.add(&rules::WRONG_CELL, written.span, message, help);
    }

    fn unique(&mut self, rows: &[Row], columns: &[usize]) {
        let mut seen = BTreeSet::new();
        for row in rows {
            let key: Vec<String> = columns.iter().map(|column| row.cells[*column].raw()).collect();
            let (number, shown) = (row.number, key.join(", "));
            if !seen.insert(key) {
                let message = say!(
                    "La fila {number} repite «{shown}», que ya está más arriba.",
                    "Row {number} repeats “{shown}”, which is already above."
                );
                let help = say!(
                    "Borra una de las dos filas, o agrega una columna a «clave».",
                    "Delete one of the two rows, or add a column to “primary_key”."
                );
                self.add(&rules::REPEATED_ROW, row.span, message, help);
            }
        }
    }
}

fn in_range(column: &Column, cell: &Cell) -> bool {
    let Cell::Amount(number) = cell else { return true };
    (column.min.unwrap_or(f64::MIN)..=column.max.unwrap_or(f64::MAX)).contains(number)
}

fn is_allowed(column: &Column, text: &str) -> bool {
    column.values.as_ref().is_none_or(|values| values.iter().any(|value| value == text))
}

fn typed(kind: ColumnKind, text: &str) -> Option<Cell> {
    match kind {
        ColumnKind::Text | ColumnKind::Region | ColumnKind::Comuna | ColumnKind::Category => Some(Cell::Text(text.to_owned())),
        ColumnKind::Integer => text.parse::<i64>().ok().map(|number| Cell::Amount(number as f64)),
        ColumnKind::Number | ColumnKind::Percent | ColumnKind::Money => {
            text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Cell::Amount)
        }
        ColumnKind::Year => {
            text.parse::<i16>().ok().filter(|year| (1000..=9998).contains(year)).and_then(|_| read_when(text).ok()).map(Cell::When)
        }
        ColumnKind::Date => read_when(text).ok().map(Cell::When),
    }
}
