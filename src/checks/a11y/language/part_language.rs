//! The language that a part names is the one that it is written in. Found by the walk of [`super::page_language`].

use super::{name, named};
use crate::base::language::Known;
use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PART_LANGUAGE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&[]), check: |_, _, _| {} };

static RULE: Rule = Rule {
    id: "a11y/part-language",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Una parte está en otro idioma que el que dice", "A part is in another language than it says"),
    why: said(
        "Un lector de pantalla cambia de voz donde la página se lo dice. Con el idioma equivocado lee esa parte con sonidos de otro.",
        "A screen reader changes its voice where the page says so. With the wrong language it reads that part with the sounds of another.",
    ),
    mend: said(
        "Escribe el idioma en que está esa parte: «[la frase en inglés](idioma:en)».",
        "Write the language that the part is in: “[the sentence in Spanish](idioma:es)”.",
    ),
    reference: "WCAG 2.2, 3.1.2",
    bad: page!("<p>La agenda promete <span lang=\"fr\">that no one will be left behind</span>.</p>"),
    good: page!("<p>La agenda promete <span lang=\"en\">that no one will be left behind</span>.</p>"),
};

/// Notes that the part `at`, which says `lang`, is in the language `real`.
pub(super) fn tell(audit: &Audit<'_>, at: NodeId, lang: &str, real: Known, found: &mut Found) {
    let (said, real_name) = (named(lang), name(real));
    let message = Say {
        es: format!("Esta parte dice que está en {}, pero está en {}.", said.es, real_name.es),
        en: format!("This part says that it is in {}, but it is in {}.", said.en, real_name.en),
    };
    let subtag = real.subtag();
    let help = if from_text(audit, at) {
        say!("Escribe: […](idioma:{subtag})", "Write: […](idioma:{subtag})")
    } else {
        say!("Escribe: lang=\"{subtag}\"", "Write: lang=\"{subtag}\"")
    };
    found.add(&RULE, at, message, help);
}
