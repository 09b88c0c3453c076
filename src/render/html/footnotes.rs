//! Footnotes: numbered in the order of first reference, listed at the end of the page, with ways back.
//!
//! The numbers are settled before anything is written, since a note may be referred to from another note.

use super::PageWriter;
use crate::model::doc::{Doc, Node, NodeKind};
use std::collections::BTreeMap;

/// The notes of a page.
#[derive(Default)]
pub(super) struct Notes<'a> {
    numbers: BTreeMap<String, usize>,
    listed: Vec<Note<'a>>,
    pub(super) unused: Vec<&'a Node>,
}

#[derive(Clone, Copy)]
struct Note<'a> {
    definition: &'a Node,
    /// How often the page refers to it, and how many of those are written by now.
    references: usize,
    written: usize,
}

/// Labels do not tell capitals from small letters, as those of link definitions.
fn key(label: &str) -> String {
    label.to_lowercase()
}

impl<'a> Notes<'a> {
    pub(super) fn of(docs: &[&'a Doc]) -> Self {
        let definitions = definitions(docs);
        let mut notes = Self::default();
        for doc in docs {
            notes.count(&doc.nodes, &definitions);
        }
        let mut next = 0;
        while let Some(note) = notes.listed.get(next) {
            let definition = note.definition;
            notes.count(&definition.children, &definitions);
            next += 1;
        }
        notes.unused = all_definitions(docs).into_iter().filter(|node| !notes.lists(node)).collect();
        notes
    }

    fn lists(&self, definition: &Node) -> bool {
        let NodeKind::Footnote { label } = &definition.kind else { return false };
        self.numbers.get(&key(label)).is_some_and(|number| std::ptr::eq(self.listed[number - 1].definition, definition))
    }

    /// Sees what the writer will write: no definitions, and no alternative texts of images.
    fn count(&mut self, nodes: &[Node], definitions: &BTreeMap<String, &'a Node>) {
        for node in nodes {
            match &node.kind {
                NodeKind::Footnote { .. } | NodeKind::Image(_) => {}
                NodeKind::FootnoteRef { label } => self.refer(&key(label), definitions),
                _ => self.count(&node.children, definitions),
            }
        }
    }

    fn refer(&mut self, key: &str, definitions: &BTreeMap<String, &'a Node>) {
        let Some(definition) = definitions.get(key) else { return };
        if !self.numbers.contains_key(key) {
            self.listed.push(Note { definition, references: 0, written: 0 });
            self.numbers.insert(key.to_owned(), self.listed.len());
        }
        let number = self.numbers[key];
        self.listed[number - 1].references += 1;
    }

    /// Number of the note, and the how-manieth reference to it this is.
    fn next_reference(&mut self, label: &str) -> Option<(usize, usize)> {
        let number = *self.numbers.get(&key(label))?;
        let note = self.listed.get_mut(number - 1)?;
        note.written += 1;
        Some((number, note.written))
    }
}

fn all_definitions<'a>(docs: &[&'a Doc]) -> Vec<&'a Node> {
    let mut found = Vec::new();
    for doc in docs {
        doc.visit(&mut |node| {
            if matches!(node.kind, NodeKind::Footnote { .. }) {
                found.push(node);
            }
        });
    }
    found
}

/// By label; the first definition of a label wins.
fn definitions<'a>(docs: &[&'a Doc]) -> BTreeMap<String, &'a Node> {
    let mut by_label = BTreeMap::new();
    for node in all_definitions(docs) {
        if let NodeKind::Footnote { label } = &node.kind {
            by_label.entry(key(label)).or_insert(node);
        }
    }
    by_label
}

/// Id of the `nth` reference to a note.
fn reference_id(number: usize, nth: usize) -> String {
    if nth == 1 { format!("ref-nota-{number}") } else { format!("ref-nota-{number}-{nth}") }
}

impl PageWriter<'_> {
    pub(super) fn footnote_ref(&mut self, node: &Node, label: &str) {
        let Some((number, nth)) = self.notes.next_reference(label) else {
            return self.escape(&format!("[^{label}]"));
        };
        let name = self.words.footnote_ref(number);
        let id = reference_id(number, nth);
        self.begin("sup", node);
        self.push(&format!(" class=\"footnote-ref\"><a href=\"#nota-{number}\" id=\"{id}\""));
        self.attribute("aria-label", &name);
        self.push(&format!(">{number}</a></sup>"));
    }

    pub(super) fn write_footnotes(&mut self) {
        if self.notes.listed.is_empty() {
            return;
        }
        let title = self.words.footnotes_title();
        self.push("<section class=\"footnotes\"");
        self.attribute("aria-label", &title);
        self.push("><ol>\n");
        for at in 0..self.notes.listed.len() {
            self.note(at + 1, self.notes.listed[at]);
        }
        self.push("</ol></section>\n");
    }

    fn note(&mut self, number: usize, note: Note<'_>) {
        let children = &note.definition.children;
        let (blocks, last) = match children.split_last() {
            Some((last, blocks)) if last.kind == NodeKind::Paragraph => (blocks, last.children.as_slice()),
            _ => (children.as_slice(), &[][..]),
        };
        self.begin("li", note.definition);
        self.push(&format!(" id=\"nota-{number}\">\n"));
        self.nodes(blocks);
        self.line();
        self.push("<p>");
        self.nodes(last);
        (1..=note.references).for_each(|nth| self.back_link(number, nth));
        self.push("</p>\n</li>\n");
    }

    fn back_link(&mut self, number: usize, nth: usize) {
        let name = self.words.footnote_back(number, nth);
        let space = if self.out.ends_with("<p>") { "" } else { " " };
        self.push(&format!("{space}<a class=\"footnote-back\" href=\"#{}\"", reference_id(number, nth)));
        self.attribute("aria-label", &name);
        // U+FE0E: an arrow of the text's own colour, not a picture.
        self.push(">↩\u{fe0e}");
        if nth > 1 {
            self.push(&format!("<sup>{nth}</sup>"));
        }
        self.push("</a>");
    }
}
