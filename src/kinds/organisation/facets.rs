//! The groups of a directory: by region, by what entries are, by topic. Each has a page of its own, so nobody needs a script to filter.
//!
//! In: the entries. Out: the groups, and their pages. All 16 regions have one: where nobody was found the page says so.

use crate::base::chile::REGIONS;
use crate::base::slug::slug;
use crate::base::text::capitalised;
use crate::model::block::Block;
use crate::model::item::{Facets, Item, Meta};
use crate::model::lang::Lang;
use crate::model::organisation::{Area, Facet, FacetBy, FacetIndex, Group, Named, Organisation};
use std::collections::BTreeMap;

/// The groups of a directory at `directory`, a path such as `directorio/`.
pub(super) fn of(entries: &[Organisation], directory: &str, lang: &Lang) -> Vec<Facet> {
    let english = lang.base() == "en";
    let path = |by: FacetBy, slug: &str| format!("{directory}{}/{slug}/", if english { by.path().en } else { by.path().es });
    let regions = REGIONS.iter().enumerate().map(|(place, region)| Facet {
        by: FacetBy::Region,
        path: path(FacetBy::Region, &slug(region.name)),
        name: region.name.to_owned(),
        region: Some(place),
        count: entries.iter().filter(|entry| entry.areas.contains(&Area::Region(place))).count(),
    });
    let country = if english { "All of Chile" } else { "Todo Chile" };
    let everywhere = entries.iter().filter(|entry| entry.is_everywhere()).count();
    let country = (everywhere > 0).then(|| Facet {
        by: FacetBy::Region,
        path: path(FacetBy::Region, &slug(country)),
        name: country.to_owned(),
        region: None,
        count: everywhere,
    });
    let kinds = named(entries.iter().map(|entry| vec![entry.kind.as_str()]));
    let topics = named(entries.iter().map(|entry| entry.topics.iter().map(String::as_str).collect()));
    let by_name = [(FacetBy::Kind, kinds), (FacetBy::Topic, topics)]
        .into_iter()
        .flat_map(|(by, names)| names.into_iter().map(move |(slug, (name, count))| (by, slug, name, count)));
    let named = by_name.map(|(by, slug, name, count)| Facet { by, path: path(by, &slug), name, region: None, count });
    regions.chain(country).chain(named).collect()
}

/// How often each way of writing a name is used, and by which entry first.
type Spellings<'e> = BTreeMap<&'e str, (usize, usize)>;

/// Names that entries give, by what they have in common in an address: «Fundación» and «fundacion» are one. Each with the way that most
/// write it, and how many entries have it.
fn named<'e>(names: impl Iterator<Item = Vec<&'e str>>) -> BTreeMap<String, (String, usize)> {
    let mut spellings: BTreeMap<String, (Spellings<'e>, usize)> = BTreeMap::new();
    for (at, of_entry) in names.enumerate() {
        let mut of_entry: Vec<(String, &str)> = of_entry.into_iter().map(|name| (slug(name), name.trim())).collect();
        of_entry.sort();
        of_entry.dedup_by(|a, b| a.0 == b.0);
        for (slug, name) in of_entry.into_iter().filter(|(slug, _)| !slug.is_empty()) {
            let (written, count) = spellings.entry(slug).or_default();
            *count += 1;
            written.entry(name).or_insert((0, at)).0 += 1;
        }
    }
    let chosen = |written: Spellings<'_>| {
        written
            .into_iter()
            .max_by_key(|(_, (times, first))| (*times, std::cmp::Reverse(*first)))
            .map_or_else(String::new, |(name, _)| name.to_owned())
    };
    spellings.into_iter().map(|(slug, (written, count))| (slug, (chosen(written), count))).collect()
}

/// Whether an entry stands in a group.
fn holds(facet: &Facet, entry: &Organisation) -> bool {
    let name = slug(&facet.name);
    match (facet.by, facet.region) {
        (FacetBy::Region, Some(place)) => entry.areas.contains(&Area::Region(place)),
        (FacetBy::Region, None) => entry.is_everywhere(),
        (FacetBy::Kind, _) => slug(&entry.kind) == name,
        (FacetBy::Topic, _) => entry.topics.iter().any(|topic| slug(topic) == name),
    }
}

/// The directory and the pages of its groups.
pub(crate) fn spread(item: Item) -> Vec<Item> {
    let index = item.blocks.iter().find_map(|block| if let Block::Facets(index) = block { Some(index.clone()) } else { None });
    let Some(index) = index else { return vec![item] };
    let pages: Vec<Item> = (0..index.facets.len()).map(|at| page(&item, &index, at)).collect();
    [item].into_iter().chain(pages).collect()
}

fn page(directory: &Item, index: &FacetIndex, at: usize) -> Item {
    let facet = &index.facets[at];
    let all = &directory.facets.organisations;
    let entries: Vec<Organisation> = all.iter().filter(|entry| holds(facet, entry)).cloned().collect();
    let others = all.iter().filter(|entry| facet.region.is_some() && entry.is_everywhere() && !holds(facet, entry));
    let everywhere = others.map(|entry| Named { id: entry.id.value.clone(), name: entry.name.clone(), kind: entry.kind.clone() }).collect();
    let [title, description] = said(facet, &directory.lang);
    let own = &directory.meta;
    let meta = Meta {
        title,
        title_span: own.title_span,
        short_title: Some(capitalised(&facet.name)),
        description,
        description_span: own.description_span,
        date: own.date,
        draft: own.draft,
        weight: i64::try_from(at).ok(),
        ..Meta::default()
    };
    let facets = Facets {
        anchors: entries.iter().map(|entry| (entry.id.value.clone(), entry.name.clone())).collect(),
        facet: Some(facet.clone()),
        generated: true,
        ..Facets::default()
    };
    let group = Group { facet: facet.clone(), directory: index.directory.clone(), entries, everywhere };
    let blocks = vec![Block::Group(Box::new(group)), Block::Facets(FacetIndex { current: Some(at), ..index.clone() })];
    let (source, lang) = (directory.source.clone(), directory.lang.clone());
    Item { kind: directory.kind, source, slug_path: facet.path.clone(), lang, meta, facets, blocks }
}

/// Title and description of the page of a group.
fn said(facet: &Facet, lang: &Lang) -> [String; 2] {
    let (name, region) = (&facet.name, facet.region.map(|place| &REGIONS[place]));
    if lang.base() == "en" {
        let region = region.map_or("all of Chile", |region| region.phrase_en());
        return match facet.by {
            FacetBy::Region => [
                format!("Who works in {region}"),
                "Who they are, what they do, how to reach them, and when we checked their data.".to_owned(),
            ],
            FacetBy::Kind => {
                [format!("Who is of this type: {name}"), "What they do, where they are, and when we checked their data.".to_owned()]
            }
            FacetBy::Topic => {
                [format!("Who works on this topic: {name}"), "What they do, where they are, and when we checked their data.".to_owned()]
            }
        };
    }
    let region = region.map_or("todo Chile", |region| region.phrase);
    match facet.by {
        FacetBy::Region => {
            [format!("Quién trabaja en {region}"), "Quiénes son, qué hacen, dónde encontrarlas y cuándo revisamos sus datos.".to_owned()]
        }
        FacetBy::Kind => [format!("Quiénes son de este tipo: {name}"), "Qué hacen, dónde están y cuándo revisamos sus datos.".to_owned()],
        FacetBy::Topic => {
            [format!("Quiénes trabajan en este tema: {name}"), "Qué hacen, dónde están y cuándo revisamos sus datos.".to_owned()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_one_group_with_the_usual_spelling() {
        let names = [vec!["fundacion"], vec!["Fundación"], vec!["Fundación", "fundación"], vec!["¿?"], vec!["ONG"]];
        let groups: Vec<_> = named(names.into_iter()).into_iter().collect();
        let group = |slug: &str, name: &str, count| (slug.to_owned(), (name.to_owned(), count));
        assert_eq!(groups, [group("fundacion", "Fundación", 3), group("ong", "ONG", 1)]);
    }
}
