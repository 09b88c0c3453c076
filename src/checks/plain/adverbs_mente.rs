//! Several adverbs in «-mente» in one sentence.
//!
//! In: a sentence. Out: a finding at the second one, that names all.

use super::Desk;
use super::sentence::{Role, Sentence, Word};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    let own = |word: &&Word| word.role == Role::Mente && !sentence.of.is_quoted(&(word.start..word.end));
    let found: Vec<&Word> = sentence.words.iter().filter(own).collect();
    let [_, second, ..] = found[..] else { return };
    let list: Vec<String> = found.iter().map(|word| format!("«{}»", sentence.lower(word))).collect();
    let list = list.join(", ");
    let mut shorter: Vec<String> = found.iter().filter_map(|word| shorter(sentence.lower(word))).collect();
    shorter.dedup();
    let help = if shorter.is_empty() {
        say!(
            "Borra los que no cambian lo que dices, o dilo con otro giro: «con calma» por «calmadamente».",
            "Delete those that change nothing, or say it another way."
        )
    } else {
        let shorter = shorter.join("; ");
        say!("Cámbialos o bórralos: {shorter}.", "Change or delete them: {shorter}.")
    };
    desk.words(
        &RULE,
        second.start..second.end,
        say!("Hay {} palabras en «-mente» en una frase: {list}.", "{} adverbs in “-mente” in one sentence: {list}.", found.len()),
        help,
    );
}

/// Adverbs with a shorter way to say them. Nothing to the right means that it can go.
const SHORTER: [(&str, &str); 40] = [
    ("actualmente", "ahora"),
    ("adecuadamente", "bien"),
    ("adicionalmente", "además"),
    ("anteriormente", "antes"),
    ("anualmente", "cada año"),
    ("aproximadamente", "cerca de"),
    ("completamente", "del todo"),
    ("conjuntamente", "en conjunto"),
    ("correctamente", "bien"),
    ("debidamente", ""),
    ("diariamente", "cada día"),
    ("directamente", "directo"),
    ("efectivamente", ""),
    ("eventualmente", "tal vez"),
    ("exclusivamente", "solo"),
    ("expresamente", ""),
    ("finalmente", "al final"),
    ("frecuentemente", "a menudo"),
    ("fundamentalmente", "sobre todo"),
    ("generalmente", "en general"),
    ("gratuitamente", "gratis"),
    ("igualmente", "también"),
    ("inicialmente", "al comienzo"),
    ("inmediatamente", "enseguida"),
    ("mensualmente", "cada mes"),
    ("normalmente", "en general"),
    ("nuevamente", "de nuevo"),
    ("particularmente", "sobre todo"),
    ("posteriormente", "después"),
    ("previamente", "antes"),
    ("principalmente", "sobre todo"),
    ("probablemente", "tal vez"),
    ("rápidamente", "rápido"),
    ("semanalmente", "cada semana"),
    ("simultáneamente", "al mismo tiempo"),
    ("solamente", "solo"),
    ("suficientemente", "bastante"),
    ("totalmente", "del todo"),
    ("únicamente", "solo"),
    ("usualmente", "casi siempre"),
];

fn shorter(adverb: &str) -> Option<String> {
    let (_, better) = SHORTER.iter().find(|(long, _)| *long == adverb)?;
    Some(if better.is_empty() { format!("borra «{adverb}»") } else { format!("«{better}» por «{adverb}»") })
}

pub(super) static RULE: Rule = Rule {
    id: "plain/adverbs-mente",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase repite palabras en «-mente»", "A sentence repeats adverbs in “-mente”"),
    why: said(
        "Son palabras largas que suenan igual. Alargan la frase y pocas veces dicen algo.",
        "They are long words that sound alike. They lengthen the sentence and seldom say anything.",
    ),
    mend: said("Deja una, y cambia o borra las demás.", "Leave one, and change or delete the others."),
    reference: "Gobierno de Aragón, Manual de estilo de lenguaje claro; RAE, Libro de estilo de la lengua española",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo trabaja directamente con las familias y visita mensualmente sus casas.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo trabaja con las familias y visita sus casas cada mes.\n",
};
