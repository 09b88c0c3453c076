//! The parts of an event's page that come from what is known of it: how to take it to a calendar, who can take part without trouble, what
//! changed, what remains.
//!
//! In: which part. Out: the values of its block; nothing where there is nothing to tell.

use super::{Drawer, web_calendars};
use crate::base::date::{Moment, When};
use crate::base::recurrence::{End, Every, Recurrence, nth};
use crate::base::text::{capitalised, escaped};
use crate::model::event::{Change, Event, EventPart, Known, Material, MaterialAddress, Times, city};
use crate::render::file_type;
use crate::render::resolve;
use crate::render::words::Arg;
use crate::site::{Target, agenda};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

pub(super) fn view(part: &EventPart, drawer: &mut Drawer<'_, '_, '_>) -> Option<(&'static str, Value)> {
    let event = agenda::event(drawer.desk.item())?;
    match part {
        EventPart::Calendar => Some(("calendar", calendar(event, drawer)?)),
        EventPart::Access => Some(("access", access(event, drawer)?)),
        EventPart::History(changes) => {
            Some(("history", json!({"items": changes.iter().map(|one| change(one, drawer)).collect::<Vec<_>>()})))
        }
        EventPart::Materials => {
            let items: Vec<Value> = event.materials.iter().filter_map(|one| material(one, drawer)).collect();
            Some(("materials", json!({"items": items})))
        }
    }
}

/// Ways to take an event that is ahead to one's own calendar, or why there is none yet.
fn calendar(event: &Event, drawer: &Drawer<'_, '_, '_>) -> Option<Value> {
    let (site, id) = (drawer.desk.site, drawer.desk.id);
    if event.is_off() || agenda::has_passed(site, event) {
        return None;
    }
    if !agenda::is_offered(site, event) {
        return Some(json!({"ics": null, "links": []}));
    }
    Some(json!({"ics": agenda::url(site, id), "links": web_calendars::links(event, drawer.desk)}))
}

/// Each fact with its answer. Of an event that is over and of which nothing is known, there is nothing to say.
fn access(event: &Event, drawer: &Drawer<'_, '_, '_>) -> Option<Value> {
    let desk = &drawer.desk;
    let unknown = event.access.facts().all(|(_, known)| known == Known::Unknown);
    if unknown && agenda::has_passed(desk.site, event) {
        return None;
    }
    let fact = |(key, known): (&str, Known)| json!({"label": desk.say(key, &[]), "answer": known.id(), "text": desk.say(&format!("access-{}", known.id()), &[])});
    Some(
        json!({"items": event.access.facts().map(fact).collect::<Vec<_>>(), "unknown": unknown, "meets": event.access.wheelchair.is_some()}),
    )
}

fn change(change: &Change, drawer: &Drawer<'_, '_, '_>) -> Value {
    let id = change.status.id();
    json!({
        "date": drawer.date(&change.date), "status": id, "label": drawer.desk.say(&format!("status-{id}"), &[]),
        "was": change.was.as_ref().map(|when| drawer.desk.calendar().when(when)), "html": drawer.maybe_inline(change.note.as_ref()),
    })
}

fn material(material: &Material, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let (url, format) = match &material.what {
        MaterialAddress::Web(url) => (url.value.clone(), file_type::of_address(&url.value)),
        MaterialAddress::File(path) => match drawer.desk.site.target(drawer.desk.id, &path.value) {
            Ok(Target::Asset(source)) => {
                let format = file_type::with_size(&source, drawer.desk);
                (drawer.desk.asset(&source), Some(format))
            }
            Ok(Target::Unread) => return None,
            other => {
                let trouble = other.err().unwrap_or(crate::site::Trouble::NoFile { near: None });
                resolve::report(&trouble, &path.value, path.span, resolve::inner(path), drawer.desk);
                return None;
            }
        },
    };
    let captions = material.captions.map(|known| drawer.desk.say(&format!("captions-{}", known.id()), &[]));
    let kind = drawer.desk.say(&format!("material-{}", material.kind.id()), &[]);
    Some(json!({"url": url, "title": material.title, "kind": kind, "format": format, "captions": captions}))
}

/// «Cada martes, hasta el 15 de diciembre de 2026», with the days where they are few.
pub(super) fn recurrence(drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    /// More than a term of weekly meetings is a wall of dates; the calendar has them all.
    const SHOWN: usize = 16;
    let event = agenda::event(drawer.desk.item())?;
    let (recurrence, first) = (event.recurrence.as_ref()?, event.first_day()?);
    let mut html = escaped(&sentence(recurrence, first, drawer));
    let days = event.days();
    if days.len() <= SHOWN {
        let calendar = drawer.desk.calendar();
        let item = |day: &Date| {
            let when = When::at(Moment::Day(*day));
            format!("<li><time datetime=\"{day}\">{}</time></li>", escaped(&capitalised(&calendar.with_weekday(&when))))
        };
        html.extend(["<ul>", &days.iter().map(item).collect::<String>(), "</ul>"]);
    }
    Some(html)
}

fn sentence(recurrence: &Recurrence, first: Date, drawer: &Drawer<'_, '_, '_>) -> String {
    let desk = &drawer.desk;
    let day = |day: Date| desk.calendar().when(&When::at(Moment::Day(day)));
    let (weekday, month) =
        (desk.say(&format!("weekday-{}", first.weekday().to_monday_one_offset()), &[]), desk.say(&format!("month-{}", first.month()), &[]));
    let ordinal = desk.say(&format!("ordinal-{}", nth(first)), &[]);
    let number = first.day().to_string();
    let args = [
        ("n", Arg::Count(u64::from(recurrence.interval))),
        ("weekday", Arg::Text(&weekday)),
        ("ordinal", Arg::Text(&ordinal)),
        ("day", Arg::Text(&number)),
        ("month", Arg::Text(&month)),
    ];
    let key = match recurrence.every {
        Every::Day => "repeats-day",
        Every::Week => "repeats-week",
        Every::Month => "repeats-month",
        Every::MonthWeekday => "repeats-month-weekday",
        Every::Year => "repeats-year",
    };
    let rule = desk.say(key, &args);
    let whole = match recurrence.end {
        End::Until(last) => desk.say("repeats-until", &[("rule", Arg::Text(&rule)), ("date", Arg::Text(&day(last)))]),
        End::Count(count) => desk.say("repeats-count", &[("rule", Arg::Text(&rule)), ("count", Arg::Count(u64::from(count)))]),
    };
    if recurrence.except.is_empty() {
        return whole;
    }
    let days: Vec<String> = recurrence.except.iter().map(|one| day(*one)).collect();
    format!("{whole} {}", desk.say("repeats-except", &[("days", Arg::Text(&days.join("; ")))]))
}

/// When it is by the site's clock; nothing where both clocks say the same, or no hour is known.
pub(super) fn site_time(drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let site = drawer.desk.site;
    let event = agenda::event(drawer.desk.item())?;
    let Times::Hours { from, to } = event.times()? else { return None };
    let (own, here) = (agenda::zone(site, event), TimeZone::get(&site.config.site.time_zone).ok()?);
    let moved = |time: DateTime| {
        let here = time.to_zoned(own.clone()).ok()?.with_time_zone(here.clone());
        Some(Moment::Minute(here.date(), here.time()))
    };
    let when = When { from: moved(from)?, to: to.and_then(moved) };
    let time = capitalised(&drawer.desk.calendar().with_weekday(&when));
    let told = [("time", Arg::Text(&time)), ("city", Arg::Text(&city(&site.config.site.time_zone)))];
    (when.from != event.when.value.from).then(|| escaped(&drawer.desk.say("time-in-city", &told)))
}
