//! Which sources changed between two readings, and which page somebody is therefore editing.
//!
//! In: trees by their hashes. Out: paths. What the system says of changes is not asked here: a file that was only touched
//! has not changed.

use super::shown::Shown;
use crate::base::path::SourcePath;
use crate::io::serve::Edited;
use crate::model::tree::Tree;
use std::collections::BTreeSet;

/// The sources that are new, gone or other in `after`.
pub(super) fn sources(before: &Tree, after: &Tree) -> BTreeSet<SourcePath> {
    let other = after.iter().filter(|(path, file)| before.get(path).is_none_or(|old| old.hash != file.hash));
    let gone = before.iter().filter(|(path, _)| after.get(path).is_none());
    other.chain(gone).map(|(path, _)| path.clone()).collect()
}

/// Nobody saves more files by hand in one moment.
const AT_ONCE: usize = 20;

/// The page of the one source that changed. Where many changed at once nobody has saved a page.
pub(super) fn edited(sources: &BTreeSet<SourcePath>, shown: &Shown, generation: u64) -> Option<Edited> {
    if sources.len() > AT_ONCE {
        return None;
    }
    let all = |source: &SourcePath| shown.pages.iter().filter(|(_, page)| page.source == *source).collect::<Vec<_>>();
    let pages: Vec<_> = sources.iter().filter_map(|source| Some(all(source)).filter(|pages| !pages.is_empty())).collect();
    let contract = |source: &SourcePath| all(&SourcePath::new(&format!("{}.yaml", source.without_extension()))?).into();
    let pages = match (pages.len(), sources.len()) {
        (1, _) => pages.into_iter().next()?,
        // A table has the page of its contract.
        (0, 1) => sources.first().and_then(contract)?,
        _ => return None,
    };
    let (url, page) = pages.first()?;
    let urls = pages.iter().map(|(url, _)| (*url).clone()).collect();
    Some(Edited { url: (*url).clone(), title: page.title.clone(), generation, all: urls })
}
