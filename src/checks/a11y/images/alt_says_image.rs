//! The text of an image does not say that it is an image.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ALT_SAYS_IMAGE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["img"]), check };

static RULE: Rule = Rule {
    id: "a11y/alt-says-image",
    family: Family::A11y,
    level: Level::Advice,
    title: said("El texto de una imagen comienza con «imagen de»", "The text of an image begins with “image of”"),
    why: said(
        "Un lector de pantalla ya dice que es una imagen. La persona oye dos veces lo mismo antes de saber qué muestra.",
        "A screen reader says already that it is an image: people hear the same twice before they know what it shows.",
    ),
    mend: said("Comienza con lo que se ve: «Dos mujeres leen un afiche».", "Begin with what is seen: “Two women read a poster”."),
    reference: "WCAG 2.2, 1.1.1",
    bad: page!("<p><img src=\"taller.jpg\" alt=\"Imagen de dos mujeres que leen un afiche\"></p>"),
    good: page!("<p><img src=\"taller.jpg\" alt=\"Dos mujeres leen un afiche\"></p>"),
};

const BEGINNINGS: [&str; 14] = [
    "imagen de ",
    "imagen del ",
    "imagen que muestra ",
    "imagen con ",
    "foto de ",
    "foto del ",
    "fotografía de ",
    "fotografía del ",
    "ícono de ",
    "icono de ",
    "image of ",
    "picture of ",
    "photo of ",
    "graphic of ",
];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let alt = audit.dom.attr(at, "alt").map(str::trim).unwrap_or_default();
    let small = alt.to_lowercase();
    let Some(beginning) = BEGINNINGS.iter().find(|beginning| small.starts_with(**beginning)) else { return };
    let rest: String = alt.chars().skip(beginning.chars().count()).collect();
    // «Foto de 1910» tells what matters: how old it is.
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let mut letters = rest.chars();
    let rest: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let help = if from_text(audit, at) {
        say!("Escribe: ![{rest}](…)", "Write: ![{rest}](…)")
    } else {
        say!("Escribe: alt=\"{rest}\"", "Write: alt=\"{rest}\"")
    };
    let said = &alt[..alt.char_indices().nth(beginning.trim_end().chars().count()).map_or(alt.len(), |(at, _)| at)];
    found.add(&RULE, at, say!("El texto de la imagen no necesita decir «{said}».", "The text of the image need not say “{said}”."), help);
}
