//! Links that lead to the page that one is reading.

use super::Reading;
use super::note;
use super::written::{Standing, Written};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use crate::model::item::KindId;
use crate::site::Target;

pub(super) static TO_ITSELF: Rule = Rule {
    id: "links/to-itself",
    family: Family::Links,
    level: Level::Warning,
    title: said("Un enlace lleva a la misma página en que está", "A link leads to the very page that it is on"),
    why: said(
        "Quien lo sigue cree que llegó a otra parte, y vuelve a empezar la misma lectura. Con un lector de pantalla cuesta darse cuenta.",
        "Whoever follows it believes to be somewhere else and starts the same text again. With a screen reader it is hard to notice.",
    ),
    mend: said(
        "Quita el enlace, o agrega el ancla de la parte a la que quieres llevar: «#que-significa».",
        "Remove the link, or add the anchor of the part that you mean: “#que-significa”.",
    ),
    reference: "WCAG 2.2, 2.4.4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [la página A](a.md).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n## Uno\n\nLee [la primera parte](a.md#uno).\n",
};

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    // One file is the pattern of all regions: a link to one of them is on fifteen other pages too.
    if written.place == Standing::Image || reading.item().kind == KindId::Region || crate::site::links::scheme(written.dest).is_some() {
        return false;
    }
    match reading.site.target(reading.id, written.dest) {
        Ok(Target::Page { id, anchor: None }) if id == reading.id => {}
        _ => return false,
    }
    let own = written.dest.is_empty() || written.dest.starts_with('#') || written.dest.ends_with(reading.item().source.file_name());
    let said = if own { same() } else { variant(written.dest) };
    note(&TO_ITSELF, written, said, None, reading)
}

type Told = (crate::base::say::Say, crate::base::say::Say);

fn same() -> Told {
    (
        say!("Este enlace lleva a la misma página en que está.", "This link leads to the very page that it is on."),
        say!("Quítalo, o agrega el ancla de una parte: «#que-significa».", "Remove it, or add the anchor of a part: “#que-significa”."),
    )
}

/// A link to another language's file goes to the page in the reader's own language.
fn variant(dest: &str) -> Told {
    (
        say!(
            "«{dest}» es esta misma página en otro idioma, y los enlaces llevan siempre a la del idioma en que se lee.",
            "“{dest}” is this very page in another language, and links always lead to the one in the reader's language."
        ),
        say!(
            "Quita el enlace: la página ya ofrece sus otros idiomas al comienzo.",
            "Remove the link: the page offers its other languages at the top."
        ),
    )
}
