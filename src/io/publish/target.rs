//! The output folder: where it really is, and whether writing there could hurt the sources.
//!
//! In: the site's root and `--output-dir`. Out: a [`Target`], or why not. Asked before anything is built, and
//! knows nothing of what will be written.

use crate::base::say::{Said, Say, said, say};
use crate::failure::Failure;
use crate::io::terminal::short;
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// Where a site is published unless asked otherwise.
const USUAL: &str = "public";

/// Folders that hold the only copy of someone's work.
const SOURCES: [&str; 3] = ["content", "themes", ".git"];

const USE: Said = said("usar como carpeta de salida", "use as output folder");

/// A folder that may be written to. It need not exist yet.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Where it is, without links.
    path: PathBuf,
    /// As the person wrote it.
    shown: PathBuf,
}

impl Target {
    /// The output folder of the site in `root`.
    pub(crate) fn new(root: &Path, asked: Option<&Path>) -> Result<Self, Failure> {
        let shown = asked.map_or_else(|| short(&root.join(USUAL)).to_owned(), Path::to_owned);
        let real_root = fs::canonicalize(root).map_err(|error| Failure::system(said("leer", "read"), root, error))?;
        let path = resolve(&shown).map_err(|error| Failure::system(USE, &shown, error))?;
        match objection(&real_root, root, &path, &shown) {
            Some(why) => Err(Failure::because(USE, &shown, why, ADVICE.say())),
            None => Ok(Self { path, shown }),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn shown(&self) -> &Path {
        &self.shown
    }

    /// A path in the folder, as a person would write it.
    pub(super) fn show(&self, path: &str) -> PathBuf {
        self.shown.join(path)
    }
}

const ADVICE: Said = said(
    "elige otra carpeta con --output-dir; si no dices nada se usa «public»",
    "choose another folder with --output-dir; “public” is used when you say nothing",
);

/// Why the folder at `path` must not be written to.
fn objection(real_root: &Path, root: &Path, path: &Path, shown: &Path) -> Option<Say> {
    if real_root.starts_with(path) {
        return Some(say!("el sitio mismo está dentro de esa carpeta", "the site itself is inside that folder"));
    }
    if let Some(source) = SOURCES.iter().find(|source| meet(&real_root.join(source), path)) {
        return Some(say!("ahí están las fuentes del sitio («{source}»)", "the site's sources are there (“{source}”)"));
    }
    if leaves(real_root, root, path, shown) {
        return Some(say!("es un enlace simbólico que sale del sitio", "it is a symbolic link that leaves the site"));
    }
    path.exists().then_some(path).filter(|path| !path.is_dir()).map(|_| say!("es un archivo, no una carpeta", "it is a file, not a folder"))
}

/// Whether one of both lies in the other, links resolved.
fn meet(source: &Path, path: &Path) -> bool {
    let source = fs::canonicalize(source).unwrap_or_else(|_| source.to_owned());
    path.starts_with(&source) || source.starts_with(path)
}

/// Whether it is written as a folder of the site, yet is none.
fn leaves(real_root: &Path, root: &Path, path: &Path, shown: &Path) -> bool {
    let (Ok(root), Ok(shown)) = (std::path::absolute(root), std::path::absolute(shown)) else { return true };
    plain(&shown).starts_with(plain(&root)) && !path.starts_with(real_root)
}

/// `path` with links resolved, though its last parts need not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    for ancestor in path.ancestors() {
        match fs::canonicalize(ancestor) {
            Ok(real) => return Ok(plain(&real.join(path.strip_prefix(ancestor).unwrap_or(Path::new(""))))),
            // A link into nothing is missing too, but something stands there: not ours to fill.
            Err(error) if error.kind() != io::ErrorKind::NotFound || fs::symlink_metadata(ancestor).is_ok() => return Err(error),
            Err(_) => {}
        }
    }
    Ok(path)
}

/// `path` with `.` and `..` worked out on paper.
fn plain(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(out.pop()),
            other => out.push(other),
        }
    }
    out
}
