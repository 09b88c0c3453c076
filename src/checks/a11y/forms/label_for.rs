//! A label belongs to a field.

use crate::base::say::{said, say};
use crate::base::text::nearest;
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::labelable;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LABEL_FOR: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["label"]), check };

static RULE: Rule = Rule {
    id: "a11y/label-for",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Una etiqueta no está unida a ningún campo", "A label is tied to no field"),
    why: said(
        "Al tocar la etiqueta no pasa nada, y el lector de pantalla no la dice al llegar al campo.",
        "A touch on the label does nothing, and the screen reader does not say it when it comes to the field.",
    ),
    mend: said("Escribe en for el id del campo.", "Write the id of the field into for."),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<p><label for=\"comuma\">Comuna</label> <input type=\"text\" id=\"comuna\" aria-label=\"Comuna\"></p>"),
    good: page!("<p><label for=\"comuna\">Comuna</label> <input type=\"text\" id=\"comuna\"></p>"),
};

/// A field that was meant is looked for among so many ids.
const ENOUGH: usize = 200;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(id) = audit.dom.attr(at, "for").filter(|_| audit.shown(at)) else { return };
    let target = audit.by_id(id);
    if target.is_some_and(|target| labelable(audit.dom, target) || is_custom(audit.dom.name(target))) {
        return;
    }
    let wrong = short(id, 40);
    let message = match target {
        Some(target) => {
            let name = audit.dom.name(target);
            say!(
                "La etiqueta apunta a «{wrong}», que es un <{name}> y no un campo.",
                "The label points at “{wrong}”, which is a <{name}> and no field."
            )
        }
        None => say!(
            "La etiqueta apunta a «{wrong}», y nada en la página lleva ese id.",
            "The label points at “{wrong}”, and nothing on the page has that id."
        ),
    };
    let fields =
        audit.ids().take(ENOUGH).filter(|(_, same)| same.first().is_some_and(|(_, at)| labelable(audit.dom, *at))).map(|(id, _)| id);
    let help = match nearest(id, fields) {
        Some(right) => say!("¿Quisiste decir for=\"{right}\"?", "Did you mean for=\"{right}\"?"),
        None => say!("Escribe en for el id del campo al que pertenece.", "Write into for the id of the field that it belongs to."),
    };
    found.add(&RULE, at, message, help);
}

/// Elements that a script defines may be fields.
fn is_custom(name: &str) -> bool {
    name.contains('-')
}
