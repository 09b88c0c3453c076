//! Several menus are told apart by their names.

use crate::base::say::{said, say};
use crate::checks::a11y::example::body;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};
use std::collections::BTreeMap;

pub(super) static UNNAMED_NAV: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/unnamed-nav",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Hay varios menús y no se distinguen", "There are several menus and nothing tells them apart"),
    why: said(
        "Un lector de pantalla dice «navegación» dos veces, y nadie sabe cuál es el menú del sitio.",
        "A screen reader says “navigation” twice, and nobody knows which one is the site's menu.",
    ),
    mend: said(
        "Da a cada menú un nombre: <nav aria-label=\"En esta página\">.",
        "Give each menu a name: <nav aria-label=\"On this page\">.",
    ),
    reference: "WCAG 2.2, 1.3.1; ARIA11",
    bad: body!(
        "<main><h1>Taller de datos</h1><p>Trae un lápiz.</p></main><nav><a href=\"/\">Inicio</a></nav><nav><a href=\"/plan/\">Plan</a></nav>"
    ),
    good: body!(
        "<main><h1>Taller de datos</h1><p>Trae un lápiz.</p></main><nav aria-label=\"Sitio\"><a href=\"/\">Inicio</a></nav><nav aria-label=\"Más\"><a href=\"/plan/\">Plan</a></nav>"
    ),
};

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for at in audit.dom.elements(root).filter(|id| is_nav(audit, *id)) {
        let name = audit.name(at);
        let times = names.entry(name.to_lowercase()).or_default();
        *times += 1;
        if *times < 2 {
            continue;
        }
        let message = if name.is_empty() {
            say!("Este menú no tiene nombre, y hay otro sin nombre.", "This menu has no name, and there is another without one.")
        } else {
            say!("Otro menú se llama también «{name}».", "Another menu is called “{name}” as well.")
        };
        found.add(&RULE, at, message, say!("Escribe: <nav aria-label=\"…\">", "Write: <nav aria-label=\"…\">"));
    }
}

fn is_nav(audit: &Audit<'_>, at: NodeId) -> bool {
    read::may_be(audit, at, tags!["nav"]) && audit.exposed(at) && audit.has_role(at, "navigation")
}
