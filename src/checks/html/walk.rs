//! The one walk over a page: each element is shown to the rules that look at elements like it.

use super::{Audit, Found, HtmlRule, On};
use crate::checks::a11y::HTML_RULES;
use crate::parse::html::{Element, LocalName, NodeId};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

type Rules = Vec<&'static HtmlRule>;

/// Rules by what they look at.
#[derive(Default)]
struct Dispatch {
    page: Rules,
    every: Rules,
    aria: Rules,
    names: FxHashMap<LocalName, Rules>,
    roles: FxHashMap<&'static str, Rules>,
    attributes: FxHashMap<LocalName, Rules>,
}

static DISPATCH: LazyLock<Dispatch> = LazyLock::new(|| {
    let mut dispatch = Dispatch::default();
    let add = |rules: &mut FxHashMap<LocalName, Rules>, names: &[&'static str], rule| {
        for name in names {
            rules.entry(LocalName::from(*name)).or_default().push(rule);
        }
    };
    for rule in HTML_RULES.iter().copied().flatten().copied() {
        match rule.on {
            On::Page => dispatch.page.push(rule),
            On::Every => dispatch.every.push(rule),
            On::Aria => dispatch.aria.push(rule),
            On::Names(names) => add(&mut dispatch.names, names, rule),
            On::Roles(names) => names.iter().for_each(|name| dispatch.roles.entry(name).or_default().push(rule)),
            On::Attributes(names) => add(&mut dispatch.attributes, names, rule),
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
        let Some(element) = dom.element(id) else { continue };
        show(audit, id, element, found);
    }
}

fn show(audit: &Audit<'_>, id: NodeId, element: &Element, found: &mut Found) {
    let named = DISPATCH.names.get(element.local()).into_iter().flatten();
    let role = audit.role(id).and_then(|role| DISPATCH.roles.get(role.name)).into_iter().flatten();
    DISPATCH.every.iter().chain(named).chain(role).for_each(|rule| (rule.check)(audit, id, found));
    let mut aria = false;
    let mut shown: Rules = Vec::new();
    for name in element.attribute_names() {
        aria |= name.starts_with("aria-");
        for rule in DISPATCH.attributes.get(name).into_iter().flatten().copied() {
            // Once, though an element may carry two attributes that a rule looks at.
            if !shown.iter().any(|other| std::ptr::eq(*other, rule)) {
                shown.push(rule);
                (rule.check)(audit, id, found);
            }
        }
    }
    DISPATCH.aria.iter().filter(|_| aria).for_each(|rule| (rule.check)(audit, id, found));
}
