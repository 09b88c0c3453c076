//! A link is named by words, not by its address.

use super::href;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LINK_ADDRESS: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["a"]), check };

static RULE: Rule = Rule {
    id: "a11y/link-address",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un enlace muestra su dirección en vez de palabras", "A link shows its address instead of words"),
    why: said(
        "Un lector de pantalla lee la dirección letra por letra: «hache te te pe ese, dos puntos, barra, barra…».",
        "A screen reader reads the address letter by letter: “aitch tee tee pee ess, colon, slash, slash…”.",
    ),
    mend: said(
        "Pon palabras que digan qué hay ahí: «[Observatorio Social](https://observatorio.example/)».",
        "Put words that say what is there: “[Social Observatory](https://observatory.example/)”.",
    ),
    reference: "WCAG 2.2, 2.4.4",
    bad: page!("<p>Mira <a href=\"https://observatorio.example/casen?anio=2024\">https://observatorio.example/casen?anio=2024</a>.</p>"),
    good: page!("<p>Mira <a href=\"https://observatorio.example/casen?anio=2024\">los resultados de la encuesta Casen 2024</a>.</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(target) = href(audit, at) else { return };
    let name = audit.name(at);
    let address = name.starts_with("http://") || name.starts_with("https://") || (name.starts_with("www.") && name.contains('/'));
    if !address || name.contains(' ') {
        return;
    }
    let help = if from_text(audit, at) {
        say!("Escribe: [lo que hay en esa página]({target})", "Write: [what that page holds]({target})")
    } else {
        say!("Escribe: <a href=\"{target}\">lo que hay en esa página</a>", "Write: <a href=\"{target}\">what that page holds</a>")
    };
    found.add(&RULE, at, say!("Este enlace muestra una dirección: «{name}».", "This link shows an address: “{name}”."), help);
}
