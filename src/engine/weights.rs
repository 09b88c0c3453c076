//! What a reader's telephone fetches for each page, when somebody asks: the page, what its theme adds, and its images.
//!
//! In: the drawn pages with what each asks for, and the whole output. Out: [`Weights`]. No picture is made for it: a photo weighs what the file
//! weighs that a check has made of it.

use super::pictures;
use crate::base::gzip::travelling;
use crate::checks::images::Weighed;
use crate::model::plan::{Entry, Plan};
use crate::model::tree::Tree;
use crate::outputs::weight::Weight;
use crate::outputs::{Drawn, out_path};
use crate::render::theme::Theme;
use crate::site::Site;
use std::collections::{BTreeMap, BTreeSet};

/// What it costs to open the pages of a site.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// By address.
    pub pages: BTreeMap<String, Weight>,
    /// All styles and scripts that its pages ask for, fetched once.
    pub shared: usize,
}

impl Weights {
    /// How many pages somebody reads with so many bytes, who has read none before; the pages of average weight.
    pub fn readable_with(&self, bytes: usize) -> Option<usize> {
        let all: usize = self.pages.values().map(|weight| weight.next()).sum();
        let left = bytes.checked_sub(self.shared)?;
        (left * self.pages.len()).checked_div(all)
    }
}

/// Where the bytes of files are told.
pub(super) struct Files<'a> {
    pub(super) plan: &'a Plan,
    pub(super) tree: &'a Tree,
    pub(super) photos: &'a pictures::Weights,
    pub(super) theme: &'a Theme,
}

pub(super) fn of(site: &Site, pages: &[Drawn], files: &Files<'_>) -> Weights {
    let mut shared = BTreeSet::new();
    let mut weights = Weights::default();
    for (url, (weight, asked)) in pages.iter().filter_map(|page| Some((&page.url, page.weighed.as_ref()?))) {
        shared.extend(asked.styles.iter().chain(&asked.scripts).map(String::as_str));
        let images = asked.images.iter().map(|url| files.image(site, url)).sum();
        weights.pages.insert(url.clone(), Weight { images, ..*weight });
    }
    weights.shared = shared.into_iter().filter_map(|url| files.theme.travelling.get(url)).sum();
    weights
}

impl Files<'_> {
    /// What an image weighs on its way, by the address that a page names; nothing of what is not published.
    fn image(&self, site: &Site, url: &str) -> usize {
        if let Some(bytes) = self.theme.travelling.get(url) {
            return *bytes;
        }
        match out_path(site, url).and_then(|path| self.plan.get(&path)) {
            Some(Entry::Made(file)) => match self.photos.get(&file.source) {
                Some(Weighed::Bytes(bytes)) => *bytes,
                Some(Weighed::Broken) | None => 0,
            },
            // A drawing is a text.
            Some(entry) => entry.bytes(self.tree).map_or(entry.size(), |bytes| travelling(&bytes)),
            None => 0,
        }
    }
}
