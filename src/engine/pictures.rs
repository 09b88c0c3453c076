//! Pictures beside pages: first whether each can be shown and what it weighs, and, when the site is published, their files.
//!
//! In: the frozen site and where its pages show images. Out: findings; later the bytes of all files. Each source is decoded once, on one thread,
//! and not at all where the memo has what is asked for. No page waits for this.

use super::frozen::Frozen;
use super::memo::Memo;
use crate::base::path::SourcePath;
use crate::checks::images::{self, Weighed};
use crate::diag::Finding;
use crate::model::picture::Variant;
use crate::model::plan::Plan;
use crate::model::tree::Tree;
use crate::render::desk::asset_url;
use crate::render::picture::Placed;
use crate::render::picture::encode::Decoded;
use crate::site::ItemId;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// What a telephone fetches of the images that pages show, and what is wrong with them. One file is made of each, the one that a telephone fetches: it shows that the source can be
/// decoded and what a reader pays. The others wait until the site is published.
pub(super) fn check(frozen: &Frozen, shown: &[(ItemId, Placed)], tree: &Tree, memo: &Memo, findings: &mut Vec<Finding>) -> Weights {
    let sources: BTreeSet<&SourcePath> = shown.iter().map(|(_, image)| &image.source).collect();
    let weigh = |source: &SourcePath| {
        let picture = frozen.pictures.get(&asset_url(&frozen.site, source))?;
        let file = picture.on_a_telephone()?;
        let (bytes, widest) = (tree.bytes(source)?, picture.variants.iter().map(|(_, file)| file.width).max()?);
        // Nothing is kept of what cannot be decoded but the fact.
        let made =
            memo.dear(file.key, || Some(Arc::from(Decoded::of(bytes, widest).and_then(|picture| picture.file(file)).unwrap_or_default())));
        let weight = made.map(|bytes| bytes.len()).filter(|length| *length > 0);
        Some((source.clone(), weight.map_or(Weighed::Broken, Weighed::Bytes)))
    };
    let weighed: Vec<(SourcePath, Weighed)> = sources.into_iter().collect::<Vec<_>>().into_par_iter().filter_map(weigh).collect();
    let weighed = weighed.into_iter().collect();
    findings.extend(images::check(&frozen.site, shown, &weighed));
    weighed
}

/// What a telephone fetches of each image.
pub(super) type Weights = BTreeMap<SourcePath, Weighed>;

/// Makes the files of pictures, which a plan only names. `begin` learns of how many pictures, `done` of each that is ready.
pub fn make(plan: &mut Plan, tree: &Tree, memo: &Memo, begin: &dyn Fn(usize), done: &(dyn Fn() + Sync)) {
    let mut pictures: BTreeMap<SourcePath, Vec<_>> = BTreeMap::new();
    for (path, file) in plan.to_make() {
        pictures.entry(file.source.clone()).or_default().push((path, file));
    }
    begin(pictures.len());
    let pictures: Vec<(SourcePath, Vec<_>)> = pictures.into_iter().collect();
    let made: Vec<_> = pictures
        .into_par_iter()
        .map(|(source, files)| {
            let maker = Maker::new(tree.bytes(&source), &files.iter().map(|(_, file)| file).collect::<Vec<_>>());
            // The dearest file first, so that no thread is left with it at the end.
            let made = files.into_par_iter().map(|(path, file)| {
                let bytes = memo.dear(file.key, || maker.file(&file)).filter(|bytes| !bytes.is_empty());
                let entry = bytes.map(|bytes| memo.keeper().keep(&path, bytes.to_vec()));
                (path, entry)
            });
            let made: Vec<_> = made.collect();
            done();
            made
        })
        .collect();
    for (path, entry) in made.into_iter().flatten() {
        plan.settle(path, entry);
    }
}

/// A source that is decoded when the first of its files is not remembered.
struct Maker<'t> {
    bytes: Option<&'t [u8]>,
    widest: u32,
    decoded: OnceLock<Option<Decoded>>,
}

impl<'t> Maker<'t> {
    fn new(bytes: Option<&'t [u8]>, files: &[&Variant]) -> Self {
        Self { bytes, widest: files.iter().map(|file| file.width).max().unwrap_or(0), decoded: OnceLock::new() }
    }

    fn file(&self, file: &Variant) -> Option<Arc<[u8]>> {
        let decoded = self.decoded.get_or_init(|| Decoded::of(self.bytes?, self.widest));
        decoded.as_ref().and_then(|picture| picture.file(file)).map(Arc::from)
    }
}
