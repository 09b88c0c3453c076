//! The site as a folder that opens from a disk, with nothing but a browser: pages with addresses from file to file, without scripts.
//!
//! In: the published pages. Out: a ZIP. It holds the pages, what they show, and every file that they link to; a page that only works on the
//! site, as the search, is not in it, and links to it go to the web. Of a picture there is the one file that every browser shows.

use super::address::{Lead, lead, of_web, relative};
use super::markup::{Attributes, Form, Verdict, write};
use super::packed::{Piece, Whole};
use super::{Finished, file_url, newest, path, said};
use crate::base::path::OutPath;
use crate::base::text::escaped;
use crate::model::lang::Lang;
use crate::outputs::Published;
use crate::parse::html::{self, Dom, Element, NodeId};
use crate::render::words::{Arg, Words};
use jiff::civil::Date;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many files are read, rewritten and made smaller at a time: enough for all processors, few enough for memory.
const AT_A_TIME: usize = 64;

/// The folder that is made.
#[derive(Debug)]
pub(super) struct Archive {
    pub(super) path: OutPath,
    pub(super) url: String,
    lang: Lang,
    title: String,
    base: String,
    /// The site's address, for what is only there.
    origin: String,
    home: Option<OutPath>,
    /// The pages in it.
    inside: BTreeSet<OutPath>,
    /// What is linked to and is not in it.
    left_out: BTreeSet<OutPath>,
    day: Option<Date>,
}

impl Archive {
    pub(super) fn of(published: &Published<'_>) -> Option<Self> {
        let site = published.site;
        let (config, lang) = (&site.config, &site.config.site.lang);
        let url = file_url(site, "", "zip");
        let day = newest(site.items.iter().map(Arc::as_ref));
        Some(Self {
            path: path(published, &url)?,
            url,
            lang: lang.clone(),
            title: config.site.title.clone(),
            base: config.base_path().to_owned(),
            origin: config.site.base_url.trim_end_matches('/').to_owned(),
            home: site.home(lang).and_then(|home| path(published, &site.urls[home])),
            inside: published.pages.iter().filter_map(|page| page.file.as_ref()).map(|(path, _)| path.clone()).collect(),
            left_out: published.feeds.iter().filter_map(|feed| feed.path.clone()).collect(),
            day,
        })
    }

    /// How many pages it has.
    pub(super) fn pages(&self) -> usize {
        self.inside.len()
    }

    /// The whole of it; nothing when a page could not be read, which publishing will meet too.
    pub(super) fn make(&self, finished: &Finished<'_>) -> Option<Vec<u8>> {
        let words = &finished.theme.words;
        let say = |key: &str| words.say(&self.lang, key, &[]);
        let folder = say("takeaway-folder");
        let mut whole = Whole::new(self.day);
        let mut files = BTreeSet::new();
        let start = self.page(self.home.as_ref()?, &say("takeaway-start-file"), &folder, finished)?;
        whole.add(vec![Piece::new(say("takeaway-readme-file"), self.readme(words)), start.piece])?;
        files.extend(start.files);
        let pages: Vec<&OutPath> = self.inside.iter().collect();
        for some in pages.chunks(AT_A_TIME) {
            let written: Option<Vec<Written>> =
                some.par_iter().map(|path| self.page(path, &format!("{folder}/{path}"), &folder, finished)).collect();
            let mut pieces = Vec::with_capacity(some.len());
            for page in written? {
                files.extend(page.files);
                pieces.push(page.piece);
            }
            whole.add(pieces)?;
        }
        let files: Vec<OutPath> = files.into_iter().collect();
        for some in files.chunks(AT_A_TIME) {
            let piece = |path: &OutPath| Some(Piece::new(format!("{folder}/{path}"), (finished.read)(path)?.to_vec()));
            whole.add(some.par_iter().map(piece).collect::<Option<Vec<_>>>()?)?;
        }
        whole.finish()
    }

    /// What stands beside the pages, for who opens the folder: with the line ends of every editor of plain text.
    fn readme(&self, words: &Words) -> String {
        let day = self.said_day(words, &self.lang);
        let args = [("title", Arg::Text(&self.title)), ("date", Arg::Text(&day)), ("address", Arg::Text(&self.origin))];
        words.say(&self.lang, "takeaway-readme", &args).replace('\n', "\r\n") + "\r\n"
    }

    /// The page at a path, as the file `name`.
    fn page(&self, path: &OutPath, name: &str, folder: &str, finished: &Finished<'_>) -> Option<Written> {
        let bytes = (finished.read)(path)?;
        let dom = html::parse(std::str::from_utf8(&bytes).ok()?);
        let is_start = !name.starts_with(&format!("{folder}/"));
        let mut scribe = Scribe { archive: self, finished, folder, name, files: BTreeSet::new() };
        let mut html = write(&dom, dom.root(), Form::Html, &mut |id, element| scribe.judge(&dom, id, element));
        let files = scribe.files;
        let note = self.note(&finished.theme.words, is_start, &dom_lang(&dom, &self.lang));
        // The first tag of what the page shows.
        if let Some(at) = html.find("<body").and_then(|body| Some(body + html[body..].find('>')? + 1)) {
            html.insert_str(at, &note);
        }
        Some(Written { piece: Piece::new(name, format!("<!doctype html>\n{html}\n")), files })
    }

    /// The last day on which anything changed, in words.
    fn said_day(&self, words: &Words, lang: &Lang) -> String {
        self.day.map_or_else(String::new, |day| said(day, words, lang).text)
    }

    /// What stands above each page: that it is a copy, and of when; on the first one, what to do when links do not open.
    fn note(&self, words: &Words, is_start: bool, lang: &Lang) -> String {
        let day = self.said_day(words, lang);
        let say = |key: &str| escaped(&words.say(lang, key, &[("date", Arg::Text(&day))]));
        let unpack = if is_start { format!("<p class=\"print-only\">{}</p>", say("takeaway-unpack")) } else { String::new() };
        format!("{unpack}<div class=\"wrap\"><p class=\"fine\">{}</p></div>", say("takeaway-copy"))
    }
}

/// The language of a page.
fn dom_lang(dom: &Dom<'_>, other: &Lang) -> Lang {
    let tag = dom.elements(dom.root()).find_map(|id| dom.attr(id, "lang"));
    tag.and_then(Lang::new).unwrap_or_else(|| other.clone())
}

/// A page as it goes in, and the files that it needs.
struct Written {
    piece: Piece,
    files: BTreeSet<OutPath>,
}

/// What only a site can do, or what is for who fetches a page from one.
const DROPPED: [&str; 8] = ["base", "embed", "form", "iframe", "noscript", "object", "script", "source"];

/// What stays of the head of a page.
const LINKS: [&str; 3] = ["canonical", "icon", "stylesheet"];
const METAS: [&str; 5] = ["color-scheme", "description", "robots", "theme-color", "viewport"];

/// Attributes that speak to scripts, or of a choice of files.
const UNKEPT: [&str; 6] = ["data-listen", "data-worker", "integrity", "ping", "sizes", "srcset"];

/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["cite", "href", "poster", "src"];

struct Scribe<'a> {
    archive: &'a Archive,
    finished: &'a Finished<'a>,
    folder: &'a str,
    name: &'a str,
    files: BTreeSet<OutPath>,
}

impl Scribe<'_> {
    fn judge<'d>(&mut self, dom: &'d Dom<'_>, id: NodeId, element: Element<'d>) -> Verdict<'d> {
        let name = element.name();
        let attr = |name: &str| element.attr(name).unwrap_or_default();
        let leaves = match name {
            "link" => !LINKS.contains(&attr("rel")),
            "meta" => element.attr("charset").is_none() && !METAS.contains(&attr("name")),
            _ => DROPPED.contains(&name),
        };
        let without = &self.finished.theme.about.takeaway.folder;
        if element.is_html() && (leaves || element.attr("hidden").is_some() || has_class(element, without)) {
            return Verdict::Drop;
        }
        // A picture that could not be made would only be asked for on the web.
        if let (true, Lead::Own(path, _)) = (dom.is(id, "img"), lead(attr("src"), &self.archive.base))
            && !self.holds(&path)
        {
            return Verdict::Text(attr("alt").to_owned());
        }
        // Of a picture the plain file is left.
        if dom.is(id, "picture") {
            return Verdict::Inside;
        }
        let is_canonical = name == "link" && attr("rel") == "canonical";
        let mut attributes = Attributes::new();
        for (name, value) in element.attrs().filter(|(name, _)| !UNKEPT.contains(name)) {
            // A drawing may lead to other pages too, and to its own parts.
            let is_address = !is_canonical && ADDRESSES.contains(&name);
            let value = if is_address { Cow::Owned(self.address(value)) } else { Cow::Borrowed(value) };
            attributes.push((Cow::Borrowed(name), value));
        }
        Verdict::Keep(name, attributes)
    }

    /// An address of a page as it is written in the folder.
    fn address(&mut self, address: &str) -> String {
        let archive = self.archive;
        match lead(address, &archive.base) {
            Lead::Own(path, anchor) if self.holds(&path) => {
                let to = format!("{}/{path}", self.folder);
                if !archive.inside.contains(&path) {
                    self.files.insert(path);
                }
                let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
                if to == self.name && !anchor.is_empty() { anchor } else { relative(self.name, &to) + &anchor }
            }
            Lead::Own(..) => self.archive.origin.clone() + address.strip_prefix(archive.base.as_str()).unwrap_or(address),
            Lead::Here(_) => address.to_owned(),
            Lead::Other => of_web(address).map_or_else(|| address.to_owned(), Cow::into_owned),
        }
    }

    /// Whether a file of the site is in the folder.
    fn holds(&self, path: &OutPath) -> bool {
        let archive = self.archive;
        let is_page = path.as_str().ends_with(".html");
        archive.inside.contains(path) || !is_page && !archive.left_out.contains(path) && self.finished.has(path)
    }
}

/// Whether an element has one of these classes.
pub(super) fn has_class(element: Element<'_>, classes: &[String]) -> bool {
    element.attr("class").is_some_and(|own| own.split_ascii_whitespace().any(|class| classes.iter().any(|name| name == class)))
}
