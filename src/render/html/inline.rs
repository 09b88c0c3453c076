//! Words and what stands between them: emphasis, links, code, images, references to notes.

use super::PageWriter;
use super::href::href;
use crate::model::doc::{Link, LinkRole, Node, NodeKind};

impl PageWriter<'_> {
    pub(super) fn inline(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Text(text) => self.escape(text),
            NodeKind::CodeSpan(text) => self.code_span(node, text),
            NodeKind::Emphasis => self.element("em", node),
            NodeKind::Strong => self.element("strong", node),
            NodeKind::Strike => self.element("del", node),
            NodeKind::Link(link) => self.link(link, node),
            NodeKind::Image(image) => self.image(node, &image.dest, &image.title),
            NodeKind::Foreign(lang) => self.foreign(lang.tag(), node),
            NodeKind::FootnoteRef { label } => self.footnote_ref(node, label),
            NodeKind::Html { text, .. } => self.push(text),
            NodeKind::SoftBreak => self.push("\n"),
            NodeKind::HardBreak => self.push("<br>\n"),
            // Everything else is a block; a block nobody draws still shows its text.
            _ => self.nodes(&node.children),
        }
    }

    fn element(&mut self, name: &str, node: &Node) {
        self.open(name, node);
        self.nodes(&node.children);
        self.push(&format!("</{name}>"));
    }

    fn code_span(&mut self, node: &Node, text: &str) {
        self.open("code", node);
        self.escape(text);
        self.push("</code>");
    }

    /// A term whose definition stands on the page. The button opens it by the browser's own means (HTML Standard, `popover`); its number
    /// is for paper.
    fn defined(&mut self, id: &str, number: usize, node: &Node) {
        self.begin("button", node);
        self.push(" type=\"button\" class=\"term\" popovertarget=\"");
        self.escape(&definition_id(id));
        self.push(&format!("\" data-note=\"{number}\">"));
        self.nodes(&node.children);
        self.push("</button>");
    }

    fn link(&mut self, link: &Link, node: &Node) {
        if let LinkRole::Definition(number) = link.role {
            return self.defined(&link.dest, number, node);
        }
        if link.role == LinkRole::Number && !self.words.links_numbers() {
            return self.element("strong", node);
        }
        self.begin("a", node);
        self.push(" href=\"");
        self.escape(&href(&link.dest));
        self.push("\"");
        self.attribute("title", &link.title);
        self.attribute("class", class(link.role));
        self.push(">");
        self.nodes(&node.children);
        self.push("</a>");
    }

    fn foreign(&mut self, lang: &str, node: &Node) {
        self.begin("span", node);
        self.attribute("lang", lang);
        self.push(">");
        self.nodes(&node.children);
        self.push("</span>");
    }

    fn image(&mut self, node: &Node, dest: &str, title: &str) {
        let words = self.words;
        let shown = words.picture(dest);
        let sources = shown.map_or(&[][..], |shown| &shown.sources);
        if !sources.is_empty() {
            self.open("picture", node);
        }
        for source in sources {
            self.begin("source", node);
            self.attribute("type", source.media_type);
            self.attribute("srcset", &source.srcset);
            self.attribute("sizes", &source.sizes);
            self.push(">");
        }
        self.begin("img", node);
        self.push(" src=\"");
        self.escape(&href(shown.map_or(dest, |shown| &shown.src)));
        self.push("\" alt=\"");
        self.escape(&node.plain_text());
        self.push("\"");
        self.attribute("title", title);
        self.attribute("class", if shown.is_some_and(|shown| shown.photo) { "photo" } else { "" });
        if let Some((width, height)) = shown.and_then(|shown| shown.size) {
            self.push(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        // The first may be in sight at once: a browser that is told to wait would show it late.
        let later = std::mem::replace(&mut self.has_image, true);
        self.push(if later { " loading=\"lazy\" decoding=\"async\">" } else { ">" });
        if !sources.is_empty() {
            self.push("</picture>");
        }
    }

    /// An image that is a paragraph of its own and has a title: the title is its caption.
    pub(super) fn figure(&mut self, image: &Node, dest: &str, caption: &str) {
        self.open("figure", image);
        self.image(image, dest, "");
        self.push("<figcaption>");
        self.escape(caption);
        self.push("</figcaption></figure>\n");
    }
}

/// The id of a term's definition on a page that uses it.
pub(crate) fn definition_id(term: &str) -> String {
    format!("palabra-{term}")
}

fn class(role: LinkRole) -> &'static str {
    match role {
        LinkRole::Plain | LinkRole::Definition(_) => "",
        LinkRole::Term => "term",
        LinkRole::Number => "number",
    }
}
