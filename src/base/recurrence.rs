//! Dates that come again: the part of RFC 5545, 3.3.10 (`RRULE`) that editors need, always with an end.
//!
//! In: a first day and how it is repeated. Out: the days, and the same as the value of an `RRULE`. Knows no hour and no zone:
//! an occurrence is at the first one's hour, whatever the clocks do meanwhile.

use jiff::Span;
use jiff::civil::Date;

/// What is the same from one occurrence to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Every {
    Day,
    /// The day of the week.
    Week,
    /// The day of the month. Months without a 31st are left out.
    Month,
    /// «El segundo martes». Months without a fifth one are left out.
    MonthWeekday,
    /// Day and month.
    Year,
}

/// When it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum End {
    /// The last day that may be one of them.
    Until(Date),
    /// How often it takes place, those that are left out included.
    Count(u32),
}

/// How a date is repeated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Recurrence {
    pub(crate) every: Every,
    /// Each so many days, weeks, months or years.
    pub(crate) interval: u32,
    pub(crate) end: End,
    /// Days that are left out.
    pub(crate) except: Vec<Date>,
}

/// More than a weekly meeting of four years; a daily one of as long is no list of events.
pub(crate) const MOST: usize = 366;

impl Recurrence {
    /// All days from `first` on, at most [`MOST`]; those that are left out are not among them.
    pub(crate) fn days(&self, first: Date) -> Vec<Date> {
        let mut days: Vec<Date> = self.all(first).take(MOST).collect();
        days.retain(|day| !self.except.contains(day));
        days
    }

    /// Whether there are more than [`MOST`].
    pub(crate) fn is_endless(&self, first: Date) -> bool {
        self.all(first).nth(MOST).is_some()
    }

    fn all(&self, first: Date) -> impl Iterator<Item = Date> {
        let (every, interval, end) = (self.every, i64::from(self.interval.max(1)), self.end);
        let count = if let End::Count(count) = end { count as usize } else { usize::MAX };
        // Of a date that most years do not have, eight years in a row may have none (29 February around 2100).
        (0..)
            .map_while(move |step: i64| step.checked_mul(interval).map(|step| at(every, first, step)))
            .scan(0, gap)
            .flatten()
            .take_while(move |day| match end {
                End::Until(last) => *day <= last,
                End::Count(_) => true,
            })
            .take(count)
    }

    /// The value of its `RRULE`. `until` is the last instant, as RFC 5545 wants it for the kind of date that begins.
    pub(crate) fn rule(&self, first: Date, until: impl Fn(Date) -> String) -> String {
        let (frequency, by) = match self.every {
            Every::Day => ("DAILY", None),
            Every::Week => ("WEEKLY", None),
            Every::Month => ("MONTHLY", None),
            Every::MonthWeekday => ("MONTHLY", Some(format!("BYDAY={}{}", nth(first), weekday(first)))),
            Every::Year => ("YEARLY", None),
        };
        let interval = (self.interval > 1).then(|| format!("INTERVAL={}", self.interval));
        let end = match self.end {
            End::Until(last) => format!("UNTIL={}", until(last)),
            End::Count(count) => format!("COUNT={count}"),
        };
        [Some(format!("FREQ={frequency}")), interval, by, Some(end)].into_iter().flatten().collect::<Vec<_>>().join(";")
    }
}

/// Steps that may have no such day, one after the other: after so many there will be none.
const BARREN: usize = 120;

/// Passes days on, and leaves out steps without one until there are too many of them.
#[allow(clippy::option_option)] // outer: goes on; inner: this step has a day
fn gap(barren: &mut usize, day: Option<Date>) -> Option<Option<Date>> {
    *barren = if day.is_some() { 0 } else { *barren + 1 };
    (*barren < BARREN).then_some(day)
}

/// The day `step` days, weeks, months or years after the first, if there is one.
fn at(every: Every, first: Date, step: i64) -> Option<Date> {
    match every {
        Every::Day => first.checked_add(Span::new().try_days(step).ok()?).ok(),
        Every::Week => first.checked_add(Span::new().try_weeks(step).ok()?).ok(),
        Every::Month => first.checked_add(Span::new().try_months(step).ok()?).ok().filter(|day| day.day() == first.day()),
        Every::MonthWeekday => first
            .first_of_month()
            .checked_add(Span::new().try_months(step).ok()?)
            .ok()?
            .nth_weekday_of_month(nth(first), first.weekday())
            .ok(),
        Every::Year => first.checked_add(Span::new().try_years(step).ok()?).ok().filter(|day| day.day() == first.day()),
    }
}

/// Which one of its weekday a day is in its month: 1 to 5.
pub(crate) fn nth(day: Date) -> i8 {
    (day.day() - 1) / 7 + 1
}

fn weekday(day: Date) -> &'static str {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    DAYS[usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0) % 7]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(every: Every, interval: u32, end: End, first: Date) -> Vec<String> {
        Recurrence { every, interval, end, except: Vec::new() }.days(first).iter().map(Date::to_string).collect()
    }

    #[test]
    fn months_without_the_day_are_left_out() {
        assert_eq!(days(Every::Month, 1, End::Count(3), date(2026, 1, 31)), ["2026-01-31", "2026-03-31", "2026-05-31"]);
        assert_eq!(days(Every::Year, 1, End::Count(2), date(2024, 2, 29)), ["2024-02-29", "2028-02-29"]);
        assert_eq!(days(Every::MonthWeekday, 1, End::Count(3), date(2026, 9, 29)), ["2026-09-29", "2026-12-29", "2027-03-30"]);
    }

    #[test]
    fn the_last_day_counts_and_days_can_be_left_out() {
        let weekly = Recurrence { every: Every::Week, interval: 2, end: End::Until(date(2026, 9, 29)), except: vec![date(2026, 9, 15)] };
        assert_eq!(weekly.days(date(2026, 9, 1)), [date(2026, 9, 1), date(2026, 9, 29)]);
        assert_eq!(weekly.rule(date(2026, 9, 1), |day| day.to_string()), "FREQ=WEEKLY;INTERVAL=2;UNTIL=2026-09-29");
    }

    #[test]
    fn the_second_tuesday_is_said_so() {
        let monthly = Recurrence { every: Every::MonthWeekday, interval: 1, end: End::Count(2), except: Vec::new() };
        assert_eq!(monthly.rule(date(2026, 9, 8), |day| day.to_string()), "FREQ=MONTHLY;BYDAY=2TU;COUNT=2");
    }

    #[test]
    fn the_end_of_the_calendar_is_an_end() {
        assert_eq!(days(Every::Year, 1, End::Count(9), date(9998, 5, 1)).len(), 2);
        assert!(Recurrence { every: Every::Day, interval: 1, end: End::Until(Date::MAX), except: Vec::new() }.is_endless(date(2026, 1, 1)));
    }
}
