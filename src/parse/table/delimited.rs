//! CSV (RFC 4180), also as spreadsheets write it → a [`RawTable`].

use super::cells::Cells;
use super::encoding::{detect, text_of};
use super::{MOST_CELLS, RawRecord, RawTable, Tally, rules, separator};
use crate::base::say::say;
use crate::base::span::Span;
use crate::model::dataset::{Encoding, Format};
use crate::parse::report::Report;

const MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads a separated table. Records of another width than the header are reported and left out.
pub(crate) fn read(bytes: &[u8], report: &mut Report<'_>) -> Option<RawTable> {
    let encoding = match detect(bytes) {
        Ok(encoding) => encoding,
        Err(not_text) => {
            let span = Span::new(not_text.at, (not_text.at + 1).min(bytes.len()));
            report.add(&crate::parse::NOT_UTF8, span, not_text.message).help(not_text.help);
            return None;
        }
    };
    let marked = bytes.starts_with(MARK);
    let start = if marked { MARK.len() } else { 0 };
    let separator = separator::find(&bytes[start..]);
    if Cells::new(&bytes[start..], separator).nth(MOST_CELLS).is_some() {
        rules::too_big(report);
        return None;
    }
    let format = Format { encoding: Some(encoding), byte_order_mark: marked, separator: Some(char::from(separator)), ..Format::default() };
    let mut table = RawTable::new(format);
    let mut records = records(bytes, start, encoding, separator, &mut table).into_iter();
    let Some(header) = records.next() else {
        report
            .add(&rules::CSV_SHAPE, Span::new(0, 0), say!("La tabla está vacía.", "The table is empty."))
            .help(say!("La primera línea lleva los nombres de las columnas.", "The first line has the names of the columns."));
        return None;
    };
    table.header = header;
    let (fitting, ragged): (Vec<_>, Vec<_>) = records.partition(|record| record.width == header.width);
    table.records = fitting;
    table.whole = ragged.is_empty();
    not_as_wide(&ragged, header.width, char::from(separator), report);
    Some(table)
}

/// All records that are not blank, with the bytes and the row of each.
fn records(bytes: &[u8], start: usize, encoding: Encoding, separator: u8, table: &mut RawTable) -> Vec<RawRecord> {
    let text = &bytes[start..];
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text);
    let mut records = Vec::new();
    let mut record = csv::ByteRecord::new();
    let (mut row, mut carriage_return) = (0, false);
    let offset = |position: Option<&csv::Position>| position.map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
    // Reading from memory cannot fail, and the reader is flexible.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let (from, to) = (offset(record.position()), offset(Some(reader.position())));
        let raw = text.get(from..to).unwrap_or_default();
        let blank = raw.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        row += 1 + blank_rows(&raw[..blank], carriage_return);
        carriage_return = raw.ends_with(b"\r");
        let end = raw.len() - usize::from(raw.len() > blank && matches!(raw.last(), Some(b'\r' | b'\n')));
        let first = table.len();
        for cell in &record {
            table.push(&text_of(cell, encoding));
        }
        records.extend(table.close(first, Span::new(start + from + blank, start + from + end), row));
    }
    records
}

/// Empty lines before a record count as rows of the spreadsheet. After a record that a carriage return ended, the
/// first line feed is its own.
fn blank_rows(raw: &[u8], carriage_return: bool) -> usize {
    let feeds = raw.split(|byte| *byte == b'\n').count() - 1;
    feeds.saturating_sub(usize::from(carriage_return))
}

fn not_as_wide(ragged: &[RawRecord], width: usize, separator: char, report: &mut Report<'_>) {
    let mut tally = Tally::default();
    for record in ragged {
        if !tally.admits(()) {
            continue;
        }
        let own = record.width;
        let message = say!(
            "Esta fila tiene {own} celdas y la primera línea tiene {width}.",
            "This row has {own} cells and the first line has {width}."
        );
        let help = if separator == ',' {
            say!("Si una celda lleva coma, ponla entre comillas: \"17,3\".", "If a cell has a comma, put it between quotes: \"17,3\".")
        } else if separator == '\t' {
            say!("Revisa si falta o sobra una tabulación.", "See whether a tab is missing or one too many.")
        } else {
            say!("Revisa si falta o sobra un «{separator}».", "See whether a “{separator}” is missing or one too many.")
        };
        report.add(&rules::CSV_SHAPE, record.span, message).help(help);
    }
    for ((), count) in tally.untold() {
        report
            .add(&rules::CSV_SHAPE, Span::new(0, 0), say!("Otras {count} filas tampoco calzan.", "Another {count} rows do not fit either."))
            .help(say!("Corrige primero las que se nombran.", "Mend first the ones named."));
    }
}
