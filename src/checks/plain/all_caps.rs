//! Words in capitals only, to shout.
//!
//! In: a passage. Out: a finding for each run of such words, with the same words in small letters. Acronyms are left alone.

use super::Desk;
use super::sentence::{Prose, Word};
use crate::base::say::{said, say};
use crate::base::text::capitalised;
use crate::diag::{Family, Level, Rule};

pub(super) fn check(prose: &Prose<'_>, desk: &mut Desk<'_, '_>) {
    let capital = |word: &Word| prose.text[word.start..].chars().next().is_some_and(char::is_uppercase);
    let mut from = 0;
    while let Some(first) = prose.words[from..].iter().position(|word| capital(word) && is_capitals(prose, word)).map(|at| from + at) {
        let mut last = first;
        while prose.words.get(last + 1).is_some_and(|word| is_capitals(prose, word)) && joined(prose, last) {
            last += 1;
        }
        from = last + 1;
        let run = &prose.words[first..=last];
        let range = run[0].start..run[run.len() - 1].end;
        if shouts(prose, run) && prose.passage.is_own(&range) {
            report(prose, range, desk);
        }
    }
}

fn report(prose: &Prose<'_>, range: std::ops::Range<usize>, desk: &mut Desk<'_, '_>) {
    let written = &prose.text[range.clone()];
    let begins = prose.text[..range.start].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | '¡' | '¿' | ':'));
    let lower = written.to_lowercase();
    let better = if begins { capitalised(&lower) } else { lower };
    desk.note(
        &RULE,
        range,
        say!("«{written}» está en mayúsculas.", "“{written}” is in capitals."),
        say!(
            "Escribe «{better}», y en negrita si es importante: «**{better}**».",
            "Write “{better}”, and in bold if it matters: “**{better}**”."
        ),
    );
}

fn is_capitals(prose: &Prose<'_>, word: &Word) -> bool {
    prose.text[word.start..word.end].chars().all(char::is_uppercase)
}

fn joined(prose: &Prose<'_>, at: usize) -> bool {
    prose.text[prose.words[at].end..prose.words[at + 1].start].trim().is_empty()
}

/// Small words that no acronym is: with one of them, a run of capitals is a phrase.
const SMALL: [&str; 44] = [
    "DE", "DEL", "LA", "EL", "LOS", "LAS", "EN", "QUE", "NO", "SÍ", "Y", "O", "A", "AL", "UN", "UNA", "POR", "PARA", "CON", "SIN", "SE",
    "ES", "SON", "SU", "SUS", "TU", "TUS", "ESTE", "ESTA", "MÁS", "HASTA", "DESDE", "THE", "OF", "AND", "TO", "IN", "IS", "ARE", "NOT",
    "YOU", "YOUR", "FOR", "WITH",
];

/// Words that people write in capitals to be heard.
const LOUD: [&str; 25] = [
    "AHORA",
    "ATENCIÓN",
    "AVISO",
    "CUIDADO",
    "GRATIS",
    "GRATUITO",
    "IMPORTANTE",
    "JAMÁS",
    "NINGÚN",
    "NINGUNA",
    "NOTA",
    "NUNCA",
    "NUEVO",
    "NUEVA",
    "OBLIGATORIO",
    "OBLIGATORIA",
    "SIEMPRE",
    "SOLO",
    "TODAS",
    "ÚLTIMO",
    "URGENTE",
    "NEVER",
    "ALWAYS",
    "ONLY",
    "WARNING",
];

/// Ends of words, not of acronyms.
const ENDS: [&str; 14] =
    ["CIÓN", "CIONES", "MENTE", "DADES", "IDAD", "ADOS", "ADAS", "IDOS", "IDAS", "ANTE", "ENTE", "MIENTO", "AMOS", "TION"];

fn shouts(prose: &Prose<'_>, run: &[Word]) -> bool {
    let words: Vec<&str> = run.iter().map(|word| &prose.text[word.start..word.end]).collect();
    let long = |word: &&str| word.chars().count() >= 4;
    let phrase = words.len() > 2 && words.iter().any(|word| SMALL.contains(word)) && words.iter().any(long);
    phrase || words.iter().any(|word| is_loud(word))
}

/// Whether what stands in capitals is no acronym.
pub(super) fn is_word(word: &str) -> bool {
    SMALL.contains(&word) || is_loud(word)
}

/// Whether a word in capitals is one that people shout.
fn is_loud(word: &str) -> bool {
    let letters = word.chars().count();
    LOUD.contains(&word) || letters >= 8 && ENDS.iter().any(|end| word.ends_with(end)) || letters > 10
}

pub(super) static RULE: Rule = Rule {
    id: "plain/all-caps",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Hay palabras en mayúsculas", "Words are in capitals"),
    why: said(
        "En mayúsculas todas las palabras tienen la misma forma: se leen más lento, y cuestan más a quien tiene dislexia. Algunos lectores de pantalla las deletrean.",
        "In capitals all words have the same shape: they are slower to read, and harder with dyslexia. Some screen readers spell them.",
    ),
    mend: said(
        "Escríbelas en minúsculas, y usa negrita para lo importante.",
        "Write them in small letters, and use bold for what matters.",
    ),
    reference: "argob/estandares, contenido web: sin mayúsculas para destacar; British Dyslexia Association, Style Guide",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl trámite es GRATIS en toda la región.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl trámite es **gratis** en toda la región.\n",
};
