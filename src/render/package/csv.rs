//! A table as CSV: the exact one for programs, and the one that Excel in Spanish opens.
//!
//! In: a [`DataTable`]. Out: bytes. A missing value is an empty cell; one that the source holds back is its code.

use super::table::{DataTable, date_text};
use crate::model::dataset::Cell;
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// RFC 4180 in UTF-8 without a mark: commas, lines that end in CRLF, decimal points, dates of ISO 8601.
pub(crate) fn csv(table: &DataTable<'_>) -> Vec<u8> {
    write(table, b',', Vec::new(), |number| number.to_string())
}

/// What Excel in Spanish expects when a file is opened with two clicks: a byte order mark so that accents are right,
/// semicolons, and decimal commas.
pub(crate) fn csv_for_excel(table: &DataTable<'_>) -> Vec<u8> {
    write(table, b';', "\u{feff}".as_bytes().to_vec(), |number| number.to_string().replace('.', ","))
}

fn write(table: &DataTable<'_>, separator: u8, start: Vec<u8>, number: impl Fn(f64) -> String) -> Vec<u8> {
    const IN_MEMORY: &str = "writing to memory cannot fail";
    let mut writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(start);
    writer.write_record(table.columns().map(|column| column.name.as_bytes())).expect(IN_MEMORY);
    for row in table.rows() {
        for (_, cell) in row {
            writer.write_field(text(cell, &number).as_bytes()).expect(IN_MEMORY);
        }
        writer.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }
    writer.into_inner().expect(IN_MEMORY)
}

fn text(cell: &Cell, number: impl Fn(f64) -> String) -> Cow<'_, str> {
    match cell {
        Cell::Missing => Cow::Borrowed(""),
        Cell::Suppressed(code) => Cow::Borrowed(code),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Amount(value) => Cow::Owned(number(*value)),
        Cell::When(when) => Cow::Owned(date_text(when)),
    }
}
