//! Whoever moves with the keyboard sees where they are.

use super::example::page;
use crate::base::say::{said, say};
use crate::checks::html::style::{Environment, Styles};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static FOCUS_VISIBLE: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/focus-visible",
    family: Family::A11y,
    level: Level::Error,
    title: said("No se ve qué enlace o botón tiene el foco", "The link or button that has the focus is not seen"),
    why: said("Quien avanza con el teclado pierde de vista dónde está.", "People who move with the keyboard lose sight of where they are."),
    mend: said(
        "Quita «outline: none», o pon otra marca en :focus-visible.",
        "Take “outline: none” away, or set another mark in :focus-visible.",
    ),
    reference: "WCAG 2.2, 2.4.7",
    bad: page!("<style>a { outline: none }</style><p><a href=\"tabla.html\">La tabla de 2024</a></p>"),
    good: page!("<style>a { outline: none } a:focus { outline: 3px solid #111 }</style><p><a href=\"tabla.html\">La tabla de 2024</a></p>"),
};

/// What can show the focus besides an outline.
const MARKS: [&str; 11] = [
    "background-color",
    "background-image",
    "border-color",
    "border-style",
    "border-width",
    "box-shadow",
    "color",
    "font-weight",
    "text-decoration",
    "text-decoration-line",
    "transform",
];

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    if !audit.styled() {
        return;
    }
    let focused = Styles::new(audit.dom, &audit.sheets(), Environment::default()).in_state("focus");
    for id in audit.dom.elements(root).filter(|id| audit.tabbable(*id)) {
        if hides(audit, &focused, id) && !reacts(audit, id) {
            let help = say!(
                "Quita «outline: none», o escribe :focus-visible {{ outline: 3px solid }}.",
                "Take “outline: none” away, or write :focus-visible {{ outline: 3px solid }}."
            );
            found.add(
                &RULE,
                id,
                say!("Cuando esto recibe el foco del teclado, nada lo muestra.", "When this gets the keyboard's focus, nothing shows it."),
                help,
            );
        }
    }
}

/// Whether a focused element has no outline, and nothing else that it does not have without focus.
fn hides(audit: &Audit<'_>, focused: &Styles<'_>, id: NodeId) -> bool {
    let none = |property: &str, values: &[&str]| focused.declared(id, property).is_some_and(|value| values.contains(&value.trim()));
    let without = none("outline-style", &["none"]) || none("outline-width", &["0", "0px"]) || none("outline-color", &["transparent"]);
    without && MARKS.iter().all(|property| focused.declared(id, property) == audit.styles().declared(id, property))
}

/// A script may draw what the sheet does not.
fn reacts(audit: &Audit<'_>, id: NodeId) -> bool {
    audit.dom.attr(id, "onfocus").is_some()
}
