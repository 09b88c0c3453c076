//! The cells of a table as written.
//!
//! In: texts, one after the other. Out: the same by row and column, and how to name their places. All texts lie in
//! one string: a hundred thousand rows cost two allocations that grow, not a million small ones.

use super::cells;
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::model::dataset::Format;

/// A table as written: header and records of the same width.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawTable {
    pub(crate) header: RawRecord,
    pub(crate) records: Vec<RawRecord>,
    /// Whether every record could be kept.
    pub(crate) whole: bool,
    /// How it was written; the decimal mark is found out later, by column.
    pub(crate) format: Format,
    /// The first column of a sheet's table, from 0.
    pub(crate) left: usize,
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
    /// Whether each cell holds a number of the spreadsheet's own; empty for text files.
    numbers: Vec<bool>,
}

/// One record: which cells are its own, and where it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RawRecord {
    first: usize,
    pub(crate) width: usize,
    /// Its bytes in a text file; nothing in a spreadsheet.
    pub(crate) span: Span,
    /// Its number as a spreadsheet counts: the first row is 1.
    pub(crate) row: usize,
}

impl RawTable {
    /// A table without cells.
    pub(super) fn new(format: Format) -> Self {
        Self { whole: true, format, ..Self::default() }
    }

    /// Adds a cell to the record that [`Self::close`] will make.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text.trim());
        self.ends.push(self.text.len());
    }

    /// Adds a cell that the spreadsheet holds as a number, written as programs write it.
    pub(super) fn push_typed(&mut self, text: &str, number: bool) {
        self.push(text);
        self.numbers.push(number);
    }

    /// The cells since `first` as a record; `None` when all are empty, as below the last row of many exports.
    pub(super) fn close(&mut self, first: usize, span: Span, row: usize) -> Option<RawRecord> {
        let record = RawRecord { first, width: self.ends.len() - first, span, row };
        (0..record.width).any(|index| !self.cell(&record, index).is_empty()).then_some(record)
    }

    /// How many cells there are so far.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a cell; empty outside the record.
    pub(crate) fn cell(&self, record: &RawRecord, index: usize) -> &str {
        if index >= record.width {
            return "";
        }
        let at = record.first + index;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }

    /// Whether the spreadsheet holds this cell as a number, so that no decimal mark is in doubt.
    pub(crate) fn is_number(&self, record: &RawRecord, index: usize) -> bool {
        self.numbers.get(record.first + index).copied().unwrap_or(false)
    }

    /// The names of the columns.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        (0..self.header.width).map(|index| self.cell(&self.header, index))
    }

    /// The bytes of a cell in the text file `bytes`; nothing in a spreadsheet.
    pub(crate) fn cell_span(&self, bytes: &[u8], record: &RawRecord, index: usize) -> Span {
        let Some(separator) = self.format.separator.and_then(|separator| u8::try_from(separator).ok()) else { return Span::default() };
        cells::span(bytes, separator, record.span, index)
    }

    /// «fila 7», «celda B7 de la hoja «Datos»».
    pub(crate) fn cell_name(&self, record: &RawRecord, index: usize) -> Say {
        let row = record.row;
        let Some(sheet) = &self.format.sheet else { return say!("fila {row}", "row {row}") };
        let column = letters(self.left + index);
        say!("celda {column}{row} de la hoja «{sheet}»", "cell {column}{row} of the sheet “{sheet}”")
    }

    /// «fila 7», «fila 7 de la hoja «Datos»».
    pub(crate) fn row_name(&self, record: &RawRecord) -> Say {
        let row = record.row;
        match &self.format.sheet {
            None => say!("fila {row}", "row {row}"),
            Some(sheet) => say!("fila {row} de la hoja «{sheet}»", "row {row} of the sheet “{sheet}”"),
        }
    }
}

/// The column number `index` from 0 as spreadsheets name it: A, B … Z, AA.
pub(crate) fn letters(index: usize) -> String {
    let mut rest = index + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest % 26]);
        rest /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
