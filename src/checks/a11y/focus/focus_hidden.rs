//! What is hidden from screen readers gets no focus.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static FOCUS_HIDDEN: HtmlRule = HtmlRule { rule: &RULE, on: On::Every, check };

static RULE: Rule = Rule {
    id: "a11y/focus-hidden",
    family: Family::A11y,
    level: Level::Error,
    title: said("Algo escondido con aria-hidden recibe el foco", "Something hidden by aria-hidden gets the focus"),
    why: said(
        "Quien avanza con el teclado y un lector de pantalla llega a un lugar donde no se oye nada.",
        "People who move by keyboard with a screen reader come to a place where nothing is heard.",
    ),
    mend: said(
        "Quita aria-hidden, o esconde el elemento para todos con hidden.",
        "Take aria-hidden away, or hide the element from everyone with hidden.",
    ),
    reference: "WCAG 2.2, 1.3.1 and 4.1.2",
    bad: page!("<div aria-hidden=\"true\"><a href=\"a.html\">La tabla</a></div>"),
    good: page!("<div hidden><a href=\"a.html\">La tabla</a></div>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.aria_hidden(at) || !audit.tabbable(at) || passes_on(audit, at) {
        return;
    }
    let own = audit.dom.name(at);
    let tag = mended(audit, at, &[("tabindex", "-1")], &[]);
    found.add(
        &RULE,
        at,
        say!(
            "Este <{own}> está escondido con aria-hidden, pero se llega a él con el teclado: no se oye nada.",
            "This <{own}> is hidden by aria-hidden, but the keyboard reaches it: nothing is heard."
        ),
        say!(
            "Quita aria-hidden; o escóndelo para todos con hidden; o quítale el foco: {tag}.",
            "Take aria-hidden away; or hide it from everyone with hidden; or take the focus from it: {tag}."
        ),
    );
}

/// Whether a script on the page names the element and moves the focus: what it does then is not known. So do the guards
/// that keep the focus within a window.
fn passes_on(audit: &Audit<'_>, at: NodeId) -> bool {
    if audit.dom.attr(at, "onfocus").is_some_and(|script| script.contains("focus(")) {
        return true;
    }
    let Some(id) = audit.dom.attr(at, "id").filter(|id| !id.is_empty()) else { return false };
    let scripts = audit.dom.elements(audit.dom.root()).filter(|id| audit.dom.name(*id) == "script").map(|id| audit.dom.text(id));
    scripts.into_iter().any(|script| script.contains(id) && script.contains(".focus("))
}
