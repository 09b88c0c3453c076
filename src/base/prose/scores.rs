//! How easy a text is, by its numbers.
//!
//! In: [`Counts`]. Out: a number for each formula, and the words of its scale. Every formula is from its
//! source; L is letters, Y syllables, W words, S sentences. None is defined for a text without words.
//!
//! A score compares texts. It says nothing of a single sentence, and short texts swing: show the sentences beside it.

use super::counts::Counts;
use super::language::Language;
use crate::base::say::{Said, said};

/// A formula.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Its key in JSON.
    pub id: &'static str,
    /// What people call it.
    pub name: Said,
    /// The same for the head of a column.
    pub short: &'static str,
    /// The formula: L letters, Y syllables, W words, S sentences.
    pub formula: Said,
    /// Where it comes from.
    pub source: &'static str,
    /// The number, when the text has what the formula needs.
    pub value: fn(&Counts) -> Option<f64>,
    /// The words of its scale for a number, where its authors gave one.
    pub band: Option<fn(f64) -> Said>,
    /// Whether a higher number is an easier text.
    pub rises: bool,
}

/// The formulas of a language, in the order in which they are shown.
pub fn scores(language: Language) -> &'static [Score] {
    match language {
        Language::Spanish => &SPANISH,
        Language::English => &ENGLISH,
        Language::Other => &[],
    }
}

/// The formula that texts of a language are put in order by: the one whose scale was tried on readers.
pub fn leading(language: Language) -> Option<&'static Score> {
    scores(language).first()
}

static SPANISH: [Score; 5] = [
    Score {
        id: "szigriszt_pazos",
        name: said("Perspicuidad de Szigriszt-Pazos, con la escala INFLESZ", "Szigriszt-Pazos' perspicuity, with the INFLESZ scale"),
        short: "Szigriszt",
        formula: said("206,835 − 62,3·Y/W − W/S", "206.835 − 62.3·Y/W − W/S"),
        source: "F. Szigriszt Pazos, 1993; I. M. Barrio-Cantalejo y otros, Anales del Sistema Sanitario de Navarra 31, 2008",
        value: szigriszt_pazos,
        band: Some(inflesz),
        rises: true,
    },
    Score {
        id: "fernandez_huerta",
        name: said("Lecturabilidad de Fernández Huerta", "Fernández Huerta's readability"),
        short: "Huerta",
        formula: said("206,84 − 60·Y/W − 1,02·W/S", "206.84 − 60·Y/W − 1.02·W/S"),
        source: "J. Fernández Huerta, Consigna 214, 1959; G. Law, LINGUIST List 22.2332, 2011",
        value: fernandez_huerta,
        band: Some(fernandez_huerta_band),
        rises: true,
    },
    Score {
        id: "gutierrez",
        name: said("Comprensibilidad de Gutiérrez de Polini", "Gutiérrez de Polini's comprehensibility"),
        short: "Polini",
        formula: said("95,2 − 9,7·L/W − 0,35·W/S", "95.2 − 9.7·L/W − 0.35·W/S"),
        source: "L. E. Gutiérrez de Polini, Investigación sobre lectura en Venezuela, 1972",
        value: gutierrez,
        band: None,
        rises: true,
    },
    Score {
        id: "crawford",
        name: said("Años de escuela de Crawford", "Crawford's years of school"),
        short: "Crawford",
        formula: said("−0,205·100·S/W + 0,049·100·Y/W − 3,407", "−0.205·100·S/W + 0.049·100·Y/W − 3.407"),
        source: "A. N. Crawford, Lectura y Vida 10(4), 1989",
        value: crawford,
        band: None,
        rises: false,
    },
    Score {
        id: "mu",
        name: said("Legibilidad µ", "Legibility µ"),
        short: "µ",
        formula: said(
            "n/(n − 1)·media/varianza·100, de las letras de las n palabras",
            "n/(n − 1)·mean/variance·100, of the letters of the n words",
        ),
        source: "M. Muñoz Baquedano y J. Muñoz Urra, Legibilidad Mµ, 2006",
        value: mu,
        band: Some(mu_band),
        rises: true,
    },
];

static ENGLISH: [Score; 2] = [
    Score {
        id: "coleman_liau",
        name: said("Grado escolar de Coleman-Liau, para el inglés", "Coleman–Liau school grade, for English"),
        short: "Coleman",
        formula: said("5,88·L/W − 29,6·S/W − 15,8", "5.88·L/W − 29.6·S/W − 15.8"),
        source: "M. Coleman y T. L. Liau, Journal of Applied Psychology 60, 1975",
        value: coleman_liau,
        band: None,
        rises: false,
    },
    Score {
        id: "ari",
        name: said("Índice ARI, para el inglés", "Automated readability index, for English"),
        short: "ARI",
        formula: said("4,71·L/W + 0,5·W/S − 21,43", "4.71·L/W + 0.5·W/S − 21.43"),
        source: "E. A. Smith y R. J. Senter, AMRL-TR-66-220, 1967",
        value: ari,
        band: None,
        rises: false,
    },
];

/// One number for another, when the other is none of zero.
fn ratio(over: usize, under: usize) -> Option<f64> {
    (under > 0).then(|| over as f64 / under as f64)
}

/// Fernández Huerta's *lecturabilidad*: `206.84 − 60·Y/W − 1.02·W/S`. 0 (very hard) to 100 (very easy).
///
/// J. Fernández Huerta, «Medidas sencillas de lecturabilidad», *Consigna* 214 (1959), 29–32, in the form that G. Law restored (LINGUIST List
/// 22.2332, 2011): what is widely copied has sentences per hundred words as the last term, which makes long sentences easy.
pub(crate) fn fernandez_huerta(counts: &Counts) -> Option<f64> {
    Some(206.84 - 60.0 * ratio(counts.syllables, counts.words)? - 1.02 * ratio(counts.words, counts.sentences)?)
}

/// The scale of Fernández Huerta (1959).
pub(crate) fn fernandez_huerta_band(score: f64) -> Said {
    match score {
        90.0.. => said("muy fácil", "very easy"),
        80.0.. => said("fácil", "easy"),
        70.0.. => said("algo fácil", "fairly easy"),
        60.0.. => said("normal", "normal"),
        50.0.. => said("algo difícil", "fairly difficult"),
        30.0.. => said("difícil", "difficult"),
        _ => said("muy difícil", "very difficult"),
    }
}

/// Szigriszt-Pazos' *perspicuidad*: `206.835 − 62.3·Y/W − W/S`. 0 (very hard) to 100 (very easy).
///
/// F. Szigriszt Pazos, *Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad*, thesis, Universidad Complutense
/// de Madrid, 1993.
pub(crate) fn szigriszt_pazos(counts: &Counts) -> Option<f64> {
    Some(206.835 - 62.3 * ratio(counts.syllables, counts.words)? - ratio(counts.words, counts.sentences)?)
}

/// The INFLESZ scale for [`szigriszt_pazos`]: I. M. Barrio-Cantalejo and others, «Validación de la Escala INFLESZ para evaluar la
/// legibilidad de los textos dirigidos a pacientes», *Anales del Sistema Sanitario de Navarra* 31 (2008), 135–152.
pub(crate) fn inflesz(score: f64) -> Said {
    match score {
        score if score > 80.0 => said("muy fácil", "very easy"),
        65.0.. => said("bastante fácil", "quite easy"),
        55.0.. => said("normal", "normal"),
        40.0.. => said("algo difícil", "fairly difficult"),
        _ => said("muy difícil", "very difficult"),
    }
}

/// Gutiérrez de Polini's *comprensibilidad*: `95.2 − 9.7·L/W − 0.35·W/S`; higher is easier. The only one that was made for Spanish
/// and not adapted from English.
///
/// L. E. Gutiérrez de Polini, *Investigación sobre lectura en Venezuela*, Caracas, Ministerio de Educación, 1972.
pub(crate) fn gutierrez(counts: &Counts) -> Option<f64> {
    Some(95.2 - 9.7 * ratio(counts.letters, counts.words)? - 0.35 * ratio(counts.words, counts.sentences)?)
}

/// Crawford's years of school: `−0.205·(100·S/W) + 0.049·(100·Y/W) − 3.407`. Made for texts of primary school; lower is easier.
///
/// A. N. Crawford, «Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en castellano», *Lectura y Vida*
/// 10(4), 1989.
pub(crate) fn crawford(counts: &Counts) -> Option<f64> {
    Some(-0.205 * 100.0 * ratio(counts.sentences, counts.words)? + 0.049 * 100.0 * ratio(counts.syllables, counts.words)? - 3.407)
}

/// Legibility µ: `n/(n−1) · mean/variance · 100` of the letters of the n words, the variance on n − 1. 0 (very hard) to 100 (very easy).
/// It needs two words of different length.
///
/// M. Muñoz Baquedano and J. Muñoz Urra, *Legibilidad Mµ*, Viña del Mar, 2006.
pub(crate) fn mu(counts: &Counts) -> Option<f64> {
    let n = counts.words as f64;
    let mean = ratio(counts.letters, counts.words)?;
    // The sum of the squared differences from the mean; counted in whole numbers, so that equal words give exactly zero.
    let spread = (counts.words * counts.squares - counts.letters * counts.letters) as f64 / n;
    (counts.words > 1 && spread > 0.0).then(|| n / (n - 1.0) * mean / (spread / (n - 1.0)) * 100.0)
}

/// The scale of Muñoz and Muñoz (2006).
pub(crate) fn mu_band(score: f64) -> Said {
    match score {
        score if score > 90.0 => said("muy fácil", "very easy"),
        score if score > 80.0 => said("fácil", "easy"),
        score if score > 70.0 => said("un poco fácil", "a little easy"),
        score if score > 60.0 => said("adecuado", "suitable"),
        score if score > 50.0 => said("un poco difícil", "a little difficult"),
        score if score > 30.0 => said("difícil", "difficult"),
        _ => said("muy difícil", "very difficult"),
    }
}

/// Coleman and Liau's grade of United States schools: `0.0588·(100·L/W) − 0.296·(100·S/W) − 15.8`; lower is easier.
///
/// M. Coleman and T. L. Liau, “A computer readability formula designed for machine scoring”, *Journal of Applied Psychology* 60 (1975), 283–284.
pub(crate) fn coleman_liau(counts: &Counts) -> Option<f64> {
    Some(0.0588 * 100.0 * ratio(counts.letters, counts.words)? - 0.296 * 100.0 * ratio(counts.sentences, counts.words)? - 15.8)
}

/// The automated readability index, a grade of United States schools: `4.71·L/W + 0.5·W/S − 21.43`; lower is easier.
///
/// E. A. Smith and R. J. Senter, *Automated Readability Index*, AMRL-TR-66-220, Wright-Patterson Air Force Base, 1967.
pub(crate) fn ari(counts: &Counts) -> Option<f64> {
    Some(4.71 * ratio(counts.letters, counts.words)? + 0.5 * ratio(counts.words, counts.sentences)? - 21.43)
}
