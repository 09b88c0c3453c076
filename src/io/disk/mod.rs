//! Reads a site from disk into a [`Tree`].
//!
//! In: the root folder and the output folder, which is never a source. Out: the tree, the same whatever order
//! the disk gives, and a finding for each file that was refused. Knows names and links; never looks into a file.
//!
//! Whole and again in part, reading is one way: [`walk`] says what is a source, [`load`] reads it, [`survey`] knows what a
//! change touches, [`reader`] keeps the tree up to date.

#[cfg(feature = "serve")]
mod changes;
mod load;
mod reader;
mod route;
mod site;
mod survey;
mod walk;

#[cfg(feature = "serve")]
pub(crate) use changes::Changes;
#[cfg(feature = "serve")]
pub(super) use load::Seen;
pub(crate) use reader::Reader;
#[cfg(feature = "serve")]
pub(super) use route::Route;
pub(super) use site::{Site, is_source_name};
#[cfg(feature = "serve")]
pub(super) use survey::Survey;
pub(super) use walk::Care;
#[cfg(feature = "serve")]
pub(super) use walk::{Scout, walk};

use crate::base::path::SourcePath;
use crate::base::say::{Said, said};
use crate::diag::Finding;
use crate::failure::Failure;
use crate::model::tree::Tree;
use std::path::Path;

const READ: Said = said("leer", "read");

/// Reads the site in `root`, once: whatever keeps a file from being read stops the run.
pub(crate) fn read_tree(root: &Path, output: &Path) -> Result<(Tree, Vec<Finding>), Failure> {
    Reader::read(Site::open(root, output)?, |_| true, Care::Strict).map(Reader::into_parts)
}

/// Reads the files of `folder` whose paths are `wanted`. Folders of other tools and hidden files are read by nobody.
pub(crate) fn read_folder(folder: &Path, wanted: fn(&SourcePath) -> bool) -> Result<(Tree, Vec<Finding>), Failure> {
    Reader::read(Site::whole(folder)?, wanted, Care::Strict).map(Reader::into_parts)
}

#[cfg(all(test, unix))]
mod tests;
