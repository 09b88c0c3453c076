//! Files beside pages: what can be taken away of their figures, and their cards. Pages with one card share it.

use super::{Claim, Published, bytes, out_path};
use crate::diag::Finding;
use crate::render::page_file::PageFile;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let claim = |file: &PageFile| Claim {
        path: out_path(published.site, &file.url),
        entry: bytes(Arc::clone(&file.bytes)),
        by: file.by.clone(),
        place: None,
    };
    let mut cards = BTreeSet::new();
    published.files.iter().filter(|file| cards.insert(&file.url)).map(claim).collect()
}
