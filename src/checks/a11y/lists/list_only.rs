//! A list holds items and nothing else.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static LIST_ONLY: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["ul", "ol", "menu"]), check };

static RULE: Rule = Rule {
    id: "a11y/list-only",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una lista tiene algo que no es un elemento de lista", "A list holds something that is no list item"),
    why: said(
        "Un lector de pantalla dice cuántos elementos tiene la lista. Si algo queda suelto, cuenta mal o no lo lee como parte de ella.",
        "A screen reader says how many items the list has. What stands loose is counted wrong or not read as part of it.",
    ),
    mend: said("Pon cada cosa dentro de <li>…</li>.", "Put each thing into <li>…</li>."),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<ul><li>Una tabla</li><p>Un lápiz</p></ul>"),
    good: page!("<ul><li>Una tabla</li><li>Un lápiz</li></ul>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.has_role(at, "list") || !audit.exposed(at) {
        return;
    }
    for child in audit.dom.children(at) {
        let loose = match (audit.dom.text_of(child), audit.dom.element(child)) {
            (Some(text), _) => !text.trim().is_empty(),
            (_, Some(_)) => {
                !read::is_any(audit, child, tags!["li", "script", "template", "style"]) && audit.exposed(child) && !item(audit, child)
            }
            _ => false,
        };
        if loose {
            let name = audit.dom.name(at);
            let place = if audit.dom.element(child).is_some() { child } else { at };
            found.add(
                &RULE,
                place,
                say!("Hay algo en esta lista que no está dentro de <li>.", "Something in this list does not stand in <li>."),
                say!("Escribe: <{name}><li>…</li></{name}>", "Write: <{name}><li>…</li></{name}>"),
            );
            return;
        }
    }
}

fn item(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.has_role(at, "listitem")
}
