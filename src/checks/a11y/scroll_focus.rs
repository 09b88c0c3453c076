//! What can be moved inside the page can be moved with the keyboard.

use super::example::page;
use crate::base::say::{said, say};
use crate::checks::html::style::Environment;
use crate::checks::html::style::room::Room;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static SCROLL_FOCUS: HtmlRule = HtmlRule { rule: &RULE, on: On::Every, check };

static RULE: Rule = Rule {
    id: "a11y/scroll-focus",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una caja que se desplaza no se alcanza con el teclado", "A box that scrolls cannot be reached with the keyboard"),
    why: said(
        "Quien usa solo el teclado no llega al texto que queda fuera de la vista.",
        "People who use only a keyboard do not get to the text that is out of view.",
    ),
    mend: said(
        "Agrega tabindex=\"0\", role=\"region\" y un nombre con aria-label.",
        "Add tabindex=\"0\", role=\"region\" and a name with aria-label.",
    ),
    reference: "WCAG 2.2, 2.1.1",
    bad: page!(
        "<div style=\"height: 20px; width: 100px; overflow: auto\">El taller es el martes en la sede, y después hay un café para todas las personas.</div>"
    ),
    good: page!(
        "<div style=\"height: 20px; width: 100px; overflow: auto\" tabindex=\"0\" role=\"region\" aria-label=\"Programa\">El taller es el martes en la sede, y después hay un café para todas las personas.</div>"
    ),
};

/// So much more text than room must there be before we say so: the estimate is no drawing.
const MARGIN: f32 = 1.5;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.styled() {
        return;
    }
    let styles = audit.styles();
    let scrolls = styles.declared(at, "overflow-y").is_some_and(|value| matches!(value.trim(), "auto" | "scroll"));
    if !scrolls || [at].into_iter().chain(audit.dom.elements(at)).any(|id| takes_focus(audit, id)) {
        return;
    }
    let room = Room::of(audit.dom, styles, at, Environment::default());
    if room.is_some_and(|room| room.needed > room.height * MARGIN) {
        let help =
            say!("Agrega tabindex=\"0\", role=\"region\" y aria-label=\"…\".", "Add tabindex=\"0\", role=\"region\" and aria-label=\"…\".");
        found.add(
            &RULE,
            at,
            say!(
                "Esta caja se desplaza, pero con el teclado no se puede entrar en ella.",
                "This box scrolls, but a keyboard cannot enter it."
            ),
            help,
        );
    }
}

fn takes_focus(audit: &Audit<'_>, id: NodeId) -> bool {
    let dom = audit.dom;
    match dom.attr(id, "tabindex").and_then(|value| value.trim().parse::<i64>().ok()) {
        Some(place) => place >= 0,
        None => match dom.name(id) {
            "a" | "area" => dom.attr(id, "href").is_some(),
            "button" | "select" | "textarea" => dom.attr(id, "disabled").is_none(),
            "input" => dom.attr(id, "disabled").is_none() && dom.attr(id, "type") != Some("hidden"),
            "iframe" | "summary" | "audio" | "video" => true,
            _ => dom.attr(id, "contenteditable").is_some_and(|value| value != "false"),
        },
    }
}
