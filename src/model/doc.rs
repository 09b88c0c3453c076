//! A text as a tree, between Markdown and HTML. Every node knows the bytes it came from.

use super::block::Block;
use super::lang::Lang;
use crate::base::span::Span;

/// A text: a list of nodes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Doc {
    pub(crate) nodes: Vec<Node>,
}

/// A node and the source bytes it came from (in the whole file, also for text inside front matter).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) span: Span,
    pub(crate) children: Vec<Node>,
}

/// What a node is: the elements of CommonMark and of GFM, and ours. Large ones are boxed: a big site has millions of nodes at once, most
/// of them words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NodeKind {
    Paragraph,
    Heading {
        level: u8,
        id: Option<String>,
    },
    Quote {
        alert: Option<Alert>,
    },
    Code(Box<Code>),
    List {
        start: Option<u64>,
    },
    /// `done` is set for an item of a task list.
    Item {
        done: Option<bool>,
    },
    Footnote {
        label: String,
    },
    Definitions,
    DefinitionTerm,
    DefinitionText,
    Table {
        align: Vec<Align>,
    },
    TableHead,
    TableRow,
    TableCell,
    Rule,
    /// Raw HTML, as written.
    Html {
        text: String,
        inline: bool,
    },
    /// A fenced block of ours, read.
    Embed(Box<Block>),
    Text(String),
    CodeSpan(String),
    Emphasis,
    Strong,
    Strike,
    Link(Box<Link>),
    Image(Box<Image>),
    FootnoteRef {
        label: String,
    },
    /// A passage in another language.
    Foreign(Lang),
    SoftBreak,
    HardBreak,
}

/// A block of code.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Code {
    pub(crate) info: String,
    pub(crate) text: String,
}

/// An image, whose children are what is said instead of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Image {
    pub(crate) dest: String,
    pub(crate) title: String,
    /// As in [`Link`].
    pub(crate) at: Span,
}

/// Where a link goes, as written or resolved.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Link {
    pub(crate) dest: String,
    pub(crate) title: String,
    pub(crate) role: LinkRole,
    /// The bytes that `dest` was read from; those of the node when they are not to be told apart.
    pub(crate) at: Span,
}

/// What sort of link it is: decides its class in HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkRole {
    Plain,
    /// A glossary term: leads to the glossary.
    Term,
    /// A glossary term: opens its definition, which stands on the page under this number.
    Definition(usize),
    /// A figure bound to a dataset.
    Number,
}

/// The five alerts of GitHub Flavored Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl Alert {
    /// Name used in classes and as the second half of word keys.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// Alignment of a table column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    None,
    Left,
    Center,
    Right,
}

impl Node {
    pub(crate) fn new(kind: NodeKind, span: Span, children: Vec<Self>) -> Self {
        Self { kind, span, children }
    }

    pub(crate) fn text(text: impl Into<String>, span: Span) -> Self {
        Self::new(NodeKind::Text(text.into()), span, Vec::new())
    }

    /// Visits this node and all below it, parents first.
    pub(crate) fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        self.children.iter().for_each(|child| child.visit(see));
    }

    /// The words of a node as a reader would say them, a space between blocks.
    pub(crate) fn plain_text(&self) -> String {
        let mut out = String::new();
        self.visit(&mut |node| node.say(&mut out));
        out
    }

    fn say(&self, out: &mut String) {
        match &self.kind {
            NodeKind::Text(text) | NodeKind::CodeSpan(text) => out.push_str(text),
            NodeKind::SoftBreak | NodeKind::HardBreak => out.push(' '),
            kind if !kind.is_inline() && !out.is_empty() && !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
}

impl NodeKind {
    /// Whether it stands within a line.
    pub(crate) fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Html { inline: true, .. }
                | Self::Text(_)
                | Self::CodeSpan(_)
                | Self::Emphasis
                | Self::Strong
                | Self::Strike
                | Self::Link(_)
                | Self::Image { .. }
                | Self::FootnoteRef { .. }
                | Self::Foreign(_)
                | Self::SoftBreak
                | Self::HardBreak
        )
    }
}

impl Doc {
    pub(crate) fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Node)) {
        self.nodes.iter().for_each(|node| node.visit(see));
    }

    /// The words of the text, a space between blocks.
    pub(crate) fn plain_text(&self) -> String {
        let mut out = String::new();
        self.visit(&mut |node| node.say(&mut out));
        out.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_said_apart_and_words_are_not() {
        let text = |text: &str| Node::text(text, Span::default());
        let node = |kind, children| Node::new(kind, Span::default(), children);
        let words = vec![text("17,3"), node(NodeKind::Strong, vec![text(" %")]), text(".")];
        assert_eq!(Doc { nodes: words.clone() }.plain_text(), "17,3 %.");
        let items = vec![node(NodeKind::Item { done: None }, words), node(NodeKind::Item { done: None }, vec![text("b")])];
        assert_eq!(Doc { nodes: vec![node(NodeKind::List { start: None }, items)] }.plain_text(), "17,3 %. b");
    }
}
