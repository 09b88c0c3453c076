//! What has to change: the plan compared with what stands in the output folder.
//!
//! In: goods, survey, manifest. Out: [`Changes`], or a failure that lists every file of others in the way. Reads
//! files to compare them; writes nothing.

use super::goods::{Good, Goods};
use super::manifest::{self, Manifest};
use super::survey::{Sort, Survey};
use super::target::Target;
use super::{Outcome, goods};
use crate::base::hash::Hash;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// So many paths in the way are listed; a longer list helps nobody.
const LISTED: usize = 20;

const PUBLISH: Said = said("publicar en", "publish to");
const COMPARE: Said = said("leer", "read");

/// The work to do. Paths are relative to the output folder.
#[derive(Default)]
pub(super) struct Changes<'a> {
    /// Our own files that stand where a folder must go, or in a folder that stands where a file must go.
    pub(super) clear: BTreeSet<&'a str>,
    pub(super) write: Vec<&'a Good<'a>>,
    /// Our own files that the plan no longer has.
    pub(super) remove: Vec<&'a str>,
    unchanged: usize,
    foreign: usize,
}

/// How one file of the plan compares with the disk.
enum Match {
    Same,
    Differs,
    /// Something stands there that is not ours.
    Blocked,
}

impl<'a> Changes<'a> {
    pub(super) fn between(goods: &'a Goods<'a>, survey: &'a Survey, ours: &'a Manifest, target: &'a Target) -> Result<Self, Failure> {
        let look = Look { survey, ours, folder: target.path() };
        let mut changes = Self::default();
        let mut in_the_way = changes.compare(goods, &look, target)?;
        in_the_way.extend(changes.make_room(goods, &look));
        if !in_the_way.is_empty() {
            return Err(blocked(target, &in_the_way));
        }
        let is_stale = |path: &&str| ours.has(path) && !goods.has(path) && !changes.clear.contains(*path);
        changes.remove = survey.files().filter(|(_, sort)| *sort == Sort::File).map(|(path, _)| path).filter(is_stale).collect();
        let foreign = |path: &str| !ours.has(path) && !goods.has(path) && path != manifest::NAME;
        changes.foreign = survey.files().filter(|(path, sort)| *sort == Sort::Other || foreign(path)).count();
        Ok(changes)
    }

    /// Whether the folder holds the plan as it is.
    pub(super) fn are_none(&self) -> bool {
        self.write.is_empty() && self.remove.is_empty() && self.clear.is_empty()
    }

    pub(super) fn outcome(&self) -> Outcome {
        let removed = self.remove.len() + self.clear.len();
        Outcome { written: self.write.len(), unchanged: self.unchanged, removed, kept_foreign: self.foreign }
    }

    /// Sorts the files into right and to be written; gives back those that are blocked.
    fn compare(&mut self, goods: &'a Goods<'a>, look: &Look<'_>, target: &Target) -> Result<BTreeSet<&'a str>, Failure> {
        let compared =
            goods.files.par_iter().map(|good| look.compare(good).map_err(|error| Failure::system(COMPARE, &target.show(good.path), error)));
        let compared = compared.collect::<Result<Vec<_>, _>>()?;
        let mut blocked = BTreeSet::new();
        for (good, result) in goods.files.iter().zip(compared) {
            match result {
                Match::Same => self.unchanged += 1,
                Match::Differs => self.write.push(good),
                Match::Blocked => drop(blocked.insert(good.path)),
            }
        }
        Ok(blocked)
    }

    /// Notes what must go so that folders and files can stand; gives back what must not go.
    fn make_room(&mut self, goods: &Goods<'a>, look: &Look<'a>) -> Vec<&'a str> {
        let folders = goods.folders.iter().filter(|path| look.survey.at(path).is_some_and(|sort| sort != Sort::Folder)).copied();
        let files = goods.files.iter().filter(|good| look.survey.at(good.path) == Some(Sort::Folder));
        let inner = files.flat_map(|good| look.survey.inside(good.path)).filter(|(_, sort)| *sort != Sort::Folder).map(|(path, _)| path);
        let (clear, foreign): (BTreeSet<_>, BTreeSet<_>) = folders.chain(inner).partition(|path| look.is_our_file(path));
        self.clear = clear;
        foreign.into_iter().collect()
    }
}

struct Look<'a> {
    survey: &'a Survey,
    ours: &'a Manifest,
    folder: &'a Path,
}

impl Look<'_> {
    fn compare(&self, good: &Good<'_>) -> io::Result<Match> {
        let blocked_above = goods::parents(good.path).any(|folder| self.survey.at(folder).is_some_and(|sort| sort != Sort::Folder));
        Ok(match self.survey.at(good.path) {
            // Whether what is in the way may go is decided in `make_room`.
            _ if blocked_above => Match::Differs,
            None | Some(Sort::Folder) => Match::Differs,
            // Its name tells what is in it, or those do that it is made of; and it is ours.
            Some(Sort::File) if good.unmade && self.ours.has(good.path) => Match::Same,
            Some(Sort::File) if holds(&self.folder.join(good.path), good)? => Match::Same,
            Some(Sort::File) if self.ours.has(good.path) => Match::Differs,
            Some(Sort::File | Sort::Other) => Match::Blocked,
        })
    }

    fn is_our_file(&self, path: &str) -> bool {
        self.survey.at(path) == Some(Sort::File) && self.ours.has(path)
    }
}

/// Whether the file at `path` holds exactly the bytes of `good`.
fn holds(path: &Path, good: &Good<'_>) -> io::Result<bool> {
    if fs::metadata(path)?.len() != good.length as u64 {
        return Ok(false);
    }
    let own = fs::read(path)?;
    Ok(good.bytes.map_or_else(|| Hash::of(&own) == good.hash, |bytes| own == bytes))
}

fn blocked(target: &Target, paths: &BTreeSet<&str>) -> Failure {
    let mut list: Vec<String> = paths.iter().take(LISTED).map(|path| format!("\n    {}", target.show(path).display())).collect();
    if paths.len() > LISTED {
        list.push(format!("\n    … +{}", paths.len() - LISTED));
    }
    let list = list.concat();
    Failure::because(
        PUBLISH,
        target.shown(),
        say!(
            "ahí hay archivos o enlaces que no escribió amigable, justo donde van los del sitio:{list}",
            "there are files or links that amigable did not write, right where the site's own must go:{list}"
        ),
        say!(
            "muévelos o bórralos si no los necesitas, o elige otra carpeta con --output-dir; no escribí nada",
            "move them, or delete them if you do not need them, or choose another folder with --output-dir; nothing was written"
        ),
    )
}
