//! Words of offices, with the plain ones.
//!
//! In: the phrases found in a sentence. Out: findings. A term of the glossary is explained there, so it is no jargon; a name is left alone.

use super::phrases::Sort;
use super::sentence::{Role, Sentence};
use super::{Desk, alternatives};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for (range, phrase) in sentence.phrases().filter(|(_, phrase)| phrase.sort == Sort::Jargon) {
        let written = &sentence.of.text[range.clone()];
        // «Sinergia: lo que se logra…» explains it.
        let explained = range.start == 0 && sentence.of.text[range.end..].starts_with(':');
        if explained
            || phrase.noun && follows_noun(sentence, range.start)
            || written.to_lowercase().starts_with("dich") && !is_determiner(sentence, &range)
            || desk.is_term(written)
        {
            continue;
        }
        let help = if phrase.better.iter().any(|word| word.starts_with('(')) {
            say!("Bórralo: la frase dice lo mismo.", "Delete it: the sentence says the same.")
        } else {
            let (es, en) = alternatives(&better(sentence, range.start, &phrase.better));
            say!("Escribe {es}.", "Write {en}.")
        };
        let message = say!("«{written}» es lenguaje de oficina.", "“{written}” is office language.");
        desk.words(&RULE, range, message, help);
    }
}

/// The better words; where a sentence begins, «como» for «porque».
fn better(sentence: &Sentence<'_>, start: usize, words: &[String]) -> Vec<String> {
    if start == sentence.start && words.first().is_some_and(|word| word == "porque") { vec!["como".to_owned()] } else { words.to_vec() }
}

/// Whether «dicho» stands before its noun: «en dicho programa». «La dicha» and «mejor dicho» do not.
fn is_determiner(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let at = sentence.words.partition_point(|word| word.end <= range.start);
    let after_small = at == 0
        || ["a", "ante", "con", "de", "desde", "en", "hasta", "para", "por", "que", "según", "sobre", "y"]
            .contains(&sentence.lower_at(at - 1))
        || sentence.before(&sentence.words[at]) == Some(',');
    let noun = sentence.words.get(at + 1).is_some_and(|word| {
        sentence.joined(at)
            && word.role == Role::Other
            && word.end - word.start > 4
            && !["esto", "claro", "antes"].contains(&sentence.lower(word))
    });
    after_small && noun
}

/// Small words that a noun can follow.
const BEFORE_NOUN: [&str; 48] = [
    "a",
    "al",
    "algún",
    "algunas",
    "algunos",
    "cada",
    "como",
    "con",
    "cualquier",
    "de",
    "del",
    "desde",
    "e",
    "el",
    "en",
    "entre",
    "es",
    "esa",
    "esas",
    "ese",
    "esos",
    "esta",
    "estas",
    "este",
    "estos",
    "hay",
    "la",
    "las",
    "los",
    "más",
    "muchas",
    "muchos",
    "ni",
    "ningún",
    "o",
    "otra",
    "otro",
    "para",
    "por",
    "ser",
    "sin",
    "sobre",
    "son",
    "su",
    "sus",
    "un",
    "una",
    "y",
];

/// Whether the word before is one that makes an adjective of what looks like a noun.
fn follows_noun(sentence: &Sentence<'_>, start: usize) -> bool {
    let at = sentence.words.partition_point(|word| word.end <= start);
    let Some(before) = at.checked_sub(1).filter(|before| sentence.joined(*before)) else { return false };
    !BEFORE_NOUN.contains(&sentence.lower_at(before))
}

pub(super) static RULE: Rule = Rule {
    id: "plain/jargon",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una expresión es de oficina", "An expression is office language"),
    why: said(
        "Quien no trabaja en una institución no habla así. Tiene que traducir antes de entender.",
        "Who does not work in an institution does not speak like this, and has to translate before understanding.",
    ),
    mend: said(
        "Usa la palabra común. Si tu sitio necesita la otra, ponla en el glosario o en «lenguaje: se_permite» de amigable.yaml.",
        "Use the common word. If your site needs the other, put it in the glossary or in “wording: allowed” of amigable.yaml.",
    ),
    reference: "argob/estandares, contenido web; plainlanguage.gov, choose simple words",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller se hace en el marco del plan.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller es parte del plan.\n",
};
