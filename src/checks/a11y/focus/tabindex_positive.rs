//! The keyboard goes through the page in its order.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::tabindex;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static TABINDEX_POSITIVE: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["tabindex"]), check };

static RULE: Rule = Rule {
    id: "a11y/tabindex-positive",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un tabindex mayor que cero cambia el orden del teclado", "A tabindex above zero changes the order of the keyboard"),
    why: said(
        "Quien avanza con el tabulador salta de un lado a otro de la página y pierde el hilo.",
        "People who move by the tab key jump to and fro over the page and lose the thread.",
    ),
    mend: said(
        "Quita tabindex y ordena los elementos en la página como deben recorrerse; para que algo reciba el foco basta 0.",
        "Take tabindex away and put the elements on the page in the order in which they are to be gone through; for something to get the focus, 0 is enough.",
    ),
    reference: "WCAG 2.2, 2.4.3",
    bad: page!("<p><a href=\"a.html\" tabindex=\"5\">La tabla</a></p>"),
    good: page!("<p><a href=\"a.html\">La tabla</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(index) = audit.dom.element(at).and_then(tabindex).filter(|index| *index > 0 && audit.shown(at)) else { return };
    let tag = mended(audit, at, &[], &["tabindex"]);
    found.add(
        &RULE,
        at,
        say!(
            "tabindex=\"{index}\" pone este elemento antes que todos los demás al avanzar con el teclado.",
            "tabindex=\"{index}\" puts this element before all others when people move by keyboard."
        ),
        say!("Quita tabindex: {tag}; o escribe 0.", "Take tabindex away: {tag}; or write 0."),
    );
}
