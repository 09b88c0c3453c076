//! The same words lead to the same place.
//!
//! Two rules: within one paragraph or item nothing tells the links apart; elsewhere the words around them may, but not for
//! those who go from link to link.

use super::target::{Targets, compare};
use super::{plain_name, vague};
use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, Tags, tags};

pub(super) static LINK_SAME_TEXT: HtmlRule = HtmlRule { rule: &TEXT, on: On::Page, check };
pub(super) static LINK_SAME_CONTEXT: HtmlRule = HtmlRule { rule: &CONTEXT, on: On::Names(&[]), check: |_, _, _| {} };

static TEXT: Rule = Rule {
    id: "a11y/link-same-text",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un mismo texto enlaza a dos lugares distintos", "The same words link to two different places"),
    why: said(
        "Quien recorre los enlaces uno tras otro oye dos veces lo mismo y no sabe que llevan a lugares distintos.",
        "People who go from link to link hear the same twice and do not know that they lead to different places.",
    ),
    mend: said(
        "Di en cada enlace qué lo distingue: «Informe 2022» e «Informe 2024».",
        "Say in each link what sets it apart: “Report 2022” and “Report 2024”.",
    ),
    reference: "WCAG 2.2, 2.4.9",
    bad: page!("<p>Lee el <a href=\"informe-2022.html\">informe</a>.</p><p>Hay otro <a href=\"informe-2024.html\">informe</a>.</p>"),
    good: page!(
        "<p>Lee el <a href=\"informe-2022.html\">informe de 2022</a>.</p><p>Hay otro <a href=\"informe-2024.html\">informe, de 2024</a>.</p>"
    ),
};

static CONTEXT: Rule = Rule {
    id: "a11y/link-same-context",
    family: Family::A11y,
    level: Level::Warning,
    title: said(
        "Dos enlaces iguales de un mismo párrafo llevan a lugares distintos",
        "Two equal links of one paragraph lead to different places",
    ),
    why: said(
        "Nada en el párrafo los distingue: quien oye los enlaces no puede saber a cuál ir.",
        "Nothing in the paragraph tells them apart: people who hear the links cannot know which one to follow.",
    ),
    mend: said(
        "Di en cada enlace qué lo distingue: «llámanos» y «escríbenos», no dos veces «contáctanos».",
        "Say in each link what sets it apart: “call us” and “write to us”, not twice “contact us”.",
    ),
    reference: "WCAG 2.2, 2.4.4",
    bad: page!("<p>Lee el <a href=\"informe-2022.html\">informe</a> o el otro <a href=\"informe-2024.html\">informe</a>.</p>"),
    good: page!("<p>Lee el <a href=\"informe-2022.html\">informe de 2022</a> o el <a href=\"informe-2024.html\">informe de 2024</a>.</p>"),
};

struct Link<'a> {
    name: String,
    at: NodeId,
    target: &'a str,
}

/// Links of one text that are compared with each other; a page with more has them by a list, which one word tells of.
const MOST: usize = 20;

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let mut links: Vec<Link<'_>> = audit.dom.elements(audit.dom.root()).filter_map(|at| link(audit, at)).collect();
    links.sort_by(|one, other| one.name.cmp(&other.name));
    for links in links.chunk_by(|one, other| one.name == other.name) {
        for (number, link) in links.iter().enumerate().take(MOST).skip(1) {
            let other = |other: &&Link<'_>| compare(audit, other.target, link.target) == Targets::Different;
            let others: Vec<&Link<'_>> = links[..number].iter().filter(other).collect();
            let near = others.iter().find(|other| context(audit, other.at) == context(audit, link.at));
            if let Some(other) = near.or(others.first()) {
                tell(audit, if near.is_some() { &CONTEXT } else { &TEXT }, link, other, found);
            }
        }
    }
}

/// A link with words of its own that lead somewhere. Vague words have their own rule, except where two stand together.
fn link<'a>(audit: &Audit<'a>, at: NodeId) -> Option<Link<'a>> {
    if !read::may_be(audit, at, tags!["a", "area"]) || !audit.exposed(at) || !audit.has_role(at, "link") {
        return None;
    }
    let target = target(audit, at)?;
    let name = plain_name(audit, at);
    // A value that is bound to data leads to its source, as a note does.
    let bound = audit.dom.attr(at, "class") == Some("number") && from_text(audit, at);
    let words = name.chars().any(char::is_alphabetic);
    let tells = words && !bound && !vague::is_vague(audit, at, &name);
    tells.then_some(Link { name, at, target })
}

fn target<'a>(audit: &Audit<'a>, at: NodeId) -> Option<&'a str> {
    if let Some(href) = audit.dom.attr(at, "href") {
        let script = href.trim_start().get(..SCRIPT.len()).is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCRIPT));
        return (!script && !href.trim().is_empty() && href.trim() != "#").then_some(href);
    }
    // A script that goes to a written address is a link as well.
    let script = audit.dom.attr(at, "onclick")?;
    let after = script.split_once("location")?.1;
    let quote = after.find(['\'', '"'])?;
    let rest = &after[quote + 1..];
    Some(&rest[..rest.find(['\'', '"'])?])
}

/// What an address begins with that is a script.
const SCRIPT: &str = "javascript:";

/// The elements that a link is read with: the nearest block, items of lists and the cell around it.
fn context(audit: &Audit<'_>, at: NodeId) -> Vec<NodeId> {
    let mut context = Vec::new();
    for around in audit.dom.ancestors(at) {
        let tag = audit.dom.tag(around);
        let block = context.is_empty() && !INLINE.has(tag);
        if block || tags!["li", "td", "th"].has(tag) || audit.dom.attr(around, "role") == Some("listitem") {
            context.push(around);
        }
    }
    context
}

const INLINE: Tags = Tags::of(&[
    "a", "abbr", "b", "cite", "code", "em", "i", "ins", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
]);

fn tell(audit: &Audit<'_>, rule: &'static Rule, link: &Link<'_>, other: &Link<'_>, found: &mut Found) {
    let name = read::short(&audit.name(link.at), 60);
    let (one, two) = (read::short(other.target, 60), read::short(link.target, 60));
    let message = Say {
        es: format!("«{name}» lleva aquí a «{two}», y antes a «{one}»."),
        en: format!("“{name}” leads here to “{two}”, and before to “{one}”."),
    };
    let help = if from_text(audit, link.at) {
        say!("Escribe: [{name} + lo que lo distingue]({two})", "Write: [{name} + what sets it apart]({two})")
    } else {
        say!("Escribe: <a href=\"{two}\">{name} + lo que lo distingue</a>", "Write: <a href=\"{two}\">{name} + what sets it apart</a>")
    };
    found.add(rule, link.at, message, help);
}
