//! What the page of a rule says beside the rule's own words, here and in `amigable explain`.

use crate::base::say::{Said, Tongue, said};
use crate::diag::Level;

pub(crate) const WHY: Said = said("Por qué importa", "Why it matters");
pub(crate) const MEND: Said = said("Cómo se corrige", "How to mend it");
pub(crate) const BAD: Said = said("Ejemplo con el problema", "Example with the problem");
pub(crate) const GOOD: Said = said("El mismo, corregido", "The same, mended");
pub(crate) const REFERENCE: Said = said("Referencia", "Reference");
/// Above both examples, where there is a heading for each.
pub(super) const EXAMPLE: Said = said("Ejemplo", "Example");
pub(super) const WITH: Said = said("Con el problema", "With the problem");
pub(super) const MENDED: Said = said("Corregido", "Mended");
/// The reference of a rule that no standard asks for.
pub(crate) const OWN: Said = said("Regla propia del programa", "A rule of the program's own");

/// What a level means for whoever publishes.
pub(super) fn level(level: Option<Level>, fixed: bool) -> Said {
    match (level, fixed) {
        (Some(Level::Error), true) => said("Error. Siempre detiene la publicación", "Error. It always stops publishing"),
        (Some(Level::Error), false) => said("Error. Detiene la publicación", "Error. It stops publishing"),
        (Some(Level::Warning), _) => said("Advertencia. Alguien debe mirarlo", "Warning. Someone should look"),
        (Some(Level::Advice), _) => said("Consejo. Es una sugerencia", "Advice. It is a suggestion"),
        (None, _) => said("Este sitio no la revisa", "This site does not check it"),
    }
}

/// Words by which the name of a standard is known to be English.
const ENGLISH: [&str; 12] = [
    " of ",
    " and ",
    " in ",
    "Standard",
    "Principles",
    "Schema",
    "Module",
    "Statistics",
    "footnotes",
    "Understanding",
    "Visualization",
    "Guidelines",
];

/// The language of a standard's name, where it is not the page's (WCAG 2.2, 3.1.2).
pub(super) fn foreign(name: &str, tongue: Tongue) -> Option<&'static str> {
    let english = ENGLISH.iter().any(|word| name.contains(word));
    let spanish = name.contains(['á', 'é', 'í', 'ó', 'ú', 'ñ', 'Ó']);
    match tongue {
        Tongue::Es => (english && !spanish).then_some("en"),
        Tongue::En => spanish.then_some("es"),
    }
}
