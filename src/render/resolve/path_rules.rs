//! Rules about links that lead to the right file by the wrong name.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static WRONG_CASE: Rule = Rule {
    id: "links/wrong-case",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace cambia mayúsculas o acentos del nombre de un archivo", "A link changes capitals or accents in a file's name"),
    why: said(
        "En tu computador puede funcionar y en el servidor no: allí «Gini.md» y «gini.md» son dos archivos. Quien siga el enlace llega a una página de error.",
        "It may work on your computer and not on the server: there “Gini.md” and “gini.md” are two files. Whoever follows the link reaches an error page.",
    ),
    mend: said("Escribe el nombre tal como está en la carpeta.", "Write the name exactly as it is in the folder."),
    reference: "RFC 3986, 6.2.2.1",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el inicio](_Index.md).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el inicio](_index.md).\n",
};

pub(crate) static REDIRECTED: Rule = Rule {
    id: "links/redirected",
    family: Family::Links,
    level: Level::Warning,
    title: said("Un enlace usa el nombre antiguo de una página", "A link uses a page's old name"),
    why: said(
        "Quien lo sigue carga dos páginas en vez de una, y el enlace se rompe cuando se borre el nombre antiguo.",
        "Whoever follows it loads two pages instead of one, and the link breaks when the old name is removed.",
    ),
    mend: said("Escribe la ruta del archivo que tiene la página ahora.", "Write the path of the file that has the page now."),
    reference: "amigable: alias",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [la otra](antes.md).\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\nalias: [/antes/]\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [la otra](b.md).\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\nalias: [/antes/]\n---\nTexto.\n",
};
