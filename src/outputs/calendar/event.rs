//! One event as a `VEVENT` (RFC 5545, 3.6.1, and RFC 7986).
//!
//! In: an item with an event whose day is known. Out: its lines. What changes it is its content alone: no clock.

use super::Calendar;
use crate::base::content_line::{ContentLines, escaped, with_parameter};
use crate::base::date::When;
use crate::model::block::{Block, Status};
use crate::model::event::{Event, Modality, Place, Times};
use crate::model::item::Item;
use crate::model::organisation::ChannelKind;
use crate::render::words::Arg;
use crate::site::feeds::changed;
use crate::site::{ItemId, Site, agenda};
use jiff::civil::{Date, DateTime};

/// Writes the event of an item.
pub(super) fn write(lines: &mut ContentLines, calendar: &Calendar<'_>, id: ItemId) {
    let site = calendar.published.site;
    let item = &site.items[id];
    let Some((event, times)) = agenda::event(item).and_then(|event| Some((event, event.times()?))) else { return };
    lines.component("VEVENT", |lines| {
        lines.value("UID", &uid(calendar, item));
        let revised = revised(item, event);
        // Without a method, a time stamp says when the event was last revised (3.8.7.2); of one that does not tell, its own day.
        let stamp = revised.or(event.first_day()).unwrap_or(Date::ZERO);
        lines.value("DTSTAMP", &utc(calendar, stamp));
        if let Some(day) = revised {
            lines.value("LAST-MODIFIED", &utc(calendar, day));
        }
        if let Some(created) = item.meta.date {
            lines.value("CREATED", &utc(calendar, created.first_day()));
        }
        lines.value("SEQUENCE", &event.sequence().to_string());
        when(lines, calendar, event, times);
        text(lines, calendar, id, event);
        lines.value("STATUS", status(event));
        lines.value("URL", &site.absolute(&site.urls[id]));
        if !item.meta.tags.is_empty() {
            lines.texts("CATEGORIES", &item.meta.tags);
        }
        people(lines, calendar, item, event);
    });
}

/// A name that stays when the title, the day or the address of the page changes: the oldest address, at the site's host.
fn uid(calendar: &Calendar<'_>, item: &Item) -> String {
    let oldest = item.meta.aliases.first().map_or(item.slug_path.as_str(), |alias| alias.value.as_str());
    let name = format!("{}@{}", oldest.trim_matches('/'), calendar.host());
    // A UID is a text.
    escaped(&name)
}

/// The last day on which the content changed, as the editor says.
fn revised(item: &Item, event: &Event) -> Option<Date> {
    let changes = event.history.iter().map(|change| change.date.first_day());
    changed(&item.meta).into_iter().chain(changes).max()
}

/// The start of a day where the site is, in UTC.
pub(super) fn utc(calendar: &Calendar<'_>, day: Date) -> String {
    day_start(day, calendar.published.site).replace(['-', ':'], "")
}

fn day_start(day: Date, site: &Site) -> String {
    let zone = jiff::tz::TimeZone::get(&site.config.site.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    day.to_zoned(zone).map_or_else(|_| format!("{day}T00:00:00Z"), |zoned| zoned.timestamp().to_string())
}

fn when(lines: &mut ContentLines, calendar: &Calendar<'_>, event: &Event, times: Times) {
    let zone_name = event.zone(&calendar.published.site.config.site.time_zone);
    let at = |name: &str| format!("{name};TZID={zone_name}");
    match times {
        Times::Days { first, after } => {
            lines.value("DTSTART;VALUE=DATE", &day(first));
            lines.value("DTEND;VALUE=DATE", &day(after));
            // A day to know of is no day on which one is busy.
            lines.value("TRANSP", "TRANSPARENT");
        }
        Times::Hours { from, to } => {
            lines.value(&at("DTSTART"), &hour(from));
            // What lasts no time has no end (3.8.2.2).
            if let Some(to) = to.filter(|to| *to > from) {
                lines.value(&at("DTEND"), &hour(to));
            }
        }
    }
    let Some(recurrence) = &event.recurrence else { return };
    lines.value("RRULE", &agenda::rule(calendar.published.site, event).unwrap_or_default());
    if recurrence.except.is_empty() {
        return;
    }
    let except = |write: &dyn Fn(Date) -> String| recurrence.except.iter().map(|day| write(*day)).collect::<Vec<_>>().join(",");
    match times {
        Times::Days { .. } => lines.value("EXDATE;VALUE=DATE", &except(&day)),
        Times::Hours { from, .. } => lines.value(&at("EXDATE"), &except(&|day| hour(day.to_datetime(from.time())))),
    }
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn hour(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

fn text(lines: &mut ContentLines, calendar: &Calendar<'_>, id: ItemId, event: &Event) {
    let site = calendar.published.site;
    let item = &site.items[id];
    let tag = item.lang.tag();
    let worded = |name: &str| format!("{name};LANGUAGE={tag}");
    let state = calendar.say(&format!("status-{}", event.status.id()), &[]);
    // Many calendars do not show the status, and nobody should set out for what is off.
    let summary = if event.is_off() { format!("{state}: {}", item.meta.title) } else { item.meta.title.clone() };
    lines.text(&worded("SUMMARY"), &summary);
    let about = calendar.say("calendar-state", &[("status", Arg::Text(&state))]);
    let note = item.blocks.iter().find_map(|block| if let Block::Status(status) = block { status.note.as_ref() } else { None });
    let state = note.map_or_else(|| about.clone(), |note| format!("{about} {}", note.plain_text()));
    let moved = event
        .history
        .iter()
        .rev()
        .find_map(|change| change.was)
        .map(|was| calendar.say("calendar-was", &[("date", Arg::Text(&calendar.date(&was)))]));
    let registration = event.registration.as_ref().map(|url| calendar.say("calendar-registration", &[("url", Arg::Text(&url.value))]));
    let deadline = event.deadline.map(|when: When| calendar.say("calendar-deadline", &[("date", Arg::Text(&calendar.date(&when)))]));
    let more = calendar.say("calendar-more", &[("url", Arg::Text(&site.absolute(&site.urls[id])))]);
    let parts = [Some(item.meta.description.clone()), Some(state), moved, registration, deadline, Some(more)];
    lines.text(&worded("DESCRIPTION"), &parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"));
    let online = || matches!(event.modality, Modality::Online).then(|| calendar.say(Modality::Online.word(), &[]));
    if let Some(location) = event.place.as_ref().map(Place::line).or_else(online) {
        lines.text(&worded("LOCATION"), &location);
    }
    if let Some(online) = &event.online {
        lines.value(&with_parameter("CONFERENCE;VALUE=URI", "LABEL", &calendar.say("calendar-connect", &[])), &online.value);
    }
}

/// What is planned is not sure; what is put off is not on that day (3.8.1.11).
fn status(event: &Event) -> &'static str {
    match event.status {
        Status::Planned => "TENTATIVE",
        Status::Confirmed | Status::Held => "CONFIRMED",
        Status::Postponed | Status::Cancelled => "CANCELLED",
    }
}

/// An organiser is somebody with an address for mail (3.8.4.3); the others are told as contact.
fn people(lines: &mut ContentLines, calendar: &Calendar<'_>, item: &Item, event: &Event) {
    let site = calendar.published.site;
    let known: Vec<_> = event.organisers.iter().filter_map(|id| site.index.organisation(&id.value)).map(|(_, found)| found).collect();
    if let Some((name, email)) = known.iter().find_map(|found| Some((&found.name, found.channel(ChannelKind::Email)?))) {
        lines.value(&with_parameter("ORGANIZER", "CN", name), &format!("mailto:{email}"));
    }
    if !known.is_empty() {
        let names: Vec<&str> = known.iter().map(|found| found.name.as_str()).collect();
        lines.text(&format!("CONTACT;LANGUAGE={}", item.lang.tag()), &names.join("; "));
    }
}
