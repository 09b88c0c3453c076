//! What a sentence may say, before any language.
//!
//! Plans choose messages, languages word them. A message holds values of the figure and what was reckoned
//! from them; it has no words of its own.

use crate::base::chile::Region;
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Measure, Versus};

use super::shift::Shift;

/// One value with its place in the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot<'a> {
    pub(super) value: f64,
    pub(super) interval: Option<(f64, f64)>,
    pub(super) versus: Option<Versus>,
    pub(super) measure: &'a Measure,
    pub(super) when: Option<&'a str>,
    pub(super) who: Option<Name<'a>>,
}

/// How a region, a comuna or a group is called.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Name<'a> {
    Region(&'static Region),
    /// A place by its name: «Alto Hospicio».
    Place(&'a str),
    /// Words that fit into a sentence, with their article or preposition: «las mujeres», «en zonas rurales».
    Phrase(&'a str),
    /// Words that only fit into brackets or quotes: «Mujeres», «0 a 3 años».
    Label(&'a str),
}

/// What is counted when categories are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Region,
    Comuna,
    Group,
    Case,
}

/// A count of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) count: usize,
    pub(super) noun: Noun,
}

/// What was said before a range of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// Nothing: the range names its measure.
    Alone,
    /// The measure.
    After,
    /// Nothing, and there are more values than are shown.
    Shown,
    /// The largest part of a whole, which the range is about.
    Part,
}

/// How many stand above, below and near a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sides<T> {
    pub(super) above: T,
    pub(super) below: T,
    pub(super) same: T,
    /// Not to be told from it.
    pub(super) unclear: T,
}

/// A value to compare with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Yardstick<'a> {
    /// None: the country's, without its value in the figure.
    pub(super) label: Option<&'a str>,
    pub(super) value: Option<f64>,
}

/// Values that are not there, by reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Holes<'a> {
    pub(super) missing: Vec<Name<'a>>,
    pub(super) suppressed: Vec<Name<'a>>,
    pub(super) absent: Vec<Name<'a>>,
}

/// One thing to say.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Message<'a> {
    /// No value at all.
    Nothing {
        measure: Option<&'a Measure>,
        when: Option<&'a str>,
        suppressed: bool,
    },
    Level(Spot<'a>),
    /// A level, told with its method; without a name it is another method.
    Method {
        spot: Spot<'a>,
        method: Option<Name<'a>>,
        first: bool,
        same_when: bool,
    },
    /// Methods do not compare; how many of them.
    Incomparable(usize),
    /// From the measurement before.
    Change {
        from: Spot<'a>,
        to: Spot<'a>,
        shift: Shift,
    },
    /// The change cannot be told from chance.
    WithinMargin,
    /// From the first measurement.
    Since {
        from: Spot<'a>,
        to: Spot<'a>,
        shift: Shift,
    },
    /// Up, or down, each time since the first.
    Steady {
        from: Spot<'a>,
        up: bool,
    },
    /// The same value each time.
    Flat {
        from: Spot<'a>,
        count: usize,
    },
    /// The highest, or lowest, lies in the middle of the series.
    Peak {
        spots: Vec<Spot<'a>>,
        top: bool,
    },
    /// Two values at one time; the higher first.
    Two {
        high: Spot<'a>,
        low: Spot<'a>,
        equal: bool,
    },
    /// Intervals that share values: of those named, or of the two values told just before.
    Overlap {
        names: Option<(Name<'a>, Name<'a>)>,
    },
    /// The value told just before is the highest, or lowest, of all, and clearly so.
    Outermost {
        top: bool,
        counted: Counted,
    },
    /// How far two series are apart now and were then.
    Distance {
        measure: &'a Measure,
        now: f64,
        then: f64,
        since: &'a str,
        crossed: Option<Name<'a>>,
    },
    /// From the lowest to the highest, without ranking.
    Range {
        low: Spot<'a>,
        high: Spot<'a>,
        counted: Counted,
        opening: Opening,
    },
    /// The highest and the lowest; ties in one list. One of both is empty when the list goes on there.
    Extremes {
        high: Vec<Spot<'a>>,
        low: Vec<Spot<'a>>,
        counted: Counted,
    },
    /// What comes after the highest, or lowest, of a list that goes on.
    Next(Spot<'a>),
    /// All have one value.
    Equal {
        spot: Spot<'a>,
        counted: Counted,
    },
    /// How many are above and below.
    Sides {
        measure: &'a Measure,
        when: Option<&'a str>,
        yardstick: Yardstick<'a>,
        sides: Sides<usize>,
        noun: Noun,
    },
    /// One value against the yardstick; no difference when it is not known to be clear.
    Against {
        spot: Spot<'a>,
        yardstick: Yardstick<'a>,
        shift: Shift,
    },
    /// Regions of a survey without its margins.
    NoMargin,
    /// Which went up and which down between two times.
    Moves {
        measure: &'a Measure,
        from: &'a str,
        to: &'a str,
        moves: Sides<Vec<Name<'a>>>,
        noun: Noun,
    },
    /// Which of them moved most.
    BiggestMove {
        who: Name<'a>,
        shift: Shift,
        measure: &'a Measure,
    },
    /// The largest part of a whole and the next.
    Largest {
        part: Name<'a>,
        spot: Spot<'a>,
        next: Option<(Name<'a>, Spot<'a>)>,
        sum: Option<f64>,
    },
    /// Which series is highest most often; `of_whole`: parts of a whole.
    MostOften {
        part: Name<'a>,
        times: usize,
        counted: Counted,
        when: Option<&'a str>,
        of_whole: bool,
        measure: &'a Measure,
    },
    /// One series above another, in how many categories.
    Pairwise {
        measure: &'a Measure,
        high: Name<'a>,
        low: Name<'a>,
        times: usize,
        counted: Counted,
        when: Option<&'a str>,
    },
    /// Where two series are furthest apart.
    Widest {
        who: Name<'a>,
        high: Spot<'a>,
        low: Spot<'a>,
    },
    /// Nothing before this time.
    NothingBefore(&'a str),
    /// Some values of several series are not there.
    SomeMissing {
        suppressed: bool,
    },
    Holes {
        holes: Holes<'a>,
        time: bool,
        noun: Noun,
    },
}

impl Message<'_> {
    /// What goes when there is more than three sentences can hold: highest first.
    pub(super) fn spare(&self) -> u8 {
        match self {
            Self::WithinMargin => 5,
            Self::Since { .. } | Self::Steady { .. } | Self::Widest { .. } | Self::BiggestMove { .. } => 4,
            Self::Peak { .. } | Self::Range { .. } | Self::Distance { .. } => 3,
            Self::Change { .. } | Self::Extremes { .. } => 2,
            _ => 1,
        }
    }
}

impl Spot<'_> {
    /// The value as readers see it.
    pub(super) fn shown(&self) -> f64 {
        super::shift::shown(self.value, self.measure.decimals)
    }

    pub(super) fn is_percent(&self) -> bool {
        self.measure.kind == ColumnKind::Percent
    }

    /// Whether both could be one value, by their intervals. Without intervals nobody knows.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let (Some(a), Some(b)) = (self.interval, other.interval) else { return false };
        a.0 <= b.1 && b.0 <= a.1
    }
}
