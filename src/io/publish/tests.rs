//! The promises of publishing, on a real disk.
#![expect(clippy::unwrap_used, reason = "a test may fail here")]

use super::survey::HALF_WRITTEN;
use super::*;
use crate::base::path::OutPath;
use crate::base::say::Tongue;
use crate::model::plan::{Entry, Keeper};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

/// A site's folder, with its sources.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("content")).unwrap();
        fs::create_dir_all(dir.path().join("themes")).unwrap();
        Self(dir)
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| format!("{path}: {error}"))
    }

    fn target(&self, asked: Option<&str>) -> Result<Target, Failure> {
        let asked = asked.map(|asked| self.path(asked));
        Target::new(self.0.path(), asked.as_deref())
    }

    fn run(&self, files: &[(&str, &str)], dry_run: bool) -> Result<Outcome, String> {
        let mut plan = Plan::default();
        for (path, text) in files {
            plan.claim(OutPath::new(path).unwrap(), Entry::Bytes(text.as_bytes().into())).unwrap();
        }
        let target = self.target(None).map_err(|failure| failure.say(Tongue::En))?;
        let progress = Progress::start(Tongue::En, false);
        let outcome = if dry_run {
            rehearse(&plan, &Tree::default(), &target, &progress)
        } else {
            Staging::open(&target).and_then(|staging| publish(&plan, &Tree::default(), &staging, &progress))
        };
        outcome.map_err(|failure| failure.say(Tongue::En))
    }

    fn publish(&self, files: &[(&str, &str)]) -> Outcome {
        self.run(files, false).unwrap()
    }

    fn refusal(&self, files: &[(&str, &str)]) -> String {
        self.run(files, false).unwrap_err()
    }
}

fn outcome(written: usize, unchanged: usize, removed: usize, kept_foreign: usize) -> Outcome {
    Outcome { written, unchanged, removed, kept_foreign }
}

#[test]
fn what_is_right_already_is_not_touched() {
    let site = Site::new();
    assert_eq!(site.publish(&[("index.html", "a"), ("datos/index.html", "b")]), outcome(2, 0, 0, 0));
    let inode = |path: &str| fs::metadata(site.path(path)).unwrap().ino();
    let before = ["public/index.html", "public/datos/index.html", "public/.amigable-manifest.json"].map(inode);
    assert_eq!(site.publish(&[("index.html", "a"), ("datos/index.html", "b")]), outcome(0, 2, 0, 0));
    assert_eq!(["public/index.html", "public/datos/index.html", "public/.amigable-manifest.json"].map(inode), before);
    assert_eq!(site.publish(&[("index.html", "A"), ("datos/index.html", "b")]), outcome(1, 1, 0, 0));
    assert_eq!(inode("public/datos/index.html"), before[1]);
    assert_eq!(site.text("public/index.html"), "A");
}

#[test]
fn everyone_may_read_what_is_published() {
    let site = Site::new();
    site.publish(&[("index.html", "a")]);
    let like = site.path("public/like");
    fs::write(&like, "x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&site.path("public/index.html")), mode(&like));
}

#[test]
fn only_what_is_ours_is_removed() {
    let site = Site::new();
    site.put("public/CNAME", "x");
    site.put("public/viejo/notas.txt", "x");
    site.publish(&[("index.html", "a"), ("viejo/index.html", "b"), ("ido/lejos/index.html", "c")]);
    assert_eq!(site.publish(&[("index.html", "a")]), outcome(0, 1, 2, 2));
    assert_eq!(site.text("public/viejo/notas.txt"), "x");
    assert_eq!(site.text("public/CNAME"), "x");
    assert!(!site.path("public/viejo/index.html").exists());
    assert!(!site.path("public/ido").exists());
}

#[test]
fn a_strangers_file_in_the_way_stops_everything_before_anything() {
    let site = Site::new();
    site.put("public/b/index.html", "mine");
    site.put("public/c.html", "mine too");
    symlink("c.html", site.path("public/d.html")).unwrap();
    let refusal = site.refusal(&[("a.html", "a"), ("b/index.html", "b"), ("c.html", "c"), ("d.html", "d")]);
    for path in ["public/b/index.html", "public/c.html", "public/d.html"] {
        assert!(refusal.contains(path), "{refusal}");
    }
    assert!(refusal.contains("--output-dir"), "{refusal}");
    assert!(!site.path("public/a.html").exists());
    assert!(!site.path("public/.amigable-manifest.json").exists());
    assert_eq!(site.text("public/b/index.html"), "mine");
}

#[test]
fn a_strangers_file_with_the_same_bytes_is_adopted() {
    let site = Site::new();
    site.put("public/index.html", "a");
    assert_eq!(site.publish(&[("index.html", "a")]), outcome(0, 1, 0, 0));
    assert_eq!(site.publish(&[("x.html", "a")]), outcome(1, 0, 1, 0));
}

#[test]
fn files_become_folders_and_folders_files_when_they_are_ours() {
    let site = Site::new();
    site.publish(&[("a", "file"), ("b/c/index.html", "x"), ("b/index.html", "y")]);
    assert_eq!(site.publish(&[("a/index.html", "x"), ("b", "file")]), outcome(2, 0, 3, 0));
    assert_eq!((site.text("public/a/index.html"), site.text("public/b")), ("x".to_owned(), "file".to_owned()));
    site.publish(&[("a", "file"), ("b/c/index.html", "x")]);
    site.put("public/b/mine.txt", "x");
    let refusal = site.refusal(&[("a", "file"), ("b", "file")]);
    assert!(refusal.contains("b/mine.txt"), "{refusal}");
    assert_eq!(site.text("public/b/c/index.html"), "x");
    site.put("public/foreign", "x");
    assert!(site.refusal(&[("foreign/index.html", "x")]).contains("public/foreign"));
}

#[test]
fn no_link_leads_out_of_the_folder() {
    let (site, outside) = (Site::new(), tempfile::tempdir().unwrap());
    site.publish(&[("index.html", "a"), ("datos/index.html", "b")]);
    fs::write(outside.path().join("index.html"), "other").unwrap();
    fs::remove_dir_all(site.path("public/datos")).unwrap();
    symlink(outside.path(), site.path("public/datos")).unwrap();
    let refusal = site.refusal(&[("index.html", "a"), ("datos/index.html", "new")]);
    assert!(refusal.contains("public/datos"), "{refusal}");
    // Our manifest still names the file behind the link; removing the page must not remove it.
    assert_eq!(site.publish(&[("index.html", "a")]), outcome(0, 1, 0, 1));
    assert_eq!(fs::read_to_string(outside.path().join("index.html")).unwrap(), "other");
}

#[test]
fn the_output_folder_cannot_hurt_the_sources() {
    let (site, outside) = (Site::new(), tempfile::tempdir().unwrap());
    site.put(".git/HEAD", "x");
    site.put("file", "x");
    symlink(outside.path(), site.path("out")).unwrap();
    symlink("nowhere", site.path("dangling")).unwrap();
    symlink("content", site.path("disguise")).unwrap();
    for asked in
        ["", ".", "..", "content", "content/x", "themes/amigable/../x", ".git", "file", "file/x", "out", "out/x", "dangling", "disguise"]
    {
        assert!(site.target(Some(asked)).is_err(), "{asked:?}");
    }
    for asked in ["public", "build/site", "x/../y", "contenido", "public2/content"] {
        assert!(site.target(Some(asked)).is_ok(), "{asked:?}");
    }
    assert!(Target::new(site.0.path(), Some(outside.path())).is_ok());
}

#[test]
fn a_manifest_cannot_point_outside() {
    let site = Site::new();
    site.put("victim", "x");
    site.put("public/.amigable-manifest.json", r#"{"files": {"../victim": "00"}}"#);
    assert!(site.refusal(&[("index.html", "a")]).contains(".amigable-manifest.json"));
    site.put("public/.amigable-manifest.json", "{");
    assert!(site.refusal(&[("index.html", "a")]).contains("damaged"));
    assert_eq!(site.text("victim"), "x");
}

#[test]
fn a_killed_build_claims_nothing_that_it_did_not_write() {
    let site = Site::new();
    let hash = crate::base::hash::Hash::of(b"new");
    let manifest = format!(r#"{{"files": {{"index.html": "00"}}, "pending": {{"mine.html": "{hash}", "yours.html": "{hash}"}}}}"#);
    site.put("public/.amigable-manifest.json", &manifest);
    site.put("public/index.html", "half");
    site.put("public/mine.html", "new");
    site.put("public/yours.html", "someone wrote this afterwards");
    site.put(&format!("public/{HALF_WRITTEN}abc123"), "ne");
    assert_eq!(site.publish(&[("index.html", "whole")]), outcome(1, 0, 1, 1));
    assert_eq!(site.text("public/yours.html"), "someone wrote this afterwards");
    assert!(!site.path(&format!("public/{HALF_WRITTEN}abc123")).exists());
    assert!(!site.path("public/mine.html").exists());
    assert!(!site.text("public/.amigable-manifest.json").contains("pending"));
}

#[test]
fn a_rehearsal_writes_nothing() {
    let site = Site::new();
    assert_eq!(site.run(&[("index.html", "a")], true).unwrap(), outcome(1, 0, 0, 0));
    assert!(!site.path("public").exists());
}

#[test]
fn outputs_that_cannot_stand_together_are_refused() {
    let site = Site::new();
    assert!(site.refusal(&[("a", "x"), ("a/b", "y")]).contains("public/a"));
    assert!(site.refusal(&[(".amigable-manifest.json", "x")]).contains(".amigable-manifest.json"));
    assert!(!site.path("public").exists());
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let site = Site::new();
    site.publish(&[("index.html", "a")]);
    let held = lock(&site.target(None).unwrap()).unwrap();
    assert!(site.refusal(&[("index.html", "b")]).contains("another amigable"));
    drop(held);
    site.publish(&[("index.html", "b")]);
}

/// A plan whose pages were kept by `staging` as soon as they were made.
fn staged(staging: &Staging, files: &[(&str, &str)]) -> Plan {
    let mut plan = Plan::default();
    for (path, text) in files {
        let path = OutPath::new(path).unwrap();
        let entry = staging.keep(&path, text.as_bytes().to_vec());
        assert!(matches!(entry, Entry::Hashed(..)), "{path} is in memory");
        plan.claim(path, entry).unwrap();
    }
    plan
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn pages_wait_in_the_folder_and_then_get_their_names() {
    let site = Site::new();
    let (target, progress) = (site.target(None).unwrap(), Progress::start(Tongue::En, false));
    let pages = [("index.html", "a"), ("a/index.html", "same"), ("b/index.html", "same"), ("c/index.html", "c")];
    for (changed, expected) in [(None, outcome(4, 0, 0, 0)), (None, outcome(0, 4, 0, 0)), (Some("d"), outcome(1, 3, 0, 0))] {
        let pages = pages.map(|(path, text)| if path.starts_with('c') { (path, changed.unwrap_or(text)) } else { (path, text) });
        let staging = Staging::open(&target).unwrap();
        let plan = staged(&staging, &pages);
        assert!(lock(&target).is_err(), "the folder is held");
        let waiting = names(staging.folder()).len();
        assert_eq!(waiting, if expected.written == 4 { 3 } else { expected.written }, "what stands there already does not wait");
        assert_eq!(publish(&plan, &Tree::default(), &staging, &progress).unwrap(), expected);
        drop(staging);
        for (path, text) in pages {
            assert_eq!(site.text(&format!("public/{path}")), text);
        }
        assert_eq!(names(&site.path("public")), [manifest::NAME, "a", "b", "c", "index.html"]);
        let mode = fs::metadata(site.path("public/c/index.html")).unwrap().permissions().mode();
        assert_eq!(mode & 0o444, 0o444, "everyone may read it: {mode:o}");
    }
}

#[test]
fn what_is_not_published_goes_again() {
    let site = Site::new();
    let target = site.target(Some("out/of/the/way")).unwrap();
    let staging = Staging::open(&target).unwrap();
    staged(&staging, &[("index.html", "a")]);
    assert!(site.path("out/of/the/way").exists());
    drop(staging);
    assert!(!site.path("out").exists(), "folders that were made for it go too");
    site.put("public/mine.txt", "mine");
    drop(Staging::open(&site.target(None).unwrap()).unwrap());
    assert_eq!(names(&site.path("public")), ["mine.txt"]);
}

#[test]
fn pages_that_a_killed_build_left_waiting_go_and_nothing_else() {
    let site = Site::new();
    let hash = crate::base::hash::Hash::of(b"x");
    let (left, other) = (format!("public/{HALF_WRITTEN}left"), format!("public/{HALF_WRITTEN}other"));
    site.put(&format!("{left}/{hash}"), "x");
    site.put(&format!("{other}/{hash}"), "x");
    site.put(&format!("{other}/mine.txt"), "mine");
    site.publish(&[("index.html", "a")]);
    assert!(!site.path(&left).exists());
    assert_eq!(names(&site.path(&other)), ["mine.txt"]);
}
