//! The language that a part names exists.

use super::passages::own_text;
use crate::base::language::{primary, registered};
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PART_LANG_VALID: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["lang"]), check };

static RULE: Rule = Rule {
    id: "a11y/part-lang-valid",
    family: Family::A11y,
    level: Level::Error,
    title: said("El idioma de una parte no existe", "The language of a part does not exist"),
    why: said(
        "Un lector de pantalla no reconoce el código y lee esa parte con los sonidos de otro idioma.",
        "A screen reader does not know the code and reads that part with the sounds of another language.",
    ),
    mend: said("Usa el código de dos letras del idioma: es, en, pt, fr.", "Use the code of two letters of the language: en, es, pt, fr."),
    reference: "WCAG 2.2, 3.1.2",
    bad: page!("<p>El informe se llama <span lang=\"eng\">Living in poverty</span>.</p>"),
    good: page!("<p>El informe se llama <span lang=\"en\">Living in poverty</span>.</p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(lang) = audit.dom.attr(at, "lang").map(str::trim).filter(|lang| !lang.is_empty()) else { return };
    if audit.dom.is(at, "html") || registered(&primary(lang)) || !own_text(audit, at) {
        return;
    }
    found.add(
        &RULE,
        at,
        say!("En HTML, «{lang}» no es el código de ningún idioma.", "In HTML “{lang}” is the code of no language."),
        say!(
            "Escribe el código de dos letras, como lang=\"en\" para el inglés.",
            "Write the code of two letters, such as lang=\"es\" for Spanish."
        ),
    );
}
