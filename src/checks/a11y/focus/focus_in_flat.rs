//! What can be used does not stand inside another control.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static FOCUS_IN_FLAT: HtmlRule = HtmlRule { rule: &RULE, on: On::Every, check };

static RULE: Rule = Rule {
    id: "a11y/focus-in-control",
    family: Family::A11y,
    level: Level::Error,
    title: said("Hay algo que se puede usar dentro de otro control", "Something that can be used stands inside another control"),
    why: said(
        "El lector de pantalla anuncia el control de afuera como una sola cosa. Lo de adentro recibe el foco y no se oye.",
        "The screen reader tells the outer control as one thing: what is inside gets the focus and is not heard.",
    ),
    mend: said("Pon los dos uno al lado del otro.", "Put the two side by side."),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<div role=\"button\" tabindex=\"0\">Abrir <a href=\"a.html\">la tabla</a></div>"),
    good: page!("<p><button type=\"button\">Abrir</button> <a href=\"a.html\">La tabla</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.tabbable(at) {
        return;
    }
    let flat = |id: &NodeId| audit.role(*id).is_some_and(|role| role.flat);
    let Some(outer) = audit.dom.ancestors(at).find(flat).filter(|outer| audit.exposed(*outer)) else { return };
    // A box that opens lists its options; it is one control.
    if audit.dom.is(at, "option") {
        return;
    }
    let (own, around) = (audit.dom.name(at), audit.role(outer).map_or("", |role| role.name));
    found.add(
        &RULE,
        at,
        say!(
            "Este <{own}> está dentro de un elemento cuya función es «{around}»: recibe el foco, y el lector de pantalla no lo anuncia.",
            "This <{own}> stands inside an element whose role is “{around}”: it gets the focus, and a screen reader does not tell it."
        ),
        say!(
            "Sácalo y ponlo al lado, o quita lo que hace que reciba el foco.",
            "Take it out and put it beside, or take away what makes it get the focus."
        ),
    );
}
