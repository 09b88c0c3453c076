//! `amigable list`: pages of one sort, or what else the site knows of itself. Each list is one line of [`LISTS`].
//!
//! In: which list. Out: a table for people, or one JSON object a line. Writes no file.

use super::options::{CLOCK, DRAFTS, LIST_FORMAT, LIST_HTML};
use super::session::Session;
use super::{Ask, Code, Verb, Word, complain, example, exceptions, in_both, links, pages, report, rule_list, stale, texts, uses, variants};
use crate::base::say::{Said, Say, Tongue, said, say};
use crate::base::text::{fold, nearest};
use crate::checks::html::folder::is_page;
use crate::checks::html::running::page_texts;
use crate::diag::print::Format;
use crate::engine::{self, Built, Memo, PageInfo};
use crate::failure::Failure;
use crate::io::{disk, terminal};
use crate::model::tree::Tree;
use std::path::Path;

pub(super) static VERB: Verb = Verb {
    name: said("listar", "list"),
    about: said("Mostrar las páginas del sitio", "List the site's pages"),
    more: said(
        "Muestra una lista: páginas (pages), con lo que un teléfono baja para abrir cada una, borradores (drafts), futuras (future: con fecha posterior a hoy) o huérfanas (orphans: nadie las enlaza). \
         O quién usa cada conjunto de datos (uses): cuántas figuras, tablas y cifras cambiarían con él. O qué tan fácil es leer cada texto \
         (readability), del más difícil al más fácil. O lo que vence (stale) y el próximo día en que el sitio cambia solo. O las versiones en lectura \
         fácil y en otros idiomas (variants), y cuáles se atrasaron. O las direcciones de otros sitios (external), \
         lo que las páginas pueden no cumplir (exceptions), con el motivo y hasta cuándo, o todas las reglas (rules).",
        "Shows a list: pages, with what a telephone fetches to open each, drafts, future pages (dated after today) or orphans (nothing links to them). Or who uses each dataset (uses): \
         how many figures, tables and numbers would change with it. Or how easy each text is to read (readability), the hardest first. Or what \
         is due (stale) and the next day on which the site changes by itself. Or the versions in easy read and in other languages (variants), and \
         which are behind. Or the addresses of other sites (external), what pages may \
         break (exceptions), with the reason and until when, or all rules.",
    ),
    words: &[
        Word {
            name: said("cuáles", "which"),
            about: said(
                "pages, drafts, future, orphans, uses, readability, stale, variants, external, exceptions o rules (o paginas, borradores, futuras, \
                 huerfanas, usos, legibilidad, vencidas, versiones, externos, excepciones, reglas)",
                "pages, drafts, future, orphans, uses, readability, stale, variants, external, exceptions or rules",
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
    options: &[&DRAFTS, &CLOCK, &LIST_FORMAT, &LIST_HTML],
    examples: &[
        in_both(
            said("amigable list paginas", "amigable list pages"),
            said("Cuánto pesa cada página, y cuántas se leen con 100 MB", "What each page weighs, and how many are read with 100 MB"),
        ),
        in_both(said("amigable list borradores", "amigable list drafts"), said("Lo que falta terminar", "What is still to be finished")),
        in_both(
            said("amigable list usos pobreza-ingresos", "amigable list uses pobreza-ingresos"),
            said("Qué páginas cambian si cambia ese conjunto", "Which pages change when that dataset changes"),
        ),
        in_both(
            said("amigable list legibilidad --html public", "amigable list readability --html public"),
            said(
                "Qué páginas cuesta más leer; sin --html, qué textos de content/",
                "Which pages are hardest to read; without --html, which texts of content/",
            ),
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

/// One thing that can be listed.
struct List {
    /// What is typed; both always work.
    name: Said,
    show: Show,
}

/// Where a list comes from.
#[derive(Clone, Copy)]
enum Show {
    /// The pages that pass a test.
    Pages(fn(&PageInfo) -> bool),
    /// What a build tells.
    Of(fn(&Built, &Tree, &Ask, Tongue) -> Result<(), Failure>),
    /// Who uses the datasets, or one of them.
    Uses,
    /// The same for every site.
    Rules,
}

static LISTS: &[List] = &[
    List { name: said("paginas", "pages"), show: Show::Pages(|_| true) },
    List { name: said("borradores", "drafts"), show: Show::Pages(|page| page.draft) },
    List { name: said("futuras", "future"), show: Show::Pages(|page| page.future) },
    List { name: said("huerfanas", "orphans"), show: Show::Pages(|page| page.orphan) },
    List { name: said("usos", "uses"), show: Show::Uses },
    List { name: said("legibilidad", "readability"), show: Show::Of(readability) },
    List { name: said("vencidas", "stale"), show: Show::Of(stale::show) },
    List { name: said("versiones", "variants"), show: Show::Of(variants::show) },
    List { name: said("externos", "external"), show: Show::Of(external) },
    List { name: said("enlaces", "links"), show: Show::Of(external) },
    List {
        name: said("excepciones", "exceptions"),
        show: Show::Of(|built, tree, ask, tongue| exceptions::show(&built.excepted, tree, ask, tongue)),
    },
    List { name: said("reglas", "rules"), show: Show::Rules },
];

fn external(built: &Built, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    links::show(&built.external, tree, ask, tongue)
}

fn readability(built: &Built, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    match ask.format {
        Format::Json => terminal::print(&texts::lines(&built.texts, tree)),
        _ => texts::show(&built.texts, tree, ask, tongue),
    }
}

fn run(ask: &Ask) -> Result<Code, Failure> {
    let word = ask.word(0).unwrap_or_else(|| "pages".to_owned());
    let folded = fold(&word);
    let Some(list) = LISTS.iter().find(|list| [list.name.es, list.name.en].contains(&folded.as_str())) else {
        return Ok(complain(ask.tongue(), &unknown(&word)));
    };
    if let Some(more) = ask.word(1).filter(|_| !matches!(list.show, Show::Uses)) {
        return Ok(complain(ask.tongue(), &say!("no esperaba «{more}»", "“{more}” was not expected")));
    }
    if let Some(folder) = &ask.html {
        return of_folder(list, folder, ask);
    }
    if let Show::Rules = list.show {
        return rule_list::show(ask, ask.tongue()).map(|()| Code::Clean);
    }
    // Drafts are not built, texts not counted and pages not weighed unless asked for, and whoever lists them asks.
    let mut ask = ask.clone();
    ask.drafts |= list.name.en == "drafts";
    ask.count = list.name.en == "readability";
    ask.weigh = list.name.en == "pages";
    let mut session = Session::open(&ask)?;
    match session.config.take() {
        Some(config) => {
            let built = engine::build(&session.tree, &config, &Memo::none().comparing());
            drop(session.progress);
            if let Err(code) = show(list.show, &built, &session.tree, &ask, session.tongue)? {
                return Ok(code);
            }
            session.findings.extend(built.findings);
            Ok(report::doubt(&session.findings, session.tongue))
        }
        None => session.refuse(&ask),
    }
}

/// What can be told of pages that any program has made: how easy they are to read.
fn of_folder(list: &List, folder: &Path, ask: &Ask) -> Result<Code, Failure> {
    if list.name.en != "readability" {
        return Ok(complain(ask.tongue(), &say!("--html solo sirve con «legibilidad»", "--html works with “readability” only")));
    }
    let (tree, findings) = disk::read_folder(folder, is_page)?;
    let pages = page_texts(&tree);
    if pages.is_empty() {
        let folder = folder.display();
        return Ok(complain(ask.tongue(), &say!("No hay páginas HTML en «{folder}».", "There are no HTML pages in “{folder}”.")));
    }
    match ask.format {
        Format::Json => terminal::print(&texts::page_lines(&pages))?,
        _ => texts::show_pages(&pages, ask, ask.tongue())?,
    }
    Ok(report::doubt(&findings, ask.tongue()))
}

/// Shows the list; the inner error is how a run ends that was asked for what is not there.
fn show(list: Show, built: &Built, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<Result<(), Code>, Failure> {
    match (list, ask.word(1)) {
        (Show::Pages(test), _) => {
            let pages: Vec<&PageInfo> = built.pages.iter().filter(|page| test(page)).collect();
            pages::show(&pages, &built.weights, ask, tongue)?;
        }
        (Show::Of(show), _) => show(built, tree, ask, tongue)?,
        (Show::Rules, _) => rule_list::show(ask, tongue)?,
        (Show::Uses, None) => uses::all(&built.uses, ask, tongue)?,
        (Show::Uses, Some(name)) => match uses::find(&built.uses, &name) {
            Ok(dataset) => uses::one(dataset, ask, tongue)?,
            Err(message) => return Ok(Err(complain(tongue, &message))),
        },
    }
    Ok(Ok(()))
}

fn unknown(word: &str) -> Say {
    let names = || LISTS.iter().map(|list| list.name);
    if let Some(near) = nearest(word, names().flat_map(|name| [name.es, name.en])) {
        return say!("no sé listar «{word}». ¿Quisiste decir «{near}»?", "“{word}” cannot be listed. Did you mean “{near}”?");
    }
    let known = names().map(|Said { es, en }| format!("{en} ({es})")).collect::<Vec<_>>().join(", ");
    say!("no sé listar «{word}». Puedes pedir: {known}", "“{word}” cannot be listed. You can ask for: {known}")
}
