//! `amigable check`: everything that `build` does, but for writing.
//!
//! In: an [`Ask`]. Out: every problem, and an exit code for continuous integration. Sources change only when asked.

use super::build::perform;
use super::fixes;
use super::options::{BASE_URL, CLOCK, DRAFTS, FIX, FORMAT, OUTPUT_DIR};
use super::{Ask, Code, Verb, example};
use crate::base::say::said;
use crate::failure::Failure;

pub(super) static VERB: Verb = Verb {
    name: said("revisar", "check"),
    about: said("Revisar el sitio sin escribir nada", "Check the site and write nothing"),
    more: said(
        "Hace lo mismo que build, pero no escribe nada: muestra cada problema con su archivo, su línea y qué hacer. \
         Con --fix corrige antes tus archivos donde hay una sola corrección posible, y dice qué cambió. Termina con 0 si no hay errores, 1 si hay, 2 si no se pudo revisar y 3 si amigable.yaml no sirve.",
        "Does all that build does, but writes nothing: it shows each problem with its file, its line and what to do. \
         With --fix it first mends your files where there is only one possible correction, and says what it changed. Ends with 0 when there is no error, 1 when there is, 2 when it could not check and 3 when amigable.yaml cannot be used.",
    ),
    words: &[],
    options: &[&FIX, &OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &FORMAT],
    examples: &[
        example("amigable check", said("Antes de publicar", "Before publishing")),
        example(
            "amigable check --fix",
            said("Corregir lo que se corrige solo, como una cifra que cambió", "Mend what mends itself, such as a figure that changed"),
        ),
        example(
            "amigable check --format json",
            said("Un problema por línea, para otro programa", "One problem a line, for another program"),
        ),
        example("amigable check --clock 2027-03-01", said("Qué habrá vencido ese día", "What will be out of date by that day")),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    if ask.fix {
        fixes::mend_all(ask)?;
    }
    perform(ask, true)
}
