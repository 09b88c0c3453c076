//! `amigable new`: a page of some kind, ready to be filled in.
//!
//! In: a kind and a title. Out: the kind's starter files in the site, and what to do next. Knows no kind by name but
//! the dataset, which can begin with a table instead of a title.

use super::options::CLOCK;
use super::session::Session;
use super::{Ask, Code, Verb, Word, complain, example, in_both, kind_names, new_table, report};
use crate::base::say::{Tongue, said, say};
use crate::base::slug::slug;
use crate::failure::Failure;
use crate::io::scaffold::{self, Draft};
use crate::io::terminal;
use crate::kinds::{Kind, NewFile, Starter};
use crate::model::config::Config;
use crate::model::item::KindId;

pub(super) static VERB: Verb = Verb {
    name: said("nuevo", "new"),
    about: said("Crear una página de alguna clase", "Create a page of some kind"),
    more: said(
        "Crea el archivo en la carpeta que le toca, con todos los campos que su clase pide y una pista en cada uno. Nunca escribe encima de \
         nada. Sin título, muestra las clases que hay.\n\nPara un conjunto de datos puedes dar una tabla (.csv, .xlsx u .ods) en vez de un título: la \
         copia al sitio y adivina un primer contrato.",
        "Creates the file in the folder where it belongs, with all the fields that its kind asks for and a hint in each. Never overwrites \
         anything. Without a title it shows the kinds there are.\n\nFor a dataset you can give a table (.csv, .xlsx or .ods) instead of a title: it is \
         copied into the site and a first contract is guessed.",
    ),
    words: &[
        Word {
            name: said("clase", "kind"),
            about: said("evento, tutorial, resumen, pagina…", "event, tutorial, summary, page…"),
            required: false,
            rest: false,
        },
        Word { name: said("título", "title"), about: said("Título de la página", "The page's title"), required: false, rest: true },
    ],
    options: &[&CLOCK],
    examples: &[
        in_both(said("amigable new evento \"Taller de datos\"", "amigable new event \"Workshop on data\""), said("Un evento", "An event")),
        in_both(
            said("amigable new termino \"Línea de base\"", "amigable new term \"Baseline\""),
            said("Una palabra del glosario", "A word of the glossary"),
        ),
        in_both(
            said("amigable new conjunto ~/Descargas/pobreza.xlsx", "amigable new dataset ~/Downloads/poverty.xlsx"),
            said("Un conjunto de datos, a partir de su tabla", "A dataset, from its table"),
        ),
        example("amigable new", said("Qué clases de páginas hay", "Which kinds of pages there are")),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    let tongue = ask.tongue();
    let Some(word) = ask.word(0) else { return terminal::print(&kind_names::all(tongue)).map(|()| Code::Clean) };
    let Some(kind) = kind_names::find(&word) else { return Ok(complain(tongue, &kind_names::unknown(&word))) };
    let title = ask.rest(1);
    if kind.id == KindId::Dataset && new_table::names_table(&title) {
        return new_table::run(ask, &title);
    }
    if slug(&title).is_empty() {
        let line = format!("amigable new {} \"…\"", kind.id.name().tell(tongue));
        return Ok(complain(tongue, &say!("falta el título, con letras: {line}", "the title is missing, with letters: {line}")));
    }
    let mut session = Session::open(ask)?;
    match session.config.take() {
        Some(config) => create(kind, &title, &session, &config, ask),
        None => session.refuse(ask),
    }
}

fn create(kind: &Kind, title: &str, session: &Session, config: &Config, ask: &Ask) -> Result<Code, Failure> {
    let starter = Starter { title, slug: &slug(title), today: config.options.today, tree: &session.tree, config };
    let files = (kind.starter)(&starter);
    let drafts: Vec<Draft<'_>> =
        files.iter().map(|file| Draft { path: &file.path, bytes: file.text.as_bytes(), append: file.append }).collect();
    scaffold::put(&ask.root, &drafts)?;
    let code = report::created(&ask.root, files.iter().map(|file| &file.path), &next(&files, session.tongue), ask)?;
    Ok(if files.is_empty() { Code::Failed } else { code })
}

fn next(files: &[NewFile], tongue: Tongue) -> String {
    let next = match files {
        // Nothing may seem done that is not: a folder of the configuration is no path.
        [] => said("No creé nada: revisa «colecciones» en amigable.yaml.", "Nothing was created: see “collections” in amigable.yaml."),
        [file, ..] if file.append => said("Complétalo, al final de ese archivo.", "Fill it in, at the end of that file."),
        _ => said("Ábrelo y complétalo.", "Open it and fill it in."),
    };
    let then = said("Después ejecuta: amigable check", "Then run: amigable check");
    format!("{} {}\n", next.tell(tongue), then.tell(tongue))
}
