//! What of a page is shown, what assistive technology is told of, and what the keyboard reaches.
//!
//! In: attributes and styles. Out: the state of each node, computed for all of them in one pass when first asked. A part
//! that a reader can open without a script (`details`) is not hidden.

use super::Audit;
use super::style::Styles;
use crate::parse::html::{Element, NodeId, Tags, tags};

/// How a node is hidden: some of the ways below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct State(u8);

impl State {
    const SHOWN: Self = Self(0);
    /// `display: none` here or around, or it hangs in no page.
    const BOXLESS: Self = Self(1);
    /// `visibility: hidden`.
    const INVISIBLE: Self = Self(2);
    /// `aria-hidden="true"` here or around.
    const ARIA_HIDDEN: Self = Self(4);
    /// `inert` here or around.
    const INERT: Self = Self(8);

    fn is(self, way: Self) -> bool {
        self.0 & way.0 != 0
    }

    fn with(self, way: Self, holds: bool) -> Self {
        if holds { Self(self.0 | way.0) } else { self }
    }

    fn without(self, way: Self) -> Self {
        Self(self.0 & !way.0)
    }
}

impl Audit<'_> {
    fn state(&self, at: NodeId) -> State {
        let states = self.states.get_or_init(|| states(self));
        states.get(at.index()).copied().unwrap_or(State::BOXLESS)
    }

    /// Whether a node is seen: it is drawn, as far as `display` and `visibility` say.
    pub(crate) fn shown(&self, at: NodeId) -> bool {
        let state = self.state(at);
        !state.is(State::BOXLESS) && !state.is(State::INVISIBLE)
    }

    /// Whether assistive technology is told of a node. Elements without a meaning of their own count too.
    pub(crate) fn exposed(&self, at: NodeId) -> bool {
        let state = self.state(at);
        self.shown(at) && !state.is(State::ARIA_HIDDEN) && !state.is(State::INERT)
    }

    /// Whether `aria-hidden="true"` hides a node, here or around it.
    pub(crate) fn aria_hidden(&self, at: NodeId) -> bool {
        self.state(at).is(State::ARIA_HIDDEN)
    }

    /// Whether an element can get the focus: by the keyboard, a pointer or a script.
    pub(crate) fn focusable(&self, at: NodeId) -> bool {
        let Some(element) = self.dom.element(at).filter(|element| element.has_attributes() || FOCUSED.has(element.tag())) else {
            return false;
        };
        if !self.shown(at) || self.state(at).is(State::INERT) {
            return false;
        }
        let by_itself = if element.is_html() { takes_focus(self, at, element) } else { is_svg_link(element) };
        by_itself || (tabindex(element).is_some() && !self.disabled(at))
    }

    /// Whether the keyboard reaches an element from one to the next.
    pub(crate) fn tabbable(&self, at: NodeId) -> bool {
        self.focusable(at) && self.dom.element(at).and_then(tabindex).is_none_or(|index| index >= 0)
    }

    /// Whether a control of a form is switched off, by itself or by a `fieldset` around it.
    pub(crate) fn disabled(&self, at: NodeId) -> bool {
        let dom = self.dom;
        let can_be = tags!["button", "input", "select", "textarea", "optgroup", "option", "fieldset"].has(dom.tag(at));
        let mut inside = at;
        can_be
            && (dom.attr(at, "disabled").is_some()
                || dom.ancestors(at).any(|around| {
                    let off = dom.is(around, "fieldset") && dom.attr(around, "disabled").is_some() && !first_legend(self, around, inside);
                    inside = around;
                    off
                }))
    }
}

/// What stands in the first `legend` stays usable.
fn first_legend(audit: &Audit<'_>, fieldset: NodeId, child: NodeId) -> bool {
    audit.dom.children(fieldset).find(|id| audit.dom.is(*id, "legend")) == Some(child)
}

/// The number of a valid `tabindex`.
pub(crate) fn tabindex(element: Element<'_>) -> Option<i64> {
    let text = element.attr("tabindex")?.trim_ascii_start();
    let sign = usize::from(text.starts_with(['-', '+']));
    let digits = text[sign..].bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 { None } else { text[..sign + digits].parse().ok() }
}

/// Elements that can be focused though they have no attribute.
const FOCUSED: Tags = Tags::of(&["button", "select", "textarea", "input", "iframe", "summary"]);

/// HTML, 6.6.2: elements that can be focused without `tabindex`.
fn takes_focus(audit: &Audit<'_>, at: NodeId, element: Element<'_>) -> bool {
    let has = |name: &str| element.attr(name).is_some();
    match element.name() {
        "a" | "area" => has("href"),
        "button" | "select" | "textarea" => !audit.disabled(at),
        "input" => !element.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")) && !audit.disabled(at),
        "iframe" => true,
        "audio" | "video" => has("controls"),
        "summary" => audit.is_summary(at),
        _ => element.attr("contenteditable").is_some_and(|value| !value.eq_ignore_ascii_case("false")),
    }
}

fn is_svg_link(element: Element<'_>) -> bool {
    element.is_svg() && element.name() == "a" && element.attr("href").is_some()
}

impl Audit<'_> {
    /// Whether an element is the one that opens its `details`.
    pub(crate) fn is_summary(&self, at: NodeId) -> bool {
        let dom = self.dom;
        let Some(parent) = dom.parent(at).filter(|parent| dom.is(*parent, "details")) else { return false };
        dom.is(at, "summary") && dom.children(parent).find(|id| dom.is(*id, "summary")) == Some(at)
    }
}

fn states(audit: &Audit<'_>) -> Vec<State> {
    let dom = audit.dom;
    let mut states = vec![State::BOXLESS; dom.count()];
    states[dom.root().index()] = State::SHOWN;
    for id in dom.descendants(dom.root()) {
        let Some(parent) = dom.parent(id) else { continue };
        let around = states[parent.index()];
        states[id.index()] = match dom.element(id) {
            Some(element) => state(audit, id, element, around),
            None => around,
        };
    }
    states
}

fn state(audit: &Audit<'_>, at: NodeId, element: Element<'_>, around: State) -> State {
    // The content of media and objects stands in for what cannot be played.
    let replaced = audit.dom.parent(at).is_some_and(|parent| {
        audit.dom.is_any(parent, tags!["video", "audio"])
            || (audit.dom.is_any(parent, tags!["object"]) && audit.dom.attr(parent, "data").is_some())
    });
    // Most elements have no attribute, and most pages no style sheet of their own.
    let styled = element.attr("style").is_some() || !audit.boxes().is_empty();
    if !styled && !element.has_attributes() {
        return around.with(State::BOXLESS, replaced || without_box(element));
    }
    let style = |property| if styled { audit.box_style(at, property) } else { None };
    let boxed = style("display").map_or_else(|| !without_box(element), |display| display != "none");
    let around = match style("visibility").as_deref() {
        Some("hidden" | "collapse") => around.with(State::INVISIBLE, true),
        Some("visible") => around.without(State::INVISIBLE),
        _ => around,
    };
    let hides = element.attr("aria-hidden").is_some_and(|value| value.trim_ascii().eq_ignore_ascii_case("true"));
    around
        .with(State::BOXLESS, !boxed || replaced)
        .with(State::ARIA_HIDDEN, hides)
        .with(State::INERT, element.is_html() && element.attr("inert").is_some())
}

/// Elements that browsers never draw.
const UNDRAWN: Tags = Tags::of(&[
    "base", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript", "param", "rp", "script", "style", "template", "title",
]);

/// HTML, 15.3.1: elements that browsers do not draw.
fn without_box(element: Element<'_>) -> bool {
    let has = |name: &str| element.attr(name).is_some();
    if !element.is_html() {
        return tags!["title", "desc", "defs", "metadata", "symbol", "script", "style"].has(element.tag());
    }
    let by_name = match element.name() {
        _ if UNDRAWN.has(element.tag()) => true,
        "input" => element.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        "dialog" => !has("open"),
        "audio" => !has("controls"),
        _ => false,
    };
    by_name || has("hidden") || has("popover")
}

/// What decides on boxes.
const OF_BOXES: [&str; 3] = ["display", "font-family", "visibility"];

impl<'a> Audit<'a> {
    fn boxes(&self) -> &Styles<'a> {
        self.boxes.get_or_init(|| self.styles().narrowed(&OF_BOXES))
    }

    /// The value of `display`, `visibility` or `font-family` that the element itself is given.
    pub(crate) fn box_style(&self, at: NodeId, property: &str) -> Option<String> {
        let boxes = self.boxes();
        if boxes.is_empty() && self.dom.attr(at, "style").is_none() {
            return None;
        }
        Some(boxes.declared(at, property)?.trim().to_ascii_lowercase())
    }
}
