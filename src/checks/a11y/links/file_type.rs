//! A link to a file says what kind of file it is.

use super::href;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LINK_FILE_TYPE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["a"]), check };

static RULE: Rule = Rule {
    id: "a11y/link-file-type",
    family: Family::A11y,
    level: Level::Advice,
    title: said("Un enlace a un archivo no dice de qué tipo es", "A link to a file does not say of what kind it is"),
    why: said(
        "Quien tiene pocos datos en el teléfono, o no puede abrir ese tipo de archivo, se entera después de bajarlo.",
        "People with little data on their phone, or who cannot open that kind of file, learn it after downloading.",
    ),
    mend: said("Di el tipo y el tamaño: «Bases del concurso (PDF, 300 kB)».", "Say kind and size: “Rules of the contest (PDF, 300 kB)”."),
    reference: "WCAG 2.2, 2.4.4; G88",
    bad: page!("<p>Lee las <a href=\"bases.pdf\">bases del concurso</a>.</p>"),
    good: page!("<p>Lee las <a href=\"bases.pdf\">bases del concurso (PDF, 300 kB)</a>.</p>"),
};

/// Endings of files that a browser hands to another program, and words that say so.
const KINDS: [(&str, &[&str]); 14] = [
    (".pdf", &["pdf"]),
    (".doc", &["word", "doc"]),
    (".docx", &["word", "doc"]),
    (".odt", &["odt", "opendocument", "libreoffice", "writer"]),
    (".xls", &["excel", "xls", "planilla", "spreadsheet", "hoja de cálculo"]),
    (".xlsx", &["excel", "xls", "planilla", "spreadsheet", "hoja de cálculo"]),
    (".ods", &["ods", "opendocument", "libreoffice", "planilla", "hoja de cálculo"]),
    (".csv", &["csv", "tabla", "table", "planilla", "datos", "data"]),
    (".ppt", &["powerpoint", "ppt", "presentación", "presentation", "slides"]),
    (".pptx", &["powerpoint", "ppt", "presentación", "presentation", "slides"]),
    (".zip", &["zip", "comprimid"]),
    (".rar", &["rar", "comprimid"]),
    (".mp3", &["mp3", "audio", "podcast"]),
    (".mp4", &["mp4", "video", "vídeo"]),
];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(target) = href(audit, at) else { return };
    let path = target.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let Some((ending, words)) = KINDS.iter().find(|(ending, _)| path.ends_with(ending)) else { return };
    let name = audit.name(at);
    // The words beside the link count: «Bases (PDF, 300 kB)» with only «Bases» linked.
    let around = audit.dom.parent(at).map(|parent| read::text(audit, parent)).unwrap_or_default();
    let told = format!("{name} {around} {}", audit.dom.attr(at, "title").unwrap_or_default()).to_lowercase();
    if name.is_empty() || words.iter().any(|word| told.contains(word)) {
        return;
    }
    let kind = ending[1..].to_uppercase();
    let help = if from_text(audit, at) {
        say!("Escribe: [{name} ({kind})]({target})", "Write: [{name} ({kind})]({target})")
    } else {
        say!("Escribe: <a href=\"{target}\">{name} ({kind})</a>", "Write: <a href=\"{target}\">{name} ({kind})</a>")
    };
    found.add(&RULE, at, say!("«{name}» abre un archivo {kind} y no lo dice.", "“{name}” opens a {kind} file and does not say so."), help);
}
