//! Headings that nest under the page's own `<h1>`, each with an id of its own.
//!
//! In: a text with headings of any level. Out: the same with levels from 2 on and none skipped (WCAG 2.2,
//! 1.3.1), and the list of them for the page's contents and for links to anchors.

use super::each;
use crate::base::slug::slug;
use crate::base::span::Span;
use crate::model::doc::{Doc, Node, NodeKind};
use std::collections::{BTreeMap, BTreeSet};

/// The id of a heading without letters or digits.
const NAMELESS: &str = "seccion";

/// A heading as the rest of the program needs it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) id: String,
    /// Its words with their emphasis, fit to stand inside a link.
    pub(crate) content: Doc,
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// `taken`: ids that the page uses already; those given here are added to it. An id written by the editor
/// goes before one made from the words.
pub(crate) fn headings(mut doc: Doc, taken: &mut BTreeSet<String>) -> (Doc, Vec<Heading>) {
    reserve_notes(&doc, taken);
    let (mut ids, mut outline) = (Ids { taken, next: BTreeMap::new() }, Outline::default());
    each(&mut doc.nodes, &mut |node| {
        if let NodeKind::Heading { level, id } = &mut node.kind {
            *level = outline.level(*level);
            *id = id.take().map(|id| ids.unique(id));
        }
    });
    let mut found = Vec::new();
    each(&mut doc.nodes, &mut |node| found.extend(named(node, &mut ids)));
    (doc, found)
}

fn named(node: &mut Node, ids: &mut Ids<'_>) -> Option<Heading> {
    let text = match node.kind {
        NodeKind::Heading { .. } => node.plain_text().trim().to_owned(),
        _ => return None,
    };
    let content = Doc { nodes: without_links(&node.children) };
    let NodeKind::Heading { level, id } = &mut node.kind else { return None };
    let id = id.get_or_insert_with(|| ids.unique(slug(&text))).clone();
    Some(Heading { level: *level, id, content, text, span: node.span })
}

/// A link cannot stand inside a link, nor a reference to a note.
fn without_links(nodes: &[Node]) -> Vec<Node> {
    let one = |node: &Node| match &node.kind {
        NodeKind::FootnoteRef { .. } => Vec::new(),
        NodeKind::Link(_) => without_links(&node.children),
        kind => vec![Node::new(kind.clone(), node.span, without_links(&node.children))],
    };
    nodes.iter().flat_map(one).collect()
}

/// The levels of the headings above the present one, as written.
#[derive(Default)]
struct Outline(Vec<u8>);

impl Outline {
    /// One more than the nearest heading above that was written with a higher rank.
    fn level(&mut self, written: u8) -> u8 {
        while self.0.last().is_some_and(|above| *above >= written) {
            self.0.pop();
        }
        self.0.push(written);
        u8::try_from(self.0.len() + 1).map_or(6, |level| level.min(6))
    }
}

struct Ids<'a> {
    taken: &'a mut BTreeSet<String>,
    /// The next number to try, so that a thousand equal headings take a thousand tries.
    next: BTreeMap<String, usize>,
}

impl Ids<'_> {
    fn unique(&mut self, wanted: String) -> String {
        let base = if wanted.is_empty() { NAMELESS.to_owned() } else { wanted };
        let mut id = base.clone();
        while !self.taken.insert(id.clone()) {
            let number = self.next.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        id
    }
}

/// The writer names footnotes `nota-1` and their references `ref-nota-1`.
fn reserve_notes(doc: &Doc, taken: &mut BTreeSet<String>) {
    let mut number = 0;
    doc.visit(&mut |node| {
        if matches!(node.kind, NodeKind::Footnote { .. }) {
            number += 1;
            taken.insert(format!("nota-{number}"));
            taken.insert(format!("ref-nota-{number}"));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn outline(markdown: &str) -> Vec<String> {
        let (_, found) = headings(read(markdown), &mut BTreeSet::from(["toc-title".to_owned()]));
        found.iter().map(|heading| format!("{} {}", heading.level, heading.id)).collect()
    }

    #[test]
    fn levels_begin_at_two_and_skip_none() {
        assert_eq!(outline("# a\n#### b\n##### c\n## d\n###### e\n# f"), ["2 a", "3 b", "4 c", "3 d", "4 e", "2 f"]);
        assert_eq!(outline("### a\n## b\n### c"), ["2 a", "2 b", "3 c"]);
        assert_eq!(outline("# a\n## b\n### c\n#### d\n##### e\n###### f").last().unwrap(), "6 f");
    }

    #[test]
    fn ids_are_unique_and_the_editor_has_the_first_word() {
        assert_eq!(
            outline("## Uso\n## Otro {#uso}\n## Uso\n## ¿?\n## Toc title"),
            ["2 uso-2", "2 uso", "2 uso-3", "2 seccion", "2 toc-title-2"]
        );
        assert_eq!(outline("## A {#x}\n## B {#x}"), ["2 x", "2 x-2"]);
        assert_eq!(outline("## Nota 1\n\n[^a]\n\n[^a]: x"), ["2 nota-1-2"]);
    }

    #[test]
    fn the_list_holds_words_without_links() {
        let markdown = "## Qué *es* [esto](b.md)[^1]\n\n[^1]: x";
        let (doc, found) = headings(read(markdown), &mut BTreeSet::new());
        assert_eq!(found[0].text, "Qué es esto");
        let words: String = found[0].content.nodes.iter().map(Node::plain_text).collect();
        assert_eq!(words, "Qué es esto");
        assert!(!found[0].content.nodes.iter().any(|node| matches!(node.kind, NodeKind::Link(_) | NodeKind::FootnoteRef { .. })));
        assert_eq!(&markdown[found[0].span.range()], "## Qué *es* [esto](b.md)[^1]");
        assert!(matches!(&doc.nodes[0].kind, NodeKind::Heading { level: 2, id: Some(id) } if id == "que-es-esto"));
    }
}
