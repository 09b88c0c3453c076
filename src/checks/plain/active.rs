//! A passive sentence said in the active voice.
//!
//! In: a passive that names who did it. Out: who that is, and the words to write. Where it is not certain how the whole sentence goes on, only
//! its beginning is given.

use super::forms::{self, INFINITIVE, PARTICIPLE, PRESENT};
use super::passive::{Passive, Tense};
use super::sentence::{Role, Sentence, Word};
use crate::base::say::{Say, say};
use crate::base::text::capitalised;
use std::ops::Range;

/// Who does it, after «por».
pub(super) struct Agent {
    pub(super) text: String,
    /// Bytes of the passage, from «por».
    range: Range<usize>,
    many: bool,
}

/// Words between the participle and «por»: «aprobado ayer en Lota por el Consejo».
const BETWEEN: usize = 4;

/// The most words that a name of someone has here.
const NAME: usize = 12;

impl Agent {
    pub(super) fn of(sentence: &Sentence<'_>, participle: usize) -> Option<Self> {
        let by = (participle + 1..participle + 2 + BETWEEN).find(|at| sentence.lower_at(*at) == "por")?;
        let joined = (participle..=by).all(|at| sentence.joined(at));
        let first = sentence.words.get(by + 1).filter(|_| joined)?;
        if !is_someone(sentence, by + 1) {
            return None;
        }
        let last = last_word(sentence, by + 1);
        let text = sentence.of.text[first.start..last.end].to_owned();
        let many = matches!(sentence.lower(first), "los" | "las" | "unos" | "unas" | "varios" | "varias" | "sus" | "nuestros" | "nuestras")
            || text.contains(" y ")
            || !is_capital(sentence, first) && sentence.lower(first).len() > 4 && sentence.lower(first).ends_with('s');
        Some(Self { text, range: sentence.words[by].start..last.end, many })
    }
}

/// Nouns after «por el» that are nobody: «por la mañana», «por el plazo de».
const NOBODY: [&str; 74] = [
    "hecho",
    "mañana",
    "tarde",
    "noche",
    "momento",
    "plazo",
    "período",
    "periodo",
    "tiempo",
    "año",
    "mes",
    "día",
    "monto",
    "valor",
    "suma",
    "total",
    "mismo",
    "misma",
    "cual",
    "que",
    "motivo",
    "razón",
    "causa",
    "vía",
    "medio",
    "correo",
    "teléfono",
    "internet",
    "sexo",
    "edad",
    "tipo",
    "número",
    "nombre",
    "concepto",
    "método",
    "cambio",
    "resto",
    "uso",
    "falta",
    "promedio",
    "precio",
    "porcentaje",
    "100",
    "contrario",
    "término",
    "lado",
    "años",
    "meses",
    "días",
    "horas",
    "semanas",
    "motivos",
    "razones",
    "causas",
    "medios",
    "vías",
    "partes",
    "regiones",
    "comunas",
    "grupos",
    "áreas",
    "tramos",
    "edades",
    "veces",
    "cientos",
    "miles",
    "fuerzas",
    "condiciones",
    "circunstancias",
    "canales",
    "correos",
    "lotes",
    "etapas",
    "separado",
];

fn is_someone(sentence: &Sentence<'_>, at: usize) -> bool {
    let determiners = [
        "el", "la", "los", "las", "un", "una", "unos", "unas", "su", "sus", "este", "esta", "estos", "estas", "nuestro", "nuestra",
        "nuestros", "nuestras", "varios", "varias",
    ];
    let word = &sentence.words[at];
    if determiners.contains(&sentence.lower(word)) {
        let noun = sentence.lower_at(at + 1);
        return sentence.joined(at) && !noun.is_empty() && !NOBODY.contains(&noun);
    }
    // «por organismos especializados».
    let many = sentence.lower(word).len() > 4 && sentence.lower(word).ends_with('s') && !NOBODY.contains(&sentence.lower(word));
    many || sentence.written(word).chars().next().is_some_and(char::is_uppercase)
}

/// Small words that end the name of someone.
const ENDS: [&str; 24] = [
    "en", "con", "para", "durante", "desde", "hasta", "mediante", "según", "que", "cuando", "donde", "al", "a", "como", "sin", "tras",
    "luego", "antes", "después", "quien", "quienes", "o", "por", "sobre",
];

fn last_word<'s>(sentence: &Sentence<'s>, first: usize) -> &'s Word {
    let mut last = first;
    while last + 1 < sentence.words.len() && last - first < NAME && sentence.joined(last) {
        let next = sentence.lower_at(last + 1);
        // «el Ministerio y la Municipalidad» are two; «… y luego publicado» goes on.
        let goes_on = next == "y"
            && !(matches!(sentence.lower_at(last + 2), "el" | "la" | "los" | "las")
                || sentence.words.get(last + 2).is_some_and(|word| is_capital(sentence, word)));
        if ENDS.contains(&next) || goes_on || next.ends_with("ado") && sentence.lower_at(last + 2) == "en" {
            break;
        }
        last += 1;
    }
    &sentence.words[last]
}

fn is_capital(sentence: &Sentence<'_>, word: &Word) -> bool {
    sentence.written(word).chars().next().is_some_and(char::is_uppercase)
}

/// The advice to begin with who did it.
pub(super) fn active(sentence: &Sentence<'_>, passive: &Passive, agent: &Agent) -> Say {
    let who = capitalised(&agent.text);
    let Some(verb) = verb(sentence, passive, agent.many) else {
        let infinitive = &passive.verb;
        return say!(
            "Empieza por quien lo hace: «{who}…», y después el verbo «{infinitive}».",
            "Begin with who does it: “{who}…”, and then the verb “{infinitive}”."
        );
    };
    let rest = object(sentence, passive).map(|object| {
        let after = sentence.of.text[agent.range.end..sentence.end].trim_end_matches(['.', '!', '»']);
        let between = sentence.of.text[sentence.words[passive.participle].end..agent.range.start].trim();
        let between = if between.is_empty() { String::new() } else { format!(" {between}") };
        if after.split_whitespace().count() > 8 { format!(" {object}{between}…") } else { format!(" {object}{between}{after}.") }
    });
    let rest = rest.unwrap_or_else(|| "…".to_owned());
    let small = small_words(sentence, passive);
    say!("Empieza por quien lo hace: «{who} {small}{verb}{rest}»", "Begin with who does it: “{who} {small}{verb}{rest}”")
}

/// What stands before the verb and goes with it: «no», «nunca», and the pronoun of «nos fue prestada».
fn small_words(sentence: &Sentence<'_>, passive: &Passive) -> String {
    let goes = |word: &&Word| matches!(sentence.lower(word), "no" | "nunca" | "jamás" | "me" | "te" | "le" | "les" | "nos");
    let with: Vec<&Word> = sentence.words[..passive.first].iter().rev().take_while(goes).collect();
    let mut small = String::new();
    for word in with.iter().rev() {
        small.push_str(sentence.lower(word));
        small.push(' ');
    }
    small
}

/// The verb in the active voice, when its forms are certain.
fn verb(sentence: &Sentence<'_>, passive: &Passive, many: bool) -> Option<String> {
    let forms = forms::verb(&passive.verb)?.forms;
    let some = usize::from(many);
    match passive.tense {
        // The present may change its stem («aprueba»): only the list knows.
        Tense::Simple { form, .. } if form != PRESENT && form != forms::SUBJUNCTIVE || forms::is_listed(&passive.verb) => {
            Some(forms[form + some].clone())
        }
        Tense::Simple { .. } => None,
        Tense::Perfect { past, .. } => {
            let have = [["ha", "han"], ["había", "habían"]][usize::from(past)][some];
            Some(format!("{have} {}", forms[PARTICIPLE]))
        }
        Tense::Modal => {
            let modal = sentence.lower_at(passive.first);
            let one = modal.strip_suffix('n').unwrap_or(modal);
            Some(format!("{one}{} {}", if many { "n" } else { "" }, forms[INFINITIVE]))
        }
    }
}

/// The most words of a subject that is moved behind the verb.
const SUBJECT: usize = 9;

/// The subject as an object: when the sentence begins with it, it is short, plain, and no person («a la directora» would need its «a»).
fn object(sentence: &Sentence<'_>, passive: &Passive) -> Option<String> {
    let words = &sentence.words[..passive.first];
    let first = words.first()?;
    let article = matches!(sentence.lower(first), "el" | "la" | "los" | "las" | "este" | "esta" | "estos" | "estas" | "un" | "una");
    let written = sentence.of.text[sentence.start..sentence.words[passive.first].start].trim_end();
    let plain = words.iter().all(|word| {
        word.role == Role::Other
            && !matches!(sentence.lower(word), "no" | "se" | "también" | "nunca" | "jamás" | "ya" | "me" | "te" | "le" | "les" | "nos")
    });
    let simple = first.start == sentence.start && !written.contains([',', ';', ':', '(', '«', '—']);
    let person = words.get(1).is_some_and(|word| is_person(sentence.lower(word)));
    if !article || !plain || !simple || person || words.len() > SUBJECT {
        return None;
    }
    let mut chars = written.chars();
    let initial = chars.next()?;
    Some(initial.to_lowercase().chain(chars).collect())
}

/// Nouns of people, by their end or by themselves.
fn is_person(noun: &str) -> bool {
    let ends = ["or", "ora", "ores", "oras", "ista", "istas", "ante", "antes", "ente", "entes", "ario", "aria", "arios", "arias"];
    let things = [
        "documentos",
        "valor",
        "valores",
        "error",
        "errores",
        "sector",
        "sectores",
        "horario",
        "horarios",
        "formulario",
        "formularios",
        "calendario",
        "componente",
        "componentes",
        "ambiente",
        "expediente",
        "presupuestaria",
        "seminario",
        "comentario",
        "comentarios",
        "instante",
        "corriente",
    ];
    let people = [
        "persona", "personas", "niño", "niña", "niños", "niñas", "familia", "familias", "mujer", "mujeres", "hombre", "hombres", "joven",
        "jóvenes", "vecino", "vecina", "vecinos", "vecinas", "alumno", "alumna", "alumnos", "alumnas", "equipo", "jefa", "jefe",
    ];
    people.contains(&noun) || ends.iter().any(|end| noun.ends_with(end)) && !things.contains(&noun)
}
