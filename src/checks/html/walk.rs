//! The one walk over a page: each element is shown to the rules that look at elements like it.

use super::{Audit, Found, HtmlRule, On};
use crate::checks::a11y::HTML_RULES;
use crate::parse::html::{Element, NodeId, Tag};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

type Rules = Vec<&'static HtmlRule>;

/// Rules by what they look at.
#[derive(Default)]
struct Dispatch {
    page: Rules,
    every: Rules,
    aria: Rules,
    /// By the number of a name.
    names: Vec<Rules>,
    roles: FxHashMap<&'static str, Rules>,
    attributes: FxHashMap<&'static str, Rules>,
}

static DISPATCH: LazyLock<Dispatch> = LazyLock::new(|| {
    let mut dispatch = Dispatch { names: vec![Rules::new(); Tag::COUNT], ..Dispatch::default() };
    let add = |rules: &mut FxHashMap<&'static str, Rules>, names: &[&'static str], rule| {
        for name in names {
            rules.entry(name).or_default().push(rule);
        }
    };
    for rule in HTML_RULES.iter().copied().flatten().copied() {
        match rule.on {
            On::Page => dispatch.page.push(rule),
            On::Every => dispatch.every.push(rule),
            On::Aria => dispatch.aria.push(rule),
            On::Names(names) => names.iter().for_each(|name| dispatch.names[Tag::of(name).index()].push(rule)),
            On::Roles(names) => add(&mut dispatch.roles, names, rule),
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

fn show(audit: &Audit<'_>, id: NodeId, element: Element<'_>, found: &mut Found) {
    let named = DISPATCH.names[element.tag().index()].iter();
    let role = audit.role(id).and_then(|role| DISPATCH.roles.get(role.name)).into_iter().flatten();
    DISPATCH.every.iter().chain(named).chain(role).for_each(|rule| (rule.check)(audit, id, found));
    let mut aria = false;
    let mut shown: Rules = Vec::new();
    for (name, _) in element.attrs() {
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
