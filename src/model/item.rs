//! An item: one page-worth of content, whatever its kind. The narrow waist of the architecture.
//!
//! Kinds lower their files to items; everything after (routes, lists, feeds, pages) reads only
//! [`Meta`], [`Facets`] and [`Block`]s.

use super::block::{Block, ListSpec};
use super::dataset::{Dataset, Provenance};
use super::event::Event;
use super::lang::Lang;
use crate::base::date::{Months, When};
use crate::base::path::SourcePath;
use crate::base::say::{Said, said};
use crate::base::span::{Span, Spanned};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The kinds of content. Each has one folder under `kinds/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum KindId {
    Page,
    Section,
    Summary,
    Region,
    Dataset,
    Tutorial,
    Plan,
    /// Never a file's own kind: one of the pages of a plan.
    Activity,
    Event,
    Organisation,
    Term,
}

impl KindId {
    /// Canonical name, also the theme's layout and word key.
    pub(crate) fn id(self) -> &'static str {
        self.name().en
    }

    /// Name in the language of editors.
    pub(crate) fn name(self) -> Said {
        match self {
            Self::Page => said("pagina", "page"),
            Self::Section => said("seccion", "section"),
            Self::Summary => said("resumen", "summary"),
            Self::Region => said("region", "region"),
            Self::Dataset => said("conjunto", "dataset"),
            Self::Tutorial => said("tutorial", "tutorial"),
            Self::Plan => said("plan", "plan"),
            Self::Activity => said("actividad", "activity"),
            Self::Event => said("evento", "event"),
            Self::Organisation => said("organizacion", "organisation"),
            Self::Term => said("termino", "term"),
        }
    }
}

/// One page-worth of content.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: KindId,
    pub(crate) source: SourcePath,
    /// Site-relative path without language: `datos/gini/`, empty for the home.
    pub(crate) slug_path: String,
    pub(crate) lang: Lang,
    pub(crate) meta: Meta,
    pub(crate) facets: Facets,
    pub(crate) blocks: Vec<Block>,
}

/// What every kind says of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meta {
    pub(crate) title: String,
    pub(crate) title_span: Span,
    pub(crate) short_title: Option<String>,
    pub(crate) description: String,
    pub(crate) description_span: Span,
    pub(crate) date: Option<When>,
    pub(crate) updated: Option<When>,
    pub(crate) reviewed: Option<When>,
    /// Where that is written; the title when it is not.
    pub(crate) reviewed_span: Span,
    pub(crate) review_in: Option<Months>,
    pub(crate) draft: bool,
    pub(crate) aliases: Vec<Spanned<String>>,
    pub(crate) weight: Option<i64>,
    pub(crate) tags: Vec<String>,
    pub(crate) sources: Vec<Source>,
    pub(crate) related: Vec<Spanned<String>>,
    pub(crate) exceptions: Vec<super::governed::Exception>,
    /// What a version in another language was written from: parts of the original with the mark of their words.
    pub(crate) original: Option<Spanned<Vec<(String, String)>>>,
}

impl Meta {
    /// The title for menus and trails.
    pub(crate) fn label(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) publisher: Option<String>,
    pub(crate) url: Option<Spanned<String>>,
    pub(crate) date: Option<When>,
    pub(crate) checked: Option<When>,
    pub(crate) note: Option<super::doc::Doc>,
}

/// What generic outputs and other pages may ask of an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facets {
    /// When it takes place.
    pub(crate) when: Option<When>,
    pub(crate) status: Option<super::block::Status>,
    /// The event that it tells of.
    pub(crate) event: Option<Arc<Event>>,
    /// The plan's activity that it belongs to.
    pub(crate) activity: Option<Spanned<String>>,
    /// Anchors within the page and the title of what they mark.
    pub(crate) anchors: BTreeMap<String, String>,
    /// Datasets that it says it uses.
    pub(crate) datasets: Vec<Spanned<String>>,
    /// Terms that it defines.
    pub(crate) terms: Vec<TermFacet>,
    /// The table that it publishes.
    pub(crate) dataset: Option<Arc<Dataset>>,
    /// Where that table comes from.
    pub(crate) provenance: Option<Arc<Provenance>>,
    /// Activities that it plans, in the order of the plan. Each has a page: see [`crate::site::Index::activity`].
    pub(crate) activities: Vec<Arc<super::action_plan::ActivityFacts>>,
    /// Organisations that it describes.
    pub(crate) organisations: Vec<super::organisation::Organisation>,
    /// The group of a directory that it is the page of.
    pub(crate) facet: Option<super::organisation::Facet>,
    /// How it lists the pages of its folder.
    pub(crate) list: Option<ListSpec>,
    /// The region that it is about: its place in [`crate::base::chile::REGIONS`].
    pub(crate) region: Option<usize>,
    /// Whether the pages of all rules stand under it.
    pub(crate) rules: bool,
    /// The rule that it explains, by its id.
    pub(crate) rule: Option<&'static str>,
    /// The datasets that its texts, figures and tables use.
    pub(crate) uses: super::uses::Used,
    /// Words that a reader reads.
    pub(crate) words: usize,
    /// Whether the program wrote its text, so that no editor can be asked to change it.
    pub(crate) generated: bool,
}

/// What other pages need to link and explain a term.
#[derive(Clone, Debug)]
pub(crate) struct TermFacet {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) forms: Vec<String>,
    /// What it means, without marks. Nothing where only its own page can tell, as with a number that is filled in there.
    pub(crate) definition: Option<String>,
}

impl Source {
    /// «Ministerio de Desarrollo Social y Familia, Resultados de la encuesta Casen 2024».
    pub(crate) fn line(&self) -> String {
        self.publisher.as_ref().map_or_else(|| self.title.clone(), |publisher| format!("{publisher}, {}", self.title))
    }

    /// The same source with its note changed by `change`; see [`Block::map_docs`].
    pub(crate) fn map_docs(self, change: &mut dyn FnMut(super::doc::Doc, bool) -> super::doc::Doc) -> Self {
        Self { note: self.note.map(|doc| change(doc, false)), ..self }
    }
}
