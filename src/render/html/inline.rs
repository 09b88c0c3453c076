//! Words and what stands between them: emphasis, links, code, images, references to notes.

use super::PageWriter;
use super::href::href;
use crate::model::doc::{Link, LinkRole, Node, NodeKind};

impl PageWriter<'_> {
    pub(super) fn inline(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Text(text) => self.escape(text),
            NodeKind::CodeSpan(text) => self.code_span(text),
            NodeKind::Emphasis => self.element("em", &node.children),
            NodeKind::Strong => self.element("strong", &node.children),
            NodeKind::Strike => self.element("del", &node.children),
            NodeKind::Link(link) => self.link(link, &node.children),
            NodeKind::Image { dest, title } => self.image(node, dest, title),
            NodeKind::Foreign(lang) => self.foreign(lang.tag(), &node.children),
            NodeKind::FootnoteRef { label } => self.footnote_ref(label),
            NodeKind::Html { text, .. } => self.push(text),
            NodeKind::SoftBreak => self.push("\n"),
            NodeKind::HardBreak => self.push("<br>\n"),
            // Everything else is a block; a block nobody draws still shows its text.
            _ => self.nodes(&node.children),
        }
    }

    fn element(&mut self, name: &str, children: &[Node]) {
        self.push(&format!("<{name}>"));
        self.nodes(children);
        self.push(&format!("</{name}>"));
    }

    fn code_span(&mut self, text: &str) {
        self.push("<code>");
        self.escape(text);
        self.push("</code>");
    }

    fn link(&mut self, link: &Link, children: &[Node]) {
        self.push("<a href=\"");
        self.escape(&href(&link.dest));
        self.push("\"");
        self.attribute("title", &link.title);
        self.attribute("class", class(link.role));
        self.push(">");
        self.nodes(children);
        self.push("</a>");
    }

    fn foreign(&mut self, lang: &str, children: &[Node]) {
        self.push("<span");
        self.attribute("lang", lang);
        self.push(">");
        self.nodes(children);
        self.push("</span>");
    }

    fn image(&mut self, node: &Node, dest: &str, title: &str) {
        self.push("<img src=\"");
        self.escape(&href(dest));
        self.push("\" alt=\"");
        self.escape(&node.plain_text());
        self.push("\"");
        self.attribute("title", title);
        if let Some((width, height)) = self.words.image_size(dest) {
            self.push(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        self.push(" loading=\"lazy\" decoding=\"async\">");
    }

    /// An image that is a paragraph of its own and has a title: the title is its caption.
    pub(super) fn figure(&mut self, image: &Node, dest: &str, caption: &str) {
        self.push("<figure>");
        self.image(image, dest, "");
        self.push("<figcaption>");
        self.escape(caption);
        self.push("</figcaption></figure>\n");
    }
}

fn class(role: LinkRole) -> &'static str {
    match role {
        LinkRole::Plain => "",
        LinkRole::Term => "term",
        LinkRole::Number => "number",
    }
}
