//! How texts are counted and scored, as text for a terminal.
//!
//! In: nothing. Out: a page made from the very list of formulas that scores are reckoned with.

use crate::base::prose::{Language, scores};
use crate::base::say::{Said, Tongue, said};
use std::fmt::Write;

pub(super) const NAME: Said = said("legibilidad", "readability");
pub(super) const ABOUT: Said = said("cómo se cuenta y se puntúa un texto", "how a text is counted and scored");

const INTRO: Said = said(
    "Se cuentan las letras (L), las sílabas (Y), las palabras (W) y las oraciones (S) de los títulos, párrafos, listas y celdas.\n\
     No se cuentan el código, las direcciones ni lo que está en otro idioma.\n\
     Una palabra es una serie de letras: un número no lo es, y un guion separa dos. Un título, un elemento de una lista o una celda sin punto\n\
     final es una oración. Las sílabas siguen la Ortografía de la lengua española (2010).\n\n\
     Un puntaje sirve para comparar textos de cien palabras o más. No dice qué cambiar: para eso, mira la oración más larga.\n",
    "Letters (L), syllables (Y), words (W) and sentences (S) of headings, paragraphs, lists and cells are counted.\n\
     Code, addresses and what is in another language are not.\n\
     A word is a run of letters: a number is none, and a hyphen parts two. A heading, a list item or a cell without a full stop\n\
     is a sentence. Syllables are those of Spanish spelling (Ortografía de la lengua española, 2010).\n\n\
     A score is for comparing texts of a hundred words or more. It does not say what to change: for that, look at the longest sentence.\n",
);

pub(super) fn page(tongue: Tongue) -> String {
    let mut text = format!("{}\n{}\n\n{}", NAME.tell(tongue), ABOUT.tell(tongue), INTRO.tell(tongue));
    let directions = [said("más bajo es más fácil", "lower is easier"), said("más alto es más fácil", "higher is easier")];
    for score in [Language::Spanish, Language::English].into_iter().flat_map(scores) {
        let direction = directions[usize::from(score.rises)].tell(tongue);
        let (name, formula) = (score.name.tell(tongue), score.formula.tell(tongue));
        let _ = write!(text, "\n{name} ({})\n  {formula}; {direction}\n  {}\n", score.short, score.source);
    }
    text
}
