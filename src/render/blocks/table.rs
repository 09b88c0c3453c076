//! Rows of a dataset as a table, with its source beneath.

use super::{Drawer, provenance};
use crate::base::number::format;
use crate::base::say::say;
use crate::base::text::escaped;
use crate::model::block::TableSpec;
use crate::model::dataset::{Cell, Column, Dataset, Row};
use crate::render::cell;
use crate::render::package::Format;
use crate::render::parts;
use crate::render::resolve;
use crate::render::selection;
use crate::render::words::Arg;
use crate::site::ItemId;
use serde_json::{Value, json};
use std::ops::Range;
use std::sync::Arc;

/// A table with more rows than this is marked as long: about two screens of a phone.
const LONG: usize = 25;

pub(super) fn view(spec: &TableSpec, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let site = drawer.desk.site;
    let Some((item, dataset)) = site.index.dataset(&spec.dataset.value) else {
        resolve::unknown_dataset(&spec.dataset.value, spec.dataset.span, drawer.desk);
        return None;
    };
    let dataset = Arc::clone(dataset);
    let columns = columns(spec, &dataset, drawer)?;
    let rows = rows(spec, &dataset, drawer)?;
    let gaps = Gaps { missing: drawer.desk.say("missing-value", &[]), suppressed: drawer.desk.say("suppressed-value", &[]) };
    let base = drawer.desk.lang().base().to_owned();
    let shown = shown(item, rows.len(), drawer);
    let heads: Vec<Value> = columns.iter().map(|index| head(&dataset.columns[*index], *index, &rows[shown.clone()])).collect();
    let body: Vec<Vec<Value>> = rows[shown.clone()]
        .iter()
        .map(|row| {
            columns.iter().enumerate().map(|(place, index)| field(row, &dataset.columns[*index], *index, place, &gaps, &base)).collect()
        })
        .collect();
    let id = drawer.next_table();
    let (source, note) = (source(item, drawer), note(item, rows.len(), drawer));
    let caption = caption(&spec.caption, rows.len(), &shown, drawer);
    let lang = source.as_ref().map_or(Value::Null, |source| source["lang"].clone());
    Some(json!({
        "id": id, "caption": caption, "columns": heads, "rows": body, "long": shown.len() > LONG, "source": source, "note_html": note, "lang": lang,
    }))
}

/// The rows that this page shows: a dataset's own page has parts, on any other a long table is cut.
fn shown(item: ItemId, rows: usize, drawer: &Drawer<'_, '_, '_>) -> Range<usize> {
    if item == drawer.desk.id { parts::shown(rows, drawer.page) } else { 0..rows.min(parts::WHOLE) }
}

/// The caption; a part of a table says which rows it has.
fn caption(caption: &str, rows: usize, shown: &Range<usize>, drawer: &Drawer<'_, '_, '_>) -> String {
    if shown.len() == rows {
        return caption.to_owned();
    }
    let base = drawer.desk.lang().base();
    let [from, to, all] = [shown.start + 1, shown.end, rows].map(|number| format(number as f64, 0, base));
    let args = [("caption", Arg::Text(caption)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to)), ("all", Arg::Text(&all))];
    drawer.desk.say("table-part", &args)
}

/// Where the rows are that no page shows.
fn note(item: ItemId, rows: usize, drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let own = item == drawer.desk.id;
    let hidden = if own { parts::hidden(rows) } else { rows.saturating_sub(parts::WHOLE) };
    let base = drawer.desk.lang().base();
    let [some, all] = [rows - hidden, rows].map(|number| format(number as f64, 0, base));
    let key = if own { "table-cut-own" } else { "table-cut" };
    (hidden > 0).then(|| escaped(&drawer.desk.say(key, &[("some", Arg::Text(&some)), ("all", Arg::Text(&all))])))
}

/// A longer text in a cell needs a column in which it is no tower of single words.
const LONG_TEXT: usize = 30;

/// The words for what is not there.
struct Gaps {
    missing: String,
    suppressed: String,
}

fn head(column: &Column, index: usize, rows: &[&Row]) -> Value {
    let wide = rows.iter().any(|row| matches!(&row.cells[index], Cell::Text(text) if text.chars().count() > LONG_TEXT));

    // A percentage carries its sign in every cell: the unit under the title would say it twice.
    let unit = column.unit.as_ref().filter(|_| column.kind != crate::model::dataset::ColumnKind::Percent);
    json!({"title": column.title, "numeric": column.kind.is_amount(), "unit": unit, "wide": wide})
}

fn field(row: &Row, column: &Column, index: usize, place: usize, gaps: &Gaps, base: &str) -> Value {
    let value = &row.cells[index];
    let absent = matches!(value, Cell::Missing | Cell::Suppressed(_));
    let text = match value {
        Cell::Missing => gaps.missing.clone(),
        Cell::Suppressed(_) => gaps.suppressed.clone(),
        _ => cell::text(value, column, base),
    };
    let amount = column.kind.is_amount();
    json!({"text": text, "header": place == 0 && !amount, "numeric": amount, "missing": absent})
}

fn columns(spec: &TableSpec, dataset: &Dataset, drawer: &mut Drawer<'_, '_, '_>) -> Option<Vec<usize>> {
    let Some(names) = &spec.columns else { return Some((0..dataset.columns.len()).collect()) };
    let found: Vec<Option<usize>> = names.iter().map(|name| selection::column(name, dataset, drawer.desk)).collect();
    found.into_iter().collect()
}

fn rows<'t>(spec: &TableSpec, dataset: &'t Dataset, drawer: &mut Drawer<'_, '_, '_>) -> Option<Vec<&'t Row>> {
    let wanted = selection::wanted(&spec.filter, dataset, drawer.desk)?;
    let mut rows = dataset.select(&wanted);
    if rows.is_empty() && !dataset.rows.is_empty() {
        let message =
            say!("Ninguna fila cumple con el filtro: la tabla saldría vacía.", "No row fits the filter: the table would be empty.");
        let help = say!(
            "Revisa los valores del filtro: se escriben igual que en el CSV.",
            "Check the filter's values: they are written as in the CSV."
        );
        drawer.desk.note(&resolve::rules::NO_SUCH_CELL, spec.dataset.span, message, help);
        return None;
    }
    if let Some(order) = &spec.order {
        let (index, descending) = selection::order(order, dataset, drawer.desk)?;
        rows.sort_by(|a, b| selection::compare(&a.cells[index], &b.cells[index]));
        if descending {
            rows.reverse();
        }
    }
    Some(rows)
}

/// The line beneath: who says so, where all the data are, under which licence.
fn source(item: ItemId, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let site = drawer.desk.site;
    let meta = &site.items[item].meta;
    let first = meta.sources.first()?;
    let text = first.line();
    let download = provenance::file(item, Format::Csv, drawer)?;
    // On the dataset's own page all of this stands beside the table.
    if item == drawer.desk.id {
        return None;
    }
    let url = drawer.desk.link(item);
    let lang = crate::render::view::foreign(&site.items[item], drawer.desk.lang());
    Some(
        json!({"title": meta.title, "url": url, "text": text, "lang": lang, "licence": null, "download": {"url": download["url"], "label": "CSV"}}),
    )
}
