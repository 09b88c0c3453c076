//! Publishing with the real program: what survives, what is touched, and a kill at any moment.

use crate::cli::Site;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// Enough pages that writing them takes a while.
const PAGES: usize = 300;

/// How often the build is killed.
const KILLS: u32 = 12;

#[test]
fn a_second_build_touches_no_file() {
    let site = Site::new();
    site.run(&["build"]);
    let before = times(&site.path("public"));
    let ran = site.run(&["build"]);
    assert!(ran.err.contains(": 0 escritos, "), "{}", ran.err);
    assert_eq!(times(&site.path("public")), before);
}

#[test]
fn files_of_others_survive_and_pages_that_are_gone_go() {
    let site = Site::new();
    site.put("public/CNAME", "ejemplo.cl");
    site.put("content/x/y.md", "---\ntitulo: Y\ndescripcion: Una página.\n---\nTexto.\n");
    site.run(&["build"]);
    assert!(site.path("public/x/y/index.html").is_file());
    site.put("public/x/nota.txt", "mía");
    fs::remove_dir_all(site.path("content/x")).expect("it is there");
    let ran = site.run(&["build"]);
    assert!(ran.err.contains("1 eliminado"), "{}", ran.err);
    assert!(!site.path("public/x/y").exists());
    assert_eq!((site.read("public/CNAME"), site.read("public/x/nota.txt")), ("ejemplo.cl".to_owned(), "mía".to_owned()));
}

#[test]
fn a_file_of_others_in_the_way_is_named_and_nothing_is_written() {
    let site = Site::new();
    site.put("public/acerca/index.html", "mía");
    let ran = site.run(&["build"]);
    assert!(ran.code == 2 && ran.err.contains("public/acerca/index.html"), "{ran:?}");
    assert_eq!(files(&site.path("public")).len(), 2, "only the stranger's file and .gitignore");
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_heals() {
    let site = big_site();
    let versions = ["uno", "dos"].map(|word| version(&site, word));
    site.run(&["build"]);
    site.put("public/CNAME", "ejemplo.cl");
    let whole = site_time(&site, &versions);
    for kill in 0..KILLS {
        write_pages(&site, ["uno", "dos"][kill as usize % 2]);
        kill_build(&site, kill, whole);
        for (path, bytes) in files(&site.path("public")) {
            let known = versions.iter().any(|version| version.get(&path) == Some(&bytes));
            assert!(known || is_ours(&path), "kill {kill}: {path} is neither old nor new");
        }
        serde_json::from_slice::<serde_json::Value>(&fs::read(site.path("public/.amigable-manifest.json")).expect("a manifest"))
            .expect("a whole manifest");
        assert_eq!(site.read("public/CNAME"), "ejemplo.cl");
    }
    let last = (KILLS as usize - 1) % 2;
    assert_eq!(site.run(&["build"]).code, 0);
    let mut healed = files(&site.path("public"));
    healed.retain(|path, _| !is_ours(path));
    assert!(healed == versions[last], "the build after the kills gives exactly the site");
    assert!(!times(&site.path("public")).keys().any(|path| path.contains(".amigable-tmp-")));
}

/// Kills a build: by the clock, or soon after it has begun to write.
fn kill_build(site: &Site, kill: u32, whole: Duration) {
    let first = site.path("public/p0/index.html");
    let before = fs::read(&first).expect("a page");
    let mut child = site.command(&["build", "-q"]).stderr(Stdio::null()).spawn().expect("it starts");
    if kill.is_multiple_of(4) {
        sleep(whole * kill / KILLS);
    } else {
        while fs::read(&first).is_ok_and(|now| now == before) && child.try_wait().is_ok_and(|ended| ended.is_none()) {
            sleep(Duration::from_micros(200));
        }
        sleep(Duration::from_micros(u64::from(kill) * 300));
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
}

fn is_ours(path: &str) -> bool {
    path == ".amigable-manifest.json" || path == "CNAME" || path == ".gitignore" || path.contains(".amigable-tmp-")
}

fn big_site() -> Site {
    let site = Site::new();
    write_pages(&site, "uno");
    site
}

fn write_pages(site: &Site, word: &str) {
    for page in 0..PAGES {
        let text = format!("La palabra de hoy es {word}. ").repeat(80);
        site.put(&format!("content/p{page}.md"), &format!("---\ntitulo: Página {page}\ndescripcion: Una página.\n---\n\n{text}\n"));
    }
}

/// The site with `word` on all pages, built where nothing disturbs.
fn version(site: &Site, word: &str) -> BTreeMap<String, Vec<u8>> {
    write_pages(site, word);
    let out = format!("salida-{word}");
    assert_eq!(site.run(&["build", "-o", &out]).code, 0);
    let mut files = files(&site.path(&out));
    files.retain(|path, _| !is_ours(path));
    files
}

/// How long a build takes that writes all pages.
fn site_time(site: &Site, versions: &[BTreeMap<String, Vec<u8>>; 2]) -> Duration {
    write_pages(site, "uno");
    let start = Instant::now();
    assert_eq!(site.run(&["build"]).code, 0);
    assert!(versions[0] != versions[1], "the two versions differ");
    start.elapsed()
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    times(folder).into_keys().filter_map(|path| fs::read(folder.join(&path)).ok().map(|bytes| (path, bytes))).collect()
}

/// All files of a folder, with the time of their last change.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let time = |entry: &walkdir::DirEntry| entry.metadata().expect("it is there").modified().expect("a time");
    entries.map(|entry| (entry.path().strip_prefix(folder).expect("inside").display().to_string(), time(&entry))).collect()
}
