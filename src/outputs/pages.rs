//! The pages themselves.

use super::{Claim, Published};
use crate::base::say::say;
use crate::diag::Finding;
use std::collections::BTreeSet;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let claim = |page: &super::Drawn| {
        let item = &site.items[page.item];
        let source = &item.source;
        let (path, entry) = page.file.clone()?;
        Some(Claim {
            path: Some(path),
            entry,
            by: say!("la página «{source}»", "the page “{source}”"),
            place: Some((source.clone(), item.meta.title_span)),
        })
    };
    // Two pages of one address are already a finding of `site`; here the first is published.
    let mut taken = BTreeSet::new();
    published.pages.iter().filter(|page| taken.insert(page.url.as_str())).filter_map(claim).collect()
}
