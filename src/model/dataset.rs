//! A dataset: a table and the contract that it keeps.
//!
//! The vocabulary is that of Frictionless Table Schema. A missing value is not zero: it is [`Cell::Missing`].

use super::doc::Doc;
use crate::base::date::When;
use crate::base::span::{Span, Spanned};

/// A table with its contract, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dataset {
    pub(crate) id: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) primary_key: Vec<usize>,
    /// The column that a number comes from when a reference does not say.
    pub(crate) value: Option<usize>,
    pub(crate) rows: Vec<Row>,
    /// Whether every row and cell kept the contract. When one did not, a missing cell may be the fault of
    /// what has been reported already.
    pub(crate) sound: bool,
}

/// One column of the contract.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) kind: ColumnKind,
    pub(crate) unit: Option<String>,
    /// Digits after the decimal comma, for numbers and percentages.
    pub(crate) decimals: u8,
    pub(crate) required: bool,
    pub(crate) unique: bool,
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) values: Option<Vec<String>>,
    pub(crate) missing: Vec<String>,
    pub(crate) description: Option<Doc>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    Text,
    Integer,
    Number,
    /// Per hundred: 17.3 means 17,3 %.
    Percent,
    /// Chilean pesos.
    Money,
    Year,
    Date,
    Region,
    Comuna,
    Category,
}

impl ColumnKind {
    /// Second half of its word key.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Year => "year",
            Self::Date => "date",
            Self::Region => "region",
            Self::Comuna => "comuna",
            Self::Category => "category",
        }
    }

    /// Whether values are amounts, which can be bound to a sentence and are set flush right.
    pub(crate) fn is_amount(self) -> bool {
        matches!(self, Self::Integer | Self::Number | Self::Percent | Self::Money)
    }
}

/// One row and where it stands in the CSV.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) span: Span,
    /// As a spreadsheet counts: the header is row 1.
    pub(crate) number: usize,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Missing,
    Text(String),
    Amount(f64),
    When(When),
}

impl Dataset {
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// The index of a named column, or the names to choose from.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }

    /// The rows whose columns hold these values, as written in the CSV.
    pub(crate) fn select(&self, wanted: &[(usize, Vec<Spanned<String>>)]) -> Vec<&Row> {
        let fits = |row: &&Row| wanted.iter().all(|(column, values)| values.iter().any(|value| row.cells[*column].is(&value.value)));
        self.rows.iter().filter(fits).collect()
    }
}

impl Cell {
    /// Whether the cell holds what `text` says.
    pub(crate) fn is(&self, text: &str) -> bool {
        match self {
            Self::Missing => text.is_empty(),
            Self::Text(own) => own == text,
            Self::Amount(number) => text.parse::<f64>().is_ok_and(|other| other.to_bits() == number.to_bits()),
            Self::When(when) => when.from.iso() == text,
        }
    }

    /// The value as the CSV would write it.
    pub(crate) fn raw(&self) -> String {
        match self {
            Self::Missing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Amount(number) => number.to_string(),
            Self::When(when) => when.from.iso(),
        }
    }
}
