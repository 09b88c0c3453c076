//! Dates as an action plan knows them: a day, a month, «fin de septiembre», or from one to another.
//!
//! A [`When`] keeps what was said and no more. It can be compared and bounded by days; how it is read
//! aloud belongs to the theme's words. Text is read in [`super::date_text`].

use jiff::civil::{Date, Time};

/// Which part of a month is meant: its first ten days, the middle, or from the 21st on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    Start,
    Middle,
    End,
}

/// A date known to the year, the month, part of a month, the day or the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Moment {
    Year(i16),
    Month(i16, i8),
    Part(i16, i8, Part),
    Day(Date),
    Minute(Date, Time),
}

impl Moment {
    /// First and last day that it may mean. `None` outside the years 1 to 9998.
    pub(crate) fn days(self) -> Option<(Date, Date)> {
        match self {
            Self::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
            Self::Month(year, month) => {
                let first = Date::new(year, month, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            Self::Part(year, month, part) => {
                let first = Date::new(year, month, 1).ok()?;
                let day = |day| Date::new(year, month, day).ok();
                match part {
                    Part::Start => Some((first, day(10)?)),
                    Part::Middle => Some((day(11)?, day(20)?)),
                    Part::End => Some((day(21)?, first.last_of_month())),
                }
            }
            Self::Day(date) | Self::Minute(date, _) => Some((date, date)),
        }
    }

    /// The same as an HTML `datetime` value (HTML Standard, 2.3.5): as precise as it is known.
    pub(crate) fn iso(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) | Self::Part(year, month, _) => format!("{year:04}-{month:02}"),
            Self::Day(date) => date.to_string(),
            Self::Minute(date, time) => format!("{date}T{:02}:{:02}", time.hour(), time.minute()),
        }
    }
}

/// A moment, or a span from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct When {
    pub(crate) from: Moment,
    pub(crate) to: Option<Moment>,
}

impl When {
    pub(crate) fn at(from: Moment) -> Self {
        Self { from, to: None }
    }

    /// First day that it may mean.
    pub(crate) fn first_day(&self) -> Date {
        self.from.days().map_or(Date::MIN, |(first, _)| first)
    }

    /// Last day that it may mean.
    pub(crate) fn last_day(&self) -> Date {
        self.to.unwrap_or(self.from).days().map_or(Date::MAX, |(_, last)| last)
    }

    fn order(&self) -> (Date, Time, Date) {
        let time = if let Moment::Minute(_, time) = self.from { time } else { Time::MIN };
        (self.first_day(), time, self.last_day())
    }
}

/// By first day, then hour, then last day: the vaguer of two that begin together comes later.
impl Ord for When {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order()).then_with(|| self.from.iso().cmp(&other.from.iso()))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A length of time in minutes: «1 hora 30 minutos».
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Minutes(pub(crate) u32);

/// A length of time in calendar months, for review periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Months(pub(crate) u32);

impl Months {
    /// The same day of the month this many months after `date`.
    pub(crate) fn after(self, date: Date) -> Date {
        Period { months: self.0, days: 0 }.after(date)
    }
}

/// A length of time in months or in days: «6 meses», «30 días».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) months: u32,
    pub(crate) days: u32,
}

impl Period {
    /// So much later than `date`, and never after the last day of the calendar.
    pub(crate) fn after(self, date: Date) -> Date {
        date.saturating_add(self.span())
    }

    /// So much earlier than `date`.
    pub(crate) fn before(self, date: Date) -> Date {
        date.saturating_sub(self.span())
    }

    /// A thousand years are as good as for ever.
    fn span(self) -> jiff::Span {
        jiff::Span::new().months(i64::from(self.months.min(12_000))).days(i64::from(self.days.min(365_000)))
    }
}
