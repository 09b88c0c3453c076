//! An activity of the plan as readers see it: resolved, worded, with what became of it and why.
//!
//! In: what is written of an activity, and a desk. Out: an [`ActivityView`], from which the page of the plan, the activity's own
//! page and the files of the plan are made, so that all three say the same. What points nowhere is noted on the desk.

mod csv;
mod files;
mod json;
mod why;

pub(crate) use files::files;
pub(crate) use why::standing;

use super::blocks::unknown_id;
use super::dates::DateView;
use super::desk::Desk;
use super::file_type;
use super::resolve;
use crate::base::slug::is_slug;
use crate::base::span::Spanned;
use crate::model::action_plan::{ActivityFacts, Evidence, Indicator, Named};
use crate::model::event::{Material, MaterialAddress};
use crate::model::item::KindId;
use crate::site::progress::{self, Progress, Proof};
use crate::site::{ItemId, Target};
use serde::Serialize;

/// An activity with all that belongs to it.
#[derive(Debug, Serialize)]
pub(crate) struct ActivityView {
    pub(crate) id: String,
    pub(crate) anchor: String,
    pub(crate) title: String,
    /// Its own page.
    pub(crate) url: String,
    pub(crate) gap: NamedView,
    pub(crate) initiative: NamedView,
    pub(crate) started: Option<DateView>,
    pub(crate) deadline: Option<DateView>,
    pub(crate) responsible: Vec<WhoView>,
    pub(crate) indicators: Vec<IndicatorView>,
    pub(crate) standing: StandingView,
    pub(crate) events: Vec<EventView>,
    pub(crate) evidence: Vec<PieceView>,
    pub(crate) useful: Vec<PieceView>,
}

/// A part of the plan, at its place on the plan's page.
#[derive(Debug, Serialize)]
pub(crate) struct NamedView {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) url: String,
}

/// Who answers for it: with the address of the directory's entry, or only a name.
#[derive(Debug, Serialize)]
pub(crate) struct WhoView {
    pub(crate) name: String,
    pub(crate) url: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct IndicatorView {
    pub(crate) text: String,
    pub(crate) target: Option<String>,
    pub(crate) measured: Option<String>,
    pub(crate) date: Option<DateView>,
}

/// What became of it, and from what that is told.
#[derive(Debug, Serialize)]
pub(crate) struct StandingView {
    pub(crate) status: &'static str,
    pub(crate) label: String,
    pub(crate) why: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct EventView {
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) date: Option<DateView>,
    pub(crate) status: Option<StatusView>,
}

/// The state of an event.
#[derive(Debug, Serialize)]
pub(crate) struct StatusView {
    pub(crate) status: &'static str,
    pub(crate) label: String,
}

/// A page, a file or a document.
#[derive(Debug, Serialize)]
pub(crate) struct PieceView {
    pub(crate) title: String,
    /// Whether it is a page or a file of this site.
    pub(crate) own: bool,
    pub(crate) url: Option<String>,
    /// What sort of file a link of another site opens: `PDF`.
    pub(crate) format: Option<String>,
    /// Who published it and when, or what sort of file it is.
    pub(crate) about: Option<String>,
}

impl ActivityView {
    /// An activity of plan `plan`, as the desk's page shows it.
    pub(crate) fn of(plan: ItemId, facts: &ActivityFacts, desk: &mut Desk<'_>) -> Self {
        let site = desk.site;
        let progress = progress::of(site, plan, facts);
        let plan_url = site.urls[plan].as_str();
        let path = format!("{}{}/", site.items[plan].slug_path, facts.anchor);
        let page = site.index.page(&path, &site.items[plan].lang).unwrap_or(plan);
        Self {
            id: facts.id.value.clone(),
            anchor: facts.anchor.clone(),
            title: facts.title.clone(),
            url: desk.link(page).to_owned(),
            gap: NamedView::of(&facts.gap, plan_url),
            initiative: NamedView::of(&facts.initiative, plan_url),
            started: facts.started.map(|when| desk.date(&when)),
            deadline: facts.deadline.as_ref().map(|when| desk.date(&when.value)),
            responsible: facts.responsible.iter().filter_map(|who| responsible(who, desk)).collect(),
            indicators: facts.indicators.iter().map(|indicator| IndicatorView::of(indicator, desk)).collect(),
            standing: standing(facts, &progress, desk),
            events: progress.events.iter().map(|id| event(*id, desk)).collect(),
            evidence: evidence(facts, &progress, desk),
            useful: facts.useful.iter().filter_map(|path| useful(path, desk)).collect(),
        }
    }
}

impl NamedView {
    fn of(named: &Named, plan_url: &str) -> Self {
        Self { id: named.id.clone(), title: named.title.clone(), url: format!("{plan_url}#{}", named.anchor) }
    }
}

impl IndicatorView {
    fn of(indicator: &Indicator, desk: &Desk<'_>) -> Self {
        Self {
            text: indicator.text.value.clone(),
            target: indicator.target.clone(),
            measured: indicator.measured.clone(),
            date: indicator.date.map(|when| desk.date(&when)),
        }
    }
}

/// What looks like an id of the directory is one and must be there; anything else is a name.
fn responsible(who: &Spanned<String>, desk: &mut Desk<'_>) -> Option<WhoView> {
    if !is_slug(&who.value) {
        return Some(WhoView { name: who.value.clone(), url: None });
    }
    let site = desk.site;
    let Some((item, organisation)) = site.index.organisation(&who.value) else {
        unknown_id(who, KindId::Organisation, site.index.organisation_ids(), desk);
        return None;
    };
    Some(WhoView { name: organisation.name.clone(), url: Some(format!("{}#{}", desk.link(item), who.value)) })
}

fn event(id: ItemId, desk: &mut Desk<'_>) -> EventView {
    let item = &desk.site.items[id];
    let status =
        item.facets.status.map(|status| StatusView { status: status.id(), label: desk.say(&format!("status-{}", status.id()), &[]) });
    let date = item.facets.when.map(|when| desk.date(&when));
    EventView { title: item.meta.title.clone(), url: desk.link(id).to_owned(), date, status }
}

fn useful(path: &Spanned<String>, desk: &mut Desk<'_>) -> Option<PieceView> {
    let id = resolve::page_at(path, desk)?;
    Some(page(id, desk))
}

fn page(id: ItemId, desk: &mut Desk<'_>) -> PieceView {
    let meta = &desk.site.items[id].meta;
    let (title, about) = (meta.title.clone(), Some(meta.description.clone()));
    PieceView { title, own: true, url: Some(desk.link(id).to_owned()), format: None, about }
}

/// What an event left behind: «Acta. Taller de lectura».
fn left_behind(event: ItemId, material: &Material, desk: &mut Desk<'_>) -> PieceView {
    let kind = desk.say(&format!("material-{}", material.kind.id()), &[]);
    let about = Some(format!("{kind}. {}", desk.site.items[event].meta.title));
    let title = material.title.clone();
    match &material.what {
        MaterialAddress::Web(url) => {
            PieceView { title, own: false, format: file_type::of_address(&url.value), url: Some(url.value.clone()), about }
        }
        MaterialAddress::File(path) => {
            let file = if let Ok(Target::Asset(file)) = desk.site.target(event, &path.value) { Some(desk.asset(&file)) } else { None };
            PieceView { title, own: true, url: file, format: None, about }
        }
    }
}

/// What proves it; what is named as evidence and is not there is noted.
fn evidence(facts: &ActivityFacts, progress: &Progress<'_>, desk: &mut Desk<'_>) -> Vec<PieceView> {
    for named in &facts.evidence {
        if let Evidence::Page(path) = named
            && !matches!(desk.site.target(desk.id, &path.value), Ok(Target::Asset(_)))
        {
            resolve::page_at(path, desk);
        }
    }
    progress.proofs.iter().map(|proof| piece(proof, desk)).collect()
}

fn piece(proof: &Proof<'_>, desk: &mut Desk<'_>) -> PieceView {
    match proof {
        Proof::Page(id) => page(*id, desk),
        Proof::File(file) => PieceView {
            title: file.file_name().to_owned(),
            own: true,
            format: None,
            about: Some(file_type::with_size(file, desk)),
            url: Some(desk.asset(file)),
        },
        Proof::Material(event, material) => left_behind(*event, material, desk),
        Proof::Document(document) => {
            let date = document.date.map(|when| desk.calendar().when(&when));
            let about: Vec<String> = document.publisher.clone().into_iter().chain(date).collect();
            PieceView {
                title: document.title.clone(),
                own: false,
                format: document.url.as_ref().and_then(|url| file_type::of_address(&url.value)),
                url: document.url.as_ref().map(|url| url.value.clone()),
                about: (!about.is_empty()).then(|| about.join(", ")),
            }
        }
    }
}
