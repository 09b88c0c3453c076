//! What the browser says of its own, in both languages.
//!
//! Out: the texts as a module of JavaScript, so that the scripts hold no sentence. Findings bring their own words.

use crate::base::say::{Said, Tongue, said};
use serde_json::{Map, Value};

/// The texts by the names that the scripts use. `{n}` is a number, `{what}` a name.
const WORDS: &[(&str, Said)] = &[
    ("panel", said("Hallazgos de amigable", "Findings of amigable")),
    ("title", said("Hallazgos", "Findings")),
    ("close", said("Cerrar", "Close")),
    ("here", said("En esta página", "On this page")),
    ("hereCount", said("{n} aquí", "{n} here")),
    ("elsewhere", said("En el resto del sitio", "In the rest of the site")),
    ("everywhere", said("Lo que hay que corregir", "What has to be mended")),
    ("nothingHere", said("En esta página no hay nada que corregir.", "There is nothing to mend on this page.")),
    ("allWell", said("No hay nada que corregir. ¡Buen trabajo!", "There is nothing to mend. Well done!")),
    ("more", said("Y {n} más. Míralos todos con: amigable check --all", "And {n} more. See them all with: amigable check --all")),
    ("open", said("Abrir en el editor", "Open in the editor")),
    ("copy", said("Copiar el lugar", "Copy the place")),
    ("copied", said("Copiado: {what}", "Copied: {what}")),
    ("notCopied", said("No pude copiarlo. El lugar es {what}", "Could not copy it. The place is {what}")),
    ("rule", said("Por qué importa", "Why it matters")),
    ("page", said("Ver la página", "See the page")),
    ("mends", said("Se corrige solo con: amigable check --fix", "Mends itself with: amigable check --fix")),
    ("error", said("error", "error")),
    ("warning", said("advertencia", "warning")),
    ("advice", said("consejo", "advice")),
    ("draft", said("Borrador", "Draft")),
    ("edited", said("Ver lo que editas: {what}", "See what you are editing: {what}")),
    (
        "away",
        said(
            "amigable no responde. Cuando vuelva, la página se pone al día sola.",
            "amigable does not answer. Once it is back, the page catches up by itself.",
        ),
    ),
    ("awayShort", said("Sin conexión con amigable", "No connection to amigable")),
    ("newWindow", said("en otra pestaña", "in another tab")),
    (
        "failed",
        said(
            "No pude pedírselo a amigable. ¿Sigue abierto en la terminal?",
            "Could not ask amigable. Is it still running in the terminal?",
        ),
    ),
];

/// The texts as a module.
pub(super) fn module(tongue: Tongue) -> String {
    let lang = ("lang".to_owned(), tag(tongue).into());
    let words: Map<String, Value> = WORDS.iter().map(|(name, text)| ((*name).to_owned(), text.tell(tongue).into())).chain([lang]).collect();
    format!("export default {};\n", Value::Object(words))
}

/// The tag of a language.
pub(super) fn tag(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Es => "es",
        Tongue::En => "en",
    }
}
