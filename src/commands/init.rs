//! `amigable init`: a small site that builds, to be changed piece by piece.
//!
//! In: a folder. Out: the starter site of the language spoken, from `init/<language>/`. Overwrites nothing.

use super::{Ask, Code, Verb, Word, example, in_both, report};
use crate::base::path::SourcePath;
use crate::base::say::{Tongue, said, say};
use crate::failure::Failure;
use crate::io::scaffold::{self, Draft};
use crate::io::terminal;
use include_dir::{Dir, include_dir};
use std::path::Path;

pub(super) static VERB: Verb = Verb {
    name: said("iniciar", "init"),
    about: said("Empezar un sitio nuevo", "Start a new site"),
    more: said(
        "Crea un sitio pequeño que ya se puede construir: amigable.yaml, una portada y una página de las clases más usadas. Cambia los textos \
         por los tuyos. Si la carpeta ya tiene alguno de esos archivos, no escribe nada.",
        "Creates a small site that builds as it is: amigable.yaml, a home page and one page of the most used kinds. Put your own texts in place \
         of these. If the folder has any of those files already, it writes nothing.",
    ),
    words: &[Word {
        name: said("carpeta", "folder"),
        about: said("Dónde crearlo (si no, aquí)", "Where to create it (else here)"),
        required: false,
        rest: false,
    }],
    options: &[],
    examples: &[
        in_both(said("amigable init mi-sitio", "amigable init my-site"), said("En una carpeta nueva", "In a new folder")),
        example("amigable init", said("En esta carpeta", "In this folder")),
        in_both(
            said("amigable build --root mi-sitio", "amigable build --root my-site"),
            said("Después, para verlo en mi-sitio/public", "Afterwards, to see it in my-site/public"),
        ),
    ],
    run,
};

static SPANISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/init/es");
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/init/en");

/// A `.gitignore` among our own sources would be obeyed there, so this one is written as text.
const IGNORE: &str =
    "# Lo que construye amigable no se guarda en el repositorio. / What amigable builds is not kept in the repository.\n*\n!.gitignore\n";

fn run(ask: &Ask) -> Result<Code, Failure> {
    let tongue = ask.tongue();
    let root = ask.path(0).map_or_else(|| ask.root.clone(), |path| ask.root.join(path));
    let mut files = vec![("public/.gitignore".to_owned(), IGNORE)];
    gather(if tongue == Tongue::En { &ENGLISH } else { &SPANISH }, &mut files);
    let paths: Vec<(SourcePath, &str)> = files.iter().filter_map(|(path, text)| Some((SourcePath::new(path)?, *text))).collect();
    let drafts: Vec<Draft<'_>> = paths.iter().map(|(path, text)| Draft { path, bytes: text.as_bytes(), append: false }).collect();
    scaffold::put(&root, &drafts)?;
    report::created(&root, paths.iter().map(|(path, _)| path), &next(&root, tongue), ask)
}

fn gather<'a>(folder: &'a Dir<'a>, files: &mut Vec<(String, &'a str)>) {
    let text = |file: &'a include_dir::File<'a>| Some((file.path().to_str()?.replace('\\', "/"), file.contents_utf8()?));
    files.extend(folder.files().filter_map(text));
    folder.dirs().for_each(|inner| gather(inner, files));
}

fn next(root: &Path, tongue: Tongue) -> String {
    let root = terminal::short(root).display();
    let next = say!(
        "\nTu sitio está listo. Ahora:\n  1. Pon tu título y tu dirección en {root}/amigable.yaml\n  2. Constrúyelo:       amigable build --root {root}\n  3. Agrega una página: amigable new --root {root} evento \"Mi primer taller\"\n",
        "\nYour site is ready. Now:\n  1. Put your title and address into {root}/amigable.yaml\n  2. Build it:   amigable build --root {root}\n  3. Add a page: amigable new --root {root} event \"My first workshop\"\n"
    );
    next.tell(tongue).to_owned()
}
