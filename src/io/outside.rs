//! One file that a person names, anywhere on the disk.
//!
//! In: a path. Out: its bytes, or why they cannot be had. What they mean is none of its business.

use super::refused::LARGEST;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use std::fs;
use std::path::Path;

const READ: Said = said("leer", "read");

/// Whether `path` is an ordinary file.
pub(crate) fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// The path of a file within `root`, with `/` between its parts; none when it lies elsewhere.
pub(crate) fn relative(root: &Path, file: &Path) -> Option<String> {
    let (root, file) = (fs::canonicalize(root).ok()?, fs::canonicalize(file).ok()?);
    let parts: Option<Vec<&str>> = file.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// Its bytes.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let system = |error| Failure::system(READ, path, error);
    let about = fs::metadata(path).map_err(system)?;
    if about.is_file() && about.len() > LARGEST {
        let why = say!("pesa más de 64 MB", "it is larger than 64 MB");
        let next = say!("divide la tabla, o publica un resumen", "split the table, or publish a summary");
        return Err(Failure::because(READ, path, why, next));
    }
    fs::read(path).map_err(system)
}
