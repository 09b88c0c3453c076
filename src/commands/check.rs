//! `amigable check`: everything that `build` does, but for writing.
//!
//! In: an [`Ask`]. Out: every problem, and an exit code for continuous integration. Sources change only when asked.

use super::build::perform;
use super::external::Outside;
use super::options::{ADOPT, ALL, BASE_URL, CLOCK, DRAFTS, EXTERNAL, EXTERNAL_AGE, FIX, FORMAT, HTML, NO_CACHE, OUTPUT_DIR, TIMINGS};
use super::{Ask, Code, Verb, Word, adopt, complain, example, fixes, in_both, lone, report};
use crate::base::say::{said, say};
use crate::checks::html::folder::{check_html, is_page, is_read};
use crate::failure::Failure;
use crate::io::disk;
use std::path::Path;

pub(super) static VERB: Verb = Verb {
    name: said("revisar", "check"),
    about: said("Revisar el sitio sin escribir nada", "Check the site and write nothing"),
    more: said(
        "Hace lo mismo que build, pero no escribe nada: muestra cada problema con su archivo, su línea y qué hacer. \
         Con --fix corrige antes tus archivos donde hay una sola corrección posible, y dice qué cambió. Con --external pregunta además a otros sitios, con calma, si las páginas enlazadas siguen ahí. Termina con 0 si no hay errores, 1 si hay, 2 si no se pudo revisar todo y 3 si amigable.yaml no sirve.",
        "Does all that build does, but writes nothing: it shows each problem with its file, its line and what to do. \
         With --fix it first mends your files where there is only one possible correction, and says what it changed. With --external it also asks other sites, politely, whether the pages that you link are still there. Ends with 0 when there is no error, 1 when there is, 2 when it could not check everything and 3 when amigable.yaml cannot be used.",
    ),
    words: &[Word {
        name: said("archivo", "file"),
        about: said(
            "Un solo texto (.md o .html), del sitio o suelto; si no, todo el sitio",
            "A single text (.md or .html), of the site or alone; else the whole site",
        ),
        required: false,
        rest: false,
    }],
    options: &[&FIX, &ADOPT, &EXTERNAL, &EXTERNAL_AGE, &HTML, &ALL, &OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &FORMAT, &NO_CACHE, &TIMINGS],
    examples: &[
        example("amigable check", said("Antes de publicar", "Before publishing")),
        example(
            "amigable check --fix",
            said("Corregir lo que se corrige solo, como una cifra que cambió", "Mend what mends itself, such as a figure that changed"),
        ),
        example(
            "amigable check --external",
            said("Una vez al mes: si las fuentes siguen en su lugar", "Once a month: whether the sources are still there"),
        ),
        in_both(
            said("amigable check carta.md", "amigable check letter.md"),
            said("Un texto suelto, sin sitio", "A text alone, without a site"),
        ),
        in_both(
            said("amigable check --html carpeta", "amigable check --html folder"),
            said("La accesibilidad de páginas hechas con otro programa", "The accessibility of pages made by another program"),
        ),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    if let Some(folder) = &ask.html {
        return html(folder, ask);
    }
    let mut ask = ask.clone();
    if let Some(file) = ask.path(0).map(Path::to_owned) {
        ask.only = lone::within(&ask.root, &file);
        if ask.only.is_none() {
            return lone::check(&file, &ask);
        }
    }
    let ask = &ask;
    let mut outside = match Outside::of(ask) {
        Ok(outside) => outside,
        Err(message) => return Ok(complain(ask.tongue(), &message)),
    };
    if ask.fix {
        fixes::mend_all(ask, &mut outside)?;
    }
    if ask.adopt {
        adopt::write(ask)?;
    }
    perform(ask, Some(&mut outside))
}

/// Audits the pages of a folder. A folder without pages is no pass.
fn html(folder: &Path, ask: &Ask) -> Result<Code, Failure> {
    let (tree, mut findings) = disk::read_folder(folder, is_read)?;
    if !tree.iter().any(|(path, _)| is_page(path)) {
        let folder = folder.display();
        return Ok(complain(ask.tongue(), &say!("No hay páginas HTML en «{folder}».", "There are no HTML pages in “{folder}”.")));
    }
    findings.extend(check_html(&tree));
    report::show(&mut findings, &tree, ask, ask.tongue())
}
