//! What ARIA points at is on the page.

use crate::base::say::{said, say};
use crate::base::text::nearest;
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::aria;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_REFERENCE: HtmlRule = HtmlRule { rule: &RULE, on: On::Aria, check };

static RULE: Rule = Rule {
    id: "a11y/aria-reference",
    family: Family::A11y,
    level: Level::Warning,
    title: said(
        "Un atributo aria-… apunta a algo que no está en la página",
        "An aria-… attribute points at something that is not on the page",
    ),
    why: said(
        "El nombre o la descripción se pierde sin aviso: el lector de pantalla no dice nada.",
        "The name or description is lost without notice: the screen reader says nothing.",
    ),
    mend: said(
        "Corrige el identificador, o pon ese id en el elemento que lleva el texto.",
        "Mend the identifier, or put that id on the element that holds the text.",
    ),
    reference: "WCAG 2.2, 1.3.1 and 4.1.2",
    bad: page!("<h2 id=\"datos\">Datos</h2><section aria-labelledby=\"dato\"><p>17,3&nbsp;%</p></section>"),
    good: page!("<section aria-labelledby=\"datos\"><h2 id=\"datos\">Datos</h2><p>17,3&nbsp;%</p></section>"),
};

/// A word that was meant is looked for among so many ids.
const ENOUGH: usize = 200;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at).filter(|_| audit.exposed(at)) else { return };
    for (name, value) in element.attrs() {
        // What a control opens may be made by a script when it is opened.
        let pointing =
            aria::attribute(name).is_some_and(|attribute| attribute.value.is_reference()) && !matches!(name, "aria-controls" | "aria-owns");
        for missing in value.split_ascii_whitespace().filter(|id| pointing && audit.by_id(id).is_none()) {
            let wrong = short(missing, 40);
            let message = say!(
                "«{name}» apunta a «{wrong}», y nada en la página lleva ese id.",
                "“{name}” points at “{wrong}”, and nothing on the page has that id."
            );
            let help = match nearest(missing, audit.ids().map(|(id, _)| id).take(ENOUGH)) {
                Some(id) => say!("¿Quisiste decir «{id}»?", "Did you mean “{id}”?"),
                None => say!(
                    "Escribe id=\"{wrong}\" en el elemento que lleva el texto, o quita «{name}».",
                    "Write id=\"{wrong}\" on the element that holds the text, or take “{name}” away."
                ),
            };
            found.add(&RULE, at, message, help);
        }
    }
}
