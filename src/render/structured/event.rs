//! An event as `schema.org/Event`, when its day is known.
//!
//! In: an event with its page. Out: a node. A plan of which nobody has told whether it came true has no status: there is none for it.

use super::node::Node;
use super::{address, common};
use crate::base::chile::REGIONS;
use crate::base::recurrence::{End, Every, Recurrence, nth};
use crate::base::text::fold;
use crate::model::block::Status;
use crate::model::event::{Event, Known, MaterialAddress, MaterialKind, Modality, Place, Times};
use crate::render::desk::Desk;
use crate::site::agenda;
use jiff::civil::{Date, DateTime};
use serde_json::{Value, json};

pub(super) fn node(desk: &Desk<'_>) -> Option<Value> {
    let event = agenda::event(desk.item())?;
    let times = event.times()?;
    let mut node = Node::new("Event");
    common(&mut node, desk);
    let (start, end) = dates(event, times, desk);
    node.add("startDate", json!(start));
    node.add("endDate", json!(end));
    node.add("eventStatus", json!(status(event, desk)));
    node.add("previousStartDate", json!(event.history.iter().rev().find_map(|change| change.was).map(|was| was.from.iso())));
    node.add("eventAttendanceMode", json!(mode(event.modality)));
    node.add("location", location(event, desk));
    node.add("organizer", people(&event.organisers, desk));
    node.add("performer", people(&event.speakers, desk));
    node.add("isAccessibleForFree", json!(event.cost.as_deref().is_some_and(is_free).then_some(true)));
    node.add("offers", offer(event));
    if let (Some(recurrence), Some(first)) = (&event.recurrence, event.first_day()) {
        node.add("eventSchedule", schedule(event, recurrence, first, times, desk));
    }
    node.add("subjectOf", event.materials.iter().filter_map(material).collect());
    Some(node.finish())
}

/// Start and end (ISO 8601): days alone, or with the offset of that hour in that place. The end is the last day itself.
fn dates(event: &Event, times: Times, desk: &Desk<'_>) -> (String, Option<String>) {
    let zone = agenda::zone(desk.site, event);
    let hour = |time: DateTime| {
        time.to_zoned(zone.clone()).map_or_else(|_| time.to_string(), |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    match times {
        Times::Days { first, after } => {
            (first.to_string(), after.yesterday().ok().filter(|last| *last > first).map(|last| last.to_string()))
        }
        Times::Hours { from, to } => (hour(from), to.map(hour)),
    }
}

fn status(event: &Event, desk: &Desk<'_>) -> Option<&'static str> {
    let moved = event.history.iter().any(|change| change.was.is_some());
    match event.status {
        Status::Cancelled => Some("https://schema.org/EventCancelled"),
        Status::Postponed => Some("https://schema.org/EventPostponed"),
        Status::Planned if agenda::has_passed(desk.site, event) => None,
        _ if moved => Some("https://schema.org/EventRescheduled"),
        _ => Some("https://schema.org/EventScheduled"),
    }
}

fn mode(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::InPerson => Some("https://schema.org/OfflineEventAttendanceMode"),
        Modality::Online => Some("https://schema.org/OnlineEventAttendanceMode"),
        Modality::Hybrid => Some("https://schema.org/MixedEventAttendanceMode"),
        Modality::Unknown => None,
    }
}

fn location(event: &Event, desk: &Desk<'_>) -> Value {
    let place = event.place.as_ref().map(|place| self::place(place, event));
    let url = event.online.as_ref().map(|url| url.value.clone());
    let meets_online = matches!(event.modality, Modality::Online | Modality::Hybrid);
    let online = meets_online.then(|| json!({"@type": "VirtualLocation", "url": url.unwrap_or_else(|| address(desk))}));
    match (place, online) {
        (Some(place), Some(online)) => json!([place, online]),
        (place, online) => json!(place.or(online)),
    }
}

fn place(place: &Place, event: &Event) -> Value {
    let mut postal = Node::new("PostalAddress");
    postal.add("streetAddress", json!(place.address));
    postal.add("addressLocality", json!(place.comuna));
    postal.add("addressRegion", json!(place.region.map(|region| REGIONS[region].name)));
    // A region or a comuna is one of Chile.
    postal.add("addressCountry", json!((place.region.is_some() || place.comuna.is_some()).then_some("CL")));
    let mut node = Node::new("Place");
    node.add("name", json!(place.name));
    node.add("address", postal.finish());
    let feature = |(key, known): (&str, Known)| {
        let name = FEATURES.iter().find(|(own, _)| *own == key).map(|(_, name)| *name)?;
        (known != Known::Unknown).then(|| json!({"@type": "LocationFeatureSpecification", "name": name, "value": known == Known::Yes}))
    };
    node.add("amenityFeature", event.access.facts().filter_map(feature).collect());
    node.finish()
}

/// What a place has, in the words of the vocabulary's users.
const FEATURES: [(&str, &str); 3] =
    [("access-wheelchair", "wheelchairAccessible"), ("access-quiet-space", "quietSpace"), ("access-child-care", "childCare")];

fn people(ids: &[crate::base::span::Spanned<String>], desk: &Desk<'_>) -> Value {
    let one = |id: &crate::base::span::Spanned<String>| {
        let (item, found) = desk.site.index.organisation(&id.value)?;
        let url = format!("{}#{}", desk.site.absolute(&desk.site.urls[item]), found.id.value);
        Some(json!({"@type": "Organization", "name": found.name, "url": url}))
    };
    ids.iter().filter_map(one).collect()
}

fn is_free(cost: &str) -> bool {
    ["gratis", "gratuito", "gratuita", "free"].contains(&fold(cost.trim_end_matches('.')).as_str())
}

fn offer(event: &Event) -> Value {
    let Some(url) = &event.registration else { return Value::Null };
    let mut node = Node::new("Offer");
    node.add("url", json!(url.value));
    node.add("availabilityEnds", json!(event.deadline.map(|deadline| deadline.last_day().to_string())));
    if event.cost.as_deref().is_some_and(is_free) {
        node.add("price", json!(0));
        node.add("priceCurrency", json!("CLP"));
    }
    node.finish()
}

fn schedule(event: &Event, recurrence: &Recurrence, first: Date, times: Times, desk: &Desk<'_>) -> Value {
    let mut node = Node::new("Schedule");
    let (unit, interval) = match recurrence.every {
        Every::Day => ("D", recurrence.interval),
        Every::Week => ("W", recurrence.interval),
        Every::Month | Every::MonthWeekday => ("M", recurrence.interval),
        Every::Year => ("Y", recurrence.interval),
    };
    node.add("repeatFrequency", json!(format!("P{interval}{unit}")));
    node.add("startDate", json!(first.to_string()));
    match recurrence.end {
        End::Until(last) => node.add("endDate", json!(last.to_string())),
        End::Count(count) => node.add("repeatCount", json!(count)),
    }
    if let Times::Hours { from, to } = times {
        node.add("startTime", json!(from.time().to_string()));
        node.add("endTime", json!(to.map(|to| to.time().to_string())));
        node.add("scheduleTimezone", json!(event.zone(&desk.site.config.site.time_zone)));
    }
    match recurrence.every {
        Every::Month => node.add("byMonthDay", json!(first.day())),
        Every::MonthWeekday => node.add("byMonthWeek", json!(nth(first))),
        _ => {}
    }
    node.add("exceptDate", json!(recurrence.except.iter().map(Date::to_string).collect::<Vec<_>>()));
    node.finish()
}

/// What others can read on another site; files beside the page are found on it.
fn material(material: &crate::model::event::Material) -> Option<Value> {
    let MaterialAddress::Web(url) = &material.what else { return None };
    let kind = match material.kind {
        MaterialKind::Slides => "PresentationDigitalDocument",
        MaterialKind::Recording => "VideoObject",
        MaterialKind::Photos => "ImageGallery",
        MaterialKind::Minutes | MaterialKind::Document => "CreativeWork",
    };
    Some(json!({"@type": kind, "name": material.title, "url": url.value}))
}
