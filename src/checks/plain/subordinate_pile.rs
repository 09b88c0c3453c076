//! Clauses within clauses within clauses.
//!
//! In: a sentence. Out: a finding at the clause that is one too many.

use super::Desk;
use super::sentence::{Role, Sentence, Word};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

/// Clauses that a reader can still hold: with the fourth, plain texts and bureaucratic ones part.
const MOST: usize = 3;

/// Words up to which a sentence is short, and can have as many clauses as a proverb (Chile's guide of voice and tone: 20).
const SHORT: usize = 20;

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    let links: Vec<&Word> = sentence
        .words
        .iter()
        .enumerate()
        .filter(|(at, word)| word.role == Role::Link && subordinates(sentence, *at))
        .map(|(_, word)| word)
        .collect();
    if sentence.words.len() <= SHORT {
        return;
    }
    let Some(word) = links.get(MOST).copied().filter(|word| !sentence.of.is_quoted(&(word.start..word.end))) else { return };
    let count = links.len();
    let list: Vec<String> = links.iter().map(|word| format!("«{}»", sentence.lower(word))).collect();
    let list = list.join(", ");
    desk.words(
        &RULE,
        word.start..word.end,
        say!("Esta frase mete {count} ideas una dentro de otra: {list}.", "This sentence puts {count} ideas one within another: {list}."),
        say!(
            "Pon un punto antes de este «{}» y empieza otra frase que diga de quién o de qué hablas.",
            "Put a full stop before this “{}” and begin another sentence that says whom or what you mean.",
            sentence.lower(word)
        ),
    );
}

/// Words before «que» with which it begins no clause: «más que», «tiene que», «hay que».
const NO_CLAUSE: [&str; 38] = [
    "más", "menos", "mayor", "menor", "mejor", "peor", "igual", "mismo", "misma", "mismos", "mismas", "antes", "hay", "había", "habrá",
    "tener", "tiene", "tienen", "tienes", "tenemos", "tuvo", "tuvieron", "tendrá", "tendrán", "tendrás", "tenía", "tenían", "tengas",
    "así", "desde", "hasta", "para", "sino", "distinto", "distinta", "a", "otro", "otra",
];

fn subordinates(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| sentence.lower_at(before));
    match sentence.lower_at(at) {
        // «mientras que» is one, and «más pobre que» compares.
        "que" => {
            let joins = at > 0 && sentence.words[at - 1].role == Role::Link;
            let compares = (2..=3).any(|back| {
                at.checked_sub(back).is_some_and(|at| matches!(sentence.lower_at(at), "más" | "menos" | "tan" | "tanto" | "mejor" | "peor"))
            });
            !joins && !compares && !NO_CLAUSE.contains(&before)
        }
        "cuando" | "donde" | "mientras" | "quien" | "quienes" => at > 0,
        _ => true,
    }
}

pub(super) static RULE: Rule = Rule {
    id: "plain/subordinate-pile",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase apila «que», «cual» y «donde»", "A sentence piles up clauses"),
    why: said(
        "Cada «que» abre una idea antes de cerrar la anterior. Quien lee tiene que guardar todas en la cabeza.",
        "Each clause opens an idea before the last one is closed. The reader has to keep all of them in mind.",
    ),
    mend: said(
        "Deja una o dos en la frase, y escribe las demás como frases propias.",
        "Leave one or two in the sentence, and write the others as sentences of their own.",
    ),
    reference: "ISO 24495-1:2023, 5.3.3; Gobierno de Aragón, Manual de estilo de lenguaje claro",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo que visita la casa donde vive la familia anota lo que falta en ella y pregunta a quien cuida si necesita apoyo.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo visita la casa de la familia. Anota lo que falta. También pregunta si necesita apoyo.\n",
};
