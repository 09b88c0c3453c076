//! Spanish grammar, as far as captions need it.
//!
//! In: nouns and verbs as a contract has them. Out: the same with the article, number and preposition that
//! their place asks for. Sources: RAE and ASALE, Nueva gramática (2009) and Ortografía (2010); Diccionario
//! panhispánico de dudas (2005).

use super::super::words::{Words, words};
use super::super::{Derivation, message::Noun};
use crate::base::{number, rounding};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Gender {
    Masculine,
    Feminine,
}

/// What other words agree with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) gender: Gender,
    pub(super) plural: bool,
}

/// Feminine nouns that take «el», since they begin with a stressed a (NGLE 14.2p).
const EL_FEMININE: [&str; 14] =
    ["agua", "ala", "alma", "alza", "ancla", "área", "arma", "asma", "aula", "ave", "habla", "hacha", "hambre", "águila"];

/// Gender and number of a noun phrase, from its article or else its ending.
pub(super) fn agreement(phrase: &str) -> Agreement {
    let mut all = phrase.split_whitespace();
    let first = all.next().unwrap_or_default().to_lowercase();
    let second = all.next().unwrap_or_default().to_lowercase();
    let (feminine, plural) = match &*first {
        "la" | "una" => (true, false),
        "las" | "unas" => (true, true),
        "los" | "unos" | "quienes" => (false, true),
        "el" | "un" => (EL_FEMININE.contains(&&*second), false),
        other => ending(other),
    };
    Agreement { gender: if feminine { Gender::Feminine } else { Gender::Masculine }, plural }
}

/// A bare noun: feminine by -a, -dad, -ción, -sión; plural by -s.
fn ending(noun: &str) -> (bool, bool) {
    let plural = noun.ends_with('s') && !noun.ends_with("is");
    let stem = noun.strip_suffix("es").or_else(|| noun.strip_suffix('s')).unwrap_or(noun);
    let feminine = ["a", "dad", "tad", "ción", "cion", "sión", "sion", "mujer"].iter().any(|end| stem.ends_with(end));
    (feminine || noun.ends_with("as"), plural)
}

impl Agreement {
    /// The form for this gender and number, of four.
    pub(super) fn pick(self, forms: [&'static str; 4]) -> &'static str {
        forms[usize::from(self.gender == Gender::Feminine) + 2 * usize::from(self.plural)]
    }

    pub(super) fn article(self) -> &'static str {
        self.pick(["el", "la", "los", "las"])
    }

    pub(super) fn high(self) -> &'static str {
        self.pick(["alto", "alta", "altos", "altas"])
    }

    pub(super) fn low(self) -> &'static str {
        self.pick(["bajo", "baja", "bajos", "bajas"])
    }

    /// One of a pair: singular, plural.
    pub(super) fn verb(self, forms: [&'static str; 2]) -> &'static str {
        forms[usize::from(self.plural)]
    }
}

/// The gender of what a unit counts: «personas», «porcentaje de las mujeres».
pub(crate) fn counted_gender(unit: &str) -> rounding::Gender {
    let counted = ["de las ", "de los ", "de la ", "de el ", "del "].iter().find_map(|of| unit.find(of).map(|at| &unit[at + 3..]));
    match agreement(counted.unwrap_or(unit)).gender {
        Gender::Feminine => rounding::Gender::Feminine,
        Gender::Masculine => rounding::Gender::Masculine,
    }
}

/// «la cifra»: what stands for a measure without words of its own.
pub(super) const FIGURE: Agreement = Agreement { gender: Gender::Feminine, plural: false };

/// de + el → del. Names keep their article: «de El Bosque», «de La Araucanía».
pub(super) fn de(words: impl Into<Words>) -> Words {
    contracted("de", words.into())
}

/// a + el → al.
pub(super) fn a(words: impl Into<Words>) -> Words {
    contracted("a", words.into())
}

fn contracted(preposition: &str, words: Words) -> Words {
    let joined = if preposition == "de" { "del " } else { "al " };
    if words.text.starts_with("el ") { words.instead_of("el ", joined) } else { words![preposition, words] }
}

/// «a, b y c»; «y» is «e» before the sound i: «padres e hijos», but «agua y hielo».
pub(super) fn and(list: Vec<Words>) -> Words {
    let mut list = list;
    let Some(last) = list.pop() else { return Words::default() };
    let Some(init) = list.into_iter().reduce(Words::comma) else { return last };
    let conjunction = if sounds_like_i(&last.text) { "e" } else { "y" };
    words![init, conjunction, last]
}

fn sounds_like_i(text: &str) -> bool {
    let text = text.trim_start_matches(['«', '(']).to_lowercase();
    let diphthong = ["hia", "hie", "hio", "io", "ia", "ie"].iter().any(|start| text.starts_with(start));
    !diphthong && ["i", "í", "hi", "hí"].iter().any(|start| text.starts_with(start))
}

/// Number words up to those written as one word (Ortografía 2010, VIII.2.1); digits beyond.
const NUMBERS: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

/// «ocho», «una», «veintiún», «345», before a noun.
pub(in super::super) fn count(count: usize, gender: Gender) -> Words {
    let text = match (count, gender) {
        (1, Gender::Masculine) => "un".to_owned(),
        (21, Gender::Masculine) => "veintiún".to_owned(),
        (1, Gender::Feminine) => "una".to_owned(),
        (21, Gender::Feminine) => "veintiuna".to_owned(),
        _ => NUMBERS.get(count).map_or_else(|| number::format(count as f64, 0, "es"), |word| (*word).to_owned()),
    };
    Words::number(text, Derivation::Count)
}

/// The same without its noun: «en tres», «en uno».
pub(in super::super) fn count_alone(number: usize, gender: Gender) -> Words {
    match (number, gender) {
        (1, Gender::Masculine) => Words::number("uno", Derivation::Count),
        (21, Gender::Masculine) => Words::number("veintiuno", Derivation::Count),
        _ => count(number, gender),
    }
}

impl Noun {
    pub(super) fn gender(self) -> Gender {
        if matches!(self, Self::Region | Self::Comuna) { Gender::Feminine } else { Gender::Masculine }
    }

    pub(super) fn word(self, count: usize) -> &'static str {
        let forms = match self {
            Self::Region => ["región", "regiones"],
            Self::Comuna => ["comuna", "comunas"],
            Self::Group => ["grupo", "grupos"],
            Self::Case => ["caso", "casos"],
        };
        forms[usize::from(count != 1)]
    }

    /// «los», «las».
    pub(super) fn the(self) -> &'static str {
        if self.gender() == Gender::Feminine { "las" } else { "los" }
    }
}

/// «ocho regiones».
pub(super) fn counted(number: usize, noun: Noun) -> Words {
    words![count(number, noun.gender()), noun.word(number)]
}

/// «las dieciséis regiones», «ambos grupos».
pub(super) fn all_of(number: usize, noun: Noun) -> Words {
    match (number, noun.gender()) {
        (2, Gender::Feminine) => words![Words::number("ambas", Derivation::Count), noun.word(2)],
        (2, Gender::Masculine) => words![Words::number("ambos", Derivation::Count), noun.word(2)],
        _ => words![noun.the(), counted(number, noun)],
    }
}

/// «tres de los cinco grupos», or all of them.
pub(super) fn out_of(some: usize, number: usize, noun: Noun) -> Words {
    if some == number {
        return if number == 1 { counted(1, noun) } else { all_of(number, noun) };
    }
    words![count_alone(some, noun.gender()), "de", noun.the(), counted(number, noun)]
}

/// Words that may stand before a verb.
const CLITICS: [&str; 8] = ["no", "se", "le", "les", "lo", "ya", "nunca", "también"];
/// Third persons that take no ending: singular, plural.
const IRREGULAR: [(&str, &str); 13] = [
    ("es", "son"),
    ("fue", "fueron"),
    ("era", "eran"),
    ("ha", "han"),
    ("tuvo", "tuvieron"),
    ("estuvo", "estuvieron"),
    ("hizo", "hicieron"),
    ("pudo", "pudieron"),
    ("quiso", "quisieron"),
    ("dijo", "dijeron"),
    ("puso", "pusieron"),
    ("supo", "supieron"),
    ("vino", "vinieron"),
];
/// Preterites in -ió whose infinitive ends in -iar.
const IAR: [&str; 8] = ["estudió", "cambió", "inició", "financió", "anunció", "limpió", "copió", "envió"];
/// Verbs whose complement agrees with the subject.
const COPULAS: [&str; 6] = ["era", "es", "fue", "estaba", "está", "estuvo"];
/// What follows a copula without agreeing.
const INVARIABLE: [&str; 16] =
    ["a", "bajo", "bien", "con", "contra", "de", "del", "en", "entre", "mal", "más", "menos", "parte", "por", "sin", "sobre"];

/// A predicate of one person said of several: «vivía en pobreza» → «vivían en pobreza», «era pobre» →
/// «eran pobres». None when the verb is not known.
pub(super) fn plural_predicate(predicate: &str) -> Option<String> {
    let mut list: Vec<String> = predicate.split_whitespace().map(str::to_owned).collect();
    let at = list.iter().position(|word| !CLITICS.contains(&&**word))?;
    let copula = COPULAS.contains(&&*list[at]);
    list[at] = plural_verb(&list[at])?;
    if let Some(next) = list.get_mut(at + 1).filter(|next| copula && !INVARIABLE.contains(&&***next)) {
        *next = plural_noun(next);
    }
    Some(list.join(" "))
}

fn plural_verb(verb: &str) -> Option<String> {
    if let Some((_, plural)) = IRREGULAR.iter().find(|(singular, _)| *singular == verb) {
        return Some((*plural).to_owned());
    }
    let stem = |end: &str| verb.strip_suffix(end);
    match () {
        () if verb.ends_with('n') => Some(verb.to_owned()),
        () if verb.ends_with(['a', 'e', 'á']) => Some(format!("{verb}n")),
        () if IAR.contains(&verb) => stem("ó").map(|stem| format!("{stem}aron")),
        () if verb.ends_with("yó") => stem("ó").map(|stem| format!("{stem}eron")),
        () if verb.ends_with("ió") => stem("ó").map(|stem| format!("{stem}eron")),
        () => stem("ó").map(|stem| format!("{stem}aron")),
    }
}

fn plural_noun(noun: &str) -> String {
    match noun.chars().last() {
        Some('s') | None => noun.to_owned(),
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("{noun}s"),
        Some('z') => format!("{}ces", noun.trim_end_matches('z')),
        Some(_) => format!("{noun}es"),
    }
}

/// «personas» → «persona», «hogares» → «hogar»; only the words before a preposition.
pub(super) fn singular(unit: &str) -> String {
    let mut head = true;
    let one = |word: &str| {
        head &= !INVARIABLE.contains(&word) && word != "para" && word != "que";
        if head { singular_noun(word) } else { word.to_owned() }
    };
    unit.split_whitespace().map(one).collect::<Vec<_>>().join(" ")
}

fn singular_noun(noun: &str) -> String {
    let letters: Vec<char> = noun.chars().rev().take(4).collect();
    match letters[..] {
        // -es after a single consonant that words may end in: «hogares», «mujeres», «regiones».
        ['s', 'e', 'l' | 'r' | 'n' | 'd', before] if "aeiouáéíóú".contains(before) => {
            let stem = noun.strip_suffix("es").unwrap_or(noun);
            stem.strip_suffix("ion").map_or_else(|| stem.to_owned(), |stem| format!("{stem}ión"))
        }
        ['s', ..] => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
        _ => noun.to_owned(),
    }
}
