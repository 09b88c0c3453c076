//! Pages as rows for people, or as JSON lines for programs.
//!
//! In: what the engine says of each page. Out: text on standard output. Chooses no page.

use super::wording::PAGES;
use super::{Ask, kind_names, table, weights};
use crate::base::say::Tongue;
use crate::diag::print::Format;
use crate::engine::{PageInfo, Weight, Weights};
use crate::failure::Failure;
use crate::io::terminal;
use serde::Serialize;

pub(super) fn show(pages: &[&PageInfo], known: &Weights, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&pages.iter().map(|page| json(page, known.pages.get(&page.url))).collect::<String>());
    }
    terminal::print(&table::table(pages.iter().map(|page| row(page, known, tongue))))?;
    if !ask.quiet {
        terminal::tell(&format!("{}\n{}", PAGES.count(pages.len()).tell(tongue), weights::summary(pages, known, tongue)));
    }
    Ok(())
}

fn row(page: &PageInfo, known: &Weights, tongue: Tongue) -> [String; 5] {
    let weight = known.pages.get(&page.url).map_or_else(String::new, |weight| weights::size(weight.all(), tongue));
    [page.url.clone(), weight, kind_names::of(page.kind, tongue).to_owned(), page.source.to_string(), page.title.clone()]
}

/// The wire form of one page.
#[derive(Serialize)]
struct Line<'a> {
    url: &'a str,
    source: &'a str,
    kind: &'a str,
    title: &'a str,
    lang: &'a str,
    draft: bool,
    future: bool,
    orphan: bool,
    words: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<WeightLine>,
}

/// Bytes that travel to somebody who opens the page for the first time.
#[derive(Serialize)]
struct WeightLine {
    html: usize,
    styles: usize,
    scripts: usize,
    images: usize,
    all: usize,
}

impl From<&Weight> for WeightLine {
    fn from(weight: &Weight) -> Self {
        let Weight { html, styles, scripts, images } = *weight;
        Self { html, styles, scripts, images, all: weight.all() }
    }
}

fn json(page: &PageInfo, weight: Option<&Weight>) -> String {
    let PageInfo { url, source, kind, title, lang, draft, future, orphan, words } = page;
    let (draft, future, orphan, words) = (*draft, *future, *orphan, *words);
    let line = Line { url, source: source.as_str(), kind, title, lang, draft, future, orphan, words, weight: weight.map(WeightLine::from) };
    serde_json::to_string(&line).expect("strings and numbers always serialise") + "\n"
}
