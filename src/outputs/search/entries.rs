//! What can be found: the pages of a language, and the entries of its glossary and its directory, which have addresses of their own.
//!
//! In: the drawn pages with their passages. Out: [`Entry`]s in the order of the pages. Knows no format of an index.

use super::Said;
use super::said::Passage;
use crate::base::chile::{REGIONS, comunas_of};
use crate::model::config::Config;
use crate::model::item::{Item, KindId, TermFacet};
use crate::model::lang::Lang;
use crate::model::organisation::{Area, Organisation};
use crate::outputs::{Drawn, offline, takeaway};
use crate::render::words::Words;
use crate::site::Site;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A sort of entry as readers see it.
pub(super) struct Sort {
    /// In addresses and in the index.
    pub(super) id: &'static str,
    /// Key of its name.
    pub(super) word: &'static str,
    /// How much a match counts: what explains stands before what lists, and what readers seldom ask for comes last.
    pub(super) weight: f64,
}

/// All sorts, in the order in which they are offered. What is said of each weight was tried on the questions of `tests/browser/search.json`.
pub(super) static SORTS: [Sort; 10] = [
    sort("resumen", "search-summary", 1.0),
    sort("region", "search-region", 1.0),
    sort("termino", "search-term", 1.0),
    sort("tutorial", "search-tutorial", 1.0),
    sort("evento", "search-event", 0.8),
    sort("plan", "search-plan", 0.8),
    sort("directorio", "search-directory", 0.8),
    sort("tabla", "search-dataset", 0.7),
    sort("figura", "search-figure", 0.5),
    sort("pagina", "search-page", 0.8),
];

/// Pages that the program writes about its own rules: found by who looks for them, before nothing else.
pub(super) static RULE: Sort = sort("revision", "search-rule", 0.1);

const fn sort(id: &'static str, word: &'static str, weight: f64) -> Sort {
    Sort { id, word, weight }
}

/// Something that can be found.
pub(super) struct Entry<'p> {
    pub(super) url: Cow<'p, str>,
    pub(super) title: Cow<'p, str>,
    /// The title for menus, where it is another.
    pub(super) short: Option<&'p str>,
    pub(super) sort: &'static Sort,
    /// The region that it is about.
    pub(super) region: Option<usize>,
    /// What stands under the title until better is known.
    pub(super) about: Cow<'p, str>,
    pub(super) headings: Vec<&'p str>,
    pub(super) text: Vec<Cow<'p, str>>,
    /// Other names of what it is about.
    pub(super) names: Vec<Cow<'p, str>>,
    /// Whether it is a whole page with a text of its own, from which a better excerpt can be had.
    pub(super) has_text: bool,
}

/// All that can be found in a language.
pub(super) fn of<'p>(site: &'p Site, pages: &'p [Drawn], lang: &Lang, words: &Words) -> Vec<Entry<'p>> {
    let mut entries = Vec::new();
    for page in pages.iter().filter(|page| site.items[page.item].lang == *lang) {
        let (Some(said), item) = (&page.said, &*site.items[page.item]) else { continue };
        // The further parts of a list say nothing that the first does not lead to.
        if page.url != site.urls[page.item] && said.kind != "figure" {
            continue;
        }
        entries.push(whole(page, said, item));
        entries.extend(item.facets.terms.iter().map(|term| of_term(page, said, term)));
        let own = item.facets.facet.is_none();
        entries.extend(item.facets.organisations.iter().filter(|_| own).map(|one| of_organisation(page, said, one)));
    }
    add_names(site, lang, &mut entries);
    entries.extend(made(&site.config, words, lang));
    entries
}

/// A page that the program adds: the beginning of the keys of its words, and the keys of what it says.
type Made = (&'static str, &'static [&'static str]);

const TAKEAWAY: Made = (
    "takeaway",
    &[
        "lead",
        "book-what",
        "open-android",
        "open-iphone",
        "open-reader",
        "open-computer",
        "site-unpack",
        "site-without",
        "share-chat",
        "share-near",
    ],
);
const OFFLINE: Made = ("offline", &["lead", "how", "takeaway"]);

/// The pages that the program adds on request, which have no source: what can be taken away, and reading without a network.
fn made(config: &Config, words: &Words, lang: &Lang) -> Vec<Entry<'static>> {
    let entry = |(url, (name, texts)): (String, Made)| {
        let say = |what: &str| words.say(lang, &format!("{name}-{what}"), &[]);
        Entry {
            url: Cow::Owned(url),
            title: Cow::Owned(say("title")),
            short: None,
            sort: sort_named("pagina"),
            region: None,
            about: Cow::Owned(say("about")),
            headings: Vec::new(),
            text: texts.iter().map(|what| Cow::Owned(say(what))).collect(),
            names: say("names").split(',').map(|name| Cow::Owned(name.trim().to_owned())).collect(),
            has_text: true,
        }
    };
    let taken = takeaway::url(config, lang).map(|url| (url, TAKEAWAY));
    let kept = config.site.offline.then(|| (offline::url(config, lang), OFFLINE));
    taken.into_iter().chain(kept).map(entry).collect()
}

/// Other names of what a page is about.
fn names(item: &Item) -> impl Iterator<Item = &str> {
    let tags = item.meta.tags.iter().map(String::as_str);
    tags.chain(official(item)).chain(comunas(item)).chain(formats(item).iter().copied()).chain(categories(item))
}

/// What a table tells apart, as its contract names it: «Hacinamiento», «Rezago escolar».
fn categories(item: &Item) -> impl Iterator<Item = &str> {
    let columns = item.facets.dataset.iter().flat_map(|dataset| &dataset.columns);
    columns.filter_map(|column| column.values.as_ref()).flatten().map(String::as_str)
}

/// What a table can be had as: who looks for one names it.
fn formats(item: &Item) -> &'static [&'static str] {
    if item.kind == KindId::Dataset { &["Excel", "CSV", "JSON"] } else { &[] }
}

/// A page without the entries that stand for themselves.
fn whole<'p>(page: &'p Drawn, said: &'p Said, item: &'p Item) -> Entry<'p> {
    let sort = sort_of(item, said);
    let ids: BTreeSet<&str> = {
        let terms = item.facets.terms.iter().map(|term| term.id.value.as_str());
        terms.chain(item.facets.organisations.iter().map(|one| one.id.value.as_str())).collect()
    };
    let own = |passage: &&Passage| passage.under.as_deref().is_none_or(|under| !ids.contains(under));
    // A figure and a rule are told by their first sentence; the rest stands on other pages too.
    let has_text = sort.id != "figure" && sort.id != RULE.id;
    let passages: Vec<&Passage> = said.passages.iter().filter(own).filter(|_| has_text).collect();
    let of = |heading: bool| passages.iter().filter(move |one| one.heading == heading).map(|one| &*one.text).collect::<Vec<_>>();
    Entry {
        url: Cow::Borrowed(&page.url),
        title: Cow::Borrowed(&said.title),
        short: item.meta.short_title.as_deref().filter(|_| said.kind != "figure"),
        sort,
        region: region_of(item),
        about: Cow::Borrowed(&said.description),
        headings: of(true),
        text: of(false).into_iter().map(Cow::Borrowed).collect(),
        names: names(item).map(Cow::Borrowed).collect(),
        has_text,
    }
}

/// The whole name of the region that a page is of: «Metropolitana de Santiago».
fn official(item: &Item) -> Option<&'static str> {
    let region = item.facets.region.filter(|_| item.kind == KindId::Region)?;
    REGIONS.get(region).map(|region| region.official)
}

/// Who asks for a comuna is led to its region, and to who works there.
fn comunas(item: &Item) -> Vec<&'static str> {
    let own = item.facets.region.filter(|_| item.kind == KindId::Region);
    let region = own.or_else(|| item.facets.facet.as_ref()?.region).and_then(|region| REGIONS.get(region));
    region.into_iter().flat_map(|region| comunas_of(region.code)).collect()
}

fn of_term<'p>(page: &'p Drawn, said: &'p Said, term: &'p TermFacet) -> Entry<'p> {
    let names = term.forms.iter().map(String::as_str);
    part(page, said, (&term.id.value, &term.title), names, sort_named("termino"), None)
}

fn of_organisation<'p>(page: &'p Drawn, said: &'p Said, one: &'p Organisation) -> Entry<'p> {
    let region = match &*one.areas {
        [Area::Region(region)] => Some(*region),
        _ => None,
    };
    let names = one.acronym.iter().chain(&one.topics).map(String::as_str);
    part(page, said, (&one.id.value, &one.name), names, sort_named("directorio"), region)
}

/// An entry that stands on a page with others.
fn part<'p>(
    page: &'p Drawn,
    said: &'p Said,
    (id, title): (&'p str, &'p str),
    names: impl Iterator<Item = &'p str>,
    sort: &'static Sort,
    region: Option<usize>,
) -> Entry<'p> {
    let own = said.passages.iter().filter(|one| one.under.as_deref() == Some(id) && !one.heading && *one.text != *title);
    let text: Vec<Cow<'p, str>> = own.map(|one| Cow::Borrowed(&*one.text)).collect();
    let acronym = initials(title);
    Entry {
        url: Cow::Owned(format!("{}#{id}", page.url)),
        title: Cow::Borrowed(title),
        short: None,
        sort,
        region,
        about: text.first().cloned().unwrap_or_default(),
        headings: Vec::new(),
        text,
        names: names.map(Cow::Borrowed).chain(acronym.map(Cow::Owned)).collect(),
        has_text: false,
    }
}

/// What people make of a long name: «RSH» of «Registro Social de Hogares».
fn initials(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(2).is_some()).collect();
    (3..=6).contains(&words.len()).then(|| words.iter().filter_map(|word| word.chars().next()).collect())
}

fn sort_named(id: &str) -> &'static Sort {
    SORTS.iter().find(|sort| sort.id == id).unwrap_or(&SORTS[SORTS.len() - 1])
}

fn sort_of(item: &Item, said: &Said) -> &'static Sort {
    if said.kind == "figure" {
        return sort_named("figura");
    }
    if item.facets.facet.is_some() {
        return sort_named("directorio");
    }
    if item.facets.rule.is_some() || (item.facets.generated && item.kind == KindId::Section) {
        return &RULE;
    }
    sort_named(match item.kind {
        KindId::Summary => "resumen",
        KindId::Region => "region",
        KindId::Dataset => "tabla",
        KindId::Tutorial => "tutorial",
        KindId::Plan | KindId::Activity => "plan",
        KindId::Event => "evento",
        KindId::Organisation => "directorio",
        KindId::Term => "termino",
        KindId::Page | KindId::Section => "pagina",
    })
}

fn region_of(item: &Item) -> Option<usize> {
    let facets = &item.facets;
    let place = facets.event.as_ref().and_then(|event| event.place.as_ref()?.region);
    facets.region.or_else(|| facets.facet.as_ref()?.region).or(place)
}

/// A page that uses a word of the glossary is also found by the other forms of that word.
fn add_names<'p>(site: &'p Site, lang: &Lang, entries: &mut [Entry<'p>]) {
    let Some(glossary) = site.glossary(lang) else { return };
    let terms = site.items.iter().filter(|item| item.lang.base() == lang.base()).flat_map(|item| &item.facets.terms);
    let forms: BTreeMap<&str, &TermFacet> = terms.map(|term| (term.id.value.as_str(), term)).collect();
    for entry in entries.iter_mut().filter(|entry| entry.has_text && entry.sort.id != "termino") {
        let found: BTreeSet<&str> = entry.text.iter().flat_map(|text| glossary.find(text)).map(|(_, id)| id).collect();
        let found = found.into_iter().filter_map(|id| forms.get(id));
        entry.names.extend(found.flat_map(|term| &term.forms).map(|form| Cow::Borrowed(form.as_str())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_have_initials() {
        assert_eq!(initials("Registro Social de Hogares").as_deref(), Some("RSH"));
        assert_eq!(initials("Línea base"), None);
    }
}
