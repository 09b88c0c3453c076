//! Frames with the same name show the same thing.

use super::target::{Targets, compare};
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};
use std::collections::BTreeMap;

pub(super) static IFRAME_SAME_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/iframe-same-name",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Dos marcos con el mismo nombre muestran cosas distintas", "Two frames with the same name show different things"),
    why: said(
        "Quien usa un lector de pantalla elige un marco por su nombre. Con dos iguales no sabe cuál es cuál.",
        "People who use a screen reader choose a frame by its name: with two equal ones they do not know which is which.",
    ),
    mend: said("Di en el title de cada <iframe> qué lo distingue.", "Say in the title of each <iframe> what sets it apart."),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<iframe src=\"mapa-norte.html\" title=\"Mapa\"></iframe><iframe src=\"mapa-sur.html\" title=\"Mapa\"></iframe>"),
    good: page!(
        "<iframe src=\"mapa-norte.html\" title=\"Mapa del norte\"></iframe><iframe src=\"mapa-sur.html\" title=\"Mapa del sur\"></iframe>"
    ),
};

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    if !audit.dom.holds(tags!["iframe"]) {
        return;
    }
    let mut frames: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for at in audit.dom.elements(audit.dom.root()).filter(|id| audit.dom.is(*id, "iframe") && audit.exposed(*id)) {
        for (name, source) in own(audit, at).into_iter().chain(nested(audit, at)) {
            let others = frames.entry(name.to_lowercase()).or_default();
            if others.iter().any(|other| compare(audit, other, &source) == Targets::Different) {
                found.add(
                    &RULE,
                    at,
                    say!(
                        "Otro marco se llama también «{name}», y muestra otra cosa.",
                        "Another frame is called “{name}” as well, and shows something else."
                    ),
                    say!("Escribe: title=\"{name} + lo que lo distingue\"", "Write: title=\"{name} + what sets it apart\""),
                );
            }
            others.push(source);
        }
    }
}

/// The name of a frame and what it shows.
fn own(audit: &Audit<'_>, at: NodeId) -> Option<(String, String)> {
    let name = audit.name(at).trim().to_owned();
    (!name.is_empty()).then_some((name, audit.dom.attr(at, "src")?.to_owned()))
}

/// The frames of a page that is written within the frame itself.
fn nested(audit: &Audit<'_>, at: NodeId) -> Vec<(String, String)> {
    let Some(content) = audit.dom.attr(at, "srcdoc") else { return Vec::new() };
    let inner = crate::parse::html::parse(content);
    let frames = inner.elements(inner.root()).filter(|id| inner.is(*id, "iframe"));
    let named = frames.filter_map(|id| {
        let name = inner.attr(id, "aria-label").or_else(|| inner.attr(id, "title"))?.trim().to_owned();
        (!name.is_empty()).then_some((name, inner.attr(id, "src")?.to_owned()))
    });
    named.collect()
}
