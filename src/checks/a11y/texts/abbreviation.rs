//! An abbreviation that is marked says what it stands for.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ABBREVIATION: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["abbr", "acronym"]), check };

static RULE: Rule = Rule {
    id: "a11y/abbreviation",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Una sigla está marcada, pero no dice qué significa", "An abbreviation is marked, but does not say what it stands for"),
    why: said(
        "Quien no conoce la sigla no entiende la frase, y un lector de pantalla no puede decirla entera.",
        "People who do not know the abbreviation do not understand the sentence, and a screen reader cannot say it in full.",
    ),
    mend: said(
        "Escribe qué significa: <abbr title=\"Instituto Nacional de Estadísticas\">INE</abbr>.",
        "Write what it stands for: <abbr title=\"World Health Organization\">WHO</abbr>.",
    ),
    reference: "WCAG 2.2, 3.1.4; H28",
    bad: page!("<p>Los datos son del <abbr>INE</abbr>.</p>"),
    good: page!("<p>Los datos son del <abbr title=\"Instituto Nacional de Estadísticas\">INE</abbr>.</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let text = read::text(audit, at);
    let told =
        ["title", "aria-label", "aria-describedby"].iter().any(|name| audit.dom.attr(at, name).is_some_and(|told| !told.trim().is_empty()));
    // What stands in brackets right after it explains it as well.
    let after = audit.dom.next(at).and_then(|next| audit.dom.text_of(next)).unwrap_or_default();
    let before = audit.dom.previous(at).and_then(|previous| audit.dom.text_of(previous)).unwrap_or_default();
    if told || text.is_empty() || !audit.exposed(at) || after.trim_start().starts_with('(') || before.trim_end().ends_with('(') {
        return;
    }
    found.add(
        &RULE,
        at,
        say!("«{text}» no dice qué significa.", "“{text}” does not say what it stands for."),
        say!("Escribe: <abbr title=\"…\">{text}</abbr>", "Write: <abbr title=\"…\">{text}</abbr>"),
    );
}
