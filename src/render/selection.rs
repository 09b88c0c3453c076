//! The part of a dataset that a block names: columns, filter and order.
//!
//! In: words of a declaration. Out: places in the dataset; what is not there is noted at its word. Tables and
//! figures choose their rows with it, so that both understand the same words.

use super::desk::Desk;
use super::resolve;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::kinds::dataset::rules::UNKNOWN_COLUMN;
use crate::model::dataset::{Cell, Dataset};
use crate::site::listing::compare_names;
use std::cmp::Ordering;

/// Columns and the values that one of which a row must have.
pub(crate) type Wanted = Vec<(usize, Vec<Spanned<String>>)>;

/// The place of a named column.
pub(crate) fn column(name: &Spanned<String>, dataset: &Dataset, desk: &mut Desk<'_>) -> Option<usize> {
    let found = dataset.column(&name.value);
    if found.is_none() {
        let message = say!("El conjunto no tiene la columna «{}».", "The dataset has no column “{}”.", name.value);
        desk.note(&UNKNOWN_COLUMN, name.span, message, resolve::columns_help(dataset, &name.value));
    }
    found
}

/// What a filter asks of rows; nothing when a column of it is not there. All columns are looked for.
pub(crate) fn wanted(filter: &[(Spanned<String>, Vec<Spanned<String>>)], dataset: &Dataset, desk: &mut Desk<'_>) -> Option<Wanted> {
    let found: Vec<Option<_>> =
        filter.iter().map(|(name, values)| column(name, dataset, desk).map(|index| (index, values.clone()))).collect();
    found.into_iter().collect()
}

/// The column to sort by, and whether a «-» before it asks for descending.
pub(crate) fn order(written: &Spanned<String>, dataset: &Dataset, desk: &mut Desk<'_>) -> Option<(usize, bool)> {
    let (name, descending) = written.value.strip_prefix('-').map_or((written.value.as_str(), false), |name| (name, true));
    Some((column(&Spanned::new(name.to_owned(), written.span), dataset, desk)?, descending))
}

/// Missing values last, amounts by size, names as a dictionary has them.
pub(crate) fn compare(a: &Cell, b: &Cell) -> Ordering {
    match (a, b) {
        (Cell::Amount(a), Cell::Amount(b)) => a.total_cmp(b),
        (Cell::When(a), Cell::When(b)) => a.cmp(b),
        (Cell::Text(a), Cell::Text(b)) => compare_names(a, b),
        (Cell::Missing | Cell::Suppressed(_), Cell::Missing | Cell::Suppressed(_)) => Ordering::Equal,
        (Cell::Missing | Cell::Suppressed(_), _) => Ordering::Greater,
        (_, Cell::Missing | Cell::Suppressed(_)) => Ordering::Less,
        _ => a.raw().cmp(&b.raw()),
    }
}
