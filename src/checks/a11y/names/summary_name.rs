//! What opens a hidden part says what is in it.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static SUMMARY_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["summary"]), check };

static RULE: Rule = Rule {
    id: "a11y/summary-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un <summary> no dice qué se abre con él", "A <summary> does not say what it opens"),
    why: said(
        "Quien usa un lector de pantalla no sabe qué parte de la página va a abrir.",
        "People who use a screen reader do not know which part of the page they will open.",
    ),
    mend: said("Escribe dentro de <summary> de qué trata lo que se abre.", "Write inside <summary> what the part is about."),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<details><summary></summary><p>Se mide con la encuesta Casen.</p></details>"),
    good: page!("<details><summary>Cómo se mide</summary><p>Se mide con la encuesta Casen.</p></details>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.is_summary(at) || audit.written_role(at).is_some() || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    found.add(
        &RULE,
        at,
        say!("Este <summary> no dice qué se abre con él.", "This <summary> does not say what it opens."),
        say!(
            "Escribe de qué trata lo que se abre: <summary>Cómo se mide</summary>.",
            "Write what the part is about: <summary>How it is measured</summary>."
        ),
    );
}
