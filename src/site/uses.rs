//! Who uses each dataset, and how: what a change of its table would touch.
//!
//! In: all items. Out: [`Uses`], by dataset and page. Reads blocks and texts as they were written and resolves nothing,
//! so that a use counts also where it does not hold.

use super::ItemId;
use crate::model::block::{Block, Download};
use crate::model::doc::{Doc, NodeKind};
use crate::model::figure::FigureSpec;
use crate::model::item::Item;
use crate::model::uses::{FigureUse, Use, Used};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The uses of all datasets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Uses(BTreeMap<String, BTreeMap<ItemId, Use>>);

impl Uses {
    pub(super) fn of(items: &[Arc<Item>]) -> Self {
        let mut uses = Self::default();
        for (id, item) in items.iter().enumerate() {
            for (dataset, one) in &item.facets.uses {
                uses.0.entry(dataset.clone()).or_default().insert(id, one.clone());
            }
        }
        uses
    }

    /// The pages that use a dataset, in the order of their sources.
    pub(crate) fn of_dataset(&self, dataset: &str) -> impl Iterator<Item = (ItemId, &Use)> {
        self.0.get(dataset).into_iter().flatten().map(|(id, one)| (*id, one))
    }
}

/// What one page uses: looked for once, when it is read.
pub(crate) fn of_item(item: &Item) -> Used {
    let mut reader = Reader { used: Used::new() };
    item.facets.datasets.iter().for_each(|dataset| reader.add(&dataset.value, |one| one.declared = true));
    item.blocks.iter().for_each(|block| reader.block(block));
    item.meta.sources.iter().filter_map(|source| source.note.as_ref()).for_each(|doc| reader.doc(doc));
    // A dataset's own page shows it, which is no use.
    if let Some(own) = &item.facets.dataset {
        reader.used.remove(&own.id);
    }
    reader.used
}

/// Goes through one page.
struct Reader {
    used: Used,
}

impl Reader {
    fn add(&mut self, dataset: &str, how: impl FnOnce(&mut Use)) {
        how(self.used.entry(dataset.to_owned()).or_default());
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
