//! What can be taken away of a figure: its picture and its own part of the data, in each format.
//!
//! In: a figure as it was shown, and the packages of the site. Out: addresses with their bytes. Every format is
//! written as a whole dataset's is.

use super::view::{Shown, labelled};
use crate::base::hash::Hash;
use crate::base::say::say;
use crate::model::dataset::{Dataset, Row};
use crate::model::figure::FigureKind;
use crate::model::lang::Lang;
use crate::render::chart::{self, ChartWords};
use crate::render::package::{self, About, DataTable, Packages, Remember};
use crate::render::page_file::PageFile;
use crate::render::words::{Arg, Words};
use std::sync::Arc;

/// The formats of a figure, with what each is called on a button.
const FORMATS: [(&str, &str); 4] = [("csv", "CSV"), ("xlsx", "Excel"), ("json", "JSON"), ("svg", "SVG")];

/// The formats that a figure of this kind has.
pub(super) fn formats(kind: FigureKind) -> impl Iterator<Item = (&'static str, &'static str)> {
    let has = move |(extension, _): &(&str, &str)| match *extension {
        "svg" => kind != FigureKind::Number,
        "xlsx" => cfg!(feature = "xlsx"),
        _ => true,
    };
    FORMATS.into_iter().filter(has)
}

/// All files of a figure that was shown on a page in `lang`.
pub(crate) fn files(shown: &Shown, lang: &Lang, words: &Words, packages: &Packages, remember: Remember<'_>) -> Vec<PageFile> {
    let Some(package) = packages.get(&shown.found.item) else { return Vec::new() };
    let about = about(shown, &package.about);
    let dataset = &shown.found.dataset;
    let table = DataTable::part(dataset, places(shown), rows(shown, dataset));
    let say = |key: &str| words.say(lang, key, &[]);
    let json = package::json(&table, &about);
    let bytes = |extension: &str| match extension {
        "csv" => Some(Arc::from(package::csv(&table))),
        "json" => Some(Arc::from(json.clone())),
        "svg" => Some(Arc::from(picture(shown, lang, words).into_bytes())),
        _ => {
            let key = Hash::of_parts([json.as_slice(), words.hash.bytes(), lang.tag().as_bytes()]);
            remember(key, &|| package::spreadsheet(&table, &about, &say).map(Arc::from))
        }
    };
    let (name, url, title) = (&shown.found.name, &shown.url, &shown.found.figure.title);
    let file = |(extension, _): (&str, &str)| {
        let by = say!("la figura «{title}»", "the figure “{title}”");
        Some(PageFile { url: format!("{url}{name}.{extension}"), by, bytes: bytes(extension)? })
    };
    formats(shown.found.figure.kind).filter_map(file).collect()
}

/// What is said of the dataset, under the figure's own name.
fn about(shown: &Shown, dataset: &About) -> About {
    About {
        name: shown.found.name.clone(),
        title: shown.found.figure.title.clone(),
        description: shown.sentence.clone(),
        citation: shown.citation.clone(),
        ..dataset.clone()
    }
}

/// The columns that the figure was made from, in the order of the dataset.
fn places(shown: &Shown) -> Vec<usize> {
    let found = &shown.found;
    let columns = &found.dataset.columns;
    let beside = found.values.iter().flat_map(|value| {
        let column = &columns[*value];
        let interval = column.interval.map(|(from, to)| [from, to]);
        interval.into_iter().flatten().chain(column.compared.as_ref().map(|compared| compared.column))
    });
    let key = found.dataset.primary_key.iter().copied();
    let mut places: Vec<usize> =
        key.chain(found.by).chain(found.dataset.series).chain(found.values.iter().copied()).chain(beside).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The rows that the figure was made from, in the order in which it shows them.
fn rows<'d>(shown: &Shown, dataset: &'d Dataset) -> Vec<&'d Row> {
    shown.found.rows.iter().filter_map(|place| dataset.rows.get(*place)).collect()
}

fn picture(shown: &Shown, lang: &Lang, words: &Words) -> String {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| words.say(lang, key, args);
    let figure = labelled(&shown.found.figure, lang);
    chart::standalone(&figure, &ChartWords { base: lang.base(), say: &say }, &figure.title, &shown.sentence)
}
