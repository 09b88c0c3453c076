//! Every module says what it is for, and every rule is in the catalogue.

use super::{none, rust};
use std::collections::BTreeSet;

#[test]
fn every_module_opens_with_what_it_is_for() {
    let bare = |(path, text): (&String, &String)| (!text.starts_with("//! ")).then(|| path.clone());
    let troubles: Vec<String> =
        rust("src").iter().chain(rust("tests").iter()).filter_map(bare).filter(|path| !path.contains("node_modules")).collect();
    none("modules without `//!` on their first line", &troubles);
}

#[test]
fn every_rule_is_in_the_catalogue() {
    let known: BTreeSet<&str> = amigable::rules().iter().map(|rule| rule.id).collect();
    let mut troubles = Vec::new();
    let mut seen = 0;
    for (path, text) in rust("src") {
        for definition in text.split("Rule = ").skip(1).filter(|rest| rest.starts_with("Rule {") || rest.starts_with("rule(")) {
            let Some(id) = definition.split('"').nth(1) else { continue };
            seen += 1;
            if !known.contains(id) {
                troubles.push(format!("{path}: {id}"));
            }
        }
    }
    none("rules that no list holds", &troubles);
    assert_eq!(seen, known.len(), "each rule is a `static` of its own");
}
