//! A link at the beginning leads past the menu, and works.

use super::skeleton::Skeleton;
use crate::base::say::{said, say};
use crate::checks::a11y::example::body;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};

pub(super) static NO_SKIP_LINK: HtmlRule = HtmlRule { rule: &NONE, on: On::Names(&[]), check: |_, _, _| {} };
pub(super) static BROKEN_SKIP_LINK: HtmlRule = HtmlRule { rule: &BROKEN, on: On::Names(&[]), check: |_, _, _| {} };
pub(super) static LATE_SKIP_LINK: HtmlRule = HtmlRule { rule: &LATE, on: On::Names(&[]), check: |_, _, _| {} };

static NONE: Rule = Rule {
    id: "a11y/no-skip-link",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Falta un enlace para saltar al contenido", "A link to skip to the content is missing"),
    why: said(
        "Quien usa solo el teclado tiene que pasar por todos los enlaces del menú en cada página.",
        "People who use only the keyboard must go through all the links of the menu on each page.",
    ),
    mend: said(
        "Pon como primer enlace de la página <a href=\"#contenido\">Ir al contenido</a>.",
        "Put <a href=\"#content\">Skip to content</a> as the first link of the page.",
    ),
    reference: "WCAG 2.2, 2.4.1; G1",
    bad: body!("<nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
};

static BROKEN: Rule = Rule {
    id: "a11y/broken-skip-link",
    family: Family::A11y,
    level: Level::Error,
    title: said("El enlace para saltar al contenido no lleva a ninguna parte", "The link to skip to the content leads nowhere"),
    why: said(
        "Quien usa el teclado lo sigue y se queda donde estaba. Tiene que pasar por todo el menú.",
        "People who use the keyboard follow it and stay where they were: they must go through the whole menu.",
    ),
    mend: said("Da al contenido el id que nombra el enlace.", "Give the content the id that the link names."),
    reference: "WCAG 2.2, 2.4.1; G1",
    bad: body!(
        "<a href=\"#texto\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
};

static LATE: Rule = Rule {
    id: "a11y/late-skip-link",
    family: Family::A11y,
    level: Level::Advice,
    title: said("El enlace para saltar al contenido no es el primero", "The link to skip to the content is not the first"),
    why: said(
        "Quien usa el teclado pasa antes por otros enlaces, que es lo que quería evitar.",
        "People who use the keyboard go through other links first, which is what they wanted to avoid.",
    ),
    mend: said("Ponlo antes de todo lo demás en <body>.", "Put it before all else in <body>."),
    reference: "WCAG 2.2, 2.4.1; G1",
    bad: body!(
        "<nav><a href=\"/\">Inicio</a><a href=\"#contenido\">Ir al contenido</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
};

/// What is wrong with the way past the blocks of a page.
pub(super) fn check(audit: &Audit<'_>, skeleton: &Skeleton, found: &mut Found) {
    let id = skeleton.content.and_then(|content| audit.dom.attr(content, "id")).unwrap_or("contenido");
    if let Some(link) = skeleton.skip_link(audit) {
        let jumps = |stop| skeleton.jumps.iter().any(|(link, _)| *link == stop);
        // A menu of the page's own parts is a way past as well.
        if skeleton.first_stop.is_some_and(|stop| stop != link && !jumps(stop)) {
            found.add(
                &LATE,
                link,
                say!("Antes de este enlace hay otros.", "There are other links before this one."),
                say!("Ponlo como lo primero de <body>.", "Put it as the first thing in <body>."),
            );
        }
    } else if let Some(broken) = skeleton.broken.first() {
        let target = audit.dom.attr(*broken, "href").unwrap_or_default();
        found.add(
            &BROKEN,
            *broken,
            say!("Este enlace lleva a «{target}», que no está en la página.", "This link leads to “{target}”, which is not on the page."),
            say!("Escribe: href=\"#{id}\", y en el contenido: id=\"{id}\"", "Write: href=\"#{id}\", and in the content: id=\"{id}\""),
        );
    } else {
        found.add(
            &NONE,
            skeleton.before[0],
            say!("Antes de este bloque falta un enlace que lo salte.", "A link that skips this block is missing before it."),
            say!(
                "Escribe al comienzo: <a href=\"#{id}\">Ir al contenido</a>",
                "Write at the beginning: <a href=\"#{id}\">Skip to content</a>"
            ),
        );
    }
}
