//! What readers take away, made when all else of the site is there.
//!
//! In: a finished build, its pictures made. Out: the same, with the files to take away in its plan. They are made of the published files,
//! which are read where they wait, a few at a time; the memo knows them by the hash of all those files.

use super::Built;
use super::memo::Memo;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::model::plan::{Entry, Plan};
use crate::model::tree::Tree;
use crate::outputs::takeaway::{Finished, Packs};
use crate::render::theme::Theme;
use std::sync::Arc;

/// What is to be made, and the theme that it is made with.
pub(super) struct Wish {
    pub(super) packs: Packs,
    pub(super) theme: Arc<(Theme, Vec<crate::diag::Finding>)>,
}

/// Makes what readers can take away, where the settings ask for it. `begin` learns of how many files, `done` of each that is ready.
pub fn make(built: &mut Built, tree: &Tree, memo: &Memo, begin: &dyn Fn(usize), done: &dyn Fn()) {
    let Some(Wish { packs, theme }) = &mut built.packs else { return };
    begin(packs.count());
    let plan = &built.plan;
    let finished = Finished { theme: &theme.0, plan, read: &|path| read(path, plan, tree, memo), hash: hash(plan, tree) };
    for (path, bytes) in packs.make(&finished, &|key, make| memo.dear(key, make), done) {
        let entry = bytes.map(|bytes| memo.keeper().keep(&path, bytes.to_vec()));
        built.plan.settle(path, entry);
    }
}

/// The bytes of a published file, wherever they wait.
pub(super) fn read(path: &OutPath, plan: &Plan, tree: &Tree, memo: &Memo) -> Option<Arc<[u8]>> {
    match plan.get(path)? {
        Entry::Hashed(hash, _) => memo.keeper().fetch(path, *hash).map(Arc::from),
        Entry::Last(_) | Entry::Compressed(..) => None,
        entry => entry.bytes(tree),
    }
}

/// Of all files of a plan, but for those that are still to be made.
fn hash(plan: &Plan, tree: &Tree) -> Hash {
    let of = |entry: &Entry| match entry {
        Entry::Copy(source) => tree.get(source).map(|file| file.hash),
        entry => entry.hash(),
    };
    let files: Vec<(&str, Hash)> = plan.iter().filter_map(|(path, entry)| Some((path.as_str(), of(entry)?))).collect();
    Hash::of_parts(files.iter().flat_map(|(path, hash)| [path.as_bytes(), hash.bytes()]))
}
