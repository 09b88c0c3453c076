//! What one column seems to hold.
//!
//! In: its cells and its name. Out: a type that all its cells fit.

use super::{Guessed, codes, words};
use crate::base::chile;
use crate::base::date_text::read_when;
use crate::base::numeral::{self, Affix, DecimalMark, Numeral};
use crate::base::say::{Said, said};
use crate::model::dataset::ColumnKind;
use crate::parse::table::RawTable;
use std::collections::BTreeSet;

/// A category has this many values at most; with more it is a text.
const FEW: usize = 12;

/// Years of public data; the census of 1813 has no column.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A spreadsheet's computed numbers end in noise: nobody measured more digits than this.
const MOST_DECIMALS: usize = 4;

const THOUSANDS: Said = said(
    "Leí números como «1.234» como miles: mil doscientos treinta y cuatro. Si son decimales, di cuál es el signo con «decimal».",
    "Numbers such as “1.234” were read as thousands. If they are decimals, say which mark they have with “decimal”.",
);
const DECIMALS: Said = said(
    "Leí números como «1.234» como decimales. Si son miles, cambia «decimal».",
    "Numbers such as “1.234” were read as decimals. If they are thousands, change “decimal”.",
);
const MIXED: Said = said(
    "Parece de números, pero no pude leerlos todos: hay decimales con coma y con punto, o miles y decimales que no se distinguen. La dejé como texto.",
    "It seems to hold numbers, but not all could be read: decimals with comma and with point, or thousands that look like decimals. It was left as text.",
);

/// The cells of a column that say something, and the codes that say there is nothing.
struct Cells<'t> {
    values: Vec<(&'t str, bool)>,
    distinct: BTreeSet<&'t str>,
    missing: BTreeSet<&'t str>,
    suppressed: BTreeSet<&'t str>,
    empty: bool,
}

impl<'t> Cells<'t> {
    fn of(raw: &'t RawTable, index: usize) -> Self {
        let [missing, suppressed, distinct] = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
        let mut cells = Self { values: Vec::new(), distinct, missing, suppressed, empty: false };
        for record in &raw.records {
            let text = raw.cell(record, index);
            if text.is_empty() {
                cells.empty = true;
            } else if codes::is_missing(text) {
                cells.missing.insert(text);
            } else if codes::is_suppressed(text) {
                cells.suppressed.insert(text);
            } else {
                cells.values.push((text, raw.is_number(record, index)));
                cells.distinct.insert(text);
            }
        }
        cells
    }

    fn all(&self, test: impl Fn(&str) -> bool) -> bool {
        !self.distinct.is_empty() && self.distinct.iter().all(|text| test(text))
    }

    fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.distinct.iter().any(|text| test(text))
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The decimal mark that the whole file shows, when it shows one only.
pub(super) fn mark_of_file(raw: &RawTable) -> Option<DecimalMark> {
    let mut marks = (0..raw.header.width).filter_map(|index| numbers(&Cells::of(raw, index))).flat_map(|numbers| numbers.proofs);
    let first = marks.next()?;
    marks.all(|mark| mark == first).then_some(first)
}

/// Guesses one column; `file` is the mark that the whole file shows.
pub(super) fn guess(raw: &RawTable, index: usize, name: &str, file: Option<DecimalMark>) -> Guessed {
    let cells = Cells::of(raw, index);
    let mut guessed = Guessed {
        name: name.to_owned(),
        kind: ColumnKind::Text,
        decimals: 0,
        required: !cells.empty && cells.missing.is_empty(),
        missing: owned(&cells.missing),
        suppressed: owned(&cells.suppressed),
        values: Vec::new(),
        decimal: None,
        doubt: None,
    };
    let kind = place(&cells, name).or_else(|| time(&cells, name));
    if let Some(kind) = kind {
        guessed.kind = kind;
    } else if let Some(numbers) = numbers(&cells).filter(|_| !words::names_code(name)) {
        amount(&numbers, name, file, &mut guessed);
    } else if is_category(&cells) && !words::names_code(name) {
        guessed.kind = ColumnKind::Category;
        guessed.values = owned(&cells.distinct);
    }
    guessed
}

fn owned(texts: &BTreeSet<&str>) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// Regions and comunas. Several names are of both: then the header tells, or the region is the likelier.
fn place(cells: &Cells<'_>, name: &str) -> Option<ColumnKind> {
    if words::names_code(name) {
        return None;
    }
    let named = |word: &str| words::names(name, word) || cells.any(|text| !is_digits(text));
    let region = cells.all(|text| chile::find(text).is_some()) && named("region");
    let comuna = cells.all(|text| chile::find_comuna(text).is_some()) && named("comuna");
    match (region, comuna) {
        (true, true) if words::names(name, "comuna") => Some(ColumnKind::Comuna),
        (true, _) => Some(ColumnKind::Region),
        (false, true) => Some(ColumnKind::Comuna),
        (false, false) => None,
    }
}

fn time(cells: &Cells<'_>, name: &str) -> Option<ColumnKind> {
    let is_year = |text: &str| is_digits(text) && text.len() == 4 && text.parse().is_ok_and(|year| YEARS.contains(&year));
    // Four digits may be a count: without a name that says so, years repeat or stand first in order.
    let in_order = cells.values.windows(2).all(|pair| pair[0].0 <= pair[1].0);
    if cells.all(is_year) && (words::names_year(name) || in_order && cells.all(|text| ("1980"..="2050").contains(&text))) {
        return Some(ColumnKind::Year);
    }
    let is_date = |text: &str| !is_digits(text) && numeral::read(text).is_none() && read_when(text).is_ok();
    cells.all(is_date).then_some(ColumnKind::Date)
}

/// A column whose values are all numbers.
struct Numbers {
    all: Vec<Numeral>,
    affix: Affix,
    proofs: Vec<DecimalMark>,
    /// With which marks those that can be read both ways are whole.
    whole: BTreeSet<DecimalMark>,
}

/// The numbers of a column; `None` when something is no number, or when zeros in front show that they are codes.
fn numbers(cells: &Cells<'_>) -> Option<Numbers> {
    let mut numbers = Numbers { all: Vec::new(), affix: Affix::None, proofs: Vec::new(), whole: BTreeSet::new() };
    for (text, typed) in &cells.values {
        if text.len() > 1 && text.starts_with('0') && is_digits(text) {
            return None;
        }
        let numeral = numeral::read(text)?;
        if numeral.affix != Affix::None {
            if numbers.affix != Affix::None && numbers.affix != numeral.affix {
                return None;
            }
            numbers.affix = numeral.affix;
        }
        if !typed {
            if let Some(mark) = numeral.proves().filter(|mark| numbers.proofs.last() != Some(mark)) {
                numbers.proofs.push(mark);
            }
            numbers.whole.extend(numeral.whole_with());
        }
        numbers.all.push(if *typed { settled(numeral) } else { numeral });
    }
    (!numbers.all.is_empty()).then_some(numbers)
}

/// A spreadsheet's own number has a decimal point.
fn settled(numeral: Numeral) -> Numeral {
    let reading = numeral.value(Some(DecimalMark::Point)).map_or(numeral.reading, numeral::Reading::Plain);
    Numeral { reading, ..numeral }
}

fn amount(numbers: &Numbers, name: &str, file: Option<DecimalMark>, guessed: &mut Guessed) {
    let proofs: BTreeSet<DecimalMark> = numbers.proofs.iter().copied().collect();
    let is_percent = numbers.affix == Affix::Percent || numbers.affix == Affix::None && words::names_percent(name);
    let is_money = numbers.affix == Affix::Pesos || numbers.affix == Affix::None && words::names_money(name);
    let whole = numbers.whole.first().copied().filter(|_| numbers.whole.len() == 1);
    let unclear = proofs.is_empty() && !numbers.whole.is_empty();
    let mark = match (proofs.len(), file) {
        (1, _) => proofs.first().copied(),
        (0, _) if !unclear => None,
        (0, Some(file)) => Some(file),
        // A percentage of a thousand and more is not likely, so its mark parts decimals.
        (0, None) if is_percent && whole.is_some() => {
            guessed.doubt = Some(DECIMALS);
            whole.map(DecimalMark::other)
        }
        (0, None) if whole.is_some() => {
            guessed.doubt = Some(THOUSANDS);
            whole
        }
        _ => {
            guessed.doubt = Some(MIXED);
            return;
        }
    };
    let Some(values) = numbers.all.iter().map(|numeral| numeral.value(mark)).collect::<Option<Vec<f64>>>() else {
        guessed.doubt = Some(MIXED);
        return;
    };
    let decimals = values.iter().map(|value| decimals(*value)).max().unwrap_or_default();
    guessed.kind = match (is_percent, is_money, decimals) {
        (true, ..) => ColumnKind::Percent,
        (_, true, _) => ColumnKind::Money,
        (.., 0) => ColumnKind::Integer,
        _ => ColumnKind::Number,
    };
    guessed.decimals = decimals;
    // What the column's own cells do not show is written down.
    guessed.decimal = mark.filter(|_| unclear);
}

/// Digits after the mark; two when they are the noise of a computation.
fn decimals(value: f64) -> u8 {
    let text = value.to_string();
    let digits = text.split_once('.').map_or(0, |(_, part)| part.len());
    if digits > MOST_DECIMALS { 2 } else { u8::try_from(digits).unwrap_or(2) }
}

/// Few values that come again and again.
fn is_category(cells: &Cells<'_>) -> bool {
    let (all, distinct) = (cells.values.len(), cells.distinct.len());
    (1..=FEW).contains(&distinct) && distinct * 2 <= all && cells.all(|text| text.chars().count() <= 60)
}
