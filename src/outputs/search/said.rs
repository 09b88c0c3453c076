//! What a reader reads on a page: its texts without what leads elsewhere, without drawings and without tables of numbers.
//!
//! In: the tree of a drawn page. Out: its [`Passage`]s in the order of reading. Knows no word of any language.

use crate::parse::html::{Dom, NodeId, Tags, tags};

/// The title of the page stands apart, and the rest is no text to find a page by.
const DROPPED: &Tags = tags![
    "audio", "button", "canvas", "form", "h1", "iframe", "nav", "noscript", "script", "select", "style", "svg", "table", "template",
    "video"
];

/// Elements that stand within a sentence.
const INLINE: &Tags = tags![
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "img", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr"
];

const HEADINGS: &Tags = tags!["h2", "h3", "h4"];

/// The theme's names for what stands around a text on many pages alike.
const AROUND: [&str; 20] = [
    "checksum",
    "citation",
    "definitions",
    "directory-head",
    "download",
    "draft-mark",
    "entry-ways",
    "figure-drawing",
    "figure-more",
    "figure-seen-in",
    "figure-source",
    "figure-table",
    "files",
    "lead",
    "map-view",
    "page-after",
    "page-meta",
    "review-overdue",
    "uses",
    "variants",
];

/// A paragraph, a heading, an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The id of the nearest element around it that has one.
    pub(crate) under: Option<Box<str>>,
    pub(crate) heading: bool,
    pub(crate) text: Box<str>,
}

/// What is still to be read, the last first.
enum Ahead<'d> {
    Node(NodeId),
    /// The end of a block, and the id that holds after it.
    End {
        heading: bool,
        under: Option<&'d str>,
    },
}

/// What is read so far.
struct Reader<'d> {
    done: Vec<Passage>,
    open: String,
    under: Option<&'d str>,
}

impl Reader<'_> {
    fn end(&mut self, heading: bool) {
        let text = self.open.split_whitespace().collect::<Vec<_>>().join(" ");
        self.open.clear();
        if text.chars().any(char::is_alphabetic) {
            self.done.push(Passage { under: self.under.map(Into::into), heading, text: text.into() });
        }
    }
}

/// The passages of a page.
pub(crate) fn passages(dom: &Dom<'_>) -> Vec<Passage> {
    let Some(main) = dom.elements(dom.root()).find(|id| dom.is(*id, "main")) else { return Vec::new() };
    let mut reader = Reader { done: Vec::new(), open: String::new(), under: None };
    let mut ahead = Vec::new();
    push_children(dom, main, &mut ahead);
    while let Some(next) = ahead.pop() {
        match next {
            Ahead::End { heading, under } => {
                reader.end(heading);
                reader.under = under;
            }
            Ahead::Node(id) => node(dom, id, &mut reader, &mut ahead),
        }
    }
    reader.end(false);
    reader.done
}

fn push_children(dom: &Dom<'_>, id: NodeId, ahead: &mut Vec<Ahead<'_>>) {
    let from = ahead.len();
    ahead.extend(dom.children(id).map(Ahead::Node));
    ahead[from..].reverse();
}

fn node<'d>(dom: &'d Dom<'_>, id: NodeId, reader: &mut Reader<'d>, ahead: &mut Vec<Ahead<'d>>) {
    if let Some(text) = dom.text_of(id) {
        reader.open.push_str(text);
        return;
    }
    let Some(element) = dom.element(id) else { return };
    let around = || element.attr("class").is_some_and(|names| names.split_whitespace().any(|name| AROUND.contains(&name)));
    // A word that opens its definition stands in a sentence; other buttons do something.
    let is_term = element.attr("popovertarget").is_some();
    if (dom.is_any(id, DROPPED) && !is_term) || element.attr("hidden").is_some() || around() {
        return;
    }
    if is_term || dom.is_any(id, INLINE) {
        if element.name() == "br" {
            reader.open.push(' ');
        }
    } else {
        reader.end(false);
        ahead.push(Ahead::End { heading: dom.is_any(id, HEADINGS), under: reader.under });
        reader.under = element.attr("id").or(reader.under);
    }
    push_children(dom, id, ahead);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::html;

    fn read(page: &str) -> Vec<(Option<String>, bool, String)> {
        let dom = html::parse(page);
        passages(&dom).into_iter().map(|one| (one.under.map(Into::into), one.heading, one.text.into())).collect()
    }

    #[test]
    fn a_page_is_read_by_blocks_without_what_leads_elsewhere() {
        let page = "<!DOCTYPE html><html><head><title>T</title></head><body><header>No</header><main><nav>No</nav><h1>No</h1>\
                    <h2>Qué <em>mide</em></h2><p>Uno,<br><button popovertarget=\"d\">dos</button>.<button>No</button></p><table><tr><td>7</td></tr></table><ul><li>Tres</li><li>Cuatro</li></ul>\
                    <div class=\"wrap page-after\"><p>No</p></div></main></body></html>";
        let read: Vec<(bool, String)> = read(page).into_iter().map(|(_, heading, text)| (heading, text)).collect();
        let said = |heading: bool, text: &str| (heading, text.to_owned());
        assert_eq!(read, [said(true, "Qué mide"), said(false, "Uno, dos."), said(false, "Tres"), said(false, "Cuatro")]);
    }

    #[test]
    fn an_entry_is_told_by_its_id() {
        let page = "<main><p>Antes</p><dl><div id=\"casen\"><dt>Casen</dt><dd>Una encuesta.</dd></div></dl><p>Después</p></main>";
        let under = |id: Option<&str>, text: &str| (id.map(str::to_owned), false, text.to_owned());
        let expected = [under(None, "Antes"), under(Some("casen"), "Casen"), under(Some("casen"), "Una encuesta."), under(None, "Después")];
        assert_eq!(read(page), expected);
    }
}
