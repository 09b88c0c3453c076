//! A state or property has one of its values.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::aria::{self, Attribute, Value};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_VALUE: HtmlRule = HtmlRule { rule: &RULE, on: On::Aria, check };

static RULE: Rule = Rule {
    id: "a11y/aria-value",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un atributo aria-… tiene un valor que no existe", "An aria-… attribute has a value that does not exist"),
    why: said(
        "El navegador pasa el valor por alto. El lector de pantalla no dice si algo está abierto, marcado o en qué página estás.",
        "The browser passes over the value: the screen reader does not say whether something is open or ticked, or on which page you are.",
    ),
    mend: said("Escribe uno de los valores que admite el atributo.", "Write one of the values that the attribute admits."),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 6.3",
    bad: page!("<p><a href=\"a.html\" aria-current=\"sí\">Datos</a></p>"),
    good: page!("<p><a href=\"a.html\" aria-current=\"page\">Datos</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at) else { return };
    for (name, value) in element.attrs().filter(|(_, value)| !value.trim().is_empty()) {
        let Some(attribute) = aria::attribute(name) else { continue };
        if attribute.value.accepts(value) && !leads_nowhere(audit, at, attribute) {
            continue;
        }
        let wrong = short(value.trim(), 40);
        let help = match attribute.value {
            Value::Token(all) | Value::Tokens(all) => {
                let all = all.replace(' ', ", ");
                say!("Valores que admite: {all}.", "Values that it admits: {all}.")
            }
            Value::Integer => say!("Escribe un número entero: {name}=\"3\".", "Write a whole number: {name}=\"3\"."),
            Value::Number => {
                say!("Escribe un número con punto decimal: {name}=\"17.3\".", "Write a number with a decimal point: {name}=\"17.3\".")
            }
            Value::Id | Value::Ids | Value::Text => {
                say!("Escribe el id de un elemento que esté en la página.", "Write the id of an element that is on the page.")
            }
        };
        found.add(&RULE, at, say!("«{name}» no admite el valor «{wrong}».", "“{name}” does not admit the value “{wrong}”."), help);
    }
}

/// Whether a reference that the role cannot do without points at nothing. What a closed box will open may come later.
fn leads_nowhere(audit: &Audit<'_>, at: NodeId, attribute: &Attribute) -> bool {
    let open = || audit.dom.attr(at, "aria-expanded") == Some("true");
    let needed = audit.role(at).is_some_and(|role| match role.name {
        "combobox" => attribute.name == "controls" && open(),
        _ => role.requires.contains(&attribute.name),
    });
    attribute.value.is_reference() && needed && audit.referenced(at, &format!("aria-{}", attribute.name)).is_empty()
}
