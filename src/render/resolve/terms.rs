//! The first use of a glossary term in each section explains itself.
//!
//! Never in headings, links, code or foreign passages; never twice in a section; not on the glossary's own
//! page; not where the term was linked by hand before. A term within a heading stays a link to the glossary: headings are repeated
//! in the contents of the page.

use crate::base::span::Span;
use crate::model::doc::{Doc, Link, LinkRole, Node, NodeKind};
use crate::render::desk::{Desk, Terms};
use crate::site::glossary::Glossary;

/// Links the terms of running text.
pub(super) fn link(doc: Doc, desk: &mut Desk<'_>) -> Doc {
    let Some(glossary) = glossary(desk) else { return doc };
    let nodes = doc.nodes.into_iter().map(|node| top(node, glossary, &mut desk.terms)).collect();
    Doc { nodes }
}

/// Terms that are linked get their definition on the page.
pub(super) fn explain(doc: Doc, desk: &mut Desk<'_>) -> Doc {
    let Some(glossary) = glossary(desk) else { return doc };
    let nodes = doc.nodes.into_iter().map(|node| explained(node, glossary, &mut desk.terms)).collect();
    Doc { nodes }
}

/// The glossary of the page's language, unless the page is the glossary.
fn glossary<'s>(desk: &Desk<'s>) -> Option<&'s Glossary> {
    let site = desk.site;
    site.glossary(desk.lang()).filter(|glossary| glossary.url != site.urls[desk.id])
}

fn explained(mut node: Node, glossary: &Glossary, terms: &mut Terms) -> Node {
    match &mut node.kind {
        NodeKind::Heading { .. } => return node,
        NodeKind::Link(link) if link.role == LinkRole::Term => {
            let id = link.dest.rsplit_once('#').map_or("", |(_, id)| id).to_owned();
            if glossary.explained(&id).is_some() {
                link.role = LinkRole::Definition(terms.explain(&id));
                link.dest = id;
            }
            return node;
        }
        _ => {}
    }
    node.children = node.children.into_iter().map(|child| explained(child, glossary, terms)).collect();
    node
}

fn top(node: Node, glossary: &Glossary, terms: &mut Terms) -> Node {
    if matches!(node.kind, NodeKind::Heading { .. }) {
        terms.begin_section();
        return node;
    }
    inside(node, glossary, terms)
}

fn inside(mut node: Node, glossary: &Glossary, terms: &mut Terms) -> Node {
    if let NodeKind::Link(link) = &node.kind {
        if link.role == LinkRole::Term {
            terms.in_section.extend(link.dest.split_once('#').map(|(_, id)| id.to_owned()));
        }
        return node;
    }
    if matches!(node.kind, NodeKind::Heading { .. } | NodeKind::Code(_) | NodeKind::Foreign(_) | NodeKind::Image(_) | NodeKind::TableHead) {
        return node;
    }
    let mut children = Vec::with_capacity(node.children.len());
    for child in node.children {
        match &child.kind {
            NodeKind::Text(text) => children.extend(split(text, child.span, glossary, terms)),
            _ => children.push(inside(child, glossary, terms)),
        }
    }
    node.children = children;
    node
}

/// A text cut where terms are used for the first time.
fn split(text: &str, span: Span, glossary: &Glossary, terms: &mut Terms) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut done = 0;
    for (range, id) in glossary.find(text) {
        if !terms.in_section.insert(id.to_owned()) {
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
