//! What stands on lines of its own: paragraphs, headings, lists, quotes, alerts, code.
//!
//! Line breaks in the HTML are those of CommonMark's reference programs, so that the examples of its
//! specification can be compared as they are.

use super::PageWriter;
use crate::model::doc::{Alert, Node, NodeKind};

impl PageWriter<'_> {
    pub(super) fn node(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Paragraph => self.paragraph(&node.children),
            NodeKind::Heading { level, id } => self.heading(*level, id.as_deref().unwrap_or_default(), &node.children),
            NodeKind::Quote { alert: None } => self.wrap("<blockquote>\n", &node.children, "</blockquote>\n"),
            NodeKind::Quote { alert: Some(alert) } => self.notice(*alert, &node.children),
            NodeKind::Code { info, text } => self.code(info, text),
            NodeKind::List { start } => self.list(*start, &node.children),
            NodeKind::Item { done } => self.item(*done, &node.children),
            NodeKind::Table { align } => self.table(align, &node.children),
            NodeKind::Rule => self.lone("<hr>\n"),
            NodeKind::Html { text, inline: false } => self.html_block(text),
            _ => self.definition(node),
        }
    }

    fn definition(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Definitions => self.wrap("<dl>\n", &node.children, "</dl>\n"),
            NodeKind::DefinitionTerm => self.tight("<dt>", &node.children, "</dt>\n"),
            NodeKind::DefinitionText => self.tight("<dd>", &node.children, "</dd>\n"),
            // Notes are gathered at the end of the page; embedded blocks are drawn by templates.
            NodeKind::Footnote { .. } | NodeKind::Embed(_) => {}
            _ => self.inline(node),
        }
    }

    /// A container of blocks.
    fn wrap(&mut self, open: &str, children: &[Node], close: &str) {
        self.line();
        self.push(open);
        self.nodes(children);
        self.line();
        self.push(close);
    }

    /// A container of blocks or of running text.
    fn tight(&mut self, open: &str, children: &[Node], close: &str) {
        self.line();
        self.push(open);
        self.nodes(children);
        self.push(close);
    }

    fn lone(&mut self, html: &str) {
        self.line();
        self.push(html);
    }

    fn html_block(&mut self, text: &str) {
        self.lone(text);
        self.line();
    }

    fn paragraph(&mut self, children: &[Node]) {
        self.line();
        if let [image] = children
            && let NodeKind::Image { dest, title } = &image.kind
            && !title.is_empty()
        {
            return self.figure(image, dest, title);
        }
        self.push("<p>");
        self.nodes(children);
        self.push("</p>\n");
    }

    fn heading(&mut self, level: u8, id: &str, children: &[Node]) {
        let level = level.clamp(1, 6);
        self.line();
        self.push(&format!("<h{level}"));
        self.attribute("id", id);
        self.push(">");
        self.nodes(children);
        self.push(&format!("</h{level}>\n"));
    }

    fn notice(&mut self, alert: Alert, children: &[Node]) {
        let title = self.words.notice_title(alert);
        self.lone(&format!("<div class=\"notice notice-{}\" role=\"note\"><p class=\"notice-title\">", alert.id()));
        self.escape(&title);
        self.push("</p>\n");
        self.nodes(children);
        self.line();
        self.push("</div>\n");
    }

    fn code(&mut self, info: &str, text: &str) {
        self.line();
        self.push("<pre><code");
        if let Some(language) = info.split_whitespace().next() {
            self.attribute("class", &format!("language-{language}"));
        }
        self.push(">");
        self.escape(text);
        self.push("</code></pre>\n");
    }

    fn list(&mut self, start: Option<u64>, children: &[Node]) {
        match start {
            None => self.wrap("<ul>\n", children, "</ul>\n"),
            Some(1) => self.wrap("<ol>\n", children, "</ol>\n"),
            Some(start) => self.wrap(&format!("<ol start=\"{start}\">\n"), children, "</ol>\n"),
        }
    }

    fn item(&mut self, done: Option<bool>, children: &[Node]) {
        match (done, children) {
            (None, _) => self.tight("<li>", children, "</li>\n"),
            (Some(done), [first, rest @ ..]) if first.kind == NodeKind::Paragraph => {
                self.task_box("<li class=\"task\">\n<p>", done);
                self.tight_rest(&first.children, "</p>\n");
                self.tight_rest(rest, "</li>\n");
            }
            (Some(done), _) => {
                self.task_box("<li class=\"task\">", done);
                self.tight_rest(children, "</li>\n");
            }
        }
    }

    fn tight_rest(&mut self, children: &[Node], close: &str) {
        self.nodes(children);
        self.push(close);
    }

    /// A drawn box with a spoken name: a disabled `<input>` without a label says nothing to anyone.
    fn task_box(&mut self, open: &str, done: bool) {
        let name = self.words.task(done);
        self.lone(open);
        self.push(if done { "<span class=\"task-box is-done\" role=\"img\"" } else { "<span class=\"task-box\" role=\"img\"" });
        self.attribute("aria-label", &name);
        self.push("></span> ");
    }
}
