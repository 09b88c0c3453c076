//! Lower layers never name higher ones.

use super::{none, rust};

/// The layers in their order. Two modules of one number may not name each other.
const LAYERS: [(&str, u8); 13] = [
    ("base", 0),
    ("diag", 1),
    // What stops a run: an operation and a path.
    ("failure", 2),
    ("model", 2),
    // Beside the engine: it knows data, and only what runs the program knows it.
    ("io", 3),
    ("parse", 3),
    ("kinds", 4),
    ("site", 5),
    ("render", 6),
    ("outputs", 7),
    ("checks", 8),
    ("engine", 9),
    ("commands", 10),
];

/// May name everything: the library's front door and the command line.
const TOP: [&str; 3] = ["lib", "cli", "main"];

/// Edges that the layers forbid, with the reason that they are there.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("src/checks/catalog.rs", "io", "the list of all rules names those about files that were never read")];

fn layer(module: &str) -> u8 {
    LAYERS.iter().find(|(name, _)| *name == module).map_or_else(|| panic!("{module} has no layer: give it one"), |(_, layer)| *layer)
}

/// `src/render/html/mod.rs` → `render`.
fn module(path: &str) -> &str {
    path.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default()
}

/// The top modules that a text names as `crate::…`, inside `use crate::{…}` too.
fn named(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    for (index, line) in code {
        for piece in line.split("crate::").skip(1) {
            if let Some(group) = piece.strip_prefix('{') {
                let group = group.split('}').next().unwrap_or_default();
                found.extend(group.split(',').map(|name| (index + 1, word(name.trim()))));
            } else {
                found.push((index + 1, word(piece)));
            }
        }
    }
    found.retain(|(_, name)| LAYERS.iter().any(|(layer, _)| layer == name));
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect()
}

#[test]
fn no_edge_goes_up() {
    let mut troubles = Vec::new();
    for (path, text) in rust("src") {
        let from = module(&path);
        if TOP.contains(&from) {
            continue;
        }
        for (line, to) in named(&text) {
            let excepted = EXCEPTIONS.iter().any(|(file, name, _)| *file == path && *name == to);
            let io = to == "io" && from != "commands";
            let up = to != from && layer(&to) >= layer(from) && !(from == "io" && to == "failure");
            if !excepted && from != to && (io || up) {
                troubles.push(format!("{path}:{line}: {from} names {to}"));
            }
        }
    }
    none("upward edges", &troubles);
}

#[test]
fn every_module_has_a_layer() {
    for path in rust("src").keys().filter(|path| !TOP.contains(&module(path))) {
        layer(module(path));
    }
}

#[test]
fn kinds_never_name_each_other() {
    let files = rust("src/kinds");
    let folders: Vec<&str> =
        files.keys().filter_map(|path| path.trim_start_matches("src/kinds/").split_once('/')).map(|(folder, _)| folder).collect();
    let mut troubles = Vec::new();
    for (path, text) in &files {
        let Some((own, _)) = path.trim_start_matches("src/kinds/").split_once('/') else { continue };
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for other in folders.iter().filter(|folder| **folder != own) {
            let ways = [format!("kinds::{other}"), format!("super::{other}::"), format!("super::super::{other}")];
            let line = code.iter().find(|line| ways.iter().any(|way| line.contains(way)));
            troubles.extend(line.map(|line| format!("{path}: {}", line.trim())));
        }
    }
    troubles.dedup();
    none("kinds that name other kinds", &troubles);
}

#[test]
fn names_are_read_in_all_their_forms() {
    let text = "use crate::{outputs, site};\nlet x = crate::io::disk::read();\n// crate::engine\nuse crate::base::path;\n";
    let names: Vec<(usize, String)> = named(text);
    assert_eq!(names, [(1, "outputs".into()), (1, "site".into()), (2, "io".into()), (4, "base".into())]);
}
