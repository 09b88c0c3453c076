//! Words that are right although no dictionary has them: those that the editor listed, and the names that the site's own
//! data are made of.
//!
//! In: words in doubt. Out: those that stay in doubt. A name is known however it is written: «FOSIS» is in the directory,
//! so «Fosis» is right.

use super::spanish;
use super::words::spelled;
use crate::base::chile::REGIONS;
use crate::model::action_plan::{ActivityFacts, Evidence};
use crate::model::block::{Block, FactValue};
use crate::model::config::Spelling;
use crate::model::dataset::{Cell, ColumnKind, Dataset};
use crate::model::item::{Item, Source};
use crate::model::organisation::Organisation;
use crate::site::Site;
use std::collections::BTreeSet;

/// The words among `doubts`, in lower case, that the site itself vouches for.
pub(super) fn vouched(doubts: &BTreeSet<String>, asked: &Spelling, site: &Site) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = listed(doubts, asked);
    let mut see = |text: &str| known.extend(parts(text).filter(|word| doubts.contains(word)));
    let settings = &site.config.site;
    [Some(&settings.title), settings.publisher.as_ref()].into_iter().flatten().for_each(|text| see(text));
    for region in &REGIONS {
        see(region.official);
    }
    site.items.iter().for_each(|item| of_item(item, &mut see));
    known
}

/// The editor's own list. A word that is listed has its plural: «dataset», «datasets».
fn listed(doubts: &BTreeSet<String>, asked: &Spelling) -> BTreeSet<String> {
    let own: BTreeSet<String> = asked.words.iter().flat_map(|text| parts(text)).collect();
    let has = |word: &str| own.contains(word);
    let is_known = |word: &&String| has(word) || spanish::singulars(word).iter().any(|word| has(word));
    doubts.iter().filter(is_known).cloned().collect()
}

/// The words of a name, in lower case.
fn parts(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).map(|word| spelled(word).to_lowercase())
}

fn of_item(item: &Item, see: &mut dyn FnMut(&str)) {
    item.meta.tags.iter().for_each(|tag| see(tag));
    sources(&item.meta.sources, see);
    for term in &item.facets.terms {
        see(&term.title);
        term.forms.iter().for_each(|form| see(form));
    }
    item.facets.activities.iter().for_each(|activity| of_activity(activity, see));
    item.facets.organisations.iter().for_each(|entry| organisation(entry, see));
    item.facets.dataset.iter().for_each(|dataset| of_dataset(dataset, see));
    item.facets.provenance.iter().filter_map(|about| about.responsible.as_deref()).for_each(&mut *see);
    for block in &item.blocks {
        match block {
            Block::Terms(terms) => terms.iter().for_each(|term| sources(&term.sources, see)),
            Block::Facts(facts) => facts.iter().for_each(|fact| {
                if let FactValue::Text(text) = &fact.value {
                    see(text);
                }
            }),
            _ => {}
        }
    }
}

fn sources(list: &[Source], see: &mut dyn FnMut(&str)) {
    for source in list {
        see(&source.title);
        source.publisher.as_deref().into_iter().for_each(&mut *see);
    }
}

fn organisation(entry: &Organisation, see: &mut dyn FnMut(&str)) {
    see(&entry.name);
    entry.acronym.iter().chain(&entry.topics).for_each(|text| see(text));
    sources(&entry.sources, see);
}

/// Who answers for it, and the names of documents.
fn of_activity(activity: &ActivityFacts, see: &mut dyn FnMut(&str)) {
    activity.responsible.iter().for_each(|who| see(&who.value));
    for evidence in &activity.evidence {
        if let Evidence::Document(document) = evidence {
            see(&document.title);
            document.publisher.as_deref().into_iter().for_each(&mut *see);
        }
    }
}

/// Names of columns and rows: what a text says of a table, it says in the table's words.
fn of_dataset(dataset: &Dataset, see: &mut dyn FnMut(&str)) {
    let named = |kind| matches!(kind, ColumnKind::Text | ColumnKind::Category | ColumnKind::Region | ColumnKind::Comuna);
    for (index, column) in dataset.columns.iter().enumerate() {
        see(&column.name);
        see(&column.title);
        if named(column.kind) {
            for row in &dataset.rows {
                if let Some(Cell::Text(text)) = row.cells.get(index) {
                    see(text);
                }
            }
        }
    }
}
