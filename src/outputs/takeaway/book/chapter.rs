//! A page as a chapter: what its main part says, as XHTML that every e-reader knows.
//!
//! In: a published page, and what else the book has. Out: the chapter. Elements and attributes that the format does not know are left
//! out and their words stay; a second element of one name, an anchor that is not there, an address that is none and a picture that could
//! not be made leave their words too. What opens where it stands on the site is a part like others here, and what a hard word means is a note.

use super::Book;
use super::paint::Paints;
use crate::base::path::OutPath;
use crate::base::text::escaped;
use crate::outputs::takeaway::Finished;
use crate::outputs::takeaway::address::{Lead, lead, of_web, relative};
use crate::outputs::takeaway::archive::has_class;
use crate::outputs::takeaway::markup::{Attributes, Form, Verdict, write};
use crate::outputs::xml::allowed;
use crate::parse::html::{self, Dom, Element, NodeId};
use crate::render::chart;
use crate::render::words::Words;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What a book has, and under which names.
pub(super) struct Contents<'b> {
    book: &'b Book,
    /// The file of each page.
    files: BTreeMap<OutPath, String>,
    /// Names within each page; nothing while they are not known.
    names: BTreeMap<OutPath, BTreeSet<String>>,
    /// Pictures with their files.
    images: BTreeMap<OutPath, String>,
    words: &'b Words,
    left_out: &'b [String],
    paints: Paints,
}

/// A chapter.
pub(super) struct Written {
    pub(super) text: String,
    names: BTreeSet<String>,
    images: BTreeSet<OutPath>,
    /// Whether it has a drawing in it.
    pub(super) draws: bool,
}

impl Written {
    /// What is known of it, without its text.
    pub(super) fn without_text(self) -> Self {
        Self { text: String::new(), ..self }
    }
}

impl<'b> Contents<'b> {
    pub(super) fn new(book: &'b Book, finished: &'b Finished<'_>) -> Self {
        let files = book.chapters().into_iter().map(|path| (path.clone(), file_of(path))).collect();
        let left_out = &finished.theme.about.takeaway.book;
        let paints = Paints::of(&chart::rules());
        Self { book, files, names: BTreeMap::new(), images: BTreeMap::new(), words: &finished.theme.words, left_out, paints }
    }

    /// Takes note of what the chapters hold.
    pub(super) fn know(&mut self, chapters: &[&OutPath], found: &[Written]) {
        self.names = chapters.iter().zip(found).map(|(path, written)| ((*path).clone(), written.names.clone())).collect();
        let images: BTreeSet<&OutPath> = found.iter().flat_map(|written| &written.images).collect();
        let named = |(number, path): (usize, &OutPath)| (path.clone(), format!("imagenes/{:04}.{}", number + 1, ending(path)));
        self.images = images.into_iter().enumerate().map(named).collect();
    }

    /// The file of a page.
    pub(super) fn file(&self, path: &OutPath) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Pictures with their files.
    pub(super) fn images(&self) -> impl Iterator<Item = (&OutPath, &String)> {
        self.images.iter()
    }

    /// The chapter of a page; nothing when its bytes are not there.
    pub(super) fn write(&self, path: &OutPath, finished: &Finished<'_>) -> Option<Written> {
        let bytes = (finished.read)(path)?;
        let dom = html::parse(std::str::from_utf8(&bytes).ok()?);
        let main = dom.elements(dom.root()).find(|id| dom.is(*id, "main")).unwrap_or_else(|| dom.root());
        let mut scribe = Scribe { contents: self, path, finished, names: BTreeSet::new(), images: BTreeSet::new(), draws: false };
        let inside = write(&dom, main, Form::Xhtml, &mut |id, element| scribe.judge(&dom, id, element));
        let Scribe { names, images, draws, .. } = scribe;
        let title = dom.elements(main).find(|id| dom.is(*id, "h1")).map(|id| dom.text(id)).unwrap_or_default();
        let address = self.address(path);
        let style = relative(self.file(path)?, "libro.css");
        let on_the_web = escaped(&self.words.say(&self.book.lang, "takeaway-online", &[]));
        let body = format!(
            "<section epub:type=\"chapter\" role=\"doc-chapter\">{inside}\n<p class=\"online\">{on_the_web} <a href=\"{0}\">{0}</a></p></section>",
            escaped(&address)
        );
        Some(Written { text: page(&self.book.lang, title.trim(), &style, &body), names, images, draws })
    }

    /// The address of a page on the web.
    fn address(&self, path: &OutPath) -> String {
        let path = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
        let address = format!("{}/{path}", self.book.origin);
        of_web(&address).map_or_else(|| self.book.source.clone(), Cow::into_owned)
    }
}

/// A file of a book that is read.
pub(super) fn page(lang: &crate::model::lang::Lang, title: &str, style: &str, body: &str) -> String {
    let title = if title.is_empty() { "…" } else { title };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"{lang}\" xml:lang=\"{lang}\">\n<head><title>{}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"{style}\"/></head>\n<body>\n{body}\n</body>\n</html>\n",
        escaped(&allowed(title))
    )
}

/// `datos/gini/index.html` → `paginas/datos/gini.xhtml`. Letters and digits of ASCII alone, since some readers know no others.
fn file_of(path: &OutPath) -> String {
    let page = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
    let page = page.trim_matches('/');
    let plain = !page.is_empty() && page.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/'));
    match page {
        "" => "inicio.xhtml".to_owned(),
        page if plain => format!("paginas/{page}.xhtml"),
        page => format!("paginas/{}.{}.xhtml", crate::base::slug::slug(page), crate::base::hash::Hash::of(page.as_bytes()).short()),
    }
}

fn ending(path: &OutPath) -> String {
    path.as_str().rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// The types of pictures that every reader shows (EPUB 3.3, 3.2).
pub(super) fn media_type(path: &OutPath) -> Option<&'static str> {
    Some(match ending(path).as_str() {
        "gif" => "image/gif",
        "jpeg" | "jpg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// Left out with all that is in them.
const DROPPED: [&str; 22] = [
    "audio", "button", "canvas", "dialog", "embed", "form", "iframe", "input", "link", "meta", "nav", "noscript", "object", "script",
    "select", "source", "style", "template", "textarea", "title", "track", "video",
];

/// The elements of HTML that a chapter may have; of others only what is in them stays.
const KNOWN: [&str; 67] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
    "rt",
];

/// Attributes that mean the same in a book, beside `aria-…`.
const KEPT: [&str; 16] = [
    "alt", "class", "colspan", "datetime", "dir", "headers", "height", "hreflang", "reversed", "role", "rowspan", "scope", "start",
    "title", "width", "value",
];

/// Attributes that name other elements of the page.
const POINTING: [&str; 5] = ["aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns"];

/// How the sheet of the book knows what opened a part on the site.
const SUMMARY: (Cow<'static, str>, Cow<'static, str>) = (Cow::Borrowed("class"), Cow::Borrowed("summary"));

struct Scribe<'a> {
    contents: &'a Contents<'a>,
    path: &'a OutPath,
    finished: &'a Finished<'a>,
    names: BTreeSet<String>,
    images: BTreeSet<OutPath>,
    draws: bool,
}

impl Scribe<'_> {
    fn judge<'d>(&mut self, dom: &'d Dom<'_>, id: NodeId, element: Element<'d>) -> Verdict<'d> {
        if element.is_svg() {
            return self.drawing(dom, id, element);
        }
        let name = element.name();
        if !element.is_html() || element.attr("hidden").is_some() || has_class(element, self.contents.left_out) {
            return Verdict::Drop;
        }
        if let Some(note) = element.attr("popovertarget") {
            let closes = element.attr("popovertargetaction") == Some("hide");
            return if closes { Verdict::Drop } else { self.word(note) };
        }
        match name {
            "img" => self.image(element),
            _ if DROPPED.contains(&name) => Verdict::Drop,
            _ if !KNOWN.contains(&name) => Verdict::Inside,
            "a" => self.link(element),
            // A book is read from one end to the other: nothing in it opens, and few readers of books know what does.
            "details" => Verdict::Keep("div", self.attributes(element)),
            "summary" => Verdict::Keep("div", self.attributes(element).into_iter().chain([SUMMARY]).collect()),
            _ => Verdict::Keep(name, self.attributes(element)),
        }
    }

    /// A hard word leads to its note.
    fn word<'d>(&self, note: &str) -> Verdict<'d> {
        if !self.has(self.path, note) {
            return Verdict::Inside;
        }
        let attributes = [("epub:type", "noteref".to_owned()), ("role", "doc-noteref".to_owned()), ("href", format!("#{note}"))];
        Verdict::Keep("a", attributes.into_iter().map(|(name, value)| (Cow::Borrowed(name), Cow::Owned(value))).collect())
    }

    /// Whether a page of the book has an element of this name.
    fn has(&self, path: &OutPath, name: &str) -> bool {
        self.contents.names.get(path).is_some_and(|names| names.contains(name))
    }

    fn image<'d>(&mut self, element: Element<'d>) -> Verdict<'d> {
        let alt = element.attr("alt").unwrap_or_default();
        let source = match lead(element.attr("src").unwrap_or_default(), &self.contents.book.base) {
            Lead::Own(path, _) if self.finished.has(&path) && media_type(&path).is_some() => path,
            _ => return Verdict::Text(alt.to_owned()),
        };
        let name = self.contents.images.get(&source).cloned().unwrap_or_default();
        self.images.insert(source);
        let mut attributes = self.attributes(element);
        attributes.push((Cow::Borrowed("src"), Cow::Owned(self.relative(&name))));
        if element.attr("alt").is_none() {
            attributes.push((Cow::Borrowed("alt"), Cow::Borrowed("")));
        }
        Verdict::Keep("img", attributes)
    }

    fn link<'d>(&mut self, element: Element<'d>) -> Verdict<'d> {
        let target = element.attr("href").and_then(|address| self.target(address));
        let mut attributes = self.attributes(element);
        match target {
            Some(target) => attributes.push((Cow::Borrowed("href"), Cow::Owned(target))),
            // Words without a link are words, but for an anchor to which others may lead.
            None if attributes.iter().any(|(name, _)| name == "id") => return Verdict::Keep("span", attributes),
            None => return Verdict::Inside,
        }
        Verdict::Keep("a", attributes)
    }

    /// Where a link leads in the book, or on the web.
    fn target(&self, address: &str) -> Option<String> {
        let contents = self.contents;
        match lead(address, &contents.book.base) {
            Lead::Here(anchor) if self.has(self.path, anchor) => Some(address.to_owned()),
            Lead::Here(_) => Some(contents.address(self.path)),
            Lead::Own(path, anchor) => {
                let Some(file) = contents.file(&path) else {
                    let inside = address.strip_prefix(contents.book.base.as_str()).unwrap_or(address);
                    return of_web(&format!("{}{inside}", contents.book.origin)).map(Cow::into_owned);
                };
                let anchor = anchor.filter(|anchor| self.has(&path, anchor));
                Some(self.relative(file) + &anchor.map_or_else(String::new, |anchor| format!("#{anchor}")))
            }
            Lead::Other => of_web(address).map(Cow::into_owned),
        }
    }

    fn relative(&self, file: &str) -> String {
        relative(self.contents.file(self.path).unwrap_or_default(), file)
    }

    fn attributes<'d>(&mut self, element: Element<'d>) -> Attributes<'d> {
        let is_note = element.attr("popover").is_some();
        let sized = element.name() == "img";
        let mut attributes = Attributes::new();
        for (name, value) in element.attrs() {
            let kept = match name {
                "id" => value.chars().all(|c| !c.is_whitespace()) && !value.is_empty() && self.names.insert(value.to_owned()),
                "lang" => !value.is_empty(),
                "role" => !is_note && !value.is_empty(),
                "width" | "height" => sized && value.bytes().all(|byte| byte.is_ascii_digit()) && !value.is_empty(),
                "value" => matches!(element.name(), "data" | "li"),
                "class" => !value.trim().is_empty() && element.name() != "summary",
                _ if POINTING.contains(&name) => value.split_ascii_whitespace().all(|id| self.has(self.path, id)) && !is_note,
                _ => KEPT.contains(&name) || name.starts_with("aria-") && !value.is_empty(),
            };
            if kept {
                attributes.push((Cow::Borrowed(name), Cow::Borrowed(value)));
            }
            if kept && name == "lang" {
                attributes.push((Cow::Borrowed("xml:lang"), Cow::Borrowed(value)));
            }
        }
        if is_note {
            attributes.push((Cow::Borrowed("epub:type"), Cow::Borrowed("footnote")));
            attributes.push((Cow::Borrowed("role"), Cow::Borrowed("doc-footnote")));
        }
        attributes
    }

    /// Of a drawing all stays but what runs, leads away, or is another language within it.
    fn drawing<'d>(&mut self, dom: &'d Dom<'_>, id: NodeId, element: Element<'d>) -> Verdict<'d> {
        let name = element.name();
        if matches!(name, "script" | "foreignObject" | "style" | "image" | "set" | "animate" | "animateMotion" | "animateTransform") {
            return Verdict::Drop;
        }
        // The same ways stand beside a drawing as words.
        if name == "a" {
            return Verdict::Inside;
        }
        let within = dom.parent(id).and_then(|parent| dom.element(parent)).is_some_and(Element::is_svg);
        if !within && (element.attr("hidden").is_some() || has_class(element, self.contents.left_out)) {
            return Verdict::Drop;
        }
        self.draws = true;
        let mut attributes = Attributes::new();
        for (name, value) in element.attrs() {
            let kept = match name {
                "id" => !value.is_empty() && !value.contains(char::is_whitespace) && self.names.insert(value.to_owned()),
                "focusable" | "tabindex" | "space" | "xmlns" | "xlink" => false,
                _ if POINTING.contains(&name) => value.split_ascii_whitespace().all(|id| self.has(self.path, id)),
                "href" => value.starts_with('#'),
                _ => !name.starts_with("on") && !name.starts_with("data-") && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
            };
            if kept {
                attributes.push((Cow::Borrowed(name), Cow::Borrowed(value)));
            }
        }
        attributes.extend(self.contents.paints.attributes(element));
        Verdict::Keep(name, attributes)
    }
}
