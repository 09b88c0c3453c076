//! `VTIMEZONE` (RFC 5545, 3.6.5): what the clocks of a place did and will do, as far as a calendar needs it.
//!
//! In: a zone of the tz database and the days that are needed. Out: one observance for each time that the clocks changed.

use crate::base::content_line::ContentLines;
use jiff::civil::Date;
use jiff::tz::{Dst, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// One span of time by one offset.
struct Observance {
    /// Since when, by the clock before.
    start: jiff::civil::DateTime,
    before: Offset,
    offset: Offset,
    dst: Dst,
    name: String,
}

/// The zone of a calendar whose events lie between two days.
pub(super) fn write(lines: &mut ContentLines, name: &str, zone: &TimeZone, (first, last): (Date, Date)) {
    lines.component("VTIMEZONE", |lines| {
        lines.value("TZID", name);
        for one in observances(zone, first, last) {
            lines.component(if one.dst.is_dst() { "DAYLIGHT" } else { "STANDARD" }, |lines| {
                lines.value("DTSTART", &one.start.strftime("%Y%m%dT%H%M%S").to_string());
                lines.value("TZOFFSETFROM", &offset(one.before));
                lines.value("TZOFFSETTO", &offset(one.offset));
                lines.value("TZNAME", &one.name);
            });
        }
    });
}

/// From the one that holds before the first day to the first one after the last day.
fn observances(zone: &TimeZone, first: Date, last: Date) -> Vec<Observance> {
    // A day is more than any offset.
    let day = SignedDuration::from_hours(24);
    let instant = |date: Date| date.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    let from = instant(first).saturating_sub(day).unwrap_or(Timestamp::MIN);
    let until = instant(last).saturating_add(day * 2).unwrap_or(Timestamp::MAX);
    let start = zone.preceding(from).next().map(|transition| transition.timestamp());
    let opening = start.map_or_else(|| unchanged(zone, from), |at| observance(zone, at));
    let later = zone.following(start.unwrap_or(from)).map(|transition| transition.timestamp()).take_while(|at| *at <= until);
    std::iter::once(opening).chain(later.map(|at| observance(zone, at))).collect()
}

fn observance(zone: &TimeZone, at: Timestamp) -> Observance {
    let before = zone.to_offset(at.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(at));
    let info = zone.to_offset_info(at);
    Observance { start: before.to_datetime(at), before, offset: info.offset(), dst: info.dst(), name: info.abbreviation().to_owned() }
}

/// A zone whose clocks never changed before: its one offset, since long ago.
fn unchanged(zone: &TimeZone, at: Timestamp) -> Observance {
    let info = zone.to_offset_info(at);
    let start = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0);
    Observance { start, before: info.offset(), offset: info.offset(), dst: info.dst(), name: info.abbreviation().to_owned() }
}

/// `-0300`; with seconds only where a zone has them (before standard time).
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn written(name: &str, first: Date, last: Date) -> String {
        let mut lines = ContentLines::default();
        write(&mut lines, name, &TimeZone::get(name).unwrap(), (first, last));
        String::from_utf8(lines.finish()).unwrap().replace("\r\n", "\n")
    }

    /// Decree 224 of 2022: the clocks of Santiago go on in September and back in April.
    #[test]
    fn santiago_has_the_changes_around_its_events() {
        let zone = written("America/Santiago", date(2026, 3, 1), date(2026, 5, 1));
        let starts: Vec<&str> = zone.lines().filter(|line| line.starts_with("DTSTART")).collect();
        assert_eq!(starts, ["DTSTART:20250907T000000", "DTSTART:20260405T000000"]);
        assert!(zone.contains("BEGIN:DAYLIGHT\nDTSTART:20250907T000000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0300\nTZNAME:-03\nEND:DAYLIGHT"));
    }

    #[test]
    fn a_place_without_changes_has_one_offset() {
        assert_eq!(written("America/Punta_Arenas", date(2026, 1, 1), date(2026, 12, 31)).matches("BEGIN:STANDARD").count(), 1);
        assert!(written("Etc/GMT+3", date(2026, 1, 1), date(2026, 1, 1)).contains("TZOFFSETTO:-0300"));
    }
}
