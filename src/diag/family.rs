//! What a family of rules is about, for people.
//!
//! In: a family. Out: its title and one plain sentence, in both languages.

use super::rule::Family;
use crate::base::say::{Said, said};

impl Family {
    /// The family as a heading.
    pub(crate) fn title(self) -> Said {
        match self {
            Self::A11y => said("Accesibilidad", "Accessibility"),
            Self::Config => said("Configuración del sitio", "Settings of the site"),
            Self::Content => said("Archivos y campos", "Files and fields"),
            Self::Data => said("Datos y figuras", "Data and figures"),
            Self::Dates => said("Fechas y vigencia", "Dates and freshness"),
            Self::Links => said("Enlaces", "Links"),
            Self::Output => said("Lo que se publica", "What is published"),
            Self::Plain => said("Lenguaje claro", "Plain language"),
            Self::Plan => said("Plan de acción", "Action plan"),
            Self::Privacy => said("Datos personales", "Personal data"),
            Self::Theme => said("Diseño del sitio", "Design of the site"),
            Self::Typography => said("Comillas, signos y espacios", "Quotation marks, signs and spaces"),
        }
    }

    /// What its rules look for, in a sentence.
    pub(crate) fn about(self) -> Said {
        match self {
            Self::A11y => said(
                "Lo que impide usar una página con un lector de pantalla, con el teclado o con poca vista.",
                "What keeps a page from being used with a screen reader, a keyboard or low vision.",
            ),
            Self::Config => said(
                "Lo que falta o está mal en los archivos que dan forma al sitio.",
                "What is missing or wrong in the files that shape the site.",
            ),
            Self::Content => said(
                "Páginas a las que les falta un dato, o que tienen algo que el programa no entiende.",
                "Pages that lack something, or that hold something that the program does not understand.",
            ),
            Self::Data => said(
                "Cifras, tablas y gráficos que no dicen lo mismo que sus datos, o que no dicen de dónde vienen.",
                "Figures, tables and charts that do not say what their data say, or not where they come from.",
            ),
            Self::Dates => {
                said("Fechas que no existen y promesas que ya vencieron.", "Dates that do not exist and promises that are out of date.")
            }
            Self::Links => said("Enlaces que no llevan a ninguna parte.", "Links that lead nowhere."),
            Self::Output => {
                said("Páginas o archivos que chocan entre sí al publicarse.", "Pages or files that clash when they are published.")
            }
            Self::Plain => said(
                "Frases y palabras que cuesta entender a la primera.",
                "Sentences and words that are hard to understand at first reading.",
            ),
            Self::Plan => said(
                "Actividades del plan de las que no se puede saber qué pasó.",
                "Activities of the plan of which nobody can tell what became of them.",
            ),
            Self::Privacy => said("Datos de personas que no deberían publicarse.", "Data about people that should not be published."),
            Self::Theme => {
                said("Piezas del diseño que faltan o que no se pueden usar.", "Parts of the design that are missing or cannot be used.")
            }
            Self::Typography => said(
                "Comillas, signos y espacios que no van como se escriben en español.",
                "Quotation marks, signs and spaces that do not stand as the language asks.",
            ),
        }
    }
}
