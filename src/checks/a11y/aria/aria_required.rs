//! A role has the states that make it what it is.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::aria::{self, Value};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_REQUIRED: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["role"]), check };

static RULE: Rule = Rule {
    id: "a11y/aria-required",
    family: Family::A11y,
    level: Level::Error,
    title: said("A un elemento con role le falta un estado", "An element with a role lacks a state"),
    why: said(
        "El lector de pantalla anuncia una casilla sin decir si está marcada, o un control deslizante sin su valor.",
        "The screen reader tells of a box without saying whether it is ticked, or of a slider without its value.",
    ),
    mend: said(
        "Escribe el estado que falta y cámbialo cuando cambie; o usa el elemento de HTML, que lo trae consigo.",
        "Write the state that is missing and change it when it changes; or use the element of HTML, which brings it along.",
    ),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 5.2.2",
    bad: page!("<span role=\"checkbox\" tabindex=\"0\">Acepto</span>"),
    good: page!("<span role=\"checkbox\" tabindex=\"0\" aria-checked=\"false\">Acepto</span>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(role) = audit.written_role(at).filter(|_| audit.exposed(at)) else { return };
    let is_there = |name: &str| audit.dom.attr(at, &format!("aria-{name}")).is_some_and(|value| !value.trim().is_empty());
    let by_role = role.requires.iter().copied();
    let when_used: &[&str] = match role.name {
        "separator" if audit.focusable(at) => &["valuenow"],
        "combobox" if audit.dom.attr(at, "aria-expanded") == Some("true") => &["controls"],
        _ => &[],
    };
    for name in by_role.chain(when_used.iter().copied()).filter(|name| !is_there(name) && !native(audit, at, name)) {
        let value = aria::attribute(&format!("aria-{name}")).map_or("", |attribute| match attribute.value {
            Value::Token(_) => "false",
            Value::Integer => "2",
            Value::Number => "0",
            _ => "…",
        });
        let (own, tag) = (role.name, mended(audit, at, &[(&format!("aria-{name}"), value)], &[]));
        found.add(
            &RULE,
            at,
            say!("A este elemento con role=\"{own}\" le falta «aria-{name}».", "This element with role=\"{own}\" lacks “aria-{name}”."),
            say!("Escribe, por ejemplo: {tag}.", "Write, for example: {tag}."),
        );
    }
}

/// Whether the element of HTML has the state by itself.
fn native(audit: &Audit<'_>, at: NodeId, name: &str) -> bool {
    let Some(element) = audit.dom.element(at).filter(|element| element.is_html()) else { return false };
    let kind = element.attr("type").unwrap_or_default().to_ascii_lowercase();
    match element.name() {
        "input" => matches!((kind.as_str(), name), ("checkbox" | "radio", "checked") | ("number" | "range", "valuenow")),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => name == "level",
        "meter" | "progress" => name == "valuenow",
        "option" => name == "selected",
        "select" => matches!(name, "expanded" | "controls"),
        _ => false,
    }
}
