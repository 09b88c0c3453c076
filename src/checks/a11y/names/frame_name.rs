//! A frame says what it holds.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::aria::Role;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static FRAME_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["iframe", "frame"]), check };

static RULE: Rule = Rule {
    id: "a11y/frame-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un marco no dice qué contiene", "A frame does not say what it holds"),
    why: said(
        "Quien usa un lector de pantalla oye «marco» y tiene que entrar para saber si es un video, un mapa o publicidad.",
        "People who use a screen reader hear “frame” and have to enter it to learn whether it is a film, a map or an advertisement.",
    ),
    mend: said(
        "Di en title qué hay dentro: title=\"Video: cómo postular al subsidio\".",
        "Say in title what is inside: title=\"Video: how to apply for the benefit\".",
    ),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<iframe src=\"mapa.html\"></iframe>"),
    good: page!("<iframe src=\"mapa.html\" title=\"Mapa de las oficinas municipales\"></iframe>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.exposed(at) || audit.written_role(at).is_some_and(Role::is_none) || audit.has_name(at) {
        return;
    }
    let (es, en) = (mended(audit, at, &[("title", "Lo que contiene")], &[]), mended(audit, at, &[("title", "What it holds")], &[]));
    found.add(
        &RULE,
        at,
        say!("Este marco no dice qué contiene.", "This frame does not say what it holds."),
        Say { es: format!("Escribe: {es}."), en: format!("Write: {en}.") },
    );
}
