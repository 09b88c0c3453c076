//! The one walk over a page: each element is shown to the rules that look at elements of its name.

use super::{Audit, Found, HtmlRule, On};
use crate::checks::a11y::HTML_RULES;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Rules by what they look at.
struct Dispatch {
    page: Vec<&'static HtmlRule>,
    every: Vec<&'static HtmlRule>,
    names: BTreeMap<&'static str, Vec<&'static HtmlRule>>,
}

static DISPATCH: LazyLock<Dispatch> = LazyLock::new(|| {
    let mut dispatch = Dispatch { page: Vec::new(), every: Vec::new(), names: BTreeMap::new() };
    for rule in HTML_RULES.iter().copied().flatten() {
        match rule.on {
            On::Page => dispatch.page.push(rule),
            On::Every => dispatch.every.push(rule),
            On::Names(names) => names.iter().for_each(|name| dispatch.names.entry(name).or_default().push(rule)),
        }
    }
    dispatch
});

pub(super) fn walk(audit: &Audit<'_>, found: &mut Found) {
    let dom = audit.dom;
    for rule in &DISPATCH.page {
        (rule.check)(audit, dom.root(), found);
    }
    for id in dom.elements(dom.root()) {
        let named = DISPATCH.names.get(dom.name(id)).into_iter().flatten();
        for rule in DISPATCH.every.iter().chain(named) {
            (rule.check)(audit, id, found);
        }
    }
}
