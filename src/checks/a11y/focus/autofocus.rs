//! A page begins at its beginning.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static AUTOFOCUS: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["autofocus"]), check };

static RULE: Rule = Rule {
    id: "a11y/autofocus",
    family: Family::A11y,
    level: Level::Warning,
    title: said("La página lleva el foco a un campo al abrirse", "The page moves the focus to a field when it opens"),
    why: said(
        "Quien usa un lector de pantalla cae en medio de la página sin oír lo que hay antes. En un teléfono se abre el teclado.",
        "People who use a screen reader land in the middle of the page without hearing what comes before; on a telephone the keyboard opens.",
    ),
    mend: said("Quita autofocus.", "Take autofocus away."),
    reference: "WCAG 2.2, 2.4.3 and 3.2.1",
    bad: page!("<p><label for=\"q\">Buscar</label> <input id=\"q\" type=\"search\" autofocus></p>"),
    good: page!("<p><label for=\"q\">Buscar</label> <input id=\"q\" type=\"search\"></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    // In a window that opens above the page it says where to begin.
    let in_window = |id: NodeId| audit.dom.is(id, "dialog") || audit.dom.attr(id, "popover").is_some();
    if in_window(at) || audit.dom.ancestors(at).any(in_window) {
        return;
    }
    let tag = mended(audit, at, &[], &["autofocus"]);
    found.add(
        &RULE,
        at,
        say!(
            "La página lleva el foco aquí al abrirse: quien usa un lector de pantalla no oye lo que hay antes.",
            "The page moves the focus here when it opens: people who use a screen reader do not hear what comes before."
        ),
        say!("Quita autofocus: {tag}.", "Take autofocus away: {tag}."),
    );
}
