//! What readers would find changed: the plan compared with the manifest of the last publication.
//!
//! In: two manifests. Out: [`Difference`]. Reads no published file; the manifest says what was written.

use super::manifest::Manifest;
use crate::model::plan::{Statement, StatementKind};
use std::collections::{BTreeMap, BTreeSet};

/// Paths that are new, changed or gone, and what is said otherwise than before.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Whether anything was ever published there.
    pub(crate) published: bool,
    pub(crate) added: Vec<String>,
    pub(crate) changed: Vec<String>,
    pub(crate) removed: Vec<String>,
    /// By the path of the page.
    pub(crate) restated: BTreeMap<String, Vec<Restated>>,
}

/// A figure or a number that says something else than before, or nothing on one of the two sides.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Restated {
    pub(crate) what: StatementKind,
    pub(crate) about: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

impl Difference {
    pub(super) fn between(old: &Manifest, new: &Manifest) -> Self {
        let added = new.files.keys().filter(|path| !old.files.contains_key(*path)).cloned().collect();
        let removed = old.files.keys().filter(|path| !new.files.contains_key(*path)).cloned().collect();
        let differs = |(path, hash): &(&String, &String)| old.files.get(*path).is_some_and(|was| was != *hash);
        let changed = new.files.iter().filter(differs).map(|(path, _)| path.clone()).collect();
        let nothing = Vec::new();
        let mut restated = BTreeMap::new();
        for path in old.statements.keys().chain(new.statements.keys()) {
            let side = |manifest: &Manifest| numbered(manifest.statements.get(path).unwrap_or(&nothing));
            let differences = compare(&side(old), &side(new));
            if !differences.is_empty() {
                restated.insert(path.clone(), differences);
            }
        }
        Self { published: !old.files.is_empty(), added, changed, removed, restated }
    }
}

/// Statements by what they are about; the second one about the same thing is another.
type Numbered = BTreeMap<(StatementKind, String, usize), String>;

fn numbered(statements: &[Statement]) -> Numbered {
    let mut seen: BTreeMap<(StatementKind, &str), usize> = BTreeMap::new();
    let mut out = Numbered::new();
    for statement in statements {
        let count = seen.entry((statement.what, &statement.about)).or_default();
        out.insert((statement.what, statement.about.clone(), *count), statement.text.clone());
        *count += 1;
    }
    out
}

fn compare(old: &Numbered, new: &Numbered) -> Vec<Restated> {
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).filter(|key| old.get(*key) != new.get(*key)).collect();
    let pair = |key: &(StatementKind, String, usize)| Restated {
        what: key.0,
        about: key.1.clone(),
        before: old.get(key).cloned(),
        after: new.get(key).cloned(),
    };
    keys.into_iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: &[(&str, &str)], text: &str) -> Manifest {
        let statement = |about: &str, text: &str| Statement { what: StatementKind::Number, about: about.into(), text: text.into() };
        let said = vec![statement("a?anio=2024", text), statement("a?anio=2024", "17,3 %")];
        Manifest {
            files: files.iter().map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned())).collect(),
            statements: [("a/index.html".to_owned(), said)].into(),
            ..Manifest::default()
        }
    }

    #[test]
    fn paths_and_statements_are_compared() {
        let old = manifest(&[("a/index.html", "1"), ("b", "2")], "17,3 %");
        let new = manifest(&[("a/index.html", "9"), ("c", "3")], "17,4 %");
        let difference = Difference::between(&old, &new);
        assert!(difference.published);
        assert_eq!((difference.added, difference.changed), (vec!["c".to_owned()], vec!["a/index.html".to_owned()]));
        assert_eq!(difference.removed, ["b"]);
        let restated = &difference.restated["a/index.html"];
        assert_eq!(restated.len(), 1);
        assert_eq!((restated[0].before.as_deref(), restated[0].after.as_deref()), (Some("17,3 %"), Some("17,4 %")));
        assert!(Difference::between(&old, &old).restated.is_empty());
    }
}
