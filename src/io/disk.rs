//! Reads a site from disk into a [`Tree`].
//!
//! In: the root folder and the output folder, which is never a source. Out: the tree, the same whatever order
//! the disk gives, and a finding for each file that was refused. Knows names and links; never looks into a file.

use super::refused::{self, refuse};
use crate::base::path::SourcePath;
use crate::base::say::{Said, said};
use crate::diag::{Finding, Rule};
use crate::failure::Failure;
use crate::model::config::Spelling;
use crate::model::tree::Tree;
use rayon::prelude::*;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};
use walkdir::{DirEntry, WalkDir};

/// What a site is made of. The rest of the root (scripts, notes, the output) is never read.
const SOURCES: [&str; 5] = ["amigable.yaml", "content", Spelling::FOLDER, "pendientes.yaml", "themes"];

/// Folders of other tools, which can hold many thousands of files.
const NOT_OURS: [&str; 2] = ["target", "node_modules"];

const READ: Said = said("leer", "read");

/// Reads the site in `root`.
pub(crate) fn read_tree(root: &Path, output: &Path) -> Result<(Tree, Vec<Finding>), Failure> {
    let real = fs::canonicalize(root).map_err(|error| Failure::system(READ, root, error))?;
    let mut found = Found::default();
    for source in SOURCES {
        Walk { root: &real, output: Some(output), top: real.join(source) }.collect(&mut found)?;
    }
    load(found)
}

/// Reads the files of `folder` whose paths are `wanted`. Folders of other tools and hidden files are read by nobody.
pub(crate) fn read_folder(folder: &Path, wanted: fn(&SourcePath) -> bool) -> Result<(Tree, Vec<Finding>), Failure> {
    let real = fs::canonicalize(folder).map_err(|error| Failure::system(READ, folder, error))?;
    let mut found = Found::default();
    Walk { root: &real, output: None, top: real.clone() }.collect(&mut found)?;
    found.files.retain(|(path, _)| wanted(path));
    load(found)
}

/// The bytes of what was found.
fn load(found: Found) -> Result<(Tree, Vec<Finding>), Failure> {
    let files = found.files.par_iter().map(|(path, file)| read(path, file));
    let mut tree = Tree::default();
    for (path, bytes) in files.collect::<Result<Vec<_>, _>>()? {
        tree.insert(path, bytes);
    }
    Ok((tree, found.refused))
}

fn read(path: &SourcePath, file: &Path) -> Result<(SourcePath, Vec<u8>), Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::system(READ, file, error))?;
    Ok((path.clone(), bytes))
}

/// Whether a file of this name is a source: not hidden, and not what an editor leaves behind.
pub(super) fn is_source_name(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let backup = name.ends_with('~') || name.ends_with(".swp") || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'));
    !backup && !name.starts_with('.')
}

#[derive(Default)]
struct Found {
    files: Vec<(SourcePath, PathBuf)>,
    refused: Vec<Finding>,
}

/// One walk from `top`, which lies in `root`. All are real paths.
struct Walk<'a> {
    root: &'a Path,
    /// Where the site is published, which is no source.
    output: Option<&'a Path>,
    top: PathBuf,
}

impl Walk<'_> {
    fn collect(&self, found: &mut Found) -> Result<(), Failure> {
        let mut refused = Vec::new();
        let walk = WalkDir::new(&self.top).follow_links(true).into_iter();
        for entry in walk.filter_entry(|entry| is_wanted(entry) && self.admits(entry, &mut refused)) {
            match entry {
                Ok(entry) => self.take(&entry, found)?,
                Err(error) => self.trouble(error, found)?,
            }
        }
        found.refused.append(&mut refused);
        Ok(())
    }

    /// Whether a link stays in the site and a name can be an address; asked before a folder is entered.
    fn admits(&self, entry: &DirEntry, refused: &mut Vec<Finding>) -> bool {
        let trouble = if entry.path_is_symlink() { self.link_trouble(entry.path()) } else { None };
        let trouble = trouble.or_else(|| (entry.path() != self.root && self.name(entry.path()).is_none()).then_some(&refused::FILE_NAME));
        refused.extend(trouble.map(|rule| self.refuse(rule, entry.path())));
        trouble.is_none()
    }

    fn link_trouble(&self, link: &Path) -> Option<&'static Rule> {
        let Ok(target) = fs::canonicalize(link) else { return Some(&refused::LINK_BROKEN) };
        let outside = !target.starts_with(self.root) || self.output.is_some_and(|output| target.starts_with(output));
        let around_itself = self.top.starts_with(&target);
        outside.then_some(&refused::LINK_LEAVES_SITE).or_else(|| around_itself.then_some(&refused::LINK_BROKEN))
    }

    fn take(&self, entry: &DirEntry, found: &mut Found) -> Result<(), Failure> {
        if entry.file_type().is_dir() {
            return Ok(());
        }
        let size = entry.metadata().map_err(|error| Failure::system(READ, entry.path(), error))?.len();
        let special = (!entry.file_type().is_file()).then_some(&refused::FILE_SPECIAL);
        let trouble = special.or_else(|| (size > refused::LARGEST).then_some(&refused::FILE_TOO_BIG));
        match (trouble, self.name(entry.path())) {
            (None, Some(path)) => found.files.push((path, entry.path().to_owned())),
            (rule, _) => found.refused.extend(rule.map(|rule| self.refuse(rule, entry.path()))),
        }
        Ok(())
    }

    /// Only what cannot be read at all stops the run; a link into nothing or round in a circle is the content's fault.
    fn trouble(&self, error: walkdir::Error, found: &mut Found) -> Result<(), Failure> {
        let path = error.path().unwrap_or(&self.top).to_owned();
        let missing = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
        let link = fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
        if error.loop_ancestor().is_some() || link {
            if path.file_name().is_some_and(is_source_name) {
                found.refused.push(self.refuse(&refused::LINK_BROKEN, &path));
            }
            return Ok(());
        }
        if missing && path == self.top { Ok(()) } else { Err(Failure::system(READ, &path, error)) }
    }

    fn name(&self, path: &Path) -> Option<SourcePath> {
        let parts = path.strip_prefix(self.root).ok()?.components();
        let names: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
        SourcePath::new(&names?.join("/"))
    }

    fn refuse(&self, rule: &'static Rule, path: &Path) -> Finding {
        refuse(rule, path.strip_prefix(self.root).unwrap_or(path))
    }
}

fn is_wanted(entry: &DirEntry) -> bool {
    let other_tool = entry.file_type().is_dir() && NOT_OURS.iter().any(|name| entry.file_name() == *name);
    is_source_name(entry.file_name()) && !other_tool
}

/// A site that is read once and then kept up with.
#[cfg(feature = "serve")]
pub(crate) struct Reader {
    root: PathBuf,
    output: PathBuf,
    tree: Tree,
    refused: Vec<Finding>,
}

#[cfg(feature = "serve")]
impl Reader {
    pub(crate) fn open(root: &Path, output: &Path) -> Result<Self, Failure> {
        let (tree, refused) = read_tree(root, output)?;
        Ok(Self { root: root.to_owned(), output: output.to_owned(), tree, refused })
    }

    pub(crate) fn refresh(&mut self, _: &super::watch::Changes) -> Result<(), Failure> {
        (self.tree, self.refused) = read_tree(&self.root, &self.output)?;
        Ok(())
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    pub(crate) fn refused(&self) -> &[Finding] {
        &self.refused
    }
}

#[cfg(all(test, unix))]
mod tests;
