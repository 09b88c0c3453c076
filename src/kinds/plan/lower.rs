//! From the fields of a plan to its model.

use super::fields::{ActivityFields, Entry, EvidenceEntry, GapFields, IndicatorEntry, InitiativeFields, VersionFields};
use crate::base::slug::slug;
use crate::model::action_plan::{
    ActionPlan, Activity, ActivityFacts, Cancelled, Document, Evidence, Gap, Indicator, Initiative, Named, Version,
};
use crate::parse::scalars::{Address, Inline};
use std::sync::Arc;

pub(super) fn plan(gaps: Vec<GapFields>, versions: Vec<VersionFields>) -> ActionPlan {
    ActionPlan { gaps: gaps.into_iter().map(gap).collect(), versions: versions.into_iter().map(version).collect() }
}

fn version(fields: VersionFields) -> Version {
    Version { date: fields.date, changes: fields.changes.0.into_iter().map(|Inline(doc)| doc).collect() }
}

fn gap(fields: GapFields) -> Gap {
    let named = Arc::new(Named { anchor: anchor("brecha", &fields.id), id: fields.id, title: fields.question.value });
    let initiatives = fields.initiatives.0.into_iter().map(|fields| initiative(fields, &named)).collect();
    Gap { span: fields.question.span, initiatives, named }
}

fn initiative(fields: InitiativeFields, gap: &Arc<Named>) -> Initiative {
    let named = Arc::new(Named { anchor: anchor("iniciativa", &fields.id), id: fields.id, title: fields.title.value });
    let activities = fields.activities.into_iter().map(|Entry(fields)| activity(fields, gap, &named)).collect();
    Initiative { span: fields.title.span, objective: fields.objective.map(|inline| inline.0), activities, named }
}

fn activity(fields: ActivityFields, gap: &Arc<Named>, initiative: &Arc<Named>) -> Activity {
    let facts = ActivityFacts {
        anchor: anchor("actividad", &fields.id.value),
        id: fields.id,
        title: fields.title.value,
        title_span: fields.title.span,
        gap: Arc::clone(gap),
        initiative: Arc::clone(initiative),
        deadline: fields.deadline,
        started: fields.started,
        responsible: fields.responsible,
        indicators: fields.indicators.into_iter().map(indicator).collect(),
        evidence: fields.evidence.into_iter().map(evidence).collect(),
        useful: fields.useful,
        cancelled: fields.cancelled.map(|fields| Cancelled { reason: fields.reason, date: fields.date }),
        has_note: fields.note.is_some(),
    };
    Activity { facts: Arc::new(facts), purpose: fields.purpose.map(|inline| inline.0), note: fields.note.map(|inline| inline.0) }
}

fn indicator(IndicatorEntry(fields): IndicatorEntry) -> Indicator {
    Indicator { text: fields.indicator, target: fields.target, measured: fields.measured, date: fields.date }
}

fn evidence(entry: EvidenceEntry) -> Evidence {
    match entry {
        EvidenceEntry::Page(path) => Evidence::Page(path),
        EvidenceEntry::Document(fields) => Evidence::Document(Document {
            title: fields.title,
            publisher: fields.publisher,
            url: fields.url.map(Address::spanned),
            date: fields.date,
        }),
    }
}

/// `actividad-1-1` for the activity "1.1".
fn anchor(what: &str, id: &str) -> String {
    format!("{what}-{}", slug(id))
}
