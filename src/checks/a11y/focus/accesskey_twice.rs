//! A key leads to one place.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;
use std::collections::BTreeMap;

pub(super) static ACCESSKEY_TWICE: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/accesskey-twice",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Dos elementos tienen la misma tecla de acceso", "Two elements have the same access key"),
    why: said(
        "Quien maneja la página con el teclado llega a otro lugar que el que esperaba.",
        "People who use the page by keyboard come to another place than the one that they expected.",
    ),
    mend: said(
        "Da a cada elemento su tecla, o quita accesskey: choca con las teclas de los lectores de pantalla.",
        "Give each element its key, or take accesskey away: it clashes with the keys of screen readers.",
    ),
    reference: "HTML, 6.7.2; WebAIM, Keyboard Accessibility",
    bad: page!("<p><a href=\"a.html\" accesskey=\"d\">Datos</a> <a href=\"b.html\" accesskey=\"d\">Directorio</a></p>"),
    good: page!("<p><a href=\"a.html\" accesskey=\"d\">Datos</a> <a href=\"b.html\">Directorio</a></p>"),
};

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    if !audit.dom.may_hold("accesskey") {
        return;
    }
    let mut keys: BTreeMap<String, NodeId> = BTreeMap::new();
    for id in audit.dom.elements(root) {
        let key = audit.dom.attr(id, "accesskey").and_then(|keys| keys.split_ascii_whitespace().next());
        let Some(key) = key.filter(|_| audit.shown(id)) else { continue };
        let Some(first) = keys.get(&key.to_lowercase()) else {
            keys.insert(key.to_lowercase(), id);
            continue;
        };
        let (key, first) = (short(key, 10), audit.dom.name(*first));
        let tag = mended(audit, id, &[], &["accesskey"]);
        found.add(
            &RULE,
            id,
            say!(
                "La tecla «{key}» ya lleva a otro elemento, un <{first}>.",
                "The key “{key}” leads to another element already, a <{first}>."
            ),
            say!("Quita accesskey: {tag}; o elige otra tecla.", "Take accesskey away: {tag}; or choose another key."),
        );
    }
}
