//! Finding glossary terms in running text.

use super::index;
use crate::diag::Finding;
use crate::model::item::{Item, TermFacet};
use crate::model::lang::Lang;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// The terms of one language and an automaton that finds them all in one pass.
pub(crate) struct Glossary {
    /// Address of the page.
    pub(crate) url: String,
    /// The terms by id.
    terms: BTreeMap<String, TermFacet>,
    /// The id that each pattern of the automaton stands for.
    patterns: Vec<String>,
    finder: Option<AhoCorasick>,
}

impl Glossary {
    /// A glossary at `url` of these terms.
    fn new(url: &str, terms: &[TermFacet]) -> Self {
        let mut forms: BTreeMap<String, &str> = BTreeMap::new();
        for term in terms {
            for form in std::iter::once(&term.title).chain(&term.forms).flat_map(|form| both_cases(form)) {
                forms.entry(form).or_insert(&term.id.value);
            }
        }
        let finder = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(forms.keys()).ok();
        Self {
            url: url.to_owned(),
            terms: terms.iter().map(|term| (term.id.value.clone(), term.clone())).collect(),
            patterns: forms.into_values().map(str::to_owned).collect(),
            finder,
        }
    }

    pub(crate) fn title(&self, id: &str) -> Option<&str> {
        self.terms.get(id).map(|term| term.title.as_str())
    }

    /// A term and what it means.
    pub(crate) fn explained(&self, id: &str) -> Option<(&str, &str)> {
        let term = self.terms.get(id)?;
        Some((&term.title, term.definition.as_deref()?))
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.terms.keys().map(String::as_str)
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
pub(super) fn of_each_language(items: &[Arc<Item>], urls: &[String], findings: &mut Vec<Finding>) -> BTreeMap<Lang, Glossary> {
    let mut glossaries = BTreeMap::new();
    for (item, url) in items.iter().zip(urls).filter(|(item, _)| !item.facets.terms.is_empty()) {
        report_repeated(item, findings);
        glossaries.entry(item.lang.clone()).or_insert_with(|| Glossary::new(url, &item.facets.terms));
    }
    glossaries
}

/// A form as it stands within a sentence and at its start. Other capitals are those of a name: «innovación
/// social» is the term, «Mesa de Innovación Social» is not.
fn both_cases(form: &str) -> Vec<String> {
    let mut chars = form.chars();
    let Some(first) = chars.next() else { return Vec::new() };
    let rest = chars.as_str();
    vec![first.to_lowercase().chain(rest.chars()).collect(), first.to_uppercase().chain(rest.chars()).collect()]
}

fn report_repeated(item: &Item, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for term in item.facets.terms.iter().filter(|term| !seen.insert(&term.id.value)) {
        index::repeated(item, &term.id, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::{Span, Spanned};

    #[test]
    fn terms_are_whole_words_and_no_names() {
        let terms = [("innovacion", "Innovación social", vec![]), ("indice", "Índice de Gini", vec!["Gini".to_owned()])];
        let terms = terms.map(|(id, title, forms)| TermFacet {
            id: Spanned::new(id.to_owned(), Span::default()),
            title: title.to_owned(),
            forms,
            definition: None,
        });
        let finder = Glossary::new("/glosario/", &terms);
        let found =
            |text: &str| finder.find(text).into_iter().map(|(range, id)| (text[range].to_owned(), id.to_owned())).collect::<Vec<_>>();
        assert_eq!(found("La innovación social crece."), [("innovación social".to_owned(), "innovacion".to_owned())]);
        assert_eq!(found("El índice de Gini baja. Índice de Gini.").len(), 2);
        assert!(found("Mesa de Innovación Social en Pobreza").is_empty());
        assert!(found("Giniebra").is_empty());
    }
}
