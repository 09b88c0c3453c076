//! A table as JSON: what it is about, its columns, and its rows as records with typed values.
//!
//! In: a [`DataTable`] and what is [`About`] it. Out: bytes, one record a line. A missing value is `null`; one that the
//! source holds back is `{"suppressed": "code"}`, so that nobody takes it for a number or for nothing.

use super::about::About;
use super::table::{DataTable, date_text};
use crate::model::dataset::{Cell, Column, ColumnKind};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::io::Write;

/// The whole document.
pub(crate) fn json(table: &DataTable<'_>, about: &About) -> Vec<u8> {
    let mut head = object(about);
    head.insert("columns".to_owned(), table.columns().map(column).collect());
    head.insert("primary_key".to_owned(), json!(table.key()));
    let mut out = serde_json::to_vec_pretty(&head).expect("texts and lists always serialise");
    // The rows go inside the object that has just been closed.
    out.truncate(out.len() - "\n}".len());
    out.extend_from_slice(b",\n  \"rows\": [");
    let names: Vec<String> = table.columns().map(|column| quoted(&column.name)).collect();
    for (index, row) in table.rows().enumerate() {
        out.extend_from_slice(if index == 0 { b"\n    {" } else { b",\n    {" });
        for (place, ((column, cell), name)) in row.zip(&names).enumerate() {
            out.extend_from_slice(if place == 0 { b"" } else { b", " });
            out.extend_from_slice(name.as_bytes());
            out.extend_from_slice(b": ");
            value(column, cell, &mut out);
        }
        out.push(b'}');
    }
    out.extend_from_slice(if table.len() == 0 { b"]\n}\n" } else { b"\n  ]\n}\n" });
    out
}

fn object(about: &About) -> Map<String, Value> {
    match serde_json::to_value(about) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// A column as others describe it too; what is not said is left out.
#[derive(Serialize)]
struct ColumnHead<'a> {
    name: &'a str,
    title: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    suppressed_codes: &'a [String],
}

fn column(column: &Column) -> Value {
    let head = ColumnHead {
        name: &column.name,
        title: &column.title,
        kind: column.kind.id(),
        unit: column.unit.as_deref(),
        decimals: column.kind.is_amount().then_some(column.decimals),
        description: column.description.as_ref().map(crate::model::doc::Doc::plain_text),
        suppressed_codes: &column.suppressed,
    };
    serde_json::to_value(head).unwrap_or_default()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text always serialises")
}

fn value(column: &Column, cell: &Cell, out: &mut Vec<u8>) {
    let text = match cell {
        Cell::Missing => "null".to_owned(),
        Cell::Suppressed(code) => format!("{{\"suppressed\": {}}}", quoted(code)),
        Cell::Text(text) => quoted(text),
        // Whole numbers without «.0», as the CSV has them.
        Cell::Amount(number) => number.to_string(),
        Cell::When(when) if column.kind == ColumnKind::Year => when.first_day().year().to_string(),
        Cell::When(when) => quoted(&date_text(when)),
    };
    out.write_all(text.as_bytes()).expect("writing to memory cannot fail");
}
