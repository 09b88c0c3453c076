//! What became of an activity of the plan, told from what is known and never typed.
//!
//! In: an activity, and the site around it. Out: its [`Standing`] by the rule of [`Known::standing`], and all that it was told
//! from. Events count by what became of them, also those that the plan names as evidence: an event that is only planned proves
//! nothing. Knows no words: how a standing is called, and the rule in plain words, belong to the theme.

mod rule;
mod turns;

pub(crate) use rule::{Known, KnownEvent, Standing};
pub(crate) use turns::{span, turns};

use super::{ItemId, Site, Target, agenda};
use crate::base::path::SourcePath;
use crate::model::action_plan::{ActivityFacts, Document, Evidence};
use crate::model::block::Status;
use crate::model::event::Material;
use crate::model::item::{Item, KindId};
use std::collections::BTreeSet;

/// Something that proves that an activity was done.
#[derive(Clone, Debug)]
pub(crate) enum Proof<'s> {
    /// A page of the site.
    Page(ItemId),
    /// A file beside the plan.
    File(SourcePath),
    /// A document of others.
    Document(&'s Document),
    /// Something that an event left behind.
    Material(ItemId, &'s Material),
}

/// All that is known of an activity on the day of the build.
#[derive(Clone, Debug)]
pub(crate) struct Progress<'s> {
    pub(crate) standing: Standing,
    pub(crate) known: Known,
    /// Its events, by their days.
    pub(crate) events: Vec<ItemId>,
    /// Its own, and then what its events left behind.
    pub(crate) proofs: Vec<Proof<'s>>,
}

/// Tells what became of an activity of the plan `plan`.
pub(crate) fn of<'s>(site: &'s Site, plan: ItemId, facts: &'s ActivityFacts) -> Progress<'s> {
    let lang = &site.items[plan].lang;
    let own = site.index.events_of(&facts.id.value).iter().map(|id| site.in_language(*id, lang));
    let mut events: BTreeSet<ItemId> = own.collect();
    let mut proofs = Vec::new();
    for evidence in &facts.evidence {
        match evidence {
            Evidence::Document(document) => proofs.push(Proof::Document(document)),
            Evidence::Page(path) => match site.target(plan, &path.value) {
                Ok(Target::Page { id, .. }) if site.items[id].kind == KindId::Event => {
                    events.insert(id);
                }
                Ok(Target::Page { id, .. }) => proofs.push(Proof::Page(id)),
                Ok(Target::Asset(file)) => proofs.push(Proof::File(file)),
                // What is not there proves nothing; the page of the plan reports it.
                Ok(Target::Unread | Target::External) | Err(_) => {}
            },
        }
    }
    let mut events: Vec<ItemId> = events.into_iter().collect();
    events.sort_by_key(|id| (site.items[*id].facets.when, *id));
    let today = site.config.options.today;
    let known = Known {
        today,
        deadline: facts.deadline.as_ref().map(|when| when.value.last_day()),
        started: facts.started.map(|when| when.first_day()),
        cancelled: facts.cancelled.is_some(),
        proofs: proofs.len(),
        events: events.iter().filter_map(|id| event(&site.items[*id])).collect(),
    };
    proofs.extend(events.iter().flat_map(|id| materials(site, *id)));
    Progress { standing: known.standing(), known, events, proofs }
}

/// What an event left behind, if it was held.
fn materials(site: &Site, id: ItemId) -> impl Iterator<Item = Proof<'_>> {
    let held = agenda::event(&site.items[id]).filter(|event| event.status == Status::Held);
    held.into_iter().flat_map(|event| &event.materials).map(move |material| Proof::Material(id, material))
}

fn event(item: &Item) -> Option<KnownEvent> {
    let event = agenda::event(item)?;
    Some(KnownEvent { status: event.status, last: event.last_day(), materials: event.materials.len() })
}

impl Progress<'_> {
    /// How many things prove that it was done: its own evidence, and what its events left behind.
    pub(crate) fn evidence(&self) -> usize {
        self.known.evidence()
    }
}
