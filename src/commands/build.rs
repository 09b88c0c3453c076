//! `amigable build`: the site, from sources to `public/`.
//!
//! In: an [`Ask`]. Out: the published files, or every problem that keeps them from being published. Also the
//! rehearsal that `check` asks for.

use super::external::Outside;
use super::options::{ALL, BASE_URL, CLOCK, DRAFTS, FORMAT, NO_CACHE, OUTPUT_DIR, TIMINGS};
use super::report;
use super::session::Session;
use super::summary::Summary;
use super::{Ask, Code, Verb, example, in_both};
use super::{texts, timing};
use crate::base::hash::Hash;
use crate::base::say::{Said, Tongue, said};
use crate::base::store::{NoStore, Store};
use crate::base::timing::{Stage, Timer, Untimed, timed_alone};
use crate::checks::catalog;
use crate::diag::Finding;
use crate::diag::print::{Format, Run};
use crate::engine::echo::{self, Echo};
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::cache::Cache;
use crate::io::progress::Progress;
use crate::io::publish::{self, Outcome, Staging, Target};
use crate::io::terminal;
use crate::io::timings::Timings;
use crate::model::config::Config;
use crate::model::plan::Keeper;
use crate::model::tree::Tree;
use std::sync::Arc;
use std::time::Duration;

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
    options: &[&ALL, &OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &FORMAT, &NO_CACHE, &TIMINGS],
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
const COMPRESSING: Said = said("Comprimo los archivos", "Compressing the files");
const PICTURES: Said = said("Preparo las imágenes", "Preparing the images");
const PACKS: Said = said("Preparo lo que se puede llevar", "Preparing what can be taken away");

fn run(ask: &Ask) -> Result<Code, Failure> {
    perform(ask, None)
}

/// Builds the site, and publishes it unless this is only a check: that may ask other sites too.
pub(super) fn perform(ask: &Ask, check: Option<&mut Outside>) -> Result<Code, Failure> {
    let timings = Arc::new(Timings::start());
    let timer: Arc<dyn Timer> = if ask.timings.is_some() { Arc::clone(&timings) as _ } else { Arc::new(Untimed) };
    let mut session = timed_alone(&*timer, Stage::Read, || Session::open(ask))?;
    match session.config.take() {
        Some(config) => {
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
    check: Option<&mut Outside>,
    timer: &Arc<dyn Timer>,
) -> Result<(Code, Tongue), Failure> {
    session.progress.step(BUILDING);
    let store: Arc<dyn Store> = if ask.no_cache { Arc::new(NoStore) } else { Arc::new(Cache::open(&ask.root)) };
    let memo = Memo::timed(Arc::clone(timer), false).with_store(Arc::clone(&store));
    match check {
        Some(outside) => rehearse(session, config, ask, outside, &memo.comparing()),
        None => publish_site(session, config, ask, memo, &*store),
    }
}

/// Everything but writing.
fn rehearse(session: Session, config: &Config, ask: &Ask, outside: &mut Outside, memo: &Memo) -> Result<(Code, Tongue), Failure> {
    let Session { target, tree, mut findings, tongue, progress, watch, .. } = session;
    let mut built = engine::build(&tree, config, memo);
    let found = outside.judge(&built.external, config, ask, &progress)?;
    findings.extend(engine::settle_later(found, &mut built, &tree, config));
    findings.append(&mut built.findings);
    if let Some(only) = &ask.only {
        findings.retain(|finding| finding.place.as_ref().is_some_and(|place| place.path == *only));
        built.texts.retain(|text| text.source == *only);
    }
    Finding::sort(&mut findings);
    let outcome = timed_alone(memo.timer(), Stage::Publish, || {
        if Finding::any_error(&findings) { Ok(None) } else { publish::rehearse(&built.plan, &tree, &target, &progress).map(Some) }
    });
    drop(progress);
    let texts = std::mem::take(&mut built.texts);
    let echo = Echo { findings, ..Echo::of(built) };
    let run = run_of(&echo);
    let shown = report::show_run(&run, &tree, ask, tongue)?;
    if ask.format == Format::Json {
        terminal::print(&texts::lines(&texts, &tree))?;
    }
    // An incomplete check is never clean.
    let code = if shown == Code::Clean && run.stopped { Code::Failed } else { shown };
    summary(&echo, outcome?, true, &target, watch.elapsed()).show(ask, tongue);
    Ok((outside.finish(code, &echo.findings, ask, tongue), tongue))
}

/// The site in its folder, unless it has errors.
fn publish_site(session: Session, config: &Config, ask: &Ask, memo: Memo, store: &dyn Store) -> Result<(Code, Tongue), Failure> {
    let Session { target, tree, mut findings, tongue, progress, watch, .. } = session;
    let key = echo::key(&tree, config);
    let known = recalled(key, &tree, &target, store, &progress);
    let (mut echo, outcome) = if let Some((echo, outcome)) = known {
        (echo, Ok(Some(outcome)))
    } else {
        let staging = Staging::open(&target).map(Arc::new);
        let memo = match &staging {
            Ok(staging) => memo.with_keeper(Arc::clone(staging) as Arc<dyn Keeper>),
            // What keeps it from being written is told after all that is wrong with the site.
            Err(_) => memo.comparing(),
        };
        let mut built = engine::build(&tree, config, &memo);
        let broken = Finding::any_error(&findings) || Finding::any_error(&built.findings);
        if !broken {
            timed_alone(memo.timer(), Stage::Images, || {
                engine::make_pictures(&mut built.plan, &tree, &memo, &|total| progress.count(PICTURES, total), &|| progress.tick());
            });
            timed_alone(memo.timer(), Stage::Packs, || {
                engine::make_packs(&mut built, &tree, &memo, &|total| progress.count(PACKS, total), &|| progress.tick());
            });
            timed_alone(memo.timer(), Stage::Publish, || {
                engine::compress(&mut built.plan, &tree, &memo, &|total| progress.count(COMPRESSING, total), &|| progress.tick());
            });
        }
        let outcome = timed_alone(memo.timer(), Stage::Publish, || {
            if broken { Ok(None) } else { staging.and_then(|staging| publish::publish(&built.plan, &tree, &staging, &progress).map(Some)) }
        });
        if matches!(outcome, Ok(Some(_))) {
            store.put(key, &echo::keep(&built));
        }
        (Echo::of(built), outcome)
    };
    drop(progress);
    findings.append(&mut echo.findings);
    Finding::sort(&mut findings);
    echo.findings = findings;
    let code = report::show_run(&run_of(&echo), &tree, ask, tongue)?;
    summary(&echo, outcome?, false, &target, watch.elapsed()).show(ask, tongue);
    Ok((code, tongue))
}

/// The last build of these very sources, if its files still stand as it left them.
fn recalled(key: Hash, tree: &Tree, target: &Target, store: &dyn Store, progress: &Progress) -> Option<(Echo, Outcome)> {
    let echo = echo::recall(&store.get(key)?)?;
    // What keeps it from being seen, a whole build will meet and tell.
    let outcome = publish::confirm(&echo.plan, tree, target, progress).ok()??;
    Some((echo, outcome))
}

fn run_of(echo: &Echo) -> Run<'_> {
    let Echo { findings, excepted, known, rule_pages, .. } = echo;
    Run { findings, excepted, known, pages: Some(rule_pages), stopped: catalog::any_not_run(findings) }
}

fn summary<'a>(echo: &'a Echo, outcome: Option<Outcome>, check: bool, target: &'a Target, time: Duration) -> Summary<'a> {
    let (left_out, next_change) = (&echo.left_out, echo.next_change.as_ref());
    Summary { pages: echo.pages, run: run_of(echo), left_out, next_change, outcome, check, output: target.shown(), time }
}
