//! What goes with a table wherever it is taken: what it is, who says so, under which licence, and with which care.
//!
//! In: the site and a dataset's item. Out: an [`About`], in plain text and in the dataset's own language.

use super::Packages;
use super::table::date_text;
use crate::base::date::When;
use crate::base::text::fold;
use crate::model::doc::{Doc, Node, NodeKind};
use crate::model::item::{Item, Source};
use crate::render::desk::Desk;
use crate::render::resolve;
use crate::render::words::{Arg, Words};
use crate::site::{ItemId, Site};
use serde::Serialize;

/// The facts about a table, in the order in which they are told. A figure's own table has its own `title`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct About {
    /// For programs: lower case, no accents.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) language: String,
    /// Of the page that explains it.
    pub(crate) url: String,
    /// Title of the site.
    pub(crate) site: String,
    /// Who publishes the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) publisher: Option<String>,
    pub(crate) licence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) licence_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) responsible: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fetched: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next_update: Option<String>,
    pub(crate) sources: Vec<AboutSource>,
    pub(crate) citation: String,
    /// How it was measured, a paragraph each.
    pub(crate) method: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) series_break: Option<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) caveats: Vec<String>,
    pub(crate) keywords: Vec<String>,
}

/// A source in plain text.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AboutSource {
    pub(crate) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

impl AboutSource {
    /// «Ministerio de Desarrollo Social y Familia. Resultados de la encuesta Casen 2024».
    pub(crate) fn line(&self) -> String {
        self.publisher.as_ref().map_or_else(|| self.title.clone(), |publisher| format!("{publisher}. {}", self.title))
    }
}

impl About {
    /// Of the dataset of an item; `None` for an item that has none.
    pub(crate) fn of(site: &Site, id: ItemId, words: &Words) -> Option<Self> {
        let item = &site.items[id];
        let (dataset, provenance) = (item.facets.dataset.as_ref()?, item.facets.provenance.as_ref()?);
        let nothing = Packages::default();
        // What does not hold in these texts is reported by the page that shows them.
        let mut desk = Desk::new(site, words, id, &nothing);
        let date = |when: Option<When>| when.map(|when| date_text(&when));
        let mut about = Self {
            name: package_name(&dataset.id),
            title: item.meta.title.clone(),
            description: item.meta.description.clone(),
            language: item.lang.tag().to_owned(),
            url: site.absolute(&site.urls[id]),
            site: site.config.site.title.clone(),
            publisher: site.config.site.publisher.clone(),
            licence: provenance.licence.clone(),
            licence_url: licence(&provenance.licence).map(|(_, url)| url.to_owned()),
            responsible: provenance.responsible.clone(),
            fetched: date(provenance.fetched),
            updated: date(item.meta.updated),
            next_update: date(provenance.next_update.as_ref().map(|when| when.value)),
            sources: item.meta.sources.iter().map(|source| self::source(source, &mut desk)).collect(),
            citation: String::new(),
            method: provenance.method.iter().flat_map(|doc| paragraphs(doc, &mut desk)).collect(),
            series_break: dataset.series_break.as_ref().map(|doc| line(doc, &mut desk)),
            notes: provenance.notes.iter().map(|doc| line(doc, &mut desk)).collect(),
            caveats: provenance.caveats.iter().map(|doc| line(doc, &mut desk)).collect(),
            keywords: item.meta.tags.clone(),
        };
        about.citation = citation(&about, item, &desk);
        Some(about)
    }

    /// Who made the data, as far as it is said.
    pub(crate) fn creator(&self) -> Option<&str> {
        let source = self.sources.iter().find_map(|source| source.publisher.as_deref());
        source.or(self.responsible.as_deref()).or(self.publisher.as_deref())
    }
}

/// Names of the Data Package specification: `^([-a-z0-9._/])+$`.
fn package_name(id: &str) -> String {
    let lower = fold(id).replace('ñ', "n");
    lower.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') { c } else { '-' }).collect()
}

/// Licences with a name of their own (opendefinition.org, 2024), by how people write them.
const LICENCES: [(&str, &str, &str); 5] = [
    ("cc by 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc by-sa 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("cc0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("odbl 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ("pddl 1.0", "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
];

/// Identifier and address of a licence that has both.
pub(super) fn licence(text: &str) -> Option<(&'static str, &'static str)> {
    let written = fold(text);
    let written = written.trim().trim_end_matches('.');
    LICENCES.iter().find(|(name, _, _)| *name == written).map(|(_, id, url)| (*id, *url))
}

fn source(source: &Source, desk: &mut Desk<'_>) -> AboutSource {
    AboutSource {
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        url: source.url.as_ref().map(|url| url.value.clone()),
        date: source.date.map(|when| date_text(&when)),
        note: source.note.as_ref().map(|doc| line(doc, desk)),
    }
}

fn line(doc: &Doc, desk: &mut Desk<'_>) -> String {
    resolve::without_comments(resolve::doc(doc.clone(), false, desk)).plain_text()
}

/// A text as paragraphs; each item of a list is one.
fn paragraphs(doc: &Doc, desk: &mut Desk<'_>) -> Vec<String> {
    let doc = resolve::without_comments(resolve::doc(doc.clone(), false, desk));
    let parts = doc.nodes.iter().flat_map(|node| match node.kind {
        NodeKind::List { .. } => node.children.iter().collect::<Vec<&Node>>(),
        _ => vec![node],
    });
    parts.map(|node| node.plain_text().trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// Who, when, what, where, and when the data were fetched (the parts that ISO 690 asks of a dataset on the web).
fn citation(about: &About, item: &Item, desk: &Desk<'_>) -> String {
    let whole = [item.meta.sources.iter().find_map(|source| source.date), item.meta.updated, item.meta.date];
    let year = whole.into_iter().flatten().next().map(|when| when.last_day().year().to_string());
    let year = year.unwrap_or_else(|| desk.say("citation-no-year", &[]));
    let creator = about.creator().unwrap_or(&about.site);
    let args = [
        ("creator", Arg::Text(creator)),
        ("year", Arg::Text(&year)),
        ("title", Arg::Text(&about.title)),
        ("site", Arg::Text(&about.site)),
        ("url", Arg::Text(&about.url)),
    ];
    let text = desk.say("citation-text", &args);
    let fetched = item.facets.provenance.as_ref().and_then(|provenance| provenance.fetched).map(|when| desk.calendar().when(&when));
    match fetched {
        Some(date) => format!("{text} {}", desk.say("citation-fetched", &[("date", Arg::Text(&date))])),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_for_programs_have_no_accents() {
        assert_eq!(package_name("pobreza-ingresos"), "pobreza-ingresos");
        assert_eq!(package_name("Año 2024"), "ano-2024");
    }

    #[test]
    fn known_licences_have_an_address_and_sentences_have_none() {
        assert_eq!(licence("CC BY 4.0.").map(|(id, _)| id), Some("CC-BY-4.0"));
        assert_eq!(licence("Estadística pública. Nombra la fuente."), None);
    }
}
