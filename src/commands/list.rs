//! `amigable list`: the pages of the site, or those of one sort.
//!
//! In: which pages. Out: a table for people, or one JSON object a line. Writes no file.

use super::options::{CLOCK, DRAFTS, LIST_FORMAT};
use super::session::Session;
use super::{Ask, Code, Verb, Word, complain, example, in_both, pages, report};
use crate::base::say::{Say, said, say};
use crate::base::text::{fold, nearest};
use crate::engine::{self, Memo, PageInfo};
use crate::failure::Failure;

pub(super) static VERB: Verb = Verb {
    name: said("listar", "list"),
    about: said("Mostrar las páginas del sitio", "List the site's pages"),
    more: said(
        "Muestra páginas (pages), borradores (drafts), futuras (future: con fecha posterior a hoy) o huérfanas (orphans: nadie las enlaza), \
         con su dirección, su clase, su archivo y su título.",
        "Shows pages, drafts, future pages (dated after today) or orphans (nothing links to them), with address, kind, file and title.",
    ),
    words: &[Word {
        name: said("cuáles", "which"),
        about: said("pages, drafts, future u orphans (o paginas, borradores, futuras, huerfanas)", "pages, drafts, future or orphans"),
        required: false,
        rest: false,
    }],
    options: &[&DRAFTS, &CLOCK, &LIST_FORMAT],
    examples: &[
        example("amigable list pages", said("Todas las páginas", "All pages")),
        in_both(said("amigable list borradores", "amigable list drafts"), said("Lo que falta terminar", "What is still to be finished")),
        in_both(said("amigable list huerfanas", "amigable list orphans"), said("Páginas que nadie encuentra", "Pages that nobody finds")),
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

fn run(ask: &Ask) -> Result<Code, Failure> {
    let word = ask.word(0).unwrap_or_else(|| "pages".to_owned());
    let folded = fold(&word);
    let Some((_, sort, test)) = SORTS.iter().find(|(es, en, _)| folded == *es || folded == *en) else {
        return Ok(complain(ask.tongue(), &unknown(&word)));
    };
    // Drafts are not built unless asked for, and whoever lists them asks.
    let mut ask = ask.clone();
    ask.drafts |= *sort == "drafts";
    let mut session = Session::open(&ask)?;
    match session.config.take() {
        Some(config) => {
            let built = engine::build(&session.tree, &config, &Memo::new());
            drop(session.progress);
            session.findings.extend(built.findings);
            let pages: Vec<&PageInfo> = built.pages.iter().filter(|page| test(page)).collect();
            pages::show(&pages, &ask, session.tongue)?;
            Ok(report::doubt(&session.findings, session.tongue))
        }
        None => session.refuse(&ask),
    }
}

fn unknown(word: &str) -> Say {
    if let Some(near) = nearest(word, SORTS.iter().flat_map(|(es, en, _)| [*es, *en])) {
        return say!("no sé listar «{word}». ¿Quisiste decir «{near}»?", "“{word}” cannot be listed. Did you mean “{near}”?");
    }
    let known = SORTS.map(|(es, en, _)| format!("{en} ({es})")).join(", ");
    say!("no sé listar «{word}». Puedes pedir: {known}", "“{word}” cannot be listed. You can ask for: {known}")
}
