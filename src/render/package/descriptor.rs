//! `datapackage.json`: the contract of a table in the words of the Frictionless Data Package (version 1,
//! profile `tabular-data-package`), which other programs read.
//!
//! In: a [`DataTable`], what is [`About`] it, and the CSV that it describes. Out: bytes.

use super::about::{self, About};
use super::table::DataTable;
use crate::base::date::Moment;
use crate::base::hash::sha256;
use crate::model::dataset::{Cell, Column, ColumnKind};
use serde_json::{Map, Value, json};

/// Describes `csv`, which stands beside it as `file`.
pub(crate) fn descriptor(table: &DataTable<'_>, about: &About, file: &str, csv: &[u8]) -> Vec<u8> {
    let mut package = Map::new();
    let mut add = |key: &str, value: Value| {
        if !empty(&value) {
            package.insert(key.to_owned(), value);
        }
    };
    add("profile", json!("tabular-data-package"));
    add("name", json!(about.name));
    add("title", json!(about.title));
    add("description", json!(about.description));
    add("homepage", json!(about.url));
    add("keywords", json!(about.keywords));
    add("licenses", json!([licence(about)]));
    add("sources", about.sources.iter().map(|source| compact(json!({"title": source.line(), "path": source.url}))).collect());
    add("contributors", contributors(about));
    // Beyond the specification, which allows more: what a careful reader must know.
    add("language", json!(about.language));
    add("fetched", json!(about.fetched));
    add("updated", json!(about.updated));
    add("nextUpdate", json!(about.next_update));
    add("citation", json!(about.citation));
    add("method", json!(about.method));
    add("seriesBreak", json!(about.series_break));
    add("notes", json!(about.notes));
    add("caveats", json!(about.caveats));
    add("resources", json!([resource(table, about, file, csv)]));
    let mut out = serde_json::to_vec_pretty(&package).expect("texts and lists always serialise");
    out.push(b'\n');
    out
}

fn empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// The object without what is not said.
fn compact(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.into_iter().filter(|(_, value)| !empty(value)).collect()),
        other => other,
    }
}

/// A licence needs a name or an address; one that has neither is told on the dataset's page.
fn licence(about: &About) -> Value {
    match about::licence(&about.licence) {
        Some((name, path)) => json!({"name": name, "path": path, "title": about.licence}),
        None => json!({"path": about.url, "title": about.licence}),
    }
}

fn contributors(about: &About) -> Value {
    let author = about.responsible.as_ref().map(|title| json!({"title": title, "role": "author"}));
    let publisher = about.publisher.as_ref().map(|title| json!({"title": title, "role": "publisher"}));
    author.into_iter().chain(publisher).collect()
}

fn resource(table: &DataTable<'_>, about: &About, file: &str, csv: &[u8]) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": about.name,
        "title": about.title,
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": csv.len(),
        "hash": format!("sha256:{}", sha256(csv)),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true},
        "schema": schema(table),
    })
}

fn schema(table: &DataTable<'_>) -> Value {
    let fields: Vec<Value> = table.columns().enumerate().map(|(index, column)| field(table, index, column)).collect();
    let key = table.key();
    compact(json!({"fields": fields, "primaryKey": key, "missingValues": missing_values(table)}))
}

/// The codes for «held back», which are no value of their columns. The specification has one list for the whole table,
/// so a code that is a value of another column is left to that column's own list.
fn missing_values(table: &DataTable<'_>) -> Vec<String> {
    let mut codes: Vec<String> = table.columns().flat_map(|column| column.suppressed.iter().cloned()).collect();
    codes.sort();
    codes.dedup();
    codes.retain(|code| !is_value(table, code));
    codes.insert(0, String::new());
    codes
}

/// Whether some cell holds `code` as a value of its own.
fn is_value(table: &DataTable<'_>, code: &str) -> bool {
    let holds = |cell: &Cell| !matches!(cell, Cell::Missing | Cell::Suppressed(_)) && cell.is(code);
    (0..table.columns().count()).any(|index| table.cells(index).any(holds))
}

fn field(table: &DataTable<'_>, index: usize, column: &Column) -> Value {
    let kind = kind(table, index, column);
    let own: Vec<&str> = column.suppressed.iter().map(String::as_str).filter(|code| is_value(table, code)).collect();
    // A list of its own stands in for that of the table, so it repeats it.
    let missing = if own.is_empty() { Vec::new() } else { [""].into_iter().chain(column.suppressed.iter().map(String::as_str)).collect() };
    compact(json!({
        "name": column.name,
        "title": column.title,
        "description": column.description.as_ref().map(crate::model::doc::Doc::plain_text),
        "type": kind,
        "constraints": constraints(column, kind),
        "unit": unit(column),
        "suppressedValues": column.suppressed,
        "missingValues": missing,
    }))
}

fn unit(column: &Column) -> Option<&str> {
    let sign = match column.kind {
        ColumnKind::Percent => Some("%"),
        ColumnKind::Money => Some("CLP"),
        _ => None,
    };
    column.unit.as_deref().or(sign)
}

/// The type of Table Schema. A date that is less than a day is one only when all of its column are.
fn kind(table: &DataTable<'_>, index: usize, column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Text | ColumnKind::Region | ColumnKind::Comuna | ColumnKind::Category => "string",
        ColumnKind::Integer => "integer",
        ColumnKind::Number | ColumnKind::Percent | ColumnKind::Money => "number",
        ColumnKind::Year => "year",
        ColumnKind::Date => {
            let kinds: Vec<&str> = table.cells(index).filter_map(precision).collect();
            match kinds.split_first() {
                Some((first, rest)) if rest.iter().all(|kind| kind == first) => first,
                _ => "string",
            }
        }
    }
}

fn precision(cell: &Cell) -> Option<&'static str> {
    let Cell::When(when) = cell else { return None };
    Some(match (when.from, when.to) {
        (Moment::Day(_), None) => "date",
        (Moment::Month(..), None) => "yearmonth",
        (Moment::Year(_), None) => "year",
        _ => "string",
    })
}

fn constraints(column: &Column, kind: &str) -> Option<Value> {
    let mut all = Map::new();
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            all.insert(key.to_owned(), value);
        }
    };
    // A value that may be held back may be absent for whoever reads the file.
    add("required", (column.required && column.suppressed.is_empty()).then_some(Value::Bool(true)));
    add("unique", column.unique.then_some(Value::Bool(true)));
    let amount = column.kind.is_amount();
    add("minimum", column.min.filter(|_| amount).map(bound));
    add("maximum", column.max.filter(|_| amount).map(bound));
    add("enum", column.values.as_ref().map(|values| values.iter().map(|value| allowed(value, kind)).collect()));
    (!all.is_empty()).then_some(Value::Object(all))
}

/// Whole numbers without «.0»: some types know no other.
fn bound(number: f64) -> Value {
    number.to_string().parse::<i64>().map_or_else(|_| json!(number), Value::from)
}

fn allowed(value: &str, kind: &str) -> Value {
    match kind {
        "integer" | "year" => value.parse::<i64>().map_or_else(|_| json!(value), Value::from),
        "number" => value.parse::<f64>().map_or_else(|_| json!(value), bound),
        _ => json!(value),
    }
}
