//! The action plan: how far it has come, its gaps, initiatives and activities, when each is due, the rule by which its status
//! is told, what changed, and the files to take away.

use super::Drawer;
use crate::base::number::file_size;
use crate::model::action_plan::{ActionPlan, Activity, Gap, Initiative, Version};
use crate::render::activity::{self, ActivityView};
use crate::render::chart::timeline::{Row, Timeline};
use crate::render::chart::{ChartWords, tally, timeline};
use crate::render::words::Arg;
use crate::site::agenda;
use crate::site::progress::{self, Standing};
use serde_json::{Value, json};

pub(super) fn view(plan: &ActionPlan, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let id = drawer.desk.id;
    let views: Vec<ActivityView> = plan.activities().map(|one| ActivityView::of(id, &one.facts, drawer.desk)).collect();
    let files = activity::files(plan, &views, drawer.desk);
    let mut rest = views.as_slice();
    let gaps: Vec<Value> = plan.gaps.iter().map(|gap| self::gap(gap, &mut rest, drawer)).collect();
    let offers: Vec<Value> = files.iter().map(|file| offer(&file.url, file.bytes.len(), drawer)).collect();
    drawer.desk.files.extend(files);
    json!({
        "gaps": gaps,
        "progress": progress_of(&views, drawer),
        "activities": views,
        "responsible": views.iter().any(|view| !view.responsible.is_empty()),
        "timeline": timeline(plan, &views, drawer),
        "rules": Standing::ALL.map(|one| rule(one, drawer)),
        "versions": versions(&plan.versions, drawer),
        "files": offers,
        "calendar": agenda::deadlines(drawer.desk.item()).next().map(|_| agenda::url(drawer.desk.site, id)),
    })
}

fn gap(gap: &Gap, views: &mut &[ActivityView], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let own = own(views, gap.activities().count());
    let mut rest = own;
    let several = gap.initiatives.len() > 1;
    let initiatives: Vec<Value> = gap.initiatives.iter().map(|one| initiative(one, several, &mut rest, drawer)).collect();
    let named = &gap.named;
    json!({"id": named.id, "anchor": named.anchor, "question": named.title, "progress": (own.len() > 1).then(|| progress_of(own, drawer)), "initiatives": initiatives})
}

/// Takes the views of the next `count` activities.
fn own<'v>(views: &mut &'v [ActivityView], count: usize) -> &'v [ActivityView] {
    let (own, rest) = views.split_at(count.min(views.len()));
    *views = rest;
    own
}

fn initiative(initiative: &Initiative, several: bool, views: &mut &[ActivityView], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let own = own(views, initiative.activities.len());
    let activities: Vec<Value> = initiative.activities.iter().zip(own).map(|(one, view)| activity(one, view, drawer)).collect();
    let named = &initiative.named;
    json!({
        "id": named.id, "anchor": named.anchor, "title": named.title, "activities": activities,
        // Of one activity its own status tells as much, and of a gap's only initiative the gap's.
        "progress": (several && own.len() > 1).then(|| progress_of(own, drawer)),
        "objective_html": drawer.maybe_inline(initiative.objective.as_ref()),
    })
}

fn activity(activity: &Activity, view: &ActivityView, drawer: &Drawer<'_, '_, '_>) -> Value {
    json!({
        "id": view.id, "anchor": view.anchor, "title": view.title, "url": view.url, "deadline": view.deadline,
        "responsible": view.responsible, "standing": view.standing,
        "purpose_html": drawer.maybe_inline(activity.purpose.as_ref()),
    })
}

/// How far some activities have come: in a sentence, as a bar, and how many stand how.
fn progress_of(views: &[ActivityView], drawer: &Drawer<'_, '_, '_>) -> Value {
    let desk = &drawer.desk;
    let count = |standing: Standing| views.iter().filter(|view| view.standing.status == standing.id()).count();
    let counts = Standing::ALL.map(|standing| (standing.id(), count(standing)));
    let (done, total) = (count(Standing::Proven), views.len());
    let key = match done {
        0 => "plan-progress-none",
        done if done == total => "plan-progress-all",
        _ => "plan-progress",
    };
    let text = desk.say(key, &[("done", Arg::Count(done as u64)), ("total", Arg::Count(total as u64))]);
    let part = |(id, count): &(&str, usize)| json!({"status": id, "label": desk.say(&format!("standing-{id}"), &[]), "count": count});
    let parts: Vec<Value> = counts.iter().filter(|(_, count)| *count > 0).map(part).collect();
    json!({"text": text, "bar": tally::draw(&counts), "parts": parts})
}

/// When each activity is due: as a picture, and as a list in the order of the days.
fn timeline(plan: &ActionPlan, views: &[ActivityView], drawer: &Drawer<'_, '_, '_>) -> Value {
    let desk = &drawer.desk;
    let Some(span) = progress::span(&desk.item().facets.activities) else { return Value::Null };
    let mut order: Vec<(&Activity, &ActivityView)> = plan.activities().zip(views).collect();
    order.sort_by_key(|(activity, _)| {
        let when = activity.facts.deadline.as_ref().map(|when| when.value);
        (when.is_none(), when.map(|when| (when.last_day(), when.first_day())))
    });
    let rows = order.iter().filter_map(|(activity, view)| {
        let when = activity.facts.deadline.as_ref()?.value;
        let text = view.deadline.as_ref()?.text.as_str();
        let days = (when.first_day(), when.last_day());
        Some(Row { name: &view.id, text, status: view.standing.status, days, from: activity.facts.started.map(|when| when.first_day()) })
    });
    let say = |key: &str, args: &[(&str, Arg<'_>)]| desk.say(key, args);
    let drawing = timeline::draw(
        &Timeline { rows: rows.collect(), span, today: desk.site.config.options.today },
        &ChartWords { base: desk.lang().base(), say: &say },
    );
    let shows_now = (span.0..=span.1).contains(&desk.site.config.options.today);
    json!({"drawing": drawing, "now": shows_now, "rows": order.iter().map(|(_, view)| view).collect::<Vec<_>>()})
}

/// A status with the rule that gives it.
fn rule(standing: Standing, drawer: &Drawer<'_, '_, '_>) -> Value {
    let id = standing.id();
    let say = |key: &str| drawer.desk.say(&format!("{key}-{id}"), &[]);
    json!({"status": id, "label": say("standing"), "text": say("standing-rule")})
}

/// What changed, the newest first.
fn versions(versions: &[Version], drawer: &Drawer<'_, '_, '_>) -> Vec<Value> {
    let mut versions: Vec<&Version> = versions.iter().collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.date));
    let view = |version: &Version| {
        let changes: Vec<String> = version.changes.iter().map(|doc| drawer.inline(doc)).collect();
        json!({"date": drawer.date(&version.date), "changes": changes})
    };
    versions.into_iter().map(view).collect()
}

fn offer(url: &str, bytes: usize, drawer: &Drawer<'_, '_, '_>) -> Value {
    let label = url.rsplit('.').next().unwrap_or_default().to_uppercase();
    json!({"url": url, "label": label, "size": file_size(bytes, drawer.desk.lang().base())})
}
