//! The role of an element: the one that its author wrote, or the one that HTML gives it (HTML-AAM 1.0).
//!
//! In: an element. Out: its role, or none when it has no corresponding one.

use super::Audit;
use super::aria::{self, Role};
use crate::parse::html::{Element, NodeId, Tag, Tags, tags};
use std::cell::Cell;
use std::sync::LazyLock;

/// What is known of the role of a node.
#[derive(Clone, Copy)]
pub(super) enum Known {
    Nothing,
    None,
    Role(&'static Role),
}

impl Audit<'_> {
    /// The role that the author asks for: the first that exists.
    pub(crate) fn written_role(&self, at: NodeId) -> Option<&'static Role> {
        let written = if self.dom.has_role(at) { self.dom.attr(at, "role") } else { None };
        written?.split_ascii_whitespace().find_map(aria::role)
    }

    /// The role that an element has.
    pub(crate) fn role(&self, at: NodeId) -> Option<&'static Role> {
        let roles = self.roles.get_or_init(|| vec![Cell::new(Known::Nothing); self.dom.count()]);
        let known = roles.get(at.index())?;
        match known.get() {
            Known::Role(role) => Some(role),
            Known::None => None,
            Known::Nothing => {
                let role = self.find_role(at);
                known.set(role.map_or(Known::None, Known::Role));
                role
            }
        }
    }

    fn find_role(&self, at: NodeId) -> Option<&'static Role> {
        let written = self.written_role(at);
        match written {
            Some(role) if !role.is_none() => Some(role),
            Some(_) if self.insists(at) => self.native_role(at),
            Some(role) => Some(role),
            None => {
                let native = self.native_role(at)?;
                if self.emptied(at, native) { aria::role("none") } else { Some(native) }
            }
        }
    }

    /// Whether an element has this role.
    pub(crate) fn has_role(&self, at: NodeId, name: &str) -> bool {
        self.role(at).is_some_and(|role| role.name == name)
    }

    /// Whether an element keeps its meaning though it is marked as presentational: WAI-ARIA 1.2, 7.1.
    pub(crate) fn insists(&self, at: NodeId) -> bool {
        let Some(element) = self.dom.element(at) else { return false };
        // What says how a role is told says nothing where no role is told.
        let aside =
            |name: &str| matches!(name, "aria-hidden" | "aria-roledescription" | "aria-braillelabel" | "aria-brailleroledescription");
        let global = |name: &str| !aside(name) && aria::attribute(name).is_some_and(|attribute| attribute.global);
        element.attrs().any(|(name, value)| global(name) && !value.trim_ascii().is_empty()) || self.focusable(at)
    }

    /// Whether an element is part of something that is told as one thing, as an image within a button.
    pub(crate) fn inside_flat(&self, at: NodeId) -> bool {
        self.dom.ancestors(at).any(|id| self.role(id).is_some_and(|role| role.flat))
    }

    /// Whether the list or table that an element belongs to is presentational, so that it is too.
    fn emptied(&self, at: NodeId, native: &Role) -> bool {
        if !PARTS.has(self.dom.tag(at)) {
            return false;
        }
        let holders = match native.name {
            "listitem" => tags!["ul", "ol", "menu"],
            "row" | "rowgroup" | "cell" | "columnheader" | "rowheader" | "gridcell" | "caption" => tags!["table"],
            _ => return false,
        };
        let holder = self.dom.ancestors(at).find(|id| holders.has(self.dom.tag(*id)));
        holder.is_some_and(|holder| self.written_role(holder).is_some_and(Role::is_none) && !self.insists(holder)) && !self.insists(at)
    }

    /// The role that the language gives.
    pub(crate) fn native_role(&self, at: NodeId) -> Option<&'static Role> {
        let element = self.dom.element(at)?;
        if !element.is_html() {
            return foreign(element).and_then(aria::role);
        }
        // Most roles depend on nothing but the name.
        CONSTANT[element.tag().index()].or_else(|| html(self, at, element).and_then(aria::role))
    }

    /// Whether the author gave the element a name of its own by an attribute.
    fn is_named(&self, at: NodeId) -> bool {
        ["aria-label", "aria-labelledby", "title"].iter().any(|name| self.dom.attr(at, name).is_some_and(|value| !value.trim().is_empty()))
    }

    fn inside(&self, at: NodeId, names: &Tags) -> bool {
        self.dom.ancestors(at).any(|id| names.has(self.dom.tag(id)))
    }
}

/// SVG-AAM 1.0 and MathML-AAM.
fn foreign(element: Element<'_>) -> Option<&'static str> {
    match element.name() {
        "svg" => Some("graphics-document"),
        "a" if element.is_svg() && element.attr("href").is_some() => Some("link"),
        "image" if element.is_svg() => Some("img"),
        "math" => Some("math"),
        _ => None,
    }
}

/// Parts of lists and tables, the only elements whose role belongs to what holds them.
const PARTS: Tags = Tags::of(&["li", "tr", "thead", "tbody", "tfoot", "td", "th", "caption"]);

static CONSTANT: LazyLock<[Option<&'static Role>; Tag::COUNT]> = LazyLock::new(|| Tag::table(|name| constant(name).and_then(aria::role)));

/// Elements whose role depends on nothing.
fn constant(name: &str) -> Option<&'static str> {
    Some(match name {
        "address" | "details" | "fieldset" | "hgroup" | "optgroup" => "group",
        "article" => "article",
        "b" | "bdi" | "bdo" | "body" | "data" | "div" | "i" | "pre" | "q" | "samp" | "small" | "span" | "u" => "generic",
        "blockquote" => "blockquote",
        "button" => "button",
        "caption" => "caption",
        "code" => "code",
        "datalist" => "listbox",
        "dd" => "definition",
        "del" | "s" => "deletion",
        "dfn" | "dt" => "term",
        "dialog" => "dialog",
        "em" => "emphasis",
        "figure" => "figure",
        "form" => "form",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        "hr" => "separator",
        "html" => "document",
        "ins" => "insertion",
        "main" => "main",
        "menu" | "ol" | "ul" => "list",
        "meter" => "meter",
        "nav" => "navigation",
        "option" => "option",
        "output" => "status",
        "p" => "paragraph",
        "progress" => "progressbar",
        "search" => "search",
        "strong" => "strong",
        "sub" => "subscript",
        "sup" => "superscript",
        "table" => "table",
        "tbody" | "tfoot" | "thead" => "rowgroup",
        "textarea" => "textbox",
        "time" => "time",
        "tr" => "row",
        _ => return None,
    })
}

/// Elements within which `header`, `footer` and `aside` belong to that part and not to the page.
const SECTIONS: Tags = Tags::of(&["article", "aside", "nav", "section"]);

/// Elements whose role depends on something.
const CHANGING: Tags = Tags::of(&["a", "area", "aside", "footer", "header", "img", "input", "li", "section", "select", "td", "th"]);

fn html(audit: &Audit<'_>, at: NodeId, element: Element<'_>) -> Option<&'static str> {
    if !CHANGING.has(element.tag()) {
        return None;
    }
    let has = |name: &str| element.attr(name).is_some();
    let linked = |role| Some(if has("href") { role } else { "generic" });
    match element.name() {
        "a" | "area" => linked("link"),
        "aside" if audit.inside(at, &SECTIONS) && !audit.is_named(at) => Some("generic"),
        "aside" => Some("complementary"),
        "footer" | "header" if audit.inside(at, &SECTIONS) || audit.inside(at, tags!["main"]) => Some("generic"),
        "footer" => Some("contentinfo"),
        "header" => Some("banner"),
        "img" => Some(if element.attr("alt") == Some("") && !audit.insists(at) { "presentation" } else { "img" }),
        "input" => input(element),
        "li" => Some(if audit.dom.parent(at).is_some_and(|parent| tags!["ul", "ol", "menu"].has(audit.dom.tag(parent))) {
            "listitem"
        } else {
            "generic"
        }),
        "section" => Some(if audit.is_named(at) { "region" } else { "generic" }),
        "select" => Some(if is_list(element) { "listbox" } else { "combobox" }),
        "td" => Some(if in_grid(audit, at) { "gridcell" } else { "cell" }),
        "th" => Some(header(audit, at, element)),
        _ => None,
    }
}

fn is_list(element: Element<'_>) -> bool {
    element.attr("multiple").is_some() || element.attr("size").and_then(|size| size.trim().parse::<u32>().ok()).is_some_and(|size| size > 1)
}

fn input(element: Element<'_>) -> Option<&'static str> {
    let kind = element.attr("type").unwrap_or("text").to_ascii_lowercase();
    let listed = element.attr("list").is_some();
    match kind.as_str() {
        "button" | "image" | "reset" | "submit" => Some("button"),
        "checkbox" => Some("checkbox"),
        "number" => Some("spinbutton"),
        "radio" => Some("radio"),
        "range" => Some("slider"),
        "color" | "date" | "datetime-local" | "file" | "hidden" | "month" | "password" | "time" | "week" => None,
        _ if listed => Some("combobox"),
        "search" => Some("searchbox"),
        // Types that do not exist are read as `text`.
        _ => Some("textbox"),
    }
}

fn in_grid(audit: &Audit<'_>, at: NodeId) -> bool {
    let table = audit.dom.ancestors(at).find(|id| audit.dom.is(*id, "table"));
    table.and_then(|table| audit.written_role(table)).is_some_and(|role| matches!(role.name, "grid" | "treegrid"))
}

fn header(audit: &Audit<'_>, at: NodeId, element: Element<'_>) -> &'static str {
    let dom = audit.dom;
    match element.attr("scope").unwrap_or_default().to_ascii_lowercase().as_str() {
        "row" | "rowgroup" => "rowheader",
        "col" | "colgroup" => "columnheader",
        _ => {
            let row = dom.parent(at).unwrap_or(at);
            let has_data = dom.children(row).any(|cell| dom.is(cell, "td"));
            if has_data && !audit.inside(at, tags!["thead"]) { "rowheader" } else { "columnheader" }
        }
    }
}
