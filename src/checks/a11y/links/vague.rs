//! The words of a link say where it leads.

use super::{href, plain_name};
use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

pub(super) static LINK_VAGUE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["a", "area"]), check };

static RULE: Rule = Rule {
    id: "a11y/link-vague",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El texto de un enlace no dice adónde lleva", "The words of a link do not say where it leads"),
    why: said(
        "Quien usa un lector de pantalla recorre los enlaces uno tras otro. Si oye «aquí, aquí, ver más», no sabe cuál le sirve.",
        "People who use a screen reader go from link to link: when they hear “here, here, read more” they do not know which one helps.",
    ),
    mend: said(
        "Enlaza las palabras que dicen qué hay al otro lado: «Lee las [bases del concurso](bases.md)».",
        "Link the words that say what is on the other side: “Read the [rules of the contest](rules.md)”.",
    ),
    reference: "WCAG 2.2, 2.4.4, 2.4.9",
    bad: page!("<p>Para inscribirte, <a href=\"inscripcion.html\">haz clic aquí</a>.</p>"),
    good: page!("<p>Antes de venir, <a href=\"inscripcion.html\">inscríbete en el taller</a>.</p>"),
};

/// Words that say nothing about where a link leads.
static VAGUE: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    "aquí|aqui|acá|aca|clic|click|clic aquí|click aquí|clic acá|click aqui|haz clic|haz clic aquí|haz click aquí|haz clic acá|haga clic|\
     haga clic aquí|haga click aquí|haga clic acá|hacer clic aquí|hacer click aquí|da clic aquí|pincha aquí|pinche aquí|pincha acá|pinchar aquí|\
     pulsa aquí|pulse aquí|presiona aquí|presione aquí|entra aquí|ingresa aquí|ingrese aquí|ve aquí|ver|ver más|ver mas|ver aquí|ver acá|\
     ver detalle|ver detalles|mira aquí|leer|lee|leer más|lee más|leer mas|lea más|seguir leyendo|sigue leyendo|continuar leyendo|más|mas|\
     más info|más información|mas información|mas informacion|más detalles|más aquí|saber más|sepa más|conoce más|conocer más|conozca más|\
     descubre más|infórmate aquí|info|link|enlace|este link|este enlace|el siguiente enlace|siguiente enlace|en este enlace|en este link|\
     esta página|este sitio|este artículo|este documento|ir|ir aquí|descarga aquí|descargar aquí|descárgalo aquí|descárguelo aquí|\
     descarga|descargar|bajar|abrir|detalle|detalles|continuar|\
     here|click|click here|click this|press here|tap here|see here|see more|view|view more|read|read more|read on|more|more info|\
     more information|more details|more here|learn more|find out more|keep reading|continue reading|continue|details|link|this link|\
     this page|this site|this article|this document|go|go here|download|download here|open|clique aqui|saiba mais|leia mais|mais|cliquez ici|\
     en savoir plus|lire la suite|ici"
        .split('|')
        .map(str::trim)
        .collect()
});

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if href(audit, at).is_none() || !is_vague(audit, at, &plain_name(audit, at)) {
        return;
    }
    let name = audit.name(at);
    let message = Say {
        es: format!("El texto del enlace, «{name}», no dice adónde lleva."),
        en: format!("The words of the link, “{name}”, do not say where it leads."),
    };
    let target = audit.dom.attr(at, "href").unwrap_or("…");
    let help = if from_text(audit, at) {
        say!("Escribe: [lo que hay en esa página]({target})", "Write: [what that page holds]({target})")
    } else {
        say!("Escribe: <a href=\"{target}\">lo que hay en esa página</a>", "Write: <a href=\"{target}\">what that page holds</a>")
    };
    found.add(&RULE, at, message, help);
}

/// Whether a link has words, and they say nothing; `name` is its plain name.
pub(super) fn is_vague(audit: &Audit<'_>, at: NodeId, name: &str) -> bool {
    // A name without any letter or digit is an arrow or dots.
    if name.is_empty() { audit.has_name(at) } else { VAGUE.contains(name) }
}
