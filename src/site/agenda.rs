//! Events in time: which are ahead, which calendars they stand in, and where those calendars are.
//!
//! In: the site. Out: ids and addresses. Knows no words and no format.

use super::{ItemId, Site};
use crate::model::action_plan::ActivityFacts;
use crate::model::event::{Event, Times};
use crate::model::item::{Item, KindId};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The event of an item.
pub(crate) fn event(item: &Item) -> Option<&Event> {
    item.facets.event.as_deref()
}

/// Whether an event is over, on the day of the build.
pub(crate) fn has_passed(site: &Site, event: &Event) -> bool {
    event.last_day() < site.config.options.today
}

/// Whether its page offers to take it to one's own calendar: it is ahead, on a known day, and not off.
pub(crate) fn is_offered(site: &Site, event: &Event) -> bool {
    event.times().is_some() && !has_passed(site, event) && !event.is_off()
}

/// The first day after the build's on which an event counts as over.
pub(crate) fn next_turn(site: &Site, item: &Item) -> Option<Date> {
    let last = event(item)?.last_day();
    (last >= site.config.options.today).then(|| last.tomorrow().ok()).flatten()
}

/// The zone of an event: its own, or the site's.
pub(crate) fn zone(site: &Site, event: &Event) -> TimeZone {
    TimeZone::get(event.zone(&site.config.site.time_zone)).unwrap_or(TimeZone::UTC)
}

/// How an event is repeated, as the value of an `RRULE` (RFC 5545, 3.3.10). Its last day counts to its end; where the start has an hour, the
/// end is told in UTC.
pub(crate) fn rule(site: &Site, event: &Event) -> Option<String> {
    let day = |day: Date| day.strftime("%Y%m%d").to_string();
    let zone = zone(site, event);
    let end = |last: Date| Some(last.at(23, 59, 59, 0).to_zoned(zone.clone()).ok()?.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string());
    let until = |last: Date| match event.times() {
        Some(Times::Hours { .. }) => end(last).unwrap_or_else(|| day(last)),
        _ => day(last),
    };
    Some(event.recurrence.as_ref()?.rule(event.first_day()?, until))
}

/// The events among items that have a day.
fn dated<'s>(site: &'s Site, ids: impl IntoIterator<Item = ItemId> + 's) -> impl Iterator<Item = ItemId> + 's {
    ids.into_iter().filter(|id| event(&site.items[*id]).is_some_and(|event| event.times().is_some()))
}

/// The events of the calendar of a section or of a region; none for other pages, and for sections without events. The home's is that of
/// the whole site in its language.
pub(crate) fn events(site: &Site, id: ItemId) -> Vec<ItemId> {
    let item = &site.items[id];
    let all = || (0..site.items.len()).filter(|other| site.items[*other].lang == item.lang);
    match item.kind {
        KindId::Section if item.slug_path.is_empty() => dated(site, all()).collect(),
        KindId::Section if item.facets.list.is_some() => dated(site, site.pages_of(id).iter().copied()).collect(),
        KindId::Region => {
            let here = |other: &ItemId| {
                let place = event(&site.items[*other]).and_then(|event| event.place.as_ref());
                item.facets.region.is_some() && place.is_some_and(|place| place.region == item.facets.region)
            };
            dated(site, all().filter(here)).collect()
        }
        _ => Vec::new(),
    }
}

/// Where the calendar of a section, a region, a plan or an event is: beside its page.
pub(crate) fn url(site: &Site, id: ItemId) -> String {
    let item = &site.items[id];
    let own = || item.slug_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let spanish = item.lang.base() == "es";
    let name = match item.kind {
        KindId::Event => own(),
        KindId::Plan => if spanish { "plazos" } else { "deadlines" }.to_owned(),
        _ => if spanish { "calendario" } else { "calendar" }.to_owned(),
    };
    format!("{}{name}.ics", site.urls[id])
}

/// The activities of a plan that have a deadline, each with the last day that is in time.
pub(crate) fn deadlines(item: &Item) -> impl Iterator<Item = (&ActivityFacts, Date)> {
    let activities = item.facets.activities.iter().filter(|_| item.kind == KindId::Plan);
    activities.filter_map(|facts| Some((&**facts, facts.deadline.as_ref()?.value.last_day())))
}
