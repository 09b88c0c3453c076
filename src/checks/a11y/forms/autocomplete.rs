//! What a browser may fill in is said in words that it knows.

use crate::base::say::{said, say};
use crate::base::text::nearest;
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::aria::Role;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static AUTOCOMPLETE: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["autocomplete"]), check };

static RULE: Rule = Rule {
    id: "a11y/autocomplete",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un campo tiene un autocomplete que no existe", "A field has an autocomplete that does not exist"),
    why: said(
        "El navegador no puede llenar el campo por quien escribe con dificultad o no recuerda sus datos.",
        "The browser cannot fill in the field for people who write with difficulty or do not remember their data.",
    ),
    mend: said(
        "Escribe una de las palabras del estándar: name, given-name, family-name, email, tel, street-address, bday y otras.",
        "Write one of the words of the Standard: name, given-name, family-name, email, tel, street-address, bday and others.",
    ),
    reference: "WCAG 2.2, 1.3.5; HTML, 4.10.18.7",
    bad: page!("<p><label for=\"c\">Correo</label> <input id=\"c\" type=\"text\" autocomplete=\"correo\"></p>"),
    good: page!("<p><label for=\"c\">Correo</label> <input id=\"c\" type=\"text\" autocomplete=\"email\"></p>"),
};

/// Fields of HTML 4.10.18.7.1 that any prefix but that of a way of contact may stand before.
const FIELDS: &str = "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password \
    current-password one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 \
    address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name \
    cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month \
    bday-year sex url photo";
const CONTACTS: &str =
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp";

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let value = audit.dom.attr(at, "autocomplete").unwrap_or_default();
    if !applies(audit, at) || value.trim().is_empty() || is_valid(value) {
        return;
    }
    let wrong = short(value.trim(), 40);
    let last = value.split_ascii_whitespace().last().unwrap_or_default();
    let help = match nearest(last, FIELDS.split_whitespace().chain(CONTACTS.split_whitespace())) {
        Some(right) if right != last => say!("¿Quisiste decir autocomplete=\"{right}\"?", "Did you mean autocomplete=\"{right}\"?"),
        _ => say!(
            "Escribe una palabra del estándar, como «name», «email» o «tel», o quita el atributo.",
            "Write a word of the Standard, as “name”, “email” or “tel”, or take the attribute away."
        ),
    };
    found.add(
        &RULE,
        at,
        say!("El navegador no conoce autocomplete=\"{wrong}\".", "The browser does not know autocomplete=\"{wrong}\"."),
        help,
    );
}

/// Whether a person fills in the field, so that a browser could.
fn applies(audit: &Audit<'_>, at: NodeId) -> bool {
    let Some(element) = audit.dom.element(at).filter(|element| element.is_html()) else { return false };
    let kind = element.attr("type").unwrap_or_default().to_ascii_lowercase();
    let written = match element.name() {
        "select" | "textarea" => true,
        "input" => !matches!(kind.as_str(), "button" | "checkbox" | "file" | "hidden" | "image" | "radio" | "reset" | "submit"),
        _ => false,
    };
    let off = audit.disabled(at) || element.attr("readonly").is_some() || element.attr("aria-disabled") == Some("true");
    let aside = !audit.tabbable(at) && !audit.role(at).is_some_and(Role::is_widget);
    written && audit.shown(at) && !off && !aside
}

/// HTML, 4.10.18.7.2: a section, where to, what sort of contact, the field, and whether a passkey will do.
fn is_valid(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let mut tokens: &[&str] = &value.split_ascii_whitespace().collect::<Vec<_>>();
    if let ["on" | "off"] = tokens {
        return true;
    }
    if let [first, rest @ ..] = tokens
        && first.starts_with("section-")
    {
        tokens = rest;
    }
    if let ["shipping" | "billing", rest @ ..] = tokens {
        tokens = rest;
    }
    if let [rest @ .., "webauthn"] = tokens {
        tokens = rest;
    }
    let is = |all: &str, field: &str| all.split_whitespace().any(|known| known == field);
    match tokens {
        ["home" | "work" | "mobile" | "fax" | "pager", field] => is(CONTACTS, field),
        [field] => is(FIELDS, field) || is(CONTACTS, field),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    #[test]
    fn values_follow_the_standard() {
        for good in
            ["on", "OFF", "name", "section-a shipping street-address", "work email", "billing home tel webauthn", "username webauthn"]
        {
            assert!(is_valid(good), "{good}");
        }
        for bad in ["nombre", "home name", "email work", "shipping", "section-a", "name name", "on off", "email,tel"] {
            assert!(!is_valid(bad), "{bad}");
        }
    }
}
