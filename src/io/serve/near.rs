//! What somebody may have meant who asked for an address where nothing is.
//!
//! In: a snapshot and the address. Out: the nearest pages, the nearest first.

use super::route::encode;
use super::snapshot::{Notice, Snapshot};
use crate::base::path::{OutPath, SourcePath};
use crate::base::text::fold;
use crate::diag::Level;

/// So many can be looked over at once.
const SHOWN: usize = 5;

/// Less alike than this is chance (normalised Damerau-Levenshtein, or part of the address alike).
const ALIKE: f64 = 0.55;

/// Addresses without the base, with their titles.
pub(super) fn pages(snapshot: &Snapshot, url: &str) -> Vec<(String, String)> {
    let wanted = fold(url.trim_end_matches('/'));
    let last = last_part(&wanted).to_owned();
    let pages = snapshot.pages.iter().map(|(url, page)| (url.clone(), page.title.clone()));
    // A file is looked for among files.
    let files = snapshot.files.paths().filter(|_| last.contains('.')).filter(|path| !path.as_str().ends_with(".html"));
    let files = files.map(|path| (format!("/{path}"), path.as_str().rsplit('/').next().unwrap_or_default().to_owned()));
    let mut scored: Vec<(f64, (String, String))> = pages
        .chain(files)
        .map(|(url, title)| (alike(&wanted, &last, &url, &title), (url, title)))
        .filter(|(score, _)| *score >= ALIKE)
        .collect();
    scored.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.cmp(other)));
    // A page that could not be drawn is known, and yet is not there.
    let is_there = |url: &String| OutPath::of_url(&encode(url)).is_some_and(|path| snapshot.files.has(&path));
    scored.into_iter().map(|(_, page)| page).filter(|(url, _)| is_there(url)).take(SHOWN).collect()
}

/// How alike an address is to the whole one, or to its last part, or to the page's title.
fn alike(wanted: &str, last: &str, url: &str, title: &str) -> f64 {
    let own = fold(url.trim_end_matches('/'));
    let own_last = last_part(&own);
    let whole = strsim::normalized_damerau_levenshtein(wanted, &own);
    let name = strsim::normalized_damerau_levenshtein(last, own_last);
    let held = !last.is_empty()
        && last.chars().count() > 3
        && (own_last.contains(last) || (own_last.chars().count() > 3 && last.contains(own_last)));
    let title = strsim::normalized_damerau_levenshtein(&last.replace('-', " "), &fold(title));
    // The right name in another folder says more than the right folder with another name.
    [whole * 0.95, name, if held { 0.8 } else { 0.0 }, title].into_iter().fold(0.0, f64::max)
}

fn last_part(url: &str) -> &str {
    url.rsplit('/').next().unwrap_or_default()
}

/// The source that would have this address if it were published, and why it is not.
pub(super) fn left_out<'s>(snapshot: &'s Snapshot, url: &str) -> Option<(&'s SourcePath, &'s str)> {
    let found = snapshot.left_out.iter().find(|(source, _)| would_be(source.as_str(), url));
    found.map(|(source, why)| (source, why.as_str()))
}

/// The error that keeps the page of this address from being drawn.
pub(super) fn broken<'s>(snapshot: &'s Snapshot, url: &str) -> Option<&'s Notice> {
    let is_it = |notice: &&Notice| notice.level == Level::Error && notice.place.as_ref().is_some_and(|place| would_be(&place.path, url));
    snapshot.notices.iter().find(is_it)
}

/// Whether a source would have an address, unless its front matter says otherwise.
fn would_be(source: &str, url: &str) -> bool {
    let path = source.trim_start_matches("content/").rsplit_once('.').map_or(source, |(path, _)| path);
    fold(path.trim_end_matches("/index").trim_end_matches("/_index")) == fold(url.trim_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{page, site};
    use super::*;
    use std::sync::Arc;

    #[test]
    fn the_nearest_page_comes_first_and_strangers_do_not_come() {
        let files = ["datos/gini.csv", "datos/gini/index.html", "datos/index.html", "eventos/taller/index.html", "acerca/index.html"];
        let mut snapshot = site("", &files.map(|path| (path, "")));
        for (url, title) in
            [("/datos/gini/", "Desigualdad"), ("/datos/", "Datos"), ("/eventos/taller/", "Primer taller"), ("/acerca/", "Acerca")]
        {
            Arc::make_mut(&mut snapshot.pages).insert(url.to_owned(), page("content/a.md", title));
        }
        let first = |url: &str| pages(&snapshot, url).into_iter().next().map(|(url, _)| url);
        assert_eq!(first("/datos/gni/").as_deref(), Some("/datos/gini/"));
        assert_eq!(first("/gini").as_deref(), Some("/datos/gini/"));
        assert_eq!(first("/primer-taller/").as_deref(), Some("/eventos/taller/"));
        assert_eq!(first("/DATOS/Gíni").as_deref(), Some("/datos/gini/"));
        assert_eq!(first("/datos/gin.csv").as_deref(), Some("/datos/gini.csv"));
        assert_eq!(first("/zzzz-qqqq/"), None);
    }

    #[test]
    fn a_draft_at_this_address_is_named() {
        let mut snapshot = site("", &[]);
        snapshot.left_out.push((SourcePath::new("content/eventos/taller.md").unwrap(), "es un borrador".to_owned()));
        assert!(left_out(&snapshot, "/eventos/taller/").is_some());
        assert!(left_out(&snapshot, "/eventos/").is_none());
    }
}
