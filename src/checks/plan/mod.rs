//! The plan and what proves it: each can be found from the other.
//!
//! In: one item of the site. Out: findings at its lines. How an activity stands is known by [`crate::site::progress`]; that a
//! deadline has passed is told by `dates`.

mod no_proof;
mod orphan;
mod unlinked;

use super::Reading;
use crate::diag::Rule;
use crate::model::action_plan::ActivityFacts;
use crate::site::progress::{self, Standing};
use std::sync::Arc;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[&no_proof::NO_PROOF, &orphan::ORPHAN_ACTIVITY, &unlinked::UNLINKED_EVENT];

pub(super) fn check(reading: &mut Reading<'_>) {
    let activities: Vec<Arc<ActivityFacts>> = reading.item().facets.activities.clone();
    for facts in &activities {
        let progress = progress::of(reading.site, reading.id, facts);
        match progress.standing {
            Standing::Unproven => no_proof::note(facts, reading),
            Standing::Planned if progress.events.is_empty() => orphan::check(facts, reading),
            _ => {}
        }
    }
    unlinked::check(reading);
}
