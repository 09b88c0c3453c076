//! A list is a list, not lines that begin with a sign.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static FAKE_LIST: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["p"]), check };

static RULE: Rule = Rule {
    id: "a11y/fake-list",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Unas líneas con guiones hacen de lista", "Lines with dashes stand for a list"),
    why: said(
        "Un lector de pantalla no dice que es una lista, ni cuántas cosas tiene, ni deja saltarla.",
        "A screen reader does not say that it is a list nor how many things it has, and cannot skip it.",
    ),
    mend: said(
        "Escribe una lista de verdad: cada línea comienza con «- » y antes de la primera hay una línea vacía.",
        "Write a real list: each line begins with “- ” and an empty line stands before the first.",
    ),
    reference: "WCAG 2.2, 1.3.1",
    bad: page!("<p>• Una tabla</p><p>• Un lápiz</p>"),
    good: page!("<ul><li>Una tabla</li><li>Un lápiz</li></ul>"),
};

/// Signs that people write before the things of a list.
const SIGNS: [char; 12] = ['-', '•', '*', '·', '●', '▪', '■', '◦', '‣', '○', '✓', '✔'];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !may_be(audit, at) || !audit.exposed(at) || read::around(audit, at, tags!["li", "blockquote", "pre"]).is_some() {
        return;
    }
    let lines = lines(audit, at);
    let before = previous(audit, at).is_some_and(|before| begins(&lines_of(audit, before)));
    let after = following(audit, at).is_some_and(|after| begins(&lines_of(audit, after)));
    let within = lines.iter().filter(|line| sign(line)).count() >= 2;
    // A run of paragraphs is told of at its first.
    if !within && (!begins(&lines) || !after || before) {
        return;
    }
    let first = lines.iter().find(|line| sign(line)).map_or("", |line| line.trim_start_matches(SIGNS).trim());
    let first = read::short(first, 50);
    let help = if from_text(audit, at) {
        say!("Escribe: - {first} (con una línea vacía antes de la primera)", "Write: - {first} (with an empty line before the first)")
    } else {
        say!("Escribe: <ul><li>{first}</li>…</ul>", "Write: <ul><li>{first}</li>…</ul>")
    };
    found.add(&RULE, at, say!("Estas líneas parecen una lista, pero no lo son.", "These lines look like a list, but are none."), help);
}

/// Whether a paragraph begins with a sign or has several lines: a quick answer, which most paragraphs are done with.
fn may_be(audit: &Audit<'_>, at: NodeId) -> bool {
    let text = audit.dom.descendants(at).filter_map(|id| audit.dom.text_of(id)).find(|text| !text.trim_start().is_empty());
    text.is_some_and(|text| text.trim_start().starts_with(SIGNS)) || audit.dom.descendants(at).any(|id| audit.dom.is(id, "br"))
}

fn begins(lines: &[String]) -> bool {
    lines.first().is_some_and(|line| sign(line))
}

/// Whether a line begins with a sign, a space and a letter.
fn sign(line: &str) -> bool {
    let mut rest = line.chars();
    rest.next().is_some_and(|c| SIGNS.contains(&c))
        && rest.next().is_some_and(char::is_whitespace)
        && rest.find(|c| !c.is_whitespace()).is_some_and(char::is_alphabetic)
}

/// The lines of a paragraph, as `br` cuts them.
fn lines(audit: &Audit<'_>, at: NodeId) -> Vec<String> {
    let mut lines = vec![String::new()];
    for id in audit.dom.descendants(at) {
        if audit.dom.is(id, "br") {
            lines.push(String::new());
        } else if let Some(text) = audit.dom.text_of(id) {
            lines.last_mut().expect("it begins with one").push_str(text);
        }
    }
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn lines_of(audit: &Audit<'_>, at: NodeId) -> Vec<String> {
    if audit.dom.is(at, "p") { lines(audit, at) } else { Vec::new() }
}

fn previous(audit: &Audit<'_>, at: NodeId) -> Option<NodeId> {
    std::iter::successors(audit.dom.previous(at), |id| audit.dom.previous(*id)).find(|id| audit.dom.element(*id).is_some())
}

fn following(audit: &Audit<'_>, at: NodeId) -> Option<NodeId> {
    std::iter::successors(audit.dom.next(at), |id| audit.dom.next(*id)).find(|id| audit.dom.element(*id).is_some())
}
