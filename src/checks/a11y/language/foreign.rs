//! What stands in another language is marked. Found by the walk of [`super::page_language`].

use super::name;
use crate::base::language::Known;
use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static FOREIGN_TEXT: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&[]), check: |_, _, _| {} };

static RULE: Rule = Rule {
    id: "a11y/foreign-text",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Una frase en otro idioma no lo dice", "A sentence in another language does not say so"),
    why: said(
        "Un lector de pantalla lee la frase con los sonidos del idioma de la página, y no se entiende.",
        "A screen reader reads the sentence with the sounds of the page's language, and nobody understands it.",
    ),
    mend: said(
        "Marca la frase con su idioma: «[la frase en inglés](idioma:en)». O tradúcela.",
        "Mark the sentence with its language: “[the sentence in Spanish](idioma:es)”. Or translate it.",
    ),
    reference: "WCAG 2.2, 3.1.2",
    bad: page!("<p>Así lo dice la página del banco. The data are free and everyone can use them in their own work.</p>"),
    good: page!(
        "<p>Así lo dice la página del banco. <span lang=\"en\">The data are free and everyone can use them in their own work.</span></p>"
    ),
};

/// Notes that a sentence in `at` is in the language `real`.
pub(super) fn tell(audit: &Audit<'_>, at: NodeId, sentence: &str, real: Known, found: &mut Found) {
    let (quote, language) = (read::short(sentence, 60), name(real));
    let message = Say {
        es: format!("«{quote}» está en {} y no lo dice.", language.es),
        en: format!("“{quote}” is in {} and does not say so.", language.en),
    };
    let subtag = real.subtag();
    let help = if from_text(audit, at) {
        say!("Escribe: [{quote}](idioma:{subtag})", "Write: [{quote}](idioma:{subtag})")
    } else {
        say!("Escribe: <span lang=\"{subtag}\">{quote}</span>", "Write: <span lang=\"{subtag}\">{quote}</span>")
    };
    found.add(&RULE, at, message, help);
}
