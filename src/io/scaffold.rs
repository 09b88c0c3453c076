//! Puts new source files into a site, and never harms one that is there.
//!
//! In: the root and the files as bytes. Out: the files on disk, or a failure before the first is written. Knows
//! nothing of what they say.

use crate::base::path::SourcePath;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use crate::io::terminal::short;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

const CREATE: Said = said("crear", "create");

/// What goes into a file that is new, or for the end of one that may be there.
pub(crate) struct Draft<'a> {
    pub(crate) path: &'a SourcePath,
    pub(crate) bytes: &'a [u8],
    pub(crate) append: bool,
}

/// Writes all drafts under `root`, or none when one of them would replace a file.
pub(crate) fn put(root: &Path, drafts: &[Draft<'_>]) -> Result<(), Failure> {
    fs::create_dir_all(root).map_err(|error| Failure::system(CREATE, root, error))?;
    let taken: Vec<PathBuf> = drafts.iter().filter(|draft| !draft.append).map(|draft| root.join(draft.path.as_str())).collect();
    let taken: Vec<PathBuf> = taken.into_iter().filter(|path| fs::symlink_metadata(path).is_ok()).collect();
    if let Some(first) = taken.first() {
        return Err(would_overwrite(first, &taken));
    }
    drafts.iter().try_for_each(|draft| {
        let path = root.join(draft.path.as_str());
        write(root, &path, draft).map_err(|error| Failure::system(CREATE, &path, error))
    })
}

fn write(root: &Path, path: &Path, draft: &Draft<'_>) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    if !fs::canonicalize(folder)?.starts_with(fs::canonicalize(root)?) {
        return Err(io::Error::new(ErrorKind::PermissionDenied, "symbolic link that leaves the site"));
    }
    if draft.append {
        append(path, draft.bytes)
    } else {
        OpenOptions::new().write(true).create_new(true).open(path)?.write_all(draft.bytes)
    }
}

/// Adds `bytes` on a line of their own.
fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    let mut last = [b'\n'];
    if file.metadata()?.len() > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    let gap: &[u8] = if last == *b"\n" { b"" } else { b"\n" };
    file.write_all(&[gap, bytes].concat())
}

fn would_overwrite(first: &Path, taken: &[PathBuf]) -> Failure {
    let list = taken.iter().map(|path| short(path).display().to_string()).collect::<Vec<_>>().join("\n    ");
    let why = say!("ya existe, y no escribo encima de nada:\n    {list}", "it exists already, and nothing is overwritten:\n    {list}");
    let next = say!("elige otro nombre u otra carpeta; no escribí nada", "choose another name or folder; nothing was written");
    Failure::because(CREATE, short(first), why, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put_one(root: &Path, path: &str, text: &str, append: bool) -> Result<(), Failure> {
        let path = SourcePath::new(path).unwrap();
        put(root, &[Draft { path: &path, bytes: text.as_bytes(), append }])
    }

    #[test]
    fn nothing_is_overwritten_and_texts_can_be_added() {
        let dir = tempfile::tempdir().unwrap();
        put_one(dir.path(), "content/a.md", "uno", false).unwrap();
        assert!(put_one(dir.path(), "content/a.md", "dos", false).is_err());
        put_one(dir.path(), "content/a.md", "tres\n", true).unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("content/a.md")).unwrap(), "uno\ntres\n");
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_it_out_of_the_site() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(outside.path(), dir.path().join("content")).unwrap();
        assert!(put_one(dir.path(), "content/a.md", "x", false).is_err());
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}
