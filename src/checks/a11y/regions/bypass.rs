//! People can come past what every page repeats.
//!
//! This module reads the page's skeleton once for several rules: no way past at all, no heading, no main part, no link.

use super::skeleton::Skeleton;
use super::{mains, skip_link};
use crate::base::say::{said, say};
use crate::checks::a11y::example::body;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static BYPASS_BLOCKS: HtmlRule = HtmlRule { rule: &NO_WAY, on: On::Page, check };
pub(super) static NO_CONTENT_HEADING: HtmlRule = HtmlRule { rule: &NO_HEADING, on: On::Names(&[]), check: |_, _, _| {} };

static NO_WAY: Rule = Rule {
    id: "a11y/bypass-blocks",
    family: Family::A11y,
    level: Level::Error,
    title: said("No hay cómo saltar el menú", "There is no way past the menu"),
    why: said(
        "Quien usa el teclado o un lector de pantalla tiene que pasar por el menú entero en cada página.",
        "People who use the keyboard or a screen reader must go through the whole menu on each page.",
    ),
    mend: said(
        "Pon el contenido en <main id=\"contenido\"> con un título, y al comienzo un enlace «Ir al contenido».",
        "Put the content into <main id=\"content\"> with a heading, and at the beginning a link “Skip to content”.",
    ),
    reference: "WCAG 2.2, 2.4.1",
    bad: body!("<nav><a href=\"/\">Inicio</a><a href=\"/plan/\">Plan</a></nav><div><p>Trae un lápiz al taller.</p></div>"),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a><a href=\"/plan/\">Plan</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
};

static NO_HEADING: Rule = Rule {
    id: "a11y/no-content-heading",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El contenido no tiene ningún título", "The content has no heading"),
    why: said(
        "Quien usa un lector de pantalla salta de título en título. Sin ninguno no encuentra dónde comienza el contenido.",
        "People who use a screen reader jump from heading to heading: without any they do not find where the content begins.",
    ),
    mend: said("Pon un título al comienzo del contenido: <h1>…</h1>.", "Put a heading at the beginning of the content: <h1>…</h1>."),
    reference: "WCAG 2.2, 2.4.1; H69",
    bad: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><div id=\"contenido\" role=\"region\" aria-label=\"Taller\"><p>Trae un lápiz.</p></div>"
    ),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><div id=\"contenido\" role=\"region\" aria-label=\"Taller\"><h1>Taller</h1><p>Trae un lápiz.</p></div>"
    ),
};

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let Some(skeleton) = Skeleton::of(audit) else { return };
    let Some(content) = skeleton.content.filter(|_| skeleton.has_blocks()) else { return };
    let no_landmark = skeleton.mains.is_empty() && skeleton.region.is_none();
    let no_link = skeleton.skip_link(audit).is_none();
    let block = skeleton.before[0];
    if no_landmark && skeleton.heading.is_none() && no_link && !skeleton.button {
        found.add(
            &NO_WAY,
            block,
            say!(
                "Nada deja pasar de aquí al contenido: ni un enlace, ni <main>, ni un título.",
                "Nothing leads from here to the content: no link, no <main>, no heading."
            ),
            say!(
                "Escribe antes: <a href=\"#contenido\">Ir al contenido</a>, y después <main id=\"contenido\">",
                "Write before: <a href=\"#content\">Skip to content</a>, and after it <main id=\"content\">"
            ),
        );
        return;
    }
    mains::none(audit, &skeleton, found);
    skip_link::check(audit, &skeleton, found);
    // A main part without heading has its own rule.
    if skeleton.heading.is_none() && skeleton.mains.is_empty() {
        found.add(
            &NO_HEADING,
            content,
            say!("El contenido de la página no tiene ningún título.", "The content of the page has no heading."),
            say!("Escribe al comienzo: <h1>…</h1>", "Write at the beginning: <h1>…</h1>"),
        );
    }
}
