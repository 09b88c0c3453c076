//! The first use of a glossary term in each section becomes a link by itself.
//!
//! Never in headings, links, code or foreign passages; never twice in a section; not on the glossary's own
//! page; not where the term was linked by hand before.

use crate::base::span::Span;
use crate::model::doc::{Doc, Link, LinkRole, Node, NodeKind};
use crate::render::desk::Desk;
use crate::site::glossary::Glossary;
use std::collections::BTreeSet;

pub(super) fn link(doc: Doc, desk: &mut Desk<'_>) -> Doc {
    let site = desk.site;
    let Some(glossary) = site.glossary(desk.lang()).filter(|glossary| glossary.url != site.urls[desk.id]) else { return doc };
    let mut seen = BTreeSet::new();
    let nodes = doc.nodes.into_iter().map(|node| top(node, glossary, &mut seen)).collect();
    Doc { nodes }
}

fn top(node: Node, glossary: &Glossary, seen: &mut BTreeSet<String>) -> Node {
    if matches!(node.kind, NodeKind::Heading { .. }) {
        seen.clear();
        return node;
    }
    inside(node, glossary, seen)
}

fn inside(mut node: Node, glossary: &Glossary, seen: &mut BTreeSet<String>) -> Node {
    if let NodeKind::Link(link) = &node.kind {
        if link.role == LinkRole::Term {
            seen.extend(link.dest.split_once('#').map(|(_, id)| id.to_owned()));
        }
        return node;
    }
    if matches!(node.kind, NodeKind::Heading { .. } | NodeKind::Code(_) | NodeKind::Foreign(_) | NodeKind::Image(_) | NodeKind::TableHead) {
        return node;
    }
    let mut children = Vec::with_capacity(node.children.len());
    for child in node.children {
        match &child.kind {
            NodeKind::Text(text) => children.extend(split(text, child.span, glossary, seen)),
            _ => children.push(inside(child, glossary, seen)),
        }
    }
    node.children = children;
    node
}

/// A text cut where terms are used for the first time.
fn split(text: &str, span: Span, glossary: &Glossary, seen: &mut BTreeSet<String>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut done = 0;
    for (range, id) in glossary.find(text) {
        if !seen.insert(id.to_owned()) {
            continue;
        }
        if range.start > done {
            nodes.push(Node::text(&text[done..range.start], span));
        }
        let link = Link { dest: format!("{}#{id}", glossary.url), title: String::new(), role: LinkRole::Term, at: Span::default() };
        nodes.push(Node::new(NodeKind::Link(Box::new(link)), span, vec![Node::text(&text[range.clone()], span)]));
        done = range.end;
    }
    if done < text.len() || nodes.is_empty() {
        nodes.push(Node::text(&text[done..], span));
    }
    nodes
}
