//! Links that put an event into a calendar on the web. They are plain addresses: nothing is asked of anyone before a reader follows one.
//!
//! In: an event with its page. Out: names and addresses. What a service cannot take (how an event is repeated, to Outlook) is not offered.

use crate::model::event::{Event, Modality, Place, Times};
use crate::render::desk::Desk;
use crate::render::words::Arg;
use crate::site::agenda;
use jiff::civil::{Date, DateTime};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

pub(super) fn links(event: &Event, desk: &Desk<'_>) -> Vec<Value> {
    let Some(times) = event.times() else { return Vec::new() };
    let google = json!({"label": "Google Calendar", "url": google(event, times, desk)});
    let outlook = event.recurrence.is_none().then(|| outlook(event, times, desk)).flatten();
    [Some(google), outlook.map(|url| json!({"label": "Outlook", "url": url}))].into_iter().flatten().collect()
}

fn google(event: &Event, times: Times, desk: &Desk<'_>) -> String {
    let site = desk.site;
    let day = |day: Date| day.strftime("%Y%m%d").to_string();
    let hour = |time: DateTime| time.strftime("%Y%m%dT%H%M%S").to_string();
    let (from, to) = match times {
        Times::Days { first, after } => (day(first), day(after)),
        Times::Hours { from, to } => (hour(from), hour(to.unwrap_or(from))),
    };
    let mut pairs = vec![
        ("action", "TEMPLATE".to_owned()),
        ("text", desk.item().meta.title.clone()),
        ("dates", format!("{from}/{to}")),
        ("ctz", event.zone(&site.config.site.time_zone).to_owned()),
        ("details", details(desk)),
    ];
    pairs.extend(location(event, desk).map(|place| ("location", place)));
    pairs.extend(agenda::rule(site, event).map(|rule| ("recur", format!("RRULE:{rule}"))));
    address("https://calendar.google.com/calendar/render", &pairs)
}

fn outlook(event: &Event, times: Times, desk: &Desk<'_>) -> Option<String> {
    let zone = agenda::zone(desk.site, event);
    let hour = |time: DateTime| Some(time.to_zoned(zone.clone()).ok()?.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    let (from, to, whole_days) = match times {
        Times::Days { first, after } => (first.to_string(), after.to_string(), true),
        Times::Hours { from, to } => (hour(from)?, hour(to.unwrap_or(from))?, false),
    };
    let mut pairs = vec![
        ("path", "/calendar/action/compose".to_owned()),
        ("rru", "addevent".to_owned()),
        ("subject", desk.item().meta.title.clone()),
        ("startdt", from),
        ("enddt", to),
        ("body", details(desk)),
    ];
    pairs.extend(whole_days.then(|| ("allday", "true".to_owned())));
    pairs.extend(location(event, desk).map(|place| ("location", place)));
    Some(address("https://outlook.live.com/calendar/0/deeplink/compose", &pairs))
}

fn details(desk: &Desk<'_>) -> String {
    let url = desk.site.absolute(&desk.site.urls[desk.id]);
    format!("{}\n\n{}", desk.item().meta.description, desk.say("calendar-more", &[("url", Arg::Text(&url))]))
}

fn location(event: &Event, desk: &Desk<'_>) -> Option<String> {
    let online = || matches!(event.modality, Modality::Online).then(|| desk.say(Modality::Online.word(), &[]));
    event.place.as_ref().map(Place::line).or_else(online)
}

fn address(base: &str, pairs: &[(&str, String)]) -> String {
    let pair = |(name, value): &(&str, String)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
    format!("{base}?{}", pairs.iter().map(pair).collect::<Vec<_>>().join("&"))
}
