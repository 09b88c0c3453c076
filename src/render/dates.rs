//! Dates and durations in words: «fin de septiembre de 2021», «jueves 7 de octubre de 2021, 15:00 horas».

use super::words::{Arg, Words};
use crate::base::date::{Minutes, Moment, Part, When};
use crate::model::lang::Lang;
use jiff::civil::{Date, Time};
use serde::Serialize;

/// A date for a `time` element.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DateView {
    /// `datetime` of the HTML Standard.
    pub(crate) iso: String,
    pub(crate) text: String,
}

/// Says dates in one language.
pub(crate) struct Calendar<'w> {
    words: &'w Words,
    lang: &'w Lang,
}

impl<'w> Calendar<'w> {
    pub(crate) fn new(words: &'w Words, lang: &'w Lang) -> Self {
        Self { words, lang }
    }

    pub(crate) fn view(&self, when: &When) -> DateView {
        DateView { iso: when.from.iso(), text: self.when(when) }
    }

    /// The date as it was known, no more precise.
    pub(crate) fn when(&self, when: &When) -> String {
        let Some(to) = when.to else { return self.moment(when.from) };
        match (when.from, to) {
            (Moment::Minute(day, start), Moment::Minute(other, end)) if day == other => self.hours(day, start, end),
            (Moment::Month(year, from), Moment::Month(other, to)) if year == other => {
                let (from, to, year) = (self.month(from), self.month(to), year.to_string());
                self.words.say(
                    self.lang,
                    "date-month-range",
                    &[("from", Arg::Text(&from)), ("to", Arg::Text(&to)), ("year", Arg::Text(&year))],
                )
            }
            (from, to) => {
                let (from, to) = (self.moment(from), self.moment(to));
                self.words.say(self.lang, "date-range", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
            }
        }
    }

    /// The date with its weekday where it is a day: for events.
    pub(crate) fn with_weekday(&self, when: &When) -> String {
        match (when.from, when.to) {
            (Moment::Day(day), None) => self.weekday(day),
            _ => self.when(when),
        }
    }

    fn moment(&self, moment: Moment) -> String {
        match moment {
            Moment::Year(year) => self.words.say(self.lang, "date-year", &[("year", Arg::Text(&year.to_string()))]),
            Moment::Month(year, month) => self.month_of_year("date-month", year, month),
            Moment::Part(year, month, Part::Start) => self.month_of_year("date-approx-start", year, month),
            Moment::Part(year, month, Part::Middle) => self.month_of_year("date-approx-mid", year, month),
            Moment::Part(year, month, Part::End) => self.month_of_year("date-approx-end", year, month),
            Moment::Day(date) => self.day(date),
            Moment::Minute(date, time) => {
                let (date, time) = (self.weekday(date), clock(time));
                self.words.say(self.lang, "date-time", &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))])
            }
        }
    }

    fn hours(&self, day: Date, start: Time, end: Time) -> String {
        let (date, from, to) = (self.weekday(day), clock(start), clock(end));
        self.words.say(self.lang, "date-time-range", &[("date", Arg::Text(&date)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }

    fn month(&self, month: i8) -> String {
        self.words.say(self.lang, &format!("month-{month}"), &[])
    }

    fn month_of_year(&self, key: &str, year: i16, month: i8) -> String {
        let (month, year) = (self.month(month), year.to_string());
        self.words.say(self.lang, key, &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    fn day(&self, date: Date) -> String {
        let (day, month, year) = (date.day().to_string(), self.month(date.month()), date.year().to_string());
        self.words.say(self.lang, "date-full", &[("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    fn weekday(&self, date: Date) -> String {
        let weekday = self.words.say(self.lang, &format!("weekday-{}", date.weekday().to_monday_one_offset()), &[]);
        let day = self.day(date);
        self.words.say(self.lang, "date-with-weekday", &[("weekday", Arg::Text(&weekday)), ("date", Arg::Text(&day))])
    }

    /// «1 hora y 30 minutos».
    pub(crate) fn duration(&self, Minutes(total): Minutes) -> String {
        let (hours, minutes) = (u64::from(total / 60), u64::from(total % 60));
        match (hours, minutes) {
            (0, minutes) => self.words.say(self.lang, "duration-minutes", &[("n", Arg::Count(minutes))]),
            (hours, 0) => self.words.say(self.lang, "duration-hours", &[("n", Arg::Count(hours))]),
            (hours, minutes) => {
                self.words.say(self.lang, "duration-hours-minutes", &[("hours", Arg::Count(hours)), ("minutes", Arg::Count(minutes))])
            }
        }
    }
}

fn clock(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}
