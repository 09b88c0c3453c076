//! What one page's view is made with: the frozen site, the theme's words, and where findings are noted.

use super::dates::{Calendar, DateView};
use super::package::Packages;
use super::page_file::PageFile;
use super::picture::Placed;
use super::words::{Arg, Words};
use crate::base::date::When;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Fix, Place, Rule};
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use crate::model::picture::Picture;
use crate::model::plan::{Statement, StatementKind};
use crate::site::{ItemId, Site};
use std::collections::BTreeSet;

/// The working place of one page.
pub(crate) struct Desk<'s> {
    pub(crate) site: &'s Site,
    pub(crate) words: &'s Words,
    /// The files of every dataset.
    pub(crate) packages: &'s Packages,
    pub(crate) id: ItemId,
    pub(crate) findings: Vec<Finding>,
    /// Pages that this page links to.
    pub(crate) links: BTreeSet<ItemId>,
    /// Files that this page shows or offers.
    pub(crate) assets: BTreeSet<crate::base::path::SourcePath>,
    /// Images of pixels that this page shows: they are published encoded anew, and not as they are.
    pub(crate) images: Vec<Placed>,
    /// Files that are made from this page and stand beside it.
    pub(crate) files: Vec<PageFile>,
    /// What this page says of its data, in the order of reading.
    pub(crate) statements: Vec<Statement>,
    /// Datasets that this page's texts are bound to.
    pub(crate) datasets: BTreeSet<String>,
    pub(crate) terms: Terms,
}

/// Which glossary terms the page has used so far.
#[derive(Default)]
pub(crate) struct Terms {
    /// Those of the section that is read now.
    pub(crate) in_section: BTreeSet<String>,
    /// Those that the page explains, in the order of their first use: the first has number 1.
    pub(crate) explained: Vec<String>,
}

impl Terms {
    /// A heading: what was explained before may be explained again.
    pub(crate) fn begin_section(&mut self) {
        self.in_section.clear();
    }

    /// The number of a term's definition on the page.
    pub(crate) fn explain(&mut self, id: &str) -> usize {
        let place = self.explained.iter().position(|known| known == id).unwrap_or_else(|| {
            self.explained.push(id.to_owned());
            self.explained.len() - 1
        });
        place + 1
    }
}

impl<'s> Desk<'s> {
    pub(crate) fn new(site: &'s Site, words: &'s Words, id: ItemId, packages: &'s Packages) -> Self {
        Self {
            site,
            words,
            packages,
            id,
            findings: Vec::new(),
            links: BTreeSet::new(),
            assets: BTreeSet::new(),
            images: Vec::new(),
            files: Vec::new(),
            statements: Vec::new(),
            datasets: BTreeSet::new(),
            terms: Terms::default(),
        }
    }

    pub(crate) fn item(&self) -> &'s Item {
        &self.site.items[self.id]
    }

    pub(crate) fn lang(&self) -> &'s Lang {
        &self.item().lang
    }

    /// The theme's words in the page's language.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(self.lang(), key, args)
    }

    pub(crate) fn calendar(&self) -> Calendar<'s> {
        Calendar::new(self.words, self.lang())
    }

    pub(crate) fn date(&self, when: &When) -> DateView {
        self.calendar().view(when)
    }

    /// Notes a finding in the page's source.
    pub(crate) fn note(&mut self, rule: &'static Rule, span: Span, message: Say, help: Say) {
        self.findings.push(Finding::new(rule, message).at(&self.item().source, span).help(help));
    }

    /// Notes what the page says of its data.
    pub(crate) fn state(&mut self, what: StatementKind, about: &str, text: &str) {
        self.statements.push(Statement { what, about: about.to_owned(), text: text.to_owned() });
    }

    /// Offers to mend the finding noted last by writing `replacement` over `span`, which should hold `found`.
    pub(crate) fn mend(&mut self, span: Span, found: &str, replacement: String) {
        // One file is the pattern of all regions: what is right for one is not for another.
        if self.item().kind == KindId::Region {
            return;
        }
        let place = Place { path: self.item().source.clone(), span };
        if let Some(finding) = self.findings.last_mut() {
            finding.fix = Some(Fix { place, found: found.to_owned(), replacement });
        }
    }

    /// The address of a page, remembered as linked.
    pub(crate) fn link(&mut self, id: ItemId) -> &'s str {
        self.links.insert(id);
        &self.site.urls[id]
    }

    /// The address of an image, remembered as shown where it stands. Pixels are published encoded anew, what is broken not at all,
    /// whatever else as it is.
    pub(crate) fn image(&mut self, path: &crate::base::path::SourcePath, span: Span) -> String {
        match self.site.assets.get(path).and_then(|asset| asset.picture.as_ref()) {
            Some(Picture::Raster(_) | Picture::Broken(_)) => self.images.push(Placed { source: path.clone(), span }),
            Some(Picture::Svg(_)) | None => drop(self.assets.insert(path.clone())),
        }
        asset_url(self.site, path)
    }

    /// The published address of a source file, remembered as used.
    pub(crate) fn asset(&mut self, path: &crate::base::path::SourcePath) -> String {
        self.assets.insert(path.clone());
        asset_url(self.site, path)
    }
}

/// Files beside pages keep their place: `content/datos/ficha.pdf` → `/datos/ficha.pdf`.
pub(crate) fn asset_url(site: &Site, path: &crate::base::path::SourcePath) -> String {
    let inside = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
    let parts: Vec<String> = inside.split('/').map(|part| percent_encoding::utf8_percent_encode(part, SAFE).to_string()).collect();
    format!("{}/{}", site.config.base_path(), parts.join("/"))
}

/// All that a path segment may not hold as it is (RFC 3986, 3.3).
const SAFE: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
