//! What a `dato:` address asks for: which row, which column, in which form, compared with what.
//!
//! In: `pobreza-ingresos?anio=2024&formato=redondeado` and a dataset. Out: a [`Query`], its row and its cell, or
//! the one reason why not. Knows no text.

use super::super::rules::NO_SUCH_CELL;
use super::help;
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::diag::Rule;
use crate::kinds::dataset::rules::UNKNOWN_COLUMN;
use crate::model::dataset::{Cell, ColumnKind, Dataset, Row};
use percent_encoding::percent_decode_str;

/// Words of a query that are no column, in both languages. A column of that name goes first.
const VALUE: [&str; 2] = ["valor", "value"];
const FORM: [&str; 2] = ["formato", "format"];
const DIFFERENCE: [&str; 2] = ["diferencia", "difference"];
const COMPARE: [&str; 2] = ["compara", "compare"];

/// Names and values of a query, decoded.
pub(crate) type Pairs = Vec<(String, String)>;

/// Why an address does not give a value.
pub(crate) struct Refusal {
    pub(crate) rule: &'static Rule,
    pub(crate) message: Say,
    pub(crate) help: Say,
}

impl Refusal {
    pub(crate) fn new(rule: &'static Rule, message: Say, help: Say) -> Self {
        Self { rule, message, help }
    }

    fn cell(message: Say, help: Say) -> Self {
        Self::new(&NO_SUCH_CELL, message, help)
    }
}

/// An address, read against its dataset.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// The column of the value.
    pub(crate) value: usize,
    /// Columns and what they must hold.
    pub(crate) keys: Vec<(usize, String)>,
    pub(crate) form: Option<String>,
    pub(crate) difference: Option<String>,
    pub(crate) compare: Vec<String>,
}

/// `dato:id?a=b&c=d`, with or without its scheme → id and pairs, decoded.
pub(crate) fn split(dest: &str) -> (&str, Pairs) {
    let rest = dest.split_once(':').filter(|(scheme, _)| !scheme.contains('?')).map_or(dest, |(_, rest)| rest);
    let (id, query) = rest.split_once('?').unwrap_or((rest, ""));
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pair =
        |pair: &str| pair.split_once('=').map_or_else(|| (decode(pair), String::new()), |(name, value)| (decode(name), decode(value)));
    (id, query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect())
}

impl Query {
    pub(crate) fn read(dataset: &Dataset, pairs: &[(String, String)]) -> Result<Self, Refusal> {
        let named = pairs.iter().position(|(name, _)| VALUE.contains(&name.as_str()) && dataset.column(name).is_none());
        let named =
            named.or_else(|| pairs.iter().position(|(name, value)| VALUE.contains(&name.as_str()) && dataset.column(value).is_some()));
        let value = match named.and_then(|at| pairs.get(at)) {
            Some((_, name)) => column(dataset, name)?,
            None => dataset.value.ok_or_else(|| which_column(dataset))?,
        };
        let mut query = Self { value, keys: Vec::new(), form: None, difference: None, compare: Vec::new() };
        for (_, (name, text)) in pairs.iter().enumerate().filter(|(at, _)| Some(*at) != named) {
            query.take(dataset, name, text)?;
        }
        Ok(query)
    }

    fn take(&mut self, dataset: &Dataset, name: &str, text: &str) -> Result<(), Refusal> {
        let own = dataset.column(name);
        match name {
            name if own.is_none() && FORM.contains(&name) => self.form = Some(text.to_owned()),
            name if own.is_none() && DIFFERENCE.contains(&name) => self.difference = Some(text.to_owned()),
            name if own.is_none() && COMPARE.contains(&name) => self.compare.push(text.to_owned()),
            name => self.keys.push((column(dataset, name)?, text.to_owned())),
        }
        Ok(())
    }

    /// The one row that it selects.
    pub(crate) fn row<'d>(&self, dataset: &'d Dataset) -> Result<&'d Row, Refusal> {
        match select(dataset, &self.keys).as_slice() {
            [row] => Ok(row),
            [] => Err(no_row(dataset, &self.keys)),
            many => Err(many_rows(dataset, &self.keys, many)),
        }
    }

    /// The cell of its value in `row`, which must hold one.
    pub(crate) fn cell<'d>(&self, dataset: &Dataset, row: &'d Row) -> Result<&'d Cell, Refusal> {
        let name = &dataset.columns[self.value].name;
        match &row.cells[self.value] {
            Cell::Missing => Err(Refusal::cell(
                say!("Sin dato: la celda de «{name}» está vacía en esa fila.", "No data: the cell of “{name}” is empty in that row."),
                say!("Elige otra fila, o di en palabras que no hay dato.", "Choose another row, or say in words that there is no value."),
            )),
            Cell::Suppressed(code) => Err(Refusal::cell(
                say!(
                    "Dato reservado: la fuente no publica «{name}» en esa fila («{code}»).",
                    "Held back: the source does not publish “{name}” in that row (“{code}”)."
                ),
                say!(
                    "Elige otra fila, o di en palabras que la fuente reserva ese dato.",
                    "Choose another row, or say in words that the source holds that value back."
                ),
            )),
            cell => Ok(cell),
        }
    }

    /// The amount of its value in `row`.
    pub(crate) fn amount(&self, dataset: &Dataset, row: &Row) -> Result<f64, Refusal> {
        let name = &dataset.columns[self.value].name;
        match self.cell(dataset, row)? {
            Cell::Amount(value) => Ok(*value),
            _ => Err(Refusal::cell(
                say!(
                    "«{name}» no tiene cifras: no se puede comparar ni redondear.",
                    "“{name}” holds no figures: it cannot be compared or rounded."
                ),
                help::amounts(dataset),
            )),
        }
    }

    /// The same address with other values in some columns.
    pub(crate) fn with(&self, changes: &[(usize, String)]) -> Self {
        let kept = self.keys.iter().filter(|(column, _)| changes.iter().all(|(changed, _)| changed != column));
        let keys = kept.chain(changes).cloned().collect();
        Self { keys, ..self.clone() }
    }
}

/// The index of a column that an address names.
pub(crate) fn column(dataset: &Dataset, name: &str) -> Result<usize, Refusal> {
    dataset.column(name).ok_or_else(|| {
        let id = &dataset.id;
        let message = say!("«{id}» no tiene la columna «{name}».", "“{id}” has no column “{name}”.");
        Refusal::new(&UNKNOWN_COLUMN, message, help::columns(dataset, name))
    })
}

/// The column that holds the time: the first of years, else of dates.
pub(crate) fn time_column(dataset: &Dataset) -> Option<usize> {
    let of = |kind| dataset.columns.iter().position(|column| column.kind == kind);
    of(ColumnKind::Year).or_else(|| of(ColumnKind::Date))
}

/// The rows whose columns hold these values. A region may go by any of its names.
pub(crate) fn select<'d>(dataset: &'d Dataset, keys: &[(usize, String)]) -> Vec<&'d Row> {
    let wanted: Vec<_> = keys.iter().map(|(column, text)| (*column, vec![Spanned::new(text.clone(), Span::default())])).collect();
    dataset.select(&wanted)
}

fn which_column(dataset: &Dataset) -> Refusal {
    Refusal::cell(
        say!(
            "Ese conjunto tiene varias columnas con cifras y no se dice cuál.",
            "That dataset has several columns with figures and none is named."
        ),
        help::amounts(dataset),
    )
}

fn no_row(dataset: &Dataset, keys: &[(usize, String)]) -> Refusal {
    let missed = keys.iter().find(|key| select(dataset, std::slice::from_ref(*key)).is_empty());
    let help = match missed {
        Some((column, _)) => help::values(dataset, *column),
        None => help::not_together(),
    };
    let told: Vec<String> = keys.iter().map(|(column, text)| format!("{}={text}", dataset.columns[*column].name)).collect();
    let told = told.join(", ");
    Refusal::cell(say!("No hay esa fila: ninguna cumple con {told}.", "There is no such row: none fits {told}."), help)
}

fn many_rows(dataset: &Dataset, keys: &[(usize, String)], rows: &[&Row]) -> Refusal {
    let count = rows.len();
    Refusal::cell(
        say!(
            "Eso calza con {count} filas, y la cifra tiene que venir de una sola.",
            "That fits {count} rows, and the figure has to come from one."
        ),
        help::narrower(dataset, keys, rows),
    )
}
