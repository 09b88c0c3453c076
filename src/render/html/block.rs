//! What stands on lines of its own: paragraphs, headings, lists, quotes, alerts, code.
//!
//! Line breaks in the HTML are those of CommonMark's reference programs, so that the examples of its
//! specification can be compared as they are.

use super::PageWriter;
use crate::model::doc::{Alert, Node, NodeKind};

impl PageWriter<'_> {
    pub(super) fn node(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Paragraph => self.paragraph(node),
            NodeKind::Heading { level, id } => self.heading(*level, id.as_deref().unwrap_or_default(), node),
            NodeKind::Quote { alert: None } => self.wrap("blockquote", "", node),
            NodeKind::Quote { alert: Some(alert) } => self.notice(*alert, node),
            NodeKind::Code(code) => self.code(node, &code.info, &code.text),
            NodeKind::List { start } => self.list(*start, node),
            NodeKind::Item { done } => self.item(*done, node),
            NodeKind::Table { align } => self.table(align, node),
            NodeKind::Rule => self.lone("<hr>\n"),
            NodeKind::Html { text, inline: false } => self.html_block(text),
            _ => self.definition(node),
        }
    }

    fn definition(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Definitions => self.wrap("dl", "", node),
            NodeKind::DefinitionTerm => self.tight("dt", node),
            NodeKind::DefinitionText => self.tight("dd", node),
            // Notes are gathered at the end of the page; embedded blocks are drawn by templates.
            NodeKind::Footnote { .. } | NodeKind::Embed(_) => {}
            _ => self.inline(node),
        }
    }

    /// A container of blocks.
    fn wrap(&mut self, name: &str, attributes: &str, node: &Node) {
        self.line();
        self.begin(name, node);
        self.push(attributes);
        self.push(">\n");
        self.nodes(&node.children);
        self.line();
        self.close(name);
    }

    /// A container of blocks or of running text.
    fn tight(&mut self, name: &str, node: &Node) {
        self.line();
        self.open(name, node);
        self.nodes(&node.children);
        self.close(name);
    }

    fn close(&mut self, name: &str) {
        self.push(&format!("</{name}>\n"));
    }

    fn lone(&mut self, html: &str) {
        self.line();
        self.push(html);
    }

    fn html_block(&mut self, text: &str) {
        self.lone(text);
        self.line();
    }

    fn paragraph(&mut self, node: &Node) {
        self.line();
        if let [image] = node.children.as_slice()
            && let NodeKind::Image(shown) = &image.kind
            && !shown.title.is_empty()
        {
            return self.figure(image, &shown.dest, &shown.title);
        }
        self.tight("p", node);
    }

    fn heading(&mut self, level: u8, id: &str, node: &Node) {
        let name = format!("h{}", level.clamp(1, 6));
        self.line();
        self.begin(&name, node);
        self.attribute("id", id);
        self.push(">");
        self.nodes(&node.children);
        self.close(&name);
    }

    fn notice(&mut self, alert: Alert, node: &Node) {
        let title = self.words.notice_title(alert);
        self.line();
        self.begin("div", node);
        self.push(&format!(" class=\"notice notice-{}\" role=\"note\"><p class=\"notice-title\">", alert.id()));
        self.escape(&title);
        self.push("</p>\n");
        self.nodes(&node.children);
        self.line();
        self.push("</div>\n");
    }

    fn code(&mut self, node: &Node, info: &str, text: &str) {
        self.line();
        self.open("pre", node);
        self.push("<code");
        if let Some(language) = info.split_whitespace().next() {
            self.attribute("class", &format!("language-{language}"));
        }
        self.push(">");
        self.escape(text);
        self.push("</code></pre>\n");
    }

    fn list(&mut self, start: Option<u64>, node: &Node) {
        match start {
            None => self.wrap("ul", "", node),
            Some(1) => self.wrap("ol", "", node),
            Some(start) => self.wrap("ol", &format!(" start=\"{start}\""), node),
        }
    }

    fn item(&mut self, done: Option<bool>, node: &Node) {
        let children = node.children.as_slice();
        match (done, children) {
            (None, _) => self.tight("li", node),
            (Some(done), [first, rest @ ..]) if first.kind == NodeKind::Paragraph => {
                self.task_box(node, "\n<p>", done);
                self.tight_rest(&first.children, "</p>\n");
                self.tight_rest(rest, "</li>\n");
            }
            (Some(done), _) => {
                self.task_box(node, "", done);
                self.tight_rest(children, "</li>\n");
            }
        }
    }

    fn tight_rest(&mut self, children: &[Node], close: &str) {
        self.nodes(children);
        self.push(close);
    }

    /// A drawn box with a spoken name: a disabled `<input>` without a label says nothing to anyone.
    fn task_box(&mut self, item: &Node, paragraph: &str, done: bool) {
        let name = self.words.task(done);
        self.line();
        self.begin("li", item);
        self.push(" class=\"task\">");
        self.push(paragraph);
        self.push(if done { "<span class=\"task-box is-done\" role=\"img\"" } else { "<span class=\"task-box\" role=\"img\"" });
        self.attribute("aria-label", &name);
        self.push("></span> ");
    }
}
