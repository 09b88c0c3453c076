//! The HTML that the theme is written for.

use super::*;
use crate::base::span::Span;
use crate::model::doc::{Alert, Link, LinkRole, NodeKind};
use crate::parse::markdown::parse;
use crate::parse::source_map::SourceMap;
use crate::parse::transform;
use crate::render::picture::Shown;
use std::sync::LazyLock;

fn read(markdown: &str) -> Doc {
    transform::inline(parse(markdown, &SourceMap::identity(0)))
}

fn html(markdown: &str) -> String {
    write(&read(markdown), &PlainWords)
}

#[test]
fn links_carry_their_role() {
    let mut doc = read("[cifra](/a/ñ \"T\")");
    let link = Link { dest: "/b/".into(), title: String::new(), role: LinkRole::Number, at: Span::default() };
    doc.nodes[0].children[0].kind = NodeKind::Link(Box::new(link));
    assert_eq!(write(&doc, &PlainWords), "<p><a href=\"/b/\" class=\"number\">cifra</a></p>\n");
    assert_eq!(html("[cifra](/a/ñ \"T\")"), "<p><a href=\"/a/%C3%B1\" title=\"T\">cifra</a></p>\n");
}

#[test]
fn foreign_words_say_their_language() {
    assert_eq!(html("[machine *learning*](idioma:en)"), "<p><span lang=\"en\">machine <em>learning</em></span></p>\n");
}

#[test]
fn alerts_are_titled_notes() {
    let expected = "<div class=\"notice notice-warning\" role=\"note\"><p class=\"notice-title\">Warning</p>\n<p>Ojo</p>\n</div>\n";
    assert_eq!(html("> [!WARNING]\n> Ojo"), expected);
}

#[test]
fn tasks_are_boxes_with_a_name() {
    let expected = "<ul>\n<li class=\"task\"><span class=\"task-box is-done\" role=\"img\" aria-label=\"Done\"></span> a</li>\n</ul>\n";
    assert_eq!(html("- [x] a"), expected);
    assert!(html("- [ ] a\n\n- b").contains(
        "<li class=\"task\">\n<p><span class=\"task-box\" role=\"img\" aria-label=\"To do\"></span> a</p>\n</li>\n<li>\n<p>b</p>"
    ));
}

#[test]
fn tables_name_rows_and_columns() {
    let table = html("| Región | 2024 |\n|--|--:|\n| Ñuble | 1 |");
    assert!(table.starts_with("<section class=\"table-scroll\" tabindex=\"0\" aria-label=\"Table: Región, 2024\"><table>\n<thead>"));
    assert!(table.contains("<th scope=\"col\" class=\"align-right\">2024</th>"));
    assert!(table.contains("<tr>\n<th scope=\"row\">Ñuble</th>\n<td class=\"align-right\">1</td>\n</tr>"));
    assert!(!html("| | a |\n|--|--|\n| b | c |").contains("scope=\"row\""));
    assert!(!html("| a |\n|--|\n| b |").contains("scope=\"row\""));
}

#[test]
fn an_image_with_a_title_is_a_figure() {
    let figure = "<figure><img src=\"a.jpg\" alt=\"Una &lt;b&gt;\"><figcaption>Pie</figcaption></figure>\n";
    assert_eq!(html("![Una \\<b>](a.jpg \"Pie\")"), figure);
    assert!(html("![a](a.jpg)").starts_with("<p><img src=\"a.jpg\" alt=\"a\">"));
    // The first image of a page is in sight at once; those after it can wait.
    assert!(html("![a](a.jpg)\n\n![b](b.jpg)").contains("<img src=\"b.jpg\" alt=\"b\" loading=\"lazy\""));
    assert!(html("texto ![a](a.jpg \"Pie\")").contains("title=\"Pie\""));
}

#[test]
fn known_sizes_of_images_are_written() {
    struct Sizes;
    impl Words for Sizes {
        fn footnotes_title(&self) -> String {
            String::new()
        }
        fn footnote_ref(&self, _: usize) -> String {
            String::new()
        }
        fn footnote_back(&self, _: usize, _: usize) -> String {
            String::new()
        }
        fn task(&self, _: bool) -> String {
            String::new()
        }
        fn notice_title(&self, _: Alert) -> String {
            String::new()
        }
        fn table_label(&self, _: &str) -> String {
            String::new()
        }
        fn picture(&self, dest: &str) -> Option<&Shown> {
            static SHOWN: LazyLock<Shown> = LazyLock::new(|| Shown {
                src: "ñ.jpg".to_owned(),
                size: Some((3, 2)),
                photo: false,
                sources: Vec::new(),
                variants: Vec::new(),
            });
            (dest == "ñ.jpg").then_some(&*SHOWN)
        }
    }
    assert!(write(&read("![a](ñ.jpg)"), &Sizes).contains("src=\"%C3%B1.jpg\" alt=\"a\" width=\"3\" height=\"2\""));
}

#[test]
fn notes_are_numbered_by_first_reference() {
    let page = html("a[^z] b[^a] c[^z]\n\n[^a]: Uno[^z]\n[^z]:\n    - Dos\n[^x]: sin uso");
    assert!(page.contains("a<sup class=\"footnote-ref\"><a href=\"#nota-1\" id=\"ref-nota-1\" aria-label=\"See note 1\">1</a></sup> b"));
    assert!(page.contains("href=\"#nota-1\" id=\"ref-nota-1-2\""));
    assert!(page.contains("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n<li id=\"nota-1\">\n<ul>\n<li>Dos</li>\n</ul>\n<p><a class=\"footnote-back\" href=\"#ref-nota-1\""));
    assert!(page.contains(
        "href=\"#ref-nota-1-3\" aria-label=\"Back to reference 1-3\">↩\u{fe0e}<sup>3</sup></a></p>\n</li>\n<li id=\"nota-2\">\n<p>Uno<sup"
    ));
    assert!(!page.contains("sin uso"));
}

#[test]
fn unused_notes_are_told() {
    let doc = read("a[^1]\n\n[^1]: uno\n[^2]: dos\n[^1]: otra vez");
    let unused: Vec<String> = unused_footnotes([&doc]).into_iter().map(Node::plain_text).collect();
    assert_eq!(unused, ["dos", "otra vez"]);
}

#[test]
fn texts_of_one_page_share_their_notes() {
    let whole = read("a[^1] b[^2]\n\nc[^1]\n\n[^1]: uno\n[^2]: dos");
    let (first, second) = (Doc { nodes: whole.nodes[..1].to_vec() }, Doc { nodes: whole.nodes[1..].to_vec() });
    let mut page = PageWriter::new([&first, &second], &PlainWords, false);
    let html = page.write(&first) + &page.write(&second) + &page.footnotes();
    assert_eq!(html, write(&whole, &PlainWords));
}

#[test]
fn definitions_and_code() {
    assert_eq!(html("Pobreza\n: Falta\n"), "<dl>\n<dt>Pobreza</dt>\n<dd>Falta</dd>\n</dl>\n");
    assert_eq!(html("```rust x\n<a>\n```"), "<pre><code class=\"language-rust\">&lt;a&gt;\n</code></pre>\n");
    assert_eq!(html("```figura\n```\n\n---"), "<pre><code class=\"language-figura\"></code></pre>\n<hr>\n");
}
