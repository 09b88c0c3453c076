//! What day it is, and how long something took.
//!
//! In: `--clock`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the system's clock. Out: the
//! day in the site's time zone. The pipeline is told the day as a value; it never asks.

use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::ffi::OsStr;
use std::path::Path;
use std::time::{Duration, Instant};

/// The hub's own zone, for a site that names none that we know.
const CHILE: &str = "America/Santiago";

const READ: Said = said("leer la fecha de", "read the date of");

/// Where the time comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Clock {
    /// A day that was asked for, in whatever zone the site has.
    Day(Date),
    /// One instant.
    Instant(Timestamp),
}

impl Clock {
    /// The clock for this run: `asked` is the value of `--clock`.
    pub(crate) fn choose(asked: Option<&str>) -> Result<Self, Failure> {
        let epoch = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty());
        match (asked, epoch) {
            (Some(text), _) => Self::of_text(text),
            (None, Some(epoch)) => Self::of_epoch(&epoch),
            (None, None) => Ok(Self::Instant(Timestamp::now())),
        }
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    fn of_text(text: &str) -> Result<Self, Failure> {
        let day = text.parse::<Date>().or_else(|_| text.parse::<DateTime>().map(DateTime::date));
        day.map(Self::Day).map_err(|_| {
            let why = say!("«{text}» no es un día del calendario", "“{text}” is no day of the calendar");
            let next = say!("escríbelo así: --clock 2026-10-07", "write it like this: --clock 2026-10-07");
            Failure::because(READ, Path::new("--clock"), why, next)
        })
    }

    fn of_epoch(epoch: &OsStr) -> Result<Self, Failure> {
        let seconds = epoch.to_str().and_then(|text| text.trim().parse().ok());
        seconds.and_then(|seconds| Timestamp::from_second(seconds).ok()).map(Self::Instant).ok_or_else(|| {
            let given = epoch.to_string_lossy();
            let why = say!("«{given}» no es un número de segundos", "“{given}” is no number of seconds");
            let next = say!("bórrala del entorno, o ponle los segundos desde 1970", "unset it, or give it the seconds since 1970");
            Failure::because(READ, Path::new("SOURCE_DATE_EPOCH"), why, next)
        })
    }

    /// What a clock on the wall of that zone shows now: «14:32:05».
    pub(crate) fn wall(zone: &str) -> String {
        Zoned::new(Timestamp::now(), zone_of(zone)).strftime("%H:%M:%S").to_string()
    }

    /// Today in the zone of that name.
    pub(crate) fn today(self, zone: &str) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Instant(instant) => Zoned::new(instant, zone_of(zone)).date(),
        }
    }
}

fn zone_of(name: &str) -> TimeZone {
    TimeZone::get(name).or_else(|_| TimeZone::get(CHILE)).unwrap_or(TimeZone::UTC)
}

/// Measures how long a run takes.
#[derive(Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_or_a_minute_is_read_and_nonsense_is_not() {
        let day = jiff::civil::date(2026, 10, 7);
        for text in ["2026-10-07", "2026-10-07T15:30"] {
            assert_eq!(Clock::of_text(text).unwrap(), Clock::Day(day));
        }
        for text in ["2026-02-30", "mañana", "", "2026"] {
            assert!(Clock::of_text(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_instant_is_a_day_only_in_a_zone() {
        // 2021-10-08 01:30 UTC is still the evening of the 7th in Santiago.
        let clock = Clock::of_epoch(OsStr::new("1633656600")).unwrap();
        assert_eq!(clock.today(CHILE), jiff::civil::date(2021, 10, 7));
        assert_eq!(clock.today("UTC"), jiff::civil::date(2021, 10, 8));
        assert_eq!(clock.today("Luna/Cráter"), jiff::civil::date(2021, 10, 7));
        assert!(Clock::of_epoch(OsStr::new("ayer")).is_err());
    }
}
