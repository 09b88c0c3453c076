//! A list item stands in a list.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static LIST_ITEM: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["li"]), check };

static RULE: Rule = Rule {
    id: "a11y/list-item",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un elemento de lista no está en una lista", "A list item stands in no list"),
    why: said(
        "Un lector de pantalla no dice que hay una lista ni cuántos elementos tiene.",
        "A screen reader does not say that there is a list nor how many items it has.",
    ),
    mend: said("Pon los <li> dentro de <ul> o de <ol>.", "Put the <li> elements into <ul> or <ol>."),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<div><li>Una tabla</li></div>"),
    good: page!("<ul><li>Una tabla</li></ul>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(parent) = audit.dom.parent(at) else { return };
    let listed = read::is_any(audit, parent, tags!["ul", "ol", "menu"]) || audit.has_role(parent, "list");
    // The first of several says it for all.
    let first = audit.dom.child_elements(parent).find(|id| audit.dom.is(*id, "li")) == Some(at);
    if !listed && first && audit.dom.attr(at, "role").is_none() && audit.exposed(at) {
        found.add(
            &RULE,
            at,
            say!("Este elemento <li> no está dentro de una lista.", "This <li> element stands in no list."),
            say!("Escribe: <ul><li>…</li></ul>", "Write: <ul><li>…</li></ul>"),
        );
    }
}
