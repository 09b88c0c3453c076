//! One page under audit: its tree, and what several rules ask of it, computed once and only when asked.

use super::About;
use super::style::{Environment, Styles};
use crate::parse::html::{Dom, NodeId};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A page under audit.
pub(crate) struct Audit<'a> {
    pub(crate) dom: &'a Dom,
    pub(crate) about: &'a About<'a>,
    ids: OnceCell<BTreeMap<&'a str, Vec<NodeId>>>,
    styles: OnceCell<Styles<'a>>,
}

impl<'a> Audit<'a> {
    pub(super) fn new(dom: &'a Dom, about: &'a About<'a>) -> Self {
        Self { dom, about, ids: OnceCell::new(), styles: OnceCell::new() }
    }

    /// The elements of each id, in document order.
    pub(crate) fn ids(&self) -> &BTreeMap<&'a str, Vec<NodeId>> {
        self.ids.get_or_init(|| {
            let mut ids: BTreeMap<&str, Vec<NodeId>> = BTreeMap::new();
            for id in self.dom.elements(self.dom.root()) {
                if let Some(value) = self.dom.attr(id, "id").filter(|value| !value.is_empty()) {
                    ids.entry(value).or_default().push(id);
                }
            }
            ids
        })
    }

    /// The styles of the page on a common desktop screen, in light colours.
    pub(crate) fn styles(&self) -> &Styles<'a> {
        self.styles.get_or_init(|| Styles::new(self.dom, self.about.sheets, Environment::default()))
    }

    /// The computed value of a property; none where nobody sets it.
    pub(crate) fn style(&self, id: NodeId, property: &str) -> Option<String> {
        self.styles().computed(id, property)
    }

    /// The element that a reference by id means: the first of it.
    pub(crate) fn by_id(&self, id: &str) -> Option<NodeId> {
        self.ids().get(id)?.first().copied()
    }
}
