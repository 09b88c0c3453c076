//! One page under audit: its tree, and what several rules ask of it, computed once and only when asked.

use super::About;
use super::exposed::State;
use super::labels::Labels;
use super::role::Known;
use super::style::{Environment, Styles};
use crate::parse::html::{Dom, NodeId};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A page under audit. What it is asked is answered beside it: roles in `role`, names in `name`, what is hidden or can be
/// focused in `exposed`.
pub(crate) struct Audit<'a> {
    pub(crate) dom: &'a Dom<'a>,
    pub(crate) about: &'a About<'a>,
    linked: Vec<String>,
    ids: OnceCell<Vec<(&'a str, NodeId)>>,
    styles: OnceCell<Styles<'a>>,
    styled: OnceCell<bool>,
    pub(super) boxes: OnceCell<Styles<'a>>,
    pub(super) states: OnceCell<Vec<State>>,
    pub(super) labels: OnceCell<Labels>,
    pub(super) owners: OnceCell<BTreeMap<NodeId, NodeId>>,
    pub(super) roles: OnceCell<Vec<Cell<Known>>>,
    pub(super) names: RefCell<Vec<Option<Rc<str>>>>,
}

impl<'a> Audit<'a> {
    pub(crate) fn new(dom: &'a Dom<'a>, about: &'a About<'a>) -> Self {
        Self {
            dom,
            about,
            linked: linked(dom, about),
            ids: OnceCell::new(),
            styles: OnceCell::new(),
            styled: OnceCell::new(),
            boxes: OnceCell::new(),
            states: OnceCell::new(),
            labels: OnceCell::new(),
            owners: OnceCell::new(),
            roles: OnceCell::new(),
            names: RefCell::default(),
        }
    }

    /// The style sheets that the page links to, where they stand in its folder.
    pub(crate) fn sheets(&self) -> Vec<&str> {
        self.linked.iter().map(String::as_str).collect()
    }

    /// The elements with ids by these, those of one id in document order.
    fn by_ids(&self) -> &[(&'a str, NodeId)] {
        self.ids.get_or_init(|| {
            let id = |at| Some((self.dom.attr(at, "id").filter(|id| !id.is_empty())?, at));
            let mut ids: Vec<(&str, NodeId)> = self.dom.elements(self.dom.root()).filter_map(id).collect();
            ids.sort_by_key(|(id, _)| *id);
            ids
        })
    }

    /// Each id, and the elements of it in document order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = (&'a str, &[(&'a str, NodeId)])> {
        self.by_ids().chunk_by(|one, other| one.0 == other.0).map(|same| (same[0].0, same))
    }

    /// Whether anything on the page sets a style; pages of our own site have none of their own.
    pub(crate) fn styled(&self) -> bool {
        *self.styled.get_or_init(|| {
            let attribute = |id| self.dom.attr(id, "style").is_some();
            let by_attribute = || self.dom.may_hold("style") && self.dom.elements(self.dom.root()).any(attribute);
            !self.linked.is_empty() || self.dom.styles().next().is_some() || by_attribute()
        })
    }

    /// The styles of the page on a common desktop screen, in light colours.
    pub(crate) fn styles(&self) -> &Styles<'a> {
        self.styles.get_or_init(|| Styles::new(self.dom, &self.sheets(), Environment::default()))
    }

    /// The element that a reference by id means: the first of it.
    pub(crate) fn by_id(&self, id: &str) -> Option<NodeId> {
        let ids = self.by_ids();
        ids.get(ids.partition_point(|(own, _)| *own < id)).filter(|(own, _)| *own == id).map(|(_, at)| *at)
    }

    /// The elements that an attribute with a list of ids points at; those that are not there are left out.
    pub(crate) fn referenced(&self, at: NodeId, attribute: &str) -> Vec<NodeId> {
        let ids = self.dom.attr(at, attribute).unwrap_or_default();
        ids.split_ascii_whitespace().filter_map(|id| self.by_id(id)).collect()
    }
}

/// The sheets that a page in a folder links to. A page of our own site has one, which is checked with the theme.
fn linked(dom: &Dom<'_>, about: &About<'_>) -> Vec<String> {
    let Some(folder) = &about.folder else { return Vec::new() };
    let sheet = |id: NodeId| {
        dom.attr(id, "rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("stylesheet")))
    };
    let links = dom.elements(dom.root()).filter(|id| dom.is(*id, "link") && sheet(*id));
    links.filter_map(|id| folder.sheet(dom.attr(id, "href")?)).collect()
}
