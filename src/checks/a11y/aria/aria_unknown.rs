//! An attribute of ARIA exists.

use crate::base::say::{said, say};
use crate::base::text::nearest;
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::aria;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_UNKNOWN: HtmlRule = HtmlRule { rule: &RULE, on: On::Aria, check };

static RULE: Rule = Rule {
    id: "a11y/aria-unknown",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un atributo aria-… no existe", "An aria-… attribute does not exist"),
    why: said(
        "El navegador lo pasa por alto. Quien usa un lector de pantalla no recibe lo que se quiso decir.",
        "The browser passes over it, and people who use a screen reader do not get what was meant.",
    ),
    mend: said("Corrige el nombre del atributo.", "Mend the name of the attribute."),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 6",
    bad: page!("<ul aria-labeledby=\"t\"><li>Uno</li></ul><p id=\"t\">Pasos</p>"),
    good: page!("<ul aria-labelledby=\"t\"><li>Uno</li></ul><p id=\"t\">Pasos</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at) else { return };
    let unknown = |name: &str| name.starts_with("aria-") && aria::attribute(name).is_none();
    for (name, value) in element.attrs().filter(|(name, _)| unknown(name)) {
        let bare = name.strip_prefix("aria-").unwrap_or_default();
        let help = if let Some(right) = nearest(bare, aria::attribute_names()) {
            let tag = mended(audit, at, &[(&format!("aria-{right}"), value)], &[name]);
            say!("¿Quisiste decir {tag}?", "Did you mean {tag}?")
        } else {
            let tag = mended(audit, at, &[], &[name]);
            say!("Quítalo: {tag}.", "Take it away: {tag}.")
        };
        let name = short(name, 40);
        found.add(&RULE, at, say!("No existe el atributo «{name}».", "There is no attribute “{name}”."), help);
    }
}
