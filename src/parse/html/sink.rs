//! Builds the tree as the parser asks. Every operation is one of the HTML Standard's on its tree.

use super::names::Tag;
use super::tree::{Attribute, Dom, Kind, Node, NodeId, Space, Start, count};
use crate::base::mark::ATTRIBUTE;
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, Namespace, QualName, expanded_name, local_name, ns};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};

/// A tree while it grows.
#[derive(Default)]
pub(super) struct Sink(RefCell<Growing>);

struct Growing {
    nodes: Vec<Node<'static>>,
    /// What the parser knows of each node that is an element.
    elements: Vec<Option<(QualName, Vec<Attribute<'static>>)>>,
}

impl Default for Growing {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], elements: vec![None] }
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
    fn add(&self, kind: Kind<'static>) -> NodeId {
        let growing = &mut *self.0.borrow_mut();
        growing.nodes.push(Node { kind, ..Node::default() });
        growing.elements.push(None);
        NodeId::nth(growing.nodes.len() - 1)
    }

    fn detach(&self, id: NodeId) {
        let nodes = &mut self.0.borrow_mut().nodes;
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
        let nodes = &mut self.0.borrow_mut().nodes;
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
        let nodes = &mut self.0.borrow_mut().nodes;
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
        let nodes = &mut self.0.borrow_mut().nodes;
        let Some(Kind::Text(own)) = at.map(|at| &mut nodes[at.index()].kind) else { return false };
        own.to_mut().push_str(text);
        true
    }
}

fn attribute(read: &html5ever::Attribute) -> Attribute<'static> {
    Attribute::new(read.name.local.to_string().into(), read.value.to_string().into())
}

/// An element whose attributes are added when all are known.
fn start(name: &QualName, mark: Cow<'static, str>) -> Start<'static> {
    let space = match name.ns {
        ns!(svg) => Space::Svg,
        ns!(mathml) => Space::Math,
        _ => Space::Html,
    };
    Start { tag: Tag::of(&name.local), space, name: name.local.to_string().into(), mark, attributes: 0..0 }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Dom<'static>;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Dom<'static> {
        let Growing { mut nodes, elements } = self.0.into_inner();
        let mut all = Vec::new();
        for (node, element) in nodes.iter_mut().zip(elements) {
            if let (Kind::Element(start), Some((_, attributes))) = (&mut node.kind, element) {
                let first = count(all.len());
                all.extend(attributes);
                start.attributes = first..count(all.len());
            }
        }
        Dom::new(nodes, all)
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name<'a> {
        Name(Ref::map(self.0.borrow(), |growing| match &growing.elements[target.index()] {
            Some((name, _)) => name,
            None => unreachable!("the parser asks for names of elements only"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<html5ever::Attribute>, _: ElementFlags) -> NodeId {
        let holds = name.expanded() == expanded_name!(html "template");
        let mut attributes: Vec<Attribute<'_>> = attributes.iter().map(attribute).collect();
        let mark = attributes.iter().position(|attribute| attribute.is(ATTRIBUTE)).map(|at| attributes.remove(at).value);
        let id = self.add(Kind::Element(start(&name, mark.unwrap_or_default())));
        self.0.borrow_mut().elements[id.index()] = Some((name, attributes));
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
                let last = self.0.borrow().nodes[parent.index()].last;
                if !self.join(last, &text) {
                    let id = self.add(Kind::Text(text.to_string().into()));
                    self.append_node(*parent, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.0.borrow().nodes[element.index()].parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {
        let id = self.add(Kind::Doctype);
        self.append_node(NodeId::DOCUMENT, id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.0.borrow().nodes[target.index()].first.unwrap_or(*target)
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(id) => self.insert_before(*sibling, id),
            NodeOrText::AppendText(text) => {
                let previous = self.0.borrow().nodes[sibling.index()].previous;
                if !self.join(previous, &text) {
                    let id = self.add(Kind::Text(text.to_string().into()));
                    self.insert_before(*sibling, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<html5ever::Attribute>) {
        let growing = &mut *self.0.borrow_mut();
        let Some((_, own)) = &mut growing.elements[target.index()] else { return };
        for attribute in attributes.iter().map(attribute) {
            if !attribute.is(ATTRIBUTE) && !own.iter().any(|own| own.is(&attribute.name)) {
                own.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        loop {
            let first = self.0.borrow().nodes[node.index()].first;
            let Some(first) = first else { return };
            self.append_node(*new_parent, first);
        }
    }
}
