//! Sentences that nobody can hold in mind, and where to cut them.
//!
//! In: a sentence. Out: a finding with its count and a place to cut. In easy read the limit is hard.

use super::sentence::Sentence;
use super::{Desk, limits};
use crate::base::say::{Say, said, say};
use crate::base::text::capitalised;
use crate::diag::{Family, Level, Rule};

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    let (count, limit) = (sentence.words.len(), limits::sentence(desk.easy));
    if count <= limit {
        return;
    }
    let message = if desk.easy {
        say!(
            "Esta frase tiene {count} palabras, y en lectura fácil caben {limit}.",
            "This sentence has {count} words, and easy read allows {limit}."
        )
    } else {
        say!(
            "Esta frase tiene {count} palabras. Sobre {limit}, se pierde el hilo.",
            "This sentence has {count} words. Over {limit}, readers lose the thread."
        )
    };
    let rule = if desk.easy { &EASY_RULE } else { &RULE };
    desk.note(rule, sentence.range(), message, advice(sentence));
}

/// Where a sentence can be cut: what stands there, and what the second sentence begins with.
const CUTS: [(&str, &str); 33] = [
    ("; ", ""),
    (", lo que ", "Eso "),
    (", lo cual ", "Eso "),
    (", por lo que ", "Por eso, "),
    (", por lo cual ", "Por eso, "),
    (", razón por la cual ", "Por eso, "),
    (", motivo por el cual ", "Por eso, "),
    (", de modo que ", "Así, "),
    (", de manera que ", "Así, "),
    (", así que ", "Así que "),
    (", sin embargo, ", "Sin embargo, "),
    (", no obstante, ", "Sin embargo, "),
    (", además ", "Además, "),
    (", mientras que ", "En cambio, "),
    (", pero ", "Pero "),
    (", ya que ", "La razón: "),
    (", puesto que ", "La razón: "),
    (", porque ", "La razón: "),
    (", para lo cual ", "Para eso, "),
    (", pues ", "La razón: "),
    (", y se ", "Se "),
    (", y no ", "No "),
    (", y además ", "Además, "),
    (", y luego ", "Luego, "),
    (", y después ", "Después, "),
    (" y se ", "Se "),
    (" y no ", "No "),
    (" y también ", "También "),
    (", y ", ""),
    (", and ", ""),
    (", but ", "But "),
    (", which ", "This "),
    (", because ", "The reason: "),
];

/// Relative words: the second sentence says the name again in their place.
const RELATIVES: [&str; 10] =
    [", el cual ", ", la cual ", ", los cuales ", ", las cuales ", ", quien ", ", quienes ", ", que ", ", donde ", ", cuyo ", ", cuya "];

/// Words that each half must have at least.
const HALF: usize = 5;

fn advice(sentence: &Sentence<'_>) -> Say {
    let cut = CUTS.iter().filter_map(|(mark, start)| best(sentence, mark).map(|(at, balance)| (balance, at, *mark, Some(*start))));
    let relative = RELATIVES.iter().filter_map(|mark| best(sentence, mark).map(|(at, balance)| (balance, at, *mark, None)));
    match cut.chain(relative).min_by_key(|(balance, at, ..)| (*balance, *at)) {
        Some((_, at, mark, start)) => cut_there(sentence, at, mark, start),
        None if is_list(sentence.text()) => {
            say!("Haz una lista: una línea para cada cosa que nombras.", "Make a list: a line for each thing that you name.")
        }
        None => split_near(sentence),
    }
}

/// The place of a mark that cuts a sentence most evenly, and how unevenly.
fn best(sentence: &Sentence<'_>, mark: &str) -> Option<(usize, usize)> {
    let lower = &sentence.of.lower[sentence.start..sentence.end];
    let places = lower.match_indices(mark).map(|(at, _)| sentence.start + at);
    let balanced = places.filter_map(|at| {
        let before = sentence.words.iter().filter(|word| word.end <= at).count();
        let after = sentence.words.len() - before;
        (before >= HALF && after >= HALF).then(|| (at, before.abs_diff(after)))
    });
    balanced.min_by_key(|(_, balance)| *balance)
}

fn cut_there(sentence: &Sentence<'_>, at: usize, mark: &str, start: Option<&str>) -> Say {
    let before = last_words(&sentence.of.text[sentence.start..at]);
    let after = first_words(&sentence.of.text[at + mark.len()..sentence.end]);
    if let Some(start) = start {
        let second = if start.is_empty() { capitalised(&after) } else { format!("{start}{after}") };
        return say!("Córtala en dos: «…{before}. {second}…».", "Cut it in two: “…{before}. {second}…”.");
    }
    let word = mark.trim_matches([',', ' ']);
    say!(
        "Pon un punto después de «…{before}» y empieza otra frase con el nombre en lugar de «{word}»: «[…] {after}…».",
        "Put a full stop after “…{before}” and begin another sentence with the name instead of “{word}”: “[…] {after}…”."
    )
}

/// Where no mark of ours stands: the comma, «y», «que» or «para» that is nearest to the middle.
fn split_near(sentence: &Sentence<'_>) -> Say {
    let marks = [", ", " y ", " que ", " para ", " and ", " that ", " to "];
    match marks.iter().filter_map(|mark| best(sentence, mark).map(|(at, balance)| (balance, at))).min() {
        Some((_, at)) => {
            let before = last_words(&sentence.of.text[sentence.start..at]);
            let after = first_words(&sentence.of.text[at..sentence.end]);
            let joint = if sentence.of.text[at..].starts_with(',') { format!("{before}{after}") } else { format!("{before} {after}") };
            say!(
                "Haz dos frases, con una idea en cada una. Un buen lugar está cerca de «…{joint}…».",
                "Make two sentences, with one idea in each. A good place is near “…{joint}…”."
            )
        }
        None => say!("Haz dos frases, con una idea en cada una.", "Make two sentences, with one idea in each."),
    }
}

/// «ropa, comida, remedios y libros»: two short things between commas, and a last one after «y».
fn is_list(text: &str) -> bool {
    let parts: Vec<&str> = text.split(", ").collect();
    let short = |part: &&str| part.split_whitespace().count() <= 4;
    let ends = |part: &str| part.split_whitespace().take(6).any(|word| matches!(word, "y" | "e" | "o" | "u" | "and" | "or"));
    parts.windows(3).any(|run| run[..2].iter().all(short) && ends(run[2]))
}

fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words[words.len().saturating_sub(3)..].join(" ")
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    words.join(" ").trim_end_matches(['.', ',', ';', ':']).to_owned()
}

pub(super) static RULE: Rule = Rule {
    id: "plain/long-sentence",
    family: Family::Plain,
    level: Level::Warning,
    title: said("Una frase es demasiado larga", "A sentence is too long"),
    why: said(
        "Quien lee poco, o lee apurado en el celular, olvida el comienzo antes de llegar al final. Es lo que más separa un texto claro de uno burocrático.",
        "Who reads little, or in a hurry on a telephone, forgets the beginning before the end. It is what most tells plain text from bureaucratic text.",
    ),
    mend: said(
        "Divide la frase: una idea en cada una, con menos de 25 palabras.",
        "Split the sentence: one idea in each, with less than 25 words.",
    ),
    reference: "ISO 24495-1:2023, 5.3.3; GOV.UK content design (25 words)",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl municipio abre la oficina de lunes a viernes en la mañana, pero durante los meses de verano atiende también los sábados hasta las dos de la tarde.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl municipio abre la oficina de lunes a viernes en la mañana. Pero durante los meses de verano atiende también los sábados hasta las dos de la tarde.\n",
};

pub(super) static EASY_RULE: Rule = Rule {
    id: "plain/easy-sentence",
    family: Family::Plain,
    level: Level::Error,
    title: said("Una frase es demasiado larga para lectura fácil", "A sentence is too long for easy read"),
    why: said(
        "Las personas con discapacidad intelectual, o que están aprendiendo a leer, usan esta página porque promete frases cortas.",
        "People with an intellectual disability, or who are learning to read, use this page because it promises short sentences.",
    ),
    mend: said("Divide la frase: una sola idea y hasta 15 palabras.", "Split the sentence: a single idea and up to 15 words."),
    reference: "UNE 153101:2018 EX; Inclusion Europe, Information for all",
    bad: "-- content/a.es-simple.md --\n---\ntitulo: A\ndescripcion: Una página fácil.\n---\nLa oficina abre en la mañana de lunes a viernes, pero en verano abre también los sábados.\n",
    good: "-- content/a.es-simple.md --\n---\ntitulo: A\ndescripcion: Una página fácil.\n---\nLa oficina abre en la mañana de lunes a viernes. En verano abre también los sábados.\n",
};
