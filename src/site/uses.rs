//! Who uses each dataset, and how: what a change of its table would touch.
//!
//! In: all items. Out: [`Uses`], by dataset and page. Reads blocks and texts as they were written and resolves nothing,
//! so that a use counts also where it does not hold.

use super::ItemId;
use crate::model::block::{Block, Download};
use crate::model::doc::{Doc, NodeKind};
use crate::model::figure::FigureSpec;
use crate::model::item::Item;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The uses of all datasets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Uses(BTreeMap<String, BTreeMap<ItemId, Use>>);

/// How one page uses one dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Use {
    /// The page names it among its datasets.
    pub(crate) declared: bool,
    pub(crate) figures: Vec<FigureUse>,
    /// Captions of its tables.
    pub(crate) tables: Vec<String>,
    pub(crate) downloads: usize,
    /// Numbers of sentences that are held to it.
    pub(crate) numbers: usize,
    /// Words of sentences that are held to it: «bajó», «casi la mitad».
    pub(crate) claims: usize,
}

/// A figure of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FigureUse {
    /// Its name in its own address.
    pub(crate) name: String,
    pub(crate) title: String,
}

impl Uses {
    pub(super) fn of(items: &[Arc<Item>]) -> Self {
        let mut uses = Self::default();
        for (id, item) in items.iter().enumerate() {
            let mut reader = Reader { page: id, uses: &mut uses };
            item.facets.datasets.iter().for_each(|dataset| reader.add(&dataset.value, |one| one.declared = true));
            item.blocks.iter().for_each(|block| reader.block(block));
            item.meta.sources.iter().filter_map(|source| source.note.as_ref()).for_each(|doc| reader.doc(doc));
            // A dataset's own page shows it, which is no use.
            let own = item.facets.dataset.as_ref().and_then(|dataset| uses.0.get_mut(&dataset.id));
            own.map(|pages| pages.remove(&id));
        }
        uses
    }

    /// The pages that use a dataset, in the order of their sources.
    pub(crate) fn of_dataset(&self, dataset: &str) -> impl Iterator<Item = (ItemId, &Use)> {
        self.0.get(dataset).into_iter().flatten().map(|(id, one)| (*id, one))
    }
}

/// Goes through one page.
struct Reader<'u> {
    page: ItemId,
    uses: &'u mut Uses,
}

impl Reader<'_> {
    fn add(&mut self, dataset: &str, how: impl FnOnce(&mut Use)) {
        how(self.uses.0.entry(dataset.to_owned()).or_default().entry(self.page).or_default());
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Table(spec) => self.add(&spec.dataset.value, |one| one.tables.push(spec.caption.clone())),
            Block::Figure(spec) => self.figure(spec),
            Block::Download(spec) => {
                if let Download::Dataset(dataset) = &spec.what {
                    self.add(&dataset.value, |one| one.downloads += 1);
                }
            }
            _ => {}
        }
        block.visit_docs(&mut |doc| self.doc(doc));
    }

    /// A figure uses the dataset that it draws, and that of its reference line.
    fn figure(&mut self, spec: &FigureSpec) {
        let figure = || FigureUse { name: spec.name(), title: spec.title.clone() };
        self.add(&spec.dataset.value, |one| one.figures.push(figure()));
        let reference = spec.reference.as_ref().map(|reference| dataset_of(&reference.cell.value));
        if let Some(other) = reference.filter(|other| *other != spec.dataset.value) {
            self.add(other, |one| one.figures.push(figure()));
        }
    }

    fn doc(&mut self, doc: &Doc) {
        doc.visit(&mut |node| match &node.kind {
            NodeKind::Link(link) => {
                if let Some(cell) = link.dest.strip_prefix("dato:") {
                    let claim = cell.split(['?', '&']).any(|part| CLAIM.iter().any(|word| part.starts_with(word)));
                    self.add(dataset_of(cell), |one| *(if claim { &mut one.claims } else { &mut one.numbers }) += 1);
                }
            }
            NodeKind::Embed(block) => self.block(block),
            _ => {}
        });
    }
}

/// What makes of a bound text a claim: it compares two cells.
const CLAIM: [&str; 2] = ["compara=", "compare="];

/// `pobreza-ingresos?anio=2024` → `pobreza-ingresos`.
fn dataset_of(cell: &str) -> &str {
    cell.split('?').next().unwrap_or(cell)
}
