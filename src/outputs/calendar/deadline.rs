//! The deadline of an activity of a plan as a `VEVENT` of a whole day: what is planned for part of a month is due on its last day.
//!
//! In: an activity with the last day that is in time. Out: its lines. How precisely the plan says it stands in the text.

use super::Calendar;
use crate::base::content_line::{ContentLines, escaped};
use crate::model::action_plan::ActivityFacts;
use crate::render::words::Arg;
use crate::site::ItemId;
use crate::site::feeds::changed;
use crate::site::progress::{self, Standing};
use jiff::civil::Date;

pub(super) fn write(lines: &mut ContentLines, calendar: &Calendar<'_>, plan: ItemId, facts: &ActivityFacts, day: Date) {
    let site = calendar.published.site;
    let item = &site.items[plan];
    let standing = progress::of(site, plan, facts).standing;
    let page = site.index.activity(&facts.id.value, &item.lang).map_or(plan, |activity| activity.page);
    let worded = |name: &str| format!("{name};LANGUAGE={}", item.lang.tag());
    lines.component("VEVENT", |lines| {
        lines.value("UID", &escaped(&format!("{}{}@{}", item.slug_path, facts.anchor, calendar.host())));
        let revised = changed(&item.meta);
        lines.value("DTSTAMP", &super::event::utc(calendar, revised.unwrap_or(day)));
        if let Some(revised) = revised {
            lines.value("LAST-MODIFIED", &super::event::utc(calendar, revised));
        }
        lines.value("SEQUENCE", if standing == Standing::Cancelled { "1" } else { "0" });
        lines.value("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string());
        lines.value("DTEND;VALUE=DATE", &day.tomorrow().unwrap_or(day).strftime("%Y%m%d").to_string());
        lines.value("TRANSP", "TRANSPARENT");
        let title = calendar.say("calendar-due", &[("title", Arg::Text(&facts.title))]);
        lines.text(&worded("SUMMARY"), &title);
        lines.text(&worded("DESCRIPTION"), &description(calendar, facts, &site.absolute(&site.urls[page])));
        lines.value("STATUS", if standing == Standing::Cancelled { "CANCELLED" } else { "CONFIRMED" });
        lines.value("URL", &site.absolute(&site.urls[page]));
    });
}

/// What the plan says word for word, and where one sees how it stands: that changes with time, and a calendar keeps what it took.
fn description(calendar: &Calendar<'_>, facts: &ActivityFacts, page: &str) -> String {
    let deadline = facts.deadline.as_ref().map(|when| calendar.say("calendar-due-on", &[("date", Arg::Text(&calendar.date(&when.value)))]));
    let more = calendar.say("calendar-more", &[("url", Arg::Text(page))]);
    deadline.into_iter().chain([more]).collect::<Vec<_>>().join("\n\n")
}
