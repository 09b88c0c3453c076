//! Two negations where an affirmation says it: «no es improbable».
//!
//! In: the phrases found in a sentence. Out: findings. «No hay nada» is how Spanish denies, and is left alone.

use super::forms;
use super::phrases::Sort;
use super::sentence::Sentence;
use super::{Desk, alternatives};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for (range, phrase) in sentence.phrases() {
        let written = &sentence.of.text[range.clone()];
        match phrase.sort {
            Sort::Negation => {
                let (es, en) = alternatives(&phrase.better);
                desk.words(
                    &RULE,
                    range,
                    say!("«{written}» niega dos veces.", "“{written}” denies twice."),
                    say!("Dilo en positivo: {es}.", "Say it in the affirmative: {en}."),
                );
            }
            Sort::Unless if denied(sentence, range.start) => desk.words(
                &RULE,
                range,
                say!("«No… {written}» niega dos veces.", "“No… {written}” denies twice."),
                say!(
                    "Di cuándo sí: cambia el «no» y «{written}» por «solo si».",
                    "Say when it does: change the “no” and “{written}” to “solo si”."
                ),
            ),
            _ => {}
        }
    }
}

/// Whether a «no» denies the verb of the clause before a place. «Los no inscritos» denies no verb.
fn denied(sentence: &Sentence<'_>, before: usize) -> bool {
    let end = sentence.words.partition_point(|word| word.end <= before);
    let no = (0..end).rev().find(|at| sentence.lower_at(*at) == "no");
    let of_verb = |at: usize| forms::verb_of_participle(sentence.lower_at(at + 1)).is_none();
    no.is_some_and(|at| of_verb(at) && !sentence.of.text[sentence.words[at].end..before].contains([';', ':', '(']))
}

pub(super) static RULE: Rule = Rule {
    id: "plain/double-negation",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase niega dos veces", "A sentence denies twice"),
    why: said(
        "Hay que dar vuelta la frase en la cabeza para saber si es sí o no. Muchas personas entienden lo contrario.",
        "Readers have to turn the sentence around to know whether it is yes or no. Many understand the opposite.",
    ),
    mend: said("Dilo en positivo.", "Say it in the affirmative."),
    reference: "argob/estandares, contenido web: «en positivo»; ISO 24495-1:2023, 5.3.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nNo es improbable que llueva.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEs probable que llueva. No hay nada que pagar.\n",
};
