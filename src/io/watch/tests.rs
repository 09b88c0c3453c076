//! Watching real folders: a reader that follows what a watch says ends with what a reader opened anew has.
//!
//! No test asserts how long anything takes: each waits until reader and disk agree, for as long as a loaded machine needs.
#![expect(clippy::unwrap_used, reason = "a test may fail here")]

use super::*;
use crate::base::say::Tongue;
use crate::io::disk::Reader;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;

/// After so long without agreement something was missed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Both ways must do the same; polling often keeps the tests quick.
const WAYS: [Way; 2] = [Way::Native, Way::Polling(Duration::from_millis(5))];

/// A site that is watched and read.
struct Desk {
    dir: tempfile::TempDir,
    /// Folders of dictionaries, of which none is in the site.
    outside: tempfile::TempDir,
    watch: Watch,
    reader: Reader,
}

impl Desk {
    fn new(way: Way) -> Self {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let site = dir.path().join("site");
        fs::create_dir_all(site.join("content/a")).unwrap();
        fs::create_dir_all(site.join("ext/a")).unwrap();
        fs::write(site.join("content/a/x.md"), "uno").unwrap();
        fs::write(site.join("ext/a/x.md"), "dos").unwrap();
        let folders = [outside.path().join("words"), outside.path().join("none/deep")];
        let watch = Watch::start(&site, &output(&site), &folders, way).map_err(|failure| failure.say(Tongue::En)).unwrap();
        assert!(matches!((&*locked(&watch.eyes), way), (Eyes::Native(_), Way::Native) | (Eyes::Polling(_), Way::Polling(_))));
        let reader = open(&site);
        Self { dir, outside, watch, reader }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join("site").join(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn text(&self, path: &str) -> Option<String> {
        let bytes = self.reader.tree().bytes(&crate::base::path::SourcePath::new(path).unwrap())?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    /// Follows the watch until the reader has what the disk has.
    fn agree(&mut self) {
        let begun = Instant::now();
        while seen(&self.reader) != seen(&open(&self.path(""))) {
            let changes = self.watch.next(Some(PATIENCE));
            let late = begun.elapsed() > PATIENCE;
            assert!(!late && changes.is_some(), "missed:\n{:#?}\n{:#?}", seen(&self.reader), seen(&open(&self.path(""))));
            drop(changes.map(|changes| self.reader.refresh(&changes)));
        }
    }

    /// Writes a source of a name that is new, and gives all that was told of until then: what came before it is told before it.
    fn told(&self, mark: &str) -> BTreeSet<PathBuf> {
        fs::write(self.path(mark), "mark").unwrap();
        let (mark, mut told) = (fs::canonicalize(self.path(mark)).unwrap(), BTreeSet::new());
        while !told.contains(&mark) {
            match self.watch.next(Some(PATIENCE)).expect("it changed") {
                Changes::Paths(paths) => told.extend(paths),
                Changes::Everything => unreachable!("few files changed"),
            }
        }
        told
    }
}

fn output(site: &Path) -> PathBuf {
    fs::canonicalize(site).unwrap().join("public")
}

fn open(site: &Path) -> Reader {
    Reader::open(site, &output(site)).map_err(|failure| failure.say(Tongue::En)).unwrap()
}

type Files = Vec<(String, String)>;

fn seen(reader: &Reader) -> (Files, Vec<String>) {
    let files = reader.tree().iter().map(|(path, file)| (path.to_string(), file.hash.to_string()));
    (files.collect(), reader.refused().iter().map(|finding| finding.message.en.clone()).collect())
}

/// One thing that a person or a program does to a site.
#[derive(Clone, Debug)]
enum Deed {
    Write(String, u8),
    /// To one of the files that are there, wherever it is.
    Append(usize),
    /// One of the folders that are there.
    Move(usize, String),
    /// Beside it, then over it.
    Save(String, u8),
    Rename(String, String),
    Delete(String),
    /// Several folders and files at once.
    Plant(String),
    Link {
        target: String,
        at: String,
    },
    /// A link that goes up and down again.
    Across {
        target: String,
        at: String,
    },
    Older(String),
}

fn place() -> impl Strategy<Value = String> {
    let top = select(vec!["content", "content", "content", "themes", "diccionarios", "ext", "ext", "public", ".amigable"]);
    let part = select(vec!["a", "a", "b", "b", "c", "x.md", "x.md", "y.md", ".hidden", "node_modules", "x.md~"]);
    let deep = (top.clone(), vec(part, 0..4)).prop_map(|(top, parts)| [vec![top], parts].concat().join("/"));
    prop_oneof![12 => deep, 1 => select(vec!["amigable.yaml", "pendientes.yaml", "notas.txt"]).prop_map(str::to_owned)]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(path, byte)| Deed::Write(path, byte)),
        4 => any::<usize>().prop_map(Deed::Append),
        2 => (any::<usize>(), place()).prop_map(|(index, to)| Deed::Move(index, to)),
        2 => (place(), any::<u8>()).prop_map(|(path, byte)| Deed::Save(path, byte)),
        3 => (place(), place()).prop_map(|(from, to)| Deed::Rename(from, to)),
        2 => place().prop_map(Deed::Delete),
        3 => place().prop_map(Deed::Plant),
        2 => (place(), place()).prop_map(|(target, at)| Deed::Link { target, at }),
        1 => (place(), place()).prop_map(|(target, at)| Deed::Across { target, at }),
        1 => place().prop_map(Deed::Older),
    ]
}

impl Deed {
    /// Does it, or as much of it as the disk allows.
    fn perform(&self, site: &Path) {
        let ready = |path: &str| {
            let path = site.join(path);
            drop(path.parent().map(fs::create_dir_all));
            path
        };
        drop(match self {
            Self::Write(path, byte) => fs::write(ready(path), [*byte; 4]),
            Self::Append(index) => nth(site, *index, |kind| kind.is_file())
                .and_then(|path| fs::OpenOptions::new().append(true).open(path))
                .and_then(|mut file| file.write_all(b"+")),
            Self::Move(index, to) => nth(site, *index, |kind| kind.is_dir()).and_then(|from| fs::rename(from, ready(to))),
            Self::Save(path, byte) => fs::write(ready(&format!("{path}.tmp")), [*byte; 5])
                .and_then(|()| fs::rename(site.join(format!("{path}.tmp")), site.join(path))),
            Self::Rename(from, to) => fs::rename(site.join(from), ready(to)),
            Self::Delete(path) => fs::remove_dir_all(site.join(path)).or_else(|_| fs::remove_file(site.join(path))),
            Self::Plant(path) => fs::create_dir_all(ready(path).join("n1/n2")).and_then(|()| {
                fs::write(site.join(path).join("n1/n2/p.md"), "p")?;
                fs::write(site.join(path).join("q.md"), "q")
            }),
            Self::Link { target, at } => symlink(site.join(target), ready(at)),
            Self::Across { target, at } => symlink(format!("{}{target}", "../".repeat(at.matches('/').count())), ready(at)),
            Self::Older(path) => {
                let old = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
                fs::File::open(site.join(path)).and_then(|file| file.set_modified(old))
            }
        });
    }
}

/// One of all that is there, with no link on the way.
fn nth(site: &Path, index: usize, wanted: fn(fs::FileType) -> bool) -> std::io::Result<PathBuf> {
    let all = walkdir::WalkDir::new(site).min_depth(2).sort_by_file_name().into_iter().flatten();
    let all: Vec<PathBuf> = all.filter(|entry| wanted(entry.file_type())).map(walkdir::DirEntry::into_path).collect();
    let index = index.checked_rem(all.len()).unwrap_or(0);
    all.into_iter().nth(index).ok_or_else(|| std::io::ErrorKind::NotFound.into())
}

fn follow(way: Way, rounds: &[Vec<Deed>]) {
    let mut desk = Desk::new(way);
    for deeds in rounds {
        let site = desk.path("");
        for deed in deeds {
            deed.perform(&site);
        }
        desk.agree();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_time: 60_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reader_that_follows_the_system_is_never_wrong(rounds in vec(vec(deed(), 1..6), 1..5)) {
        follow(Way::Native, &rounds);
    }

    #[test]
    fn a_reader_that_follows_polling_is_never_wrong(rounds in vec(vec(deed(), 1..6), 1..5)) {
        follow(Way::Polling(Duration::from_millis(5)), &rounds);
    }

    #[test]
    fn a_reader_that_looks_at_everything_is_never_wrong(rounds in vec(vec(deed(), 1..6), 1..9)) {
        let dir = tempfile::tempdir().unwrap();
        let mut reader = open(dir.path());
        for deeds in rounds {
            for deed in deeds {
                deed.perform(dir.path());
            }
            let before = seen(&reader);
            let changed = reader.refresh(&Changes::Everything).map_err(|failure| failure.say(Tongue::En)).unwrap();
            prop_assert_eq!(seen(&reader), seen(&open(dir.path())));
            prop_assert_eq!(changed, before != seen(&reader));
        }
    }
}

#[test]
fn what_is_published_hidden_or_left_behind_is_never_told() {
    for way in WAYS {
        let desk = Desk::new(way);
        // A file of that name would be a source, so that the folder itself is told of.
        desk.write("content/node_modules/x/y.js", "x");
        desk.told("content/a/before.md");
        for path in [
            "public/a/index.html",
            ".amigable/x",
            "content/.x.md.swp",
            "content/a/x.md~",
            "content/a/.hidden/y.md",
            "notas.txt",
            "target/x",
            "content/node_modules/x/y.js",
            "ext/a/x.md",
        ] {
            desk.write(path, "x");
        }
        fs::read(desk.path("content/a/x.md")).unwrap();
        let told = desk.told("content/a/after.md");
        let told: Vec<_> = told.iter().filter_map(|path| path.file_name()?.to_str()).filter(|name| *name != "before.md").collect();
        assert_eq!(told, ["after.md"], "{way:?}");
    }
}

#[test]
fn what_was_missing_is_seen_when_it_comes() {
    for way in WAYS {
        let mut desk = Desk::new(way);
        for path in ["amigable.yaml", "pendientes.yaml", "themes/mio/theme.yaml", "diccionarios/es_CL.dic"] {
            desk.write(path, "x");
            desk.agree();
            assert_eq!(desk.text(path).as_deref(), Some("x"));
        }
    }
}

#[test]
fn files_in_new_folders_are_seen_however_quickly_they_come() {
    for way in WAYS {
        let mut desk = Desk::new(way);
        for round in 0..5 {
            desk.write(&format!("content/n{round}/n2/n3/a.md"), "a");
            desk.write(&format!("content/n{round}/n2/b.md"), "b");
            desk.agree();
            desk.write(&format!("content/n{round}/n2/n3/a.md"), "later");
            desk.agree();
        }
    }
}

#[test]
fn folders_may_go_away_and_come_back() {
    for way in WAYS {
        let mut desk = Desk::new(way);
        for round in 0..3 {
            fs::remove_dir_all(desk.path("content")).unwrap();
            if round == 1 {
                desk.agree();
                assert_eq!(desk.text("content/a/x.md"), None);
            }
            desk.write("content/a/x.md", &format!("again {round}"));
            desk.agree();
            desk.write("content/a/x.md", &format!("once more {round}"));
            desk.agree();
        }
        fs::rename(desk.path(""), desk.dir.path().join("away")).unwrap();
        fs::rename(desk.dir.path().join("away"), desk.path("")).unwrap();
        desk.write("content/b/y.md", "back");
        desk.agree();
        desk.write("content/b/y.md", "back again");
        desk.agree();
    }
}

#[test]
fn content_behind_links_is_seen_where_it_really_is() {
    for way in WAYS {
        let mut desk = Desk::new(way);
        symlink("../ext/a", desk.path("content/folder")).unwrap();
        symlink("../ext/b/c/photo.md", desk.path("content/file.md")).unwrap();
        desk.agree();
        assert_eq!(desk.text("content/folder/x.md").as_deref(), Some("dos"));
        assert_eq!(desk.reader.refused().len(), 1);
        desk.write("ext/b/c/photo.md", "photo");
        desk.write("ext/a/deep/x.md", "deep");
        desk.agree();
        assert_eq!(desk.text("content/file.md").as_deref(), Some("photo"));
        desk.write("ext/b/c/photo.md", "another");
        desk.write("ext/a/deep/x.md", "deeper");
        desk.agree();
        assert_eq!(desk.text("content/folder/deep/x.md").as_deref(), Some("deeper"));
        fs::rename(desk.path("ext"), desk.path("elsewhere")).unwrap();
        desk.agree();
        assert_eq!(desk.reader.refused().len(), 2);
    }
}

#[test]
fn dictionaries_outside_the_site_are_told_of() {
    for way in WAYS {
        let desk = Desk::new(way);
        for folder in ["words", "none/deep"] {
            fs::create_dir_all(desk.outside.path().join(folder)).unwrap();
            let file = fs::canonicalize(desk.outside.path()).unwrap().join(folder).join("es_CL.dic");
            fs::write(&file, "1\nhola\n").unwrap();
            let mut told = false;
            while !told {
                told = match desk.watch.next(Some(PATIENCE)).expect("told of the dictionary") {
                    // The folder may be new too: then it is named, and the file is not.
                    Changes::Paths(paths) => paths.iter().any(|path| file.starts_with(path)),
                    Changes::Everything => true,
                };
            }
        }
    }
}

#[test]
fn ten_thousand_events_are_survived() {
    let mut desk = Desk::new(Way::Native);
    for index in 0..10_000 {
        let path = desk.path(&format!("content/a/{}.md", index % 1000));
        fs::write(path, index.to_string()).unwrap();
    }
    desk.agree();
    assert_eq!(desk.text("content/a/999.md").as_deref(), Some("9999"));
}

#[test]
fn more_paths_than_are_kept_mean_everything() {
    let mut desk = Desk::new(Way::Native);
    let folder = desk.path("content/a");
    (0..=inbox::MOST_PATHS).for_each(|index| fs::write(folder.join(format!("{index}.md")), "x").unwrap());
    desk.agree();
    assert!(desk.reader.tree().iter().count() > inbox::MOST_PATHS);
}

#[test]
fn when_nothing_changes_nothing_is_told() {
    for way in WAYS {
        let desk = Desk::new(way);
        while desk.watch.next(Some(Duration::from_millis(50))).is_some() {}
        assert!(desk.watch.notice().is_none());
    }
}

/// What a refresh and a batch cost. Run with `cargo test --release … -- --ignored --nocapture watching_in_figures`.
#[test]
#[ignore = "measures, and asserts nothing"]
#[expect(clippy::disallowed_macros, reason = "the figures are what it is for")]
fn watching_in_figures() {
    for pages in [1_000, 10_000, 50_000] {
        let (dir, show) = (tempfile::tempdir().unwrap(), |name: &str, time: Duration| println!("{pages} pages: {name} {time:?}"));
        for index in 0..pages {
            let folder = dir.path().join(format!("content/s{:03}", index / 100));
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("p{index}.md")), "palabra ".repeat(500)).unwrap();
        }
        let timed = |name: &str, work: &mut dyn FnMut()| {
            let mut times: Vec<Duration> = (0..9).map(|_| (Instant::now(), work()).0.elapsed()).collect();
            times.sort_unstable();
            show(name, times[4]);
        };
        let begun = Instant::now();
        let watch = Watch::start(dir.path(), &output(dir.path()), &[], Way::Native).map_err(|_| ()).unwrap();
        show("start of watching", begun.elapsed());
        let begun = Instant::now();
        let mut reader = open(dir.path());
        show("first reading", begun.elapsed());
        timed("read anew", &mut || drop(open(dir.path())));
        std::thread::sleep(Duration::from_secs(3));
        drop(reader.refresh(&Changes::Everything));
        timed("refresh, everything, nothing changed", &mut || drop(reader.refresh(&Changes::Everything)));
        timed("copy of the tree", &mut || drop(reader.tree().clone()));
        let page = fs::canonicalize(dir.path().join("content/s003/p333.md")).unwrap();
        let (mut told, mut read) = (Vec::new(), Vec::new());
        for round in 0..25 {
            std::thread::sleep(Duration::from_millis(60));
            fs::write(&page, "palabra ".repeat(501 + round)).unwrap();
            let begun = Instant::now();
            let changes = watch.next(Some(PATIENCE)).unwrap();
            told.push(begun.elapsed());
            let begun = Instant::now();
            assert!(reader.refresh(&changes).is_ok_and(|changed| changed));
            read.push(begun.elapsed());
        }
        told.sort_unstable();
        read.sort_unstable();
        show("from write to batch", told[12]);
        show("from write to batch, worst", told[24]);
        show("refresh, one page", read[12]);
        let begun = Instant::now();
        (0..3_000.min(pages))
            .for_each(|index| fs::write(dir.path().join(format!("content/s{:03}/p{index}.md", index / 100)), "otra").unwrap());
        show("burst, written", begun.elapsed());
        let mut batches = 0;
        while let Some(changes) = watch.next(Some(Duration::from_millis(300))) {
            drop(reader.refresh(&changes));
            batches += 1;
        }
        println!("{pages} pages: batches of a burst of 3,000: {batches}");
    }
}

/// The system's limit is the whole computer's, so that no test may change it. By hand, where a new user namespace may have its own:
/// `unshare -Ur sh -c 'echo 5 > /proc/sys/user/max_inotify_watches; …'`.
#[test]
#[ignore = "needs a system that watches few folders"]
fn when_the_system_watches_no_more_folders_polling_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    (0..50).for_each(|index| fs::create_dir_all(dir.path().join(format!("content/{index}"))).unwrap());
    let watch = Watch::start(dir.path(), &output(dir.path()), &[], Way::Native).map_err(|failure| failure.say(Tongue::En)).unwrap();
    assert!(watch.notice().unwrap().es.contains("max_user_watches"));
    fs::write(dir.path().join("content/49/x.md"), "x").unwrap();
    assert_ne!(watch.next(Some(PATIENCE)), None);
}
