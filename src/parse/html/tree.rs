//! The tree of a page: nodes in one list, in the order of their making; relations by number.

use super::names::{Tag, Tags, exact, key, tags};
use crate::base::mark::Mark;
use std::borrow::Cow;
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
pub(crate) struct Dom<'h> {
    nodes: Vec<Node<'h>>,
    /// The attributes of all elements, those of one beside each other.
    attributes: Vec<Attribute<'h>>,
    /// All nodes of the page in document order, save what `template` elements hold.
    order: Vec<NodeId>,
    /// Of each node, where what stands below it is in that order.
    below: Vec<Range<u32>>,
    /// Of each node, what is asked most often.
    sorts: Vec<Sort>,
    /// The names of its elements.
    tags: Tags,
    /// A bit for each name of an attribute; several share one.
    names: u64,
}

#[derive(Debug, Default)]
pub(super) struct Node<'h> {
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    pub(super) last: Option<NodeId>,
    pub(super) kind: Kind<'h>,
}

/// What a node is.
#[derive(Debug, Default)]
pub(super) enum Kind<'h> {
    #[default]
    Document,
    /// `<!DOCTYPE html>`.
    Doctype,
    Text(Cow<'h, str>),
    Element(Start<'h>),
    /// A comment or an instruction.
    Comment,
    /// What a `template` holds; it is not shown.
    Contents,
}

/// What the start tag of an element says.
#[derive(Debug)]
pub(crate) struct Start<'h> {
    pub(super) tag: Tag,
    pub(super) space: Space,
    pub(super) name: Cow<'h, str>,
    /// The value of the attribute that is its mark, empty without one.
    pub(super) mark: Cow<'h, str>,
    /// Which of the page's attributes are its own.
    pub(super) attributes: Range<u32>,
}

/// The language that an element is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
    Math,
}

/// An attribute, by its local name.
#[derive(Debug)]
pub(super) struct Attribute<'h> {
    key: u64,
    pub(super) name: Cow<'h, str>,
    pub(super) value: Cow<'h, str>,
}

impl<'h> Attribute<'h> {
    pub(super) fn new(name: Cow<'h, str>, value: Cow<'h, str>) -> Self {
        Self::keyed(key(&name), name, value)
    }

    /// The same, of a name whose key is known.
    pub(super) fn keyed(key: u64, name: Cow<'h, str>, value: Cow<'h, str>) -> Self {
        Self { key, name, value }
    }

    /// Whether it has this name.
    #[inline]
    pub(super) fn is(&self, name: &str) -> bool {
        self.has_key(key(name), name)
    }

    #[inline]
    pub(super) fn has_key(&self, key: u64, name: &str) -> bool {
        self.key == key && (exact(name) || self.name == name)
    }
}

/// What an element is, in short.
#[derive(Clone, Copy, Debug, Default)]
struct Sort {
    tag: Tag,
    html: bool,
    /// Whether its author gives it a role.
    role: bool,
}

impl Sort {
    fn of(kind: &Kind<'_>, attributes: &[Attribute<'_>]) -> Self {
        let Kind::Element(start) = kind else { return Self::default() };
        let role = own(start, attributes).iter().any(|attribute| attribute.is("role"));
        Self { tag: start.tag, html: start.space == Space::Html, role }
    }
}

/// One of 64 bits for the key of a name, by Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
fn bit(key: u64) -> u64 {
    1 << (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58)
}

fn own<'d, 'h>(start: &Start<'h>, attributes: &'d [Attribute<'h>]) -> &'d [Attribute<'h>] {
    &attributes[start.attributes.start as usize..start.attributes.end as usize]
}

/// Goes from a node whose end has come, and from all that end with it, to the node that follows.
fn leave(nodes: &[Node<'_>], mut id: NodeId, below: &mut [Range<u32>], done: usize) -> Option<NodeId> {
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
pub(super) fn count(nodes: usize) -> u32 {
    u32::try_from(nodes).unwrap_or(u32::MAX)
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'d> {
    start: &'d Start<'d>,
    attributes: &'d [Attribute<'d>],
}

impl<'d> Element<'d> {
    /// Its local name: `img`, `linearGradient`.
    pub(crate) fn name(self) -> &'d str {
        &self.start.name
    }

    /// The same as a number.
    pub(crate) fn tag(self) -> Tag {
        self.start.tag
    }

    /// Whether it is an element of HTML, not of SVG or `MathML`.
    pub(crate) fn is_html(self) -> bool {
        self.start.space == Space::Html
    }

    /// Whether it is an element of SVG.
    pub(crate) fn is_svg(self) -> bool {
        self.start.space == Space::Svg
    }

    /// Value of an attribute, as written.
    #[inline]
    pub(crate) fn attr(self, name: &str) -> Option<&'d str> {
        self.attributes.iter().find(|own| own.is(name)).map(|own| &*own.value)
    }

    /// Whether it has any attribute.
    pub(crate) fn has_attributes(self) -> bool {
        !self.attributes.is_empty()
    }

    /// All attributes, by local name, in the order of writing.
    pub(crate) fn attrs(self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.attributes.iter().map(|own| (&*own.name, &*own.value))
    }

    /// Where it came from.
    pub(crate) fn mark(self) -> Mark {
        Mark::read(&self.start.mark)
    }

    /// Whether it came from a place of the source. Most that templates write did not, which is quick to see.
    pub(crate) fn has_source(self) -> bool {
        let mark = &*self.start.mark;
        !mark.is_empty() && (!mark.starts_with('t') || mark.contains(' ')) && self.mark().source.is_some()
    }

    /// What tells it from all other elements.
    pub(crate) fn identity(self) -> &'d Start<'d> {
        self.start
    }
}

impl<'h> Dom<'h> {
    /// The first node is the document.
    pub(super) fn new(nodes: Vec<Node<'h>>, attributes: Vec<Attribute<'h>>) -> Self {
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
        let sorts: Vec<Sort> = nodes.iter().map(|node| Sort::of(&node.kind, &attributes)).collect();
        let tags = sorts.iter().fold(Tags::of(&[]), |tags, sort| tags.with(sort.tag));
        let names = attributes.iter().fold(0, |names, attribute| names | bit(attribute.key));
        Self { nodes, attributes, order, below, sorts, tags, names }
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

    fn node(&self, id: NodeId) -> &Node<'h> {
        &self.nodes[id.index()]
    }

    /// The element that a node is, if it is one.
    pub(crate) fn element(&self, id: NodeId) -> Option<Element<'_>> {
        let Kind::Element(start) = &self.node(id).kind else { return None };
        Some(Element { start, attributes: own(start, &self.attributes) })
    }

    /// The name of an element as a number.
    pub(crate) fn tag(&self, id: NodeId) -> Tag {
        self.sorts[id.index()].tag
    }

    /// Whether a node is an element.
    pub(crate) fn is_element(&self, id: NodeId) -> bool {
        self.tag(id) != Tag::NONE
    }

    /// Whether any element has one of these names, be it in what a `template` holds.
    pub(crate) fn holds(&self, tags: &Tags) -> bool {
        self.tags.meets(tags)
    }

    /// Whether any element may have this attribute: a quick answer before all are looked at.
    pub(crate) fn may_hold(&self, attribute: &str) -> bool {
        self.names & bit(key(attribute)) != 0
    }

    /// Whether it is an HTML element of one of these names.
    pub(crate) fn is_any(&self, id: NodeId, tags: &Tags) -> bool {
        let sort = self.sorts[id.index()];
        tags.has(sort.tag) && sort.html
    }

    /// Whether the author of an element gives it a role.
    pub(crate) fn has_role(&self, id: NodeId) -> bool {
        self.sorts[id.index()].role
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
        self.element(id).is_some_and(|element| element.name() == name && element.is_html())
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
        self.children(id).filter(|id| self.is_element(*id))
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
        self.descendants(id).filter(|id| self.is_element(*id))
    }

    /// The `style` elements of a page's own. What a template writes is of the theme, which is looked at as a whole.
    pub(crate) fn styles(&self) -> impl Iterator<Item = NodeId> {
        let all = self.elements(self.root()).take_while(|_| self.holds(tags!["style"]));
        all.filter(|id| tags!["style"].has(self.tag(*id)) && self.element(*id).is_some_and(|style| style.mark().template.is_none()))
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
                Kind::Element(start) => {
                    let attributes: Vec<_> = own(start, &self.attributes).iter().map(|own| (&own.name, &own.value)).collect();
                    format!("{:?} {:?} {attributes:?} {:?}", start.space, start.name, start.mark)
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
