//! What is pointed at by its id is there once.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;
use std::collections::BTreeSet;

pub(super) static DUPLICATE_ID: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/duplicate-id",
    family: Family::A11y,
    level: Level::Error,
    title: said("Dos partes de la página tienen el mismo id", "Two parts of the page have the same id"),
    why: said(
        "Un enlace o una etiqueta que usa ese id llega siempre a la primera: la otra queda sin nombre o sin entrada.",
        "A link or a label that uses this id always comes to the first: the other is left without a name or a way in.",
    ),
    mend: said("Da a cada parte un id propio.", "Give each part an id of its own."),
    reference: "WCAG 2.2, 1.3.1, 4.1.2; F77",
    bad: page!(
        "<p><a href=\"#materiales\">Materiales</a></p><h2 id=\"materiales\">Materiales</h2><p>Un lápiz.</p><h2 id=\"materiales\">Otros materiales</h2><p>Una regla.</p>"
    ),
    good: page!(
        "<p><a href=\"#materiales\">Materiales</a></p><h2 id=\"materiales\">Materiales</h2><p>Un lápiz.</p><h2 id=\"otros\">Otros materiales</h2><p>Una regla.</p>"
    ),
};

/// Attributes that hold ids.
const REFERENCES: [&str; 10] = [
    "for",
    "headers",
    "list",
    "form",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-activedescendant",
    "aria-details",
];

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let doubled: Vec<(&str, &[NodeId])> =
        audit.ids().iter().filter(|(_, places)| places.len() > 1).map(|(id, places)| (*id, places.as_slice())).collect();
    if doubled.is_empty() {
        return;
    }
    let used = used(audit);
    for (id, places) in doubled {
        let heading = places.iter().all(|at| audit.has_role(*at, "heading"));
        if used.contains(id) || heading {
            found.add(
                &RULE,
                places[1],
                say!("El id «{id}» está {} veces en la página.", "The id “{id}” is {} times on the page.", places.len()),
                say!("Escribe aquí otro: id=\"{id}-2\"", "Write another one here: id=\"{id}-2\""),
            );
        }
    }
}

/// The ids that something on the page points at.
fn used<'a>(audit: &Audit<'a>) -> BTreeSet<&'a str> {
    let mut used = BTreeSet::new();
    let dom = audit.dom;
    for element in dom.elements(dom.root()).filter_map(|id| dom.element(id)) {
        used.extend(element.attr("href").and_then(|href| href.strip_prefix('#')));
        for name in REFERENCES {
            used.extend(element.attr(name).into_iter().flat_map(str::split_ascii_whitespace));
        }
    }
    used
}
