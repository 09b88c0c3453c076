//! Every cell against its column: type, range, allowed values, required.
//!
//! In: the raw table, its columns and their decimal marks. Out: rows of values, and a finding for every cell that
//! breaks the contract.

use super::marks::Mark;
use super::rules;
use super::source::Table;
use super::typed::{Reader, Wrong};
use super::wrong;
use crate::base::date::Moment;
use crate::base::say::{Say, say};
use crate::diag::{Finding, Rule};
use crate::model::dataset::{Cell, Column, Row};
use crate::parse::table::{RawRecord, Tally};

/// Checks the rows of one table.
pub(super) struct Checker<'c> {
    table: &'c Table<'c>,
    columns: &'c [Column],
    places: &'c [usize],
    marks: &'c [Mark],
    /// Columns that may not be empty whatever they say themselves: the key's, and the one of the method.
    needed: &'c [(usize, Need)],
    reader: Reader<'c>,
    tally: Tally<(&'static str, usize)>,
    pub(super) findings: Vec<Finding>,
}

/// Why a column may not be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Contract,
    Key,
    Method,
}

/// One cell as written, and where.
pub(super) struct Written<'w> {
    pub(super) column: &'w Column,
    pub(super) text: &'w str,
    /// «fila 7», «celda B7 de la hoja «Datos»».
    pub(super) at: Say,
}

impl<'c> Checker<'c> {
    pub(super) fn new(
        table: &'c Table<'c>,
        columns: &'c [Column],
        places: &'c [usize],
        marks: &'c [Mark],
        needed: &'c [(usize, Need)],
    ) -> Self {
        Self { table, columns, places, marks, needed, reader: Reader::default(), tally: Tally::default(), findings: Vec::new() }
    }

    /// All rows.
    pub(super) fn rows(&mut self) -> Vec<Row> {
        let table = self.table;
        let rows = table.raw.records.iter().map(|record| self.row(record)).collect();
        self.untold();
        rows
    }

    fn row(&mut self, record: &RawRecord) -> Row {
        let cells = (0..self.columns.len()).map(|index| self.cell(index, record)).collect();
        Row { cells, span: record.span, number: record.row }
    }

    fn cell(&mut self, index: usize, record: &RawRecord) -> Cell {
        let (table, column, place) = (self.table, &self.columns[index], self.places[index]);
        let text = table.raw.cell(record, place);
        if !text.is_empty() && column.suppressed.iter().any(|code| code == text) {
            return Cell::Suppressed(text.to_owned());
        }
        if text.is_empty() || column.missing.iter().any(|code| code == text) {
            if let Some(need) = self.need(index) {
                self.note(index, record, &rules::MISSING_CELL, |written| wrong::missing(need, written));
            }
            return Cell::Missing;
        }
        let cell = match self.reader.read(column, self.marks[index], text, table.raw.is_number(record, place)) {
            Ok(cell) => cell,
            Err(Wrong::Reported) => return Cell::Missing,
            Err(wrong) => {
                self.note(index, record, wrong::rule(wrong), |written| wrong::say(wrong, written));
                return Cell::Missing;
            }
        };
        if !in_range(column, &cell) {
            self.note(index, record, &rules::WRONG_CELL, wrong::out_of_range);
        } else if !is_allowed(column, &cell, text) {
            self.note(index, record, &rules::WRONG_CELL, wrong::not_allowed);
        }
        cell
    }

    fn need(&self, index: usize) -> Option<Need> {
        let own = self.columns[index].required.then_some(Need::Contract);
        own.or_else(|| self.needed.iter().find(|(column, _)| *column == index).map(|(_, need)| *need))
    }

    fn note(&mut self, index: usize, record: &RawRecord, rule: &'static Rule, say: impl FnOnce(&Written<'_>) -> (Say, Say)) {
        if self.tally.admits((rule.id, index)) {
            let place = self.places[index];
            let raw = &self.table.raw;
            let written = Written { column: &self.columns[index], text: raw.cell(record, place), at: raw.cell_name(record, place) };
            let (message, help) = say(&written);
            self.findings.push(self.table.at_cell(rule, record, place, message, help));
        }
    }

    /// A column that is wrong from top to bottom says so once.
    fn untold(&mut self) {
        for ((rule, index), count) in std::mem::take(&mut self.tally).untold() {
            let name = &self.columns[index].name;
            let message = say!(
                "La columna «{name}» tiene otras {count} celdas con el mismo problema.",
                "The column “{name}” has another {count} cells with the same trouble."
            );
            let help = say!(
                "Si es toda la columna, quizás su «tipo» en el contrato es otro.",
                "If it is the whole column, perhaps its “type” in the contract is another."
            );
            let rule = rules::RULES.iter().copied().find(|known| known.id == rule).unwrap_or(&rules::WRONG_CELL);
            self.findings.push(self.table.at_cell(rule, &self.table.raw.header, self.places[index], message, help));
        }
    }
}

fn in_range(column: &Column, cell: &Cell) -> bool {
    let number = match cell {
        Cell::Amount(number) => *number,
        Cell::When(when) => match when.from {
            Moment::Year(year) => f64::from(year),
            _ => return true,
        },
        _ => return true,
    };
    (column.min.unwrap_or(f64::MIN)..=column.max.unwrap_or(f64::MAX)).contains(&number)
}

fn is_allowed(column: &Column, cell: &Cell, text: &str) -> bool {
    column.values.as_ref().is_none_or(|values| values.iter().any(|value| value == text || cell.is(value)))
}
