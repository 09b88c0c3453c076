//! An action plan: the gaps that it wants to close, what is undertaken against them, and what would prove that it was done.
//!
//! Whether an activity was done is written nowhere here: [`crate::site::progress`] tells it from what is known. What other pages
//! and outputs need of an activity is in its [`ActivityFacts`], which stand among the facets of the plan's page.

use super::doc::Doc;
use crate::base::date::When;
use crate::base::span::{Span, Spanned};
use std::sync::Arc;

/// A whole plan.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ActionPlan {
    pub(crate) gaps: Vec<Gap>,
    /// What changed from one version of the plan to the next, as it was written: in any order.
    pub(crate) versions: Vec<Version>,
}

/// A gap that the plan wants to close.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gap {
    pub(crate) named: Arc<Named>,
    /// Where its question is written.
    pub(crate) span: Span,
    pub(crate) initiatives: Vec<Initiative>,
}

/// What is undertaken against a gap.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Initiative {
    pub(crate) named: Arc<Named>,
    /// Where its title is written.
    pub(crate) span: Span,
    pub(crate) objective: Option<Doc>,
    pub(crate) activities: Vec<Activity>,
}

/// A part of the plan that others stand under.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) anchor: String,
    pub(crate) title: String,
}

/// One activity of an initiative.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Activity {
    pub(crate) facts: Arc<ActivityFacts>,
    pub(crate) purpose: Option<Doc>,
    pub(crate) note: Option<Doc>,
}

/// An activity with a page of its own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ActivityPage {
    pub(crate) activity: Activity,
    /// What its initiative wants to achieve.
    pub(crate) objective: Option<Doc>,
}

/// What is written of an activity, but for its running text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ActivityFacts {
    pub(crate) id: Spanned<String>,
    /// On the page of the plan, and the last part of the address of its own page.
    pub(crate) anchor: String,
    pub(crate) title: String,
    pub(crate) title_span: Span,
    pub(crate) gap: Arc<Named>,
    pub(crate) initiative: Arc<Named>,
    pub(crate) deadline: Option<Spanned<When>>,
    pub(crate) started: Option<When>,
    /// Who answers for it: ids of the directory, or names.
    pub(crate) responsible: Vec<Spanned<String>>,
    pub(crate) indicators: Vec<Indicator>,
    /// What proves that it was done.
    pub(crate) evidence: Vec<Evidence>,
    /// Pages that help readers today, and prove nothing.
    pub(crate) useful: Vec<Spanned<String>>,
    pub(crate) cancelled: Option<Cancelled>,
    /// Whether a note says something of it.
    pub(crate) has_note: bool,
}

/// How one will see whether an activity worked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Indicator {
    pub(crate) text: Spanned<String>,
    pub(crate) target: Option<String>,
    pub(crate) measured: Option<String>,
    /// When it was measured.
    pub(crate) date: Option<When>,
}

/// Something that proves that an activity was done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Evidence {
    /// A page of the site, or a file beside the plan, by its path. An event proves only what became of it.
    Page(Spanned<String>),
    Document(Document),
}

/// A document of others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Document {
    pub(crate) title: String,
    pub(crate) publisher: Option<String>,
    pub(crate) url: Option<Spanned<String>>,
    pub(crate) date: Option<When>,
}

/// Why something will not be done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cancelled {
    pub(crate) reason: Spanned<String>,
    pub(crate) date: Option<When>,
}

/// What a version of the plan changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Version {
    pub(crate) date: When,
    pub(crate) changes: Vec<Doc>,
}

impl ActionPlan {
    /// Every activity, in the order of the plan.
    pub(crate) fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.gaps.iter().flat_map(Gap::activities)
    }

    pub(super) fn docs(&self) -> impl Iterator<Item = &Doc> {
        let changes = self.versions.iter().flat_map(|version| &version.changes);
        self.gaps.iter().flat_map(|gap| &gap.initiatives).flat_map(Initiative::docs).chain(changes)
    }

    pub(super) fn map_docs(mut self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        for initiative in self.gaps.iter_mut().flat_map(|gap| &mut gap.initiatives) {
            change_line(&mut initiative.objective, change);
            initiative.activities.iter_mut().for_each(|activity| activity.change_docs(change));
        }
        for doc in self.versions.iter_mut().flat_map(|version| &mut version.changes) {
            *doc = change(std::mem::take(doc), false);
        }
        self
    }
}

impl Gap {
    /// Every activity against the gap.
    pub(crate) fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.initiatives.iter().flat_map(|initiative| &initiative.activities)
    }
}

impl Initiative {
    fn docs(&self) -> impl Iterator<Item = &Doc> {
        self.objective.iter().chain(self.activities.iter().flat_map(Activity::docs))
    }
}

impl Activity {
    pub(crate) fn docs(&self) -> impl Iterator<Item = &Doc> {
        self.purpose.iter().chain(&self.note)
    }

    fn change_docs(&mut self, change: &mut dyn FnMut(Doc, bool) -> Doc) {
        change_line(&mut self.purpose, change);
        change_line(&mut self.note, change);
    }
}

impl ActivityPage {
    pub(super) fn docs(&self) -> impl Iterator<Item = &Doc> {
        self.objective.iter().chain(self.activity.docs())
    }

    pub(crate) fn map_docs(mut self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        change_line(&mut self.objective, change);
        self.activity.change_docs(change);
        self
    }
}

fn change_line(line: &mut Option<Doc>, change: &mut dyn FnMut(Doc, bool) -> Doc) {
    *line = line.take().map(|doc| change(doc, false));
}
