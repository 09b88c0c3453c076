//! What the tree looks like, and that no text breaks it.

use super::samples::markdown;
use super::*;
use crate::base::span::Span;
use crate::model::doc::{Node, NodeKind};
use proptest::prelude::*;

fn read(text: &str) -> Doc {
    parse(text, &SourceMap::identity(0))
}

/// Each node on a line: kind, and the source it came from.
fn outline(text: &str, doc: &Doc) -> Vec<String> {
    let mut lines = Vec::new();
    doc.visit(&mut |node| lines.push(format!("{:?} {:?}", node.kind, &text[node.span.range()])));
    lines
}

#[test]
fn every_node_knows_its_source() {
    let text = "## Uno *dos* {#x}\n\n- [x] tarea\n\n> [!TIP]\n> caf&eacute; <b@c.cl>\n\n```figura a\n x\n```\n";
    let expected = [
        r###"Heading { level: 2, id: Some("x") } "## Uno *dos* {#x}""###,
        r#"Text("Uno ") "Uno ""#,
        r#"Emphasis "*dos*""#,
        r#"Text("dos") "dos""#,
        r#"List { start: None } "- [x] tarea""#,
        r#"Item { done: Some(true) } "- [x] tarea""#,
        r#"Text("tarea") "tarea""#,
        r#"Quote { alert: Some(Tip) } "> [!TIP]\n> caf&eacute; <b@c.cl>""#,
        r#"Paragraph "caf&eacute; <b@c.cl>""#,
        r#"Text("café ") "caf&eacute; ""#,
        r#"Link(Link { dest: "mailto:b@c.cl", title: "", role: Plain, at: Span { start: 56, end: 62 } }) "<b@c.cl>""#,
        r#"Text("b@c.cl") "b@c.cl""#,
        r#"Code(Code { info: "figura a", text: " x\n" }) "```figura a\n x\n```""#,
    ];
    assert_eq!(outline(text, &read(text)), expected);
}

#[test]
fn colons_of_other_generators_are_no_definitions() {
    assert_eq!(read("Pobreza\n: Falta de ingresos\n").nodes[0].kind, NodeKind::Definitions);
    assert_eq!(read(":::aviso\nhola\n:::\n").nodes[0].kind, NodeKind::Paragraph);
}

#[test]
fn front_matter_strings_are_never_blocks() {
    let inline = |text: &str| parse_inline(text, &SourceMap::identity(7));
    for text in ["1986. Primera encuesta", "- guion", "# almohadilla", "> cita", "    sangría", "---", "[a]: /b", "a\n\nb", ": c"] {
        let doc = inline(text);
        assert!(doc.nodes.iter().all(|node| matches!(node.kind, NodeKind::Text(_) | NodeKind::SoftBreak)), "{text:?}: {doc:?}");
    }
    assert_eq!(inline("1986. Primera **encuesta**").nodes[0], Node::text("1986. Primera ", Span::new(7, 21)));
    assert_eq!(inline("\n 1. **a**").nodes[1].span, Span::new(12, 17));
    assert!(inline("  \n").nodes.is_empty());
}

#[test]
fn what_is_nested_too_deep_keeps_its_words() {
    let doc = read(&format!("{}hola `x`", "> ".repeat(50_000)));
    let mut depth = 0;
    let mut nodes = doc.nodes.as_slice();
    while let [node, ..] = nodes {
        (depth, nodes) = (depth + 1, &node.children);
    }
    assert_eq!(depth, MAX_DEPTH);
    assert_eq!(doc.nodes[0].plain_text(), "hola x");
}

/// Every span lies in its text and in its parent's, and cuts no character.
fn check_spans(nodes: &[Node], within: Span, text: &str) {
    for Node { kind, span, children } in nodes {
        assert!(
            within.start <= span.start && span.start <= span.end && span.end <= within.end,
            "{kind:?} {span:?} not in {within:?} of {text:?}"
        );
        assert!(text.get(span.range()).is_some(), "{kind:?} {span:?} cuts a character of {text:?}");
        check_spans(children, *span, text);
    }
}

proptest! {
    // A failure is shown with its input; it need not be kept in the repository.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_nest(text in markdown()) {
        check_spans(&read(&text).nodes, Span::new(0, text.len()), &text);
    }

    #[test]
    fn one_line_texts_have_no_blocks(text in prop_oneof![markdown(), any::<String>()]) {
        let doc = parse_inline(&text, &SourceMap::identity(3));
        doc.visit(&mut |node| {
            assert!(!matches!(node.kind, NodeKind::Paragraph | NodeKind::List { .. } | NodeKind::Quote { .. } | NodeKind::Table { .. }), "{text:?}: {node:?}");
            assert!(3 <= node.span.start && node.span.end <= text.len() + 3, "{text:?}: {node:?}");
        });
    }

    #[test]
    fn indented_texts_stay_in_their_file(text in markdown(), indent in 1..6_usize) {
        let (mut file, mut pieces, mut at) = ("a: |\n".to_owned(), Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            file.push_str(&" ".repeat(indent));
            pieces.push((at, file.len()));
            file.push_str(line);
            at += line.len();
        }
        let doc = parse(&text, &SourceMap::lines(pieces));
        check_spans(&doc.nodes, Span::new(0, file.len()), &file);
    }
}
