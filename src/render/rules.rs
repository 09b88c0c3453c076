//! Rules about the theme.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules about the theme.
pub(crate) static RULES: &[&Rule] = &[&NO_THEME, &TEMPLATE, &WORDS, &STYLE];

pub(crate) static NO_THEME: Rule = Rule {
    id: "theme/no-theme",
    family: Family::Theme,
    level: Level::Error,
    title: said("El tema no existe", "The theme does not exist"),
    why: said("El sitio saldría con otro aspecto que el que elegiste.", "The site would come out with another look than you chose."),
    mend: said(
        "Corrige «tema» en amigable.yaml, o crea la carpeta en themes/.",
        "Correct “theme” in amigable.yaml, or create the folder in themes/.",
    ),
    reference: "amigable: themes",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\ntema: amigabel\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\ntema: amigable\n",
};

pub(crate) static TEMPLATE: Rule = Rule {
    id: "theme/template",
    family: Family::Theme,
    level: Level::Error,
    title: said("Una plantilla tiene un error", "A template has an error"),
    why: said("Las páginas que la usan no se pueden dibujar.", "The pages that use it cannot be drawn."),
    mend: said("Corrige la plantilla donde dice el mensaje.", "Correct the template where the message says."),
    reference: "Tera 2",
    bad: "-- themes/amigable/blocks/prose/block.html --\n{{ block.htm }}\n",
    good: "-- themes/amigable/blocks/prose/block.html --\n{{ block.html | safe }}\n",
};

pub(crate) static WORDS: Rule = Rule {
    id: "theme/words",
    family: Family::Theme,
    level: Level::Error,
    title: said("Al tema le faltan palabras", "The theme lacks words"),
    why: said(
        "Quien lee vería el nombre interno de un texto en vez del texto.",
        "Readers would see a text's internal name instead of the text.",
    ),
    mend: said("Agrega el texto que falta al archivo de palabras.", "Add the missing text to the file of words."),
    reference: "Fluent 1.0",
    bad: "-- themes/amigable/words/fr.ftl --\nhome = Accueil\n",
    good: "-- themes/amigable/parts/saludo.html --\n<p>{{ t(key=\"skip-to-content\") }}</p>\n",
};

pub(crate) static STYLE: Rule = Rule {
    id: "theme/style",
    family: Family::Theme,
    level: Level::Error,
    title: said("La hoja de estilo tiene un error", "The stylesheet has an error"),
    why: said(
        "Desde el error en adelante, el navegador no aplicaría el estilo.",
        "From the error on the browser would not apply the style.",
    ),
    mend: said("Corrige el CSS donde dice el mensaje.", "Correct the CSS where the message says."),
    reference: "CSS Syntax Module Level 3",
    bad: "-- themes/amigable/assets/css/95-extra.css --\n.a { color: }}\n",
    good: "-- themes/amigable/assets/css/95-extra.css --\n.a { color: red; }\n",
};
