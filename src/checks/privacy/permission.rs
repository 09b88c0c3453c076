//! A permission of the settings that nothing needs any more.

use crate::base::say::{Say, said, say};
use crate::diag::{Family, Finding, Level, Rule};
use crate::model::config::{Allowed, Config};
use crate::model::tree::Tree;
use crate::site::Site;

pub(super) fn check(site: &Site, tree: &Tree) -> Vec<Finding> {
    let idle = site.config.site.privacy.allowed.iter().filter(|allowed| !is_written(&allowed.text.value, tree));
    let finding = |Allowed { text, reason }: &Allowed| {
        let (text, span) = (&text.value, text.span);
        let message = Say {
            es: format!("«{text}» está permitido, y ya no aparece en content/."),
            en: format!("“{text}” is allowed, and is no longer in content/."),
        };
        let help = say!("Borra este permiso. Su motivo era: {reason}", "Delete this permission. Its reason was: {reason}");
        Finding::new(&IDLE_PERMISSION, message).at(&Config::path(), span).help(help)
    };
    idle.map(finding).collect()
}

/// In a file as it is written there, or as the path of one.
fn is_written(text: &str, tree: &Tree) -> bool {
    let Ok(search) = aho_corasick::AhoCorasick::new([text]) else { return true };
    tree.under("content").any(|(path, file)| path.as_str().ends_with(text) || search.is_match(&*file.bytes))
}

pub(super) static IDLE_PERMISSION: Rule = Rule {
    id: "privacy/idle-permission",
    family: Family::Privacy,
    level: Level::Advice,
    title: said("Un permiso que ya no hace falta", "A permission that nothing needs"),
    why: said(
        "Un permiso olvidado deja pasar el dato si alguien lo vuelve a escribir donde no corresponde.",
        "A forgotten permission lets the text through when somebody writes it again where it does not belong.",
    ),
    mend: said("Bórralo de «privacidad: permitidos» en amigable.yaml.", "Delete it from “privacy: allow” in amigable.yaml."),
    reference: "amigable: amigable.yaml",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\nprivacidad: {permitidos: [{texto: +56 9 1234 5678, motivo: Es un ejemplo.}]}\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\nprivacidad: {permitidos: [{texto: +56 9 1234 5678, motivo: Es un ejemplo.}]}\n-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEscríbelo así: +56 9 1234 5678.\n",
};
