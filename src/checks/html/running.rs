//! The running text of a page made by any tool, and what is counted of it: what its readers meet, and not what its editors wrote.
//!
//! In: a folder of pages. Out: [`PageText`]s, the numbers of each page's units: paragraphs, headings, items of lists, captions. What
//! stands in [`APART`] is no running text; nor is a name that the page marks as one (`cite`, `translate="no"`), and nor is a unit that is a link and
//! nothing else: the name of another page, counted there. Knows no rule, and no name that a theme gives to its parts.

use super::folder::is_page;
use crate::base::path::SourcePath;
use crate::base::prose::{Counts, Language, OBJECT, sentences};
use crate::checks::text::addresses;
use crate::model::tree::Tree;
use crate::parse::html::{self, Dom, NodeId, Tags, tags};
use rayon::prelude::*;

/// What leads elsewhere, is operated, is drawn, is a cell of a table, is for programs, or is the words of others.
const APART: &Tags = tags![
    "audio",
    "blockquote",
    "button",
    "canvas",
    "fieldset",
    "iframe",
    "label",
    "math",
    "nav",
    "noscript",
    "object",
    "pre",
    "script",
    "select",
    "style",
    "svg",
    "td",
    "template",
    "textarea",
    "th",
    "video"
];

/// What stands in a sentence and is no word of it.
const OBJECTS: &Tags = tags!["cite", "code", "img", "input", "kbd", "samp", "var"];

/// Elements that do not end a sentence.
const INLINE: &Tags = tags![
    "a", "abbr", "b", "bdi", "bdo", "big", "button", "data", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "wbr"
];

/// The numbers of what is read on one page.
#[derive(Clone, Debug)]
pub(crate) struct PageText {
    /// Its file.
    pub(crate) source: SourcePath,
    /// BCP 47 tag, empty when the page does not say its language.
    pub(crate) lang: String,
    /// What its language lets us count.
    pub(crate) language: Language,
    /// What its tab is called.
    pub(crate) title: String,
    /// All units together.
    pub(crate) counts: Counts,
    /// The sentence with most words, the first of equals.
    pub(crate) longest: String,
}

/// The texts of the pages of a folder, sorted by place. A page without a word, such as one that only sends its reader on, has none.
pub(crate) fn page_texts(tree: &Tree) -> Vec<PageText> {
    let pages: Vec<_> = tree.iter().filter(|(path, _)| is_page(path)).collect();
    let texts: Vec<PageText> = pages.par_iter().map(|(path, file)| of_page(path, &String::from_utf8_lossy(&file.bytes))).collect();
    texts.into_iter().filter(|text| text.counts.words > 0).collect()
}

fn of_page(path: &SourcePath, page: &str) -> PageText {
    let dom = html::parse(page);
    let named = |name: &str| dom.elements(dom.root()).find(|id| dom.is(*id, name));
    let lang = named("html").and_then(|html| dom.attr(html, "lang")).unwrap_or_default().to_owned();
    let language = Language::of(base(&lang));
    let title = named("title").map(|title| dom.text(title).trim().to_owned()).unwrap_or_default();
    let mut text = PageText { source: path.clone(), lang, language, title, counts: Counts::default(), longest: String::new() };
    if let Some(root) = named("main").or_else(|| named("body")) {
        for unit in units(&dom, root, base(&text.lang)) {
            count(&unit, &mut text.counts, &mut text.longest, language);
        }
    }
    text
}

fn count(unit: &str, counts: &mut Counts, longest: &mut String, language: Language) {
    for sentence in sentences(unit, language) {
        let own = Counts::of(&unit[sentence.clone()], language);
        if own.longest_sentence > counts.longest_sentence {
            unit[sentence].trim().clone_into(longest);
        }
        *counts += own;
    }
}

fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// What is still to be read, the last first.
enum Ahead {
    Node(NodeId),
    /// The end of a block.
    EndBlock,
    /// The end of a link that a sentence goes through.
    EndLink,
}

/// A unit that grows.
#[derive(Default)]
struct Reader {
    done: Vec<String>,
    open: String,
    /// Whether a word of it stands in no link.
    own: bool,
    in_link: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        self.own |= !self.in_link && text.chars().any(char::is_alphabetic);
        self.open.push_str(text);
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.own) {
            let unit = self.open.split_whitespace().collect::<Vec<_>>().join(" ");
            self.done.push(without_addresses(&unit));
        }
        self.open.clear();
        self.in_link = false;
    }
}

/// The units of what `root` holds in the language `lang`, in the order of reading.
fn units(dom: &Dom<'_>, root: NodeId, lang: &str) -> Vec<String> {
    let mut reader = Reader::default();
    let mut ahead = Vec::new();
    push_children(dom, root, &mut ahead);
    while let Some(next) = ahead.pop() {
        match next {
            Ahead::EndBlock => reader.end(),
            Ahead::EndLink => reader.in_link = false,
            Ahead::Node(id) => node(dom, id, lang, &mut reader, &mut ahead),
        }
    }
    reader.end();
    reader.done
}

fn push_children(dom: &Dom<'_>, id: NodeId, ahead: &mut Vec<Ahead>) {
    let from = ahead.len();
    ahead.extend(dom.children(id).map(Ahead::Node));
    ahead[from..].reverse();
}

fn node(dom: &Dom<'_>, id: NodeId, lang: &str, reader: &mut Reader, ahead: &mut Vec<Ahead>) {
    if let Some(text) = dom.text_of(id) {
        return reader.text(text);
    }
    let Some(element) = dom.element(id) else { return };
    // A button that opens a definition is a word of its sentence; others do something.
    let is_word = element.attr("popovertarget").is_some();
    let is_hidden = element.attr("hidden").is_some() || element.attr("aria-hidden") == Some("true");
    let is_foreign = element.attr("lang").is_some_and(|own| base(own) != lang);
    if dom.is_any(id, OBJECTS) || element.attr("translate") == Some("no") {
        return reader.open.push(OBJECT);
    }
    if (APART.has(dom.tag(id)) && !is_word) || is_hidden || is_foreign {
        return reader.open.push(' ');
    }
    if dom.is(id, "br") {
        reader.open.push(' ');
    } else if !dom.is_any(id, INLINE) {
        reader.end();
        ahead.push(Ahead::EndBlock);
    } else if dom.is(id, "a") && !reader.in_link {
        reader.in_link = true;
        ahead.push(Ahead::EndLink);
    }
    push_children(dom, id, ahead);
}

/// A text with an object for each address in it, as in the texts of a site.
fn without_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in addresses(text) {
        out.push_str(&text[from..range.start]);
        out.push(OBJECT);
        from = range.end;
    }
    out + &text[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(main: &str) -> Vec<String> {
        let dom = html::parse(main);
        let main = dom.elements(dom.root()).find(|id| dom.is(*id, "main")).unwrap();
        units(&dom, main, "es")
    }

    #[test]
    fn what_is_read_is_counted_by_units() {
        let main = "<main><h1>Qué <em>mide</em></h1><p>Uno, <button popovertarget=d>dos</button><br>y <code>tres</code>.</p>\
                    <ul><li>Cuatro: <a href=x>cinco</a>.</li></ul><figure><figcaption>Seis</figcaption></figure></main>";
        assert_eq!(read(main), ["Qué mide", "Uno, dos y \u{fffc}.", "Cuatro: cinco.", "Seis"]);
    }

    #[test]
    fn what_is_no_running_text_is_left_out() {
        let main = "<main><nav><p>No</p></nav><button>No</button><svg><text>No</text></svg><blockquote>No</blockquote><p hidden>No</p>\
                    <table><caption>Sí</caption><tr><th>No<td>No</table><p lang=en>No</p><p translate=no>No</p>\
                    <p>En <i lang=en>no</i> sitio, https://no.example/no</p><h2 translate=no>No</h2><p>De <cite>No</cite>.</p></main>";
        assert_eq!(read(main), ["Sí", "En sitio, \u{fffc}", "De \u{fffc}."]);
    }

    #[test]
    fn a_link_alone_is_the_name_of_another_page() {
        let main = "<main><ul><li><a href=x>No</a></li><li><a href=x>Con</a> más</li></ul><h2><a href=x><b>No</b></a></h2>\
                    <a href=x><h3>Tarjeta</h3><p>Su texto.</p></a></main>";
        assert_eq!(read(main), ["Con más", "Tarjeta", "Su texto."]);
    }

    #[test]
    fn the_longest_sentence_is_told() {
        let page = "<html lang=es-CL><title>T</title><main><p>Uno dos. Tres cuatro cinco. Seis.</p><p>Siete ocho nueve.</p></main>";
        let text = of_page(&SourcePath::new("a.html").unwrap(), page);
        let Counts { words, sentences, longest_sentence, .. } = text.counts;
        assert_eq!((words, sentences, longest_sentence, &*text.longest), (9, 4, 3, "Tres cuatro cinco."));
        assert_eq!((&*text.lang, text.language), ("es-CL", Language::Spanish));
    }
}
