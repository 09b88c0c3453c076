//! Passives in Spanish: «fue realizado», «ha sido aprobada por», «se procedió a».
//!
//! In: a sentence and the phrases found in it. Out: findings with the active words; the whole sentence when it says who did it.

use super::active::{Agent, active};
use super::forms::{self, FUTURE, IMPERFECT, INFINITIVE, PRESENT, PRETERITE, SUBJUNCTIVE};
use super::sentence::{Role, Sentence};
use super::{Desk, nominalisation};
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};

/// A passive: its words, its verb, and what carries the tense.
pub(super) struct Passive {
    /// Places of the first word and of the participle among the words of the sentence.
    pub(super) first: usize,
    pub(super) participle: usize,
    pub(super) verb: String,
    pub(super) tense: Tense,
}

/// What carries the tense of a passive.
#[derive(Clone, Copy)]
pub(super) enum Tense {
    /// «fue hecho»: a form of the verb itself, of many or of one.
    Simple { form: usize, many: bool },
    /// «ha sido hecho».
    Perfect { past: bool, many: bool },
    /// «debe ser hecho»: the word before, as it stands.
    Modal,
}

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for at in (0..sentence.words.len()).filter(|at| sentence.words[*at].role == Role::Be) {
        if let Some(passive) = passive(sentence, at) {
            report(sentence, &passive, desk);
        }
    }
    nominalisation::procedures(sentence, true, desk);
}

/// Participles that are nouns or tell a state after «ser»: an editor would not change them.
const STATES: [&str; 93] = [
    "abogado",
    "abogada",
    "adecuado",
    "adecuada",
    "adecuados",
    "adecuadas",
    "aislado",
    "aliado",
    "aliada",
    "aliados",
    "apoderado",
    "apoderada",
    "apropiado",
    "apropiada",
    "asociado",
    "asociados",
    "avanzado",
    "casado",
    "casada",
    "complicado",
    "complicada",
    "conocido",
    "conocida",
    "conocidos",
    "conocidas",
    "debido",
    "delegado",
    "delegada",
    "delicado",
    "delicada",
    "demasiado",
    "diputado",
    "diputada",
    "elevado",
    "elevada",
    "elegido",
    "elegida",
    "elegidos",
    "elegidas",
    "empleado",
    "empleada",
    "empleados",
    "encargado",
    "encargada",
    "encargados",
    "encargadas",
    "equivocado",
    "equivocada",
    "estado",
    "fallecido",
    "herido",
    "herida",
    "interesado",
    "jubilado",
    "jubilada",
    "jurado",
    "limitado",
    "limitada",
    "limitados",
    "limitadas",
    "marcado",
    "mercado",
    "merecido",
    "nacido",
    "nacida",
    "obligado",
    "obligada",
    "obligados",
    "parecido",
    "parecida",
    "parecidos",
    "parecidas",
    "intencionado",
    "pasado",
    "pesado",
    "privado",
    "privada",
    "privados",
    "privadas",
    "pronunciado",
    "querido",
    "querida",
    "reducido",
    "reducida",
    "refugiado",
    "refugiada",
    "resultado",
    "sabido",
    "sagrado",
    "separado",
    "soldado",
    "unido",
    "variado",
];

fn passive(sentence: &Sentence<'_>, at: usize) -> Option<Passive> {
    let adverb = sentence.words.get(at + 1).is_some_and(|word| word.role == Role::Mente || sentence.lower(word) == "ya");
    let participle = at + 1 + usize::from(adverb);
    let word = sentence.words.get(participle)?;
    let joined = (at..participle).all(|at| sentence.joined(at));
    if !joined || STATES.contains(&sentence.lower(word)) || sentence.of.is_quoted(&(word.start..word.end)) {
        return None;
    }
    let verb = forms::verb_of_participle(sentence.lower(word))?;
    let (tense, first) = tense(sentence, at)?;
    // «cuando se es elogiado»: nobody in particular.
    if first.checked_sub(1).is_some_and(|before| sentence.lower_at(before) == "se") {
        return None;
    }
    let passive = Passive { first, participle, verb, tense };
    // «es limitado» is a state; «es aprobado por el Consejo» is none.
    let state = matches!(passive.tense, Tense::Simple { form: PRESENT | IMPERFECT | SUBJUNCTIVE, .. } | Tense::Modal);
    (!state || Agent::of(sentence, participle).is_some() || matches!(passive.tense, Tense::Modal) && is_duty(sentence, first))
        .then_some(passive)
}

/// Words before «ser» that make a duty: «debe ser presentado» asks someone to present it.
fn is_duty(sentence: &Sentence<'_>, first: usize) -> bool {
    matches!(sentence.lower_at(first), "debe" | "deben" | "deberá" | "deberán" | "podrá" | "podrán")
}

fn tense(sentence: &Sentence<'_>, at: usize) -> Option<(Tense, usize)> {
    let before = at.checked_sub(1).map_or("", |before| sentence.lower_at(before));
    let simple = |form, many| Some((Tense::Simple { form, many }, at));
    match sentence.lower_at(at) {
        "fue" => simple(PRETERITE, false),
        "fueron" => simple(PRETERITE, true),
        "será" => simple(FUTURE, false),
        "serán" => simple(FUTURE, true),
        "es" => simple(PRESENT, false),
        "son" => simple(PRESENT, true),
        "era" => simple(IMPERFECT, false),
        "eran" => simple(IMPERFECT, true),
        "sea" => simple(SUBJUNCTIVE, false),
        "sean" => simple(SUBJUNCTIVE, true),
        "sido" => {
            let (past, many) = match before {
                "ha" | "haya" => (false, false),
                "han" | "hayan" => (false, true),
                "había" => (true, false),
                "habían" => (true, true),
                _ => return None,
            };
            Some((Tense::Perfect { past, many }, at - 1))
        }
        "ser"
            if matches!(
                before,
                "debe" | "deben" | "deberá" | "deberán" | "debería" | "deberían" | "puede" | "pueden" | "podrá" | "podrán"
            ) =>
        {
            Some((Tense::Modal, at - 1))
        }
        _ => None,
    }
}

fn report(sentence: &Sentence<'_>, passive: &Passive, desk: &mut Desk<'_, '_>) {
    let range = sentence.words[passive.first].start..sentence.words[passive.participle].end;
    let written = &sentence.of.text[range.clone()];
    if let Some(agent) = Agent::of(sentence, passive.participle) {
        let message =
            say!("«{written}» deja para el final a quien lo hace: {}.", "“{written}” leaves for the end who does it: {}.", agent.text);
        desk.words(&RULE, range, message, active(sentence, passive, &agent));
    } else {
        let message = say!("«{written}» no dice quién lo hace.", "“{written}” does not say who does it.");
        desk.words(&RULE, range, message, impersonal(sentence, passive));
    }
}

/// What to write when nobody is named.
fn impersonal(sentence: &Sentence<'_>, passive: &Passive) -> Say {
    let verb = forms::verb(&passive.verb);
    let form = |form: usize| verb.as_ref().map_or_else(String::new, |verb| verb.forms[form].clone());
    let short = match passive.tense {
        Tense::Simple { form: tense, many } => format!("se {}", form(tense + usize::from(many))),
        Tense::Perfect { past, many } => {
            let have = [["ha", "han"], ["había", "habían"]][usize::from(past)][usize::from(many)];
            format!("se {have} {}", form(forms::PARTICIPLE))
        }
        Tense::Modal if sentence.lower_at(passive.first).starts_with("deb") => {
            let infinitive = form(INFINITIVE);
            return say!(
                "Háblale a quien lee: «tienes que {infinitive}», o di quién debe hacerlo.",
                "Speak to the reader: “tienes que {infinitive}”, or say who must do it."
            );
        }
        Tense::Modal => {
            let infinitive = form(INFINITIVE);
            return say!(
                "Háblale a quien lee: «puedes {infinitive}», o di quién puede hacerlo.",
                "Speak to the reader: “puedes {infinitive}”, or say who can do it."
            );
        }
    };
    say!(
        "Di quién lo hace. Si no se sabe o no importa, escribe «{short}».",
        "Say who does it. If nobody knows or it does not matter, write “{short}”."
    )
}

pub(super) static RULE: Rule = Rule {
    id: "plain/passive",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase está en pasiva", "A sentence is passive"),
    why: said(
        "La pasiva esconde quién hace las cosas. Quien busca ayuda no sabe a quién acudir.",
        "The passive hides who does things. Who looks for help does not know whom to turn to.",
    ),
    mend: said("Empieza por quien lo hace: «el Consejo aprobó el plan».", "Begin with who does it: “the Council approved the plan”."),
    reference: "Transformación Digital del Estado (Chile), guía de voz y tono; ISO 24495-1:2023, 5.3.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl plan fue aprobado por el Consejo.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl Consejo aprobó el plan.\n",
};
