//! The files of every image that a page shows. One image on many pages, or twice on one, has one set of files.

use super::{Claim, Published, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::plan::Entry;
use crate::render::desk::asset_url;
use std::collections::BTreeSet;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let shown = published.images.iter().filter_map(|source| published.pictures.get(&asset_url(site, source)));
    let files = shown.flat_map(|shown| &shown.variants).map(|(url, file)| {
        let source = &file.source;
        Claim {
            path: out_path(site, url),
            entry: Entry::Made(file.clone()),
            by: say!("la imagen «{source}»", "the image “{source}”"),
            place: None,
        }
    });
    // The same picture under the same name in two folders.
    let mut taken = BTreeSet::new();
    files.filter(|claim| taken.insert(claim.path.clone())).collect()
}
