//! Calendars (RFC 5545 and RFC 7986): one for each event, each section with events, each region, the whole site, and the deadlines of a plan.
//!
//! In: the frozen site and the theme's words. Out: `.ics` files. Only events whose day is known stand in them; the pages of the others say
//! why. Nothing in a calendar comes from the clock: two builds of the same content give the same bytes.

mod deadline;
mod event;
mod zone;

use super::{Claim, Published, bytes, out_path};
use crate::base::content_line::ContentLines;
use crate::base::date::When;
use crate::base::say::say;
use crate::base::web::Web;
use crate::diag::Finding;
use crate::model::event::Times;
use crate::model::lang::Lang;
use crate::render::dates::Calendar as Dates;
use crate::render::words::Arg;
use crate::site::{ItemId, agenda};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Who made a calendar (RFC 5545, 3.7.3).
const PRODUCT: &str = "-//amigable//amigable//ES";

/// How often a calendar that somebody follows is worth asking for (RFC 7986, 5.7).
const REFRESH: &str = "P1D";

/// One calendar under construction.
struct Calendar<'a> {
    published: &'a Published<'a>,
    lang: &'a Lang,
}

impl Calendar<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.published.theme.words.say(self.lang, key, args)
    }

    fn date(&self, when: &When) -> String {
        Dates::new(&self.published.theme.words, self.lang).when(when)
    }

    /// The first host that the site had: names of events stay when it moves.
    fn host(&self) -> &str {
        Web::read(&self.published.site.config.site.first_address).map_or("localhost", |web| web.host)
    }
}

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let claim = |id: ItemId| {
        let item = &site.items[id];
        let own = agenda::event(item).is_some_and(|event| event.times().is_some());
        let events = if own { vec![id] } else { agenda::events(site, id) };
        if events.is_empty() && agenda::deadlines(item).next().is_none() {
            return None;
        }
        let by = say!("el calendario de «{}»", "the calendar of “{}”", item.source);
        Some(Claim { path: out_path(site, &agenda::url(site, id)), entry: bytes(file(published, id, &events)), by, place: None })
    };
    (0..site.items.len()).filter_map(claim).collect()
}

/// The calendar of an item with these events.
fn file(published: &Published<'_>, id: ItemId, events: &[ItemId]) -> Vec<u8> {
    let site = published.site;
    let item = &site.items[id];
    let calendar = Calendar { published, lang: &item.lang };
    let mut lines = ContentLines::default();
    lines.component("VCALENDAR", |lines| {
        lines.value("VERSION", "2.0");
        lines.value("PRODID", PRODUCT);
        lines.value("CALSCALE", "GREGORIAN");
        if agenda::event(item).is_none() {
            about(lines, &calendar, id);
        }
        for (name, days) in zones(published, events) {
            if let Ok(zone) = jiff::tz::TimeZone::get(&name) {
                zone::write(lines, &name, &zone, days);
            }
        }
        for id in events {
            event::write(lines, &calendar, *id);
        }
        for (facts, day) in agenda::deadlines(item) {
            deadline::write(lines, &calendar, id, facts, day);
        }
    });
    lines.finish()
}

/// What one that follows a calendar is told of it.
fn about(lines: &mut ContentLines, calendar: &Calendar<'_>, id: ItemId) {
    let site = calendar.published.site;
    let (item, tag) = (&site.items[id], calendar.lang.tag());
    let own = &site.config.site.title;
    let title = if item.slug_path.is_empty() { own.clone() } else { format!("{}: {own}", item.meta.title) };
    lines.text(&format!("NAME;LANGUAGE={tag}"), &title);
    lines.text("X-WR-CALNAME", &title);
    lines.text(&format!("DESCRIPTION;LANGUAGE={tag}"), &item.meta.description);
    lines.value("X-WR-TIMEZONE", &site.config.site.time_zone);
    lines.value("URL", &site.absolute(&site.urls[id]));
    lines.value("SOURCE;VALUE=URI", &site.absolute(&agenda::url(site, id)));
    lines.value("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
}

/// The zones that events with hours need, each with its first and last day.
fn zones(published: &Published<'_>, events: &[ItemId]) -> BTreeMap<String, (Date, Date)> {
    let site = published.site;
    let mut zones: BTreeMap<String, (Date, Date)> = BTreeMap::new();
    for event in events.iter().filter_map(|id| agenda::event(&site.items[*id])) {
        let (Some(Times::Hours { .. }), Some(first)) = (event.times(), event.first_day()) else { continue };
        let name = event.zone(&site.config.site.time_zone).to_owned();
        let days = zones.entry(name).or_insert((first, event.last_day()));
        *days = (days.0.min(first), days.1.max(event.last_day()));
    }
    zones
}
