//! What must hold between cells: keys, intervals, the words of a comparison, values that were replaced.
//!
//! In: the typed rows beside their raw records. Out: findings, and the replaced values with their columns.

use super::columns::named;
use super::contract::{ContractFields, SupersededFields};
use super::rules;
use super::source::Table;
use super::typed::{Keys, key};
use crate::base::say::{Say, say};
use crate::base::text::capitalised;
use crate::diag::Finding;
use crate::model::dataset::{Cell, Column, ColumnKind, Row, Superseded};
use crate::parse::report::Report;
use crate::parse::table::{RawRecord, Tally};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

/// A table whose cells have been read.
pub(super) struct Known<'k> {
    pub(super) table: &'k Table<'k>,
    pub(super) columns: &'k [Column],
    pub(super) places: &'k [usize],
    pub(super) rows: &'k [Row],
}

impl<'k> Known<'k> {
    fn pairs(&self) -> impl Iterator<Item = (&'k RawRecord, &'k Row)> {
        self.table.raw.records.iter().zip(self.rows)
    }

    /// No two rows have the same values in these columns. Rows that have none of them are not compared.
    pub(super) fn unique(&self, columns: &[usize], findings: &mut Vec<Finding>) {
        let mut first: HashMap<String, usize> = HashMap::with_capacity(self.rows.len());
        let mut keys = Keys::default();
        let mut tally = Tally::default();
        for (record, row) in self.pairs() {
            if columns.iter().all(|column| row.cells[*column] == Cell::Missing) {
                continue;
            }
            let key = keys.of(columns.iter().map(|column| (&row.cells[*column], self.columns[*column].kind)));
            match first.entry(key) {
                Entry::Vacant(entry) => drop(entry.insert(row.number)),
                Entry::Occupied(entry) if tally.admits(()) => findings.push(self.repeated(columns, record, *entry.get())),
                Entry::Occupied(_) => {}
            }
        }
        for ((), count) in tally.untold() {
            let message = say!("Otras {count} filas también están repetidas.", "Another {count} rows are repeated too.");
            let help = say!("Quizás a la «clave» le falta una columna.", "Perhaps “primary_key” lacks a column.");
            findings.push(self.table.at_row(&rules::REPEATED_ROW, &self.table.raw.header, message, help));
        }
    }

    fn repeated(&self, columns: &[usize], record: &RawRecord, earlier: usize) -> Finding {
        let texts: Vec<&str> = columns.iter().map(|column| self.table.raw.cell(record, self.places[*column])).collect();
        let (shown, row) = (texts.join(", "), self.table.raw.row_name(record));
        let message = Say {
            es: format!("La {} repite «{shown}», que ya está en la fila {earlier}.", row.es),
            en: format!("{} repeats “{shown}”, which is in row {earlier} already.", capitalised(&row.en)),
        };
        let help = say!(
            "Borra una de las dos filas, o agrega una columna a «clave».",
            "Delete one of the two rows, or add a column to “primary_key”."
        );
        self.table.at_row(&rules::REPEATED_ROW, record, message, help)
    }

    /// The limits of an interval stand on both sides of the value.
    pub(super) fn intervals(&self, findings: &mut Vec<Finding>) {
        for (value, column) in self.columns.iter().enumerate() {
            let Some((low, high)) = column.interval else { continue };
            let mut tally = Tally::default();
            for (record, row) in self.pairs() {
                let amount = |index: usize| if let Cell::Amount(number) = row.cells[index] { Some(number) } else { None };
                let Some(middle) = amount(value) else { continue };
                let wrong = [(low, amount(low).is_some_and(|low| low > middle)), (high, amount(high).is_some_and(|high| high < middle))];
                for (limit, _) in wrong.into_iter().filter(|(_, wrong)| *wrong) {
                    if tally.admits(limit) {
                        findings.push(self.outside(value, limit, limit == low, record));
                    }
                }
            }
            for (limit, count) in tally.untold() {
                let name = &self.columns[limit].name;
                let message = say!("«{name}» tiene otras {count} celdas así.", "“{name}” has another {count} such cells.");
                let help = say!("¿Están cambiadas las columnas de «intervalo»?", "Are the columns of “interval” swapped?");
                findings.push(self.table.at_row(&rules::WRONG_INTERVAL, &self.table.raw.header, message, help));
            }
        }
    }

    fn outside(&self, value: usize, limit: usize, is_low: bool, record: &RawRecord) -> Finding {
        let raw = &self.table.raw;
        let text = |column: usize| raw.cell(record, self.places[column]);
        let (limit_text, value_text, name) = (text(limit), text(value), &self.columns[value].name);
        let at = raw.cell_name(record, self.places[limit]);
        let (es, en) = if is_low { ("inferior", "lower") } else { ("superior", "upper") };
        let (than_es, than_en) = if is_low { ("mayor", "above") } else { ("menor", "below") };
        let message = Say {
            es: format!("El límite {es} {limit_text} ({}) es {than_es} que «{name}», {value_text}.", at.es),
            en: format!("The {en} limit {limit_text} ({}) is {than_en} “{name}”, {value_text}.", at.en),
        };
        let help = say!(
            "Corrige la celda, o las columnas de «intervalo» en el contrato.",
            "Correct the cell, or the columns of “interval” in the contract."
        );
        self.table.at_cell(&rules::WRONG_INTERVAL, record, self.places[limit], message, help)
    }

    /// The words that say how a value stands to the whole are those of the column.
    pub(super) fn comparisons(&self, contract: &ContractFields, report: &mut Report<'_>) {
        for (fields, column) in contract.columns.0.iter().zip(self.columns) {
            let (Some(written), Some(compared)) = (&fields.value.compared, &column.compared) else { continue };
            let own = &self.columns[compared.column];
            let found: BTreeSet<String> =
                self.rows.iter().map(|row| row.cells[compared.column].raw()).filter(|word| !word.is_empty()).collect();
            let known = |word: &String| found.contains(word) || own.values.as_ref().is_some_and(|values| values.contains(word));
            let words = [&compared.higher, &compared.lower, &compared.same];
            for word in words.into_iter().filter(|word| !known(word)) {
                let name = &own.name;
                let message = say!("Ninguna celda de «{name}» dice «{word}».", "No cell of “{name}” says “{word}”.");
                let list: Vec<&str> = found.iter().map(String::as_str).take(10).collect();
                let help = Say {
                    es: format!("La columna dice: «{}». Si «{word}» es posible y hoy falta, agrégalo a sus «valores».", list.join("», «")),
                    en: format!(
                        "The column says: “{}”. If “{word}” is possible and lacking today, add it to its “values”.",
                        list.join("”, “")
                    ),
                };
                report.add(&rules::COMPARED_WORDS, written.span, message).help(help);
            }
        }
    }

    /// The values that were replaced: each names one row, whose value is another now.
    pub(super) fn superseded(
        &self,
        contract: &ContractFields,
        value: Option<usize>,
        sound: bool,
        report: &mut Report<'_>,
    ) -> Vec<Superseded> {
        let mut read = |fields: &SupersededFields| {
            let column = match &fields.column {
                Some(name) => named(name, self.columns, report)?,
                None => value?,
            };
            let cells: Vec<Option<_>> =
                fields.row.0.iter().map(|(name, text)| Some((named(name, self.columns, report)?, text.clone()))).collect();
            let superseded = Superseded { cells: cells.into_iter().collect::<Option<Vec<_>>>()?, column, before: fields.before.value };
            // Of a table with errors nobody knows what a row would have said.
            if sound {
                self.is_replaced(fields, &superseded, report);
            }
            Some(superseded)
        };
        contract.superseded.iter().filter_map(&mut read).collect()
    }

    fn is_replaced(&self, fields: &SupersededFields, superseded: &Superseded, report: &mut Report<'_>) {
        let fits = |row: &&Row| superseded.cells.iter().all(|(column, text)| self.is(&row.cells[*column], *column, &text.value));
        let rows: Vec<&Row> = self.rows.iter().filter(fits).collect();
        let (rule, span) = (&rules::SUPERSEDED_VALUE, fields.row.0.first().map_or(fields.before.span, |(name, _)| name.span));
        match rows.as_slice() {
            [row] if row.cells[superseded.column].is(&superseded.before.to_string()) => {
                let now = row.cells[superseded.column].raw().replace('.', ",");
                report
                    .add(
                        rule,
                        fields.before.span,
                        say!("El valor de antes es igual al de ahora: {now}.", "The value before equals the one now: {now}."),
                    )
                    .help(say!(
                        "Escribe el valor que se publicó antes, o borra esta entrada.",
                        "Write the value that was published before, or delete this entry."
                    ));
            }
            [_] => {}
            [] => report
                .add(rule, span, say!("Ninguna fila de la tabla calza con «fila».", "No row of the table fits “row”."))
                .help(say!("Escribe los valores como están en la tabla.", "Write the values as they are in the table.")),
            many => {
                let count = many.len();
                report
                    .add(rule, span, say!("«fila» calza con {count} filas de la tabla.", "“row” fits {count} rows of the table."))
                    .help(say!("Di el valor de cada columna de la clave.", "Say the value of every column of the key."));
            }
        }
    }

    fn is(&self, cell: &Cell, column: usize, text: &str) -> bool {
        let column = &self.columns[column];
        let is_place = matches!(column.kind, ColumnKind::Region | ColumnKind::Comuna);
        cell.is(text) || is_place && key(cell, column.kind) == key(&Cell::Text(text.to_owned()), column.kind)
    }
}
