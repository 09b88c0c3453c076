//! What HTML and SVG name an element by, where it is not its content: HTML-AAM 1.0, section 4.1, SVG-AAM, section 8.1.

use super::{BY_HTML, Naming, Way, said};
use crate::parse::html::{Element, NodeId};

/// The words that browsers put on a button without any.
const SUBMIT: &str = "Enviar";
const RESET: &str = "Restablecer";

impl Naming<'_, '_> {
    /// E: the name by means of the language. None where only the content or `title` can name.
    pub(super) fn native(&mut self, at: NodeId, way: Way) -> Option<String> {
        let dom = self.audit.dom;
        let element = dom.element(at)?;
        let attr = |name: &str| said(element.attr(name)?.to_owned());
        if !element.is_html() {
            return self.svg(at, element);
        }
        if !BY_HTML.has(element.tag()) {
            return None;
        }
        match element.name() {
            "img" | "area" => attr("alt"),
            "optgroup" | "option" | "track" => attr("label"),
            "fieldset" => self.first(at, "legend", way),
            "table" => self.first(at, "caption", way),
            "figure" => self.first(at, "figcaption", way),
            "input" => self.input(at, element, way),
            "button" | "meter" | "output" | "progress" | "select" | "textarea" => self.by_label(at, way),
            _ => None,
        }
    }

    fn input(&mut self, at: NodeId, element: Element<'_>, way: Way) -> Option<String> {
        let attr = |name: &str| said(element.attr(name)?.to_owned());
        let kind = element.attr("type").unwrap_or_default().to_ascii_lowercase();
        let by_label = self.by_label(at, way);
        match kind.as_str() {
            "submit" | "reset" | "button" => by_label.or_else(|| attr("value")).or_else(|| match (kind.as_str(), element.attr("value")) {
                ("submit", None) => Some(SUBMIT.to_owned()),
                ("reset", None) => Some(RESET.to_owned()),
                _ => None,
            }),
            // The word that a browser would say for a button without text tells nothing of this one.
            "image" => by_label.or_else(|| attr("alt")),
            _ => by_label,
        }
    }

    /// The labels of a control.
    fn by_label(&mut self, at: NodeId, way: Way) -> Option<String> {
        // A control within its own label, which is being read.
        if way.referenced && way.inside {
            return None;
        }
        let labels = self.audit.labels(at).to_vec();
        self.referenced(&labels, way)
    }

    /// The first child of this name.
    fn first(&mut self, at: NodeId, name: &str, way: Way) -> Option<String> {
        let dom = self.audit.dom;
        let child = dom.children(at).find(|id| dom.is(*id, name))?;
        let way = Way { inside: true, depth: way.depth + 1, ..way };
        said(self.name(child, way))
    }

    fn svg(&self, at: NodeId, element: Element<'_>) -> Option<String> {
        let dom = self.audit.dom;
        let title = dom.children(at).find(|id| dom.name(*id) == "title" && dom.element(*id).is_some_and(Element::is_svg));
        let title = title.and_then(|title| said(dom.text(title)));
        title.or_else(|| said(element.attr("alttext")?.to_owned()))
    }

    /// What HTML shows in an empty field.
    pub(super) fn placeholder(&self, at: NodeId) -> Option<String> {
        let dom = self.audit.dom;
        let shows = dom.is(at, "input") || dom.is(at, "textarea");
        if shows { said(dom.attr(at, "placeholder").or_else(|| dom.attr(at, "aria-placeholder"))?.to_owned()) } else { None }
    }

    /// C: a control within a text says its value.
    pub(super) fn embedded(&mut self, at: NodeId, way: Way) -> Option<String> {
        let audit = self.audit;
        let attr = |name: &str| said(audit.dom.attr(at, name)?.to_owned());
        match audit.role(at)?.name {
            "textbox" | "searchbox" => attr("value").or_else(|| self.content(at, way)).or_else(|| Some(String::new())),
            "combobox" if audit.dom.is(at, "input") => attr("value").or_else(|| Some(String::new())),
            "combobox" | "listbox" => Some(self.chosen(at, way)),
            "slider" | "spinbutton" | "scrollbar" | "progressbar" | "meter" => {
                attr("aria-valuetext").or_else(|| attr("aria-valuenow")).or_else(|| attr("value")).or_else(|| Some(String::new()))
            }
            _ => None,
        }
    }

    /// The chosen options of a list; a list that opens shows its first.
    fn chosen(&mut self, at: NodeId, way: Way) -> String {
        let dom = self.audit.dom;
        let options: Vec<NodeId> = dom.elements(at).filter(|id| self.audit.has_role(*id, "option")).collect();
        let is_chosen = |id: &NodeId| dom.attr(*id, "selected").is_some() || dom.attr(*id, "aria-selected") == Some("true");
        let mut chosen: Vec<NodeId> = options.iter().copied().filter(is_chosen).collect();
        if chosen.is_empty() && dom.is(at, "select") && self.audit.has_role(at, "combobox") {
            chosen.extend(options.first());
        }
        let way = Way { inside: true, depth: way.depth + 1, ..way };
        let texts: Vec<String> = chosen.into_iter().map(|option| self.content(option, way).unwrap_or_default()).collect();
        texts.join(" ")
    }
}
