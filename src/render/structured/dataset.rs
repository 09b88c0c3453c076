//! A dataset as `schema.org/Dataset`.
//!
//! In: the dataset and its [`Package`]. Out: a node.

use super::node::{Node, organisation};
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset};
use crate::render::package::{About, File, Format, Package};
use crate::site::Site;
use serde_json::{Value, json};

/// The node of `dataset`.
pub(super) fn node(site: &Site, dataset: &Dataset, package: &Package) -> Value {
    let about = &package.about;
    let mut node = Node::new("Dataset");
    let mut add = |key: &str, value: Value| node.add(key, value);
    add("@id", json!(about.url));
    add("name", json!(about.title));
    add("description", json!(about.description));
    add("url", json!(about.url));
    add("inLanguage", json!(about.language));
    add("isAccessibleForFree", json!(true));
    add("keywords", json!(about.keywords));
    add("license", licence(about));
    add("creator", organisation(about.creator().unwrap_or(&about.site)));
    add("publisher", organisation(about.publisher.as_ref().unwrap_or(&about.site)));
    add("includedInDataCatalog", json!({"@type": "DataCatalog", "name": about.site, "url": site.config.absolute("/")}));
    add("dateModified", json!(about.updated.as_ref().or(about.fetched.as_ref())));
    add("temporalCoverage", json!(years(dataset)));
    add("spatialCoverage", place(dataset));
    add("measurementTechnique", json!(Some(about.method.join(" ")).filter(|text| !text.is_empty())));
    add("variableMeasured", dataset.columns.iter().filter(|column| column.kind.is_amount()).map(variable).collect());
    add("distribution", package.files.iter().filter(|file| is_table(file)).map(|file| download(site, file, package)).collect());
    add(
        "isBasedOn",
        about.sources.iter().map(|source| source.url.as_ref().map_or_else(|| json!(source.line()), |url| json!(url))).collect(),
    );
    add("citation", json!(about.citation));
    node.finish()
}

fn licence(about: &About) -> Value {
    let known = about.licence_url.as_ref().map(|url| json!(url));
    known.unwrap_or_else(|| json!({"@type": "CreativeWork", "name": about.licence, "url": about.url}))
}

/// From the first year of the table to the last, or from day to day: `2017/2024`.
fn years(dataset: &Dataset) -> Option<String> {
    let place = |kind: ColumnKind| dataset.columns.iter().position(|column| column.kind == kind);
    let place = place(ColumnKind::Year).or_else(|| place(ColumnKind::Date))?;
    let times = || dataset.rows.iter().filter_map(|row| if let Cell::When(when) = &row.cells[place] { Some(when) } else { None });
    let (first, last) = (times().min()?.from.iso(), times().max_by_key(|when| when.last_day())?);
    let last = last.to.unwrap_or(last.from).iso();
    Some(if first == last { first } else { format!("{first}/{last}") })
}

/// Regions and comunas are Chile's.
fn place(dataset: &Dataset) -> Value {
    let chilean = dataset.columns.iter().any(|column| matches!(column.kind, ColumnKind::Region | ColumnKind::Comuna));
    if chilean { json!({"@type": "Place", "name": "Chile"}) } else { Value::Null }
}

fn variable(column: &Column) -> Value {
    let mut variable = json!({"@type": "PropertyValue", "name": column.title});
    if let Some(unit) = &column.unit {
        variable["unitText"] = json!(unit);
    }
    if let Some(description) = &column.description {
        variable["description"] = json!(description.plain_text());
    }
    variable
}

fn is_table(file: &File) -> bool {
    file.format != Format::Descriptor
}

fn download(site: &Site, file: &File, package: &Package) -> Value {
    let mut download = json!({
        "@type": "DataDownload",
        "contentUrl": site.absolute(&file.url),
        "encodingFormat": file.format.media_type(),
        "contentSize": format!("{} B", file.bytes.len()),
    });
    if file.format == Format::Csv {
        download["sha256"] = json!(package.checksum);
    }
    download
}
