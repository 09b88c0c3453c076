//! A text's links made real: pages get addresses, figures are compared with their data, terms are linked.
//!
//! In: a Doc as parsed and the page's [`Desk`]. Out: the Doc as it will be written; what does not hold is
//! noted as a finding at its place.

pub(crate) mod claim;
mod exact;
mod image;
mod image_file;
pub(crate) mod image_rules;
mod link;
pub(crate) mod number;
mod number_rules;
mod one_value;
pub(crate) mod path_rules;
pub(crate) mod rules;
mod term;
mod terms;
pub(crate) mod typed;

pub(crate) use image_file::unreadable;
pub(crate) use link::{inner, page_at, report};
pub(crate) use number::{columns_help, unknown_dataset, values_help};
pub(crate) use one_value::one_value;
pub(crate) use typed::check_own_sentence;

use super::desk::Desk;
use crate::base::say::say;
use crate::model::doc::{Doc, Node, NodeKind};

/// Resolves a text. `running` says that it is paragraphs, where glossary terms are linked by themselves.
pub(crate) fn doc(doc: Doc, running: bool, desk: &mut Desk<'_>) -> Doc {
    let nodes: Vec<Node> = doc.nodes.into_iter().map(|child| node(child, desk)).collect();
    let doc = Doc { nodes };
    let doc = if running { terms::link(doc, desk) } else { doc };
    terms::explain(doc, desk)
}

fn node(mut node: Node, desk: &mut Desk<'_>) -> Node {
    node.children = node.children.into_iter().map(|child| self::node(child, desk)).collect();
    match node.kind {
        NodeKind::Link(_) => link::resolve(node, desk),
        NodeKind::Image(_) => image::resolve(node, desk),
        NodeKind::Html { ref text, .. } => {
            raw_html(text, &node, desk);
            node
        }
        _ => node,
    }
}

/// Comments are notes between editors: they may stand, and are not published.
fn raw_html(text: &str, node: &Node, desk: &mut Desk<'_>) {
    let text = text.trim();
    if text.is_empty() || (text.starts_with("<!--") && text.ends_with("-->")) {
        return;
    }
    let tag: String = text.chars().take(40).take_while(|c| *c != '\n').collect();
    desk.note(
        &rules::RAW_HTML,
        node.span,
        say!("Aquí hay HTML escrito a mano: {tag}", "There is raw HTML here: {tag}"),
        say!(
            "Escríbelo en Markdown. Si querías mostrar el signo «<», ponlo entre acentos graves: `<`.",
            "Write it in Markdown. If you wanted to show the sign “<”, put it between backticks: `<`."
        ),
    );
}

/// Removes what is only for editors.
pub(crate) fn without_comments(doc: Doc) -> Doc {
    fn keep(node: &Node) -> bool {
        !matches!(node.kind, NodeKind::Html { .. })
    }
    fn prune(mut node: Node) -> Node {
        node.children = node.children.into_iter().filter(keep).map(prune).collect();
        node
    }
    Doc { nodes: doc.nodes.into_iter().filter(keep).map(prune).collect() }
}
