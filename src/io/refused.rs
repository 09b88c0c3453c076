//! The rules for files that are never read: their names, links and sizes.
//!
//! In: the path of such a file. Out: the finding. Raised while the sources are read, so no later stage ever
//! meets the file; and no example can be given as text, since a text holds neither links nor pipes.

use crate::base::say::{Said, Say, said};
use crate::diag::{Family, Finding, Level, Rule};
use std::path::Path;

/// A source file may have this many bytes at most. All sources are kept in memory, and nobody on a prepaid
/// telephone downloads more.
pub(super) const LARGEST: u64 = 64 * 1024 * 1024;

/// All rules of this module, for the catalogue.
pub(crate) static RULES: &[&Rule] = &[&LINK_LEAVES_SITE, &LINK_BROKEN, &FILE_NAME, &FILE_TOO_BIG, &FILE_SPECIAL];

pub(super) static LINK_LEAVES_SITE: Rule = rule(
    "content/link-leaves-site",
    said("Un enlace simbólico sale del sitio", "A symbolic link leaves the site"),
    said(
        "Publicaría archivos que nadie revisó, quizás privados, y el sitio no se podría construir en otro computador.",
        "It would publish files that nobody reviewed, perhaps private ones, and the site could not be built on another computer.",
    ),
    said("Copia el archivo dentro del sitio y borra el enlace.", "Copy the file into the site and delete the link."),
);

pub(super) static LINK_BROKEN: Rule = rule(
    "content/link-broken",
    said("Un enlace simbólico no lleva a un archivo que se pueda leer", "A symbolic link leads to no file that can be read"),
    said(
        "Falta lo que nombra, o nombra una carpeta que lo contiene: esa parte del sitio no se puede leer.",
        "What it names is missing, or it names a folder around itself: that part of the site cannot be read.",
    ),
    said("Borra el enlace, o pon en su lugar el archivo.", "Delete the link, or put the file in its place."),
);

pub(super) static FILE_NAME: Rule = rule(
    "content/file-name",
    said("Un archivo tiene un nombre que no se puede usar", "A file has a name that cannot be used"),
    said(
        "El nombre no es texto UTF-8 o lleva una barra invertida: ninguna dirección web podría nombrarlo.",
        "The name is no UTF-8 text or holds a backslash: no web address could name it.",
    ),
    said("Cambia el nombre: usa letras, números y guiones.", "Rename it with letters, digits and hyphens."),
);

pub(super) static FILE_TOO_BIG: Rule = rule(
    "content/file-too-big",
    said("Un archivo pesa más de 64 MB", "A file is larger than 64 MB"),
    said("Quien navega con datos de prepago no puede descargarlo.", "Whoever browses on prepaid data cannot download it."),
    said("Divídelo, comprímelo o enlaza a un repositorio de datos.", "Split it, compress it, or link to a data repository."),
);

pub(super) static FILE_SPECIAL: Rule = rule(
    "content/file-special",
    said("Entre las fuentes hay algo que no es un archivo corriente", "Something among the sources is no ordinary file"),
    said(
        "Es una tubería, un conector o un dispositivo: leerlo podría no terminar nunca.",
        "It is a pipe, a socket or a device: reading it might never end.",
    ),
    said("Sácalo de las carpetas del sitio.", "Take it out of the site's folders."),
);

const fn rule(id: &'static str, title: Said, why: Said, mend: Said) -> Rule {
    let reference = "amigable: files";
    Rule { id, family: Family::Content, level: Level::Error, title, why, mend, reference, bad: "", good: "" }
}

/// The finding for a file that no [`crate::base::path::SourcePath`] may name: its place is its message.
pub(super) fn refuse(rule: &'static Rule, path: &Path) -> Finding {
    let path = path.display();
    let message = Say { es: format!("«{path}»: {}.", lower(rule.title.es)), en: format!("“{path}”: {}.", lower(rule.title.en)) };
    Finding::new(rule, message).help(rule.mend.say())
}

fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
