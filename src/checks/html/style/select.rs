//! Selectors on our tree: what Servo's `selectors` asks of an element.

use crate::parse::html::{Dom, NodeId};
use cssparser::{CowRcStr, ParseError, ToCss};
use html5ever::{LocalName, Namespace, ns};
use precomputed_hash::PrecomputedHash;
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::{MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches};
use selectors::matching::{ElementSelectorFlags, matches_selector};
use selectors::parser::{
    NonTSPseudoClass, ParseRelative, Parser, PseudoElement, Selector, SelectorImpl, SelectorList, SelectorParseErrorKind,
};
use selectors::{Element, OpaqueElement};
use std::fmt;

/// The types that selectors are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Simple;

impl SelectorImpl for Simple {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Value;
    type Identifier = Name;
    type LocalName = Name;
    type NamespaceUrl = Namespace;
    type NamespacePrefix = Name;
    type BorrowedNamespaceUrl = Namespace;
    type BorrowedLocalName = Name;
    type NonTSPseudoClass = State;
    type PseudoElement = Part;
}

/// A quoted value in a selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value(String);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl AsRef<str> for Value {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl ToCss for Value {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        cssparser::serialize_string(&self.0, out)
    }
}

/// A name in a selector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name(LocalName);

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        self.0.precomputed_hash()
    }
}

/// A pseudo-class that the tree alone does not decide: `:hover`, `:focus`, `:checked`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State(String);

impl ToCss for State {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        write!(out, ":{}", self.0)
    }
}

impl NonTSPseudoClass for State {
    fn is_active_or_hover(&self) -> bool {
        matches!(self.0.as_str(), "hover" | "active")
    }

    fn is_user_action_state(&self) -> bool {
        self.is_active_or_hover() || self.0.starts_with("focus")
    }
}

/// A pseudo-element: `::before`. It is no element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part(String);

impl ToCss for Part {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        write!(out, "::{}", self.0)
    }
}

impl PseudoElement for Part {}

struct Selectors;

impl<'i> Parser<'i> for Selectors {
    type Impl = Simple;
    type Error = SelectorParseErrorKind;

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_non_ts_pseudo_class(&self, name: CowRcStr<'i>) -> Result<State, ParseError<SelectorParseErrorKind>> {
        Ok(State(name.to_ascii_lowercase()))
    }

    fn parse_pseudo_element(&self, name: CowRcStr<'i>) -> Result<Part, ParseError<SelectorParseErrorKind>> {
        Ok(Part(name.to_ascii_lowercase()))
    }
}

/// A selector and how specific it is.
pub(super) type Compiled = Selector<Simple>;

/// The selectors of a list; none when one of them is not understood, for then no browser would use the rule.
pub(super) fn parse(input: &mut cssparser::Parser<'_>) -> Option<Vec<Compiled>> {
    let list = SelectorList::parse(&Selectors, input, ParseRelative::No).ok()?;
    Some(list.slice().to_vec())
}

/// Asks whether elements match, in a `state` such as `focus` or in none.
pub(super) struct Matcher<'s> {
    caches: SelectorCaches,
    state: Option<&'s str>,
}

impl<'s> Matcher<'s> {
    pub(super) fn new(state: Option<&'s str>) -> Self {
        Self { caches: SelectorCaches::default(), state }
    }

    pub(super) fn matches(&mut self, selector: &Compiled, dom: &Dom<'_>, id: NodeId) -> bool {
        let mut context = MatchingContext::new(
            MatchingMode::Normal,
            None,
            &mut self.caches,
            QuirksMode::NoQuirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        let subject = Subject { dom, id, state: self.state, focused: id };
        matches_selector(selector, 0, None, &subject, &mut context)
    }
}

/// An element of a page on which `focused` is in `state`, so that the elements around that one have it for `focus-within`.
#[derive(Clone, Copy)]
struct Subject<'a> {
    dom: &'a Dom<'a>,
    id: NodeId,
    state: Option<&'a str>,
    focused: NodeId,
}

impl fmt::Debug for Subject<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.dom.name(self.id))
    }
}

impl<'a> Subject<'a> {
    fn other(&self, id: NodeId) -> Self {
        Self { id, ..*self }
    }

    fn element(&self) -> crate::parse::html::Element<'a> {
        self.dom.element(self.id).expect("only elements are matched")
    }

    fn sibling(&self, step: fn(&Dom<'a>, NodeId) -> Option<NodeId>) -> Option<Self> {
        let dom = self.dom;
        std::iter::successors(step(dom, self.id), |id| step(dom, *id)).find(|id| dom.element(*id).is_some()).map(|id| self.other(id))
    }
}

impl Element for Subject<'_> {
    type Impl = Simple;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(self.element().identity())
    }

    fn parent_element(&self) -> Option<Self> {
        let parent = self.dom.parent(self.id)?;
        self.dom.element(parent).map(|_| self.other(parent))
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.sibling(Dom::previous)
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.sibling(Dom::next)
    }

    fn first_element_child(&self) -> Option<Self> {
        self.dom.child_elements(self.id).next().map(|id| self.other(id))
    }

    fn is_html_element_in_html_document(&self) -> bool {
        self.element().is_html()
    }

    fn has_local_name(&self, name: &Name) -> bool {
        self.element().name() == &*name.0
    }

    fn has_namespace(&self, namespace: &Namespace) -> bool {
        if self.element().is_html() { *namespace == ns!(html) } else { self.element().is_svg() && *namespace == ns!(svg) }
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.element().name() == other.element().name() && self.element().is_html() == other.element().is_html()
    }

    fn attr_matches(&self, _: &NamespaceConstraint<&Namespace>, name: &Name, operation: &AttrSelectorOperation<&Value>) -> bool {
        self.element().attr(&name.0).is_some_and(|value| operation.eval_str(value))
    }

    fn match_non_ts_pseudo_class(&self, class: &State, _: &mut MatchingContext<'_, Simple>) -> bool {
        let own = self.id == self.focused;
        match class.0.as_str() {
            "link" | "any-link" => self.is_link(),
            "focus-within" => self.state == Some("focus") && self.dom.within(self.focused, self.id),
            "focus" | "focus-visible" => self.state == Some("focus") && own,
            "enabled" => self.element().attr("disabled").is_none(),
            "disabled" => self.element().attr("disabled").is_some(),
            "checked" => self.element().attr("checked").is_some(),
            "required" => self.element().attr("required").is_some(),
            "open" => self.element().attr("open").is_some(),
            _ => false,
        }
    }

    fn match_pseudo_element(&self, _: &Part, _: &mut MatchingContext<'_, Simple>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        matches!(self.element().name(), "a" | "area") && self.element().attr("href").is_some()
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Name, case: CaseSensitivity) -> bool {
        self.element().attr("id").is_some_and(|own| case.eq(own.as_bytes(), id.0.as_bytes()))
    }

    fn has_class(&self, name: &Name, case: CaseSensitivity) -> bool {
        let classes = self.element().attr("class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| case.eq(class.as_bytes(), name.0.as_bytes()))
    }

    fn has_custom_state(&self, _: &Name) -> bool {
        false
    }

    fn imported_part(&self, _: &Name) -> Option<Name> {
        None
    }

    fn is_part(&self, _: &Name) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        self.dom.children(self.id).all(|id| self.dom.element(id).is_none() && self.dom.text_of(id).is_none_or(str::is_empty))
    }

    fn is_root(&self) -> bool {
        self.dom.parent(self.id) == Some(self.dom.root())
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
