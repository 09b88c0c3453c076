//! Pages as rows for people, or as JSON lines for programs.
//!
//! In: what the engine says of each page. Out: text on standard output. Chooses no page.

use super::wording::PAGES;
use super::{Ask, table};
use crate::base::say::Tongue;
use crate::diag::print::Format;
use crate::engine::PageInfo;
use crate::failure::Failure;
use crate::io::terminal;
use crate::kinds::KINDS;
use crate::model::item::KindId;
use serde::Serialize;

pub(super) fn show(pages: &[&PageInfo], ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&pages.iter().map(|page| json(page)).collect::<String>());
    }
    terminal::print(&table::table(pages.iter().map(|page| row(page, tongue))))?;
    if !ask.quiet {
        terminal::tell(&format!("{}\n", PAGES.count(pages.len()).tell(tongue)));
    }
    Ok(())
}

fn row(page: &PageInfo, tongue: Tongue) -> [String; 4] {
    let kinds = KINDS.iter().map(|kind| kind.id).chain([KindId::Activity]);
    let kind = kinds.into_iter().find(|kind| kind.id() == page.kind).map_or(page.kind, |kind| kind.name().tell(tongue));
    [page.url.clone(), kind.to_owned(), page.source.to_string(), page.title.clone()]
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
}

fn json(page: &PageInfo) -> String {
    let PageInfo { url, source, kind, title, lang, draft, future, orphan, words } = page;
    let (draft, future, orphan, words) = (*draft, *future, *orphan, *words);
    let line = Line { url, source: source.as_str(), kind, title, lang, draft, future, orphan, words };
    serde_json::to_string(&line).expect("strings and numbers always serialise") + "\n"
}
