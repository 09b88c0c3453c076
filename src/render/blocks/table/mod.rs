//! Rows of a dataset as a table, or as a table for each region where they are many, with its source beneath.

mod groups;

use super::{Drawer, provenance};
use crate::base::number::format;
use crate::base::say::say;
use crate::base::text::escaped;
use crate::model::block::TableSpec;
use crate::model::dataset::{Cell, ColumnKind, Dataset, Row};
use crate::render::cell;
use crate::render::package::Format;
use crate::render::parts;
use crate::render::resolve;
use crate::render::selection;
use crate::render::words::Arg;
use crate::site::ItemId;
use groups::Groups;
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
    let shown = shown(item, rows.len(), drawer);
    let caption = caption(&spec.caption, rows.len(), &shown, drawer);
    let (source, note) = (source(item, drawer), note(item, rows.len(), drawer));
    let lang = source.as_ref().map_or(Value::Null, |source| source["lang"].clone());
    let seen = &rows[shown];
    let table = Table::new(&dataset, lang, drawer);
    let groups = groups::of(&columns, &dataset, seen);
    let about = groups.as_ref().map(|groups| about(seen.len(), groups.runs.len(), drawer));
    let groups = groups.map(|groups| table.split(&caption, &columns, seen, &groups));
    let mut view = table.view(&caption, &columns, if groups.is_some() { &[] } else { seen });
    view["id"] = drawer.next_table().into();
    view["long"] = (groups.is_none() && seen.len() > LONG).into();
    view["groups"] = groups.into();
    view["about"] = about.into();
    view["source"] = source.into();
    view["note_html"] = note.into();
    Some(view)
}

/// What is above groups: how many rows there are and what to do.
fn about(rows: usize, groups: usize, drawer: &Drawer<'_, '_, '_>) -> String {
    let [rows, groups] = [rows, groups].map(|number| format(number as f64, 0, drawer.desk.lang().base()));
    drawer.desk.say("table-groups", &[("rows", Arg::Text(&rows)), ("groups", Arg::Text(&groups))])
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

/// What all tables of a dataset share on a page.
struct Table<'d> {
    dataset: &'d Dataset,
    /// Language of its words, where it is not that of the page.
    lang: Value,
    /// Language of its numbers.
    base: String,
    /// The words for what is not there.
    missing: String,
    suppressed: String,
}

impl<'d> Table<'d> {
    fn new(dataset: &'d Dataset, lang: Value, drawer: &Drawer<'_, '_, '_>) -> Self {
        let [missing, suppressed] = ["missing-value", "suppressed-value"].map(|key| drawer.desk.say(key, &[]));
        Self { dataset, lang, base: drawer.desk.lang().base().to_owned(), missing, suppressed }
    }

    fn view(&self, caption: &str, columns: &[usize], rows: &[&Row]) -> Value {
        let heads: Vec<Value> = columns.iter().map(|index| self.head(*index, rows)).collect();
        let cells = |row: &Row| columns.iter().enumerate().map(|(place, index)| self.cell(row, *index, place)).collect::<Vec<_>>();
        let body: Vec<Vec<Value>> = rows.iter().map(|row| cells(row)).collect();
        json!({"caption": caption, "columns": heads, "rows": body, "lang": self.lang})
    }

    /// A table for each group, without the column that says the same in all of its rows.
    fn split(&self, caption: &str, columns: &[usize], rows: &[&Row], groups: &Groups) -> Vec<Value> {
        let columns: Vec<usize> = columns.iter().copied().filter(|index| *index != groups.column).collect();
        let group = |run: &Range<usize>| {
            let title = cell::text(&rows[run.start].cells[groups.column], &self.dataset.columns[groups.column], &self.base);
            json!({"title": title, "long": run.len() > LONG, "table": self.view(&format!("{caption}: {title}"), &columns, &rows[run.clone()])})
        };
        groups.runs.iter().map(group).collect()
    }

    fn head(&self, index: usize, rows: &[&Row]) -> Value {
        let column = &self.dataset.columns[index];
        let wide = rows.iter().any(|row| matches!(&row.cells[index], Cell::Text(text) if text.chars().count() > LONG_TEXT));
        // A percentage carries its sign in every cell: the unit under the title would say it twice.
        let unit = column.unit.as_ref().filter(|_| column.kind != ColumnKind::Percent);
        json!({"title": column.title, "numeric": column.kind.is_amount(), "unit": unit, "wide": wide})
    }

    fn cell(&self, row: &Row, index: usize, place: usize) -> Value {
        let (value, column) = (&row.cells[index], &self.dataset.columns[index]);
        let absent = matches!(value, Cell::Missing | Cell::Suppressed(_));
        let text = match value {
            Cell::Missing => self.missing.clone(),
            Cell::Suppressed(_) => self.suppressed.clone(),
            _ => cell::text(value, column, &self.base),
        };
        let amount = column.kind.is_amount();
        json!({"text": text, "header": place == 0 && !amount, "numeric": amount, "missing": absent})
    }
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
