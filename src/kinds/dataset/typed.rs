//! One cell as its column's type.
//!
//! In: the text of a cell, its column and the column's decimal mark. Out: a value, or what is wrong with it.

use super::marks::Mark;
use crate::base::chile;
use crate::base::date::Moment;
use crate::base::date_text::{DateTrouble, read_when};
use crate::base::numeral::{self, Affix, DecimalMark};
use crate::model::dataset::{Cell, Column, ColumnKind};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Why a text is no value of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    NotNumber,
    /// A sign that belongs to another type.
    Affix(Affix),
    /// Right with the other decimal mark only.
    OtherMark(DecimalMark),
    NotWhole,
    NotYear,
    Date(DateTrouble),
    Region,
    Comuna,
    /// `#DIV/0!`
    SpreadsheetError,
    /// Reported already, with its column.
    Reported,
}

/// What spreadsheets write where a formula failed, in English and Spanish (Microsoft Support, «Errores de fórmula»).
pub(super) const ERRORS: [&str; 14] = [
    "#N/A",
    "#N/D",
    "#DIV/0!",
    "#¡DIV/0!",
    "#REF!",
    "#¡REF!",
    "#VALUE!",
    "#¡VALOR!",
    "#NAME?",
    "#¿NOMBRE?",
    "#NUM!",
    "#¡NUM!",
    "#NULL!",
    "#¡NULO!",
];

/// Reads cells. Remembers which places are known, since a table names each many times.
#[derive(Default)]
pub(super) struct Reader<'t> {
    places: BTreeMap<(bool, &'t str), bool>,
}

impl<'t> Reader<'t> {
    /// The value of `text`; `number` says that the spreadsheet holds it as one.
    pub(super) fn read(&mut self, column: &Column, mark: Mark, text: &'t str, number: bool) -> Result<Cell, Wrong> {
        if text.starts_with('#') && ERRORS.contains(&text) {
            return Err(Wrong::SpreadsheetError);
        }
        match column.kind {
            ColumnKind::Text | ColumnKind::Category => Ok(Cell::Text(text.to_owned())),
            ColumnKind::Integer | ColumnKind::Number | ColumnKind::Percent | ColumnKind::Money => {
                let mark = if number { Mark { mark: Some(DecimalMark::Point), reported: false } } else { mark };
                amount(column.kind, mark, text).map(Cell::Amount)
            }
            ColumnKind::Year => {
                let year = text.parse::<i16>().ok().filter(|year| text.len() == 4 && (1000..=9998).contains(year));
                year.map(|year| Cell::When(crate::base::date::When::at(Moment::Year(year)))).ok_or(Wrong::NotYear)
            }
            ColumnKind::Date => read_when(text).map(Cell::When).map_err(Wrong::Date),
            ColumnKind::Region => self.place(column, text, true),
            ColumnKind::Comuna => self.place(column, text, false),
        }
    }

    /// A place keeps its written text. What the contract names itself, such as the whole country, is right too.
    fn place(&mut self, column: &Column, text: &'t str, region: bool) -> Result<Cell, Wrong> {
        let known = |text| if region { chile::find(text).is_some() } else { chile::find_comuna(text).is_some() };
        let is_known = *self.places.entry((region, text)).or_insert_with(|| known(text));
        let is_named = || {
            column.labels.values().flatten().any(|(value, _)| value == text) || column.values.iter().flatten().any(|value| value == text)
        };
        let wrong = if region { Wrong::Region } else { Wrong::Comuna };
        if is_known || is_named() { Ok(Cell::Text(text.to_owned())) } else { Err(wrong) }
    }
}

fn amount(kind: ColumnKind, mark: Mark, text: &str) -> Result<f64, Wrong> {
    let numeral = numeral::read(text).ok_or(Wrong::NotNumber)?;
    match (numeral.affix, kind) {
        (Affix::None, _) | (Affix::Percent, ColumnKind::Percent) | (Affix::Pesos, ColumnKind::Money) => {}
        (affix, _) => return Err(Wrong::Affix(affix)),
    }
    let Some(value) = numeral.value(mark.mark) else {
        return Err(match numeral.proves() {
            Some(own) if !mark.reported => Wrong::OtherMark(own),
            _ => Wrong::Reported,
        });
    };
    if kind == ColumnKind::Integer && value.fract() != 0.0 { Err(Wrong::NotWhole) } else { Ok(value) }
}

/// What two cells must share to name the same thing: places by their code, all else as the CSV would write it.
pub(super) fn key(cell: &Cell, kind: ColumnKind) -> String {
    match cell {
        Cell::Text(text) => same(kind, text).into_owned(),
        _ => cell.raw(),
    }
}

/// Keys of many rows. Remembers the codes of places, since a table names each many times.
#[derive(Default)]
pub(super) struct Keys<'r> {
    places: BTreeMap<(bool, &'r str), Cow<'r, str>>,
}

impl<'r> Keys<'r> {
    /// One text for several cells. The separator stands in no cell: it would have to be typed as a control character.
    pub(super) fn of(&mut self, cells: impl Iterator<Item = (&'r Cell, ColumnKind)>) -> String {
        let mut all = String::new();
        for (cell, kind) in cells {
            match cell {
                Cell::Text(text) if matches!(kind, ColumnKind::Region | ColumnKind::Comuna) => {
                    all += self.places.entry((kind == ColumnKind::Region, text)).or_insert_with(|| same(kind, text));
                }
                Cell::Text(text) | Cell::Suppressed(text) => all += text,
                _ => all += &cell.raw(),
            }
            all.push('\u{1f}');
        }
        all
    }
}

/// What two texts of a column of `kind` must share to name the same thing.
pub(super) fn same(kind: ColumnKind, text: &str) -> Cow<'_, str> {
    let code = match kind {
        ColumnKind::Region => chile::find(text).map(|place| chile::REGIONS[place].code),
        ColumnKind::Comuna => chile::find_comuna(text),
        ColumnKind::Date => return read_when(text).map_or(Cow::Borrowed(text), |when| Cow::Owned(when.from.iso())),
        _ => None,
    };
    Cow::Borrowed(code.unwrap_or(text))
}
