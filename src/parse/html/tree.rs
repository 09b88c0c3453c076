//! The tree of a page: nodes in one list, in the order of their making; relations by number.

use crate::base::mark::{ATTRIBUTE, Mark};
use html5ever::tendril::StrTendril;
use html5ever::{LocalName, QualName, local_name, ns};
use std::iter::successors;
use std::num::NonZeroU32;
use std::ops::Range;

/// A node of a [`Dom`]. Small, since every node names five others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(NonZeroU32);

impl NodeId {
    /// The first node of each tree.
    pub(super) const DOCUMENT: Self = Self(NonZeroU32::MIN);

    /// The node of this number. A page of more nodes than can be counted is larger than memory.
    pub(super) fn nth(index: usize) -> Self {
        Self(u32::try_from(index + 1).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MAX))
    }

    /// Its number among the nodes of its page.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A page.
#[derive(Debug)]
pub(crate) struct Dom {
    nodes: Vec<Node>,
    /// All nodes of the page in document order, save what `template` elements hold.
    order: Vec<NodeId>,
    /// Of each node, where what stands below it is in that order.
    below: Vec<Range<u32>>,
}

#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    pub(super) last: Option<NodeId>,
    pub(super) kind: Kind,
}

/// What a node is.
#[derive(Debug, Default)]
pub(super) enum Kind {
    #[default]
    Document,
    /// `<!DOCTYPE html>`.
    Doctype,
    Text(StrTendril),
    Element(Element),
    /// A comment or an instruction.
    Comment,
    /// What a `template` holds; it is not shown.
    Contents,
}

/// Goes from a node whose end has come, and from all that end with it, to the node that follows.
fn leave(nodes: &[Node], mut id: NodeId, below: &mut [Range<u32>], done: usize) -> Option<NodeId> {
    loop {
        below[id.index()].end = count(done);
        let node = &nodes[id.index()];
        if node.next.is_some() {
            return node.next;
        }
        id = node.parent?;
    }
}

/// A page of more nodes than this can count is larger than memory.
fn count(nodes: usize) -> u32 {
    u32::try_from(nodes).unwrap_or(u32::MAX)
}

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    pub(super) name: QualName,
    pub(super) attributes: Vec<(QualName, StrTendril)>,
    mark: Mark,
}

impl Element {
    /// An element without the attribute that is its mark.
    pub(super) fn marked(name: QualName, attributes: Vec<(QualName, StrTendril)>, mark: Mark) -> Self {
        Self { name, attributes, mark }
    }

    /// An element; its mark is taken from among the attributes.
    pub(super) fn new(name: QualName, mut attributes: Vec<(QualName, StrTendril)>) -> Self {
        let at = attributes.iter().position(|(name, _)| &*name.local == ATTRIBUTE);
        let mark = at.map(|at| Mark::read(&attributes.remove(at).1)).unwrap_or_default();
        Self::marked(name, attributes, mark)
    }

    /// Its local name: `img`, `linearGradient`.
    pub(crate) fn name(&self) -> &str {
        &self.name.local
    }

    /// The same, as a name that is compared in no time.
    pub(crate) fn local(&self) -> &LocalName {
        &self.name.local
    }

    /// The names of its attributes, in the order of writing.
    pub(crate) fn attribute_names(&self) -> impl Iterator<Item = &LocalName> {
        self.attributes.iter().map(|(name, _)| &name.local)
    }

    /// Whether it is an element of HTML, not of SVG or `MathML`.
    pub(crate) fn is_html(&self) -> bool {
        self.name.ns == ns!(html)
    }

    /// Whether it is an element of SVG.
    pub(crate) fn is_svg(&self) -> bool {
        self.name.ns == ns!(svg)
    }

    /// Value of an attribute, as written.
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| same(&own.local, name)).map(|(_, value)| &**value)
    }

    /// Whether its author gives it a role.
    pub(crate) fn has_role(&self) -> bool {
        self.attributes.iter().any(|(name, _)| name.local == local_name!("role"))
    }

    /// All attributes, by local name, in the order of writing.
    pub(crate) fn attrs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (&*name.local, &**value))
    }

    /// Where it came from.
    pub(crate) fn mark(&self) -> Mark {
        self.mark
    }
}

/// Whether two names are one. Most that are as long differ in their first letter, and this is asked very often.
fn same(own: &str, name: &str) -> bool {
    own.len() == name.len() && own.as_bytes().first() == name.as_bytes().first() && own == name
}

impl Dom {
    /// The first node is the document.
    pub(super) fn new(nodes: Vec<Node>) -> Self {
        let mut order = Vec::with_capacity(nodes.len());
        let mut below = vec![0..0; nodes.len()];
        let mut at = Some(NodeId::DOCUMENT);
        while let Some(id) = at {
            let node = &nodes[id.index()];
            if matches!(node.kind, Kind::Contents) {
                below[id.index()].start = count(order.len());
                at = leave(&nodes, id, &mut below, order.len());
                continue;
            }
            order.push(id);
            below[id.index()].start = count(order.len());
            at = node.first.or_else(|| leave(&nodes, id, &mut below, order.len()));
        }
        Self { nodes, order, below }
    }

    /// The document itself.
    #[expect(clippy::unused_self, reason = "the root is that of a document, whatever its number")]
    pub(crate) fn root(&self) -> NodeId {
        NodeId::DOCUMENT
    }

    /// How many nodes there are: more than any number of them.
    pub(crate) fn count(&self) -> usize {
        self.nodes.len()
    }

    fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// The element that a node is, if it is one.
    pub(crate) fn element(&self, id: NodeId) -> Option<&Element> {
        if let Kind::Element(element) = &self.node(id).kind { Some(element) } else { None }
    }

    /// The text that a node is, if it is one.
    pub(crate) fn text_of(&self, id: NodeId) -> Option<&str> {
        if let Kind::Text(text) = &self.node(id).kind { Some(text) } else { None }
    }

    /// Local name of an element, empty for all other nodes.
    pub(crate) fn name(&self, id: NodeId) -> &str {
        self.element(id).map_or("", Element::name)
    }

    /// Whether it is the HTML element of this name.
    pub(crate) fn is(&self, id: NodeId, name: &str) -> bool {
        self.element(id).is_some_and(|element| same(element.name(), name) && element.is_html())
    }

    /// Value of an attribute; none for what is no element.
    pub(crate) fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        self.element(id)?.attr(name)
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).parent
    }

    /// From the parent up to the document.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self.parent(id), |id| self.parent(*id))
    }

    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        successors(self.node(id).first, |id| self.node(*id).next)
    }

    /// Children that are elements.
    pub(crate) fn child_elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(id).filter(|id| self.element(*id).is_some())
    }

    pub(crate) fn next(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).next
    }

    pub(crate) fn previous(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).previous
    }

    /// All nodes below, in document order. What `template` elements hold is left out.
    pub(crate) fn descendants(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let Range { start, end } = self.below[id.index()];
        self.order[start as usize..end as usize].iter().copied()
    }

    /// All elements below, in document order.
    pub(crate) fn elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.descendants(id).filter(|id| self.element(*id).is_some())
    }

    /// The text below, as it stands.
    pub(crate) fn text(&self, id: NodeId) -> String {
        self.descendants(id).chain([id]).filter_map(|id| self.text_of(id)).collect()
    }

    /// All that the tree says, a line for each node: two trees are the same when this is.
    pub(crate) fn outline(&self) -> String {
        let line = |id: NodeId| {
            let depth = self.ancestors(id).count();
            let what = match &self.node(id).kind {
                Kind::Element(element) => {
                    let attributes: Vec<_> = element.attributes.iter().map(|(name, value)| (&name.ns, &name.local, &**value)).collect();
                    format!("{:?} {attributes:?} {:?}", element.name, element.mark)
                }
                Kind::Text(text) => format!("{:?}", &**text),
                kind => format!("{kind:?}"),
            };
            format!("{:depth$}{what}\n", "")
        };
        self.descendants(self.root()).map(line).collect()
    }

    /// Whether `below` stands within `above`, or is it.
    pub(crate) fn within(&self, below: NodeId, above: NodeId) -> bool {
        below == above || self.ancestors(below).any(|id| id == above)
    }
}
