//! The rules about spelling, for the catalogue.

use crate::base::say::said;
use crate::checks::example::settings;
use crate::diag::{Family, Level, Rule};

/// A page of one sentence, and a dictionary that knows the words of all examples.
macro_rules! sentence {
    ($sentence:literal) => {
        settings!(concat!(
            "\
ortografia: {diccionarios: [es_CL], palabras: [Casen]}
-- content/a.md --
---
titulo: Pobreza
descripcion: Una página.
---
",
            $sentence,
            "
-- diccionarios/es_CL.aff --
SET UTF-8
TRY aeioszcrntl
-- diccionarios/es_CL.dic --
24
bajó
comida
comparten
de
difíciles
ejemplo
falta
ingresos
la
las
palabras
página
personas
plan
pobreza
por
portada
que
qué
según
sitio
tablas
un
una
"
        ))
    };
}

/// All rules of this module, for the catalogue.
pub(crate) static RULES: &[&Rule] = &[&SPELLING, &NO_DICTIONARY, &BROKEN_DICTIONARY];

pub(super) static SPELLING: Rule = Rule {
    id: "plain/spelling",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una palabra no está en el diccionario", "A word is not in the dictionary"),
    why: said(
        "Quien lee con dificultad se detiene en una palabra mal escrita, el lector de pantalla la pronuncia mal y el buscador no la encuentra.",
        "Whoever reads with effort stops at a misspelt word, a screen reader says it wrong and the search does not find it.",
    ),
    mend: said(
        "Corrige la palabra. Si está bien escrita, agrégala a «palabras», en «ortografia» de amigable.yaml; si es de otro idioma, márcala: [learning](idioma:en).",
        "Correct the word. If it is right, add it to “words”, in “spelling” of amigable.yaml; if it is of another language, mark it: [learning](lang:en).",
    ),
    reference: "Hunspell; RAE y ASALE, Ortografía de la lengua española",
    bad: sentence!("La pobresa bajó, según la Casen."),
    good: sentence!("La pobreza bajó, según la Casen."),
};

pub(super) static NO_DICTIONARY: Rule = Rule {
    id: "config/no-dictionary",
    family: Family::Config,
    level: Level::Warning,
    title: said("Falta el diccionario para revisar la ortografía", "The dictionary for checking spelling is missing"),
    why: said(
        "amigable.yaml pide revisar la ortografía y sin diccionario no se puede: las faltas llegarían a quienes leen.",
        "amigable.yaml asks for spelling to be checked, and without a dictionary it cannot be: mistakes would reach the readers.",
    ),
    mend: said(
        "En Debian o Ubuntu instala el paquete «hunspell-es». En otro sistema, copia es_CL.aff y es_CL.dic en la carpeta «diccionarios» del sitio: \
         son los mismos que usa LibreOffice.",
        "On Debian or Ubuntu install the package “hunspell-es”. On another system, copy es_CL.aff and es_CL.dic into the site's folder \
         “diccionarios”: they are the ones that LibreOffice uses.",
    ),
    reference: "amigable: amigable.yaml",
    bad: settings!("ortografia: {diccionarios: [es_CL]}\n"),
    good: settings!(
        "\
ortografia: {diccionarios: [qu_PE]}
-- diccionarios/qu_PE.aff --
SET UTF-8
-- diccionarios/qu_PE.dic --
1
runa
"
    ),
};

pub(super) static BROKEN_DICTIONARY: Rule = Rule {
    id: "config/broken-dictionary",
    family: Family::Config,
    level: Level::Warning,
    title: said("Un diccionario no se puede leer", "A dictionary cannot be read"),
    why: said(
        "amigable.yaml pide revisar la ortografía y con ese archivo no se puede: las faltas llegarían a quienes leen.",
        "amigable.yaml asks for spelling to be checked, and with that file it cannot be: mistakes would reach the readers.",
    ),
    mend: said(
        "Copia otra vez los dos archivos, .aff y .dic, del mismo diccionario de Hunspell.",
        "Copy both files, .aff and .dic, once more from the same Hunspell dictionary.",
    ),
    reference: "hunspell(5)",
    bad: settings!(
        "\
ortografia: {diccionarios: [qu_PE]}
-- diccionarios/qu_PE.aff --
SET UTF-8
-- diccionarios/qu_PE.dic --
runa
"
    ),
    good: settings!(
        "\
ortografia: {diccionarios: [qu_PE]}
-- diccionarios/qu_PE.aff --
SET UTF-8
-- diccionarios/qu_PE.dic --
1
runa
"
    ),
};
