//! What is to be published: each path of the plan with its bytes, where they are kept, and their hash.
//!
//! In: plan and tree. Out: [`Goods`], sorted by path. Knows no disk.

use super::manifest::{self, Manifest};
use super::target::Target;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::base::say::{Said, Say, said, say};
use crate::failure::Failure;
use crate::model::plan::{Entry, Plan};
use crate::model::tree::Tree;
use rayon::prelude::*;
use std::collections::BTreeSet;

const PUBLISH: Said = said("publicar", "publish");

/// One file of the output.
pub(super) struct Good<'a> {
    pub(super) path: &'a str,
    /// None of what nobody kept, since it is only compared.
    pub(super) bytes: Option<&'a [u8]>,
    pub(super) length: usize,
    pub(super) hash: Hash,
    /// Whether it is a file of a picture, a compressed one or one to take away, that nobody has made, since this is only a rehearsal.
    pub(super) unmade: bool,
}

/// The whole output, and the folders that it needs.
pub(super) struct Goods<'a> {
    pub(super) files: Vec<Good<'a>>,
    /// All folders around the files, each after those around it.
    pub(super) folders: BTreeSet<&'a str>,
}

impl<'a> Goods<'a> {
    pub(super) fn of(plan: &'a Plan, tree: &'a Tree, target: &Target) -> Result<Self, Failure> {
        let entries: Vec<_> = plan.iter().collect();
        let files = entries.par_iter().map(|(path, entry)| Good::of(path, entry, tree, target)).collect::<Result<Vec<_>, _>>()?;
        let folders = files.iter().flat_map(|good| parents(good.path)).collect();
        let goods = Self { files, folders };
        goods.clash().map_or(Ok(()), |path| Err(refuse(target, path, CLASH.say())))?;
        Ok(goods)
    }

    /// Takes files that nobody made for what stands there under their name: a picture's tells what is in it, and the others change with
    /// the files that they are made of.
    pub(super) fn recall(&mut self, published: &Manifest) {
        for good in self.files.iter_mut().filter(|good| good.unmade) {
            if let Some(hash) = published.files.get(good.path).and_then(|hash| Hash::read(hash)) {
                good.hash = hash;
            }
        }
    }

    /// Whether one of the files has this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.binary_search_by_key(&path, |good| good.path).is_ok()
    }

    /// A path that cannot be written beside the others.
    fn clash(&self) -> Option<&'a str> {
        self.files.iter().map(|good| good.path).find(|path| *path == manifest::NAME || self.folders.contains(path))
    }
}

const CLASH: Said = said("otra página necesita una carpeta con ese mismo nombre", "another page needs a folder of that same name");

impl<'a> Good<'a> {
    fn of(path: &'a OutPath, entry: &'a Entry, tree: &'a Tree, target: &Target) -> Result<Self, Failure> {
        let path = path.as_str();
        let (bytes, hash): (Option<&'a [u8]>, _) = match entry {
            Entry::Bytes(bytes) => (Some(bytes), entry.hash()),
            Entry::Copy(source) => match tree.get(source) {
                Some(file) => (Some(&file.bytes), Some(file.hash)),
                None => return Err(refuse(target, path, say!("falta su fuente: {source}", "its source is missing: {source}"))),
            },
            Entry::Hashed(..) | Entry::Made(_) => (None, entry.hash()),
            // Of what stands at another path, known by that path until it is made.
            Entry::Compressed(of, _) => (None, Some(Hash::of(of.as_str().as_bytes()))),
            Entry::Last(_) => (None, None),
        };
        let unmade = matches!(entry, Entry::Compressed(..) | Entry::Made(_) | Entry::Last(_));
        let hash = hash.unwrap_or_else(|| Hash::of(b""));
        Ok(Self { path, bytes, length: bytes.map_or(entry.size(), <[u8]>::len), hash, unmade })
    }
}

fn refuse(target: &Target, path: &str, why: Say) -> Failure {
    let next = say!("cambia una de las dos direcciones; no escribí nada", "change one of the two addresses; nothing was written");
    Failure::because(PUBLISH, &target.show(path), why, next)
}

/// The folders around `path`, the innermost first: `a/b/c` gives `a/b` and `a`.
pub(super) fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(move |(at, _)| &path[..at])
}
