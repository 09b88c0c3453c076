//! A table against its contract: every breach at its row and column, all in one run.
//!
//! In: the contract and the raw table. Out: a [`Dataset`]; `None` when its columns do not fit, since then no cell means
//! anything.

use super::cells::{Checker, Need};
use super::columns::{self, named};
use super::contract::ContractFields;
use super::marks;
use super::relations::Known;
use super::rules;
use super::source::Table;
use crate::base::say::say;
use crate::model::dataset::{Column, Dataset, Format};
use crate::model::lang::Lang;
use crate::parse::report::Report;

/// Reads the dataset.
pub(super) fn read(id: &str, contract: &ContractFields, lang: &Lang, table: &Table<'_>, report: &mut Report<'_>) -> Option<Dataset> {
    let columns = columns::read(contract, lang, report);
    let places = columns::places(contract, &columns, table, report);
    let primary_key: Vec<Option<usize>> = contract.primary_key.0.iter().map(|name| named(name, &columns, report)).collect();
    let value = contract.value.as_ref().map(|name| named(name, &columns, report));
    let series = contract.series.as_ref().map(|name| named(name, &columns, report));
    if matches!(series, Some(None)) || matches!(value, Some(None)) {
        return None;
    }
    let (places, primary_key) = (places?, primary_key.into_iter().collect::<Option<Vec<usize>>>()?);
    let (value, series) = (value.flatten().or_else(|| only_amount(&columns)), series.flatten());
    let mut marks = marks::decide(contract, &columns, &places, table);
    let needed: Vec<(usize, Need)> =
        series.iter().map(|column| (*column, Need::Method)).chain(primary_key.iter().map(|column| (*column, Need::Key))).collect();
    let mut checker = Checker::new(table, &columns, &places, &marks.columns, &needed);
    let rows = checker.rows();
    let mut findings = checker.findings;
    findings.append(&mut marks.findings);
    let known = Known { table, columns: &columns, places: &places, rows: &rows };
    known.unique(&primary_key, &mut findings);
    for column in (0..columns.len()).filter(|index| columns[*index].unique && primary_key != [*index]) {
        known.unique(&[column], &mut findings);
    }
    known.intervals(&mut findings);
    let sound = findings.is_empty() && table.raw.whole;
    report.findings.append(&mut findings);
    if sound {
        known.comparisons(contract, report);
    }
    let superseded = known.superseded(contract, value, sound, report);
    let series_break = contract.series_break.as_ref().map(|inline| inline.0.clone());
    let format = Format { decimal: marks.file, ..table.raw.format.clone() };
    let id = id.to_owned();
    Some(Dataset { id, columns, primary_key, value, series, series_break, superseded, rows, format, sound })
}

/// Reports a table that has names of columns and nothing below.
pub(super) fn no_rows(table: &Table<'_>, report: &mut Report<'_>) {
    if table.raw.records.is_empty() && table.raw.whole {
        let message = say!("La tabla no tiene ninguna fila.", "The table has no rows.");
        let help = say!("Agrega los datos, o deja el conjunto como borrador.", "Add the data, or keep the dataset as a draft.");
        report.findings.push(table.at_row(&rules::NO_ROWS, &table.raw.header, message, help));
    }
}

fn only_amount(columns: &[Column]) -> Option<usize> {
    let mut amounts = (0..columns.len()).filter(|index| columns[*index].kind.is_amount());
    amounts.next().filter(|_| amounts.next().is_none())
}
