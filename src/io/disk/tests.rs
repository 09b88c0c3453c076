//! Sites on a real disk, with the files that should never be read.
#![expect(clippy::unwrap_used, reason = "a test may fail here")]

use super::*;
use crate::io::refused;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

fn site() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("content/datos")).unwrap();
    fs::write(dir.path().join("amigable.yaml"), "titulo: X\n").unwrap();
    fs::write(dir.path().join("content/datos/gini.md"), "hola").unwrap();
    dir
}

fn read_site(dir: &tempfile::TempDir) -> (Vec<String>, Vec<(&'static str, String)>) {
    let output = fs::canonicalize(dir.path()).unwrap().join("public");
    let (tree, refused) = read_tree(dir.path(), &output).map_err(|failure| failure.say(crate::base::say::Tongue::En)).unwrap();
    let names = tree.iter().map(|(path, _)| path.to_string()).collect();
    (names, refused.into_iter().map(|finding| (finding.rule.id, finding.message.en)).collect())
}

#[test]
fn reads_sources_only() {
    let dir = site();
    for path in [".env", "content/.hidden", "content/a.md~", "content/.a.swp", "content/b.swp", "content/#a.md#", "notas.txt"] {
        fs::write(dir.path().join(path), "x").unwrap();
    }
    fs::create_dir_all(dir.path().join("themes/mio/node_modules/x")).unwrap();
    fs::write(dir.path().join("themes/mio/node_modules/x/y.js"), "x").unwrap();
    assert_eq!(read_site(&dir), (vec!["amigable.yaml".to_owned(), "content/datos/gini.md".to_owned()], vec![]));
}

#[test]
fn a_link_out_of_the_site_is_refused_and_one_inside_is_followed() {
    let dir = site();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secreto.md"), "x").unwrap();
    symlink(outside.path(), dir.path().join("content/fuera")).unwrap();
    symlink(outside.path().join("secreto.md"), dir.path().join("content/secreto.md")).unwrap();
    symlink("datos", dir.path().join("content/copia")).unwrap();
    let (names, refused) = read_site(&dir);
    assert!(names.contains(&"content/copia/gini.md".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("secreto")), "{names:?}");
    assert_eq!(refused.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["content/link-leaves-site"; 2]);
    assert!(refused.iter().any(|(_, message)| message.starts_with("“content/fuera”: ")), "{refused:?}");
}

#[test]
fn links_in_a_circle_and_into_nothing_are_told() {
    let dir = site();
    for (target, link) in
        [("..", "content/datos/arriba"), ("../..", "content/datos/raiz"), ("nada.md", "content/roto.md"), ("yo", "content/yo")]
    {
        symlink(target, dir.path().join(link)).unwrap();
    }
    // The lock of an Emacs that has the file open: a link into nothing, but hidden.
    symlink("ana@casa.123", dir.path().join("content/.#x.md")).unwrap();
    let (names, refused) = read_site(&dir);
    assert_eq!(names.len(), 2, "{names:?}");
    assert_eq!(refused.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["content/link-broken"; 4], "{refused:?}");
}

#[test]
fn names_that_are_no_text_and_pipes_are_told() {
    let dir = site();
    fs::write(dir.path().join("content").join(OsStr::from_bytes(b"a\xff.md")), "x").unwrap();
    fs::write(dir.path().join("content/a\\b.md"), "x").unwrap();
    std::os::unix::net::UnixListener::bind(dir.path().join("content/s")).unwrap();
    fs::File::create(dir.path().join("content/big.bin")).unwrap().set_len(refused::LARGEST + 1).unwrap();
    let (names, refused) = read_site(&dir);
    assert_eq!(names.len(), 2, "{names:?}");
    let mut ids: Vec<_> = refused.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["content/file-name", "content/file-name", "content/file-special", "content/file-too-big"]);
}

#[test]
fn no_folder_is_a_failure_and_no_content_is_not() {
    let dir = tempfile::tempdir().unwrap();
    assert!(read_tree(&dir.path().join("nada"), Path::new("/x")).is_err());
    assert_eq!(read_site(&dir), (vec![], vec![]));
}

#[test]
fn a_folder_that_is_no_site_may_be_hidden() {
    let dir = tempfile::Builder::new().prefix(".hidden").tempdir().unwrap();
    fs::write(dir.path().join("a.md"), "x").unwrap();
    fs::write(dir.path().join("b.txt"), "x").unwrap();
    let (tree, _) = read_folder(dir.path(), |path| path.extension() == "md").map_err(|_| ()).unwrap();
    assert_eq!(tree.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["a.md"]);
}

#[test]
fn a_folder_that_is_published_into_is_no_source() {
    let dir = site();
    let output = fs::canonicalize(dir.path()).unwrap().join("diccionarios/public");
    fs::create_dir_all(&output).unwrap();
    fs::write(output.join("index.html"), "x").unwrap();
    let (tree, refused) = read_tree(dir.path(), &output).map_err(|_| ()).unwrap();
    assert_eq!((tree.iter().count(), refused.len()), (2, 0));
}

#[cfg(feature = "serve")]
mod again {
    use super::*;
    use std::collections::BTreeSet;

    fn reader(dir: &tempfile::TempDir) -> Reader {
        Reader::open(&dir.path().join("site"), Path::new("/x")).map_err(|_| ()).unwrap()
    }

    fn one(dir: &tempfile::TempDir, path: &str) -> Changes {
        Changes::Paths(BTreeSet::from([fs::canonicalize(dir.path()).unwrap().join("site").join(path)]))
    }

    fn text<'r>(reader: &'r Reader, path: &str) -> Option<&'r [u8]> {
        reader.tree().bytes(&SourcePath::new(path).unwrap())
    }

    #[test]
    fn only_what_is_named_is_looked_at_and_what_changed_nothing_is_no_change() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("site/content/b")).unwrap();
        let mut reader = reader(&dir);
        fs::write(dir.path().join("site/content/a.md"), "a").unwrap();
        fs::write(dir.path().join("site/content/b/b.md"), "b").unwrap();
        assert!(reader.refresh(&one(&dir, "content/b")).is_ok_and(|changed| changed));
        assert_eq!((text(&reader, "content/a.md"), text(&reader, "content/b/b.md")), (None, Some(&b"b"[..])));
        fs::write(dir.path().join("site/content/b/b.md"), "b").unwrap();
        for path in ["content/b/b.md", "content/b", "content/b/none.md", "content/none/none.md", "content/.git/x", "elsewhere"] {
            assert!(reader.refresh(&one(&dir, path)).is_ok_and(|changed| !changed), "{path}");
        }
        // In a folder that nobody told of.
        fs::create_dir_all(dir.path().join("site/content/c/d")).unwrap();
        fs::write(dir.path().join("site/content/c/d/e.md"), "e").unwrap();
        assert!(reader.refresh(&one(&dir, "content/c/d/e.md")).is_ok_and(|changed| changed));
        assert_eq!(text(&reader, "content/c/d/e.md"), Some(&b"e"[..]));
    }

    #[test]
    fn what_could_not_be_read_is_read_the_next_time() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("site/content")).unwrap();
        let mut reader = reader(&dir);
        let changes = one(&dir, "content/a.md");
        fs::write(dir.path().join("site/content/a.md"), "a").unwrap();
        fs::rename(dir.path().join("site"), dir.path().join("away")).unwrap();
        assert!(reader.refresh(&changes).is_err());
        assert_eq!(text(&reader, "content/a.md"), None);
        fs::rename(dir.path().join("away"), dir.path().join("site")).unwrap();
        assert!(reader.refresh(&Changes::none()).is_ok_and(|changed| changed));
        assert_eq!(text(&reader, "content/a.md"), Some(&b"a"[..]));
    }

    #[test]
    fn a_file_that_is_too_big_is_told_and_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("site/content")).unwrap();
        let path = dir.path().join("site/content/a.bin");
        fs::write(&path, "a").unwrap();
        let mut reader = reader(&dir);
        for (size, files) in [(refused::LARGEST + 1, 0), (7, 1)] {
            fs::File::create(&path).unwrap().set_len(size).unwrap();
            assert!(reader.refresh(&one(&dir, "content/a.bin")).is_ok_and(|changed| changed));
            assert_eq!((reader.tree().iter().count(), reader.refused().len()), (files, 1 - files));
        }
    }

    #[test]
    fn the_root_may_be_a_link_that_leads_elsewhere_later() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["one", "two"] {
            fs::create_dir_all(dir.path().join(name).join("content")).unwrap();
            fs::write(dir.path().join(name).join("content/a.md"), name).unwrap();
        }
        symlink("one", dir.path().join("site")).unwrap();
        let mut reader = reader(&dir);
        fs::remove_file(dir.path().join("site")).unwrap();
        symlink("two", dir.path().join("site")).unwrap();
        assert!(reader.refresh(&Changes::Everything).is_ok_and(|changed| changed));
        assert_eq!(text(&reader, "content/a.md"), Some(&b"two"[..]));
    }
}
