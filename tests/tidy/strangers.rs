//! Nothing in this repository speaks of one person's machine or of one network's servers, and what the README
//! tells people to type exists.

use super::none;
use crate::support::{command, files, repository};
use std::collections::BTreeMap;

/// Text files of the repository that people write.
fn written() -> BTreeMap<String, String> {
    let folders = ["src", "tests", "themes", "content", ".ci"];
    let mut found = BTreeMap::new();
    for folder in folders.into_iter().filter(|folder| repository(folder).is_dir()) {
        found.extend(files(&repository(folder)).into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    for name in ["Cargo.toml", "Cargo.lock", "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "amigable.yaml", "clippy.toml", "tests/.npmrc"]
    {
        found.extend(std::fs::read(repository(name)).map(|bytes| (name.to_owned(), bytes)));
    }
    found.retain(|path, _| !path.contains("node_modules/") && path != "tests/tidy/strangers.rs");
    found.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Pieces of paths and hosts that belong to one machine.
const FORBIDDEN: [&str; 6] = ["/home/", "/root/", "/Users/", "/work/", "artifactory", "nexus."];

#[test]
fn no_file_names_a_machine() {
    let mut troubles = Vec::new();
    for (path, text) in written() {
        for (index, line) in text.lines().enumerate() {
            troubles.extend(FORBIDDEN.iter().filter(|word| line.contains(**word)).map(|word| format!("{path}:{}: {word}", index + 1)));
        }
    }
    none("places of one machine", &troubles);
}

#[test]
fn every_package_comes_from_the_public_registry() {
    let lock = std::fs::read_to_string(repository("Cargo.lock")).unwrap();
    let source = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let others: Vec<String> = lock.lines().filter(|line| line.starts_with("source = ") && *line != source).map(str::to_owned).collect();
    none("packages from elsewhere", &others);
}

#[test]
fn no_unfinished_business() {
    let marks = ["TODO", "FIXME", "XXX", "HACK", "lorem ipsum"];
    let mut troubles = Vec::new();
    for (path, text) in written().iter().filter(|(path, _)| !path.ends_with(".lock")) {
        troubles.extend(marks.iter().filter(|mark| text.contains(**mark)).map(|mark| format!("{path}: {mark}")));
    }
    none("left to do", &troubles);
}

/// The lines of the README's shell blocks.
fn commands() -> Vec<String> {
    let readme = std::fs::read_to_string(repository("README.md")).expect("there is a README");
    let blocks = readme.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("sh\n"));
    blocks
        .flat_map(|block| block.lines().map(|line| line.split(" #").next().unwrap_or_default().trim().to_owned()))
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_readme_names_commands_that_exist() {
    let mut troubles = Vec::new();
    for line in commands() {
        let words: Vec<&str> = line.split_whitespace().filter(|word| !word.contains('=') || word.starts_with('-')).collect();
        let known = match words.as_slice() {
            ["amigable", verb, ..] | ["cargo", "run", "--release", "--", verb, ..] => {
                command::amigable(&repository(""), &[verb, "--help"]).code == 0
            }
            ["cargo", verb, ..] => ["install", "build", "test", "run", "fmt", "clippy"].contains(verb),
            ["npm" | "git" | "cd" | "node", ..] | [] => true,
            [file, ..] => repository(file).is_file(),
        };
        if !known {
            troubles.push(line);
        }
    }
    none("commands of the README that do not exist", &troubles);
    assert!(commands().len() > 5, "the README shows how to do things");
}
