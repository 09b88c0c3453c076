//! Markup says what a text is, not how it looks.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PRESENTATIONAL: HtmlRule =
    HtmlRule { rule: &RULE, on: On::Names(&["font", "center", "big", "tt", "strike", "basefont"]), check };

static RULE: Rule = Rule {
    id: "a11y/presentational",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Una etiqueta dice cómo se ve el texto y no qué es", "A tag says how a text looks and not what it is"),
    why: said(
        "Quien necesita otros colores o letras más grandes no puede cambiarlos, y el lector de pantalla no sabe por qué el texto es distinto.",
        "People who need other colours or larger letters cannot change them, and a screen reader does not know why the text differs.",
    ),
    mend: said(
        "Usa <strong>, un título o una clase de la hoja de estilo. <font> y <center> ya no son parte de HTML.",
        "Use <strong>, a heading or a class of the style sheet. <font> and <center> are no longer part of HTML.",
    ),
    reference: "WCAG 2.2, 1.3.1, 1.4.8; HTML, 16.2",
    bad: page!("<p>El plazo vence <font color=\"#a00000\">el 30 de junio</font>.</p>"),
    good: page!("<p>El plazo vence <strong>el 30 de junio</strong>.</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if audit.dom.element(at).is_some_and(crate::parse::html::Element::is_html) && audit.shown(at) {
        let name = audit.dom.name(at);
        found.add(
            &RULE,
            at,
            say!("<{name}> dice solo cómo se ve el texto.", "<{name}> only says how the text looks."),
            say!("Si el texto importa, escribe: <strong>…</strong>", "If the text matters, write: <strong>…</strong>"),
        );
    }
}
