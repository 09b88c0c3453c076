//! A language of the site as a book for telephones and e-readers (EPUB 3.3): each page is a chapter.
//!
//! In: the pages in the order of reading, as they are published. Out: the book. Links between its pages stay in it, all others lead to the
//! web. Whatever a page holds, a chapter has only what the format knows ([`chapter`]), so no site gives a broken book.

mod chapter;
mod front;
mod package;
mod paint;

use super::packed::{Piece, Whole};
use super::{Finished, LEAST, file_url, newest, path, said};
use crate::base::path::OutPath;
use crate::model::lang::Lang;
use crate::outputs::Published;
use crate::render::chart;
use crate::site::reading::{self, Chapter};
use crate::site::{ItemId, Site};
use chapter::{Contents, Written};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// So many chapters are written at a time.
const AT_A_TIME: usize = 64;

/// Where a book keeps what it is made of.
const FOLDER: &str = "EPUB";

/// A book that is to be made.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) path: OutPath,
    pub(super) url: String,
    pub(super) lang: Lang,
    title: String,
    description: String,
    publisher: String,
    licence: Option<(String, Option<String>)>,
    /// Stays when the site moves or is called otherwise.
    identifier: String,
    /// Where the site is.
    source: String,
    base: String,
    origin: String,
    day: Option<Date>,
    entries: Vec<Entry>,
}

/// A chapter, or the name of some.
#[derive(Debug)]
struct Entry {
    label: String,
    page: Option<OutPath>,
    inside: Vec<Self>,
}

impl Book {
    /// The book of a language; nothing where it has too few pages.
    pub(super) fn of(published: &Published<'_>, lang: &Lang) -> Option<Self> {
        let site = published.site;
        let drawn: BTreeSet<ItemId> = published.pages.iter().filter(|page| page.file.is_some()).map(|page| page.item).collect();
        let chapters = reading::chapters(site, lang);
        let mut ids = Vec::new();
        let entries = entries(site, &drawn, chapters, &mut ids);
        let (config, own) = (&site.config, &site.config.site.lang);
        if ids.len() < LEAST && lang != own || ids.is_empty() {
            return None;
        }
        let part = if lang == own { String::new() } else { format!("-{}", lang.tag().to_lowercase()) };
        let url = file_url(site, &part, "epub");
        let home = site.index.page("", lang);
        let title = config.site.title.clone();
        let easy = published.theme.words.find(lang, &format!("lang-name-{}", lang.tag()), &[]).filter(|_| lang != own);
        Some(Self {
            path: path(published, &url)?,
            url,
            lang: lang.clone(),
            title: easy.map_or_else(|| title.clone(), |easy| format!("{title}. {easy}")),
            description: home.map_or_else(|| config.site.description.clone(), |home| site.items[home].meta.description.clone()),
            publisher: config.site.publisher.clone().unwrap_or(title),
            licence: config.site.licence.clone().map(|name| (name, config.site.licence_url.as_ref().map(|url| url.value.clone()))),
            identifier: config.first_absolute(&format!("{}{}", super::FOLDER, lang.tag())),
            source: site.absolute(&config.root(lang)),
            base: config.base_path().to_owned(),
            origin: config.site.base_url.trim_end_matches('/').to_owned(),
            day: newest(ids.iter().map(|id| &*site.items[*id])),
            entries,
        })
    }

    /// The pages in their order.
    fn chapters(&self) -> Vec<&OutPath> {
        fn gather<'b>(entries: &'b [Entry], found: &mut Vec<&'b OutPath>) {
            for entry in entries {
                found.extend(&entry.page);
                gather(&entry.inside, found);
            }
        }
        let mut found = Vec::new();
        gather(&self.entries, &mut found);
        found
    }

    /// How many pages it has.
    pub(super) fn pages(&self) -> usize {
        self.chapters().len()
    }

    /// The whole of it; nothing when a page could not be read, which publishing will meet too.
    pub(super) fn make(&self, finished: &Finished<'_>) -> Option<Vec<u8>> {
        let mut contents = Contents::new(self, finished);
        let chapters = self.chapters();
        // First what each chapter holds, so that links lead to what is there.
        let found: Option<Vec<Written>> =
            chapters.par_iter().map(|path| contents.write(path, finished).map(Written::without_text)).collect();
        let found = found?;
        contents.know(&chapters, &found);
        let mut whole = Whole::new(self.day);
        whole.stored(&Piece::new("mimetype", "application/epub+zip"))?;
        whole.add(vec![
            Piece::new("META-INF/container.xml", package::CONTAINER),
            Piece::new(format!("{FOLDER}/libro.opf"), package::written(self, &contents, &chapters, &found, &finished.theme.words)),
            Piece::new(format!("{FOLDER}/portada.xhtml"), front::title_page(self, &finished.theme.words)),
            Piece::new(format!("{FOLDER}/indice.xhtml"), front::contents(self, &contents, &finished.theme.words)),
            Piece::new(format!("{FOLDER}/libro.css"), format!("{}\n{}", finished.theme.book, chart::rules())),
        ])?;
        for some in chapters.chunks(AT_A_TIME) {
            let piece = |path: &&OutPath| {
                let written = contents.write(path, finished)?;
                Some(Piece::new(format!("{FOLDER}/{}", contents.file(path)?), written.text))
            };
            whole.add(some.par_iter().map(piece).collect::<Option<Vec<_>>>()?)?;
        }
        let images: Vec<(&OutPath, &String)> = contents.images().collect();
        for some in images.chunks(AT_A_TIME) {
            let piece = |(path, name): &(&OutPath, &String)| Some(Piece::new(format!("{FOLDER}/{name}"), (finished.read)(path)?.to_vec()));
            whole.add(some.par_iter().map(piece).collect::<Option<Vec<_>>>()?)?;
        }
        whole.finish()
    }

    /// The last day on which anything in it changed, in words.
    fn said_day(&self, words: &crate::render::words::Words) -> Option<String> {
        self.day.map(|day| said(day, words, &self.lang).text)
    }
}

/// Chapters by the paths of their pages; those that could not be drawn are left out.
fn entries(site: &Site, drawn: &BTreeSet<ItemId>, chapters: Vec<Chapter>, ids: &mut Vec<ItemId>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for Chapter { label, page, inside } in chapters {
        let page = page.filter(|id| drawn.contains(id));
        ids.extend(page);
        let page = page.and_then(|id| crate::outputs::out_path(site, &site.urls[id]));
        let inside = self::entries(site, drawn, inside, ids);
        if page.is_some() || !inside.is_empty() {
            entries.push(Entry { label, page, inside });
        }
    }
    entries
}
