//! A button says what it does.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static BUTTON_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Roles(&["button"]), check };

static RULE: Rule = Rule {
    id: "a11y/button-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un botón no dice qué hace", "A button does not say what it does"),
    why: said(
        "Quien usa un lector de pantalla oye solo «botón». Quien maneja el equipo con la voz no puede nombrarlo.",
        "People who use a screen reader hear only “button”, and people who speak to their computer cannot call it.",
    ),
    mend: said(
        "Pon dentro del botón lo que hace: «Buscar». Si solo lleva un dibujo, dilo con aria-label.",
        "Put what it does into the button: “Search”. If it only holds a drawing, say it with aria-label.",
    ),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<button type=\"button\"></button>"),
    good: page!("<button type=\"button\">Imprimir esta página</button>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let image = audit.dom.is(at, "input") && audit.dom.attr(at, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
    if image || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (name, tag) = (audit.dom.name(at), mended(audit, at, &[], &[]));
    let help = if audit.dom.is(at, "input") {
        let (es, en) = (mended(audit, at, &[("value", "Buscar")], &[]), mended(audit, at, &[("value", "Search")], &[]));
        Say { es: format!("Escribe lo que hace, por ejemplo: {es}."), en: format!("Write what it does, for example: {en}.") }
    } else {
        say!("Escribe lo que hace, por ejemplo: {tag}Buscar</{name}>.", "Write what it does, for example: {tag}Search</{name}>.")
    };
    let message = say!(
        "Este botón no dice qué hace: quien usa un lector de pantalla oye solo «botón».",
        "This button does not say what it does: people who use a screen reader hear only “button”."
    );
    found.add(&RULE, at, message, help);
}
