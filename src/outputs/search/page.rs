//! The page where a language is searched. Before anything is asked, and without scripts, it is a list of all pages from A to Z.
//!
//! In: what can be found. Out: the view of the page, with all words that the script says.

use super::entries::{Entry, RULE, SORTS};
use crate::base::chile::REGIONS;
use crate::base::text::letter;
use crate::model::lang::Lang;
use crate::outputs::Published;
use crate::render::blocks::BlockView;
use crate::render::view::PageView;
use crate::site::listing::compare_names;
use crate::site::search::ASKED;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The view of the page at `url`.
pub(super) fn view(published: &Published<'_>, lang: &Lang, url: String, entries: &[Entry<'_>]) -> PageView {
    let (site, words) = (published.site, &published.theme.words);
    let say = |key: &str| words.say(lang, key, &[]);
    let title = say("search-title");
    let kinds: Vec<Value> = SORTS
        .iter()
        .chain([&RULE])
        .filter(|sort| entries.iter().any(|entry| entry.sort.id == sort.id))
        .map(|sort| json!({"id": sort.id, "name": say(sort.word)}))
        .collect();
    let known: BTreeSet<usize> = entries.iter().filter_map(|entry| entry.region).collect();
    let regions: Vec<Value> = known.iter().filter_map(|at| Some(json!({"id": at, "name": REGIONS.get(*at)?.name}))).collect();
    let settings = &site.config.site;
    // Who searches a small language is told where the whole site is searched.
    let all = (*lang != settings.lang && lang.base() == settings.lang.base())
        .then(|| crate::site::search::url(&site.config, &settings.lang))
        .flatten();
    let data = json!({
        "url": url, "asked": ASKED, "base": site.config.base_path(), "all": all,
        "kinds": kinds, "regions": regions, "groups": groups(entries, &say), "rules": rules(published, lang),
    });
    let mut view = PageView::bare(site, lang, "search", &title, &say("search-lead"), url);
    view.blocks = vec![BlockView { kind: "search", span: None, data }];
    view
}

/// All that readers look for, by letter, each with what it is.
fn groups(entries: &[Entry<'_>], say: &dyn Fn(&str) -> String) -> Vec<Value> {
    let mut sorted: Vec<(&Entry<'_>, &str)> =
        entries.iter().filter(|entry| SORTS.iter().any(|sort| sort.id == entry.sort.id)).map(|entry| (entry, key(&entry.title))).collect();
    sorted.sort_by(|(a, name), (b, other)| compare_names(name, other).then_with(|| a.url.cmp(&b.url)));
    sorted
        .chunk_by(|(_, one), (_, other)| letter(one) == letter(other))
        .map(|group| {
            let letter = group.first().map_or_else(String::new, |(_, name)| letter(name));
            let items: Vec<Value> =
                group.iter().map(|(entry, _)| json!({"url": entry.url, "title": entry.title, "kind": say(entry.sort.word)})).collect();
            // No address holds ñ as it is on every keyboard.
            let id = if letter == "Ñ" { "letra-enie".to_owned() } else { format!("letra-{}", letter.to_lowercase()) };
            json!({"letter": letter, "id": id, "items": items})
        })
        .collect()
}

/// A title from its first letter or digit on: «¿Qué…» stands with Q.
fn key(title: &str) -> &str {
    title.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// Where the pages of rules are listed: they are too many to stand here.
fn rules(published: &Published<'_>, lang: &Lang) -> Option<Value> {
    let site = published.site;
    let (id, item) = site.items.iter().enumerate().find(|(_, item)| item.facets.rules && item.lang == *lang)?;
    Some(json!({"url": site.urls[id], "title": item.meta.title}))
}
