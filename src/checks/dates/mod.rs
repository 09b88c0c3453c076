//! Freshness: what is dated is not stale, and what was planned has been told.
//!
//! In: one item of the site. Out: findings at its lines, graver the longer the date has passed. Which dates there
//! are and when they count is known by [`crate::site::due`].

mod deadline;
mod event;
mod review;
mod update;

use super::Reading;
use crate::base::date_text::say_day;
use crate::base::say::Say;
use crate::diag::{Level, Rule};
use crate::site::due::{self, Due, Stage, Task};

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[&deadline::DEADLINE_PAST, &event::EVENT_UNTOLD, &review::REVIEW_DUE, &update::UPDATE_DUE];

pub(super) fn check(reading: &mut Reading<'_>) {
    let today = reading.site.config.options.today;
    for due in due::of(reading.site, reading.id) {
        let Some(stage) = due.stage(today) else { continue };
        let (rule, said) = match due.task {
            Task::Review => (&review::REVIEW_DUE, review::say(&due, stage)),
            Task::Update => (&update::UPDATE_DUE, update::say(&due, stage)),
            Task::Event => (&event::EVENT_UNTOLD, event::say(&due)),
            Task::Activity => (&deadline::DEADLINE_PAST, deadline::say(&due, stage)),
        };
        let (message, help) = said;
        reading.note(rule, due.span, with_end(message, stage), help).level = level(stage);
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
