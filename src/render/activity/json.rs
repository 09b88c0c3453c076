//! A whole plan as JSON: gaps, initiatives, activities, what became of each, and the rule by which that is told.
//!
//! In: a plan, its activities as readers see them, and the desk of its page. Out: bytes. Addresses are absolute; what is not
//! known is left out.

use super::csv::address;
use super::files::{Told, iso, precision};
use super::{EventView, IndicatorView, PieceView, WhoView};
use crate::base::date::When;
use crate::model::action_plan::{ActionPlan, Activity, Initiative, Version};
use crate::model::doc::Doc;
use crate::render::desk::Desk;
use crate::site::progress::Standing;
use serde_json::{Map, Value, json};

pub(super) fn json(plan: &ActionPlan, told: &[Told<'_>], desk: &Desk<'_>) -> Vec<u8> {
    let (site, item) = (&desk.site.config.site, desk.item());
    let mut told = told.iter();
    let gap = |gap: &crate::model::action_plan::Gap| {
        let initiatives: Vec<Value> = gap.initiatives.iter().map(|one| initiative(one, &mut told, desk)).collect();
        object([("id", json!(gap.named.id)), ("question", json!(gap.named.title)), ("initiatives", json!(initiatives))])
    };
    let gaps: Vec<Value> = plan.gaps.iter().map(gap).collect();
    let whole = object([
        ("title", json!(item.meta.title)),
        ("description", json!(item.meta.description)),
        ("language", json!(item.lang.tag())),
        ("url", json!(desk.site.absolute(&desk.site.urls[desk.id]))),
        ("site", json!(site.title)),
        ("publisher", json!(site.publisher)),
        ("licence", json!(site.licence)),
        ("licence_url", json!(site.licence_url.as_ref().map(|url| &url.value))),
        ("date", json!(item.meta.date.as_ref().map(iso))),
        ("reviewed", json!(item.meta.reviewed.as_ref().map(iso))),
        ("status_rule", Standing::ALL.map(|one| rule(one, desk)).into_iter().collect()),
        ("versions", plan.versions.iter().map(version).collect()),
        ("gaps", json!(gaps)),
    ]);
    let mut bytes = serde_json::to_vec_pretty(&whole).expect("texts and lists always serialise");
    bytes.push(b'\n');
    bytes
}

/// An object of what is known: nothing, and lists of nothing, are left out.
fn object<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    let known = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    let pairs = pairs.into_iter().filter(|(_, value)| known(value));
    Value::Object(pairs.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

fn rule(standing: Standing, desk: &Desk<'_>) -> Value {
    let id = standing.id();
    let say = |key: &str| json!(desk.say(&format!("{key}-{id}"), &[]));
    object([("status", json!(id)), ("label", say("standing")), ("rule", say("standing-rule"))])
}

fn version(version: &Version) -> Value {
    let changes: Vec<String> = version.changes.iter().map(Doc::plain_text).collect();
    object([("date", json!(iso(&version.date))), ("changes", json!(changes))])
}

fn initiative<'t>(initiative: &Initiative, told: &mut impl Iterator<Item = &'t Told<'t>>, desk: &Desk<'_>) -> Value {
    let activities: Vec<Value> = initiative.activities.iter().zip(told).map(|(one, told)| activity(one, told, desk)).collect();
    object([
        ("id", json!(initiative.named.id)),
        ("title", json!(initiative.named.title)),
        ("objective", json!(initiative.objective.as_ref().map(Doc::plain_text))),
        ("activities", json!(activities)),
    ])
}

fn activity(activity: &Activity, told: &Told<'_>, desk: &Desk<'_>) -> Value {
    let (facts, view, standing) = (told.facts, told.view, &told.view.standing);
    object([
        ("id", json!(facts.id.value)),
        ("title", json!(facts.title)),
        ("url", json!(desk.site.absolute(&view.url))),
        ("purpose", json!(activity.purpose.as_ref().map(Doc::plain_text))),
        ("started", facts.started.as_ref().map_or(Value::Null, |when| date(when, desk))),
        ("deadline", facts.deadline.as_ref().map_or(Value::Null, |when| date(&when.value, desk))),
        ("responsible", view.responsible.iter().map(|who| self::who(who, desk)).collect()),
        ("indicators", view.indicators.iter().map(indicator).collect()),
        ("status", object([("id", json!(standing.status)), ("label", json!(standing.label)), ("why", json!(standing.why))])),
        (
            "cancelled",
            facts
                .cancelled
                .as_ref()
                .map_or(Value::Null, |why| object([("reason", json!(why.reason.value)), ("date", json!(why.date.as_ref().map(iso)))])),
        ),
        ("events", view.events.iter().map(|one| event(one, desk)).collect()),
        ("evidence", view.evidence.iter().map(|one| piece(one, desk)).collect()),
        ("useful", view.useful.iter().map(|one| piece(one, desk)).collect()),
        ("note", json!(activity.note.as_ref().map(Doc::plain_text))),
    ])
}

fn date(when: &When, desk: &Desk<'_>) -> Value {
    object([
        ("date", json!(iso(when))),
        ("precision", json!(precision(when))),
        ("from", json!(when.first_day().to_string())),
        ("to", json!(when.last_day().to_string())),
        ("text", json!(desk.calendar().when(when))),
    ])
}

fn who(who: &WhoView, desk: &Desk<'_>) -> Value {
    object([("name", json!(who.name)), ("url", json!(who.url.as_ref().map(|url| desk.site.absolute(url))))])
}

fn indicator(one: &IndicatorView) -> Value {
    let date = one.date.as_ref().map(|date| &date.iso);
    object([("indicator", json!(one.text)), ("target", json!(one.target)), ("measured", json!(one.measured)), ("date", json!(date))])
}

fn event(one: &EventView, desk: &Desk<'_>) -> Value {
    object([
        ("title", json!(one.title)),
        ("url", json!(desk.site.absolute(&one.url))),
        ("date", json!(one.date.as_ref().map(|date| &date.iso))),
        ("status", json!(one.status.as_ref().map(|status| status.status))),
    ])
}

fn piece(one: &PieceView, desk: &Desk<'_>) -> Value {
    object([("title", json!(one.title)), ("url", json!(address(one, desk))), ("about", json!(one.about))])
}
