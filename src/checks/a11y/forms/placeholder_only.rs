//! A field is named by something that stays.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::collapsed;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PLACEHOLDER_ONLY: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["placeholder"]), check };

static RULE: Rule = Rule {
    id: "a11y/placeholder-only",
    family: Family::A11y,
    level: Level::Warning,
    title: said(
        "El único nombre de un campo es el texto que desaparece al escribir",
        "The only name of a field is the text that goes away while writing",
    ),
    why: said(
        "Al escribir, el texto se borra. Quien se distrae o tiene mala memoria ya no sabe qué pedía el campo. Muchas personas, además, creen que el campo ya está lleno.",
        "The text goes away while writing. People who are distracted or forget do not know any more what the field asked. Many also take it for a field that is filled in.",
    ),
    mend: said(
        "Pon un <label> visible junto al campo y deja el placeholder para un ejemplo.",
        "Put a visible <label> beside the field and keep the placeholder for an example.",
    ),
    reference: "WCAG 2.2, 3.3.2",
    bad: page!("<p><input type=\"text\" id=\"n\" placeholder=\"Nombre\"></p>"),
    good: page!("<p><label for=\"n\">Nombre</label> <input type=\"text\" id=\"n\" placeholder=\"Ana Soto\"></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let dom = audit.dom;
    let placeholder = collapsed(dom.attr(at, "placeholder").unwrap_or_default());
    let field = dom.is(at, "input") || dom.is(at, "textarea");
    let titled = dom.attr(at, "title").is_some_and(|title| !title.trim().is_empty());
    if !field || placeholder.is_empty() || titled || !audit.exposed(at) || audit.aria_name(at).is_some() {
        return;
    }
    if audit.labels(at).iter().any(|label| !collapsed(&dom.text(*label)).is_empty()) || *audit.name(at) != *placeholder {
        return;
    }
    let id = short(dom.attr(at, "id").filter(|id| !id.is_empty()).unwrap_or("campo"), 40);
    let (text, tag) = (short(&placeholder, 40), mended(audit, at, &[("id", &id)], &["placeholder"]));
    found.add(
        &RULE,
        at,
        say!(
            "El único nombre de este campo es «{text}», que desaparece al escribir.",
            "The only name of this field is “{text}”, which goes away while writing."
        ),
        say!("Escribe: <label for=\"{id}\">{text}</label> {tag}.", "Write: <label for=\"{id}\">{text}</label> {tag}."),
    );
}
