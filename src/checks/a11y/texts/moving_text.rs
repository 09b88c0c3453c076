//! Nothing moves or blinks by itself.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static MOVING_TEXT: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["marquee", "blink"]), check };

static RULE: Rule = Rule {
    id: "a11y/moving-text",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un texto se mueve o parpadea", "A text moves or blinks"),
    why: said(
        "Quien lee despacio no alcanza a leerlo. A quien le cuesta concentrarse no lo deja leer lo demás.",
        "People who read slowly cannot finish it, and people who find it hard to concentrate cannot read the rest.",
    ),
    mend: said("Escribe el texto en un párrafo común.", "Write the text in a common paragraph."),
    reference: "WCAG 2.2, 2.2.2; F16",
    bad: page!("<marquee>Quedan pocos cupos</marquee>"),
    good: page!("<p>Quedan pocos cupos</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if audit.shown(at) {
        let name = audit.dom.name(at);
        found.add(
            &RULE,
            at,
            say!("<{name}> hace que el texto se mueva o parpadee.", "<{name}> makes the text move or blink."),
            say!("Escribe: <p>…</p>", "Write: <p>…</p>"),
        );
    }
}
