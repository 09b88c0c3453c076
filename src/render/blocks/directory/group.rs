//! The page of one group: how many there are, who they are and, for a region, who works in the whole country.

use super::super::Drawer;
use super::entry;
use crate::base::chile::REGIONS;
use crate::model::organisation::{FacetBy, Group, Named, Organisation};
use crate::render::words::Arg;
use crate::site::listing::compare_names;
use serde_json::{Value, json};

pub(in crate::render::blocks) fn view(group: &Group, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let mut sorted: Vec<&Organisation> = group.entries.iter().collect();
    sorted.sort_by(|a, b| compare_names(&a.name, &b.name));
    let entries: Vec<Value> = sorted.iter().map(|one| entry::view(one, drawer)).collect();
    let mut everywhere: Vec<&Named> = group.everywhere.iter().collect();
    everywhere.sort_by(|a, b| compare_names(&a.name, &b.name));
    let directory = entry::directory(drawer);
    let everywhere: Vec<Value> =
        everywhere.iter().map(|one| json!({"title": one.name, "type": one.kind, "url": format!("{directory}#{}", one.id)})).collect();
    let english = drawer.desk.lang().base() == "en";
    let region = group.facet.region.map(|place| if english { REGIONS[place].phrase_en() } else { REGIONS[place].phrase });
    let place = |key: &str| region.map(|region| drawer.desk.say(key, &[("region", Arg::Text(region))]));
    let count = ("count", Arg::Count(entries.len() as u64));
    let said = match (group.facet.by, region) {
        (FacetBy::Region, Some(region)) => drawer.desk.say("group-count-region", &[count, ("region", Arg::Text(region))]),
        (FacetBy::Region, None) => drawer.desk.say("group-count-country", &[count]),
        _ => drawer.desk.say("group-count", &[count]),
    };
    let empty = entries.is_empty().then(|| place("group-empty-title")).flatten();
    json!({
        "said": said, "items": entries, "empty": empty, "everywhere": everywhere,
        "title": place("group-title-region").unwrap_or_else(|| drawer.desk.say("group-title", &[])),
    })
}
