//! A link that opens a window says so.

use super::href;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LINK_NEW_WINDOW: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["a", "area"]), check };

static RULE: Rule = Rule {
    id: "a11y/link-new-window",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un enlace abre otra ventana y no lo avisa", "A link opens another window and does not say so"),
    why: said(
        "Quien no ve bien, o usa poco el computador, cree que sigue en la misma página y no encuentra cómo volver.",
        "People who do not see well, or seldom use a computer, think that they are still on the same page and do not find the way back.",
    ),
    mend: said(
        "Quita target=\"_blank\", o avisa en el texto: «(se abre en otra ventana)».",
        "Take target=\"_blank\" away, or say so in the text: “(opens in a new window)”.",
    ),
    reference: "WCAG 2.2, 3.2.5; G201",
    bad: page!("<p>Lee el <a href=\"informe.html\" target=\"_blank\">informe de 2024</a>.</p>"),
    good: page!("<p>Lee el <a href=\"informe.html\" target=\"_blank\">informe de 2024 (se abre en otra ventana)</a>.</p>"),
};

/// Words that warn.
const WARN: [&str; 12] =
    ["ventana", "pestaña", "window", "tab", "janela", "aba", "fenêtre", "onglet", "extern", "nueva", "new page", "otra página"];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.dom.attr(at, "target").is_some_and(|target| target.trim().eq_ignore_ascii_case("_blank")) || href(audit, at).is_none() {
        return;
    }
    let described: String = audit.referenced(at, "aria-describedby").iter().map(|id| audit.dom.text(*id)).collect();
    let title = audit.dom.attr(at, "title").unwrap_or_default();
    let said = format!("{} {title} {described}", audit.name(at)).to_lowercase();
    if !WARN.iter().any(|word| said.contains(word)) {
        let name = audit.name(at);
        found.add(
            &RULE,
            at,
            say!("«{name}» abre otra ventana y no lo avisa.", "“{name}” opens another window and does not say so."),
            say!(
                "Quita target=\"_blank\", o escribe: {name} (se abre en otra ventana)",
                "Take target=\"_blank\" away, or write: {name} (opens in a new window)"
            ),
        );
    }
}
