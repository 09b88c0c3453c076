//! Words of a text as they are looked for: without accents (ñ is a letter of its own), without what marks number, gender or the form
//! of a verb, and without the small words that every text and every question has.
//!
//! In: a text and its language. Out: its terms. The page's script does the same with what is asked, by the same lists, which travel with
//! the index: so there is one place where a language is described. They are no grammar: two words may share a term by chance, and a
//! word may miss a relative. Written for Spanish after the light stemmer of Savoy (CLEF 2001) and the verb endings of Snowball's.

use crate::base::text::fold;
use crate::model::lang::Lang;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// An ending, what stands in its place, and how many letters must be left before it.
type Ending = (&'static str, &'static str, usize);

/// How the words of a language are looked for.
pub(super) struct Rules {
    /// The first that fits is taken off: longer ones stand first.
    endings: &'static [Ending],
    /// Small words, as they are after folding.
    small: LazyLock<BTreeSet<&'static str>>,
}

const SMALL_SPANISH: &str = "a acerca ahi al algo alguien algun alguna algunas alguno algunos ante ahora aqui asi aun aunque cada como con cual cuales cualquier \
    cuando cuanta cuantas cuanto cuantos de del desde donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos \
    esta estaba estan estas este esto estos estoy fue fueron ha haber hace hacen hacer hacia haciendo han hasta hay he hoy la las le les \
    lo los me mi mis mucha muchas mucho muchos muy necesito ni no nos nuestra nuestras nuestro nuestros o otra otras otro otros para \
    pero poder por porque puede pueden puedo que quien quienes quiero saber se sea segun ser si sido sin sobre solo somos son soy su sus \
    tal tambien tan te tener tengo tenia ti tiene tienen todo toda todas todos tu tus u un una unas uno unos usted ustedes va van \
    ver vez vos y ya yo";

const SMALL_ENGLISH: &str = "a about after all also an and any are as at be been but by can do does for from had has have how i if in into is it its may me \
    my no not of on or our so than that the their them then there these they this those to us was we were what when where which who \
    whom whose why will with would you your";

static SPANISH: Rules = Rules {
    endings: &[
        ("aciones", "", 4),
        ("iciones", "", 3),
        ("amiento", "", 4),
        ("imiento", "", 4),
        ("ualdad", "ual", 1),
        ("idades", "idad", 3),
        ("adores", "", 4),
        ("adoras", "", 4),
        ("amente", "", 4),
        ("acion", "", 4),
        ("icion", "", 3),
        ("ieron", "", 3),
        ("iendo", "", 3),
        ("abamos", "", 3),
        ("adora", "", 4),
        ("ezas", "", 4),
        ("ador", "", 4),
        ("aron", "", 3),
        ("aban", "", 3),
        ("aran", "", 3),
        ("ando", "", 3),
        ("ares", "", 3),
        ("eres", "", 3),
        ("ires", "", 3),
        ("ises", "i", 2),
        ("ados", "", 3),
        ("adas", "", 3),
        ("idos", "", 3),
        ("idas", "", 3),
        ("amos", "", 3),
        ("emos", "", 3),
        ("imos", "", 3),
        ("eza", "", 4),
        ("aba", "", 4),
        ("ado", "", 3),
        ("ada", "", 3),
        ("ido", "", 3),
        ("ida", "", 3),
        ("ces", "z", 2),
        ("ar", "", 3),
        ("er", "", 3),
        ("ir", "", 3),
        ("an", "", 3),
        ("en", "", 4),
        ("os", "", 3),
        ("as", "", 3),
        ("es", "", 3),
        ("s", "", 3),
        ("o", "", 3),
        ("a", "", 3),
        ("e", "", 3),
    ],
    small: LazyLock::new(|| SMALL_SPANISH.split_whitespace().collect()),
};

static ENGLISH: Rules = Rules {
    endings: &[("ies", "y", 2), ("sses", "ss", 1), ("ing", "", 4), ("ed", "", 4), ("es", "e", 3), ("s", "", 3)],
    small: LazyLock::new(|| SMALL_ENGLISH.split_whitespace().collect()),
};

static OTHER: Rules = Rules { endings: &[], small: LazyLock::new(BTreeSet::new) };

impl Rules {
    pub(super) fn of(lang: &Lang) -> &'static Self {
        match lang.base() {
            "es" => &SPANISH,
            "en" => &ENGLISH,
            _ => &OTHER,
        }
    }

    /// What the script needs to do the same.
    pub(super) fn json(&self) -> Value {
        json!({"endings": self.endings, "small": *self.small})
    }

    /// A folded word without its ending.
    pub(super) fn term(&self, word: &str) -> String {
        let fits = |(ending, _, least): &&Ending| word.strip_suffix(ending).is_some_and(|rest| rest.chars().count() >= *least);
        match self.endings.iter().find(fits) {
            Some((ending, instead, _)) => format!("{}{instead}", &word[..word.len() - ending.len()]),
            None => word.to_owned(),
        }
    }

    fn is_small(&self, word: &str) -> bool {
        self.small.contains(word)
    }

    /// Words that mean the same to readers: for each the words as they stand in a question, and the terms that stand for it.
    pub(super) fn synonyms(&self, groups: &[Vec<String>]) -> Value {
        let said = |text: &String| {
            let all: Vec<String> = fold(text).split(|c: char| !c.is_alphanumeric()).map(|word| self.term(word)).collect();
            json!([all.join(" "), self.terms(text)])
        };
        groups.iter().map(|group| group.iter().map(said).collect::<Vec<_>>()).collect()
    }

    /// The terms of a text, in its order and as often as they are said.
    pub(super) fn terms(&self, text: &str) -> Vec<String> {
        words(&fold(text)).filter(|word| !self.is_small(word)).map(|word| self.term(word)).collect()
    }
}

/// The words of a folded text that somebody may ask for. Of numbers only years: others are found in tables.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(move |word| if word.chars().any(char::is_alphabetic) { word.chars().nth(1).is_some() } else { is_year(word) })
}

/// The words of a text as they are written, in small letters: those that a slip of the finger may have meant.
pub(super) fn written(text: &str) -> impl Iterator<Item = String> {
    let long = |word: &&str| word.chars().all(char::is_alphabetic) && word.chars().nth(2).is_some();
    text.split(|c: char| !c.is_alphanumeric()).filter(long).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spanish(text: &str) -> Vec<String> {
        SPANISH.terms(text)
    }

    #[test]
    fn number_gender_and_accents_do_not_matter() {
        for (one, other) in [
            ("región", "regiones"),
            ("regiones", "REGION"),
            ("pobre", "pobrezas"),
            ("línea", "lineas"),
            ("medición", "mediciones"),
            ("participar", "participación"),
            ("citar", "citado"),
            ("desigual", "desigualdad"),
            ("niño", "niñas"),
            ("luz", "luces"),
            ("descargar", "descarga"),
            ("año", "años"),
            ("hogar", "hogares"),
            ("mujer", "mujeres"),
            ("taller", "talleres"),
            ("país", "países"),
        ] {
            assert_eq!(spanish(one), spanish(other), "{one}, {other}");
        }
    }

    #[test]
    fn words_that_are_others_stay_apart() {
        for (one, other) in [("año", "ano"), ("Casen", "casos"), ("comuna", "comunidad"), ("ciudad", "cita")] {
            assert_ne!(spanish(one), spanish(other), "{one}, {other}");
        }
    }

    #[test]
    fn questions_lose_their_small_words() {
        assert_eq!(spanish("¿Qué es la Casen?"), ["casen"]);
        assert_eq!(spanish("¿Cuántas personas, y por qué?"), ["person"]);
        assert!(spanish("¿Y cómo es esto?").is_empty());
    }

    #[test]
    fn of_numbers_only_years_are_looked_for() {
        assert_eq!(spanish("17,3 % en 2024, 3.478.364"), ["2024"]);
    }

    #[test]
    fn longer_endings_stand_first() {
        for rules in [&SPANISH, &ENGLISH] {
            for (at, (ending, ..)) in rules.endings.iter().enumerate() {
                let hidden = rules.endings[..at].iter().find(|(earlier, _, least)| ending.ends_with(earlier) && *least <= 1);
                assert!(hidden.is_none(), "{ending} is never looked at: {hidden:?}");
                let longer = rules.endings[at..].iter().find(|(later, ..)| later.len() > ending.len() && later.ends_with(ending));
                assert!(longer.is_none(), "{longer:?} stands after {ending}");
            }
        }
    }
}
