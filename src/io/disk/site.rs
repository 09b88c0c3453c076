//! Which places of a disk are a site: its folders, and the names that are never read.
//!
//! In: the root and the output folder. Out: answers about paths. Knows no file's bytes, and follows no link.

use super::READ;
use crate::base::path::SourcePath;
use crate::failure::Failure;
use crate::model::config::Spelling;
use std::ffi::OsStr;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// What a site is made of. The rest of the root (scripts, notes, the output) is never read.
const SOURCES: [&str; 5] = ["amigable.yaml", "content", Spelling::FOLDER, "pendientes.yaml", "themes"];

/// Folders of other tools, which can hold many thousands of files.
const NOT_OURS: [&str; 2] = ["target", "node_modules"];

/// Where a site lies. All are real paths: no part of them is a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    root: PathBuf,
    /// Where it is published, which is no source.
    output: Option<PathBuf>,
    /// Where reading begins.
    tops: Vec<PathBuf>,
}

impl Site {
    /// The site in `root`.
    pub(crate) fn open(root: &Path, output: &Path) -> Result<Self, Failure> {
        let root = real(root)?;
        let tops = SOURCES.iter().map(|source| root.join(source)).collect();
        Ok(Self { root, output: Some(output.to_owned()), tops })
    }

    /// A folder that is no site: all of it is read.
    pub(super) fn whole(folder: &Path) -> Result<Self, Failure> {
        let root = real(folder)?;
        Ok(Self { tops: vec![root.clone()], root, output: None })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn tops(&self) -> &[PathBuf] {
        &self.tops
    }

    pub(super) fn is_output(&self, real: &Path) -> bool {
        self.output.as_ref().is_some_and(|output| real.starts_with(output))
    }

    /// A place in the site as the tree names it; none when no address could.
    pub(super) fn name(&self, place: &Path) -> Option<SourcePath> {
        let short = self.short(place).to_str()?;
        if MAIN_SEPARATOR == '/' { SourcePath::new(short) } else { SourcePath::new(&short.replace(MAIN_SEPARATOR, "/")) }
    }

    /// The path from the root on, for people.
    pub(super) fn short<'p>(&self, place: &'p Path) -> &'p Path {
        place.strip_prefix(&self.root).unwrap_or(place)
    }
}

fn real(folder: &Path) -> Result<PathBuf, Failure> {
    fs::canonicalize(folder).map_err(|error| Failure::system(READ, folder, error))
}

/// Whether a file of this name is a source: not hidden, and not what an editor leaves behind.
pub(in crate::io) fn is_source_name(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let backup = name.ends_with('~') || name.ends_with(".swp") || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'));
    !backup && !name.starts_with('.')
}

/// Whether a folder of this name belongs to another tool.
pub(super) fn is_other_tools(name: &OsStr) -> bool {
    NOT_OURS.iter().any(|other| name == *other)
}
