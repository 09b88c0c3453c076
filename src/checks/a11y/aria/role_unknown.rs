//! A role exists.

use crate::base::say::{said, say};
use crate::base::text::nearest;
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::aria;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ROLE_UNKNOWN: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["role"]), check };

static RULE: Rule = Rule {
    id: "a11y/role-unknown",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un atributo role no tiene un valor que exista", "A role attribute has no value that exists"),
    why: said(
        "El navegador no conoce esa función. Quien usa un lector de pantalla recibe otra cosa que la que se quiso decir.",
        "The browser does not know that role: people who use a screen reader are told something else than what was meant.",
    ),
    mend: said(
        "Escribe una función de WAI-ARIA, como «navigation» o «button», o quita role: casi siempre hay un elemento de HTML que dice lo mismo.",
        "Write a role of WAI-ARIA, as “navigation” or “button”, or take role away: nearly always there is an element of HTML that says the same.",
    ),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 5.3",
    bad: page!("<div role=\"navegacion\" aria-busy=\"false\"><a href=\"a.html\">Datos</a></div>"),
    good: page!("<div role=\"navigation\"><a href=\"a.html\">Datos</a></div>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let written = audit.dom.attr(at, "role").unwrap_or_default().trim();
    if written.is_empty() || audit.written_role(at).is_some() || !audit.exposed(at) {
        return;
    }
    let wrong = short(written, 40);
    let message = say!("No existe la función «{wrong}» (role).", "There is no role “{wrong}”.");
    let help = if let Some(name) = nearest(written, aria::role_names()) {
        let tag = mended(audit, at, &[("role", name)], &[]);
        say!("¿Quisiste decir {tag}?", "Did you mean {tag}?")
    } else {
        let tag = mended(audit, at, &[], &["role"]);
        say!("Quita role: {tag}.", "Take role away: {tag}.")
    };
    found.add(&RULE, at, message, help);
}
