//! Spreadsheets as programs write them, and as those write them who mean harm.
#![expect(clippy::format_collect, reason = "a test makes its rows as it reads best")]

use super::*;
use crate::base::path::SourcePath;
use crate::parse::report::Report;
use crate::parse::table::{MOST_CELLS, RawTable};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of these parts.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).expect("to memory");
        writer.write_all(bytes).expect("to memory");
    }
    writer.finish().expect("to memory").into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Datos" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const ROWS: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>anio</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>2024</v></c><c r="B2"><v>17.3</v></c></row>"#;

/// An `.xlsx` with these rows and shared strings.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", PARTS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

const STRINGS: &str =
    r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="1"><si><t>valor</t></si></sst>"#;

/// An `.ods` with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Datos"><table:table-column/>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

fn cells(extension: &str, bytes: &[u8]) -> Result<Vec<SheetCell>, Trouble> {
    read(extension, bytes)?.remove(0).cells
}

/// The first sheet as rows of texts, and what was found.
fn texts(extension: &str, bytes: &[u8]) -> (Vec<Vec<String>>, Vec<String>) {
    let path = SourcePath::new("content/conjuntos/t.xlsx").expect("a plain path");
    let mut report = Report::new(&path, "");
    let sheets = read(extension, bytes).expect("it can be read");
    let raw = table(&sheets[0], &mut report).unwrap_or_default();
    let record = |record: &crate::parse::table::RawRecord| (0..record.width).map(|index| raw.cell(record, index).to_owned()).collect();
    let rows = std::iter::once(&raw.header).chain(&raw.records).map(record).collect();
    (rows, report.findings.into_iter().map(|finding| finding.message.es).collect())
}

#[test]
fn a_sheet_of_a_program_is_read_with_its_types() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Datos").expect("a name");
    for (column, name) in ["anio", "pct", "día", "texto", "fórmula"].iter().enumerate() {
        sheet.write(1, u16::try_from(column).expect("few") + 1, *name).expect("in the sheet");
    }
    let date = ExcelDateTime::from_ymd(2024, 11, 1).expect("a date");
    sheet.write(3, 1, 2024).expect("in the sheet");
    sheet.write_with_format(3, 2, 0.173, &Format::new().set_num_format("0.0%")).expect("in the sheet");
    sheet.write_with_format(3, 3, &date, &Format::new().set_num_format("dd-mm-yyyy")).expect("in the sheet");
    sheet.write(3, 4, " 1.234 ").expect("in the sheet");
    sheet.write(3, 5, Formula::new("=1/3").set_result("0.5")).expect("in the sheet");
    let bytes = book.save_to_buffer().expect("to memory");
    let (rows, found) = texts("xlsx", &bytes);
    assert_eq!(found, [""; 0]);
    assert_eq!(rows, [["anio", "pct", "día", "texto", "fórmula"], ["2024", "17.3%", "2024-11-01", "1.234", "0.5"]]);
    let sheets = read("xlsx", &bytes).expect("it can be read");
    let raw = table(&sheets[0], &mut Report::new(&SourcePath::new("a").expect("plain"), "")).expect("a table");
    let row = raw.records[0];
    assert_eq!((0..5).map(|index| raw.is_number(&row, index)).collect::<Vec<_>>(), [true, true, false, false, true]);
    assert_eq!(raw.cell_name(&row, 1).es, "celda C4 de la hoja «Datos»");
}

#[test]
fn an_open_document_is_read_with_its_types() {
    let bytes = ods(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell><text:p>anio</text:p></table:table-cell><table:table-cell><text:p>a &amp; b</text:p></table:table-cell><table:table-cell><text:p>día</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="2024"><text:p>2.024</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.173"><text:p>17,3%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-11-01T00:00:00"><text:p>01/11/24</text:p><office:annotation><text:p>nota</text:p></office:annotation></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell><office:annotation><text:p>nota</text:p></office:annotation><text:p>uno<text:s text:c="2"/>dos</text:p><text:p>tres</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let (rows, found) = texts("ods", &bytes);
    assert_eq!(found, [""; 0]);
    let day = ["2024", "17.3%", "2024-11-01"];
    assert_eq!(rows, [["anio", "a & b", "día"], day, day, ["", "", "uno  dos tres"]]);
    let sheets = read("ods", &bytes).expect("it can be read");
    let raw = table(&sheets[0], &mut Report::new(&SourcePath::new("a").expect("plain"), "")).expect("a table");
    assert_eq!((raw.records[0].row, raw.records[2].row), (4, 6));
}

#[test]
fn cells_beside_the_table_are_named() {
    let (_, found) = texts("xlsx", &xlsx(&format!(r#"{ROWS}<row r="3"><c r="D3"><v>1</v></c></row>"#), STRINGS));
    assert_eq!(found, ["La celda D3 de la hoja «Datos» no está bajo ningún nombre de columna."]);
    let (rows, found) = texts("xlsx", &xlsx("", STRINGS));
    assert_eq!((rows.len(), found), (1, vec!["La hoja «Datos» está vacía.".to_owned()]));
}

#[test]
fn what_is_no_spreadsheet_says_so() {
    for extension in EXTENSIONS {
        for bytes in [&b""[..], b"anio,valor\n", b"PK\x03\x04 and no more", &zip(&[]), &zip(&[("a.txt", b"a")])] {
            assert!(matches!(read(extension, bytes), Err(Trouble::Damaged(_))), "{extension} {bytes:?}");
        }
        assert_eq!(read(extension, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more").map(|_| ()), Err(Trouble::OldOrLocked));
    }
}

#[test]
fn a_zip_that_unpacks_to_all_memory_is_refused() {
    let zeros = vec![b' '; 140 * 1024 * 1024];
    let bomb = zip(&[("content.xml", &zeros), ("xl/workbook.xml", b"")]);
    assert!(bomb.len() < 1024 * 1024, "it is small: {}", bomb.len());
    for extension in EXTENSIONS {
        assert_eq!(read(extension, &bomb).map(|_| ()), Err(Trouble::TooLarge(128)));
    }
}

#[test]
fn a_zip_that_lies_about_its_sizes_is_refused() {
    let zeros = vec![b' '; 140 * 1024 * 1024];
    let mut bomb = zip(&[("content.xml", &zeros)]);
    // Both headers say how large the part will be: 140 MB, as four bytes.
    let size = u32::try_from(zeros.len()).expect("small enough").to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|at| bomb[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    assert!(read("ods", &bomb).is_err());
}

#[test]
fn tables_of_absurd_size_are_refused_before_they_are_kept() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    let (rows, found) = texts("xlsx", &xlsx(far, STRINGS));
    assert_eq!((rows.len(), found.len()), (2, 0), "two rows of 16.384 cells are allowed: {found:?}");
    let rows: String =
        (1..400).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c><c r="XFD{row}"><v>1</v></c></row>"#)).collect();
    let (_, found) = texts("xlsx", &xlsx(&rows, STRINGS));
    assert_eq!(found, ["Esta planilla tiene más de 2.000.000 de celdas."]);
    let repeated = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(cells("ods", &ods(repeated)), Err(Trouble::TooManyCells));
    let most = String::from(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="4294967295"><text:p>a</text:p></table:table-cell></table:table-row>"#,
    );
    assert_eq!(cells("ods", &ods(&most)), Err(Trouble::TooManyCells));
}

#[test]
fn a_long_text_that_stands_in_many_cells_is_refused() {
    let long = "x".repeat(100_000);
    let row = format!(
        r#"<table:table-row table:number-rows-repeated="100000"><table:table-cell><text:p>{long}</text:p></table:table-cell></table:table-row>"#
    );
    assert_eq!(cells("ods", &ods(&row)), Err(Trouble::TooManyCells));
    let strings = format!(r#"<sst uniqueCount="1"><si><t>{long}</t></si></sst>"#);
    let rows: String = (1..2_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    assert_eq!(cells("xlsx", &xlsx(&rows, &strings)), Err(Trouble::TooManyCells));
}

#[test]
fn a_table_of_texts_that_claims_to_be_endless_is_refused() {
    for count in ["99999999999", "18446744073709551615", "3000000"] {
        let strings = format!(r#"<sst uniqueCount="{count}"><si><t>valor</t></si></sst>"#);
        assert_eq!(cells("xlsx", &xlsx(ROWS, &strings)), Err(Trouble::TooManyCells), "{count}");
    }
}

#[test]
fn names_of_cells_that_no_spreadsheet_has_do_no_harm() {
    for name in ["A99999999999", "ZZZZZZZZZZZZ1", "A4294967295", "A0", "1A", "", "XFD1048577"] {
        let rows = format!(r#"{ROWS}<row r="{name}"><c r="{name}"><v>1</v></c></row><row><c><v>2</v></c></row>"#);
        let bytes = xlsx(&rows, STRINGS);
        if let Ok(sheets) = read("xlsx", &bytes) {
            for sheet in &sheets {
                bounded(table(sheet, &mut Report::new(&SourcePath::new("a").expect("plain"), "")).as_ref());
            }
        }
    }
}

fn bounded(raw: Option<&RawTable>) {
    let cells = raw.map_or(0, |raw| raw.header.width * (raw.records.len() + 1));
    assert!(cells <= MOST_CELLS);
}

/// Whatever the bytes, reading ends, and what it keeps is bounded.
fn survives(extension: &str, bytes: &[u8]) {
    let Ok(sheets) = read(extension, bytes) else { return };
    for sheet in &sheets {
        bounded(table(sheet, &mut Report::new(&SourcePath::new("a").expect("plain"), "")).as_ref());
    }
}

/// Pieces that mean something in one of the formats.
const PIECES: [&str; 26] = [
    "<row>",
    "</row>",
    "<row r=\"1\">",
    "<c>",
    "</c>",
    "<c r=\"B2\">",
    "<c t=\"s\">",
    "<c t=\"e\">",
    "<c t=\"d\">",
    "<c s=\"9\">",
    "<v>",
    "</v>",
    "1e999",
    "-1",
    "#N/A",
    "<is><t>",
    "</t></is>",
    "<f>A1</f>",
    "<table:table-row table:number-rows-repeated=\"9\">",
    "</table:table-row>",
    "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"percentage\" office:value=\"x\">",
    "</table:table-cell>",
    "<text:p>",
    "</text:p>",
    "&#0;&lt;&a;",
    "<![CDATA[",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for extension in EXTENSIONS {
            survives(extension, &bytes);
        }
    }

    #[test]
    fn any_damage_to_the_container(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        for (extension, mut bytes) in [("xlsx", xlsx(ROWS, STRINGS)), ("ods", ods("<table:table-row/>"))] {
            let at = at.index(bytes.len());
            bytes[at] ^= byte;
            survives(extension, &bytes);
            bytes.truncate(cut.index(bytes.len()));
            survives(extension, &bytes);
        }
    }

    #[test]
    fn any_damage_to_the_sheet(pieces in prop::collection::vec(prop_oneof![prop::sample::select(&PIECES[..]).prop_map(str::to_owned), "\\PC{0,6}"], 0..20)) {
        let rows = pieces.concat();
        survives("xlsx", &xlsx(&rows, STRINGS));
        survives("xlsx", &xlsx(&format!("{ROWS}{rows}"), &rows));
        survives("ods", &ods(&rows));
    }
}
