//! An activity of the plan on its own page: what became of it, and all that belongs to it.

use super::Drawer;
use crate::model::action_plan::{ActivityFacts, ActivityPage};
use crate::render::activity::ActivityView;
use crate::site::ItemId;
use serde_json::{Value, json};

/// The page of the plan that the desk's page belongs to: the one above it.
fn plan_of(drawer: &Drawer<'_, '_, '_>) -> ItemId {
    let desk = &drawer.desk;
    desk.site.ancestors(desk.id).last().copied().unwrap_or(desk.id)
}

pub(super) fn standing(facts: &ActivityFacts, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let view = ActivityView::of(plan_of(drawer), facts, drawer.desk);
    json!({"id": view.id, "standing": view.standing})
}

pub(super) fn view(page: &ActivityPage, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let activity = &page.activity;
    let view = ActivityView::of(plan_of(drawer), &activity.facts, drawer.desk);
    json!({
        "activity": view,
        "purpose_html": drawer.maybe_inline(activity.purpose.as_ref()),
        "objective_html": drawer.maybe_inline(page.objective.as_ref()),
        "note_html": drawer.maybe_inline(activity.note.as_ref()),
    })
}
