//! Short labelled facts: when and where, time and level, licence and rows.

use super::{Drawer, unknown_id};
use crate::base::number;
use crate::base::span::Spanned;
use crate::base::text::escaped;
use crate::model::block::{Fact, FactValue};
use crate::model::item::KindId;
use crate::render::words::Arg;
use serde_json::{Value, json};

pub(super) fn view(facts: &[Fact], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let items: Vec<Value> =
        facts.iter().filter_map(|fact| Some(json!({"label": drawer.desk.say(fact.label, &[]), "html": html(fact, drawer)?}))).collect();
    json!({"items": items, "title": null})
}

/// Dates to keep free; on others the weekday tells nobody anything.
const APPOINTMENTS: [&str; 2] = ["label-when", "label-deadline"];

fn html(fact: &Fact, drawer: &mut Drawer<'_, '_, '_>) -> Option<String> {
    Some(match &fact.value {
        FactValue::Text(text) => escaped(text),
        FactValue::Word(key) => escaped(&drawer.desk.say(key, &[])),
        FactValue::Prose(doc) => drawer.inline(doc),
        FactValue::When(when) => {
            let calendar = drawer.desk.calendar();
            let text = if APPOINTMENTS.contains(&fact.label) { calendar.with_weekday(when) } else { calendar.when(when) };
            format!("<time datetime=\"{}\">{}</time>", when.from.iso(), escaped(&text))
        }
        FactValue::Duration(minutes) => escaped(&drawer.desk.calendar().duration(*minutes)),
        FactValue::Count(count) => number::format(*count as f64, 0, drawer.desk.lang().base()),
        FactValue::List(docs) => {
            let items: Vec<String> = docs.iter().map(|doc| format!("<li>{}</li>", drawer.inline(doc))).collect();
            format!("<ul>{}</ul>", items.concat())
        }
        FactValue::Link { text, url } => anchor(&drawer.desk.say(text, &[("site", Arg::Text(host(&url.value)))]), &url.value),
        FactValue::Activity(id) => activity(id, drawer)?,
        FactValue::Recurrence => super::event::recurrence(drawer)?,
        FactValue::SiteTime => super::event::site_time(drawer)?,
        FactValue::Organisations(ids) => {
            let links: Vec<String> = ids.iter().filter_map(|id| organisation(id, drawer)).collect();
            links.join(", ")
        }
    })
}

/// `inscripcion.example` of `https://www.inscripcion.example/taller`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

fn anchor(text: &str, url: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(url), escaped(text))
}

fn activity(id: &Spanned<String>, drawer: &mut Drawer<'_, '_, '_>) -> Option<String> {
    let site = drawer.desk.site;
    let Some(activity) = site.index.activity(&id.value, drawer.desk.lang()) else {
        unknown_id(id, KindId::Plan, site.index.activity_ids(), drawer.desk);
        return None;
    };
    let url = drawer.desk.link(activity.page);
    Some(anchor(&format!("{} {}", id.value, activity.facts.title), url))
}

fn organisation(id: &Spanned<String>, drawer: &mut Drawer<'_, '_, '_>) -> Option<String> {
    let site = drawer.desk.site;
    let Some((item, organisation)) = site.index.organisation(&id.value) else {
        unknown_id(id, KindId::Organisation, site.index.organisation_ids(), drawer.desk);
        return None;
    };
    let url = drawer.desk.link(item);
    Some(anchor(&organisation.name, &format!("{url}#{}", organisation.id.value)))
}
