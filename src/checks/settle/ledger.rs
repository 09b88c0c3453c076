//! `pendientes.yaml`: the findings that a site already had when it began to be checked, as counts by file and rule.
//!
//! In: the text of the file. Out: its entries with their places; or the text for new counts, sorted so that a change
//! of one count is a change of one line.

use crate::base::path::SourcePath;
use crate::base::say::{Said, Tongue, said};
use crate::base::span::Spanned;
use crate::diag::Finding;
use crate::model::tree::Tree;
use crate::parse::fields::{Decode, Pairs};
use crate::parse::report::Report;
use crate::parse::source_map::SourceMap;
use crate::parse::yaml;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Where it stands: beside `amigable.yaml`.
pub(crate) const NAME: &str = "pendientes.yaml";

const HEADER: Said = said(
    "# Hallazgos que el sitio ya tenía cuando empezó a revisarse. No detienen la publicación.\n\
     # La lista solo se acorta: cuando corrijas algunos, corre «amigable check --adopt».\n",
    "# Findings that the site already had when it began to be checked. They do not stop publishing.\n\
     # The list only gets shorter: when you have mended some, run “amigable check --adopt”.\n",
);

/// Counts of findings by file and by rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger(BTreeMap<String, BTreeMap<String, usize>>);

impl Ledger {
    /// Puts a count down; nothing is written of none.
    pub(super) fn put(&mut self, file: &str, rule: &str, count: usize) {
        if count > 0 {
            self.0.entry(file.to_owned()).or_default().insert(rule.to_owned(), count);
        }
    }

    /// How many findings it lists.
    pub fn total(&self) -> usize {
        self.0.values().flat_map(BTreeMap::values).sum()
    }

    /// The file's text.
    pub fn text(&self, tongue: Tongue) -> String {
        let mut text = HEADER.tell(tongue).to_owned();
        for (file, rules) in &self.0 {
            let _ = writeln!(text, "{}:", key(file));
            for (rule, count) in rules {
                let _ = writeln!(text, "  {rule}: {count}");
            }
        }
        text
    }
}

/// A path as a YAML key. A JSON string is a YAML string too.
fn key(path: &str) -> String {
    let plain = path.starts_with(char::is_alphabetic) && path.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    if plain { path.to_owned() } else { serde_json::Value::from(path).to_string() }
}

/// One line of the file as it was written.
pub(super) struct Listed {
    pub(super) file: Option<SourcePath>,
    pub(super) rule: Spanned<String>,
    pub(super) count: usize,
}

pub(super) fn path() -> SourcePath {
    SourcePath::new(NAME).expect("a plain name")
}

/// The entries of the file, if it is there, and what is wrong with it; none when it cannot be read.
pub(super) fn read(tree: &Tree) -> Option<(Option<Vec<Listed>>, Vec<Finding>)> {
    let (path, bytes) = (path(), tree.bytes(&path())?);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some((None, crate::parse::parse(&path, bytes).findings));
    };
    let mut report = Report::new(&path, text);
    let files: Option<Pairs<Pairs<usize>>> =
        yaml::parse(text, &SourceMap::identity(0), &mut report).and_then(|root| Pairs::decode(&root, &mut report));
    let listed = files.filter(|_| report.findings.is_empty()).map(|files| files.0.into_iter().flat_map(entries).collect());
    Some((listed, report.findings))
}

fn entries((file, rules): (Spanned<String>, Pairs<usize>)) -> impl Iterator<Item = Listed> {
    let file = SourcePath::new(&file.value);
    rules.0.into_iter().map(move |(rule, count)| Listed { file: file.clone(), rule, count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut ledger = Ledger::default();
        ledger.put("content/b.md", "plain/long-sentence", 12);
        ledger.put("content/a: «año».md", "a11y/x", 1);
        ledger.put("content/a.md", "a11y/x", 0);
        let mut tree = Tree::default();
        tree.insert(path(), ledger.text(Tongue::Es).into_bytes());
        let (listed, findings) = read(&tree).unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        let mut again = Ledger::default();
        for one in listed.unwrap() {
            again.put(one.file.unwrap().as_str(), &one.rule.value, one.count);
        }
        assert_eq!((&again, again.total()), (&ledger, 13));
    }
}
