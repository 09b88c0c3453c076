//! The categories of a figure, in the order of display, and how they are called.
//!
//! In: the rows and the column that tells categories apart. Out: [`Slot`]s. The order never depends on the
//! order of the rows: time goes forward, regions from north to south, the rest as the contract lists its
//! values, by size or by name.

use super::columns::Columns;
use crate::base::chile;
use crate::base::date::{Moment, When};
use crate::base::span::Spanned;
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::model::figure::{Category, Dimension, FigureKind, FigureSpec};
use crate::render::desk::Desk;
use crate::render::selection::{self, compare};
use crate::site::listing::compare_names;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A category and the rows that belong to it.
pub(super) struct Slot<'d> {
    pub(super) raw: String,
    pub(super) category: Category,
    pub(super) rows: Vec<&'d Row>,
}

/// What a column's values are as categories.
pub(super) fn dimension(column: Option<&Column>) -> Dimension {
    match column.map(|column| column.kind) {
        None => Dimension::None,
        Some(kind) if kind.is_time() => Dimension::Time,
        Some(ColumnKind::Region) => Dimension::Region,
        Some(ColumnKind::Comuna) => Dimension::Comuna,
        Some(_) => Dimension::Category,
    }
}

/// All categories of the figure, in order.
pub(super) fn slots<'d>(spec: &FigureSpec, dataset: &Dataset, columns: &Columns<'d>, desk: &mut Desk<'_>) -> Option<Vec<Slot<'d>>> {
    let Some(by) = columns.by else {
        let category = Category { label: String::new(), phrase: None, at: None, region: None, highlighted: false };
        return Some(vec![Slot { raw: String::new(), category, rows: columns.rows.clone() }]);
    };
    let mut groups: BTreeMap<String, Vec<&'d Row>> = BTreeMap::new();
    for row in &columns.rows {
        groups.entry(row.cells[by].raw()).or_default().push(row);
    }
    let column = &dataset.columns[by];
    let cells: BTreeMap<String, &Cell> = if shows_all(spec, column) {
        dataset.rows.iter().map(|row| (row.cells[by].raw(), &row.cells[by])).collect()
    } else {
        groups.iter().map(|(raw, rows)| (raw.clone(), &rows[0].cells[by])).collect()
    };
    let slot = |(raw, cell): (String, &Cell)| {
        let rows = groups.remove(&raw).unwrap_or_default();
        Slot { category: category(cell, &raw, column, desk), raw, rows }
    };
    let mut slots: Vec<Slot<'d>> = cells.into_iter().map(slot).collect();
    let values = column.values.as_deref().unwrap_or_default();
    let natural = Natural { by, value: columns.values[0], listed: values, dimension: dimension(Some(column)) };
    slots.sort_by(|a, b| natural.compare(a, b));
    if let Some(order) = &spec.order {
        sort(&mut slots, order, dataset, desk)?;
    }
    slots.truncate(spec.limit.unwrap_or(usize::MAX));
    Some(slots)
}

/// Whether the figure tells of every category that the dataset knows. A map does, unless its regions were chosen: one
/// that was not measured that year is told apart from one of another country.
fn shows_all(spec: &FigureSpec, column: &Column) -> bool {
    let is_map = spec.kind.value == FigureKind::Map && column.kind == ColumnKind::Region;
    is_map && !spec.filter.iter().any(|(name, _)| name.value == column.name)
}

fn category(cell: &Cell, raw: &str, column: &Column, desk: &Desk<'_>) -> Category {
    let region = if column.kind == ColumnKind::Region { chile::find(raw) } else { None };
    let (label, at) = match (region, cell) {
        (Some(region), _) => (chile::REGIONS[region].name.to_owned(), None),
        (None, Cell::When(when)) => (time_label(when, desk), Some(years(when))),
        _ => (raw.to_owned(), None),
    };
    Category { label, phrase: phrase(raw, column, desk.lang().base()), at, region, highlighted: false }
}

/// How a sentence says a value of a category, when the contract has it.
pub(super) fn phrase(raw: &str, column: &Column, base: &str) -> Option<String> {
    column.labels.get(base)?.iter().find(|(value, _)| value == raw).map(|(_, label)| label.clone())
}

/// «2024», «noviembre de 2024».
pub(super) fn time_label(when: &When, desk: &Desk<'_>) -> String {
    match (when.from, when.to) {
        (Moment::Year(year), None) => year.to_string(),
        _ => desk.calendar().when(when),
    }
}

/// A date as a number of years: the first day of 2024 is 2024.0.
fn years(when: &When) -> f64 {
    let day = when.first_day();
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year())
}

/// The order when nobody asks for another.
struct Natural<'n> {
    by: usize,
    value: usize,
    listed: &'n [String],
    dimension: Dimension,
}

impl Natural<'_> {
    fn compare(&self, a: &Slot<'_>, b: &Slot<'_>) -> Ordering {
        let place = |slot: &Slot<'_>| self.listed.iter().position(|value| *value == slot.raw);
        match self.dimension {
            Dimension::Time => compare(&a.rows[0].cells[self.by], &b.rows[0].cells[self.by]),
            Dimension::Region => a.category.region.cmp(&b.category.region),
            _ if !self.listed.is_empty() => place(a).cmp(&place(b)),
            _ => self.size(b).total_cmp(&self.size(a)),
        }
        .then_with(|| compare_names(&a.category.label, &b.category.label))
    }

    /// The largest value of a category; those without any come last.
    fn size(&self, slot: &Slot<'_>) -> f64 {
        let amounts = slot.rows.iter().filter_map(|row| if let Cell::Amount(value) = row.cells[self.value] { Some(value) } else { None });
        amounts.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Sorts by the column that the editor names, «-» before it for descending. Missing values stay last.
fn sort(slots: &mut [Slot<'_>], order: &Spanned<String>, dataset: &Dataset, desk: &mut Desk<'_>) -> Option<()> {
    let (column, descending) = selection::order(order, dataset, desk)?;
    let first = |slot: &Slot<'_>| slot.rows.iter().map(|row| row.cells[column].clone()).min_by(compare).unwrap_or(Cell::Missing);
    slots.sort_by(|a, b| {
        let (a, b) = (first(a), first(b));
        let known = |cell: &Cell| !matches!(cell, Cell::Missing | Cell::Suppressed(_));
        let ordering = compare(&a, &b);
        if descending && known(&a) && known(&b) { ordering.reverse() } else { ordering }
    });
    Some(())
}
