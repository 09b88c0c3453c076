//! The feeds of a site, each made from the pages in it.
//!
//! In: the frozen site. Out: the files of every feed. Only the newest pages stand in a feed, so their insides are drawn here once more
//! rather than kept of every page: memory holds one feed's texts, and its bytes go where those of pages wait. What it depends on is what
//! the pages in it depend on, which is its key in the memo.

use super::frozen::Frozen;
use super::memo::Memo;
use crate::base::hash::Hash;
use crate::outputs::feeds::{FORMATS, Feed, FeedFile, portable};
use crate::outputs::out_path;
use crate::render::{page, view};
use crate::site::ItemId;
use crate::site::feeds::Listed;
use rayon::prelude::*;
use std::sync::Arc;

impl Frozen {
    /// The files of all feeds.
    pub(super) fn feeds(&self, memo: &Memo) -> Vec<FeedFile> {
        let listed: Vec<&Listed> = self.site.feeds.iter().collect();
        let of = |listed: &Listed| {
            let pages = listed.entries.iter().chain(&listed.page);
            let key =
                || Hash::of_parts(pages.map(|id| self.key(*id)).chain([self.theme().hash]).collect::<Vec<_>>().iter().map(Hash::bytes));
            memo.feeds.get_or(key, || Arc::new(self.files_of(listed, memo)))
        };
        let files: Vec<Arc<Vec<FeedFile>>> = listed.into_par_iter().map(of).collect();
        files.into_iter().flat_map(|files| files.iter().cloned().collect::<Vec<_>>()).collect()
    }

    fn files_of(&self, listed: &Listed, memo: &Memo) -> Vec<FeedFile> {
        let feed = Feed::new(&self.site, listed, &self.theme().words, &|id| self.inside(id, memo));
        let file = |format: &crate::outputs::feeds::Format| {
            let path = out_path(&self.site, &listed.url(format.extension))?;
            let entry = memo.keeper().keep(&path, (format.write)(&feed));
            let section = listed.page.filter(|page| self.site.items[*page].facets.list.is_some());
            Some(FeedFile { path: Some(path), entry, section })
        };
        FORMATS.iter().filter_map(file).collect()
    }

    /// The text of a page for who reads it elsewhere; nothing of one that could not be drawn, which its own page has reported.
    fn inside(&self, id: ItemId, memo: &Memo) -> Option<Arc<str>> {
        let key = || Hash::of_parts([self.key(id).bytes(), self.theme().hash.bytes()]);
        memo.insides.get_or(key, || {
            let viewed = view::of(&self.site, id, &self.theme().words, &self.packages, &self.pictures);
            let (view, around) = (viewed.pages.first()?, self.around.get(self.site.items[id].lang.tag())?);
            let html = page::draw_inside(view, around, self.theme()).ok()?;
            Some(Arc::from(portable(html.as_str(), &self.site.absolute(&self.site.urls[id]), &self.site)))
        })
    }
}
