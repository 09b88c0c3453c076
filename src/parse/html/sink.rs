//! Builds the tree as the parser asks. Every operation is one of the HTML Standard's on its tree.

use super::tree::{Dom, Element, Kind, Node, NodeId};
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName, expanded_name, local_name, ns};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};

/// A tree while it grows.
pub(super) struct Sink(RefCell<Vec<Node>>);

impl Default for Sink {
    fn default() -> Self {
        Self(RefCell::new(vec![Node::default()]))
    }
}

/// The name of an element of the growing tree.
#[derive(Debug)]
pub(super) struct Name<'a>(Ref<'a, QualName>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    fn add(&self, kind: Kind) -> NodeId {
        let mut nodes = self.0.borrow_mut();
        nodes.push(Node { kind, ..Node::default() });
        NodeId::nth(nodes.len() - 1)
    }

    fn detach(&self, id: NodeId) {
        let mut nodes = self.0.borrow_mut();
        let (parent, previous, next) = (nodes[id.index()].parent.take(), nodes[id.index()].previous.take(), nodes[id.index()].next.take());
        match previous {
            Some(previous) => nodes[previous.index()].next = next,
            None => parent.into_iter().for_each(|parent| nodes[parent.index()].first = next),
        }
        match next {
            Some(next) => nodes[next.index()].previous = previous,
            None => parent.into_iter().for_each(|parent| nodes[parent.index()].last = previous),
        }
    }

    fn append_node(&self, parent: NodeId, id: NodeId) {
        self.detach(id);
        let mut nodes = self.0.borrow_mut();
        let last = nodes[parent.index()].last.replace(id);
        nodes[id.index()].parent = Some(parent);
        nodes[id.index()].previous = last;
        match last {
            Some(last) => nodes[last.index()].next = Some(id),
            None => nodes[parent.index()].first = Some(id),
        }
    }

    fn insert_before(&self, sibling: NodeId, id: NodeId) {
        self.detach(id);
        let mut nodes = self.0.borrow_mut();
        let Some(parent) = nodes[sibling.index()].parent else { return };
        let previous = nodes[sibling.index()].previous.replace(id);
        nodes[id.index()].parent = Some(parent);
        nodes[id.index()].previous = previous;
        nodes[id.index()].next = Some(sibling);
        match previous {
            Some(previous) => nodes[previous.index()].next = Some(id),
            None => nodes[parent.index()].first = Some(id),
        }
    }

    /// Joins a text to the text at `at`, if there is one.
    fn join(&self, at: Option<NodeId>, text: &StrTendril) -> bool {
        let mut nodes = self.0.borrow_mut();
        let Some(Kind::Text(own)) = at.map(|at| &mut nodes[at.index()].kind) else { return false };
        own.push_tendril(text);
        true
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Dom;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Dom {
        Dom::new(self.0.into_inner())
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.0.borrow(), |nodes| match &nodes[target.index()].kind {
            Kind::Element(element) => &element.name,
            _ => unreachable!("the parser asks for names of elements only"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> NodeId {
        let holds = name.expanded() == expanded_name!(html "template");
        let attributes = attributes.into_iter().map(|attribute| (attribute.name, attribute.value)).collect();
        let id = self.add(Kind::Element(Element::new(name, attributes)));
        if holds {
            let contents = self.add(Kind::Contents);
            self.append_node(id, contents);
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.add(Kind::Comment)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.add(Kind::Comment)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(id) => self.append_node(*parent, id),
            NodeOrText::AppendText(text) => {
                let last = self.0.borrow()[parent.index()].last;
                if !self.join(last, &text) {
                    let id = self.add(Kind::Text(text));
                    self.append_node(*parent, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.0.borrow()[element.index()].parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {
        let id = self.add(Kind::Doctype);
        self.append_node(NodeId::DOCUMENT, id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.0.borrow()[target.index()].first.unwrap_or(*target)
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(id) => self.insert_before(*sibling, id),
            NodeOrText::AppendText(text) => {
                let previous = self.0.borrow()[sibling.index()].previous;
                if !self.join(previous, &text) {
                    let id = self.add(Kind::Text(text));
                    self.insert_before(*sibling, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        let mut nodes = self.0.borrow_mut();
        let Kind::Element(element) = &mut nodes[target.index()].kind else { return };
        for attribute in attributes {
            if &*attribute.name.local != crate::base::mark::ATTRIBUTE && !element.attributes.iter().any(|(name, _)| *name == attribute.name)
            {
                element.attributes.push((attribute.name, attribute.value));
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        loop {
            let first = self.0.borrow()[node.index()].first;
            let Some(first) = first else { return };
            self.append_node(*new_parent, first);
        }
    }
}
