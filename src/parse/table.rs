//! CSV (RFC 4180) → rows of text that know their place. Types come later, from the dataset's contract.

use super::report::Report;
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::diag::{Family, Level, Rule};

/// A table as written: header and records of the same width.
#[derive(Debug)]
pub(crate) struct RawTable {
    pub(crate) header: Vec<String>,
    pub(crate) header_span: Span,
    pub(crate) records: Vec<RawRecord>,
    /// Whether every record could be kept.
    pub(crate) whole: bool,
}

/// One record and the bytes of the file that hold it.
#[derive(Debug)]
pub(crate) struct RawRecord {
    pub(crate) fields: Vec<String>,
    pub(crate) span: Span,
    /// Its number as a spreadsheet counts: the header is row 1.
    pub(crate) row: usize,
}

/// Where the field number `index` (from 0) of a record stands in `text`.
pub(crate) fn field_span(text: &str, record: Span, index: usize) -> Span {
    let raw = text.get(record.range()).unwrap_or_default();
    let (mut start, mut field, mut quoted) = (0, 0, false);
    for (at, byte) in raw.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted && field == index => return Span::new(start, at).shift(record.start),
            b',' if !quoted => (start, field) = (at + 1, field + 1),
            _ => {}
        }
    }
    if field == index { Span::new(start, raw.len()).shift(record.start) } else { record }
}

/// Reads a comma-separated table. Records of another width than the header are reported and left out.
pub(crate) fn read(text: &str, report: &mut Report<'_>) -> Option<RawTable> {
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&text.as_bytes()[bom..]);
    let mut records = Vec::new();
    let mut record = csv::StringRecord::new();
    // The text is UTF-8 and the reader flexible, so that reading cannot fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = bom + record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let end = bom + usize::try_from(reader.position().byte()).unwrap_or(0);
        let blank = text.get(start..end).map_or(0, |raw| raw.len() - raw.trim_start_matches(['\r', '\n']).len());
        let span = Span::new(start + blank, end.saturating_sub(1).max(start + blank));
        let row = records.len() + 1;
        records.push(RawRecord { fields: record.iter().map(|field| field.trim().to_owned()).collect(), span, row });
    }
    if records.is_empty() {
        report
            .add(&CSV_SHAPE, Span::new(0, 0), say!("La tabla está vacía.", "The table is empty."))
            .help(say!("La primera línea lleva los nombres de las columnas.", "The first line has the names of the columns."));
        return None;
    }
    let header = records.remove(0);
    let width = header.fields.len();
    let all = records.len();
    records.retain(|record| has_width(record, width, report));
    let whole = records.len() == all;
    Some(RawTable { header: header.fields, header_span: header.span, records, whole })
}

fn has_width(record: &RawRecord, width: usize, report: &mut Report<'_>) -> bool {
    let own = record.fields.len();
    if own != width {
        report
            .add(
                &CSV_SHAPE,
                record.span,
                say!(
                    "Esta fila tiene {own} celdas y la primera línea tiene {width}.",
                    "This row has {own} cells and the first line has {width}."
                ),
            )
            .help(say!(
                "Si una celda lleva coma, ponla entre comillas: \"17,3\".",
                "If a cell has a comma, put it between quotes: \"17,3\"."
            ));
    }
    own == width
}

pub(crate) static CSV_SHAPE: Rule = Rule {
    id: "data/csv-shape",
    family: Family::Data,
    level: Level::Error,
    title: said("Una fila de la tabla no calza con sus columnas", "A row of the table does not fit its columns"),
    why: said("Una celda corrida cambia el significado de todas las que siguen.", "A shifted cell changes the meaning of all that follow."),
    mend: said("Deja en cada fila tantas celdas como columnas hay.", "Keep as many cells in each row as there are columns."),
    reference: "RFC 4180; Frictionless Table Schema",
    bad: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17,3\n",
    good: "-- content/conjuntos/ejemplo.csv --\nanio,valor\n2022,20.5\n2024,17.3\n",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_in_its_record() {
        let text = "a,b,c\n1,\"x, y\",3\n";
        let record = Span::new(6, text.len() - 1);
        assert_eq!(&text[field_span(text, record, 0).range()], "1");
        assert_eq!(&text[field_span(text, record, 1).range()], "\"x, y\"");
        assert_eq!(&text[field_span(text, record, 2).range()], "3");
    }
}
