//! Nouns that do the work of verbs: «realizar una evaluación de» for «evaluar».
//!
//! In: a sentence and the phrases found in it. Out: findings with the verb in the right form.

use super::forms;
use super::phrases::{Phrase, Sort, conjugated};
use super::sentence::{Sentence, Word};
use super::{Desk, alternatives};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for (range, phrase) in sentence.phrases() {
        match phrase.sort {
            Sort::Nominal => note(sentence, range, &phrase.better, desk),
            Sort::Light => light(sentence, range, phrase, desk),
            _ => {}
        }
    }
    procedures(sentence, false, desk);
}

fn note(sentence: &Sentence<'_>, range: Range<usize>, better: &[String], desk: &mut Desk<'_, '_>) {
    let written = sentence.of.text[range.clone()].to_owned();
    let (es, en) = alternatives(better);
    desk.words(
        &RULE,
        range,
        say!("«{written}» usa varias palabras para decir un verbo.", "“{written}” uses several words to say one verb."),
        say!("Escribe {es}.", "Write {en}."),
    );
}

/// «realizó la evaluación de»: «evaluó». Without such a noun, only a verb that is jargon by itself is told.
fn light(sentence: &Sentence<'_>, range: Range<usize>, phrase: &Phrase, desk: &mut Desk<'_, '_>) {
    if let Some((end, better)) = verb_of_noun(sentence, range.end, phrase.form) {
        note(sentence, range.start..end, &[better], desk);
    } else if phrase.form != forms::PARTICIPLE && phrase.better.iter().any(|word| !word.is_empty()) {
        note(sentence, range, &phrase.better, desk);
    }
}

/// «proceder a la entrega de», «proceder a entregar». With «se» before it is a passive, and told as one.
pub(super) fn procedures(sentence: &Sentence<'_>, passive: bool, desk: &mut Desk<'_, '_>) {
    for (range, phrase) in sentence.phrases().filter(|(_, phrase)| phrase.sort == Sort::Proceed) {
        let before = sentence.words.partition_point(|word| word.end <= range.start);
        let has = before.checked_sub(1).filter(|at| matches!(sentence.lower_at(*at), "ha" | "han" | "había" | "habían"));
        let reflexive = has.unwrap_or(before).checked_sub(1).filter(|at| sentence.lower_at(*at) == "se");
        if reflexive.is_some() != passive {
            continue;
        }
        let start = reflexive.map_or(range.start, |at| sentence.words[at].start);
        let found = verb_of_noun(sentence, range.end, phrase.form).or_else(|| infinitive(sentence, range.end, phrase.form));
        let Some((end, verb)) = found else {
            unknown_noun(sentence, start..range.end, passive, desk);
            continue;
        };
        if passive {
            let have = has.map_or(String::new(), |at| format!("{} ", sentence.lower_at(at)));
            let written = sentence.of.text[start..end].to_owned();
            desk.words(
                &super::passive::RULE,
                start..end,
                say!(
                    "«{written}» no dice quién lo hace y alarga la frase.",
                    "“{written}” does not say who does it and makes the sentence longer."
                ),
                say!("Di quién lo hace, o al menos «se {have}{verb}».", "Say who does it, or at least “se {have}{verb}”."),
            );
        } else {
            note(sentence, start..end, &[verb], desk);
        }
    }
}

/// «se procedió a la reprogramación»: a noun whose verb we do not know.
fn unknown_noun(sentence: &Sentence<'_>, range: Range<usize>, passive: bool, desk: &mut Desk<'_, '_>) {
    let after: Vec<&str> = sentence.of.text[range.end..sentence.end].split_whitespace().take(2).collect();
    let action = ["ción", "sión", "miento", "ciones"]
        .iter()
        .any(|end| after.last().is_some_and(|word| word.trim_end_matches([',', '.']).ends_with(end)));
    if !action {
        return;
    }
    let written = sentence.of.text[range.clone()].to_owned();
    let after = after.join(" ");
    desk.words(
        if passive { &super::passive::RULE } else { &RULE },
        range,
        say!("«{written}» alarga la frase y no dice quién lo hace.", "“{written}” makes the sentence longer and does not say who does it."),
        say!("Di quién lo hace, y usa el verbo en vez de «{after}».", "Say who does it, and use the verb instead of “{after}”."),
    );
}

/// Words between the verb and its noun: «la», «su», «dicha».
const DETERMINERS: [&str; 20] = [
    "la", "el", "las", "los", "una", "un", "unas", "unos", "su", "sus", "tu", "tus", "dicha", "dicho", "esta", "este", "esa", "ese",
    "nuestra", "nuestro",
];

/// Small words after the noun, with which the sentence goes on as before.
const AFTER_NOUN: [&str; 36] = [
    "a", "al", "antes", "cada", "como", "con", "cuando", "de", "del", "dentro", "desde", "después", "durante", "e", "en", "entre", "fuera",
    "hasta", "luego", "mediante", "ni", "o", "para", "pero", "por", "porque", "que", "según", "si", "sin", "sobre", "también", "tras", "u",
    "y", "ya",
];

/// The noun of an action after `from`, its end (with the «de» that goes too), and its verb in `form`.
fn verb_of_noun(sentence: &Sentence<'_>, from: usize, form: usize) -> Option<(usize, String)> {
    let first = sentence.words.iter().position(|word| word.start >= from)?;
    let at = first + usize::from(DETERMINERS.contains(&sentence.lower_at(first)));
    let noun = sentence.words.get(at)?;
    let gap = &sentence.of.text[from..noun.start];
    // «a» and «al» are part of «proceder a(l)».
    if gap.contains([',', '.', ';', ':', '«', '(']) {
        return None;
    }
    let verb = conjugated(forms::verb_of_action(sentence.lower(noun))?, form);
    // «realizar una instalación mínima»: the adjective would be left alone.
    if sentence.joined(at) && !AFTER_NOUN.contains(&sentence.lower_at(at + 1)) {
        return None;
    }
    Some(match of(sentence, at) {
        Some((word, "del")) => (word.end, format!("{verb} el")),
        Some((word, _)) => (word.end, verb),
        None => (noun.end, verb),
    })
}

/// The «de» after a noun.
fn of<'s>(sentence: &Sentence<'s>, noun: usize) -> Option<(&'s Word, &'s str)> {
    let word = sentence.words.get(noun + 1).filter(|_| sentence.joined(noun))?;
    Some((word, sentence.lower(word))).filter(|(_, word)| matches!(*word, "de" | "del"))
}

fn infinitive(sentence: &Sentence<'_>, from: usize, form: usize) -> Option<(usize, String)> {
    let word = sentence.words.iter().find(|word| word.start >= from)?;
    let infinitive = sentence.lower(word);
    let known = forms::is_infinitive(infinitive) && (infinitive.ends_with("ar") || forms::is_listed(infinitive));
    known.then(|| (word.end, conjugated(infinitive, form)))
}

pub(super) static RULE: Rule = Rule {
    id: "plain/nominalisation",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Un sustantivo hace el trabajo de un verbo", "A noun does the work of a verb"),
    why: said(
        "«Realizar la entrega de» se lee más lento que «entregar», y suena a oficina.",
        "“Carry out the delivery of” is slower to read than “deliver”, and sounds like an office.",
    ),
    mend: said("Usa el verbo.", "Use the verb."),
    reference: "ISO 24495-1:2023, 5.3.2; argob/estandares, contenido web",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo realizó una evaluación del taller.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo evaluó el taller.\n",
};
