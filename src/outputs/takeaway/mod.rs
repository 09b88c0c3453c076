//! The whole site to take away, where the settings ask for it: a book for each language (EPUB 3.3), a folder that opens from a disk (ZIP), and
//! a page that says what each is for, how to open it, and what it weighs.
//!
//! In: the frozen site; later the finished plan, with all pictures made. Out: claims to the paths at once, and what stands there when the
//! site is published. Both are made of the pages as they are published, so that they say the same. The page is drawn last, since it tells sizes.

mod address;
mod archive;
mod book;
mod markup;
mod packed;
mod page;

use super::{Claim, Published, out_path};
use crate::base::date::{Moment, When};
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::base::slug::slug;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::item::Item;
use crate::model::lang::Lang;
use crate::model::plan::{Entry, Plan};
use crate::render::dates::{Calendar, DateView};
use crate::render::package::Remember;
use crate::render::theme::Theme;
use crate::render::words::Words;
use crate::site::Site;
use crate::site::feeds::changed;
use archive::Archive;
use book::Book;
use jiff::civil::Date;
use page::Page;
use std::sync::Arc;

/// Where the page and the files stand, after the site's base path and, for the page in other languages than the site's, their tag.
const FOLDER: &str = "/descargas/";

/// A language of fewer pages is read more quickly on the site than a book of it is opened.
const LEAST: usize = 4;

/// All that is made to be taken away.
#[derive(Debug)]
pub(crate) struct Packs {
    books: Vec<Book>,
    archive: Archive,
    pages: Vec<Page>,
    config: Config,
}

/// The published site, when all else of it is there.
pub(crate) struct Finished<'a> {
    pub(crate) theme: &'a Theme,
    pub(crate) plan: &'a Plan,
    /// The bytes of a file.
    pub(crate) read: &'a (dyn Fn(&OutPath) -> Option<Arc<[u8]>> + Sync),
    /// Of all files.
    pub(crate) hash: Hash,
}

impl Finished<'_> {
    /// Whether a file is there.
    fn has(&self, path: &OutPath) -> bool {
        self.plan.get(path).is_some_and(|entry| !matches!(entry, Entry::Last(_)))
    }
}

/// Whether a site has anything to take away.
fn wanted(config: &Config) -> bool {
    config.site.takeaway && cfg!(feature = "takeaway")
}

/// The address of the page in a language; nothing where there is none.
pub(crate) fn url(config: &Config, lang: &Lang) -> Option<String> {
    let base = config.base_path();
    let folder = if *lang == config.site.lang { String::new() } else { format!("/{}", lang.tag()) };
    wanted(config).then(|| format!("{base}{folder}{FOLDER}"))
}

/// The address of a file: named after the site, so that it tells what it is wherever it is copied to.
fn file_url(site: &Site, part: &str, ending: &str) -> String {
    let config = &site.config;
    let name = slug(&config.site.title);
    let name = if name.is_empty() { "sitio" } else { &name };
    format!("{}{FOLDER}{name}{part}.{ending}", config.base_path())
}

impl Packs {
    /// What a site gives to take away; nothing where nobody asks for it.
    pub(crate) fn of(published: &Published<'_>) -> Option<Self> {
        let site = published.site;
        if !wanted(&site.config) {
            return None;
        }
        let langs: Vec<Lang> = published.around.keys().filter_map(|tag| Lang::new(tag)).collect();
        let mut books: Vec<Book> = langs.iter().filter_map(|lang| Book::of(published, lang)).collect();
        let own = &site.config.site.lang;
        books.sort_by_key(|book| (book.lang != *own, book.lang.base() != own.base()));
        let archive = Archive::of(published)?;
        let pages = langs.iter().filter_map(|lang| Page::of(published, lang, &books, &archive)).collect();
        Some(Self { books, archive, pages, config: site.config.clone() })
    }

    /// How many files there are to make.
    pub(crate) fn count(&self) -> usize {
        self.books.len() + 1
    }

    /// What stands at each path in the end; `remember` keeps what is dear to make, `done` learns of each file that is ready.
    pub(crate) fn make(&mut self, finished: &Finished<'_>, remember: Remember<'_>, done: &dyn Fn()) -> Vec<(OutPath, Option<Arc<[u8]>>)> {
        let key = |what: Hash| Hash::of_parts([what, finished.theme.hash, finished.hash].iter().map(Hash::bytes));
        let mut made: Vec<(OutPath, Option<Arc<[u8]>>)> = Vec::new();
        for book in &self.books {
            made.push((book.path.clone(), remember(key(Hash::of_debug(book)), &|| book.make(finished).map(Arc::from))));
            done();
        }
        let archive = &self.archive;
        made.push((archive.path.clone(), remember(key(Hash::of_debug(archive)), &|| archive.make(finished).map(Arc::from))));
        done();
        let sizes: Vec<(OutPath, usize)> = made.iter().filter_map(|(path, bytes)| Some((path.clone(), bytes.as_ref()?.len()))).collect();
        for page in &mut self.pages {
            made.push((page.path.clone(), page.with(&sizes, finished.theme, &self.config).map(Arc::from)));
        }
        made
    }
}

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let Some(packs) = published.packs() else { return Vec::new() };
    let claim = |path: &OutPath, stand_in: Option<Vec<u8>>| Claim {
        path: Some(path.clone()),
        entry: Entry::Last(stand_in.map(Arc::from)),
        by: say!("lo que se puede llevar («para_llevar» en amigable.yaml)", "what can be taken away (“takeaway” in amigable.yaml)"),
        place: None,
    };
    let files = packs.books.iter().map(|book| &book.path).chain([&packs.archive.path]);
    let mut claims: Vec<Claim> = files.map(|path| claim(path, None)).collect();
    for page in &packs.pages {
        claims.extend(page.drawn(published, findings).map(|html| claim(&page.path, Some(html))));
    }
    claims
}

/// The last day on which any of these changed, as the editor says.
fn newest<'i>(items: impl Iterator<Item = &'i Item>) -> Option<Date> {
    items.filter_map(|item| changed(&item.meta)).max()
}

/// A day for people and for machines.
fn said(day: Date, words: &Words, lang: &Lang) -> DateView {
    Calendar::new(words, lang).view(&When { from: Moment::Day(day), to: None })
}

/// The path of a site-relative address.
fn path(published: &Published<'_>, url: &str) -> Option<OutPath> {
    out_path(published.site, url)
}
