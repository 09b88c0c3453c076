//! A first contract for a table that has none.
//!
//! In: a raw table. Out: what each column seems to hold, which columns tell rows apart, and the contract as text. A
//! guess never hides a doubt: what an editor has to look at is said. Columns whose cells fit no type become text, so
//! that the contract always holds.

mod codes;
mod column;
mod key;
mod text;
mod words;

pub(crate) use text::{Head, contract, type_word};

use super::columns;
use super::source::Table;
use crate::base::numeral::DecimalMark;
use crate::base::path::SourcePath;
use crate::base::say::Said;
use crate::diag::Finding;
use crate::model::dataset::ColumnKind;
use crate::parse::report::Report;
use crate::parse::table::RawTable;
use std::borrow::Cow;

/// What a table seems to hold.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    pub(crate) columns: Vec<Guessed>,
    /// The columns that together tell rows apart.
    pub(crate) key: Vec<usize>,
    /// Two rows that no columns tell apart, by their numbers.
    pub(crate) repeated: Option<(usize, usize)>,
    /// The column that figures come from.
    pub(crate) value: Option<usize>,
}

/// What a column seems to hold.
#[derive(Clone, Debug)]
pub(crate) struct Guessed {
    pub(crate) name: String,
    pub(crate) kind: ColumnKind,
    pub(crate) decimals: u8,
    pub(crate) required: bool,
    pub(crate) missing: Vec<String>,
    pub(crate) suppressed: Vec<String>,
    /// The few values of a category.
    pub(crate) values: Vec<String>,
    /// Said when the cells alone do not tell.
    pub(crate) decimal: Option<DecimalMark>,
    /// What an editor should look at.
    pub(crate) doubt: Option<Said>,
}

/// What makes a guess impossible: columns without a name, or with the same.
pub(crate) fn troubles(path: &SourcePath, bytes: &[u8], raw: &RawTable) -> Vec<Finding> {
    let table = Table { path, bytes, raw: Cow::Borrowed(raw) };
    let mut report = Report::new(path, "");
    columns::own_names(&table, &mut report);
    report.findings
}

/// Guesses the contract of a table without [`troubles`].
pub(crate) fn guess(raw: &RawTable) -> Guess {
    let file = column::mark_of_file(raw);
    let columns: Vec<Guessed> = raw.names().enumerate().map(|(index, name)| column::guess(raw, index, name, file)).collect();
    let (key, repeated) = key::find(raw, &columns);
    // A percentage is what pages speak of; counts stand beside it.
    let percent = columns.iter().position(|column| column.kind == ColumnKind::Percent);
    let value = percent.or_else(|| columns.iter().position(|column| column.kind.is_amount()));
    Guess { columns, key, repeated, value }
}
