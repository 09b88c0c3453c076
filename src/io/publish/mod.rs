//! Writes a finished plan to the output folder, and nothing else.
//!
//! In: the plan, the tree that its copies come from, a checked [`Target`]. Out: what changed. The promises:
//!
//! * every file is whole at any moment, old or new: it is written elsewhere in the folder and renamed into its place;
//! * a file that is right already is not touched;
//! * only what our own manifest says we wrote is ever replaced or removed; a stranger's file survives;
//! * nothing is written before all of this is known to be possible.
//!
//! It holds against a process killed at any moment. It does not call `fsync`: after a power cut the next build
//! compares all bytes and heals.

mod changes;
mod difference;
mod goods;
mod manifest;
mod staging;
mod survey;
mod target;
mod write;

use super::progress::Progress;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use crate::model::plan::Plan;
use crate::model::tree::Tree;
use changes::Changes;
pub(crate) use difference::{Difference, Restated};
use goods::Goods;
use manifest::Manifest;
pub(crate) use staging::Staging;
use std::fs::{File, TryLockError};
use survey::Survey;
pub(crate) use target::Target;
use write::Work;

const WRITING: Said = said("Escribo los archivos", "Writing files");
const COMPARING: Said = said("Comparo con lo publicado", "Comparing with what is published");
const LOCK: Said = said("escribir en", "write to");

/// What publishing changed, in files. In a dry run: what it would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) written: usize,
    pub(crate) unchanged: usize,
    pub(crate) removed: usize,
    /// Files of others that stand in the output folder and stay there.
    pub(crate) kept_foreign: usize,
}

/// What is done with what has to change.
#[derive(Clone, Copy)]
enum Mode<'s> {
    /// It is only told.
    Rehearse,
    /// It is carried out.
    Write(&'s Staging),
    /// It is carried out if no file of the site changes: then nobody has to have its bytes.
    Confirm,
}

/// Makes the output folder hold what the plan says. Pages whose bytes are not in memory wait in `staging`, which holds the folder.
pub(crate) fn publish(plan: &Plan, tree: &Tree, staging: &Staging, progress: &Progress) -> Result<Outcome, Failure> {
    perform(plan, tree, &staging.target, Mode::Write(staging), progress).map(|(outcome, _)| outcome)
}

/// What publishing would change.
pub(crate) fn rehearse(plan: &Plan, tree: &Tree, target: &Target, progress: &Progress) -> Result<Outcome, Failure> {
    perform(plan, tree, target, Mode::Rehearse, progress).map(|(outcome, _)| outcome)
}

/// Whether the output folder holds what the plan says already; nothing when something would have to be written.
pub(crate) fn confirm(plan: &Plan, tree: &Tree, target: &Target, progress: &Progress) -> Result<Option<Outcome>, Failure> {
    let _lock = lock(target)?;
    perform(plan, tree, target, Mode::Confirm, progress).map(|(outcome, done)| done.then_some(outcome))
}

/// What changes, and whether the folder now holds the plan.
fn perform(plan: &Plan, tree: &Tree, target: &Target, mode: Mode<'_>, progress: &Progress) -> Result<(Outcome, bool), Failure> {
    progress.step(COMPARING);
    let own = if let Mode::Write(staging) = mode { Some(staging.folder()) } else { None };
    let goods = Goods::of(plan, tree, target)?;
    let survey = Survey::of(target.path(), own);
    let manifest = Manifest::read(target, &survey)?;
    let changes = Changes::between(&goods, &survey, &manifest, target)?;
    let done = match mode {
        Mode::Write(staging) => {
            progress.count(WRITING, changes.write.len());
            let new = Manifest::of(&goods, plan);
            let work = Work { changes: &changes, goods: &goods, survey: &survey, old: &manifest, new: &new };
            write::carry_out(&work, staging, progress).map(|()| true)?
        }
        Mode::Confirm if changes.are_none() => write::confirm(&survey, &Manifest::of(&goods, plan), target).map(|()| true)?,
        Mode::Confirm | Mode::Rehearse => false,
    };
    Ok((changes.outcome(), done))
}

/// What publishing the plan would change for readers, by the manifest of the last publication. Writes nothing.
pub(crate) fn difference(plan: &Plan, tree: &Tree, target: &Target) -> Result<Difference, Failure> {
    let mut goods = Goods::of(plan, tree, target)?;
    let published = Manifest::read(target, &Survey::of(target.path(), None))?;
    goods.recall(&published);
    Ok(Difference::between(&published, &Manifest::of(&goods, plan)))
}

/// Holds the output folder for this process. The system lets go when the process ends, however it ends.
fn lock(target: &Target) -> Result<Option<File>, Failure> {
    // A folder that is not there yet has nothing to protect; some systems cannot lock a folder at all.
    let Ok(folder) = File::open(target.path()) else { return Ok(None) };
    match folder.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Failure::because(
            LOCK,
            target.shown(),
            say!("otro amigable está escribiendo ahí en este momento", "another amigable is writing there right now"),
            say!("espera a que termine y ejecuta otra vez", "wait until it has finished and run again"),
        )),
        _ => Ok(Some(folder)),
    }
}

#[cfg(all(test, unix))]
mod tests;
