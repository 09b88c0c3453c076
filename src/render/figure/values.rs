//! Rows become categories and series with one value for each pair.
//!
//! In: declaration, dataset and chosen columns. Out: the [`Figure`]. Methods are told apart here, once, so that
//! nothing after this can join them.

use super::axis::{self, Slot};
use super::columns::Columns;
use super::rules::FIGURE_SHAPE;
use super::{reference, shape};
use crate::base::chile;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureSpec, Kept, Measure, Series, Versus};
use crate::render::desk::Desk;
use crate::render::resolve::rules::NO_SUCH_CELL;
use crate::site::listing::compare_names;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn figure(spec: &FigureSpec, dataset: &Dataset, columns: &Columns<'_>, desk: &mut Desk<'_>) -> Option<(Figure, Vec<usize>)> {
    let slots = axis::slots(spec, dataset, columns, desk)?;
    let groups = groups(dataset, columns, desk.lang().base());
    let mut series = Vec::new();
    for group in &groups {
        for value in &columns.values {
            series.push(one_series(group, *value, &slots, spec, dataset, columns, desk));
        }
    }
    let mut series = series.into_iter().collect::<Option<Vec<Series>>>()?;
    let mut categories: Vec<Category> = slots.iter().map(|slot| slot.category.clone()).collect();
    highlight(spec, &slots, &groups, &mut categories, &mut series, desk);
    let dimension = axis::dimension(columns.by.map(|by| &dataset.columns[by]));
    let reference = match &spec.reference {
        Some(wanted) => Some(reference::find(wanted, &series, desk)?),
        None => None,
    };
    let period = if dimension == Dimension::Time { None } else { period(dataset, &columns.rows, desk) };
    let id = format!("figura-{}", spec.name());
    let figure = Figure {
        id,
        kind: spec.kind.value,
        title: spec.title.clone(),
        dimension,
        categories,
        series,
        reference,
        period,
        tiles: spec.tiles,
        kept: kept(columns, &slots),
    };
    shape::fits(&figure, spec, desk).then(|| (figure, places(&slots, &groups, dataset)))
}

/// The places in the dataset of the rows shown: category by category, series by series.
fn places(slots: &[Slot<'_>], groups: &[Group<'_>], dataset: &Dataset) -> Vec<usize> {
    let rank: BTreeMap<usize, usize> =
        groups.iter().enumerate().flat_map(|(rank, group)| group.rows.iter().map(move |row| (row.number, rank))).collect();
    let mut places = Vec::new();
    for slot in slots {
        let mut rows: Vec<usize> = slot.rows.iter().map(|row| row.number).collect();
        rows.sort_by_key(|number| rank.get(number));
        // Rows stand in the order of their numbers.
        places.extend(rows.iter().filter_map(|number| dataset.rows.binary_search_by_key(number, |row| row.number).ok()));
    }
    places
}

/// Which categories a limit kept, when there are more of them in the rows.
fn kept(columns: &Columns<'_>, slots: &[Slot<'_>]) -> Option<Kept> {
    let by = columns.by?;
    let shown: BTreeSet<&str> = slots.iter().map(|slot| slot.raw.as_str()).collect();
    let (inside, outside): (Vec<&Row>, Vec<&Row>) = columns.rows.iter().partition(|row| shown.contains(row.cells[by].raw().as_str()));
    let value = |row: &&Row| if let Cell::Amount(value) = row.cells[columns.values[0]] { Some(value) } else { None };
    let ends = |rows: &[&Row]| {
        let values = || rows.iter().filter_map(value);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((lowest, highest), (low, high)) = (ends(&inside), ends(&outside));
    match outside.is_empty() {
        true => None,
        false if high <= lowest => Some(Kept::Highest),
        false if low >= highest => Some(Kept::Lowest),
        false => Some(Kept::Others),
    }
}

/// Rows of one series: one value of the series' column, measured with one method.
struct Group<'d> {
    raw: String,
    label: String,
    phrase: Option<String>,
    method: Option<String>,
    rows: Vec<&'d Row>,
}

/// The series, by the contract's list of values or by name, and then by method.
fn groups<'d>(dataset: &Dataset, columns: &Columns<'d>, base: &str) -> Vec<Group<'d>> {
    let raw = |row: &Row, column: Option<usize>| column.map_or(String::new(), |column| row.cells[column].raw());
    let mut rows: BTreeMap<(String, String), Vec<&'d Row>> = BTreeMap::new();
    for row in &columns.rows {
        rows.entry((raw(row, columns.series), raw(row, dataset.series))).or_default().push(row);
    }
    let methods = rows.keys().map(|(_, method)| method).collect::<BTreeSet<_>>().len();
    let method_label = |method: &str| method_label(dataset.series.map(|column| &dataset.columns[column]), method);
    let group = |((series, method), rows): ((String, String), Vec<&'d Row>)| {
        let own = columns.series.map(|column| (&dataset.columns[column], series_label(&dataset.columns[column], &series)));
        let label = match (&own, methods > 1) {
            (Some((_, label)), false) => label.clone(),
            (Some((_, label)), true) => format!("{label} ({})", method_label(&method)),
            (None, false) => String::new(),
            (None, true) => method_label(&method),
        };
        let phrase = own.as_ref().and_then(|(column, _)| axis::phrase(&series, column, base));
        Group { raw: series, label, phrase, method: dataset.series.map(|_| method), rows }
    };
    let mut groups: Vec<Group<'d>> = rows.into_iter().map(group).collect();
    let column = columns.series.map(|column| &dataset.columns[column]);
    let place = |group: &Group<'_>| match column {
        Some(column) if column.kind == ColumnKind::Region => chile::find(&group.raw),
        Some(column) => column.values.as_ref().and_then(|values| values.iter().position(|value| *value == group.raw)),
        None => None,
    };
    groups.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| compare_names(&a.raw, &b.raw)).then_with(|| a.method.cmp(&b.method)));
    groups
}

fn series_label(column: &Column, raw: &str) -> String {
    let region = if column.kind == ColumnKind::Region { chile::find(raw) } else { None };
    region.map_or_else(|| raw.to_owned(), |region| chile::REGIONS[region].name.to_owned())
}

/// «Método 2024»; a method that says its own name needs no word before it.
fn method_label(column: Option<&Column>, method: &str) -> String {
    match column {
        Some(column) if method.starts_with(|c: char| c.is_ascii_digit()) => format!("{} {method}", column.title),
        _ => method.to_owned(),
    }
}

fn one_series(
    group: &Group<'_>,
    value: usize,
    slots: &[Slot<'_>],
    spec: &FigureSpec,
    dataset: &Dataset,
    columns: &Columns<'_>,
    desk: &mut Desk<'_>,
) -> Option<Series> {
    let column = &dataset.columns[value];
    let by = columns.by;
    let mut rows: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in &group.rows {
        rows.entry(by.map_or(String::new(), |by| row.cells[by].raw())).or_default().push(row);
    }
    let mut values = Vec::new();
    for slot in slots {
        match rows.get(&slot.raw).map(Vec::as_slice) {
            None | Some([]) => values.push(Datum::Absent),
            Some([row]) => values.push(datum(row, value, column)),
            Some(several) => {
                crowded(spec, &slot.category.label, several, dataset, desk);
                return None;
            }
        }
    }
    let label = if columns.values.len() > 1 { named_column(&group.label, &column.title) } else { group.label.clone() };
    let measure = Measure {
        title: column.title.clone(),
        kind: column.kind,
        decimals: column.decimals,
        unit: column.unit.clone(),
        phrase: column.phrases.get(desk.lang().base()).cloned(),
    };
    Some(Series { label, phrase: group.phrase.clone(), method: group.method.clone(), measure, highlighted: false, values })
}

fn named_column(group: &str, title: &str) -> String {
    if group.is_empty() { title.to_owned() } else { format!("{title}, {group}") }
}

fn datum(row: &Row, value: usize, column: &Column) -> Datum {
    let amount = |index: usize| if let Cell::Amount(value) = row.cells[index] { Some(value) } else { None };
    match &row.cells[value] {
        Cell::Suppressed(_) => Datum::Suppressed,
        Cell::Amount(value) => Datum::Known {
            value: *value,
            interval: column.interval.and_then(|(from, to)| amount(from).zip(amount(to))),
            versus: column.compared.as_ref().and_then(|compared| {
                let said = row.cells[compared.column].raw();
                let ways = [(&compared.higher, Versus::Higher), (&compared.lower, Versus::Lower), (&compared.same, Versus::Same)];
                ways.into_iter().find(|(word, _)| **word == said).map(|(_, versus)| versus)
            }),
        },
        _ => Datum::Missing,
    }
}

/// Several rows want to be one point.
fn crowded(spec: &FigureSpec, label: &str, rows: &[&Row], dataset: &Dataset, desk: &mut Desk<'_>) {
    let count = rows.len();
    let differs = |column: &&Column| {
        dataset.column(&column.name).is_some_and(|index| rows.iter().any(|row| row.cells[index] != rows[0].cells[index]))
    };
    let key: Vec<&str> =
        dataset.columns.iter().filter(|column| !column.kind.is_amount()).filter(differs).map(|column| column.name.as_str()).collect();
    let names = crate::base::text::either(&key, "o");
    let point = if label.is_empty() { String::new() } else { format!(" «{label}»") };
    let message = say!(
        "Para el punto{point} hay {count} filas, y tiene que haber una.",
        "For the point{point} there are {count} rows, and there must be one."
    );
    let help = say!(
        "Elige una con «filtro», o sepáralas con «series»: {names}.",
        "Choose one with “filter”, or separate them with “series”: {names}."
    );
    if dataset.sound {
        desk.note(&FIGURE_SHAPE, spec.kind.span, message, help);
    }
}

/// The year or date that all rows share.
fn period(dataset: &Dataset, rows: &[&Row], desk: &Desk<'_>) -> Option<String> {
    let time = dataset.columns.iter().position(|column| column.kind.is_time())?;
    let Cell::When(first) = &rows.first()?.cells[time] else { return None };
    rows.iter().all(|row| row.cells[time] == Cell::When(*first)).then(|| axis::time_label(first, desk))
}

fn highlight(
    spec: &FigureSpec,
    slots: &[Slot<'_>],
    groups: &[Group<'_>],
    categories: &mut [Category],
    series: &mut [Series],
    desk: &mut Desk<'_>,
) {
    for wanted in &spec.highlight {
        let mut found = false;
        for (slot, category) in slots.iter().zip(categories.iter_mut()) {
            let same = slot.raw == wanted.value || category.label == wanted.value;
            if same || (category.region.is_some() && category.region == chile::find(&wanted.value)) {
                category.highlighted = true;
                found = true;
            }
        }
        let per_group = series.len() / groups.len().max(1);
        for (index, one) in series.iter_mut().enumerate() {
            let raw = &groups[index / per_group.max(1)].raw;
            if *raw == wanted.value || one.label == wanted.value {
                one.highlighted = true;
                found = true;
            }
        }
        if !found {
            nothing_to_highlight(wanted, categories, desk);
        }
    }
}

fn nothing_to_highlight(wanted: &Spanned<String>, categories: &[Category], desk: &mut Desk<'_>) {
    let written = &wanted.value;
    let names: Vec<&str> = categories.iter().take(8).map(|category| category.label.as_str()).collect();
    let help = crate::base::text::nearest(written, categories.iter().map(|category| category.label.as_str())).map_or_else(
        || {
            let names = names.join(", ");
            say!("Los valores son: {names}…", "The values are: {names}…")
        },
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    );
    desk.note(&NO_SUCH_CELL, wanted.span, say!("En la figura no está «{written}».", "The figure has no “{written}”."), help);
}
