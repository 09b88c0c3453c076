//! All of a page belongs to one of its parts.

use super::skeleton::is_main;
use crate::base::say::{said, say};
use crate::checks::a11y::example::body;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static OUTSIDE_LANDMARKS: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/outside-landmarks",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Hay texto fuera de las partes de la página", "Some text stands outside the parts of the page"),
    why: said(
        "Quien salta de parte en parte (menú, contenido, pie) no llega nunca a ese texto.",
        "People who jump from part to part (menu, content, footer) never come to that text.",
    ),
    mend: said("Ponlo dentro de <main>, <nav>, <header>, <footer> o <aside>.", "Put it into <main>, <nav>, <header>, <footer> or <aside>."),
    reference: "WCAG 2.2, 1.3.1; ARIA11",
    bad: body!("<main><h1>Taller de datos</h1><p>Trae un lápiz.</p></main><div><p>La inscripción cierra el lunes.</p></div>"),
    good: body!("<main><h1>Taller de datos</h1><p>Trae un lápiz.</p><p>La inscripción cierra el lunes.</p></main>"),
};

/// Roles of the parts that people jump between, and of what comes up by itself.
const PARTS: [&str; 13] = [
    "main",
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "region",
    "search",
    "form",
    "dialog",
    "alertdialog",
    "alert",
    "status",
    "log",
];

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let Some(body) = read::body(audit) else { return };
    if !audit.dom.elements(body).any(|id| is_main(audit, id)) {
        return;
    }
    let mut left = vec![body];
    while let Some(next) = left.pop() {
        if let Some(text) = audit.dom.text_of(next) {
            if text.chars().any(char::is_alphanumeric) && audit.exposed(next) {
                let at = audit.dom.parent(next).unwrap_or(next);
                let quote = read::short(&read::collapsed(text), 60);
                found.add(
                    &RULE,
                    at,
                    say!(
                        "«{quote}» queda fuera de las partes de la página: encabezado, menú, contenido y pie.",
                        "“{quote}” stands outside the parts of the page: header, menu, content and footer."
                    ),
                    say!("Ponlo dentro de <main>…</main>.", "Put it into <main>…</main>."),
                );
                return;
            }
            continue;
        }
        if next == body || (audit.exposed(next) && !is_part(audit, next) && !leads_within(audit, next)) {
            let first = left.len();
            left.extend(audit.dom.children(next));
            left[first..].reverse();
        }
    }
}

fn is_part(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.role(at).is_some_and(|role| PARTS.contains(&role.name))
}

/// A link within the page: skip links stand outside all parts, as the GOV.UK Design System says.
fn leads_within(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.dom.is(at, "a") && audit.dom.attr(at, "href").is_some_and(|href| href.starts_with('#'))
}
