//! The days on which a plan says something else although nobody has changed it.
//!
//! In: the page of a plan. Out: days after the day of the build, each with what changes. Between two of them the page stays as
//! it is: its timeline marks the present month and no day.

use super::{Known, of};
use crate::base::date::{Period, When};
use crate::base::say::{Say, say};
use crate::model::action_plan::ActivityFacts;
use crate::model::item::Item;
use crate::site::{ItemId, Site};
use jiff::civil::Date;

/// The next turn of each activity of the plan, and of its timeline.
pub(crate) fn turns(site: &Site, plan: ItemId) -> Vec<(Date, Say)> {
    let item = &site.items[plan];
    let of_activity = |facts: &std::sync::Arc<ActivityFacts>| {
        let title = &facts.title;
        Some((next(&of(site, plan, facts).known)?, say!("«{title}»: cambia su estado", "“{title}”: its status changes")))
    };
    item.facets.activities.iter().filter_map(of_activity).chain(month(item, site.config.options.today)).collect()
}

/// The first day on which an activity stands otherwise than today.
fn next(known: &Known) -> Option<Date> {
    let after = |day: Date| Period { months: 0, days: 1 }.after(day);
    let mut days: Vec<Date> = known.until().into_iter().chain(known.deadline).map(after).chain(known.started).collect();
    days.retain(|day| *day > known.today);
    days.sort_unstable();
    let said = |known: &Known| (known.standing(), known.is_late());
    days.into_iter().find(|day| said(&Known { today: *day, ..known.clone() }) != said(known))
}

/// First and last day that the timeline of a plan shows, in whole months; none without a day.
pub(crate) fn span(activities: &[std::sync::Arc<ActivityFacts>]) -> Option<(Date, Date)> {
    let whens = || activities.iter().flat_map(|facts| facts.deadline.iter().map(|when| &when.value).chain(&facts.started));
    let first = whens().map(When::first_day).min()?;
    let last = whens().map(When::last_day).max()?;
    Some((first.first_of_month(), last.last_of_month()))
}

/// The timeline marks the present month while it shows it.
fn month(item: &Item, today: Date) -> Option<(Date, Say)> {
    let (first, last) = span(&item.facets.activities)?;
    let next = if today < first { first } else { Period { months: 1, days: 0 }.after(today.first_of_month()) };
    let turns = today <= last;
    turns.then(|| (next, say!("la línea de tiempo del plan marca otro mes", "the timeline of the plan marks another month")))
}
