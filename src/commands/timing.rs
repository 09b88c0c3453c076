//! What `--timings` tells: the time of each stage.
//!
//! In: the sums of a run. Out: a table for people on standard error, or one JSON object on standard output.

use super::Ask;
use super::wording::millis;
use crate::base::say::{Said, Say, Tongue, said};
use crate::base::timing::{Spent, Stage};
use crate::diag::print::Format;
use crate::failure::Failure;
use crate::io::terminal;
use crate::io::timings::Timings;
use serde_json::{Map, Value, json};
use std::time::Duration;

/// Shows the time of each stage, when it was asked for.
pub(super) fn show(timings: &Timings, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    match ask.timings {
        None => Ok(()),
        Some(Format::Json) => terminal::print(&format!("{}\n", object(timings))),
        Some(_) => {
            terminal::tell(&table(timings, tongue));
            Ok(())
        }
    }
}

/// «leer archivos 3,1 ms · entender textos y tablas 1,0 ms»: the stages that took longest, for a build of which somebody
/// wants to see the result and not the table.
pub(super) fn compact(timings: &Timings) -> Say {
    let mut stages: Vec<(Duration, Stage)> = Stage::ALL.into_iter().map(|stage| (felt(timings.of(stage)), stage)).collect();
    stages.retain(|(time, _)| *time >= WORTH_TELLING);
    stages.sort_by_key(|(time, stage)| (std::cmp::Reverse(*time), *stage as usize));
    let part =
        |tongue| move |(time, stage): &(Duration, Stage)| format!("{} {} ms", about(*stage).tell(tongue), millis(*time).tell(tongue));
    let line = |tongue| stages.iter().take(LONGEST).map(part(tongue)).collect::<Vec<_>>().join(" · ");
    Say { es: line(Tongue::Es), en: line(Tongue::En) }
}

/// So many stages fit on a line and say where the time went.
const LONGEST: usize = 4;

/// Less than this is nothing beside a save.
const WORTH_TELLING: Duration = Duration::from_micros(500);

/// The time on the clock, or that of processors of what ran among other stages.
fn felt(spent: Spent) -> Duration {
    if spent.wall.is_zero() { spent.cpu } else { spent.wall }
}

/// What each stage does, for the table.
fn about(stage: Stage) -> Said {
    match stage {
        Stage::Read => said("leer archivos", "reading files"),
        Stage::Parse => said("entender textos y tablas", "parsing texts and tables"),
        Stage::Lower => said("ordenar por clase", "sorting by kind"),
        Stage::Theme => said("cargar el tema", "loading the theme"),
        Stage::Site => said("armar el sitio", "joining the site"),
        Stage::Texts => said("revisar textos", "checking texts"),
        Stage::Spelling => said("revisar ortografía", "checking spelling"),
        Stage::Packages => said("preparar descargas", "preparing downloads"),
        Stage::View => said("reunir cada página", "gathering each page"),
        Stage::Draw => said("aplicar plantillas", "applying templates"),
        Stage::Audit => said("revisar HTML", "checking HTML"),
        Stage::Minify => said("achicar HTML", "minifying HTML"),
        Stage::Figures => said("dibujar figuras", "drawing figures"),
        Stage::Images => said("preparar imágenes", "preparing images"),
        Stage::Outputs => said("reunir archivos", "gathering files"),
        Stage::Settle => said("ordenar hallazgos", "settling findings"),
        Stage::Packs => said("preparar lo que se lleva", "packing what is taken away"),
        Stage::Publish => said("escribir", "writing"),
    }
}

/// Milliseconds of processors and, where a stage ran alone, on the clock. What only looks for faults has a star.
fn table(timings: &Timings, tongue: Tongue) -> String {
    let line = |label: &str, cpu: &str, wall: &str| format!("{label:<28} {cpu:>10} {wall:>10}\n");
    let spent = |label: &str, spent: Spent| {
        let wall = if spent.wall.is_zero() { String::from("–") } else { millis(spent.wall).tell(tongue).to_owned() };
        line(label, millis(spent.cpu).tell(tongue), &wall)
    };
    let mut text = line(TITLE.tell(tongue), CPU.tell(tongue), WALL.tell(tongue));
    for stage in Stage::ALL {
        let mark = if stage.checks() { " *" } else { "" };
        text.push_str(&spent(&format!("  {}{mark}", about(stage).tell(tongue)), timings.of(stage)));
    }
    text.push_str(&spent(ALL.tell(tongue), timings.total()));
    let checks = Stage::ALL.into_iter().filter(|stage| stage.checks()).map(|stage| timings.of(stage).cpu).sum();
    text + &spent(CHECKS.tell(tongue), Spent { cpu: checks, wall: Duration::ZERO })
}

const TITLE: Said = said("Tiempos, en milisegundos", "Times in milliseconds");
const CPU: Said = said("procesador", "processor");
const WALL: Said = said("reloj", "clock");
const ALL: Said = said("Todo", "All");
const CHECKS: Said = said("* Solo revisar", "* Checking alone");

/// `{"timings": {"parse": {"cpu_ms": 1.2, "wall_ms": 0.8}, …, "total": {…}}}`; a stage that ran among others has no `wall_ms`.
fn object(timings: &Timings) -> Value {
    let spent = |spent: Spent| {
        let mut times = Map::from_iter([("cpu_ms".to_owned(), json!(rounded(spent.cpu)))]);
        if !spent.wall.is_zero() {
            times.insert("wall_ms".to_owned(), json!(rounded(spent.wall)));
        }
        Value::Object(times)
    };
    let mut stages: Map<String, Value> = Stage::ALL.into_iter().map(|stage| (stage.name().to_owned(), spent(timings.of(stage)))).collect();
    stages.insert("total".to_owned(), spent(timings.total()));
    json!({ "timings": stages })
}

/// Milliseconds to the microsecond.
fn rounded(time: Duration) -> f64 {
    (time.as_secs_f64() * 1e6).round() / 1e3
}
