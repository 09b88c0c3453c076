//! `amigable build`: the site, from sources to `public/`.
//!
//! In: an [`Ask`]. Out: the published files, or every problem that keeps them from being published. Also the
//! rehearsal that `check` asks for.

use super::external::Outside;
use super::options::{ALL, BASE_URL, CLOCK, DRAFTS, FORMAT, OUTPUT_DIR, TIMINGS};
use super::report;
use super::session::Session;
use super::summary::Summary;
use super::{Ask, Code, Verb, example, in_both};
use super::{texts, timing};
use crate::base::say::{Said, Tongue, said};
use crate::base::timing::{Stage, Timer, Untimed, timed_alone};
use crate::checks::catalog;
use crate::diag::Finding;
use crate::diag::print::{Format, Run};
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::publish::publish;
use crate::io::terminal;
use crate::io::timings::Timings;
use crate::model::config::Config;
use std::sync::Arc;

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
    options: &[&ALL, &OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &FORMAT, &TIMINGS],
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
    perform(ask, None)
}

/// Builds the site, and publishes it unless this is only a check: that may ask other sites too.
pub(super) fn perform(ask: &Ask, check: Option<&mut Outside>) -> Result<Code, Failure> {
    let timings = Arc::new(Timings::start());
    let timer: Arc<dyn Timer> = if ask.timings.is_some() { Arc::clone(&timings) as _ } else { Arc::new(Untimed) };
    let mut session = timed_alone(&*timer, Stage::Read, || Session::open(ask))?;
    match session.config.take() {
        Some(mut config) => {
            config.options.keep = check.is_none();
            let (code, tongue) = finish(session, &config, ask, check, &timer)?;
            timing::show(&timings, ask, tongue)?;
            Ok(code)
        }
        None => session.refuse(ask),
    }
}

fn finish(
    session: Session,
    config: &Config,
    ask: &Ask,
    mut check: Option<&mut Outside>,
    timer: &Arc<dyn Timer>,
) -> Result<(Code, Tongue), Failure> {
    let Session { target, tree, mut findings, tongue, progress, watch, .. } = session;
    progress.step(BUILDING);
    let mut built = engine::build(&tree, config, &Memo::timed(Arc::clone(timer), false));
    findings.append(&mut built.findings);
    if let Some(outside) = &mut check {
        let found = outside.judge(&built.external, config, ask, &progress)?;
        findings.extend(engine::settle_later(found, &mut built, &tree, config));
    }
    if let Some(only) = &ask.only {
        findings.retain(|finding| finding.place.as_ref().is_some_and(|place| place.path == *only));
        built.texts.retain(|text| text.source == *only);
    }
    Finding::sort(&mut findings);
    let broken = Finding::any_error(&findings);
    let outcome = timed_alone(&**timer, Stage::Publish, || {
        if broken { Ok(None) } else { publish(&built.plan, &tree, &target, check.is_some(), &progress).map(Some) }
    });
    drop(progress);
    let (excepted, known) = (&built.excepted, &built.known);
    let run = Run { findings: &findings, excepted, known, pages: Some(&built.rule_pages), stopped: catalog::any_not_run(&findings) };
    let shown = report::show_run(&run, &tree, ask, tongue)?;
    if check.is_some() && ask.format == Format::Json {
        terminal::print(&texts::lines(&built.texts, &tree))?;
    }
    // An incomplete check is never clean; a build has still built.
    let incomplete = check.is_some() && shown == Code::Clean && catalog::any_not_run(&findings);
    let code = if incomplete { Code::Failed } else { shown };
    let summary = Summary {
        pages: built.pages.len(),
        run,
        left_out: &built.left_out,
        next_change: built.next_change.as_ref(),
        outcome: outcome?,
        check: check.is_some(),
        output: target.shown(),
        time: watch.elapsed(),
    };
    summary.show(ask, tongue);
    Ok((check.map_or(code, |outside| outside.finish(code, &findings, ask, tongue)), tongue))
}
