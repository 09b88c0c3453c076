//! A heading has a text.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static HEADING_EMPTY: HtmlRule = HtmlRule { rule: &RULE, on: On::Roles(&["heading"]), check };

static RULE: Rule = Rule {
    id: "a11y/heading-empty",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un título está vacío", "A heading is empty"),
    why: said(
        "Quien recorre la página de título en título cae en uno que no dice nada. No sabe qué parte empieza ahí.",
        "People who go through the page from heading to heading land on one that says nothing, and do not know what part begins there.",
    ),
    mend: said(
        "Escribe el título, o quita el elemento si solo separa.",
        "Write the heading, or take the element away if it only separates.",
    ),
    reference: "WCAG 2.2, 1.3.1 and 2.4.6",
    bad: page!("<h2></h2><p>La pobreza bajó.</p>"),
    good: page!("<h2>Resultados</h2><p>La pobreza bajó.</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (name, tag) = (audit.dom.name(at), mended(audit, at, &[], &[]));
    let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(2);
    let signs = "#".repeat(level);
    let help = if audit.in_text(at) {
        say!("Escribe el título («{signs} Resultados») o borra la línea.", "Write the heading (“{signs} Results”) or delete the line.")
    } else {
        say!(
            "Escribe el título ({tag}Resultados</{name}>) o quita el elemento.",
            "Write the heading ({tag}Results</{name}>) or take the element away."
        )
    };
    found.add(
        &RULE,
        at,
        say!(
            "Este título está vacío: quien salta de título en título cae en uno que no dice nada.",
            "This heading is empty: people who jump from heading to heading land on one that says nothing."
        ),
        help,
    );
}
