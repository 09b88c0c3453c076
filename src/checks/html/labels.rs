//! Which `label` belongs to which control, and who owns an element that `aria-owns` moves.
//!
//! In: a page. Out: maps, made in one pass each when first asked.

use super::Audit;
use crate::parse::html::{Dom, NodeId};
use std::collections::BTreeMap;

/// Labels of each control, in document order.
pub(crate) type Labels = BTreeMap<NodeId, Vec<NodeId>>;

impl Audit<'_> {
    /// The `label` elements of a control.
    pub(crate) fn labels(&self, control: NodeId) -> &[NodeId] {
        self.labels.get_or_init(|| labels(self)).get(&control).map_or(&[], Vec::as_slice)
    }

    /// What holds an element in the tree of assistive technology: who owns it, or else its parent.
    pub(crate) fn owner(&self, at: NodeId) -> Option<NodeId> {
        let owners = self.owners.get_or_init(|| owners(self));
        owners.get(&at).copied().or_else(|| self.dom.parent(at)).filter(|id| self.dom.element(*id).is_some())
    }
}

/// HTML, 4.10.2: elements that a label can belong to.
pub(crate) fn labelable(dom: &Dom<'_>, at: NodeId) -> bool {
    let Some(element) = dom.element(at).filter(|element| element.is_html()) else { return false };
    match element.name() {
        "button" | "meter" | "output" | "progress" | "select" | "textarea" => true,
        "input" => !element.attr("type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        _ => false,
    }
}

fn labels(audit: &Audit<'_>) -> Labels {
    let dom = audit.dom;
    let mut labels = Labels::new();
    // Elements that are open at this point, and those labels among them that have met no control yet.
    let mut open: Vec<NodeId> = Vec::new();
    let mut waiting: Vec<NodeId> = Vec::new();
    for id in dom.elements(dom.root()) {
        while let Some(last) = open.pop_if(|last| Some(*last) != dom.parent(id)) {
            waiting.pop_if(|label| *label == last);
        }
        open.push(id);
        if dom.is(id, "label") {
            match dom.attr(id, "for") {
                None => waiting.push(id),
                Some(control) => {
                    let control = audit.by_id(control).filter(|control| labelable(dom, *control));
                    if let Some(control) = control {
                        labels.entry(control).or_default().push(id);
                    }
                }
            }
        } else if labelable(dom, id) {
            labels.entry(id).or_default().append(&mut waiting);
        }
    }
    for labels in labels.values_mut() {
        labels.sort_unstable();
    }
    labels
}

fn owners(audit: &Audit<'_>) -> BTreeMap<NodeId, NodeId> {
    let dom = audit.dom;
    let mut owners = BTreeMap::new();
    if !dom.may_hold("aria-owns") {
        return owners;
    }
    for id in dom.elements(dom.root()).filter(|id| dom.attr(*id, "aria-owns").is_some()) {
        // An element has one owner, the first, and nothing owns what holds it.
        for owned in audit.referenced(id, "aria-owns").into_iter().filter(|owned| !dom.within(id, *owned)) {
            owners.entry(owned).or_insert(id);
        }
    }
    owners
}
