//! What is kept between runs changes how long a build takes, and nothing else.

use crate::cli::Site;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A site that says something: a page with an advice, a draft, a table with its spreadsheet.
fn site() -> Site {
    let site = Site::new();
    site.put("content/a.md", "---\ntitulo: Una página\ndescripcion: Dice algo.\n---\nUn texto... con puntos.\n");
    site.put("content/b.md", "---\ntitulo: Otra\ndescripcion: Es un borrador.\nborrador: sí\n---\nTexto.\n");
    site
}

/// Every file of a folder, with when it was written.
fn times(folder: &Path) -> Vec<(PathBuf, SystemTime)> {
    let mut found: Vec<_> = walk(folder)
        .into_iter()
        .map(|path| {
            let time = fs::metadata(&path).unwrap().modified().unwrap();
            (path, time)
        })
        .collect();
    found.sort();
    found
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.flat_map(|entry| if entry.path().is_dir() { walk(&entry.path()) } else { vec![entry.path()] }).collect()
}

/// What a run says, without how long it took.
fn said(site: &Site, arguments: &[&str]) -> (i32, String) {
    let run = site.run(arguments);
    let told = format!("{}{}", run.out, run.err);
    let lines = told.lines().map(|line| line.split(", en ").next().unwrap().replace("se escribieron", ""));
    (run.code, lines.filter(|line| !line.contains("archivo")).collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_build_of_the_same_sources_says_the_same_and_touches_nothing() {
    let site = site();
    let first = said(&site, &["build"]);
    let before = times(&site.path("public"));
    assert!(!before.is_empty());
    let again = said(&site, &["build"]);
    assert_eq!(first, again);
    assert_eq!(before, times(&site.path("public")));
    assert_eq!(again, said(&site, &["build", "--no-cache"]));
}

#[test]
fn what_was_changed_behind_its_back_is_mended() {
    let site = site();
    site.run(&["build"]);
    let page = site.path("public/a/index.html");
    let published = fs::read(&page).unwrap();
    fs::write(&page, "otra cosa").unwrap();
    site.run(&["build"]);
    assert_eq!(fs::read(&page).unwrap(), published);
    fs::remove_file(&page).unwrap();
    site.run(&["build"]);
    assert_eq!(fs::read(&page).unwrap(), published);
    fs::remove_file(site.path("public/.amigable-manifest.json")).unwrap();
    site.run(&["build"]);
    assert!(site.path("public/.amigable-manifest.json").exists());
}

#[test]
fn a_damaged_cache_is_as_good_as_none() {
    let site = site();
    let first = said(&site, &["build"]);
    let kept: Vec<PathBuf> = walk(&site.path(".amigable/cache"))
        .into_iter()
        .filter(|path| path.extension().is_none() && !path.ends_with(".gitignore"))
        .collect();
    assert!(!kept.is_empty());
    for damage in [&b""[..], b"{}", b"amigable cache 1\n"] {
        for path in &kept {
            fs::write(path, damage).unwrap();
        }
        assert_eq!(said(&site, &["build"]), first);
    }
    fs::remove_dir_all(site.path(".amigable")).unwrap();
    fs::write(site.path(".amigable"), "no es una carpeta").unwrap();
    assert_eq!(said(&site, &["build"]), first);
}

#[test]
fn every_change_of_sources_or_settings_is_seen() {
    let site = site();
    site.run(&["build"]);
    let page = || fs::read_to_string(site.path("public/a/index.html")).unwrap();
    site.put("content/a.md", "---\ntitulo: Con otro título\ndescripcion: Dice algo.\n---\nUn texto.\n");
    site.run(&["build"]);
    assert!(page().contains("Con otro título"));
    site.run(&["build", "--base-url", "https://otra.example/"]);
    assert!(page().contains("https://otra.example/"));
    site.run(&["build", "--drafts"]);
    assert!(site.path("public/b/index.html").exists());
    site.run(&["build"]);
    assert!(!site.path("public/b/index.html").exists());
}
