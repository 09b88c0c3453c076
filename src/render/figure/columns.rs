//! Which columns of a dataset a figure shows: as the editor named them, or as the data leave no doubt.
//!
//! In: declaration and dataset. Out: [`Columns`]. Reads no value.

use super::rules::FIGURE_SHAPE;
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::base::text::either;
use crate::model::dataset::{ColumnKind, Dataset, Row};
use crate::model::figure::{FigureKind, FigureSpec};
use crate::render::desk::Desk;
use crate::render::resolve;
use crate::render::selection;
use std::collections::{BTreeMap, BTreeSet};

/// The rows that a figure shows and what its parts are read from.
pub(super) struct Columns<'d> {
    pub(super) rows: Vec<&'d Row>,
    /// Never empty.
    pub(super) values: Vec<usize>,
    /// Tells categories apart.
    pub(super) by: Option<usize>,
    /// Tells series apart, beside the method.
    pub(super) series: Option<usize>,
}

/// What could not be chosen has been noted.
struct Refused;

/// Looks for columns and notes what is not there.
struct Chooser<'c, 'd, 's> {
    spec: &'c FigureSpec,
    dataset: &'d Dataset,
    desk: &'c mut Desk<'s>,
}

impl<'d> Columns<'d> {
    pub(super) fn choose(spec: &FigureSpec, dataset: &'d Dataset, desk: &mut Desk<'_>) -> Option<Self> {
        let mut chooser = Chooser { spec, dataset, desk };
        // All are looked for before any failure counts, so that every mistake is told.
        let (rows, values) = (chooser.rows(), chooser.values());
        let by = spec.by.as_ref().map(|name| chooser.named(name));
        let series = spec.series.as_ref().map(|name| chooser.named(name));
        let (rows, values) = (rows?, values?);
        let by = match by {
            Some(named) => Some(named?),
            None => chooser.infer_by(&rows, series.flatten()).ok()?,
        };
        let series = match series {
            Some(named) => Some(named?),
            None => chooser.infer_series(&rows, by, values.len()).ok()?,
        };
        let method = dataset.series;
        if by.is_some() && by == method {
            chooser.by_method();
            return None;
        }
        Some(Self { rows, values, by, series: series.filter(|series| Some(*series) != method) })
    }
}

impl<'d> Chooser<'_, 'd, '_> {
    fn named(&mut self, name: &Spanned<String>) -> Option<usize> {
        selection::column(name, self.dataset, self.desk)
    }

    fn refuse<T>(&mut self, span: Span, message: Say, help: Say) -> Result<T, Refused> {
        // A breach of the contract has been reported; what is missing may be its fault.
        if self.dataset.sound {
            self.desk.note(&FIGURE_SHAPE, span, message, help);
        }
        Err(Refused)
    }

    fn rows(&mut self) -> Option<Vec<&'d Row>> {
        let wanted = selection::wanted(&self.spec.filter, self.dataset, self.desk)?;
        let rows = self.dataset.select(&wanted);
        if !rows.is_empty() {
            return Some(rows);
        }
        let message =
            say!("Ninguna fila cumple con el filtro: la figura saldría vacía.", "No row fits the filter: the figure would be empty.");
        let help = resolve::values_help(self.dataset, &wanted);
        let span = self.spec.filter.first().map_or(self.spec.dataset.span, |(name, _)| name.span);
        if self.dataset.sound {
            self.desk.note(&resolve::rules::NO_SUCH_CELL, span, message, help);
        }
        None
    }

    fn values(&mut self) -> Option<Vec<usize>> {
        if self.spec.values.is_empty() {
            if let Some(value) = self.dataset.value {
                return Some(vec![value]);
            }
            let names = either(&self.names(ColumnKind::is_amount), "o");
            let message = say!("No se dice qué columna tiene las cifras.", "It is not said which column has the figures.");
            let help = say!("Agrega «valor: {names}».", "Add “value: {names}”.");
            return self.refuse(self.spec.dataset.span, message, help).ok();
        }
        let found: Vec<Option<usize>> = self.spec.values.iter().map(|name| self.amount(name)).collect();
        found.into_iter().collect()
    }

    fn amount(&mut self, name: &Spanned<String>) -> Option<usize> {
        let index = self.named(name)?;
        if self.dataset.columns[index].kind.is_amount() {
            return Some(index);
        }
        let names = either(&self.names(ColumnKind::is_amount), "o");
        let written = &name.value;
        let message = say!("La columna «{written}» no tiene cifras.", "The column “{written}” holds no figures.");
        self.refuse(name.span, message, say!("Las que tienen cifras son: {names}.", "Those with figures are: {names}.")).ok()
    }

    fn names(&self, fits: impl Fn(ColumnKind) -> bool) -> Vec<&'d str> {
        let columns = self.dataset.columns.iter().filter(|column| fits(column.kind));
        columns.map(|column| column.name.as_str()).collect()
    }

    /// The first column of one of these kinds.
    fn first(&self, fits: impl Fn(ColumnKind) -> bool) -> Option<usize> {
        self.dataset.columns.iter().position(|column| fits(column.kind))
    }

    /// The columns of the key that hold several values in `rows`, without the method.
    fn varying(&self, rows: &[&Row]) -> Vec<usize> {
        let key = self.dataset.primary_key.iter().copied();
        key.filter(|column| Some(*column) != self.dataset.series && varies(rows, *column)).collect()
    }

    fn infer_by(&mut self, rows: &[&Row], series: Option<usize>) -> Result<Option<usize>, Refused> {
        let kind = self.spec.kind.value;
        match kind {
            FigureKind::Line | FigureKind::Slope | FigureKind::SmallMultiples => match self.first(ColumnKind::is_time) {
                Some(column) => Ok(Some(column)),
                None => self.needs(say!("una columna de tipo «anio» o «fecha»", "a column of type “year” or “date”")),
            },
            FigureKind::Map => match self.first(|kind| kind == ColumnKind::Region) {
                Some(column) => Ok(Some(column)),
                None => self.needs(say!("una columna de tipo «region»", "a column of type “region”")),
            },
            FigureKind::Number => Ok(self.first(ColumnKind::is_time)),
            _ => {
                let varying: Vec<usize> = self.varying(rows).into_iter().filter(|column| Some(*column) != series).collect();
                let place = |column: &usize| usize::from(self.dataset.columns[*column].kind.is_time());
                // A code says the same as the place that it stands for, and nobody knows codes by heart.
                let named = |column: &usize| self.place_beside(rows, *column).unwrap_or(*column);
                let chosen = varying.into_iter().min_by_key(place).as_ref().map(named);
                Ok(chosen.or_else(|| self.dataset.primary_key.iter().copied().find(|column| Some(*column) != self.dataset.series)))
            }
        }
    }

    /// A region or comuna that each value of `column` stands for, one by one.
    fn place_beside(&self, rows: &[&Row], column: usize) -> Option<usize> {
        let is_place = |index: &usize| matches!(self.dataset.columns[*index].kind, ColumnKind::Region | ColumnKind::Comuna);
        let same = |index: &usize| !splits(rows, Some(column), *index) && !splits(rows, Some(*index), column);
        (0..self.dataset.columns.len()).filter(is_place).find(same)
    }

    fn needs<T>(&mut self, what: Say) -> Result<T, Refused> {
        let (es, en) = (what.es, what.en);
        let id = &self.dataset.id;
        let message = Say {
            es: format!("Esta clase de figura necesita {es}, y «{id}» no tiene ninguna."),
            en: format!("This kind of figure needs {en}, and “{id}” has none."),
        };
        let help = say!(
            "Elige otro «tipo», como «barras», o corrige el tipo de la columna en el contrato.",
            "Choose another “type”, such as “bars”, or correct the column's type in the contract."
        );
        self.refuse(self.spec.kind.span, message, help)
    }

    fn infer_series(&mut self, rows: &[&Row], by: Option<usize>, values: usize) -> Result<Option<usize>, Refused> {
        let rest: Vec<usize> = self.varying(rows).into_iter().filter(|column| Some(*column) != by && splits(rows, by, *column)).collect();
        match rest.as_slice() {
            [] => Ok(None),
            [one] if values == 1 => Ok(Some(*one)),
            several => {
                let names: Vec<&str> = several.iter().map(|column| self.dataset.columns[*column].name.as_str()).collect();
                let (first, names) = (names[0], either(&names, "y"));
                let message = say!(
                    "Hay varias filas para cada punto: se distinguen por {names}.",
                    "There are several rows for each point: they differ in {names}."
                );
                let help = say!(
                    "Elige con «filtro: {{{first}: …}}», o sepáralas con «series: {first}».",
                    "Choose with “filter: {{{first}: …}}”, or separate them with “series: {first}”."
                );
                self.refuse(self.spec.kind.span, message, help)
            }
        }
    }

    fn by_method(&mut self) {
        let span = self.spec.by.as_ref().map_or(self.spec.kind.span, |by| by.span);
        let message = say!(
            "El método no puede ser el eje: pondría en una misma escala cifras que no se comparan.",
            "The method cannot be the axis: it would put figures that do not compare on one scale."
        );
        let help = say!(
            "Usa otra columna como «eje»: cada método saldrá aparte.",
            "Use another column as “by”: each method comes out on its own."
        );
        self.desk.note(&super::rules::JOINED_METHODS, span, message, help);
    }
}

/// Whether `column` has several values among rows that share one value of `by`.
fn splits(rows: &[&Row], by: Option<usize>, column: usize) -> bool {
    let Some(by) = by else { return varies(rows, column) };
    let mut first = BTreeMap::new();
    rows.iter().any(|row| *first.entry(row.cells[by].raw()).or_insert_with(|| row.cells[column].raw()) != row.cells[column].raw())
}

fn varies(rows: &[&Row], column: usize) -> bool {
    let mut seen = BTreeSet::new();
    rows.iter().any(|row| seen.insert(row.cells[column].raw()) && seen.len() > 1)
}
