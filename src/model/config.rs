//! What the site says of itself in `amigable.yaml`, and how this build was asked for.

use super::governed::{Exceptions, LevelSetting};
use super::item::KindId;
use super::lang::Lang;
use super::plan::ContentCoding;
use crate::base::date::Period;
use crate::base::path::SourcePath;
use crate::base::span::Spanned;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The site's own settings. Read with [`crate::parse::config`]; knows no command line.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own that an editor switches on")]
pub(crate) struct SiteConfig {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Absolute address with a final slash.
    pub(crate) base_url: String,
    /// Absolute address that the site had first, with a final slash: what pages are told apart by when it has moved.
    pub(crate) first_address: String,
    pub(crate) lang: Lang,
    pub(crate) time_zone: String,
    pub(crate) publisher: Option<String>,
    pub(crate) licence: Option<String>,
    pub(crate) licence_url: Option<Spanned<String>>,
    /// How readers reach whoever publishes; nothing while no channel is confirmed.
    pub(crate) contact: Option<Contact>,
    /// Whom to tell of a hole in the site.
    pub(crate) security: Option<Security>,
    pub(crate) theme: Spanned<String>,
    /// Folder under `content/` and the kind of the Markdown pages in it.
    pub(crate) collections: Vec<Collection>,
    /// Paths under `content/` of the pages in the main menu.
    pub(crate) menu: Vec<Spanned<String>>,
    /// Paths under `content/` of the pages in the footer.
    pub(crate) footer: Vec<Spanned<String>>,
    /// Whether and how spelling is checked.
    pub(crate) spelling: Option<Spelling>,
    /// Levels of rules, for the whole site.
    pub(crate) checks: Vec<LevelSetting>,
    /// Whether pages have a picture that goes with them when they are passed on.
    pub(crate) cards: bool,
    /// Whether pages that were read can be read again without a network.
    pub(crate) offline: bool,
    /// How texts are compressed for servers that send files compressed beforehand.
    pub(crate) precompressed: BTreeSet<ContentCoding>,
    /// Whether the whole site can be taken away: as a book, and as a folder that opens from a disk.
    pub(crate) takeaway: bool,
    /// Whether readers can search the site.
    pub(crate) search: bool,
    /// Groups of words that mean the same to who searches.
    pub(crate) synonyms: Vec<Vec<String>>,
    /// Exceptions for files that have no place for them, such as a template.
    pub(crate) exceptions: Vec<Exceptions>,
    /// When what is dated counts as old.
    pub(crate) freshness: Freshness,
    pub(crate) page_weight: MaxWeight,
    pub(crate) image_weight: MaxWeight,
    pub(crate) privacy: Privacy,
    pub(crate) wording: Wording,
}

/// Whom to tell of a hole in the site, and until when that is sure (RFC 9116).
#[derive(Clone, Debug)]
pub(crate) struct Security {
    pub(crate) email: String,
    pub(crate) expires: Spanned<Date>,
}

/// The site's own channels.
#[derive(Clone, Debug)]
pub(crate) struct Contact {
    pub(crate) email: Option<String>,
    /// With «+» and the country's code.
    pub(crate) whatsapp: Option<String>,
}

/// Words of this site, for the rules of plain language.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    /// Words to avoid, and what is better.
    pub(crate) jargon: Vec<(String, String)>,
    /// Words that this site needs although they are jargon elsewhere.
    pub(crate) allowed: Vec<String>,
    /// Acronyms that its readers know.
    pub(crate) acronyms: Vec<String>,
}

/// How long before a date the editor is told, and how long after it a page may still be published.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Freshness {
    pub(crate) warn_ahead: Period,
    pub(crate) grace: Period,
}

impl Default for Freshness {
    /// A month is time to look again at a page; whoever has not in half a year will not.
    fn default() -> Self {
        Self { warn_ahead: Period { months: 0, days: 30 }, grace: Period { months: 6, days: 0 } }
    }
}

/// The most that something may weigh on its way to a reader, in kilobytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MaxWeight(pub(crate) u32);

impl MaxWeight {
    /// A page without its images: what two round trips of a new connection bring, with room for what gets lost: ten segments of 1,460 bytes,
    /// then twenty (RFC 6928).
    pub(crate) const PAGE: Self = Self(30);
    /// The file that a telephone fetches for one image: three pages; nine of ten photos of 12 megapixels come to less.
    pub(crate) const IMAGE: Self = Self(100);

    pub(crate) fn bytes(self) -> usize {
        self.0 as usize * 1000
    }
}

/// What may be published although it looks as if it were somebody's, and how small a count of persons may be.
#[derive(Clone, Debug)]
pub(crate) struct Privacy {
    pub(crate) allowed: Vec<Allowed>,
    /// The smallest count of persons that a cell may show.
    pub(crate) min_cell: u32,
}

impl Default for Privacy {
    /// Fewer than five can be told apart by who knows the place (Eurostat, Handbook on Statistical Disclosure Control).
    fn default() -> Self {
        Self { allowed: Vec::new(), min_cell: 5 }
    }
}

/// A text that may be published, and why.
#[derive(Clone, Debug)]
pub(crate) struct Allowed {
    pub(crate) text: Spanned<String>,
    pub(crate) reason: String,
}

/// What the site asks for when its words are checked.
#[derive(Clone, Debug)]
pub(crate) struct Spelling {
    /// Names of Hunspell dictionaries, as `es_CL`: plain names of files without their extension.
    pub(crate) dictionaries: Vec<Spanned<String>>,
    /// Words that are right although no dictionary has them.
    pub(crate) words: Vec<String>,
}

impl Spelling {
    /// Folder of the site for its own dictionaries.
    pub(crate) const FOLDER: &'static str = "diccionarios";
    /// Rules of how words are formed, and the words themselves.
    pub(crate) const EXTENSIONS: [&'static str; 2] = ["aff", "dic"];

    /// Where a file of a dictionary stands in the tree.
    pub(crate) fn path(name: &str, extension: &str) -> Option<SourcePath> {
        SourcePath::new(&format!("{}/{name}.{extension}", Self::FOLDER))
    }

    /// The language of a dictionary by its name: `es` of `es_CL`.
    pub(crate) fn language(name: &str) -> &str {
        name.split('_').next().unwrap_or_default()
    }
}

/// A folder of pages of one kind, or of one way to check them.
#[derive(Clone, Debug)]
pub(crate) struct Collection {
    pub(crate) folder: String,
    pub(crate) kind: Option<KindId>,
    pub(crate) checks: Vec<LevelSetting>,
}

impl Collection {
    /// Whether a folder of `content/` is this one or lies in it.
    pub(crate) fn holds(&self, folder: &str) -> bool {
        let own = self.folder.trim_matches('/');
        folder.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// How a build was asked for, beside the sources.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for on its own")]
#[derive(Clone, Debug)]
pub struct Options {
    /// The day that the build takes as today.
    pub today: Date,
    /// Whether drafts are published.
    pub drafts: bool,
    /// Whether pages are made as small as they can be; `false` shows them as the theme draws them.
    pub minify: bool,
    /// An address that replaces the site's own.
    pub base_url: Option<String>,
    /// Whether the texts are counted for who asked: letters, syllables, words, sentences.
    pub count: bool,
    /// Whether each page is weighed for who asked.
    pub weigh: bool,
}

/// Site settings and build options together: all that the pipeline knows beside the tree.
#[derive(Clone, Debug)]
pub struct Config {
    pub(crate) site: SiteConfig,
    pub(crate) options: Options,
}

impl Config {
    /// The site's settings file.
    pub(crate) fn path() -> SourcePath {
        SourcePath::new("amigable.yaml").expect("a plain name")
    }

    /// The dictionaries that spelling is checked with.
    pub(crate) fn dictionaries(&self) -> impl Iterator<Item = &str> {
        self.site.spelling.iter().flat_map(|spelling| &spelling.dictionaries).map(|name| name.value.as_str())
    }

    /// The path part of the base address, without a final slash: empty, or `/hub`.
    pub(crate) fn base_path(&self) -> &str {
        let address = self.site.base_url.as_str();
        let after_scheme = address.find("://").map_or(0, |at| at + 3);
        let path = address[after_scheme..].find('/').map_or("", |at| &address[after_scheme + at..]);
        path.trim_end_matches('/')
    }

    /// Where the addresses of a language begin: `/hub/en/`, without the language for the site's own.
    pub(crate) fn root(&self, lang: &Lang) -> String {
        let base = self.base_path();
        if *lang == self.site.lang { format!("{base}/") } else { format!("{base}/{lang}/") }
    }

    /// A site-relative address as an absolute one.
    pub(crate) fn absolute(&self, url: &str) -> String {
        format!("{}{}", self.site.base_url.trim_end_matches('/'), url)
    }

    /// The same under the address that the site had first.
    pub(crate) fn first_absolute(&self, url: &str) -> String {
        format!("{}{}", self.site.first_address.trim_end_matches('/'), url)
    }

    /// The kind of the pages under a folder of `content/`: that of the deepest collection around them.
    pub(crate) fn kind_of(&self, folder: &str) -> Option<KindId> {
        let around = self.site.collections.iter().filter(|collection| collection.kind.is_some() && collection.holds(folder));
        around.max_by_key(|collection| collection.folder.len()).and_then(|found| found.kind)
    }

    pub(crate) fn collection(&self, name: &str) -> Option<&Collection> {
        self.site.collections.iter().find(|collection| collection.folder == name)
    }
}
