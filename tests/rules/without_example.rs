//! Rules whose example is no text: bytes that are no UTF-8, links, pipes, a site without settings.

use super::findings;
use crate::support::command::amigable;
use crate::support::{example, source};
use amigable::Tree;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;

fn ids(tree: &Tree) -> Vec<&'static str> {
    findings(tree).iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn bytes_that_are_no_utf8() {
    // A table in Windows-1252 is read; one that mixes it with UTF-8 is not.
    let table = "anio,valor\n2022,año\n2024,";
    for (path, before) in
        [("content/a.md", "---\ntitulo: "), ("content/conjuntos/ejemplo.csv", table), ("content/glosario.yaml", "titulo: ")]
    {
        let mut tree = example("");
        let mut bytes = before.as_bytes().to_vec();
        bytes.extend([0xf1, b'\n']);
        tree.insert(source(path), bytes);
        let found = findings(&tree);
        let place = found.iter().find(|finding| finding.rule.id == "content/not-utf8").and_then(|finding| finding.place.clone());
        assert_eq!(place.map(|place| (place.path, place.span.start)), Some((source(path), before.len())), "{path}");
    }
}

#[test]
fn settings_that_are_no_utf8() {
    let mut tree = example("");
    tree.insert(source("amigable.yaml"), b"titulo: \xf1\n".to_vec());
    assert_eq!(ids(&tree), ["content/not-utf8"]);
}

#[test]
fn no_settings() {
    assert_eq!(ids(&Tree::default()), ["config/no-config"]);
}

/// A site on disk that `spoil` has spoilt, and the rules that `check` then names.
fn check(spoil: impl Fn(&Path)) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("sitio");
    for (path, file) in amigable::example_tree("").iter() {
        let path = root.join(path.as_str());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    fs::write(folder.path().join("secreto.txt"), "clave").unwrap();
    spoil(&root);
    let run = amigable(&root, &["check", "--format", "json", "--quiet"]);
    assert_eq!(run.code, 1, "{}", run.err);
    // After the findings come the numbers of the texts, which name no rule.
    run.out.lines().filter_map(|line| Some(serde_json::from_str::<serde_json::Value>(line).unwrap()["rule"].as_str()?.to_owned())).collect()
}

#[test]
fn link_that_leaves_the_site() {
    assert_eq!(check(|root| symlink("../../secreto.txt", root.join("content/foto.png")).unwrap()), ["content/link-leaves-site"]);
}

#[test]
fn folder_link_that_leaves_the_site() {
    assert_eq!(check(|root| symlink("/usr/share", root.join("content/todo")).unwrap()), ["content/link-leaves-site"]);
}

#[test]
fn link_to_nothing() {
    assert_eq!(check(|root| symlink("nada.png", root.join("content/foto.png")).unwrap()), ["content/link-broken"]);
}

#[test]
fn link_to_a_folder_around_itself() {
    assert_eq!(check(|root| symlink("..", root.join("content/conjuntos/otra")).unwrap()), ["content/link-broken"]);
}

#[test]
fn name_that_no_address_can_have() {
    let name = std::ffi::OsStr::from_bytes(b"foto\xf1.png");
    assert_eq!(check(|root| fs::write(root.join("content").join(name), "x").unwrap()), ["content/file-name"]);
}

#[test]
fn file_of_an_absurd_size() {
    let sparse = |root: &Path| fs::File::create(root.join("content/video.mp4")).unwrap().set_len(65 * 1024 * 1024).unwrap();
    assert_eq!(check(sparse), ["content/file-too-big"]);
}

#[test]
fn pipe_among_the_sources() {
    let pipe = |root: &Path| {
        let made = std::process::Command::new("mkfifo").arg(root.join("content/tubo.md")).status().unwrap();
        assert!(made.success());
    };
    assert_eq!(check(pipe), ["content/file-special"]);
}
