//! The text of an image is not the name of its file.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ALT_FILE_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["img", "input", "area"]), check };

static RULE: Rule = Rule {
    id: "a11y/alt-file-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("El texto de una imagen es el nombre de su archivo", "The text of an image is the name of its file"),
    why: said(
        "Quien usa un lector de pantalla oye «IMG 2034 punto jota pe ge» y no sabe qué muestra la imagen.",
        "People who use a screen reader hear “IMG 2034 dot jay peg” and do not know what the image shows.",
    ),
    mend: said(
        "Di en una frase lo que la imagen muestra: «![Dos mujeres leen un afiche](foto.jpg)».",
        "Say in one sentence what the image shows: “![Two women read a poster](photo.jpg)”.",
    ),
    reference: "WCAG 2.2, 1.1.1; F30",
    bad: page!("<p><img src=\"taller-2.jpg\" alt=\"taller-2.jpg\"></p>"),
    good: page!("<p><img src=\"taller-2.jpg\" alt=\"Dos mujeres leen un afiche\"></p>"),
};

/// Ends of names of images.
const ENDINGS: [&str; 12] = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic", ".ico"];

/// What cameras, phones and programs begin names with.
const MADE: [&str; 9] = ["img", "dsc", "dscn", "dcim", "pxl", "screenshot", "captura", "image", "imagen"];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(alt) = audit.dom.attr(at, "alt").map(str::trim).filter(|alt| !alt.is_empty()) else { return };
    let small = alt.to_lowercase();
    if !(ENDINGS.iter().any(|ending| small.ends_with(ending)) || numbered(&small) || stem(audit, at) == Some(small)) {
        return;
    }
    let source = audit.dom.attr(at, "src").unwrap_or("…");
    let help = if from_text(audit, at) {
        say!("Escribe lo que muestra: ![Dos mujeres leen un afiche]({source})", "Write what it shows: ![Two women read a poster]({source})")
    } else {
        say!("Escribe lo que muestra: alt=\"Dos mujeres leen un afiche\"", "Write what it shows: alt=\"Two women read a poster\"")
    };
    found.add(
        &RULE,
        at,
        say!("El texto de esta imagen, «{alt}», es un nombre de archivo.", "The text of this image, “{alt}”, is the name of a file."),
        help,
    );
}

/// Whether it is a name as cameras give: `img_2034`, `dsc00012`, `captura-3`.
fn numbered(alt: &str) -> bool {
    let rest = MADE.iter().filter_map(|made| alt.strip_prefix(made)).min_by_key(|rest| rest.len());
    rest.is_some_and(|rest| {
        rest.chars().any(|c| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '.'))
            && !alt.contains(' ')
    })
}

/// The name of the image's file without its ending, when it is no word that could be a text.
fn stem(audit: &Audit<'_>, at: NodeId) -> Option<String> {
    let source = audit.dom.attr(at, "src")?;
    let name = source.split(['?', '#']).next()?.rsplit('/').next()?;
    let stem = name.rsplit_once('.')?.0.to_lowercase();
    stem.contains(['_', '-']).then_some(stem)
}
