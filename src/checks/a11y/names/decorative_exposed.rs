//! What is marked as decoration is told to nobody.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::aria::Role;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static DECORATIVE_EXPOSED: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["alt", "role"]), check };

static RULE: Rule = Rule {
    id: "a11y/decorative-exposed",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Algo marcado como adorno se anuncia igual", "Something marked as decoration is told all the same"),
    why: said(
        "El lector de pantalla anuncia lo que debía callar, porque otro atributo lo contradice.",
        "The screen reader tells what it should not, because another attribute contradicts.",
    ),
    mend: said(
        "Decide: si adorna, quita los otros atributos de ARIA y tabindex; si dice algo, dale su texto.",
        "Decide: if it adorns, take the other ARIA attributes and tabindex away; if it says something, give it its text.",
    ),
    reference: "WCAG 2.2, 1.1.1 and 4.1.2",
    bad: page!("<p><img src=\"hoja.svg\" alt=\"\" aria-label=\"Hoja\"> Consejo</p>"),
    good: page!("<p><img src=\"hoja.svg\" alt=\"\"> Consejo</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let by_alt = audit.dom.is(at, "img") && audit.dom.attr(at, "alt") == Some("") && audit.written_role(at).is_none();
    let by_role = audit.written_role(at).is_some_and(Role::is_none);
    if !(by_alt || by_role) || !audit.exposed(at) || !audit.insists(at) {
        return;
    }
    let how = if by_alt { "alt=\"\"" } else { "role=\"none\"" };
    let says = |name: &str| name.starts_with("aria-") && name != "aria-hidden";
    let against =
        audit.dom.element(at).and_then(|element| element.attrs().map(|(name, _)| name).find(|name| says(name) || *name == "tabindex"));
    let (es, en) = match against {
        Some(name) => (format!("«{name}»"), format!("“{name}”")),
        None => ("que se puede llegar a él con el teclado".to_owned(), "that the keyboard reaches it".to_owned()),
    };
    let message = Say {
        es: format!("Este elemento dice que solo adorna ({how}), pero lo contradice {es}: se anuncia igual."),
        en: format!("This element says that it only adorns ({how}), but {en} contradicts: it is told all the same."),
    };
    let help = match against {
        Some(name) => {
            let (without, with) = (mended(audit, at, &[], &[name]), mended(audit, at, &[], &["alt", "role"]));
            say!(
                "Si adorna, escribe {without}. Si dice algo, {with} con su texto.",
                "If it adorns, write {without}. If it says something, {with} with its text."
            )
        }
        None => say!("Quita role: lo que se puede usar no es un adorno.", "Take role away: what can be used is no decoration."),
    };
    found.add(&RULE, at, message, help);
}
