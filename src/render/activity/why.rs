//! What became of an activity, in a word of the theme and in a sentence that says from what it is told.
//!
//! In: an activity, its progress and a desk. Out: a [`StandingView`]. The rule itself is `site::progress`'s.

use super::StandingView;
use crate::model::action_plan::ActivityFacts;
use crate::render::desk::Desk;
use crate::render::words::Arg;
use crate::site::progress::{Progress, Standing};

pub(crate) fn standing(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> StandingView {
    let id = progress.standing.id();
    StandingView { status: id, label: desk.say(&format!("standing-{id}"), &[]), why: why(facts, progress, desk) }
}

fn why(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> String {
    let known = &progress.known;
    let count = |count: usize| Arg::Count(count as u64);
    match progress.standing {
        Standing::Cancelled => cancelled(facts, desk),
        Standing::Proven => desk.say("standing-why-proven", &[("evidence", count(progress.evidence()))]),
        Standing::Unproven => desk.say("standing-why-unproven", &[("held", count(known.held()))]),
        Standing::Underway => {
            [Some(underway(facts, progress, desk)), late(facts, progress, desk)].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Standing::Planned => planned(facts, progress, desk),
        Standing::Overdue => overdue(facts, progress, desk),
    }
}

fn cancelled(facts: &ActivityFacts, desk: &Desk<'_>) -> String {
    let Some(why) = &facts.cancelled else { return String::new() };
    let when = why.date.map(|when| desk.say("standing-why-cancelled-on", &[("date", Arg::Text(&desk.calendar().when(&when)))]));
    [Some(ended(&why.reason.value)), when].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A sentence with its end, which editors of short fields leave out.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…', '»']) { text.to_owned() } else { format!("{text}.") }
}

fn underway(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> String {
    let (known, open) = (&progress.known, progress.known.open().count());
    let count = |count: usize| Arg::Count(count as u64);
    if known.held() > 0 {
        return desk.say("standing-why-part", &[("held", count(known.held())), ("events", count(known.held() + open))]);
    }
    if progress.evidence() > 0 {
        return desk.say("standing-why-part-evidence", &[("evidence", count(progress.evidence())), ("open", count(open))]);
    }
    match facts.started.filter(|when| when.first_day() <= known.today) {
        Some(when) => desk.say("standing-why-started", &[("date", Arg::Text(&desk.calendar().when(&when)))]),
        None => desk.say("standing-why-confirmed", &[("open", count(open))]),
    }
}

fn planned(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> String {
    if let Some(late) = late(facts, progress, desk) {
        return format!("{late} {}", desk.say("standing-why-to-come", &[("open", Arg::Count(progress.known.open().count() as u64))]));
    }
    dated("standing-why-planned", facts, desk).unwrap_or_else(|| desk.say("standing-why-undated", &[]))
}

fn overdue(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> String {
    let (events, open) = (progress.events.len(), progress.known.open().count());
    if events > 0 && open == 0 {
        let off = desk.say("standing-why-off", &[("events", Arg::Count(events as u64))]);
        return [Some(off), late(facts, progress, desk)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    }
    dated("standing-why-overdue", facts, desk).unwrap_or_else(|| desk.say("standing-why-untold", &[("open", Arg::Count(open as u64))]))
}

/// That the deadline has passed, where it has.
fn late(facts: &ActivityFacts, progress: &Progress<'_>, desk: &Desk<'_>) -> Option<String> {
    progress.known.is_late().then(|| dated("standing-why-late", facts, desk)).flatten()
}

/// A sentence with the deadline in it.
fn dated(key: &str, facts: &ActivityFacts, desk: &Desk<'_>) -> Option<String> {
    let date = desk.calendar().when(&facts.deadline.as_ref()?.value);
    Some(desk.say(key, &[("date", Arg::Text(&date))]))
}
