//! A bad site that another tool made, and what `amigable check --html` says of it.

use crate::support::{printed, repository, site_in};
use amigable::{Finding, Format, Tree, check_html};
use std::collections::BTreeSet;
use std::fs;

/// Rules that a folder of HTML cannot break, and why.
static NOT_IN_HTML: [(&str, &str); 4] = [
    ("a11y/empty-link", "asked of Markdown; in HTML it is a11y/link-name"),
    ("a11y/image-alt", "asked of Markdown; in HTML it is a11y/image-name"),
    ("a11y/moving-image", "asked of Markdown; whether a picture in HTML moves is in its file"),
    ("a11y/theme-contrast", "asked of the colours of a theme; in HTML it is a11y/contrast"),
];

fn found() -> (Vec<Finding>, Tree) {
    let tree = site_in(&repository("tests/golden/broken-html/in"));
    (check_html(&tree), tree)
}

#[test]
fn a_bad_site_of_another_tool_is_told_of_as_is_kept() {
    let (found, tree) = found();
    // What an editor is told.
    let (path, told) = (repository("tests/golden/broken-html/findings.txt"), printed(&found, &tree, Format::Human));
    if super::blessing() {
        fs::write(&path, &told).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == told, "findings.txt: {}", super::around(kept.as_bytes(), told.as_bytes()));
}

#[test]
fn it_breaks_every_rule_about_html() {
    let raised: BTreeSet<&str> = found().0.iter().map(|finding| finding.rule.id).collect();
    let family = amigable::rules().iter().map(|rule| rule.id).filter(|id| id.starts_with("a11y/"));
    let excused = |id: &&str| NOT_IN_HTML.iter().any(|(other, _)| other == id);
    let missing: Vec<&str> = family.filter(|id| !raised.contains(id) && !excused(id)).collect();
    assert!(missing.is_empty(), "nothing breaks {missing:?}");
    let idle: Vec<&str> = NOT_IN_HTML.iter().map(|(id, _)| *id).filter(|id| raised.contains(id)).collect();
    assert!(idle.is_empty(), "{idle:?} need no excuse");
}
