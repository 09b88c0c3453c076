//! The action plan: gaps, initiatives, activities, and the events that belong to each activity.

use super::Drawer;
use crate::model::block::{Activity, Gap, Initiative};
use crate::render::overdue;
use serde_json::{Value, json};

pub(super) fn view(gaps: &[Gap], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    json!({"gaps": gaps.iter().map(|gap| json!({
        "id": gap.id, "anchor": gap.anchor, "question": gap.question,
        "initiatives": gap.initiatives.iter().map(|initiative| self::initiative(initiative, drawer)).collect::<Vec<_>>(),
    })).collect::<Vec<_>>()})
}

fn initiative(initiative: &Initiative, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let activities: Vec<Value> = initiative.activities.iter().map(|activity| self::activity(activity, drawer)).collect();
    json!({
        "id": initiative.id, "anchor": initiative.anchor, "title": initiative.title,
        "objective_html": drawer.maybe_inline(initiative.objective.as_ref()), "activities": activities,
    })
}

fn activity(activity: &Activity, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let site = drawer.desk.site;
    let lang = drawer.desk.lang();
    let events: Vec<Value> = site
        .index
        .events_of(&activity.id.value)
        .iter()
        .filter(|id| site.items[**id].lang == *lang)
        .map(|id| json!({"title": site.items[*id].meta.title, "url": drawer.desk.link(*id)}))
        .collect();
    let past = overdue::activity(activity, drawer.desk);
    let status =
        activity.status.map(|status| json!({"status": status.id(), "label": drawer.desk.say(&format!("status-{}", status.id()), &[])}));
    json!({
        "id": activity.id.value, "anchor": activity.anchor, "title": activity.title, "past": past, "status": status,
        "purpose_html": drawer.maybe_inline(activity.purpose.as_ref()),
        "deadline": activity.deadline.as_ref().map(|when| drawer.date(&when.value)),
        "responsible": activity.responsible, "note_html": drawer.maybe_inline(activity.note.as_ref()), "events": events,
    })
}
