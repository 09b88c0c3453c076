//! The binary holds the default theme and the starter sites; Cargo is told when files come or go there. What a cache
//! keeps is only good for the very program that made it, so the program knows a hash of its own sources.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is how a build script talks to Cargo"
)]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for source in ["src", "themes/amigable", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={source}");
        for path in files(Path::new(source))? {
            (path.to_string_lossy(), fs::read(&path)?).hash(&mut hasher);
        }
    }
    println!("cargo::rustc-env=AMIGABLE_SOURCES={:016x}", hasher.finish());
    Ok(())
}

/// The files of a folder, in the order of their names.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(if path.exists() { vec![path.to_owned()] } else { Vec::new() });
    }
    let mut inside = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    inside.sort();
    let found = inside.iter().map(|path| files(path)).collect::<io::Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}
