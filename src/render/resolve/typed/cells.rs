//! Cells of the datasets that a page uses, found by their value.
//!
//! In: datasets and a number as written. Out: the cells that show the same, or nearly the same, and the shortest
//! address of each. Knows no text.

use super::super::number::{encoded, select};
use crate::base::numerals::{Numeral, Sort};
use crate::base::rounding::steps;
use crate::base::text::fold;
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::render::cell;

/// Whole numbers below this are everywhere: «16 regiones», «345 comunas».
const SMALLEST: f64 = 1_000.0;

/// More key columns than this make too many combinations to try; then all are named.
const FEW_KEYS: usize = 6;

/// A dataset with what its rows differ in.
pub(super) struct Known<'d> {
    pub(super) dataset: &'d Dataset,
    /// Key columns that hold more than one value.
    telling: Vec<usize>,
}

impl<'d> Known<'d> {
    pub(super) fn of(dataset: &'d Dataset) -> Self {
        let varies = |column: &usize| dataset.rows.iter().any(|row| row.cells[*column] != dataset.rows[0].cells[*column]);
        Self { dataset, telling: dataset.primary_key.iter().copied().filter(varies).collect() }
    }
}

/// One value of a dataset.
#[derive(Clone, Copy)]
pub(super) struct Place<'d> {
    known: &'d Known<'d>,
    pub(super) dataset: &'d Dataset,
    pub(super) row: &'d Row,
    pub(super) column: usize,
}

/// Whether a number is written so exactly that equal is no accident.
pub(super) fn is_telling(numeral: &Numeral) -> bool {
    let large = numeral.value.abs() >= SMALLEST;
    let exact = numeral.scale <= 1.0;
    exact
        && match numeral.sort {
            Sort::Percent => numeral.decimals >= 1,
            Sort::Money => large,
            Sort::Plain => large || numeral.decimals >= 2,
            _ => false,
        }
}

/// Whether a number is written as this column would show it.
pub(super) fn is_of(numeral: &Numeral, column: &Column) -> bool {
    let sort = match numeral.sort {
        Sort::Percent => column.kind == ColumnKind::Percent,
        Sort::Money => column.kind == ColumnKind::Money,
        Sort::Plain => matches!(column.kind, ColumnKind::Integer | ColumnKind::Number),
        _ => false,
    };
    sort && numeral.decimals == column.decimals
}

/// The cells whose value, compared with the number by `test`, passes. At most `most` of them.
pub(super) fn find<'d>(datasets: &'d [Known<'d>], numeral: &Numeral, test: impl Fn(f64, &Column) -> bool, most: usize) -> Vec<Place<'d>> {
    let mut found = Vec::new();
    for known in datasets {
        let dataset = known.dataset;
        let columns: Vec<usize> = (0..dataset.columns.len()).filter(|column| is_of(numeral, &dataset.columns[*column])).collect();
        for row in dataset.rows.iter().filter(|_| !columns.is_empty()) {
            let passes = |column: &usize| matches!(row.cells[*column], Cell::Amount(value) if test(value, &dataset.columns[*column]));
            found.extend(columns.iter().copied().filter(passes).map(|column| Place::new(known, row, column)));
            if found.len() >= most {
                return found;
            }
        }
    }
    found
}

/// The cells that show what is written.
pub(super) fn equal<'d>(datasets: &'d [Known<'d>], numeral: &Numeral, most: usize) -> Vec<Place<'d>> {
    let wanted = steps(numeral.value, numeral.decimals);
    find(datasets, numeral, |value, column| steps(value, column.decimals) == wanted, most)
}

impl<'d> Place<'d> {
    pub(super) fn new(known: &'d Known<'d>, row: &'d Row, column: usize) -> Self {
        Self { known, dataset: known.dataset, row, column }
    }

    /// As the page would show it, its spaces as they are typed.
    pub(super) fn shown(&self, base: &str) -> String {
        cell::text(&self.row.cells[self.column], &self.dataset.columns[self.column], base).replace('\u{a0}', " ")
    }

    /// The columns that tell this row from the others, with its values: of all ways the one with the fewest.
    fn keys(&self) -> Vec<(usize, String)> {
        let key = &self.dataset.primary_key;
        let own = |column: &usize| (*column, self.row.cells[*column].raw());
        let mut ways: Vec<u32> = if key.len() <= FEW_KEYS { (0..1 << key.len()).collect() } else { Vec::new() };
        ways.sort_by_key(|way| way.count_ones());
        let chosen = |way: u32| -> Vec<(usize, String)> {
            key.iter().enumerate().filter(|(at, _)| way >> at & 1 == 1).map(|(_, column)| own(column)).collect()
        };
        let way = ways.into_iter().map(chosen).find(|keys| !keys.is_empty() && select(self.dataset, keys).len() == 1);
        way.unwrap_or_else(|| key.iter().map(own).collect())
    }

    /// `dato:pobreza-ingresos?anio=2024`.
    pub(super) fn address(&self) -> String {
        let name = |column: usize| &self.dataset.columns[column].name;
        let mut pairs: Vec<String> = self.keys().iter().map(|(column, value)| format!("{}={}", name(*column), encoded(value))).collect();
        if self.dataset.value != Some(self.column) {
            pairs.push(format!("valor={}", name(self.column)));
        }
        format!("dato:{}?{}", self.dataset.id, pairs.join("&"))
    }

    /// «anio: 2024, region: Maule».
    pub(super) fn row_in_words(&self) -> String {
        let pairs = self.keys().into_iter().map(|(column, value)| format!("{}: {value}", self.dataset.columns[column].name));
        pairs.collect::<Vec<_>>().join(", ")
    }

    /// Whether a folded sentence names all, or any, of what tells this row from the others.
    pub(super) fn is_named(&self, sentence: &str, all: bool) -> bool {
        let mut named = self.known.telling.iter().map(|column| has_words(sentence, &fold(&self.row.cells[*column].raw())));
        if all { !self.known.telling.is_empty() && named.all(|named| named) } else { named.any(|named| named) }
    }
}

/// Whether `words` stand in `text` and not within longer words.
fn has_words(text: &str, words: &str) -> bool {
    let free = |(at, _): (usize, &str)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + words.len()..].starts_with(char::is_alphanumeric)
    };
    !words.is_empty() && text.match_indices(words).any(free)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_name_a_row() {
        assert!(has_words("en los rios, 2024", "los rios"));
        assert!(!has_words("en 20245", "2024"));
        assert!(!has_words("", "") && !has_words("a", ""));
    }
}
