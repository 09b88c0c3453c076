//! Gerunds that follow one another, and gerunds of what comes after.
//!
//! In: a sentence. Out: a finding at the second gerund, or at the one that tells a consequence.

use super::Desk;
use super::forms::{self, PRESENT, PRETERITE};
use super::sentence::{Role, Sentence, Word};
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    if !sentence.words.iter().any(|word| word.role == Role::Gerund) {
        return;
    }
    let own = |(at, word): (usize, &Word)| (word.role == Role::Gerund && is_free(sentence, at)).then_some(at);
    let free: Vec<usize> = sentence.words.iter().enumerate().filter_map(own).collect();
    let chain = free.windows(2).find(|pair| is_chain(sentence, pair[0], pair[1])).map(|pair| pair[1]);
    if let Some(at) = free.iter().find(|at| is_consequence(sentence, **at)) {
        consequence(sentence, *at, desk);
    } else if let Some(at) = chain {
        chained(sentence, &free, at, desk);
    }
}

/// Verbs that make one tense with a gerund: «está bajando», «sigue viviendo».
const HELPING: [&str; 44] = [
    "estar",
    "está",
    "están",
    "estás",
    "estamos",
    "estaba",
    "estaban",
    "estuvo",
    "estuvieron",
    "estado",
    "esté",
    "estén",
    "estará",
    "estarán",
    "seguir",
    "sigue",
    "siguen",
    "sigues",
    "siguió",
    "siguieron",
    "sigan",
    "siga",
    "seguirá",
    "seguirán",
    "continúa",
    "continúan",
    "continuó",
    "continuaron",
    "va",
    "van",
    "ir",
    "iba",
    "iban",
    "fue",
    "fueron",
    "viene",
    "vienen",
    "venía",
    "lleva",
    "llevan",
    "llevaba",
    "queda",
    "quedan",
    "quedó",
];

fn is_free(sentence: &Sentence<'_>, at: usize) -> bool {
    let helped = (1..=2).any(|back| at.checked_sub(back).is_some_and(|before| HELPING.contains(&sentence.lower_at(before))));
    let word = &sentence.words[at];
    !helped && !sentence.of.is_quoted(&(word.start..word.end)) && !sentence.of.is_name(word.start)
}

/// Words between two gerunds of one chain, at most.
const APART: usize = 9;

/// Words of a sentence from which a chain is hard to follow.
const LONG: usize = 12;

/// «mostrando una página usando las teclas»: one hangs on the other. «Leyendo y escribiendo» is one thing done in two ways.
fn is_chain(sentence: &Sentence<'_>, one: usize, other: usize) -> bool {
    let parts =
        |word: &Word| word.role == Role::Link || matches!(sentence.lower(word), "y" | "e" | "o" | "u" | "ni" | "pero" | "sino" | "no");
    let between = &sentence.words[one + 1..other];
    let text = &sentence.of.text[sentence.words[one].end..sentence.words[other].start];
    sentence.words.len() >= LONG && between.len() <= APART && !between.iter().any(parts) && !text.contains([';', ':', '('])
}

/// Verbs of what follows from something. After a comma their gerund says «y entonces».
const FOLLOWS: [&str; 25] = [
    "generando",
    "provocando",
    "causando",
    "ocasionando",
    "produciendo",
    "originando",
    "logrando",
    "alcanzando",
    "resultando",
    "quedando",
    "obteniendo",
    "aumentando",
    "disminuyendo",
    "reduciendo",
    "beneficiando",
    "afectando",
    "permitiendo",
    "posibilitando",
    "facilitando",
    "fomentando",
    "fortaleciendo",
    "promoviendo",
    "favoreciendo",
    "contribuyendo",
    "garantizando",
];

fn is_consequence(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = &sentence.words[at];
    at > 2 && FOLLOWS.contains(&sentence.lower(word)) && sentence.before(word) == Some(',')
}

fn consequence(sentence: &Sentence<'_>, at: usize, desk: &mut Desk<'_, '_>) {
    let word = &sentence.words[at];
    let gerund = sentence.lower(word);
    // The tense of what went before.
    let past = sentence.words[..at].iter().any(|word| is_past(sentence.lower(word)));
    let form = if past { PRETERITE } else { PRESENT };
    let infinitive = infinitive(gerund);
    let verb = forms::verb(&infinitive).map_or(infinitive, |verb| verb.forms[form].clone());
    desk.words(
        &RULE,
        word.start..word.end,
        say!(
            "«{gerund}» dice aquí qué pasó después, y un gerundio no sirve para eso.",
            "“{gerund}” tells here what came next, and a gerund does not do that."
        ),
        say!("Pon un punto y escribe «Eso {verb}…».", "Put a full stop and write “Eso {verb}…”."),
    );
}

fn is_past(word: &str) -> bool {
    matches!(word, "fue" | "fueron" | "hizo") || word.ends_with('ó') || word.ends_with("aron") || word.ends_with("ieron")
}

/// The infinitive of a gerund of [`FOLLOWS`].
fn infinitive(gerund: &str) -> String {
    match gerund {
        "produciendo" => "producir".to_owned(),
        "obteniendo" => "obtener".to_owned(),
        "disminuyendo" => "disminuir".to_owned(),
        "reduciendo" => "reducir".to_owned(),
        "permitiendo" => "permitir".to_owned(),
        "fortaleciendo" => "fortalecer".to_owned(),
        "promoviendo" => "promover".to_owned(),
        "favoreciendo" => "favorecer".to_owned(),
        "contribuyendo" => "contribuir".to_owned(),
        other => other.strip_suffix("ando").map_or_else(|| other.to_owned(), |stem| format!("{stem}ar")),
    }
}

fn chained(sentence: &Sentence<'_>, free: &[usize], at: usize, desk: &mut Desk<'_, '_>) {
    let word = &sentence.words[at];
    let list: Vec<String> = free.iter().map(|at| format!("«{}»", sentence.lower(&sentence.words[*at]))).collect();
    let list = list.join(", ");
    desk.words(
        &RULE,
        word.start..word.end,
        say!("Esta frase encadena gerundios: {list}.", "This sentence chains gerunds: {list}."),
        say!(
            "Deja uno. Empieza otra frase con el verbo conjugado: quién hace qué, en vez de «{}».",
            "Leave one. Begin another sentence with a conjugated verb: who does what, instead of “{}”.",
            sentence.lower(word)
        ),
    );
}

pub(super) static RULE: Rule = Rule {
    id: "plain/gerund-chain",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase encadena gerundios", "A sentence chains gerunds"),
    why: said(
        "Un gerundio no dice quién hace algo ni cuándo. Con dos o más, hay que adivinarlo.",
        "A gerund does not say who does something nor when. With two or more, readers have to guess.",
    ),
    mend: said("Escribe frases con verbos conjugados: quién hace qué.", "Write sentences with conjugated verbs: who does what."),
    reference: "RAE, Diccionario panhispánico de dudas, «gerundio»; Gobierno de Aragón, Manual de estilo de lenguaje claro",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo visita las casas preguntando por la salud, anotando cada respuesta.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl equipo visita las casas, pregunta por la salud y anota cada respuesta.\n",
};
