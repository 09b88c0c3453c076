//! Finding items by what others call them: path, address, dataset, activity, organisation.

use super::{ItemId, rules};
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::Spanned;
use crate::diag::Finding;
use crate::model::action_plan::ActivityFacts;
use crate::model::block::Block;
use crate::model::dataset::Dataset;
use crate::model::item::Item;
use crate::model::lang::Lang;
use crate::model::organisation::Organisation;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An activity of a plan, as others point to it.
#[derive(Clone, Debug)]
pub(crate) struct Activity {
    /// The page of its plan.
    pub(crate) plan: ItemId,
    /// Its own page.
    pub(crate) page: ItemId,
    pub(crate) facts: Arc<ActivityFacts>,
}

/// Every name by which an item is found.
#[derive(Debug, Default)]
pub(crate) struct Index {
    sources: BTreeMap<SourcePath, ItemId>,
    left_out: BTreeMap<SourcePath, Say>,
    pages: BTreeMap<(String, Lang), ItemId>,
    /// Pages directly under an address path, by language.
    children: BTreeMap<(String, Lang), Vec<ItemId>>,
    datasets: BTreeMap<String, (ItemId, Arc<Dataset>)>,
    /// By id, and by the language of the plan.
    activities: BTreeMap<(String, Lang), Activity>,
    organisations: BTreeMap<String, (ItemId, Organisation)>,
    /// Events that belong to each activity.
    events: BTreeMap<String, Vec<ItemId>>,
}

impl Index {
    /// With what is named twice.
    pub(super) fn new(items: &[Arc<Item>], left_out: &[(SourcePath, Say)]) -> (Vec<Finding>, Self) {
        let mut findings = Vec::new();
        let mut index = Self { left_out: left_out.iter().cloned().collect(), ..Self::default() };
        for (id, item) in items.iter().enumerate() {
            // All pages of one file: a link to the file means the first, and an anchor tells them apart.
            index.sources.entry(item.source.clone()).or_insert(id);
            index.pages.entry((item.slug_path.clone(), item.lang.clone())).or_insert(id);
            if let Some(parent) = super::family::parent(&item.slug_path) {
                index.children.entry((parent.to_owned(), item.lang.clone())).or_default().push(id);
            }
            index.add_facets(id, item, &mut findings);
        }
        index.find_pages(items);
        (findings, index)
    }

    fn add_facets(&mut self, id: ItemId, item: &Item, findings: &mut Vec<Finding>) {
        if let Some(dataset) = &item.facets.dataset {
            self.datasets.entry(dataset.id.clone()).or_insert((id, Arc::clone(dataset)));
        }
        for facts in &item.facets.activities {
            let key = (facts.id.value.clone(), item.lang.clone());
            if self.activities.insert(key, Activity { plan: id, page: id, facts: Arc::clone(facts) }).is_some() {
                repeated(item, &facts.id, findings);
            }
        }
        for organisation in &item.facets.organisations {
            if self.organisations.insert(organisation.id.value.clone(), (id, organisation.clone())).is_some() {
                repeated(item, &organisation.id, findings);
            }
        }
        if let Some(activity) = &item.facets.activity {
            self.events.entry(activity.value.clone()).or_default().push(id);
        }
    }

    /// Finds the page of each activity, once all pages are known.
    fn find_pages(&mut self, items: &[Arc<Item>]) {
        for ((_, lang), activity) in &mut self.activities {
            let path = format!("{}{}/", items[activity.plan].slug_path, activity.facts.anchor);
            activity.page = self.pages.get(&(path, lang.clone())).copied().unwrap_or(activity.plan);
        }
    }

    pub(crate) fn source(&self, path: &SourcePath) -> Option<ItemId> {
        self.sources.get(path).copied()
    }

    /// Why a page that exists is not published.
    pub(crate) fn why_left_out(&self, path: &SourcePath) -> Option<&Say> {
        self.left_out.get(path)
    }

    pub(crate) fn page(&self, slug_path: &str, lang: &Lang) -> Option<ItemId> {
        self.pages.get(&(slug_path.to_owned(), lang.clone())).copied()
    }

    /// The pages directly under an address path.
    pub(crate) fn children(&self, folder: &str, lang: &Lang) -> &[ItemId] {
        self.children.get(&(folder.to_owned(), lang.clone())).map_or(&[], Vec::as_slice)
    }

    /// All language variants of a path, in the order of their tags.
    pub(crate) fn variants(&self, slug_path: &str) -> impl Iterator<Item = ItemId> {
        let from = slug_path.to_owned();
        let wanted = from.clone();
        self.pages.range((from, Lang::lowest())..).take_while(move |((path, _), _)| *path == wanted).map(|(_, id)| *id)
    }

    pub(crate) fn dataset(&self, id: &str) -> Option<(ItemId, &Arc<Dataset>)> {
        self.datasets.get(id).map(|(item, dataset)| (*item, dataset))
    }

    /// The activity of that id: of the plan in `lang`, or of one in another language.
    pub(crate) fn activity(&self, id: &str, lang: &Lang) -> Option<&Activity> {
        let any = || self.activities.range((id.to_owned(), Lang::lowest())..).next().filter(|((own, _), _)| own == id).map(|(_, one)| one);
        self.activities.get(&(id.to_owned(), lang.clone())).or_else(any)
    }

    pub(crate) fn organisation(&self, id: &str) -> Option<(ItemId, &Organisation)> {
        self.organisations.get(id).map(|(item, organisation)| (*item, organisation))
    }

    pub(crate) fn events_of(&self, activity: &str) -> &[ItemId] {
        self.events.get(activity).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn sources(&self) -> impl Iterator<Item = &SourcePath> + Clone {
        self.sources.keys()
    }

    pub(crate) fn dataset_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.datasets.keys().map(String::as_str)
    }

    pub(crate) fn activity_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.activities.keys().map(|(id, _)| id.as_str())
    }

    pub(crate) fn organisation_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.organisations.keys().map(String::as_str)
    }
}

/// Figures of one name, which is an address of its language.
pub(super) fn same_figure(items: &[Arc<Item>], findings: &mut Vec<Finding>) {
    let mut names = BTreeSet::new();
    for item in items {
        for block in &item.blocks {
            let Block::Figure(spec) = block else { continue };
            let name = Spanned::new(spec.name(), spec.id.as_ref().map_or(spec.dataset.span, |id| id.span));
            if !names.insert((&item.lang, name.value.clone())) {
                repeated(item, &name, findings);
            }
        }
    }
}

/// An id that stands twice, at its second place.
pub(super) fn repeated(item: &Item, id: &Spanned<String>, findings: &mut Vec<Finding>) {
    let name = &id.value;
    let message = say!("El id «{name}» está dos veces.", "The id “{name}” appears twice.");
    let help = say!(
        "Dale otro id a uno de los dos: los enlaces no sabrían a cuál ir.",
        "Give one of the two another id: links would not know where to go."
    );
    findings.push(Finding::new(&rules::REPEATED_ID, message).at(&item.source, id.span).help(help));
}
