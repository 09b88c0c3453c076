//! One value of a dataset as people read it.

use crate::base::number;
use crate::model::dataset::{Cell, Column, ColumnKind};

/// A space that does not break: RAE, Ortografía (2010), puts one between a figure and its sign.
const NBSP: char = '\u{a0}';

/// `17,3 %`, `$237.094`, `3.478.364`, «La Araucanía». Empty when there is no value to read: the words for
/// that are the theme's.
pub(crate) fn text(cell: &Cell, column: &Column, base: &str) -> String {
    match cell {
        Cell::Missing | Cell::Suppressed(_) => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::When(when) => when.from.iso(),
        Cell::Amount(value) => amount(*value, column.kind, column.decimals, base),
    }
}

/// A number with its sign: `17,3 %` (in English `17.3%`), `$237.094`, `3.478.364`. No unit in words.
pub(crate) fn amount(value: f64, kind: ColumnKind, decimals: u8, base: &str) -> String {
    let plain = number::format(value, decimals, base);
    match kind {
        // CLDR: English sets no space before the sign.
        ColumnKind::Percent if base == "en" => format!("{plain}%"),
        ColumnKind::Percent => format!("{plain}{NBSP}%"),
        ColumnKind::Money => plain.strip_prefix('-').map_or_else(|| format!("${plain}"), |size| format!("-${size}")),
        _ => plain,
    }
}
