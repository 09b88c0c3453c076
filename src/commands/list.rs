//! `amigable list`: the pages of the site, those of one sort, or who uses each dataset.
//!
//! In: which pages. Out: a table for people, or one JSON object a line. Writes no file.

use super::options::{CLOCK, DRAFTS, LIST_FORMAT};
use super::session::Session;
use super::{Ask, Code, Verb, Word, complain, example, in_both, pages, report, stale, uses};
use crate::base::say::{Say, Tongue, said, say};
use crate::base::text::{fold, nearest};
use crate::engine::{self, Built, Memo, PageInfo};
use crate::failure::Failure;
use crate::model::tree::Tree;

pub(super) static VERB: Verb = Verb {
    name: said("listar", "list"),
    about: said("Mostrar las páginas del sitio", "List the site's pages"),
    more: said(
        "Muestra páginas (pages), borradores (drafts), futuras (future: con fecha posterior a hoy) o huérfanas (orphans: nadie las enlaza), \
         con su dirección, su clase, su archivo y su título. O muestra quién usa cada conjunto de datos (uses): cuántas figuras, tablas y \
         cifras cambiarían con él. O muestra lo que envejece (stale): páginas por revisar, datos que esperan una versión nueva, eventos y \
         plazos que ya pasaron, y el próximo día en que el sitio cambia solo.",
        "Shows pages, drafts, future pages (dated after today) or orphans (nothing links to them), with address, kind, file and title. \
         Or shows who uses each dataset (uses): how many figures, tables and numbers would change with it. \
         Or shows what grows old (stale): pages to check, data that wait for a new version, events and deadlines that have passed, and the \
         next day on which the site changes by itself.",
    ),
    words: &[
        Word {
            name: said("cuáles", "which"),
            about: said(
                "pages, drafts, future, orphans, uses o stale (o paginas, borradores, futuras, huerfanas, usos, vencidas)",
                "pages, drafts, future, orphans, uses or stale",
            ),
            required: false,
            rest: false,
        },
        Word {
            name: said("conjunto", "dataset"),
            about: said("Con uses: el conjunto de datos; si no, todos", "With uses: the dataset, else all"),
            required: false,
            rest: false,
        },
    ],
    options: &[&DRAFTS, &CLOCK, &LIST_FORMAT],
    examples: &[
        in_both(said("amigable list borradores", "amigable list drafts"), said("Lo que falta terminar", "What is still to be finished")),
        in_both(said("amigable list huerfanas", "amigable list orphans"), said("Páginas que nadie encuentra", "Pages that nobody finds")),
        in_both(
            said("amigable list usos pobreza-ingresos", "amigable list uses pobreza-ingresos"),
            said("Qué páginas cambian si cambia ese conjunto", "Which pages change when that dataset changes"),
        ),
        in_both(
            said("amigable list vencidas", "amigable list stale"),
            said("Qué toca revisar, y cuándo", "What has to be checked, and when"),
        ),
        example(
            "amigable list pages --format json",
            said("Una página por línea, para otro programa", "One page a line, for another program"),
        ),
    ],
    run,
};

type Test = fn(&PageInfo) -> bool;

/// The sorts of pages: their name in both languages, and how to tell them.
static SORTS: [(&str, &str, Test); 4] = [
    ("paginas", "pages", |_| true),
    ("borradores", "drafts", |page| page.draft),
    ("futuras", "future", |page| page.future),
    ("huerfanas", "orphans", |page| page.orphan),
];

/// What else can be listed: who uses the datasets.
const USES: (&str, &str) = ("usos", "uses");

/// And what grows old.
const STALE: (&str, &str) = ("vencidas", "stale");

/// What is asked for.
#[derive(Clone, Copy)]
enum Wanted {
    Pages(Test),
    Uses,
    Stale,
}

fn run(ask: &Ask) -> Result<Code, Failure> {
    let word = ask.word(0).unwrap_or_else(|| "pages".to_owned());
    let Some(wanted) = wanted(&fold(&word)) else {
        return Ok(complain(ask.tongue(), &unknown(&word)));
    };
    if let (Wanted::Pages(_) | Wanted::Stale, Some(more)) = (wanted, ask.word(1)) {
        return Ok(complain(ask.tongue(), &say!("no esperaba «{more}»", "“{more}” was not expected")));
    }
    // Drafts are not built unless asked for, and whoever lists them asks.
    let mut ask = ask.clone();
    ask.drafts |= ["borradores", "drafts"].contains(&fold(&word).as_str());
    let mut session = Session::open(&ask)?;
    match session.config.take() {
        Some(config) => {
            let built = engine::build(&session.tree, &config, &Memo::new());
            drop(session.progress);
            if let Err(code) = show(wanted, &built, &session.tree, &ask, session.tongue)? {
                return Ok(code);
            }
            session.findings.extend(built.findings);
            Ok(report::doubt(&session.findings, session.tongue))
        }
        None => session.refuse(&ask),
    }
}

fn wanted(word: &str) -> Option<Wanted> {
    if [USES.0, USES.1].contains(&word) {
        return Some(Wanted::Uses);
    }
    if [STALE.0, STALE.1].contains(&word) {
        return Some(Wanted::Stale);
    }
    SORTS.iter().find(|(es, en, _)| word == *es || word == *en).map(|(_, _, test)| Wanted::Pages(*test))
}

/// Shows the list; the inner error is how a run ends that was asked for what is not there.
fn show(wanted: Wanted, built: &Built, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<Result<(), Code>, Failure> {
    match (wanted, ask.word(1)) {
        (Wanted::Pages(test), _) => {
            let pages: Vec<&PageInfo> = built.pages.iter().filter(|page| test(page)).collect();
            pages::show(&pages, ask, tongue)?;
        }
        (Wanted::Stale, _) => stale::show(built, tree, ask, tongue)?,
        (Wanted::Uses, None) => uses::all(&built.uses, ask, tongue)?,
        (Wanted::Uses, Some(name)) => match uses::find(&built.uses, &name) {
            Ok(dataset) => uses::one(dataset, ask, tongue)?,
            Err(message) => return Ok(Err(complain(tongue, &message))),
        },
    }
    Ok(Ok(()))
}

fn unknown(word: &str) -> Say {
    let sorts = || SORTS.iter().map(|(es, en, _)| (*es, *en)).chain([USES, STALE]);
    if let Some(near) = nearest(word, sorts().flat_map(|(es, en)| [es, en])) {
        return say!("no sé listar «{word}». ¿Quisiste decir «{near}»?", "“{word}” cannot be listed. Did you mean “{near}”?");
    }
    let known = sorts().map(|(es, en)| format!("{en} ({es})")).collect::<Vec<_>>().join(", ");
    say!("no sé listar «{word}». Puedes pedir: {known}", "“{word}” cannot be listed. You can ask for: {known}")
}
