//! Every rule of the catalogue against its own example: the bad one raises that rule once and nothing else,
//! the good one raises nothing. A rule without example is tested elsewhere, and this list says where.

mod places;
mod without_example;

use crate::support::{build, example, options, told};
use amigable::{Finding, Rule, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// Rules whose example cannot be written as text, and the test that raises them.
const ELSEWHERE: &[(&str, &str)] = &[
    ("a11y/moving-image", "images"),
    ("config/no-config", "without_example"),
    ("content/file-name", "without_example"),
    ("content/file-special", "without_example"),
    ("content/file-too-big", "without_example"),
    ("content/heavy-image", "images"),
    ("content/heavy-page", "weight"),
    ("content/image-cut", "images"),
    ("content/image-form", "images"),
    ("content/image-too-large", "images"),
    ("content/link-broken", "without_example"),
    ("content/link-leaves-site", "without_example"),
    ("content/not-utf8", "without_example"),
    ("data/table-too-big", "tables"),
    ("data/unreadable-sheet", "tables"),
    ("links/external-broken", "external"),
    ("links/external-moved", "external"),
    ("links/external-unknown", "external"),
    ("plain/hard-page", "plain"),
    ("plain/missing-part", "plain"),
    ("plain/wall-of-text", "plain"),
    ("privacy/image-place", "privacy"),
];

/// What an example raises: a page of HTML is audited as it is, all else is laid over the base of all examples and built.
fn raised(text: &str) -> (Vec<Finding>, Tree) {
    let first = text.lines().next().unwrap_or_default();
    if !first.ends_with(".html --") || first.contains('/') {
        let tree = example(text);
        return (findings(&tree), tree);
    }
    let mut tree = Tree::default();
    amigable::lay_files(text, &mut tree);
    let found = amigable::check_html(&tree);
    for finding in &found {
        in_place(finding, &tree);
    }
    (found, tree)
}

/// Builds a site and checks what must hold for the findings of any site.
pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let found = build(tree).findings;
    for finding in &found {
        in_place(finding, tree);
    }
    found
}

/// A finding's place lies in a file that exists, starts and ends between two characters, and the finding
/// says something in both languages.
pub(crate) fn in_place(finding: &Finding, tree: &Tree) {
    let id = finding.rule.id;
    assert!(!finding.message.es.is_empty() && !finding.message.en.is_empty(), "{id} says nothing");
    let Some(place) = &finding.place else { return };
    let bytes = tree.bytes(&place.path).unwrap_or_else(|| panic!("{id} points into {}, which is not there", place.path));
    assert!(place.span.start <= place.span.end && place.span.end <= bytes.len(), "{id} points to {:?} of {} bytes", place, bytes.len());
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert!(text.is_char_boundary(place.span.start) && text.is_char_boundary(place.span.end), "{id} cuts a character: {place:?}");
    }
}

#[test]
fn every_rule_has_an_example_or_says_where_it_is_tested() {
    let without: BTreeSet<&str> =
        amigable::rules().iter().filter(|rule| rule.bad.is_empty() || rule.good.is_empty()).map(|rule| rule.id).collect();
    let listed: BTreeSet<&str> = ELSEWHERE.iter().map(|(id, _)| *id).collect();
    assert_eq!(without, listed);
}

#[test]
fn rules_are_told_apart_and_told_whole() {
    let mut ids = BTreeSet::new();
    for rule in amigable::rules() {
        assert!(ids.insert(rule.id), "{} is in the catalogue twice", rule.id);
        let family = format!("{:?}/", rule.family).to_lowercase();
        assert!(rule.id.starts_with(&family), "{} is of the family {family}", rule.id);
        for said in [rule.title, rule.why, rule.mend] {
            assert!(!said.es.is_empty() && !said.en.is_empty(), "{} lacks a text", rule.id);
        }
        assert!(!rule.title.es.ends_with('.'), "{}: a title has no full stop", rule.id);
        assert!(rule.why.es.ends_with('.') && rule.mend.es.ends_with('.'), "{}: why and mend are sentences", rule.id);
        assert!(!rule.reference.is_empty(), "{} has no reference", rule.id);
    }
}

#[test]
fn bad_examples_raise_their_rule_once_and_nothing_else() {
    verdict(|rule| {
        let (found, tree) = raised(rule.bad);
        let ids: Vec<&str> = found.iter().map(|finding| finding.rule.id).collect();
        (ids != [rule.id]).then(|| format!("raises {ids:?}\n{}", told(&found, &tree)))
    });
}

#[test]
fn bad_examples_point_at_a_place_in_the_example() {
    // A missing file and a template that fails while drawing have no single place.
    let nowhere: BTreeMap<&str, &str> = [("theme/template", "Tera says in its message where")].into();
    verdict(|rule| {
        let (found, _) = raised(rule.bad);
        let place = found.iter().find(|finding| finding.rule.id == rule.id)?.place.as_ref();
        let written = |path: &str| rule.bad.contains(&format!("-- {path} --"));
        let ok = match place {
            None => nowhere.contains_key(rule.id),
            Some(place) => written(place.path.as_str()),
        };
        (!ok).then(|| format!("points to {place:?}"))
    });
}

#[test]
fn good_examples_raise_nothing() {
    verdict(|rule| {
        let (found, tree) = raised(rule.good);
        (!found.is_empty()).then(|| told(&found, &tree))
    });
}

#[test]
fn the_base_of_all_examples_is_clean() {
    let tree = example("");
    let (config, found) = amigable::read_config(&tree, options());
    assert!(config.is_some() && found.is_empty());
    assert_eq!(told(&findings(&tree), &tree), "");
}

/// Runs `trouble` on every rule with an example, and fails with all the troubles at once.
fn verdict(trouble: impl Fn(&Rule) -> Option<String>) {
    // Without minifying nobody reads the CSS.
    let read = |rule: &&&Rule| rule.id != "theme/style" || cfg!(feature = "minify");
    let rules = amigable::rules().iter().filter(|rule| !rule.bad.is_empty()).filter(read);
    let troubles: Vec<String> = rules.filter_map(|rule| Some(format!("=== {}\n{}", rule.id, trouble(rule)?))).collect();
    assert!(troubles.is_empty(), "{} rules:\n{}", troubles.len(), troubles.join("\n"));
}
