//! The ways into a directory: a map and a list of regions, what entries are, topics; on the page of a group, those beside it.

use super::super::Drawer;
use crate::base::date::When;
use crate::base::text::capitalised;
use crate::model::organisation::{Facet, FacetBy, FacetIndex};
use crate::render::chart::map;
use crate::render::correction::{self, About, Way};
use crate::render::words::Arg;
use crate::site::ItemId;
use crate::site::listing::compare_names;
use serde_json::{Value, json};

pub(in crate::render::blocks) fn view(index: &FacetIndex, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let current = index.current.map(|at| index.facets[at].by);
    let shown = FacetBy::ALL.into_iter().filter(|by| current.is_none_or(|current| current == *by));
    let groups: Vec<Value> = shown.map(|by| group(by, index, drawer)).collect();
    let directory = drawer.desk.site.index.page(&index.directory, drawer.desk.lang());
    let back = directory.filter(|_| current.is_some()).map(|id| drawer.desk.link(id).to_owned());
    json!({"groups": groups, "back": back, "missing": directory.map(|id| missing(id, drawer))})
}

/// Ways to tell who is missing here. The version that the reader has seen is the last review of any entry.
fn missing(directory: ItemId, drawer: &Drawer<'_, '_, '_>) -> Vec<Way> {
    let (desk, site) = (&*drawer.desk, drawer.desk.site);
    let reviewed = site.items[directory].facets.organisations.iter().map(|entry| entry.reviewed).max_by_key(When::last_day);
    let version = reviewed.map(|when| desk.calendar().when(&when));
    let about = About {
        subject: "missing-subject",
        question: "missing-question",
        title: &desk.item().meta.title,
        url: &site.absolute(&site.urls[desk.id]),
        version: version.as_deref(),
    };
    correction::ways(desk, &about)
}

fn group(by: FacetBy, index: &FacetIndex, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let is_group_page = index.current.is_some();
    let mut facets: Vec<(usize, &Facet)> = index.of(by).collect();
    // Regions are from north to south, as they come.
    if by != FacetBy::Region {
        facets.sort_by(|a, b| compare_names(&a.1.name, &b.1.name));
    }
    let ways: Vec<Value> = facets.iter().filter_map(|(at, facet)| way(*at, facet, index, drawer)).collect();
    let title = drawer.desk.say(&format!("facets-{}{}", by.id(), if is_group_page { "-other" } else { "" }), &[]);
    let map = (by == FacetBy::Region && !is_group_page).then(|| map::directory::draw(&regions(&facets, drawer)));
    json!({"by": by.id(), "title": title, "id": format!("{}-{}", "buscar", by.path().es), "map": map, "items": ways})
}

fn way(at: usize, facet: &Facet, index: &FacetIndex, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let id = drawer.desk.site.index.page(&facet.path, drawer.desk.lang())?;
    let count = drawer.desk.say("facet-count", &[("count", Arg::Count(facet.count as u64))]);
    let url = drawer.desk.link(id);
    Some(json!({"name": capitalised(&facet.name), "url": url, "count": count, "current": index.current == Some(at)}))
}

/// The regions as the map draws them.
fn regions(facets: &[(usize, &Facet)], drawer: &Drawer<'_, '_, '_>) -> Vec<map::directory::Linked> {
    let site = drawer.desk.site;
    let linked = |(_, facet): &(usize, &Facet)| {
        let id = site.index.page(&facet.path, drawer.desk.lang())?;
        Some(map::directory::Linked { region: facet.region?, count: facet.count, url: site.urls[id].clone() })
    };
    facets.iter().filter_map(linked).collect()
}
