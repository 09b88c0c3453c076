//! A list of terms holds terms and what they mean.

use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static DEFINITION_LIST: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["dl", "dt", "dd"]), check };

static RULE: Rule = Rule {
    id: "a11y/definition-list",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una lista de términos está mal armada", "A list of terms is put together wrong"),
    why: said(
        "Un lector de pantalla une cada término con su definición. Si la lista está mal armada, los lee sueltos.",
        "A screen reader joins each term with its definition. When the list is put together wrong, it reads them apart.",
    ),
    mend: said(
        "En <dl> pon cada término en <dt> y, después, su definición en <dd>.",
        "In <dl> put each term into <dt> and after it its definition into <dd>.",
    ),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<dl><dt>Hogar</dt><p>Personas que comparten la comida.</p></dl>"),
    good: page!("<dl><dt>Hogar</dt><dd>Personas que comparten la comida.</dd></dl>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.exposed(at) || audit.dom.attr(at, "role").is_some() {
        return;
    }
    let message = if audit.dom.is(at, "dl") { list(audit, at) } else { outside(audit, at) };
    if let Some(message) = message {
        found.add(
            &RULE,
            at,
            message,
            say!("Escribe: <dl><dt>Término</dt><dd>Definición</dd></dl>", "Write: <dl><dt>Term</dt><dd>Definition</dd></dl>"),
        );
    }
}

/// What is wrong within a list or a group of it.
fn list(audit: &Audit<'_>, at: NodeId) -> Option<Say> {
    let mut named = false;
    for child in audit.dom.children(at) {
        if let Some(text) = audit.dom.text_of(child) {
            if !text.trim().is_empty() {
                return Some(strange());
            }
        } else if audit.dom.is(child, "dt") {
            named = true;
        } else if audit.dom.is(child, "dd") {
            if !named {
                return Some(say!("Esta lista tiene una definición sin término.", "This list has a definition without a term."));
            }
        } else if audit.dom.is(child, "div") && audit.dom.is(at, "dl") {
            if let Some(wrong) = list(audit, child) {
                return Some(wrong);
            }
        } else if audit.dom.element(child).is_some() && !read::is_any(audit, child, tags!["script", "template"]) && audit.exposed(child) {
            return Some(strange());
        }
    }
    None
}

fn strange() -> Say {
    say!("Hay algo en esta lista que no es término ni definición.", "Something in this list is neither term nor definition.")
}

/// Whether a term or definition stands in no list; the first of several says it for all.
fn outside(audit: &Audit<'_>, at: NodeId) -> Option<Say> {
    let parent = audit.dom.parent(at)?;
    let grouped = audit.dom.is(parent, "div") && audit.dom.parent(parent).is_some_and(|list| audit.dom.is(list, "dl"));
    let first = audit.dom.child_elements(parent).find(|id| read::is_any(audit, *id, tags!["dt", "dd"])) == Some(at);
    (!grouped && !audit.dom.is(parent, "dl") && first)
        .then(|| say!("Este término no está dentro de una lista <dl>.", "This term stands in no <dl> list."))
}
