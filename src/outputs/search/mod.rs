//! Search: for each language a page, an index that it loads when somebody asks, and the texts that excerpts are cut from.
//!
//! In: the drawn pages with what they say. Out: files beside them. The engine is a script of the theme; its index is made
//! here, so a build needs no other program and the same site gives the same bytes. Nothing of it is loaded before a reader asks.

mod entries;
mod index;
mod page;
pub(crate) mod said;
mod terms;

use super::{Claim, Published, bytes};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::base::text::fold;
use crate::diag::Finding;
use crate::model::lang::Lang;
use crate::site::search::url;
use entries::Entry;
use said::Passage;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a page says, for who looks for it.
pub(crate) struct Said {
    pub(crate) title: String,
    pub(crate) description: String,
    /// The theme's name for the page.
    pub(crate) kind: String,
    pub(crate) passages: Vec<Passage>,
}

/// The page of a language, and what belongs to it.
struct Searched<'p> {
    lang: Lang,
    /// Where it is published, with its final slash.
    folder: String,
    url: String,
    entries: Vec<Entry<'p>>,
}

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let langs = published.around.keys().filter_map(|tag| Lang::new(tag));
    langs.filter_map(|lang| searched(published, lang)).flat_map(|searched| of(published, &searched, findings)).collect()
}

fn searched<'p>(published: &'p Published<'_>, lang: Lang) -> Option<Searched<'p>> {
    let url = url(&published.site.config, &lang)?;
    let folder = url.strip_prefix(published.site.config.base_path()).unwrap_or(&url).trim_start_matches('/').to_owned();
    let entries = entries::of(published.site, published.pages, &lang, &published.theme.words);
    Some(Searched { lang, folder, url, entries })
}

fn of(published: &Published<'_>, searched: &Searched<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let Searched { lang, folder, url, entries } = searched;
    let Some(around) = published.around.get(lang.tag()) else { return Vec::new() };
    let rules = terms::Rules::of(lang);
    let view = page::view(published, lang, url.clone(), entries);
    let Some(drawn) = published.draw(&view, around, findings) else { return Vec::new() };
    let claim = |name: &str, content: Vec<u8>| {
        let by = say!("la página que busca («buscador» en amigable.yaml)", "the page that searches (“search” in amigable.yaml)");
        Claim { path: OutPath::new(&format!("{folder}{name}")), entry: bytes(content), by, place: None }
    };
    let mut claims = vec![
        claim("index.html", drawn),
        claim("index.json", index::json(entries, rules, &published.site.config.site.synonyms)),
        claim("words.txt", words(entries).into_bytes()),
    ];
    let base = published.site.config.base_path();
    let text = |entry: &Entry<'_>| claim(&text_name(entry.url.strip_prefix(base).unwrap_or(&entry.url)), text(entry).into_bytes());
    claims.extend(entries.iter().filter(|entry| entry.has_text).map(text));
    claims
}

/// Where the text of the page at an address is: `text/datos/gini.txt`. The page's script puts it together in the same way.
fn text_name(address: &str) -> String {
    let name = address.trim_matches('/');
    format!("text/{}.txt", if name.is_empty() { "index" } else { name })
}

/// The text of a page, a passage on each line.
fn text(entry: &Entry<'_>) -> String {
    entry.text.iter().flat_map(|line| [&**line, "\n"]).collect()
}

/// The words of a language as they are written, the most frequent first: what a slip of the finger may have meant.
fn words(entries: &[Entry<'_>]) -> String {
    let mut found: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for entry in entries {
        let texts = entry.text.iter().map(|line| &**line).chain(entry.headings.iter().copied()).chain([&*entry.title, &*entry.about]);
        for word in texts.chain(entry.names.iter().map(|name| &**name)).flat_map(terms::written) {
            *found.entry(fold(&word)).or_default().entry(word).or_default() += 1;
        }
    }
    let best = |forms: BTreeMap<String, usize>| {
        let count: usize = forms.values().sum();
        forms.into_iter().max_by_key(|(form, count)| (*count, Reverse(form.clone()))).map(|(form, _)| (Reverse(count), form))
    };
    let sorted: BTreeSet<(Reverse<usize>, String)> = found.into_values().filter_map(best).collect();
    sorted.into_iter().flat_map(|(_, form)| [form, "\n".to_owned()]).collect()
}
