//! Which tag of the Markdown parser makes which kind of node.

use crate::base::span::Span;
use crate::model::doc::{Alert, Align, Code, Image, Link, LinkRole, NodeKind};
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, LinkType, Tag};

/// `at` is where the address of a link or image was written.
pub(super) fn kind(tag: Tag<'_>, at: Span) -> NodeKind {
    match tag {
        Tag::Heading { level, id, .. } => {
            NodeKind::Heading { level: level as u8, id: id.map(CowStr::into_string).filter(|id| !id.is_empty()) }
        }
        Tag::BlockQuote(alert) => NodeKind::Quote { alert: alert.map(alert_kind) },
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => NodeKind::Code(Box::new(Code { info: info.into_string(), text: String::new() })),
        Tag::CodeBlock(CodeBlockKind::Indented) => NodeKind::Code(Box::default()),
        Tag::HtmlBlock => NodeKind::Html { text: String::new(), inline: false },
        Tag::List(start) => NodeKind::List { start },
        Tag::Item => NodeKind::Item { done: None },
        Tag::FootnoteDefinition(label) => NodeKind::Footnote { label: label.into_string() },
        Tag::Table(columns) => NodeKind::Table { align: columns.into_iter().map(align).collect() },
        Tag::Link { link_type, dest_url, title, .. } => NodeKind::Link(Box::new(link(link_type, &dest_url, title, at))),
        Tag::Image { dest_url, title, .. } => {
            NodeKind::Image(Box::new(Image { dest: dest_url.into_string(), title: title.into_string(), at }))
        }
        other => plain_kind(&other),
    }
}

/// Tags that carry nothing.
fn plain_kind(tag: &Tag<'_>) -> NodeKind {
    match tag {
        Tag::DefinitionList => NodeKind::Definitions,
        Tag::DefinitionListTitle => NodeKind::DefinitionTerm,
        Tag::DefinitionListDefinition => NodeKind::DefinitionText,
        Tag::TableHead => NodeKind::TableHead,
        Tag::TableRow => NodeKind::TableRow,
        Tag::TableCell => NodeKind::TableCell,
        Tag::Emphasis => NodeKind::Emphasis,
        Tag::Strong => NodeKind::Strong,
        Tag::Strikethrough => NodeKind::Strike,
        // Tags of syntax that is not switched on hold text at most.
        _ => NodeKind::Paragraph,
    }
}

fn link(link_type: LinkType, dest: &str, title: CowStr<'_>, at: Span) -> Link {
    let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
    Link { dest: format!("{scheme}{dest}"), title: title.into_string(), role: LinkRole::Plain, at }
}

fn alert_kind(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
