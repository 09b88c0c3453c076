//! A dataset: a table and the contract that it keeps.
//!
//! The vocabulary is that of Frictionless Table Schema. A missing value is not zero: it is [`Cell::Missing`].

use super::doc::Doc;
use crate::base::chile;
use crate::base::date::When;
use crate::base::numeral::DecimalMark;
use crate::base::rounding::Quantity;
use crate::base::span::{Span, Spanned};
use std::collections::BTreeMap;

/// A table with its contract, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dataset {
    pub(crate) id: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) primary_key: Vec<usize>,
    /// The column that a number comes from when a reference does not say.
    pub(crate) value: Option<usize>,
    /// The column that says by which method a row was measured. Rows of different methods are never compared.
    pub(crate) series: Option<usize>,
    /// What differs between the methods, in the editor's words.
    pub(crate) series_break: Option<Doc>,
    /// Values that were published once and are no longer right.
    pub(crate) superseded: Vec<Superseded>,
    pub(crate) rows: Vec<Row>,
    /// How its table was written.
    pub(crate) format: Format,
    /// Whether every row and cell kept the contract. When one did not, a missing cell may be the fault of
    /// what has been reported already.
    pub(crate) sound: bool,
}

/// What must be known to judge and to use a dataset, beside its columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Provenance {
    pub(crate) licence: String,
    pub(crate) fetched: Option<When>,
    pub(crate) next_update: Option<Spanned<When>>,
    /// The smallest count of persons that a cell may show, unless the site's own.
    pub(crate) min_cell: Option<u32>,
    pub(crate) responsible: Option<String>,
    pub(crate) method: Option<Doc>,
    pub(crate) notes: Vec<Doc>,
    /// What cannot be concluded.
    pub(crate) caveats: Vec<Doc>,
}

/// How a table was written, as it was found out. For a spreadsheet only the sheet is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Format {
    pub(crate) encoding: Option<Encoding>,
    /// Whether it begins with the mark that Excel puts before UTF-8.
    pub(crate) byte_order_mark: bool,
    pub(crate) separator: Option<char>,
    /// The decimal mark of its numbers; nothing when none shows it, or when columns differ.
    pub(crate) decimal: Option<DecimalMark>,
    /// The sheet that was read.
    pub(crate) sheet: Option<String>,
}

/// How the characters of a text are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Windows1252,
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
    /// Codes that mean “no value”; an empty cell always does.
    pub(crate) missing: Vec<String>,
    /// Codes that mean “held back by the source”.
    pub(crate) suppressed: Vec<String>,
    pub(crate) description: Option<Doc>,
    /// How a sentence names what the column measures, by base language (`es`, `en`).
    pub(crate) phrases: BTreeMap<String, Phrase>,
    /// How a sentence names each value of a category, with its article, by base language.
    pub(crate) labels: BTreeMap<String, Vec<(String, String)>>,
    /// The columns that hold the lower and upper limit of its confidence interval.
    pub(crate) interval: Option<(usize, usize)>,
    /// The column that says how a value stands to that of the whole.
    pub(crate) compared: Option<Compared>,
}

/// The words for what a column measures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Phrase {
    /// With its article: «la pobreza por ingresos».
    pub(crate) subject: String,
    /// Whom a percentage counts: «de las personas».
    pub(crate) of: Option<String>,
    /// What is said of them, after a number: «vivía en pobreza por ingresos».
    pub(crate) predicate: Option<String>,
}

/// Where the source says whether a value differs from that of the whole, and with which words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Compared {
    pub(crate) column: usize,
    pub(crate) higher: String,
    pub(crate) lower: String,
    pub(crate) same: String,
}

/// A value that was published once and is no longer right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Superseded {
    /// Which row, as column and value.
    pub(crate) cells: Vec<(usize, Spanned<String>)>,
    pub(crate) column: usize,
    pub(crate) before: f64,
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

impl Column {
    /// Whether `text` stands for no value, or for one that is held back, even if it could be a number.
    pub(crate) fn is_code(&self, text: &str) -> bool {
        text.is_empty() || self.missing.iter().chain(&self.suppressed).any(|code| code == text)
    }
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

    /// What its amounts count, for the words of rounded numbers.
    pub(crate) fn quantity(self) -> Quantity {
        match self {
            Self::Percent => Quantity::Percent,
            Self::Money => Quantity::Money,
            Self::Integer => Quantity::Count,
            _ => Quantity::Number,
        }
    }

    /// Whether values are places in time.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Year | Self::Date)
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
    /// No value: nobody has it.
    Missing,
    /// Held back by the source: someone has it. The code as written.
    Suppressed(String),
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
        let wanted: Vec<(usize, Vec<Wanted<'_>>)> = wanted
            .iter()
            .map(|(column, values)| (*column, values.iter().map(|value| self.columns[*column].wanted(&value.value)).collect()))
            .collect();
        let fits = |row: &&Row| wanted.iter().all(|(column, values)| values.iter().any(|value| value.is(&row.cells[*column])));
        self.rows.iter().filter(fits).collect()
    }
}

/// A value that is looked for.
enum Wanted<'w> {
    Raw(&'w str),
    /// However it is written.
    Region(usize),
}

impl Wanted<'_> {
    fn is(&self, cell: &Cell) -> bool {
        match (self, cell) {
            (Self::Region(place), Cell::Text(own)) => chile::find(own) == Some(*place),
            (Self::Region(_), _) => false,
            (Self::Raw(text), _) => cell.is(text),
        }
    }
}

impl Column {
    fn wanted<'w>(&self, text: &'w str) -> Wanted<'w> {
        let region = if self.kind == ColumnKind::Region { chile::find(text) } else { None };
        region.map_or(Wanted::Raw(text), Wanted::Region)
    }
}

impl Dataset {
    /// Whether the table holds rows of more than one method.
    pub(crate) fn mixes_methods(&self) -> bool {
        let Some(series) = self.series else { return false };
        let mut methods = self.rows.iter().map(|row| &row.cells[series]);
        let first = methods.next();
        methods.any(|method| Some(method) != first)
    }
}

impl Cell {
    /// Whether the cell holds what `text` says.
    pub(crate) fn is(&self, text: &str) -> bool {
        match self {
            Self::Missing => text.is_empty(),
            Self::Text(own) | Self::Suppressed(own) => own == text,
            Self::Amount(number) => text.parse::<f64>().is_ok_and(|other| other.to_bits() == number.to_bits()),
            Self::When(when) => when.from.iso() == text,
        }
    }

    /// The value as the CSV would write it.
    pub(crate) fn raw(&self) -> String {
        match self {
            Self::Missing => String::new(),
            Self::Text(text) | Self::Suppressed(text) => text.clone(),
            Self::Amount(number) => number.to_string(),
            Self::When(when) => when.from.iso(),
        }
    }
}
