//! A frame with something to use is reached by the keyboard.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::tabindex;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html;
use crate::parse::html::NodeId;

pub(super) static FRAME_UNREACHABLE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["iframe"]), check };

static RULE: Rule = Rule {
    id: "a11y/frame-unreachable",
    family: Family::A11y,
    level: Level::Error,
    title: said("No se llega con el teclado a lo que hay en un marco", "The keyboard does not reach what is in a frame"),
    why: said(
        "Quien no usa ratón no puede usar los enlaces y botones de adentro.",
        "People who use no mouse cannot use the links and buttons inside.",
    ),
    mend: said("Quita tabindex=\"-1\" del marco.", "Take tabindex=\"-1\" away from the frame."),
    reference: "WCAG 2.2, 2.1.1",
    bad: page!("<iframe tabindex=\"-1\" title=\"Ayuda\" srcdoc=\"<a href='/'>Inicio</a>\"></iframe>"),
    good: page!("<iframe title=\"Ayuda\" srcdoc=\"<a href='/'>Inicio</a>\"></iframe>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let negative = audit.dom.element(at).and_then(tabindex).is_some_and(|index| index < 0);
    // What a frame loads from elsewhere is not known.
    let Some(inside) = audit.dom.attr(at, "srcdoc").filter(|_| negative && audit.shown(at)) else { return };
    let dom = html::parse(inside);
    let within = Audit::new(&dom, audit.about);
    if dom.elements(dom.root()).any(|id| within.tabbable(id)) {
        let tag = mended(audit, at, &[], &["tabindex"]);
        found.add(
            &RULE,
            at,
            say!(
                "En este marco hay enlaces o botones, y tabindex no deja llegar a ellos con el teclado.",
                "There are links or buttons in this frame, and tabindex keeps the keyboard from them."
            ),
            say!("Quita tabindex: {tag}.", "Take tabindex away: {tag}."),
        );
    }
}
