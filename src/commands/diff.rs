//! `amigable diff`: what readers would find changed if the site were published now.
//!
//! In: the site and the manifest of what is published. Out: pages, figures, sentences and numbers that change, and
//! what is no longer true. Writes nothing.

use super::options::{BASE_URL, CLOCK, DIFF_FORMAT, DRAFTS, OUTPUT_DIR};
use super::session::Session;
use super::wording::{FILES, PAGES, lines};
use super::{Ask, Code, Verb, example, report};
use crate::base::say::{Said, Tongue, said};
use crate::diag::print::Format;
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::publish::{Difference, Restated, difference};
use crate::io::terminal;
use crate::model::plan::StatementKind;
use serde_json::json;

pub(super) static VERB: Verb = Verb {
    name: said("comparar", "diff"),
    about: said("Mostrar qué cambiaría al publicar", "Show what publishing would change"),
    more: said(
        "Compara el sitio con lo último que se publicó: páginas, figuras, frases y cifras que cambian, y lo que dejó de ser verdad. No escribe nada.",
        "Compares the site with what was published last: pages, figures, sentences and numbers that change, and what is no longer true. Writes nothing.",
    ),
    words: &[],
    options: &[&OUTPUT_DIR, &BASE_URL, &DRAFTS, &CLOCK, &DIFF_FORMAT],
    examples: &[
        example("amigable diff", said("Antes de publicar una corrección en los datos", "Before publishing a correction of the data")),
        example("amigable diff --format json", said("Un cambio por línea, para otro programa", "One change a line, for another program")),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    let mut session = Session::open(ask)?;
    let Some(config) = session.config.take() else { return session.refuse(ask) };
    let Session { target, tree, mut findings, tongue, progress, .. } = session;
    let built = engine::build(&tree, &config, &Memo::none().comparing());
    findings.extend(built.findings);
    let difference = difference(&built.plan, &tree, &target);
    drop(progress);
    let difference = difference?;
    let text = match ask.format {
        Format::Json => json_lines(&difference),
        _ => told(&difference, &target.shown().display().to_string(), tongue),
    };
    terminal::print(&text)?;
    report::show(&mut findings, &tree, ask, tongue)
}

/// So many paths of one sort are named for people; programs get them all.
const LISTED: usize = 40;

const NOTHING: Said = said("nada cambiaría.", "nothing would change.");
const NEVER: Said = said("todavía no hay nada publicado; todo es nuevo.", "nothing is published yet; everything is new.");
const CHANGED: Said = said("Cambian", "Changed");
const ADDED: Said = said("Aparecen", "New");
const REMOVED: Said = said("Desaparecen", "Gone");
const SAYS: Said = said("Lo que dirían las páginas", "What the pages would say");
const BEFORE: Said = said("antes", "before");
const AFTER: Said = said("ahora", "now");
const ABSENT: Said = said("(no estaba)", "(was not there)");
const GONE: Said = said("(ya no está)", "(is gone)");

/// The difference for people.
fn told(difference: &Difference, output: &str, tongue: Tongue) -> String {
    if !difference.published {
        return format!("{output}: {}\n", NEVER.tell(tongue));
    }
    let sorts = [(&difference.changed, CHANGED), (&difference.added, ADDED), (&difference.removed, REMOVED)];
    if sorts.iter().all(|(paths, _)| paths.is_empty()) {
        return format!("{output}: {}\n", NOTHING.tell(tongue));
    }
    let parts: String = sorts.iter().map(|(paths, name)| paths_told(paths, name.tell(tongue), tongue)).collect();
    let said: String = difference.restated.iter().map(|(path, restated)| page_told(path, restated, tongue)).collect();
    if said.is_empty() { parts } else { format!("{parts}{}:\n{said}", SAYS.tell(tongue)) }
}

/// Pages by name, other files by number.
fn paths_told(paths: &[String], name: &str, tongue: Tongue) -> String {
    let (pages, files): (Vec<&String>, Vec<&String>) = paths.iter().partition(|path| path.ends_with(".html"));
    let counts = [(&PAGES, pages.len()), (&FILES, files.len())].into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(noun, count)| noun.count(count).tell(tongue).to_owned()).collect();
    if counts.is_empty() {
        return String::new();
    }
    let listed = lines("  ", pages.iter().take(LISTED).map(|path| address(path)));
    let more = if pages.len() > LISTED { "  …\n" } else { "" };
    format!("{name}: {}\n{listed}{more}", counts.join(", "))
}

/// `datos/gini/index.html` → `/datos/gini/`.
fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

fn page_told(path: &str, restated: &[Restated], tongue: Tongue) -> String {
    let one = |change: &Restated| {
        let before = change.before.as_deref().unwrap_or(ABSENT.tell(tongue));
        let after = change.after.as_deref().unwrap_or(GONE.tell(tongue));
        match change.what {
            StatementKind::Number => format!("    {}: {before} → {after}\n", change.about),
            StatementKind::Figure => {
                format!("    {}\n      {}: {before}\n      {}: {after}\n", change.about, BEFORE.tell(tongue), AFTER.tell(tongue))
            }
        }
    };
    format!("  {}\n{}", address(path), restated.iter().map(one).collect::<String>())
}

/// The difference for programs: one object a line.
fn json_lines(difference: &Difference) -> String {
    let sorts = [(&difference.added, "added"), (&difference.changed, "changed"), (&difference.removed, "removed")];
    let files = sorts.into_iter().flat_map(|(paths, change)| paths.iter().map(move |path| json!({"change": change, "path": path})));
    let restated = difference.restated.iter().flat_map(|(path, all)| {
        all.iter().map(move |one| {
            json!({"change": "restated", "path": path, "what": one.what, "about": one.about, "before": one.before, "after": one.after})
        })
    });
    lines("", files.chain(restated).map(|line| line.to_string()))
}
