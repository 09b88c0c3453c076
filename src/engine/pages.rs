//! The pages of one item: its view, what its templates make of it, what is wrong with that, and the bytes that are published.
//!
//! In: the frozen site and an item. Out: pages with their findings. Each item is drawn on its own: whole sites in parallel,
//! or one page at once for whoever looks at it.

use super::frozen::Frozen;
use super::memo::Memo;
use crate::base::hash::Hash;
use crate::base::path::{OutPath, SourcePath};
use crate::base::timing::{Stage, timed};
use crate::checks;
use crate::checks::html::{About, Audit, Origin};
use crate::diag::Finding;
use crate::model::plan::{Entry, Statement};
use crate::outputs::search::{Said, said};
use crate::outputs::weight::{Asked, Weight};
use crate::outputs::{Drawn, minify, out_path};
use crate::render::page;
use crate::render::page_file::PageFile;
use crate::render::picture::Placed;
use crate::render::view::{self, PageView, SiteView};
use crate::render::{card, figure};
use crate::site::ItemId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A page as it is published, and what its own HTML shows to be wrong.
#[derive(Clone)]
pub(super) struct Finished {
    /// Nothing where the page has an address that is no path.
    pub(super) file: Option<(OutPath, Entry)>,
    pub(super) findings: Vec<Finding>,
    /// What it says; nothing where nobody searches.
    said: Option<Arc<Said>>,
    /// What it costs to open it; nothing when nobody asked.
    weighed: Option<(Weight, Asked)>,
}

/// The pages of one item.
#[derive(Clone)]
pub(super) struct DrawnItem {
    pub(super) pages: Vec<Drawn>,
    pub(super) findings: Vec<Finding>,
    /// Items that it leads to.
    pub(super) links: BTreeSet<ItemId>,
    /// Files that it shows or offers.
    pub(super) assets: BTreeSet<SourcePath>,
    /// Images of pixels that it shows.
    pub(super) images: Vec<Placed>,
    /// Beside its pages: what can be taken away of its figures and of a plan, and its card.
    pub(super) files: Vec<PageFile>,
    /// What it says of its data.
    pub(super) statements: Vec<Statement>,
}

impl Frozen {
    /// The pages of an item.
    pub(super) fn drawn(&self, id: ItemId, memo: &Memo) -> Arc<DrawnItem> {
        let key = || Hash::of_parts([self.key(id).bytes(), self.theme().hash.bytes()]);
        memo.items.get_or(key, || Arc::new(self.draw(id, memo)))
    }

    /// One page of an item, as it is published.
    #[cfg(feature = "serve")]
    pub(super) fn page_of(&self, id: ItemId, path: &OutPath, memo: &Memo) -> Option<Entry> {
        let view = self.viewed(id, memo).pages.into_iter().find(|view| out_path(&self.site, &view.url).as_ref() == Some(path))?;
        let around = self.around.get(self.site.items[id].lang.tag())?;
        self.page(&view, around, id, memo).ok()?.file.as_ref().map(|(_, entry)| entry.clone())
    }

    fn viewed(&self, id: ItemId, memo: &Memo) -> view::Viewed {
        timed(memo.timer(), Stage::View, || view::of(&self.site, id, &self.theme().words, &self.packages, &self.pictures))
    }

    fn draw(&self, id: ItemId, memo: &Memo) -> DrawnItem {
        let viewed = self.viewed(id, memo);
        let lang = &self.site.items[id].lang;
        let mut drawn = DrawnItem {
            pages: Vec::new(),
            findings: viewed.findings,
            links: viewed.links,
            assets: viewed.assets,
            images: viewed.images,
            files: viewed.files,
            statements: Vec::new(),
        };
        let Some(around) = self.around.get(lang.tag()) else { return drawn };
        drawn.statements = viewed.statements;
        let remember = |key, make: &dyn Fn() -> Option<Arc<[u8]>>| memo.dear(key, make);
        let files = |shown| figure::files(shown, lang, &self.theme().words, &self.packages, &remember);
        drawn.files.extend(timed(memo.timer(), Stage::Figures, || viewed.figures.iter().flat_map(files).collect::<Vec<_>>()));
        drawn.files.extend(timed(memo.timer(), Stage::Figures, || viewed.card.as_ref().and_then(|card| card::file(card, &remember))));
        for view in viewed.pages {
            match self.page(&view, around, id, memo) {
                Ok(page) => {
                    drawn.findings.extend(page.findings.iter().cloned());
                    drawn.pages.push(Drawn {
                        item: id,
                        url: view.url,
                        canonical: view.canonical,
                        file: page.file.clone(),
                        said: page.said.clone(),
                        weighed: page.weighed.clone(),
                    });
                }
                Err(finding) => drawn.findings.push(*finding),
            }
        }
        drawn
    }

    /// A page by its view; nothing is remembered of a page that could not be drawn.
    fn page(&self, view: &PageView, around: &SiteView, id: ItemId, memo: &Memo) -> Result<Arc<Finished>, Box<Finding>> {
        let key = || timed(memo.timer(), Stage::View, || page::key(view, around, self.theme(), &self.site.config));
        memo.pages.try_get_or(key, || self.finished(view, around, &self.site.items[id].source, memo).map(Arc::new))
    }

    /// A page as it is published, and what is wrong with it.
    fn finished(&self, view: &PageView, around: &SiteView, source: &SourcePath, memo: &Memo) -> Result<Finished, Box<Finding>> {
        let (theme, timer) = (self.theme(), memo.timer());
        let html = timed(timer, Stage::Draw, || page::draw(view, Some(source), around, theme))?;
        let about = About { origin: Origin::Page { source, templates: &theme.templates }, folder: None };
        let searched = self.site.config.site.search;
        let look = |audit: &Audit<'_>| (searched.then(|| said::passages(audit.dom)), Asked::of(audit.dom));
        let (mut findings, (passages, asked)) = timed(timer, Stage::Audit, || checks::html::audit(html.as_str(), &about, look));
        let said = |passages| {
            let (title, description, kind) = (view.title.clone(), view.description.clone(), view.kind.clone());
            Arc::new(Said { title, description, kind, passages })
        };
        let small = timed(timer, Stage::Minify, || minify::page(html.as_str(), &self.site.config));
        let most = self.site.config.site.page_weight.bytes();
        let heavy = timed(timer, Stage::Audit, || Weight::of_heavy(&small, &asked, theme, most));
        findings.extend(heavy.map(|weight| checks::weight::check(html.as_str(), &about, weight, most)));
        let weighed = self.site.config.options.weigh.then(|| (heavy.unwrap_or_else(|| Weight::of(&small, &asked, theme)), asked));
        let path = out_path(&self.site, &view.url);
        let file = path.map(|path| timed(timer, Stage::Publish, || (path.clone(), memo.keeper().keep(&path, small))));
        Ok(Finished { file, findings, said: passages.map(said), weighed })
    }
}
