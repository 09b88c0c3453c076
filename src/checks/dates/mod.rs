//! Freshness: what is dated is not stale, and what was planned has been told.
//!
//! In: one item of the site. Out: findings at its lines, graver the longer the date has passed. Which dates there
//! are and when they count is known by [`crate::site::due`].

mod behind;
mod deadline;
mod event;
mod hour;
mod review;
mod update;

pub(crate) use behind::{behind, marks};

use super::Reading;
use crate::base::date_text::say_day;
use crate::base::say::Say;
use crate::diag::{Level, Rule};
use crate::site::due::{self, Due, Stage, Task};

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[
    &behind::VARIANT_BEHIND,
    &deadline::DEADLINE_PAST,
    &event::EVENT_UNTOLD,
    &hour::NO_SUCH_HOUR,
    &review::REVIEW_DUE,
    &update::UPDATE_DUE,
];

pub(super) fn check(reading: &mut Reading<'_>) {
    hour::check(reading);
    let today = reading.site.config.options.today;
    for due in due::of(reading.site, reading.id) {
        let Some(stage) = due.stage(today) else { continue };
        let (message, help) = match due.task {
            Task::Review => review::say(&due, stage),
            Task::Update => update::say(&due, stage),
            Task::Event => event::say(&due),
            Task::Activity => deadline::say(&due, stage),
        };
        reading.note(rule(due.task), due.span, with_end(message, stage), help).level = level(stage);
    }
}

/// The rule that looks for it.
pub(crate) fn rule(task: Task) -> &'static Rule {
    match task {
        Task::Review => &review::REVIEW_DUE,
        Task::Update => &update::UPDATE_DUE,
        Task::Event => &event::EVENT_UNTOLD,
        Task::Activity => &deadline::DEADLINE_PAST,
    }
}

fn level(stage: Stage) -> Level {
    match stage {
        Stage::Soon => Level::Advice,
        Stage::Due => Level::Warning,
        Stage::Late => Level::Error,
    }
}

/// Why it has become an error.
fn with_end(message: Say, stage: Stage) -> Say {
    if stage != Stage::Late {
        return message;
    }
    Say {
        es: format!("{} Pasó tanto tiempo que el sitio no se publica así.", message.es),
        en: format!("{} That is so long ago that the site is not published like this.", message.en),
    }
}

/// The last day in time, in words.
fn by(due: &Due) -> Say {
    say_day(due.by)
}
