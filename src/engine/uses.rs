//! Who uses each dataset, for lists and reports.
//!
//! In: the frozen site. Out: plain values.

use crate::base::path::SourcePath;
use crate::model::uses::Use;
use crate::site::{ItemId, Site};

/// A dataset and the pages that use it.
#[derive(Clone, Debug)]
pub struct DatasetUses {
    /// As others name it.
    pub dataset: String,
    /// The contract.
    pub source: SourcePath,
    /// In the order of their sources; empty when nobody uses it.
    pub pages: Vec<PageUse>,
}

/// How one page uses a dataset.
#[derive(Clone, Debug)]
pub struct PageUse {
    /// The page's file.
    pub source: SourcePath,
    /// Site-relative address.
    pub url: String,
    /// Whether it names the dataset among those that it uses.
    pub declared: bool,
    /// Titles of its figures.
    pub figures: Vec<String>,
    /// Captions of its tables.
    pub tables: Vec<String>,
    /// How often it offers the table as a download.
    pub downloads: usize,
    /// Numbers in its text that are held to the dataset.
    pub numbers: usize,
    /// Words in its text that are held to the dataset.
    pub claims: usize,
}

pub(super) fn of(site: &Site) -> Vec<DatasetUses> {
    let dataset = |id: &str| {
        let (item, _) = site.index.dataset(id)?;
        let pages = site.uses.of_dataset(id).map(|(page, one)| page_use(site, page, one)).collect();
        Some(DatasetUses { dataset: id.to_owned(), source: site.items[item].source.clone(), pages })
    };
    site.index.dataset_ids().filter_map(dataset).collect()
}

fn page_use(site: &Site, page: ItemId, one: &Use) -> PageUse {
    PageUse {
        source: site.items[page].source.clone(),
        url: site.urls[page].clone(),
        declared: one.declared,
        figures: one.figures.iter().map(|figure| figure.title.clone()).collect(),
        tables: one.tables.clone(),
        downloads: one.downloads,
        numbers: one.numbers,
        claims: one.claims,
    }
}
