//! `dates/variant-behind`: a version of a page in easy read or another language has not followed a change of the page.

use crate::base::say::{Say, said, say};
use crate::diag::{Family, Finding, Level, Rule};
use crate::site::variants::{self, Change, Part, Standing};
use crate::site::{ItemId, Site};

pub(crate) static VARIANT_BEHIND: Rule = Rule {
    id: "dates/variant-behind",
    family: Family::Dates,
    level: Level::Warning,
    title: said("Una versión no siguió los cambios de su original", "A version has not followed the changes of its original"),
    why: said(
        "Quien lee la versión fácil, o en otro idioma, tendría una información distinta, y quizá falsa.",
        "Whoever reads the easy version, or another language, would be told something else, and perhaps something false.",
    ),
    mend: said(
        "Lee la parte que cambió y corrige la versión. Después anota en «original» la marca nueva: «amigable list versiones» la muestra.",
        "Read the part that changed and correct the version. Then note the new mark in “original”: “amigable list variants” shows it.",
    ),
    reference: "UNE 153101:2018; WCAG 2.2, 3.1.5",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa oficina abre a las nueve.\n-- content/a.es-simple.md --\n---\ntitulo: A\ndescripcion: Una página fácil.\noriginal: {inicio: '000000'}\n---\nLa oficina abre.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLa oficina abre a las nueve.\n-- content/a.es-simple.md --\n---\ntitulo: A\ndescripcion: Una página fácil.\n---\nLa oficina abre.\n",
};

/// The versions that are behind their originals.
pub(crate) fn behind(site: &Site) -> Vec<Finding> {
    let finding = |(version, original): (ItemId, ItemId)| {
        let (version, original) = (&site.items[version], &site.items[original]);
        let Standing::Behind(changes) = variants::standing(version, original) else { return None };
        let span = version.meta.original.as_ref()?.span;
        let first = told(changes.first()?, changes.len());
        let marks = marks(&variants::parts(original));
        let help = say!(
            "Revisa esa parte de la versión y anota: original: {marks}",
            "Check that part of the version, and note: original: {marks}"
        );
        Some(Finding::new(&VARIANT_BEHIND, first).at(&version.source, span).help(help))
    };
    variants::versions(site).into_iter().filter_map(finding).collect()
}

/// `{inicio: 1a2b3c, que-significa: 4d5e6f}`: what stands in `original`. Quoted, so that YAML takes no mark for a number.
pub(crate) fn marks(parts: &[Part]) -> String {
    let all: Vec<String> = parts.iter().map(|part| format!("{}: '{}'", part.name, part.mark)).collect();
    format!("{{{}}}", all.join(", "))
}

fn told(change: &Change, all: usize) -> Say {
    let first = said_of(change);
    match all - 1 {
        0 => first,
        1 => Say { es: format!("{} Y hay otro cambio.", first.es), en: format!("{} And there is one change more.", first.en) },
        more => {
            Say { es: format!("{} Y hay otros {more} cambios.", first.es), en: format!("{} And there are {more} changes more.", first.en) }
        }
    }
}

fn said_of(change: &Change) -> Say {
    match change {
        Change::Changed(heading) if heading.is_empty() => {
            say!("En el original cambió el comienzo.", "In the original the opening has changed.")
        }
        Change::Changed(heading) => say!("En el original cambió «{heading}».", "In the original, “{heading}” has changed."),
        Change::New(heading) => say!("El original tiene una parte nueva: «{heading}».", "The original has a new part: “{heading}”."),
        Change::Gone(name) => say!("El original ya no tiene la parte «{name}».", "The original no longer has the part “{name}”."),
    }
}
