//! The options that verbs share, as a list of definitions.
//!
//! Out: from these come the parser and the help. [`super::Ask`] holds what was said.

use crate::base::say::{Said, said};

/// One option.
pub(crate) struct Opt {
    /// Its name after `--`.
    pub(crate) name: &'static str,
    pub(crate) short: Option<char>,
    /// What its value is called; none for a switch.
    pub(crate) value: Option<Said>,
    /// The only values it takes, when there are only some. A switch that has some may be followed by `=` and one of
    /// them; alone it means the first.
    pub(crate) values: &'static [&'static str],
    pub(crate) about: Said,
}

/// Those that every verb takes.
pub(crate) static GLOBAL: &[&Opt] = &[&ROOT, &LANG, &QUIET];

static ROOT: Opt = Opt {
    name: "root",
    short: None,
    value: Some(said("carpeta", "folder")),
    values: &[],
    about: said(
        "Carpeta del sitio, donde está amigable.yaml (si no, la actual)",
        "The site's folder, with amigable.yaml (else the current one)",
    ),
};

static LANG: Opt = Opt {
    name: "lang",
    short: None,
    value: Some(said("es|en", "es|en")),
    values: &["es", "en"],
    about: said("Idioma de los mensajes (si no, el de LANG o el del sitio)", "Language of messages (else that of LANG, or the site's)"),
};

static QUIET: Opt = Opt {
    name: "quiet",
    short: Some('q'),
    value: None,
    values: &[],
    about: said("No mostrar el resumen ni la barra; los problemas sí", "No summary and no progress bar; problems are still shown"),
};

pub(super) static OUTPUT_DIR: Opt = Opt {
    name: "output-dir",
    short: Some('o'),
    value: Some(said("carpeta", "folder")),
    values: &[],
    about: said("Dónde publicar (si no, «public» en la carpeta del sitio)", "Where to publish (else “public” in the site's folder)"),
};

pub(super) static BASE_URL: Opt = Opt {
    name: "base-url",
    short: None,
    value: Some(said("dirección", "address")),
    values: &[],
    about: said("Dirección web que reemplaza a la de amigable.yaml", "Web address instead of the one in amigable.yaml"),
};

pub(super) static DRAFTS: Opt =
    Opt { name: "drafts", short: Some('D'), value: None, values: &[], about: said("Incluir los borradores", "Include drafts") };

pub(super) static FIX: Opt = Opt {
    name: "fix",
    short: None,
    value: None,
    values: &[],
    about: said(
        "Corregir en tus archivos lo que tiene una sola corrección posible, y revisar otra vez",
        "Mend in your files what has only one possible correction, and check again",
    ),
};

pub(super) static HTML: Opt = Opt {
    name: "html",
    short: None,
    value: Some(said("carpeta", "folder")),
    values: &[],
    about: said(
        "Revisar las páginas HTML de una carpeta, hechas con cualquier programa, en vez del sitio",
        "Check the HTML pages of a folder, made by any program, instead of the site",
    ),
};

pub(super) static LIST_HTML: Opt = Opt {
    about: said(
        "Con readability: las páginas HTML de una carpeta, hechas con cualquier programa, como las lee la gente",
        "With readability: the HTML pages of a folder, made by any program, as people read them",
    ),
    name: "html",
    short: None,
    value: Some(said("carpeta", "folder")),
    values: &[],
};

pub(super) static ADOPT: Opt = Opt {
    name: "adopt",
    short: None,
    value: None,
    values: &[],
    about: said(
        "Anotar los hallazgos de hoy en pendientes.yaml, para que no detengan la publicación; si ya existe, solo acortarlo",
        "List today's findings in pendientes.yaml, so that they do not stop publishing; once it is there, only shorten it",
    ),
};

pub(super) static ALL: Opt = Opt {
    name: "all",
    short: None,
    value: None,
    values: &[],
    about: said("Mostrar todos los problemas, aunque sean muchos de una misma regla", "Show all problems, even many of the same rule"),
};

pub(super) static EXTERNAL: Opt = Opt {
    name: "external",
    short: None,
    value: None,
    values: &[],
    about: said(
        "Preguntar también a otros sitios si las páginas que enlazas siguen ahí (usa la red)",
        "Also ask other sites whether the pages that you link are still there (uses the network)",
    ),
};

pub(super) static EXTERNAL_AGE: Opt = Opt {
    name: "external-age",
    short: None,
    value: Some(said("días", "days")),
    values: &[],
    about: said(
        "Con --external: no preguntar de nuevo lo que respondió bien hace menos de tantos días, o 12h (si no, 7; con 0 se pregunta todo)",
        "With --external: do not ask again what answered well less than so many days ago, or 12h (else 7; 0 asks for all)",
    ),
};

pub(super) static CLOCK: Opt = Opt {
    name: "clock",
    short: None,
    value: Some(said("fecha", "date")),
    values: &[],
    about: said(
        "Tomar este día como hoy: 2026-10-07 o 2026-10-07T15:00 (si no, SOURCE_DATE_EPOCH o el reloj)",
        "Take this day as today: 2026-10-07 or 2026-10-07T15:00 (else SOURCE_DATE_EPOCH or the clock)",
    ),
};

pub(super) static PORT: Opt = Opt {
    name: "port",
    short: Some('p'),
    value: Some(said("puerto", "port")),
    values: &[],
    about: said(
        "Puerto en que se ve el sitio (si no, 1810 o el primero libre que siga)",
        "Port at which the site is seen (else 1810, or the next one that is free)",
    ),
};

pub(super) static INTERFACE: Opt = Opt {
    name: "interface",
    short: None,
    value: Some(said("dirección", "address")),
    values: &[],
    about: said(
        "Dirección de red: con 0.0.0.0 lo ven todos los de tu red, también los borradores (si no, solo este computador)",
        "Network address: with 0.0.0.0 everyone in your network sees it, drafts too (else only this computer)",
    ),
};

pub(super) static OPEN: Opt = Opt {
    name: "open",
    short: None,
    value: None,
    values: &[],
    about: said("Abrir el sitio en el navegador", "Open the site in the browser"),
};

pub(super) static FOLLOW: Opt = Opt {
    name: "follow",
    short: None,
    value: None,
    values: &[],
    about: said("Seguirte: al guardar una página, el navegador va a ella", "Follow you: when you save a page, the browser goes to it"),
};

pub(super) static EDITOR: Opt = Opt {
    name: "editor",
    short: None,
    value: Some(said("programa", "program")),
    values: &[],
    about: said(
        "Editor que abre el navegador con «Abrir en el editor»: code, kate, «mi-editor {file} {line}»… (si no, AMIGABLE_EDITOR, VISUAL o EDITOR)",
        "Editor that the browser opens with “Open in the editor”: code, kate, “my-editor {file} {line}”… (else AMIGABLE_EDITOR, VISUAL or EDITOR)",
    ),
};

pub(super) static POLL: Opt = Opt {
    name: "poll",
    short: None,
    value: Some(said("segundos", "seconds")),
    values: &[],
    about: said(
        "Mirar los archivos cada tantos segundos, donde el sistema no avisa de los cambios (discos de red, algunos contenedores)",
        "Look at the files every so many seconds, where the system does not tell of changes (network disks, some containers)",
    ),
};

pub(super) static NO_CACHE: Opt = Opt {
    name: "no-cache",
    short: None,
    value: None,
    values: &[],
    about: said(
        "Hacer todo de nuevo, sin lo que quedó de antes en .amigable/cache (que puedes borrar cuando quieras)",
        "Do everything again, without what is left from before in .amigable/cache (which you can delete at any time)",
    ),
};

pub(super) static TIMINGS: Opt = Opt {
    name: "timings",
    short: None,
    value: None,
    values: &["human", "json"],
    about: said(
        "Mostrar al final cuánto tardó cada etapa; --timings=json, en una línea para programas",
        "Show at the end how long each stage took; --timings=json, in one line for programs",
    ),
};

pub(super) static FORMAT: Opt = Opt {
    name: "format",
    short: None,
    value: Some(said("formato", "format")),
    values: &["human", "json", "sarif", "github"],
    about: said(
        "Cómo mostrar los problemas: human, json (uno por línea), sarif o github",
        "How problems are shown: human, json (one a line), sarif or github",
    ),
};

pub(super) static LIST_FORMAT: Opt = Opt {
    values: &["human", "json"],
    about: said("Cómo mostrar la lista: human o json (una página por línea)", "How the list is shown: human or json (one page a line)"),
    name: "format",
    short: None,
    value: Some(said("formato", "format")),
};

pub(super) static DIFF_FORMAT: Opt = Opt {
    values: &["human", "json"],
    about: said("Cómo mostrar los cambios: human o json (uno por línea)", "How changes are shown: human or json (one a line)"),
    name: "format",
    short: None,
    value: Some(said("formato", "format")),
};
