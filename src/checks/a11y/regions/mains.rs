//! A page has one main part, which is part of no other.

use super::skeleton::{Skeleton, is_main};
use crate::base::say::{said, say};
use crate::checks::a11y::example::body;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static NO_MAIN: HtmlRule = HtmlRule { rule: &NONE, on: On::Names(&[]), check: |_, _, _| {} };
pub(super) static SEVERAL_MAINS: HtmlRule = HtmlRule { rule: &SEVERAL, on: On::Every, check };
pub(super) static NESTED_MAIN: HtmlRule = HtmlRule { rule: &NESTED, on: On::Names(&[]), check: |_, _, _| {} };

static NONE: Rule = Rule {
    id: "a11y/no-main",
    family: Family::A11y,
    level: Level::Warning,
    title: said("La página no dice cuál es su parte principal", "The page does not say which is its main part"),
    why: said(
        "Quien usa un lector de pantalla salta con una tecla a la parte principal. Sin ella tiene que oír el menú cada vez.",
        "People who use a screen reader jump to the main part with one key. Without it they must hear the menu every time.",
    ),
    mend: said("Pon el contenido de la página dentro de <main>.", "Put the content of the page into <main>."),
    reference: "WCAG 2.2, 1.3.1, 2.4.1",
    bad: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><div id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></div>"
    ),
    good: body!(
        "<a href=\"#contenido\">Ir al contenido</a><nav><a href=\"/\">Inicio</a></nav><main id=\"contenido\"><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"
    ),
};

static SEVERAL: Rule = Rule {
    id: "a11y/several-mains",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página tiene más de una parte principal", "The page has more than one main part"),
    why: said(
        "Quien salta a la parte principal llega a la primera y no sabe que hay otra.",
        "People who jump to the main part come to the first and do not know that there is another.",
    ),
    mend: said("Deja un solo <main> con todo el contenido.", "Leave a single <main> with all the content."),
    reference: "WCAG 2.2, 1.3.1; HTML, 4.4.14",
    bad: body!("<main><h1>Taller de datos</h1></main><main><p>Trae un lápiz.</p></main>"),
    good: body!("<main><h1>Taller de datos</h1><p>Trae un lápiz.</p></main>"),
};

static NESTED: Rule = Rule {
    id: "a11y/nested-main",
    family: Family::A11y,
    level: Level::Error,
    title: said("La parte principal está dentro de otra parte", "The main part stands in another part"),
    why: said(
        "Un lector de pantalla dice que la parte principal es solo un trozo de un artículo o del menú. El resto se lo salta.",
        "A screen reader says that the main part is only a piece of an article or of the menu, and skips the rest.",
    ),
    mend: said(
        "Saca <main> de <article>, <aside>, <header>, <footer> o <nav>.",
        "Take <main> out of <article>, <aside>, <header>, <footer> or <nav>.",
    ),
    reference: "WCAG 2.2, 1.3.1; HTML, 4.4.14",
    bad: body!("<article><main><h1>Taller de datos</h1><p>Trae un lápiz.</p></main></article>"),
    good: body!("<main><article><h1>Taller de datos</h1><p>Trae un lápiz.</p></article></main>"),
};

/// Notes that a page with shared blocks says nowhere where its content is. A region in which the content begins says it as
/// well; one further down does not.
pub(super) fn none(audit: &Audit<'_>, skeleton: &Skeleton, found: &mut Found) {
    let in_region = |content: NodeId| skeleton.region.is_some_and(|region| audit.dom.within(content, region));
    let Some(at) = skeleton.content.filter(|content| skeleton.mains.is_empty() && !in_region(*content)) else { return };
    found.add(
        &NONE,
        at,
        say!("La página no tiene una parte principal (<main>).", "The page has no main part (<main>)."),
        say!("Escribe: <main>…</main> alrededor del contenido", "Write: <main>…</main> around the content"),
    );
}

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !is_main(audit, at) {
        return;
    }
    if let Some(around) = read::around(audit, at, tags!["article", "aside", "footer", "header", "nav", "section"]) {
        let name = audit.dom.name(around);
        found.add(
            &NESTED,
            at,
            say!("<main> está dentro de <{name}>.", "<main> stands in <{name}>."),
            say!("Escribe: <main><{name}>…</{name}></main>", "Write: <main><{name}>…</{name}></main>"),
        );
    }
    let first = read::body(audit).and_then(|body| audit.dom.elements(body).find(|id| is_main(audit, *id)));
    if first.is_some_and(|first| first != at) {
        found.add(
            &SEVERAL,
            at,
            say!("Ya hay otra parte principal (<main>) en la página.", "There is another main part (<main>) on the page already."),
            say!("Escribe: <section>…</section>", "Write: <section>…</section>"),
        );
    }
}
