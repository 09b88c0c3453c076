//! The contract of a dataset's columns in words: what each holds, in what unit, and what it may and may not be.
//!
//! In: the columns. Out: the values of the block `columns`.

use super::Drawer;
use crate::base::text::{capitalised, fold};
use crate::model::dataset::{Column, Dataset};
use crate::render::cell;
use crate::render::words::Arg;
use serde_json::{Value, json};

pub(super) fn view(columns: &[Column], drawer: &Drawer<'_, '_, '_>) -> Value {
    let dataset = drawer.desk.item().facets.dataset.as_deref();
    json!({"items": columns.iter().map(|column| entry(column, dataset, drawer)).collect::<Vec<_>>()})
}

fn entry(column: &Column, dataset: Option<&Dataset>, drawer: &Drawer<'_, '_, '_>) -> Value {
    let (kind, unit) = kind(column, drawer);
    let mut rules: Vec<String> = dataset.and_then(|dataset| key(column, dataset, drawer)).into_iter().collect();
    rules.extend(limits(column, drawer));
    rules.extend(absences(column, drawer));
    let values: Vec<String> = column.values.iter().flatten().map(|value| quoted(value, drawer)).collect();
    json!({
        "name": column.name, "title": column.title, "type": kind, "unit": unit,
        "description_html": drawer.maybe_inline(column.description.as_ref()), "values": values, "rules": rules,
    })
}

/// «Porcentaje» and what it is measured in; «porcentaje de las personas» says both by itself.
fn kind(column: &Column, drawer: &Drawer<'_, '_, '_>) -> (String, Option<String>) {
    let kind = drawer.desk.say(&format!("column-type-{}", column.kind.id()), &[]);
    match &column.unit {
        Some(unit) if fold(unit).starts_with(&fold(&kind)) => (capitalised(unit), None),
        unit => (kind, unit.clone()),
    }
}

/// «Distingue cada fila», alone or with others.
fn key(column: &Column, dataset: &Dataset, drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let keys: Vec<&Column> = dataset.primary_key.iter().map(|place| &dataset.columns[*place]).collect();
    if !keys.iter().any(|own| own.name == column.name) {
        return None;
    }
    let others: Vec<String> = keys.iter().filter(|own| own.name != column.name).map(|own| quoted(&own.title, drawer)).collect();
    Some(if others.is_empty() {
        drawer.desk.say("column-key", &[])
    } else {
        drawer.desk.say("column-key-with", &[("others", Arg::Text(&others.join(", ")))])
    })
}

fn quoted(text: &str, drawer: &Drawer<'_, '_, '_>) -> String {
    drawer.desk.say("quoted", &[("text", Arg::Text(text))])
}

/// Between what a value lies, and whether it comes once.
fn limits(column: &Column, drawer: &Drawer<'_, '_, '_>) -> Vec<String> {
    let desk = &drawer.desk;
    let number = |value: f64| {
        let decimals = if value.fract() == 0.0 { 0 } else { column.decimals };
        cell::amount(value, column.kind, decimals, desk.lang().base())
    };
    let (min, max) = (column.min.map(number), column.max.map(number));
    let range = match (&min, &max) {
        (Some(min), Some(max)) => Some(desk.say("column-range", &[("min", Arg::Text(min)), ("max", Arg::Text(max))])),
        (Some(min), None) => Some(desk.say("column-min", &[("min", Arg::Text(min))])),
        (None, Some(max)) => Some(desk.say("column-max", &[("max", Arg::Text(max))])),
        (None, None) => None,
    };
    let unique = column.unique.then(|| desk.say("column-unique", &[]));
    range.filter(|_| column.kind.is_amount()).into_iter().chain(unique).collect()
}

/// What it means when there is no value: not there, or held back.
fn absences(column: &Column, drawer: &Drawer<'_, '_, '_>) -> Vec<String> {
    let desk = &drawer.desk;
    let mut rules = Vec::new();
    let always = column.required && column.suppressed.is_empty();
    rules.push(desk.say(if always { "column-always" } else { "column-may-lack" }, &[]));
    if !column.suppressed.is_empty() {
        let codes: Vec<String> = column.suppressed.iter().map(|code| quoted(code, drawer)).collect();
        rules.push(desk.say("column-suppressed", &[("codes", Arg::Text(&codes.join(", ")))]));
    }
    rules
}
