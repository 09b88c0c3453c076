//! The words and the layout of the help, in both languages.
//!
//! In: a verb's definition. Out: texts for the parser to print.

use crate::base::say::{Said, Tongue, said};
use crate::commands::Verb;
use clap::builder::styling::Styles;
use std::fmt::Write;

pub(super) const ABOUT: Said = said(
    "Convierte una carpeta de Markdown, YAML y CSV en un sitio que todas las personas pueden leer y usar",
    "Turns a folder of Markdown, YAML and CSV into a site that people can read and use",
);
pub(super) const COMMANDS: Said = said("Órdenes", "Commands");
pub(super) const OPTIONS: Said = said("Opciones", "Options");
pub(super) const WORDS: Said = said("Qué se le dice", "Arguments");
pub(super) const HELP: Said = said("Mostrar esta ayuda", "Show this help");
pub(super) const VERSION: Said = said("Mostrar la versión", "Show the version");
const USAGE: Said = said("Uso", "Usage");
const EXAMPLES: Said = said("Ejemplos", "Examples");
const VERB: Said = said("orden", "command");
const ALSO: Said = said("También se llama:", "In Spanish:");
const CODES: Said = said(
    "Termina con 0 si todo está bien, 1 si el contenido tiene errores, 2 si no se pudo ejecutar y 3 si amigable.yaml no sirve.",
    "Ends with 0 when all is well, 1 when the content has errors, 2 when it could not run and 3 when amigable.yaml cannot be used.",
);

/// Columns that a line of help may have: longer ones are hard to read.
pub(super) const WIDTH: usize = 100;

/// What stands where. The parser's own template has English words in it.
pub(super) fn template(tongue: Tongue) -> String {
    format!("{{about}}.\n\n{{before-help}}{} {{usage}}\n\n{{all-args}}{{after-help}}", heading(USAGE, tongue))
}

pub(super) fn usage(verb: &Verb, tongue: Tongue) -> String {
    let mut usage = format!("amigable {} [{}]", verb.name.en, OPTIONS.tell(tongue).to_lowercase());
    for word in verb.words {
        let name = word.name.tell(tongue);
        let _ = if word.required { write!(usage, " <{name}>") } else { write!(usage, " [{name}]") };
    }
    usage
}

pub(super) fn whole_usage(tongue: Tongue) -> String {
    format!("amigable <{}> [{}]", VERB.tell(tongue), OPTIONS.tell(tongue).to_lowercase())
}

/// The examples of one verb.
pub(super) fn examples(verb: &Verb, tongue: Tongue) -> String {
    let mut text = format!("{}\n", heading(EXAMPLES, tongue));
    for example in verb.examples {
        let _ = writeln!(text, "  {}\n      {}", example.purpose.tell(tongue), example.line.tell(tongue));
    }
    let _ = write!(text, "\n{} amigable {}", ALSO.tell(tongue), verb.name.es);
    text
}

/// How a newcomer begins.
pub(super) fn first_steps(tongue: Tongue) -> String {
    let steps = said(
        "  amigable init mi-sitio\n  amigable serve --root mi-sitio --open\n  amigable new --root mi-sitio evento \"Mi primer taller\"\n  amigable build --help",
        "  amigable init my-site\n  amigable serve --root my-site --open\n  amigable new --root my-site event \"My first workshop\"\n  amigable build --help",
    );
    format!("{}\n{}\n\n{}", heading(EXAMPLES, tongue), steps.tell(tongue), CODES.tell(tongue))
}

fn heading(text: Said, tongue: Tongue) -> String {
    let styles = Styles::styled();
    let style = styles.get_header();
    format!("{style}{}:{style:#}", text.tell(tongue))
}
