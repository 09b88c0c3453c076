//! One value of a dataset as people read it.

use crate::base::number;
use crate::model::dataset::{Cell, Column, ColumnKind};

/// A space that does not break: RAE, Ortografía (2010), puts one between a figure and its sign.
const NBSP: char = '\u{a0}';

/// `17,3 %`, `$237.094`, `3.478.364`, «La Araucanía». A missing value is empty: its words are the theme's.
pub(crate) fn text(cell: &Cell, column: &Column, base: &str) -> String {
    match cell {
        Cell::Missing => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::When(when) => when.from.iso(),
        Cell::Amount(amount) => match column.kind {
            ColumnKind::Percent => format!("{}{NBSP}%", number::format(*amount, column.decimals, base)),
            ColumnKind::Money => format!("${}", number::format(*amount, column.decimals, base)),
            _ => number::format(*amount, column.decimals, base),
        },
    }
}
