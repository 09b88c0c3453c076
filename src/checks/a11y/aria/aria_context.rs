//! A part stands in what it is a part of.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_CONTEXT: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["role"]), check };

static RULE: Rule = Rule {
    id: "a11y/aria-context",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un elemento con role está fuera de lo que lo contiene", "An element with a role stands outside of what should hold it"),
    why: said(
        "Un elemento de lista sin lista, o una pestaña sin grupo, se anuncia como texto suelto. Nadie sabe cuántos hay.",
        "An item without a list, or a tab without its group, is told as loose text: nobody knows how many there are.",
    ),
    mend: said(
        "Ponlo dentro del elemento que lo contiene, o usa los elementos de HTML: <ul> y <li>.",
        "Put it inside the element that holds it, or use the elements of HTML: <ul> and <li>.",
    ),
    reference: "WCAG 2.2, 1.3.1; WAI-ARIA 1.2, 5.2.7",
    bad: page!("<div role=\"listitem\">Uno</div>"),
    good: page!("<div role=\"list\"><div role=\"listitem\">Uno</div></div>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(role) = audit.written_role(at).filter(|role| !role.within.is_empty() && audit.exposed(at)) else { return };
    let mut around = audit.owner(at);
    while let Some(holder) = around {
        match audit.role(holder) {
            Some(other) if role.within.contains(&other.name) => return,
            Some(other) if !other.is_none() && other.name != "generic" => break,
            _ => around = audit.owner(holder),
        }
    }
    let own = role.name;
    let holders = role.within.iter().map(|name| format!("«{name}»")).collect::<Vec<_>>().join(", ");
    found.add(
        &RULE,
        at,
        say!("role=\"{own}\" está fuera de lo que debe contenerlo.", "role=\"{own}\" stands outside of what must hold it."),
        say!("Ponlo dentro de uno de estos: {holders}.", "Put it inside one of these: {holders}."),
    );
}
