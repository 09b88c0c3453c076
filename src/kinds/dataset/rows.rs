//! A table against its contract: every breach at its row and column, all in one run.

use super::contract::ContractFields;
use super::rules;
use crate::base::date_text::read_when;
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::base::text::nearest;
use crate::diag::{Finding, Rule};
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::parse::report::Report;
use crate::parse::table::{RawRecord, RawTable};
use std::collections::BTreeSet;

/// Reads the dataset; `None` when its columns do not fit, since then no cell means anything.
pub(super) fn read(id: &str, contract: &ContractFields, csv: &SourcePath, raw: &RawTable, report: &mut Report<'_>) -> Option<Dataset> {
    let columns: Vec<Column> = contract.columns.0.iter().map(|column| column.value.lower()).collect();
    let places = places(contract, &columns, csv, raw, report)?;
    let known = |name: &Spanned<String>, report: &mut Report<'_>| named(name, &columns, report);
    let key: Vec<Option<usize>> = contract.primary_key.0.iter().map(|name| known(name, report)).collect();
    let value = contract.value.as_ref().map(|name| known(name, report));
    let series = contract.series.as_ref().map(|name| known(name, report));
    if matches!(series, Some(None)) || matches!(value, Some(None)) {
        return None;
    }
    let mut checker = Checker { csv, columns: &columns, findings: Vec::new() };
    let rows: Vec<Row> = raw.records.iter().enumerate().map(|(index, record)| checker.row(index, record, &places)).collect();
    let key = key.into_iter().collect::<Option<Vec<usize>>>()?;
    checker.unique(&rows, &key);
    for column in (0..columns.len()).filter(|index| columns[*index].unique) {
        checker.unique(&rows, &[column]);
    }
    report.findings.append(&mut checker.findings);
    let value = value.flatten().or_else(|| only_amount(&columns));
    Some(Dataset {
        id: id.to_owned(),
        columns,
        primary_key: key,
        value,
        rows,
        series_break: contract.series_break.as_ref().map(|inline| inline.0.clone()),
    })
}

fn only_amount(columns: &[Column]) -> Option<usize> {
    let mut amounts = (0..columns.len()).filter(|index| columns[*index].kind.is_amount());
    amounts.next().filter(|_| amounts.next().is_none())
}

fn named(name: &Spanned<String>, columns: &[Column], report: &mut Report<'_>) -> Option<usize> {
    let found = columns.iter().position(|column| column.name == name.value);
    if found.is_none() {
        let names = columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>();
        crate::parse::fields::unknown(&rules::UNKNOWN_COLUMN, name.span, &name.value, names.into_iter(), report);
    }
    found
}

/// Where each column of the contract stands in the CSV.
fn places(contract: &ContractFields, columns: &[Column], csv: &SourcePath, raw: &RawTable, report: &mut Report<'_>) -> Option<Vec<usize>> {
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
    csv: &'c SourcePath,
    columns: &'c [Column],
    findings: Vec<Finding>,
}

impl Checker<'_> {
    fn add(&mut self, rule: &'static Rule, span: Span, message: Say, help: Say) {
        self.findings.push(Finding::new(rule, message).at(self.csv, span).help(help));
    }

    fn row(&mut self, index: usize, record: &RawRecord, places: &[usize]) -> Row {
        let cells = self.columns.iter().zip(places).map(|(column, place)| (column, record.fields[*place].as_str()));
        let cells: Vec<(&Column, &str)> = cells.collect();
        let cells = cells.into_iter().map(|(column, text)| self.cell(index, record.span, column, text)).collect();
        Row { cells, span: record.span }
    }

    fn cell(&mut self, index: usize, span: Span, column: &Column, text: &str) -> Cell {
        let (row, title) = (index + 2, &column.name);
        if text.is_empty() || column.missing.iter().any(|code| code == text) {
            if column.required {
                self.add(
                    &rules::MISSING_CELL,
                    span,
                    say!(
                        "Falta «{title}» en la fila {row}, y el contrato dice que es obligatoria.",
                        "“{title}” is missing in row {row}, and the contract says it is required."
                    ),
                    say!("Escribe el valor, o cambia «obligatoria» a «no».", "Write the value, or change “required” to “no”."),
                );
            }
            return Cell::Missing;
        }
        let cell = typed(column.kind, text);
        match &cell {
            None => self.wrong_type(row, span, column, text),
            Some(cell) => self.in_bounds(row, span, column, cell, text),
        }
        cell.unwrap_or(Cell::Missing)
    }

    fn wrong_type(&mut self, row: usize, span: Span, column: &Column, text: &str) {
        let name = &column.name;
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
        self.add(&rules::WRONG_CELL, span, message, help);
    }

    fn in_bounds(&mut self, row: usize, span: Span, column: &Column, cell: &Cell, text: &str) {
        let name = &column.name;
        if let Cell::Amount(number) = cell {
            let (min, max) = (column.min.unwrap_or(f64::MIN), column.max.unwrap_or(f64::MAX));
            if *number < min || *number > max {
                let message =
                    say!("{text} queda fuera de lo posible en «{name}» (fila {row}).", "{text} is out of range in “{name}” (row {row}).");
                let help = say!(
                    "Revisa la celda, o el mínimo y el máximo del contrato.",
                    "Check the cell, or the contract's minimum and maximum."
                );
                self.add(&rules::WRONG_CELL, span, message, help);
            }
        }
        if let Some(values) = column.values.as_ref().filter(|values| !values.iter().any(|value| value == text)) {
            let all = values.join("», «");
            let message = say!(
                "«{text}» no es uno de los valores de «{name}» (fila {row}).",
                "“{text}” is not one of the values of “{name}” (row {row})."
            );
            self.add(&rules::WRONG_CELL, span, message, say!("Los valores posibles son: «{all}».", "The possible values are: “{all}”."));
        }
    }

    fn unique(&mut self, rows: &[Row], columns: &[usize]) {
        let mut seen = BTreeSet::new();
        for (index, row) in rows.iter().enumerate() {
            let key: Vec<String> = columns.iter().map(|column| row.cells[*column].raw()).collect();
            let (number, shown) = (index + 2, key.join(", "));
            if !seen.insert(key) {
                let message = say!(
                    "La fila {number} repite «{shown}», que ya está más arriba.",
                    "Row {number} repeats “{shown}”, which is already above."
                );
                self.add(
                    &rules::REPEATED_ROW,
                    row.span,
                    message,
                    say!(
                        "Borra una de las dos filas, o agrega una columna a «clave».",
                        "Delete one of the two rows, or add a column to “primary_key”."
                    ),
                );
            }
        }
    }
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
