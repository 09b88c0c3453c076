//! The one writer from [`Doc`] to HTML.
//!
//! In: the texts of a page, with links and images resolved, and the few [`Words`] that their HTML needs.
//! Out: HTML fragments. Does not know templates, routes or the site; raw HTML is written as it stands, for
//! it has been refused before. Embedded blocks are not text and write nothing.
//!
//! The functions call each other as deep as the tree is, which the parser keeps at
//! [`MAX_DEPTH`](crate::parse::markdown::MAX_DEPTH) levels.

mod block;
mod footnotes;
mod href;
mod inline;
#[cfg(test)]
mod robust;
mod table;
#[cfg(test)]
mod tests;
mod words;

use crate::base::mark;
use crate::model::doc::{Doc, Node};
use footnotes::Notes;
pub(crate) use inline::definition_id;
pub(crate) use words::{PlainWords, Words};

/// One text that is a page of its own, with its footnotes.
pub(crate) fn write(doc: &Doc, words: &dyn Words) -> String {
    written(doc, words, false)
}

/// The same, and each element carries a mark of the bytes that it was written from; see [`crate::base::mark`].
pub(crate) fn write_marked(doc: &Doc, words: &dyn Words) -> String {
    written(doc, words, true)
}

fn written(doc: &Doc, words: &dyn Words, marks: bool) -> String {
    let mut writer = PageWriter::new([doc], words, marks);
    let html = writer.write(doc);
    html + &writer.footnotes()
}

/// The definitions of footnotes that no text of a page refers to. They are not written.
pub(crate) fn unused_footnotes<'a>(docs: impl IntoIterator<Item = &'a Doc>) -> Vec<&'a Node> {
    Notes::of(&docs.into_iter().collect::<Vec<_>>()).unused
}

/// Writes the texts of one page, which share one list of footnotes: a text may refer to a note that is
/// defined in another.
pub(crate) struct PageWriter<'a> {
    words: &'a dyn Words,
    /// Whether elements carry marks of where they came from.
    marks: bool,
    notes: Notes<'a>,
    /// Whether an image has been written: the first may be in sight at once, the others wait until they are.
    has_image: bool,
    out: String,
}

impl<'a> PageWriter<'a> {
    /// `docs`: every text of the page, in the order of reading.
    pub(crate) fn new(docs: impl IntoIterator<Item = &'a Doc>, words: &'a dyn Words, marks: bool) -> Self {
        let docs: Vec<&Doc> = docs.into_iter().collect();
        Self { words, marks, notes: Notes::of(&docs), has_image: false, out: String::new() }
    }

    /// One text, without its footnotes. Write each text once, in the order of reading.
    pub(crate) fn write(&mut self, doc: &Doc) -> String {
        self.nodes(&doc.nodes);
        std::mem::take(&mut self.out)
    }

    /// The notes that were referred to, in the order of first reference. Empty when there are none.
    pub(crate) fn footnotes(&mut self) -> String {
        self.write_footnotes();
        std::mem::take(&mut self.out)
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    fn escape(&mut self, text: &str) {
        crate::base::text::escape_html(text, &mut self.out);
    }

    /// Begins the start tag of an element that `node` is; its attributes and its `>` follow.
    fn begin(&mut self, name: &str, node: &Node) {
        self.push("<");
        self.push(name);
        if self.marks {
            self.push(&mark::of_source(node.span));
        }
    }

    /// The whole start tag of an element without attributes.
    fn open(&mut self, name: &str, node: &Node) {
        self.begin(name, node);
        self.push(">");
    }

    /// ` name="value"`, nothing when the value is empty.
    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.push(" ");
            self.push(name);
            self.push("=\"");
            self.escape(value);
            self.push("\"");
        }
    }

    /// Blocks begin on a line of their own.
    fn line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}
