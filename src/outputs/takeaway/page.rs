//! The page that offers what can be taken away: what each file is, for whom, how to open it, and what it weighs.
//!
//! In: the files, and later their sizes. Out: the page. While somebody edits there is none of the files, and the page says so.

use super::archive::Archive;
use super::book::Book;
use super::{Published, newest, path, said, url};
use crate::base::number::file_size;
use crate::base::path::OutPath;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::lang::Lang;
use crate::outputs::minify;
use crate::render::page::draw;
use crate::render::theme::Theme;
use crate::render::view::{PageView, SiteView, Takeaway, TakeawayFile};
use crate::render::words::Words;
use std::sync::Arc;

/// The page in a language.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) path: OutPath,
    lang: Lang,
    view: PageView,
    around: SiteView,
    /// The paths of the books, and of the folder last.
    files: Vec<OutPath>,
}

impl Page {
    pub(super) fn of(published: &Published<'_>, lang: &Lang, books: &[Book], archive: &Archive) -> Option<Self> {
        let (site, words) = (published.site, &published.theme.words);
        let url = url(&site.config, lang)?;
        let title = words.say(lang, "takeaway-title", &[]);
        let mut view = PageView::bare(site, lang, "takeaway", &title, &words.say(lang, "takeaway-lead", &[]), url.clone());
        // Who reads easy texts looks for the easy book first.
        let mut books: Vec<&Book> = books.iter().collect();
        books.sort_by_key(|book| (book.lang != *lang, book.lang.base() != lang.base()));
        let day = newest(site.items.iter().map(Arc::as_ref));
        view.takeaway = Some(Takeaway {
            books: books.iter().map(|book| file(&book.url, &book.lang, book.pages(), words)).collect(),
            site: file(&archive.url, &site.config.site.lang, archive.pages(), words),
            pages: archive.pages(),
            updated: day.map(|day| said(day, words, lang)),
        });
        let files = books.iter().map(|book| book.path.clone()).chain([archive.path.clone()]).collect();
        Some(Self { path: path(published, &url)?, lang: lang.clone(), view, around: published.around.get(lang.tag())?.clone(), files })
    }

    /// The page as it stands until there are files.
    pub(super) fn drawn(&self, published: &Published<'_>, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
        published.draw(&self.view, &self.around, findings)
    }

    /// The page with the sizes of the files; what has none could not be made, and is not offered.
    pub(super) fn with(&mut self, sizes: &[(OutPath, usize)], theme: &Theme, config: &Config) -> Option<Vec<u8>> {
        let size = |path: &OutPath| sizes.iter().find(|(own, _)| own == path).map(|(_, size)| file_size(*size, self.lang.base()));
        let mut sizes = self.files.iter().map(size);
        let offer = self.view.takeaway.as_mut()?;
        for file in offer.books.iter_mut().chain([&mut offer.site]) {
            file.size = sizes.next().flatten();
        }
        let html = draw(&self.view, None, &self.around, theme).ok()?;
        Some(minify::page(html.as_str(), config))
    }
}

fn file(url: &str, lang: &Lang, pages: usize, words: &Words) -> TakeawayFile {
    let own = |tag: &str| words.find(lang, &format!("lang-name-{tag}"), &[]);
    TakeawayFile {
        url: url.to_owned(),
        name: url.rsplit('/').next().unwrap_or_default().to_owned(),
        label: own(lang.tag()).or_else(|| own(lang.base())).unwrap_or_else(|| lang.tag().to_owned()),
        lang: lang.tag().to_owned(),
        size: None,
        pages,
    }
}
