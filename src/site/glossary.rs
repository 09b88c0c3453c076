//! Finding glossary terms in running text.

use super::rules;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::item::Item;
use crate::model::lang::Lang;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The terms of one language and an automaton that finds them all in one pass.
pub(crate) struct Glossary {
    /// Address of the page.
    pub(crate) url: String,
    /// Titles by id.
    titles: BTreeMap<String, String>,
    /// The id that each pattern of the automaton stands for.
    patterns: Vec<String>,
    finder: Option<AhoCorasick>,
}

impl Glossary {
    pub(crate) fn title(&self, id: &str) -> Option<&str> {
        self.titles.get(id).map(String::as_str)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.titles.keys().map(String::as_str)
    }

    /// The terms in `text`, whole words only, longest first where they overlap.
    pub(crate) fn find<'g>(&'g self, text: &str) -> Vec<(Range<usize>, &'g str)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let whole = |range: &Range<usize>| {
            let before = text[..range.start].chars().next_back();
            let after = text[range.end..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        finder
            .find_iter(text)
            .map(|found| (found.range(), self.patterns[found.pattern().as_usize()].as_str()))
            .filter(|(range, _)| whole(range))
            .collect()
    }
}

/// One glossary for each language that has one.
pub(super) fn of_each_language(items: &[Item], urls: &[String], findings: &mut Vec<Finding>) -> BTreeMap<Lang, Glossary> {
    let mut glossaries = BTreeMap::new();
    for (item, url) in items.iter().zip(urls).filter(|(item, _)| !item.facets.terms.is_empty()) {
        report_repeated(item, findings);
        glossaries.entry(item.lang.clone()).or_insert_with(|| glossary(item, url));
    }
    glossaries
}

fn glossary(item: &Item, url: &str) -> Glossary {
    let mut forms: BTreeMap<&str, &str> = BTreeMap::new();
    for term in &item.facets.terms {
        for form in std::iter::once(&term.title).chain(&term.forms).filter(|form| !form.is_empty()) {
            forms.entry(form).or_insert(&term.id);
        }
    }
    let finder = AhoCorasickBuilder::new().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(forms.keys()).ok();
    Glossary {
        url: url.to_owned(),
        titles: item.facets.terms.iter().map(|term| (term.id.clone(), term.title.clone())).collect(),
        patterns: forms.into_values().map(str::to_owned).collect(),
        finder,
    }
}

fn report_repeated(item: &Item, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for term in item.facets.terms.iter().filter(|term| !seen.insert(&term.id)) {
        let id = &term.id;
        let message = say!("El id «{id}» está dos veces en el glosario.", "The id “{id}” appears twice in the glossary.");
        let help = say!("Dale otro id a uno de los dos términos.", "Give one of the two terms another id.");
        findings.push(Finding::new(&rules::REPEATED_ID, message).at(&item.source, item.meta.title_span).help(help));
    }
}
