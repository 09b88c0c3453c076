//! A figure: the part of a dataset that one declaration shows, as the editor asked for it ([`FigureSpec`])
//! and as it was found in the data ([`Figure`]).
//!
//! A [`Figure`] is a plain value: the chart is drawn from it and the sentence is worded from it, so both
//! say the same. Neither reads the dataset again.

use super::dataset::{ColumnKind, Phrase};
use super::doc::Doc;
use crate::base::slug::slug;
use crate::base::span::{Span, Spanned};

/// How a figure shows its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureKind {
    /// Change in time.
    Line,
    /// One bar for each category.
    Bars,
    /// Several bars for each category.
    GroupedBars,
    /// The parts of a whole.
    StackedBars,
    /// A point for each category, with its interval.
    Dots,
    /// Before and after.
    Slope,
    /// Regions of Chile.
    Map,
    /// One small line chart for each series, on one scale.
    SmallMultiples,
    /// One big number.
    Number,
}

impl FigureKind {
    /// Canonical name, also its class.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bars => "bars",
            Self::GroupedBars => "grouped-bars",
            Self::StackedBars => "stacked-bars",
            Self::Dots => "dots",
            Self::Slope => "slope",
            Self::Map => "map",
            Self::SmallMultiples => "small-multiples",
            Self::Number => "number",
        }
    }
}

/// A figure as its block declares it. Columns and values are as the editor wrote them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FigureSpec {
    /// Its name in its own address; from the title unless written.
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) dataset: Spanned<String>,
    pub(crate) kind: Spanned<FigureKind>,
    pub(crate) title: String,
    pub(crate) title_span: Span,
    /// Columns that hold the values; the dataset's own value column when none is named.
    pub(crate) values: Vec<Spanned<String>>,
    /// Column that tells categories (or years) apart.
    pub(crate) by: Option<Spanned<String>>,
    /// Column that tells series apart.
    pub(crate) series: Option<Spanned<String>>,
    pub(crate) filter: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    pub(crate) order: Option<Spanned<String>>,
    pub(crate) limit: Option<usize>,
    /// Categories or series that stand out.
    pub(crate) highlight: Vec<Spanned<String>>,
    pub(crate) reference: Option<ReferenceSpec>,
    /// A wish to join series of different methods: always refused, with the reason.
    pub(crate) join: Option<Spanned<bool>>,
    /// A map as a grid of equal tiles.
    pub(crate) tiles: bool,
    /// The editor's own sentence; its numbers are held to the data.
    pub(crate) sentence: Option<Doc>,
    pub(crate) note: Option<Doc>,
}

impl FigureSpec {
    /// Its name in addresses and ids: as written, or from the title.
    pub(crate) fn name(&self) -> String {
        self.id.as_ref().map_or_else(|| slug(&self.title), |id| slug(&id.value))
    }
}

/// A line to compare with, as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReferenceSpec {
    pub(crate) label: String,
    /// `pobreza-ingresos?anio=2024`, as after `dato:`.
    pub(crate) cell: Spanned<String>,
}

/// A figure with its data: what chart, sentence and table are made from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// Unique in the site; ids inside the SVG begin with it.
    pub(crate) id: String,
    pub(crate) kind: FigureKind,
    pub(crate) title: String,
    pub(crate) dimension: Dimension,
    /// In the order of display.
    pub(crate) categories: Vec<Category>,
    /// Never empty. Each has one value for each category.
    pub(crate) series: Vec<Series>,
    pub(crate) reference: Option<Reference>,
    /// The year or date that all values share, when time is not the dimension: «2024».
    pub(crate) period: Option<String>,
    /// A map as a grid of equal tiles.
    pub(crate) tiles: bool,
    /// When a limit left categories out: which are here.
    pub(crate) kept: Option<Kept>,
}

/// Which categories a limit kept. Of what is left out, only a sentence needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// None that was left out has a higher value.
    Highest,
    /// None that was left out has a lower value.
    Lowest,
    Others,
}

/// What the categories of a figure are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
    /// Years or dates; every [`Category::at`] is there, in ascending order.
    Time,
    Region,
    Comuna,
    /// Anything else.
    Category,
    /// No dimension: a figure of one number has one category.
    None,
}

/// One place on the axis: a year, a region, a group.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Category {
    /// As the chart says it: «2024», «La Araucanía».
    pub(crate) label: String,
    /// As a sentence says it, with its article, when the contract has it: «las niñas y niños de 0 a 3 años».
    pub(crate) phrase: Option<String>,
    /// Its place in time, in years: 2024.0.
    pub(crate) at: Option<f64>,
    /// Its place in [`crate::base::chile::REGIONS`].
    pub(crate) region: Option<usize>,
    pub(crate) highlighted: bool,
}

/// Values that belong together: one line, one colour.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series {
    /// As the chart labels it; empty when there is only one.
    pub(crate) label: String,
    /// As a sentence says it, with its article, when the contract has it: «las mujeres».
    pub(crate) phrase: Option<String>,
    /// How its values were measured. Series of different methods are never joined nor compared.
    pub(crate) method: Option<String>,
    pub(crate) measure: Measure,
    pub(crate) highlighted: bool,
    /// One for each category.
    pub(crate) values: Vec<Datum>,
}

/// What the values of a series are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measure {
    /// The column's title: «Pobreza por ingresos».
    pub(crate) title: String,
    pub(crate) kind: ColumnKind,
    pub(crate) decimals: u8,
    pub(crate) unit: Option<String>,
    /// How a sentence names it, in the page's language, when the contract says so.
    pub(crate) phrase: Option<Phrase>,
}

/// One value of a figure. Not there, not known and kept secret are three things, and none is zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Datum {
    Known {
        value: f64,
        /// Limits of its confidence interval.
        interval: Option<(f64, f64)>,
        /// What the source says of its difference from the whole.
        versus: Option<Versus>,
    },
    /// Measured, and without a value.
    Missing,
    /// Held back by the source, to protect persons or because too few answered.
    Suppressed,
    /// The dataset has no such row: nobody measured.
    Absent,
}

impl Datum {
    /// The number, when there is one.
    pub(crate) fn value(self) -> Option<f64> {
        if let Self::Known { value, .. } = self { Some(value) } else { None }
    }
}

/// How a value stands to that of the whole, as judged by the source with its own test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Versus {
    Higher,
    Lower,
    /// No statistically significant difference.
    Same,
}

/// A value to compare with: a line across the chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reference {
    /// «Chile».
    pub(crate) label: String,
    pub(crate) value: f64,
}
