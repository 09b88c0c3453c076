//! Writes mended sources over those that were read, and never over anything else.
//!
//! In: the root and, for each file, its bytes as they were read and as they should be. Out: the files on disk, each
//! written beside its place and renamed, with the permissions that it had. Knows no finding.

use crate::base::path::SourcePath;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use crate::io::terminal::short;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::{fs, io::Read};

const MEND: Said = said("corregir", "mend");

/// One file before and after.
pub(crate) struct Mended<'a> {
    pub(crate) path: &'a SourcePath,
    pub(crate) before: &'a [u8],
    pub(crate) after: Vec<u8>,
}

/// Writes all files, or none when one of them is no longer what was read.
pub(crate) fn write(root: &Path, files: &[Mended<'_>]) -> Result<(), Failure> {
    let real: Vec<PathBuf> = files.iter().map(|file| ready(root, file)).collect::<Result<_, _>>()?;
    files.iter().zip(&real).try_for_each(|(file, path)| replace(path, &file.after).map_err(|error| Failure::system(MEND, path, error)))
}

/// The file itself, behind any link, when it lies in the site and holds what was read.
fn ready(root: &Path, file: &Mended<'_>) -> Result<PathBuf, Failure> {
    let named = root.join(file.path.as_str());
    let trouble = |error| Failure::system(MEND, &named, error);
    let real = fs::canonicalize(&named).map_err(trouble)?;
    if !real.starts_with(fs::canonicalize(root).map_err(trouble)?) {
        return Err(trouble(io::Error::new(ErrorKind::PermissionDenied, "symbolic link that leaves the site")));
    }
    let mut now = Vec::new();
    fs::File::open(&real).and_then(|mut open| open.read_to_end(&mut now)).map_err(trouble)?;
    if now == file.before { Ok(real) } else { Err(changed(&named)) }
}

fn changed(path: &Path) -> Failure {
    let why = say!("otro programa lo cambió mientras tanto", "another program has changed it meanwhile");
    let next = say!(
        "guarda tus cambios y vuelve a correr amigable check --fix; no escribí nada",
        "save your changes and run amigable check --fix again; nothing was written"
    );
    Failure::because(MEND, short(path), why, next)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let permissions = fs::metadata(path)?.permissions();
    // Renaming would go around a file that is protected from writing.
    if permissions.readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let mut file = tempfile::Builder::new().prefix(".amigable-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    fs::set_permissions(file.path(), permissions)?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mend(root: &Path, before: &str, after: &str) -> Result<(), Failure> {
        let path = SourcePath::new("a.md").unwrap();
        write(root, &[Mended { path: &path, before: before.as_bytes(), after: after.as_bytes().to_vec() }])
    }

    #[test]
    fn only_what_was_read_is_replaced_and_permissions_stay() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.md");
        fs::write(&path, "uno").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(mend(dir.path(), "otro", "dos").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "uno");
        mend(dir.path(), "uno", "dos").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "dos");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_protected_file_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.md");
        fs::write(&path, "uno").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(mend(dir.path(), "uno", "dos").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "uno");
    }

    #[test]
    fn a_link_is_kept_and_never_leads_out() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(dir.path().join("b.md"), "uno").unwrap();
        symlink("b.md", dir.path().join("a.md")).unwrap();
        mend(dir.path(), "uno", "dos").unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("b.md")).unwrap(), "dos");
        assert!(fs::symlink_metadata(dir.path().join("a.md")).unwrap().is_symlink());
        fs::remove_file(dir.path().join("a.md")).unwrap();
        fs::write(outside.path().join("c.md"), "uno").unwrap();
        symlink(outside.path().join("c.md"), dir.path().join("a.md")).unwrap();
        assert!(mend(dir.path(), "uno", "dos").is_err());
        assert_eq!(fs::read_to_string(outside.path().join("c.md")).unwrap(), "uno");
    }
}
