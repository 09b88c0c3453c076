//! What may have no name has none.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_PROHIBITED: HtmlRule = HtmlRule {
    rule: &RULE,
    on: On::Attributes(&["aria-label", "aria-labelledby", "aria-roledescription", "aria-braillelabel", "aria-brailleroledescription"]),
    check,
};

static RULE: Rule = Rule {
    id: "a11y/aria-prohibited",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un elemento que no admite nombre lleva aria-label", "An element that may not be named carries aria-label"),
    why: said(
        "Un <div>, un <span> o un párrafo no tienen nombre para el lector de pantalla. Lo que dice aria-label casi siempre se pierde.",
        "A <div>, a <span> or a paragraph have no name for a screen reader: what aria-label says is nearly always lost.",
    ),
    mend: said(
        "Escribe el texto en la página, o usa un elemento que admite nombre: <section>, <nav>, o role=\"img\" en un dibujo.",
        "Write the text on the page, or use an element that may be named: <section>, <nav>, or role=\"img\" on a drawing.",
    ),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 5.2.8",
    bad: page!("<div aria-label=\"Tasa de pobreza\">17,3&nbsp;%</div>"),
    good: page!("<p>Tasa de pobreza: 17,3&nbsp;%</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at).filter(|_| audit.exposed(at)) else { return };
    let Some(role) = audit.role(at).filter(|role| role.nameless) else { return };
    for (name, value) in element.attrs() {
        let names = matches!(name, "aria-label" | "aria-labelledby" | "aria-braillelabel");
        let describes = matches!(name, "aria-roledescription" | "aria-brailleroledescription");
        if value.trim().is_empty() || !(names || (describes && (role.name == "generic" || role.is_none()))) {
            continue;
        }
        let (tag, own) = (mended(audit, at, &[], &[name]), element.name());
        found.add(
            &RULE,
            at,
            say!(
                "Un <{own}> no admite «{name}»: quien usa un lector de pantalla casi nunca lo oye.",
                "A <{own}> does not admit “{name}”: people who use a screen reader hardly ever hear it."
            ),
            say!(
                "Escribe el texto en la página y quita el atributo: {tag}.",
                "Write the text on the page and take the attribute away: {tag}."
            ),
        );
    }
}
