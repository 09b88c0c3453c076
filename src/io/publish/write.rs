//! Carries out the changes, in an order that may be cut off anywhere.
//!
//! In: [`Changes`] that are known to be possible. Out: the folder as planned. First the manifest learns what is
//! about to be ours, then files change one by one, then it forgets what is gone. Decides nothing.

use super::changes::Changes;
use super::goods::{Good, Goods, parents};
use super::manifest::{self, Manifest};
use super::staging::{self, Staging};
use super::survey::{HALF_WRITTEN, Sort, Survey};
use super::target::Target;
use crate::base::hash::Hash;
use crate::base::say::{Said, said};
use crate::failure::Failure;
use crate::io::progress::Progress;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::{fs, io};

const WRITE: Said = said("escribir", "write");
const REMOVE: Said = said("borrar", "remove");
const FOLDER: Said = said("crear la carpeta", "make the folder");

/// What there is to do, and what is known of the folder.
pub(super) struct Work<'a> {
    pub(super) changes: &'a Changes<'a>,
    pub(super) goods: &'a Goods<'a>,
    pub(super) survey: &'a Survey,
    pub(super) old: &'a Manifest,
    pub(super) new: &'a Manifest,
}

/// `staging` has the bytes that are in no memory.
pub(super) fn carry_out(work: &Work<'_>, staging: &Staging, progress: &Progress) -> Result<(), Failure> {
    let Work { changes, goods, survey, old, new } = work;
    let target = &staging.target;
    remove_left_over(survey)?;
    if !changes.are_none() {
        save(&during(old, new, changes), target)?;
        clear(changes, goods, survey, target)?;
        make_folders(goods, survey, target)?;
        let shared = shared(changes);
        changes.write.par_iter().try_for_each(|good| {
            progress.tick();
            write(good, staging, &shared)
        })?;
        changes.remove.iter().try_for_each(|path| remove(path, target))?;
    }
    save(new, target)
}

/// The same where every file is right already.
pub(super) fn confirm(survey: &Survey, new: &Manifest, target: &Target) -> Result<(), Failure> {
    remove_left_over(survey)?;
    save(new, target)
}

/// What is ours if this build is killed from now on: all that was, and what is about to be.
fn during(old: &Manifest, new: &Manifest, changes: &Changes<'_>) -> Manifest {
    let mut files = old.files.clone();
    let written: Vec<&str> = changes.write.iter().map(|good| good.path).collect();
    let adopted = new.files.iter().filter(|(path, _)| written.binary_search(&path.as_str()).is_err());
    files.extend(adopted.map(|(path, hash)| (path.clone(), hash.clone())));
    let fresh = changes.write.iter().filter(|good| !old.has(good.path));
    let pending = fresh.map(|good| (good.path.to_owned(), good.hash.to_string())).collect();
    Manifest { files, pending, statements: old.statements.clone() }
}

/// Writes the manifest unless it stands there already.
fn save(manifest: &Manifest, target: &Target) -> Result<(), Failure> {
    let path = target.path().join(manifest::NAME);
    let text = manifest.text();
    if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    replace(&path, text.as_bytes()).map_err(|error| Failure::system(WRITE, &target.show(manifest::NAME), error))
}

fn write(good: &Good<'_>, staging: &Staging, shared: &BTreeSet<Hash>) -> Result<(), Failure> {
    let path = staging.target.path().join(good.path);
    let written = match good.bytes {
        Some(bytes) => replace(&path, bytes),
        None if shared.contains(&good.hash) => fs::read(staging.file(good.hash)).and_then(|bytes| replace(&path, &bytes)),
        None => fs::rename(staging.file(good.hash), &path),
    };
    written.map_err(|error| Failure::system(WRITE, &staging.target.show(good.path), error))
}

/// The hashes of bytes that stand at more than one path.
fn shared(changes: &Changes<'_>) -> BTreeSet<Hash> {
    let mut seen = BTreeSet::new();
    changes.write.iter().filter(|good| good.bytes.is_none()).map(|good| good.hash).filter(|hash| !seen.insert(*hash)).collect()
}

/// Writes beside `path` and renames, so that a reader finds the old file or the new one, never a part.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(HALF_WRITTEN);
    // A temporary file is for its owner's eyes only; a published one is for everyone that the umask allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}

fn make_folders(goods: &Goods<'_>, survey: &Survey, target: &Target) -> Result<(), Failure> {
    let missing = goods.folders.iter().filter(|folder| survey.at(folder) != Some(Sort::Folder));
    for folder in missing {
        fs::create_dir_all(target.path().join(folder)).map_err(|error| Failure::system(FOLDER, &target.show(folder), error))?;
    }
    Ok(())
}

/// Removes our own files that stand in the way, and the folders that were around them.
fn clear(changes: &Changes<'_>, goods: &Goods<'_>, survey: &Survey, target: &Target) -> Result<(), Failure> {
    changes.clear.iter().try_for_each(|path| unlink(path, target))?;
    let in_the_way = goods.files.iter().map(|good| good.path).filter(|path| survey.at(path) == Some(Sort::Folder));
    for path in in_the_way {
        let inner = survey.inside(path).rev().filter(|(_, sort)| *sort == Sort::Folder).map(|(path, _)| path);
        for folder in inner.chain([path]) {
            let gone = fs::remove_dir(target.path().join(folder));
            gone.or_else(is_gone).map_err(|error| Failure::system(REMOVE, &target.show(folder), error))?;
        }
    }
    Ok(())
}

/// Removes a file of ours, and the folders around it that are empty now.
fn remove(path: &str, target: &Target) -> Result<(), Failure> {
    unlink(path, target)?;
    for folder in parents(path) {
        // It fails when something else is in there, and that is the question.
        if fs::remove_dir(target.path().join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

fn unlink(path: &str, target: &Target) -> Result<(), Failure> {
    fs::remove_file(target.path().join(path)).or_else(is_gone).map_err(|error| Failure::system(REMOVE, &target.show(path), error))
}

fn remove_left_over(survey: &Survey) -> Result<(), Failure> {
    survey
        .left_over
        .iter()
        .try_for_each(|path| fs::remove_file(path).or_else(is_gone).map_err(|error| Failure::system(REMOVE, path, error)))?;
    survey
        .left_waiting
        .iter()
        .try_for_each(|folder| staging::clear(folder).or_else(is_gone).map_err(|error| Failure::system(REMOVE, folder, error)))
}

fn is_gone(error: io::Error) -> io::Result<()> {
    if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }
}
