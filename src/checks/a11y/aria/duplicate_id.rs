//! What is pointed at is one element.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::aria;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;
use std::collections::BTreeMap;

pub(super) static DUPLICATE_ID: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/duplicate-id",
    family: Family::A11y,
    level: Level::Error,
    title: said("Dos elementos llevan el mismo id, y algo apunta a él", "Two elements have the same id, and something points at it"),
    why: said(
        "El navegador toma siempre el primero. Una etiqueta, una descripción o un enlace queda unido a otra cosa.",
        "The browser always takes the first: a label, a description or a link is tied to something else.",
    ),
    mend: said("Da a cada elemento un id propio.", "Give each element an id of its own."),
    reference: "WCAG 2.2, 1.3.1 and 4.1.2; HTML, 3.2.6",
    bad: page!(
        "<p><label for=\"c\">Correo</label> <input id=\"c\" type=\"text\"></p><p><label for=\"d\">Comuna</label> <input id=\"d\" type=\"text\"></p><p id=\"c\">Gracias</p>"
    ),
    good: page!(
        "<p><label for=\"c\">Correo</label> <input id=\"c\" type=\"text\"></p><p><label for=\"d\">Comuna</label> <input id=\"d\" type=\"text\"></p><p id=\"e\">Gracias</p>"
    ),
};

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    let twice: BTreeMap<&str, NodeId> = audit.ids().filter_map(|(id, same)| Some((id, same.get(1)?.1))).collect();
    if twice.is_empty() {
        return;
    }
    let mut used: BTreeMap<&str, String> = BTreeMap::new();
    for element in audit.dom.elements(root).filter_map(|id| audit.dom.element(id)) {
        for (name, value) in element.attrs().filter(|(name, _)| points(name)) {
            let ids = value.split_ascii_whitespace().filter(|id| twice.contains_key(id));
            ids.for_each(|id| {
                used.entry(id).or_insert_with(|| format!("<{} {name}=\"{}\">", element.name(), short(value, 40)));
            });
        }
        let fragment = element.attr("href").and_then(|href| href.strip_prefix('#')).filter(|id| twice.contains_key(id));
        if let Some(id) = fragment {
            used.entry(id).or_insert_with(|| format!("<{} href=\"#{}\">", element.name(), short(id, 40)));
        }
    }
    for (id, by) in used {
        let Some(second) = twice.get(id) else { continue };
        let id = short(id, 40);
        found.add(
            &RULE,
            *second,
            say!("El id «{id}» ya está en la página, y {by} apunta a él.", "The id “{id}” is on the page already, and {by} points at it."),
            say!("Da a este elemento otro id: id=\"{id}-2\".", "Give this element another id: id=\"{id}-2\"."),
        );
    }
}

/// Attributes whose value is one or more ids.
fn points(name: &str) -> bool {
    matches!(name, "for" | "form" | "headers" | "list" | "popovertarget")
        || aria::attribute(name).is_some_and(|attribute| attribute.value.is_reference())
}
