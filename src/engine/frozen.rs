//! The site once it is put together: all that its pages are drawn from, and nothing that is drawn yet.
//!
//! In: the tree and the settings. Out: a [`Frozen`] site, from which any page can be drawn at once and [`super::finish`] makes the rest.

use super::memo::Memo;
use super::sources::{self, Sourced, Sources};
use super::stages;
use crate::base::hash::Hash;
#[cfg(feature = "serve")]
use crate::base::path::{OutPath, SourcePath};
use crate::base::timing::{Stage, timed_alone};
use crate::checks::settle;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::governed::Exceptions;
use crate::model::item::Item;
#[cfg(feature = "serve")]
use crate::model::picture::Picture;
#[cfg(feature = "serve")]
use crate::model::plan::Entry;
use crate::model::tree::Tree;
#[cfg(feature = "serve")]
use crate::outputs::out_path;
use crate::render::package::Packages;
#[cfg(feature = "serve")]
use crate::render::parts;
use crate::render::picture::{Pictures, pictures};
use crate::render::theme::Theme;
use crate::render::view::SiteView;
use crate::site::{Frame, ItemId, Site};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A site whose pages can be drawn.
pub(crate) struct Frozen {
    pub(super) site: Site,
    theme: Arc<(Theme, Vec<Finding>)>,
    /// What stands around pages, by language tag.
    pub(super) around: BTreeMap<String, SiteView>,
    pub(super) packages: Packages,
    /// The files of each image, by the address of its source.
    pub(super) pictures: Arc<Pictures>,
    pub(super) exceptions: Vec<Exceptions>,
    /// What was found so far.
    pub(super) findings: Vec<Finding>,
    /// What each item was made from, in the order of the items.
    keys: Vec<Hash>,
    /// What any page can see of the others.
    faces: Hash,
}

impl Frozen {
    /// Puts a site together. Never fails: what is wrong with the content is among the findings.
    pub(crate) fn new(tree: &Tree, config: &Config, memo: &Memo) -> Self {
        let timer = memo.timer();
        let sources = sources::read(tree, config, memo);
        let Sources { items, assets, unread, mut findings } = sources;
        let theme = timed_alone(timer, Stage::Theme, || memo.theme(tree, config, || stages::theme(tree, config)));
        findings.extend(theme.1.iter().cloned());
        let (site, exceptions, keys, faces) = timed_alone(timer, Stage::Site, || {
            let faces = if memo.keeps() { faces(&items, config, &assets, &unread) } else { Hash::of(b"") };
            let keys: Vec<Hash> = items.iter().map(|one| one.key).collect();
            let items: Vec<Arc<Item>> = items.into_iter().map(|one| one.item).collect();
            let exceptions = settle::exceptions(&items);
            let frame = memo.frame(faces, || Frame::new(config, &items, assets, unread));
            let keys = frame.order.iter().map(|place| keys[*place]).collect();
            let (site, found) = Site::new(frame, &items);
            findings.extend(found);
            (site, exceptions, keys, faces)
        });
        let around = stages::around(&site, &theme.0);
        let packages = timed_alone(timer, Stage::Packages, || stages::packages(&site, &theme.0.words, memo));
        let pictures = Arc::new(pictures(&site));
        Self { site, theme, around, packages, pictures, exceptions, findings, keys, faces }
    }

    pub(super) fn theme(&self) -> &Theme {
        &self.theme.0
    }

    /// The theme, for what outlives the frozen site.
    pub(super) fn shared_theme(&self) -> Arc<(Theme, Vec<Finding>)> {
        Arc::clone(&self.theme)
    }

    /// What an item's pages depend on, but for the theme.
    pub(super) fn key(&self, id: ItemId) -> Hash {
        Hash::of_parts([self.keys[id].bytes(), self.faces.bytes()])
    }

    /// The folder that the site is published in: empty, or `/hub`.
    #[cfg(feature = "serve")]
    pub(crate) fn base(&self) -> &str {
        self.site.config.base_path()
    }

    /// Its style sheets.
    #[cfg(feature = "serve")]
    pub(crate) fn sheets(&self) -> impl Iterator<Item = OutPath> {
        self.theme().assets.keys().filter(|url| url.ends_with(".css")).filter_map(|url| out_path(&self.site, url))
    }

    /// What stands at a path of the output, made now: the same bytes that the whole build gives. Nothing for what only the whole
    /// build can tell, as feeds.
    #[cfg(feature = "serve")]
    pub(crate) fn file_at(&self, path: &OutPath, memo: &Memo) -> Option<Entry> {
        if let Some(address) = path.as_str().strip_suffix("index.html") {
            // A page may have a name like that of a part of a list.
            let found = self.site.addresses.find(address).or_else(|| self.site.addresses.find(parts::whole(address)))?;
            return self.page_of(found.id, path, memo);
        }
        let url = format!("{}/{path}", self.site.config.base_path());
        if let Some(bytes) = self.theme().assets.get(&url) {
            return Some(Entry::Bytes(Arc::clone(bytes)));
        }
        if let Some(file) = self.pictures.values().flat_map(|shown| &shown.variants).find(|(own, _)| *own == url) {
            return Some(Entry::Made(file.1.clone()));
        }
        let source = SourcePath::new(&format!("content/{path}")).filter(|source| self.site.assets.contains_key(source))?;
        let picture = self.site.assets.get(&source).and_then(|asset| asset.picture.as_ref());
        Some(if let Some(Picture::Svg(svg)) = picture { Entry::Bytes(Arc::clone(&svg.bytes)) } else { Entry::Copy(source) })
    }
}

/// All that one page can learn of the others, of the settings and of the files that are no page.
fn faces(items: &[Sourced], config: &Config, assets: &impl std::fmt::Debug, unread: &impl std::fmt::Debug) -> Hash {
    let around = Hash::of_debug(&(config, assets, unread));
    Hash::of_parts(items.iter().map(|one| one.face.bytes()).chain([around.bytes()]))
}
