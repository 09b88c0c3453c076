//! The same table in every format, to the byte.

use super::{DataTable, csv, csv_for_excel, json};
use crate::base::date_text::read_when;
use crate::base::span::Span;
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::render::package::About;

fn column(name: &str, kind: ColumnKind) -> Column {
    Column {
        name: name.to_owned(),
        title: format!("Título de {name}"),
        kind,
        unit: (kind == ColumnKind::Percent).then(|| "porcentaje de los hogares".to_owned()),
        decimals: 1,
        required: false,
        unique: false,
        min: None,
        max: None,
        values: None,
        missing: Vec::new(),
        suppressed: Vec::new(),
        description: None,
        phrases: std::collections::BTreeMap::new(),
        labels: std::collections::BTreeMap::new(),
        interval: None,
        compared: None,
    }
}

fn dataset() -> Dataset {
    let when = |text: &str| Cell::When(read_when(text).expect("a date"));
    let text = |text: &str| Cell::Text(text.to_owned());
    let rows = [
        vec![when("2022"), text("Ñuble, \"norte\""), Cell::Amount(17.3), Cell::Amount(3_478_364.0)],
        vec![when("2024"), text("Biobío; sur"), Cell::Suppressed("s".to_owned()), Cell::Missing],
    ];
    Dataset {
        id: "ejemplo".to_owned(),
        columns: vec![
            column("anio", ColumnKind::Year),
            column("lugar", ColumnKind::Text),
            column("valor", ColumnKind::Percent),
            column("personas", ColumnKind::Integer),
        ],
        primary_key: vec![0, 1],
        value: Some(2),
        series: None,
        series_break: None,
        superseded: Vec::new(),
        format: crate::model::dataset::Format::default(),
        rows: (2..).zip(rows).map(|(number, cells)| Row { cells, span: Span::default(), number }).collect(),
        sound: true,
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn csv_is_exact() {
    let expected = "anio,lugar,valor,personas\r\n2022,\"Ñuble, \"\"norte\"\"\",17.3,3478364\r\n2024,Biobío; sur,s,\r\n";
    assert_eq!(text(csv(&DataTable::whole(&dataset()))), expected);
}

#[test]
fn csv_for_excel_has_its_mark_its_semicolons_and_its_commas() {
    let expected = "\u{feff}anio;lugar;valor;personas\r\n2022;\"Ñuble, \"\"norte\"\"\";17,3;3478364\r\n2024;\"Biobío; sur\";s;\r\n";
    assert_eq!(text(csv_for_excel(&DataTable::whole(&dataset()))), expected);
}

#[test]
fn json_tells_missing_from_held_back_from_numbers() {
    let about = About { title: "Ejemplo".to_owned(), ..About::default() };
    let written = text(json(&DataTable::whole(&dataset()), &about));
    let rows = written.split_once("\"rows\": ").expect("rows come last").1;
    let expected = "[\n    {\"anio\": 2022, \"lugar\": \"Ñuble, \\\"norte\\\"\", \"valor\": 17.3, \"personas\": 3478364},\n    {\"anio\": 2024, \"lugar\": \"Biobío; sur\", \"valor\": {\"suppressed\": \"s\"}, \"personas\": null}\n  ]\n}\n";
    assert_eq!(rows, expected);
    let document: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(document["title"], "Ejemplo");
    assert_eq!(document["columns"][2]["unit"], "porcentaje de los hogares");
    assert_eq!(document["primary_key"], serde_json::json!(["anio", "lugar"]));
}

#[test]
fn a_part_has_its_columns_and_rows_and_no_key_that_it_lacks() {
    let dataset = dataset();
    let part = DataTable::part(&dataset, vec![2, 0], vec![&dataset.rows[1]]);
    assert_eq!(text(csv(&part)), "valor,anio\r\ns,2024\r\n");
    assert!(part.key().is_empty());
    let none = DataTable::part(&dataset, vec![0], Vec::new());
    assert!(text(json(&none, &About::default())).ends_with("\"rows\": []\n}\n"));
}

#[cfg(feature = "xlsx")]
#[test]
fn a_spreadsheet_is_made_the_same_twice() {
    let about = About { title: "Ejemplo".to_owned(), fetched: Some("2026-11-22".to_owned()), ..About::default() };
    let make = || super::spreadsheet(&DataTable::whole(&dataset()), &about, &str::to_owned);
    assert!(make().is_some() && make() == make());
}
