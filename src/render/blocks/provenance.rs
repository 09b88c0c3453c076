//! The parts of a dataset's page that come from what the site knows of it: its files, how to cite it, its sources, who
//! uses it, and the checksum.
//!
//! In: which part. Out: the values of its block. Nothing when the page is no dataset's.

use super::{BlockView, Drawer};
use crate::base::number::{file_size, format};
use crate::base::numeral::DecimalMark;
use crate::base::text::escaped;
use crate::model::block::ProvenancePart;
use crate::model::dataset::Encoding;
use crate::model::uses::{FigureUse, Use};
use crate::render::figure;
use crate::render::package::{File, Format, Package};
use crate::render::resolve;
use crate::render::view::foreign;
use crate::render::words::Arg;
use crate::site::ItemId;
use serde_json::{Value, json};

pub(super) fn view(part: ProvenancePart, drawer: &mut Drawer<'_, '_, '_>) -> Option<BlockView> {
    let package = drawer.desk.packages.get(&drawer.desk.id)?;
    let (kind, data) = match part {
        ProvenancePart::Files => ("files", json!({"files": package.files.iter().map(|file| offer(file, drawer)).collect::<Vec<_>>()})),
        ProvenancePart::Citation => ("citation", json!({"text": package.about.citation})),
        ProvenancePart::Sources => ("sources", sources(drawer)?),
        ProvenancePart::Uses => ("uses", json!({"items": uses(drawer)})),
        ProvenancePart::Checksum => ("checksum", checksum(package, drawer)),
    };
    Some(BlockView { kind, span: None, data })
}

/// A file with what it is good for.
fn offer(file: &File, drawer: &Drawer<'_, '_, '_>) -> Value {
    let (id, desk) = (file.format.id(), &drawer.desk);
    json!({
        "url": file.url,
        "label": desk.say(&format!("file-{id}"), &[]),
        "purpose": desk.say(&format!("file-use-{id}"), &[]),
        "size": file_size(file.bytes.len(), desk.lang().base()),
    })
}

/// A dataset's file beside a table or in a text.
pub(super) fn file(item: ItemId, format: Format, drawer: &Drawer<'_, '_, '_>) -> Option<Value> {
    let file = drawer.desk.packages.get(&item)?.file(format)?;
    let label = drawer.desk.say(&format!("file-{}", format.id()), &[]);
    Some(json!({"url": file.url, "label": label, "size": file_size(file.bytes.len(), drawer.desk.lang().base())}))
}

fn sources(drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let sources: Vec<crate::model::item::Source> = drawer.desk.item().meta.sources.clone();
    let resolved: Vec<_> =
        sources.into_iter().map(|source| source.map_docs(&mut |doc, running| resolve::doc(doc, running, drawer.desk))).collect();
    let items = drawer.sources(&resolved);
    (!items.is_empty()).then(|| json!({"items": items}))
}

/// The pages that use the dataset, each with how.
fn uses(drawer: &mut Drawer<'_, '_, '_>) -> Vec<Value> {
    let site = drawer.desk.site;
    let Some(dataset) = &drawer.desk.item().facets.dataset else { return Vec::new() };
    let page = |(id, one): (ItemId, &Use)| {
        let item = &site.items[id];
        let url = drawer.desk.link(id);
        let figure = |figure: &FigureUse| json!({"title": figure.title, "url": figure::url(site, &item.lang, &figure.name)});
        let figures: Vec<Value> = one.figures.iter().map(figure).collect();
        json!({
            "title": item.meta.title, "url": url, "lang": foreign(item, drawer.desk.lang()),
            "how": how(one, drawer), "figures": figures, "tables": one.tables,
        })
    };
    site.uses.of_dataset(&dataset.id).map(page).collect()
}

/// «2 figuras, 1 tabla y 3 cifras en el texto».
fn how(one: &Use, drawer: &Drawer<'_, '_, '_>) -> String {
    let desk = &drawer.desk;
    let counts = [
        ("uses-figures", one.figures.len()),
        ("uses-tables", one.tables.len()),
        ("uses-numbers", one.numbers),
        ("uses-claims", one.claims),
        ("uses-downloads", one.downloads),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| desk.say(key, &[("count", Arg::Count(count as u64))]))
        .collect();
    match said.as_slice() {
        [] => desk.say("uses-declared", &[]),
        [one] => one.clone(),
        [init @ .., last] => desk.say("list-and", &[("first", Arg::Text(&init.join(", "))), ("last", Arg::Text(last))]),
    }
}

/// What a person needs to check that a copy is the published table.
fn checksum(package: &Package, drawer: &Drawer<'_, '_, '_>) -> Value {
    let (desk, about) = (&drawer.desk, &package.about);
    let name = format!("{}.csv", about.name);
    let fact = |label: &str, html: String| json!({"label": desk.say(label, &[]), "html": html});
    let code = |text: &str| format!("<code translate=\"no\">{}</code>", escaped(text));
    let bytes = package.file(Format::Csv).map_or(0, |file| file.bytes.len());
    let size = desk.say("checksum-bytes", &[("bytes", Arg::Text(&format(bytes as f64, 0, desk.lang().base())))]);
    let known = [
        fact("checksum-file", code(&name)),
        fact("checksum-sha256", code(&package.checksum)),
        fact("checksum-size", escaped(&size)),
        fact("checksum-shape", escaped(&desk.say("checksum-shape-csv", &[]))),
    ];
    let found = found(drawer).map(|text| fact("checksum-found", escaped(&text)));
    json!({"items": known.into_iter().chain(found).collect::<Vec<_>>()})
}

/// How the editor's own file was written, before it was published as every other: «Texto en Windows-1252, separado por
/// punto y coma, con coma decimal».
fn found(drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let (desk, format) = (&drawer.desk, &drawer.desk.item().facets.dataset.as_ref()?.format);
    let say = |key: &str| desk.say(key, &[]);
    let encoding = format.encoding.map(|encoding| match encoding {
        Encoding::Utf8 if format.byte_order_mark => say("found-utf-8-mark"),
        Encoding::Utf8 => say("found-utf-8"),
        Encoding::Windows1252 => say("found-windows-1252"),
    });
    let separator = format.separator.map(|sign| match sign {
        ',' => say("found-comma"),
        ';' => say("found-semicolon"),
        '\t' => say("found-tab"),
        other => desk.say("found-other", &[("sign", Arg::Text(&other.to_string()))]),
    });
    let decimal = format.decimal.map(|mark| match mark {
        DecimalMark::Point => say("found-decimal-point"),
        DecimalMark::Comma => say("found-decimal-comma"),
    });
    let sheet = format.sheet.as_ref().map(|sheet| desk.say("found-sheet", &[("sheet", Arg::Text(sheet))]));
    let parts: Vec<String> = [sheet, encoding, separator, decimal].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
