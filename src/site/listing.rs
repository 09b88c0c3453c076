//! Lists of pages: which, and in which order.

use super::{Index, ItemId, Site};
use crate::model::block::{ListSpec, OrderBy};
use crate::model::item::Item;
use crate::model::lang::Lang;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use rayon::slice::ParallelSliceMut;
use std::cmp::Ordering;
use std::sync::{Arc, LazyLock};

/// Spanish order: ñ after n, accents and case aside unless all else is equal.
static SPANISH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("es").into(), CollatorOptions::default()).ok());

/// Compares two names as a Spanish dictionary does.
pub(crate) fn compare_names(a: &str, b: &str) -> Ordering {
    SPANISH.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b)).then_with(|| a.cmp(b))
}

/// The place of each item's title in the dictionary, so that lists compare numbers.
pub(super) fn title_ranks(items: &[Arc<Item>]) -> Vec<usize> {
    let mut order: Vec<ItemId> = (0..items.len()).collect();
    order.par_sort_by(|a, b| compare_names(&items[*a].meta.title, &items[*b].meta.title).then_with(|| a.cmp(b)));
    let mut ranks = vec![0; items.len()];
    for (rank, id) in order.into_iter().enumerate() {
        ranks[id] = rank;
    }
    ranks
}

/// The pages directly under `folder` (an address path) in `lang`, filtered and sorted as `spec` says.
pub(crate) fn pages(site: &Site, folder: &str, lang: &Lang, spec: &ListSpec) -> Vec<ItemId> {
    sorted(&site.items, &site.index, &site.ranks, folder, lang, spec)
}

/// The same, while the site is put together.
pub(super) fn sorted(items: &[Arc<Item>], index: &Index, ranks: &[usize], folder: &str, lang: &Lang, spec: &ListSpec) -> Vec<ItemId> {
    let mut ids: Vec<ItemId> = index.children(folder, lang).to_vec();
    ids.retain(|id| spec.tag.as_ref().is_none_or(|tag| items[*id].meta.tags.contains(tag)));
    ids.sort_by(|a, b| compare(&items[*a], &items[*b], spec.order.by).then_with(|| ranks[*a].cmp(&ranks[*b])));
    if spec.order.descending {
        ids.reverse();
    }
    ids.truncate(spec.limit.unwrap_or(usize::MAX));
    ids
}

fn compare(a: &Item, b: &Item, by: OrderBy) -> Ordering {
    match by {
        OrderBy::Weight => a.meta.weight.unwrap_or(i64::MAX).cmp(&b.meta.weight.unwrap_or(i64::MAX)),
        OrderBy::Title => Ordering::Equal,
        OrderBy::Date => a.meta.date.cmp(&b.meta.date),
        OrderBy::Start => a.facets.when.cmp(&b.facets.when),
    }
}
