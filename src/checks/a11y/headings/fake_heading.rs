//! A heading is a heading, not a bold line.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_template, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static FAKE_HEADING: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["p"]), check };

static RULE: Rule = Rule {
    id: "a11y/fake-heading",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Una línea en negrita hace de título", "A bold line stands for a heading"),
    why: said(
        "Quien usa un lector de pantalla no la encuentra al saltar de título en título.",
        "People who use a screen reader do not find it when they jump from heading to heading.",
    ),
    mend: said(
        "Escribe un título de verdad: «## Materiales», no «**Materiales**».",
        "Write a real heading: “## Materials”, not “**Materials**”.",
    ),
    reference: "WCAG 2.2, 1.3.1; F2",
    bad: page!("<p>Aprende a leer una tabla.</p><p><strong>Materiales</strong></p><p>Una tabla y un lápiz.</p>"),
    good: page!("<p>Aprende a leer una tabla.</p><h2>Materiales</h2><p>Una tabla y un lápiz.</p>"),
};

/// A longer line is a sentence that matters, not a heading.
const LONGEST: usize = 60;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    // A template's bold line is part of a design that was looked at as a whole.
    if !all_bold(audit, at) || from_template(audit, at) {
        return;
    }
    let text = read::text(audit, at);
    let sentence = text.ends_with(['.', '!', ';', ',', '…']) || text.is_empty() || text.chars().count() > LONGEST;
    if sentence || !audit.exposed(at) || !heads_something(audit, at) || !stands_free(audit, at) {
        return;
    }
    let title = text.trim_end_matches(':');
    let help = if from_text(audit, at) {
        say!("Si es un título, escribe: ## {title}", "If it is a heading, write: ## {title}")
    } else {
        say!("Si es un título, escribe: <h2>{title}</h2>", "If it is a heading, write: <h2>{title}</h2>")
    };
    found.add(
        &RULE,
        at,
        say!("«{text}» parece un título, pero es solo una línea en negrita.", "“{text}” looks like a heading, but is only a bold line."),
        help,
    );
}

/// Whether all that a paragraph holds is one bold element.
fn all_bold(audit: &Audit<'_>, at: NodeId) -> bool {
    let mut bold = false;
    for child in audit.dom.children(at) {
        match audit.dom.text_of(child) {
            Some(text) if text.trim().is_empty() => {}
            None if audit.dom.element(child).is_none() => {}
            _ if !bold && read::is_any(audit, child, tags!["b", "strong"]) => bold = true,
            _ => return false,
        }
    }
    bold
}

/// Whether running text comes right after it.
fn heads_something(audit: &Audit<'_>, at: NodeId) -> bool {
    let mut next = audit.dom.next(at);
    while let Some(node) = next {
        if audit.dom.element(node).is_some() {
            return read::is_any(audit, node, tags!["p", "ul", "ol", "dl", "table"]) && !all_bold(audit, node);
        }
        if audit.dom.text_of(node).is_some_and(|text| !text.trim().is_empty()) {
            return false;
        }
        next = audit.dom.next(node);
    }
    false
}

/// Whether it stands in the text itself, not in a list, a cell, a card or a quotation.
fn stands_free(audit: &Audit<'_>, at: NodeId) -> bool {
    let closed = tags![
        "li",
        "td",
        "th",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "aside",
        "footer",
        "header",
        "nav",
        "address",
        "form",
        "details",
        "a",
        "label",
    ];
    read::around(audit, at, closed).is_none()
}
