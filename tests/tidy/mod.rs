//! House rules, checked by reading this repository's own files.

mod documented;
mod layers;
mod sizes;
mod strangers;
mod theme;

use crate::support::repository;
use std::collections::BTreeMap;

/// Our Rust files under `folder`, by their paths within the repository.
fn rust(folder: &str) -> BTreeMap<String, String> {
    let files = crate::support::files(&repository(folder)).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    files.map(|(path, bytes)| (format!("{folder}/{path}"), String::from_utf8(bytes).unwrap())).collect()
}

#[track_caller]
fn none(what: &str, troubles: &[String]) {
    assert!(troubles.is_empty(), "{what}:\n{}", troubles.join("\n"));
}
