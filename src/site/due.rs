//! What grows old: pages to be looked at again, datasets that expect a new version, events and activities whose
//! day has passed and of which nobody has told how they went.
//!
//! In: an item and the site around it. Out: each date by which something has to be done, and the days on which that
//! turns graver. Knows no words: what is said of it stands with the checks, the theme and the commands.

use super::progress::{self, Standing};
use super::{ItemId, Site};
use crate::base::date::{Period, When};
use crate::base::span::Span;
use crate::model::action_plan::ActivityFacts;
use crate::model::block::{Block, Status, StatusBlock};
use crate::model::item::Item;
use jiff::civil::Date;

/// What has to be done by a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Task {
    /// Someone has to look at the page again.
    Review,
    /// A new version of a dataset is expected.
    Update,
    /// Someone has to say how an event went.
    Event,
    /// Someone has to say what became of an activity of the plan.
    Activity,
}

impl Task {
    /// Its name for programs.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Update => "update",
            Self::Event => "event",
            Self::Activity => "activity",
        }
    }
}

/// How far a date has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// There is time left; the editor is told.
    Soon,
    /// It has passed; readers are told.
    Due,
    /// It passed so long ago that the site is not published with it.
    Late,
}

impl Stage {
    /// Its name for programs.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Due => "due",
            Self::Late => "late",
        }
    }
}

/// One date by which something has to be done.
#[derive(Clone, Debug)]
pub(crate) struct Due {
    pub(crate) task: Task,
    /// The last day that is in time.
    pub(crate) by: Date,
    /// Since when it counts as each stage.
    soon: Date,
    since: Date,
    late: Date,
    /// What the editor has to change.
    pub(crate) span: Span,
    /// What it is about: the page's title, or the activity's.
    pub(crate) title: String,
}

impl Due {
    /// How far it has come on a day.
    pub(crate) fn stage(&self, today: Date) -> Option<Stage> {
        let stages = [(self.late, Stage::Late), (self.since, Stage::Due), (self.soon, Stage::Soon)];
        stages.into_iter().find(|(first, _)| *first <= today).map(|(_, stage)| stage)
    }

    /// Whether the day has passed, which readers are told.
    pub(crate) fn has_passed(&self, today: Date) -> bool {
        self.by < today
    }

    /// The first day after `today` on which it comes to another stage, and to which. Where no rule looks for it, only
    /// the day counts from which on readers are told.
    pub(crate) fn next_turn(&self, today: Date, looked_for: bool) -> Option<(Date, Stage)> {
        let turns = if looked_for { [self.soon, self.since, self.late] } else { [next(self.by); 3] };
        let day = turns.into_iter().filter(|day| *day > today).min()?;
        Some((day, self.stage(day)?))
    }
}

/// All dates of one item.
pub(crate) fn of(site: &Site, id: ItemId) -> Vec<Due> {
    let item = &site.items[id];
    let parts = item.blocks.iter().filter_map(|block| match block {
        Block::Status(block) => event(site, item, block),
        _ => None,
    });
    let activities = item.facets.activities.iter().filter_map(|facts| activity(site, id, facts));
    let parts = parts.chain(activities);
    review(site, item).into_iter().chain(update(site, item)).chain(parts).collect()
}

/// Whether the page should have been looked at again.
pub(crate) fn review(site: &Site, item: &Item) -> Option<Due> {
    let (reviewed, period) = item.meta.reviewed.zip(item.meta.review_in)?;
    let by = period.after(reviewed.last_day());
    let mut due = ahead(site, Task::Review, by, item.meta.reviewed_span, &item.meta.title);
    // Whoever looks at a page each month need not be told all month long: the last quarter is enough.
    let quarter = by.since(reviewed.last_day()).map_or(0, |span| span.get_days().unsigned_abs() / 4);
    due.soon = due.soon.max(Period { months: 0, days: quarter }.before(due.since)).min(due.since);
    Some(due)
}

/// Whether the dataset should have been followed by a newer one.
pub(crate) fn update(site: &Site, item: &Item) -> Option<Due> {
    let expected = item.facets.provenance.as_ref()?.next_update.as_ref()?;
    Some(ahead(site, Task::Update, expected.value.last_day(), expected.span, &item.meta.title))
}

/// Whether someone should have told how the event went.
pub(crate) fn event(site: &Site, item: &Item, block: &StatusBlock) -> Option<Due> {
    let open = matches!(block.status, Status::Planned | Status::Confirmed);
    if !open || block.note.is_some() && looked_at_after(item, &block.when) {
        return None;
    }
    // Nobody can tell before, and it takes a while.
    let by = block.when.last_day();
    let (soon, freshness) = (next(by), site.config.site.freshness);
    let since = freshness.warn_ahead.after(soon);
    Some(Due { task: Task::Event, by, soon, since, late: freshness.grace.after(since), span: block.span, title: item.meta.title.clone() })
}

/// Whether someone should have told what became of the activity of plan `plan`: itself, or in an event that it became.
pub(crate) fn activity(site: &Site, plan: ItemId, facts: &ActivityFacts) -> Option<Due> {
    let deadline = facts.deadline.as_ref()?;
    let progress = progress::of(site, plan, facts);
    let told = matches!(progress.standing, Standing::Proven | Standing::Unproven | Standing::Cancelled)
        || facts.has_note && looked_at_after(&site.items[plan], &deadline.value)
        || !progress.events.is_empty();
    (!told).then(|| ahead(site, Task::Activity, deadline.value.last_day(), deadline.span, &facts.title))
}

/// What a note says of the past was written when the page was looked at after that day.
fn looked_at_after(item: &Item, when: &When) -> bool {
    item.meta.reviewed.is_some_and(|reviewed| reviewed.first_day() > when.last_day())
}

/// A date of which the editor is told ahead.
fn ahead(site: &Site, task: Task, by: Date, span: Span, title: &str) -> Due {
    let (since, freshness) = (next(by), site.config.site.freshness);
    Due { task, by, soon: freshness.warn_ahead.before(since), since, late: freshness.grace.after(since), span, title: title.to_owned() }
}

fn next(day: Date) -> Date {
    Period { months: 0, days: 1 }.after(day)
}
