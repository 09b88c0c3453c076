//! `amigable build`: the site, from sources to `public/`.
//!
//! In: an [`Ask`]. Out: the published files, or every problem that keeps them from being published. Also the
//! rehearsal that `check` asks for.

use super::options::{BASE_URL, CLOCK, DRAFTS, FORMAT, OUTPUT_DIR};
use super::report;
use super::session::Session;
use super::summary::Summary;
use super::{Ask, Code, Verb, example, in_both};
use crate::base::say::{Said, said};
use crate::engine::{self, Built, Memo};
use crate::failure::Failure;
use crate::io::publish::publish;
use crate::model::config::Config;

pub(super) static VERB: Verb = Verb {
    name: said("construir", "build"),
    about: said("Construir el sitio en public/", "Build the site into public/"),
    more: said(
        "Lee amigable.yaml, content/ y themes/, revisa todo y escribe el sitio. Si hay errores, los muestra todos y deja lo publicado como estaba. \
         Solo escribe lo que cambió y solo borra lo que él mismo escribió.",
        "Reads amigable.yaml, content/ and themes/, checks everything and writes the site. If there are errors, it shows them all and leaves what is \
         published as it was. It writes only what changed and removes only what it wrote itself.",
    ),
    words: &[],
    options: &[&OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &FORMAT],
    examples: &[
        example("amigable build", said("El sitio de esta carpeta, en public/", "The site in this folder, into public/")),
        in_both(
            said("amigable build --drafts -o /tmp/previa", "amigable build --drafts -o /tmp/preview"),
            said("Con borradores, en otra carpeta", "With drafts, into another folder"),
        ),
        in_both(
            said("amigable build --base-url https://ejemplo.cl/hub/", "amigable build --base-url https://example.org/hub/"),
            said("Para publicarlo en otra dirección", "To publish it at another address"),
        ),
        example("amigable build --format github", said("En la integración continua de GitHub", "In GitHub's continuous integration")),
    ],
    run,
};

const BUILDING: Said = said("Construyo las páginas", "Building the pages");

fn run(ask: &Ask) -> Result<Code, Failure> {
    perform(ask, false)
}

/// Builds the site, and publishes it unless this is only a check.
pub(super) fn perform(ask: &Ask, check: bool) -> Result<Code, Failure> {
    let mut session = Session::open(ask)?;
    match session.config.take() {
        Some(config) => finish(session, &config, ask, check),
        None => session.refuse(ask),
    }
}

fn finish(session: Session, config: &Config, ask: &Ask, check: bool) -> Result<Code, Failure> {
    let Session { target, tree, mut findings, tongue, progress, watch, .. } = session;
    progress.step(BUILDING);
    let Built { plan, findings: more, pages, left_out, next_change, due: _, uses: _ } = engine::build(&tree, config, &Memo::new());
    findings.extend(more);
    let broken = crate::diag::Finding::any_error(&findings);
    let outcome = if broken { Ok(None) } else { publish(&plan, &tree, &target, check, &progress).map(Some) };
    drop(progress);
    let code = report::show(&mut findings, &tree, ask, tongue)?;
    let summary = Summary {
        pages: pages.len(),
        findings: &findings,
        left_out: &left_out,
        next_change: next_change.as_ref(),
        outcome: outcome?,
        check,
        output: target.shown(),
        time: watch.elapsed(),
    };
    summary.show(ask, tongue);
    Ok(code)
}
