//! The words that state something about numbers, each with its meaning. One list: from it come the check, its
//! advice and `amigable explain palabras`.
//!
//! Out: [`Phrase`]s of a language. Knows no dataset.

use crate::base::say::Said;
use std::sync::LazyLock;

/// How a value stands to the one that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    Less,
    More,
    /// Shown alike, or not to be told apart.
    Same,
}

/// What a phrase states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    Is(Relation),
    IsNot(Relation),
    /// So much of the whole or, in a comparison, of the other value.
    Part(Range),
    /// So many times the other value.
    Times(Range),
}

/// From where to where a proportion may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Range {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Whether the limits themselves count.
    pub(crate) low_counts: bool,
    pub(crate) high_counts: bool,
}

impl Range {
    pub(crate) fn holds(self, proportion: f64) -> bool {
        // Values have at most twelve decimals; a hair makes 0.5 equal to 50 / 100.
        const HAIR: f64 = 1e-9;
        let low = if self.low_counts { proportion >= self.low - HAIR } else { proportion > self.low + HAIR };
        let high = if self.high_counts { proportion <= self.high + HAIR } else { proportion < self.high - HAIR };
        low && high
    }
}

/// A part or a multiple, with all the ways to write it.
pub(crate) struct Measure {
    pub(crate) es: &'static [&'static str],
    pub(crate) en: &'static [&'static str],
    pub(crate) meaning: Meaning,
}

const fn part(es: &'static [&'static str], en: &'static [&'static str], range: Range) -> Measure {
    Measure { es, en, meaning: Meaning::Part(range) }
}

const fn times(es: &'static [&'static str], en: &'static [&'static str], range: Range) -> Measure {
    Measure { es, en, meaning: Meaning::Times(range) }
}

/// Both limits count.
const fn from_to(low: f64, high: f64) -> Range {
    Range { low, high, low_counts: true, high_counts: true }
}

/// A part to within one hundredth.
const fn near(part: f64) -> Range {
    from_to(part - 0.01, part + 0.01)
}

/// «Casi»: less than that, by a tenth of it at most.
const fn almost(high: f64) -> Range {
    Range { low: high * 0.9, high, low_counts: true, high_counts: false }
}

/// «Más de».
const fn above(low: f64, high: f64) -> Range {
    Range { low, high, low_counts: false, high_counts: true }
}

const THIRD: f64 = 1.0 / 3.0;

/// Parts and multiples. The first way of each is the one that is advised.
pub(crate) static MEASURES: &[Measure] = &[
    part(&["la mitad", "a la mitad"], &["half"], near(0.5)),
    part(&["casi la mitad", "casi a la mitad"], &["almost half", "nearly half"], almost(0.5)),
    part(&["más de la mitad"], &["more than half", "over half"], above(0.5, 1.0)),
    part(&["menos de la mitad"], &["less than half", "under half"], Range { low: 0.0, high: 0.5, low_counts: true, high_counts: false }),
    part(
        &["un tercio", "una tercera parte", "la tercera parte", "uno de cada tres", "una de cada tres"],
        &["a third", "one third", "one in three"],
        near(THIRD),
    ),
    part(&["casi un tercio", "casi una tercera parte", "casi la tercera parte"], &["almost a third", "nearly a third"], almost(THIRD)),
    part(&["más de un tercio", "más de la tercera parte"], &["more than a third", "over a third"], above(THIRD, 0.4)),
    part(&["dos tercios", "dos terceras partes", "dos de cada tres"], &["two thirds", "two in three"], near(2.0 * THIRD)),
    part(&["casi dos tercios", "casi dos terceras partes"], &["almost two thirds", "nearly two thirds"], almost(2.0 * THIRD)),
    part(&["más de dos tercios"], &["more than two thirds", "over two thirds"], above(2.0 * THIRD, 0.74)),
    part(
        &["un cuarto", "una cuarta parte", "la cuarta parte", "uno de cada cuatro", "una de cada cuatro"],
        &["a quarter", "one quarter", "one in four"],
        near(0.25),
    ),
    part(&["casi un cuarto", "casi una cuarta parte", "casi la cuarta parte"], &["almost a quarter", "nearly a quarter"], almost(0.25)),
    part(&["más de un cuarto", "más de la cuarta parte"], &["more than a quarter", "over a quarter"], above(0.25, 0.3)),
    part(&["tres cuartos", "tres cuartas partes", "tres de cada cuatro"], &["three quarters", "three in four"], near(0.75)),
    part(&["casi tres cuartos", "casi tres cuartas partes"], &["almost three quarters", "nearly three quarters"], almost(0.75)),
    part(&["más de tres cuartos", "más de tres cuartas partes"], &["more than three quarters", "over three quarters"], above(0.75, 0.85)),
    part(
        &["un quinto", "una quinta parte", "la quinta parte", "uno de cada cinco", "una de cada cinco"],
        &["a fifth", "one fifth", "one in five"],
        near(0.2),
    ),
    part(
        &["casi un quinto", "casi la quinta parte", "casi uno de cada cinco", "casi una de cada cinco"],
        &["almost a fifth", "nearly a fifth"],
        almost(0.2),
    ),
    part(&["más de un quinto", "más de la quinta parte"], &["more than a fifth", "over a fifth"], above(0.2, 0.24)),
    part(&["uno de cada seis", "una de cada seis"], &["one in six"], near(1.0 / 6.0)),
    part(&["uno de cada ocho", "una de cada ocho"], &["one in eight"], near(0.125)),
    part(&["un décimo", "la décima parte", "uno de cada diez", "una de cada diez"], &["a tenth", "one tenth", "one in ten"], near(0.1)),
    times(
        &["el doble", "se duplicó", "se duplicaron", "se ha duplicado", "se han duplicado"],
        &["double", "twice", "doubled", "has doubled", "have doubled"],
        from_to(1.9, 2.1),
    ),
    times(
        &["casi el doble", "casi se duplicó", "casi se duplicaron"],
        &["almost double", "nearly double", "almost twice", "nearly twice", "almost doubled", "nearly doubled"],
        almost(2.0),
    ),
    times(&["más del doble", "más que se duplicó"], &["more than double", "more than twice", "more than doubled"], above(2.0, 3.0)),
    times(&["el triple", "se triplicó", "se triplicaron"], &["triple", "three times", "tripled"], from_to(2.85, 3.15)),
    times(
        &["casi el triple", "casi se triplicó", "casi se triplicaron"],
        &["almost triple", "nearly triple", "almost tripled"],
        almost(3.0),
    ),
    times(&["más del triple"], &["more than triple", "more than three times", "more than tripled"], above(3.0, 4.0)),
    times(&["cuatro veces", "se cuadruplicó", "se cuadruplicaron"], &["four times", "quadrupled"], from_to(3.8, 4.2)),
];

/// One way to say less, more and the same, in forms that can stand for each other. Empty where there is none.
pub(crate) type Trio = [&'static str; 3];

/// The first row of a form is the one whose words replace it.
pub(crate) static DIRECTIONS_ES: &[Trio] = &[
    ["bajó", "subió", "se mantuvo"],
    ["bajaron", "subieron", "se mantuvieron"],
    ["disminuyó", "aumentó", "no cambió"],
    ["disminuyeron", "aumentaron", "no cambiaron"],
    ["cayó", "creció", "siguió igual"],
    ["cayeron", "crecieron", "siguieron igual"],
    ["se redujo", "se elevó", "se mantuvo"],
    ["se redujeron", "se elevaron", "se mantuvieron"],
    ["descendió", "aumentó", "se mantuvo"],
    ["descendieron", "aumentaron", "se mantuvieron"],
    ["ha bajado", "ha subido", "se ha mantenido"],
    ["han bajado", "han subido", "se han mantenido"],
    ["ha disminuido", "ha aumentado", "no ha cambiado"],
    ["han disminuido", "han aumentado", "no han cambiado"],
    ["más baja que", "más alta que", ""],
    ["más bajo que", "más alto que", ""],
    ["más bajas que", "más altas que", ""],
    ["más bajos que", "más altos que", ""],
    ["menor que", "mayor que", ""],
    ["menores que", "mayores que", ""],
    ["menos que", "más que", ""],
    ["más baja", "más alta", ""],
    ["más bajo", "más alto", ""],
    ["más bajas", "más altas", ""],
    ["más bajos", "más altos", ""],
    ["menor", "mayor", ""],
    ["menores", "mayores", ""],
    ["menos", "más", ""],
    ["", "", "igual que"],
    ["", "", "igual a"],
    ["", "", "iguales que"],
    ["", "", "igual"],
    ["", "", "iguales"],
    ["", "", "parecida a"],
    ["", "", "parecido a"],
    ["", "", "parecidas a"],
    ["", "", "parecidos a"],
    ["", "", "sin diferencia clara"],
    ["", "", "sin diferencia significativa"],
    ["", "", "no se distingue"],
    ["", "", "no se distinguen"],
];

pub(crate) static DIRECTIONS_EN: &[Trio] = &[
    ["fell", "rose", "stayed the same"],
    ["decreased", "increased", "did not change"],
    ["dropped", "grew", "stayed the same"],
    ["declined", "climbed", "stayed the same"],
    ["went down", "went up", "stayed the same"],
    ["has fallen", "has risen", "has stayed the same"],
    ["have fallen", "have risen", "have stayed the same"],
    ["lower than", "higher than", ""],
    ["smaller than", "larger than", ""],
    ["less than", "more than", ""],
    ["fewer than", "greater than", ""],
    ["lower", "higher", ""],
    ["smaller", "larger", ""],
    ["less", "more", ""],
    ["fewer", "greater", ""],
    ["", "", "unchanged"],
    ["", "", "the same as"],
    ["", "", "equal to"],
    ["", "", "similar to"],
    ["", "", "no clear difference"],
    ["", "", "no significant difference"],
];

/// Denials that people write.
pub(crate) static DENIALS_ES: &[(&str, Relation)] = &[
    ("no bajó", Relation::Less),
    ("no bajaron", Relation::Less),
    ("no disminuyó", Relation::Less),
    ("no disminuyeron", Relation::Less),
    ("no se redujo", Relation::Less),
    ("no se redujeron", Relation::Less),
    ("no subió", Relation::More),
    ("no subieron", Relation::More),
    ("no aumentó", Relation::More),
    ("no aumentaron", Relation::More),
    ("no creció", Relation::More),
    ("no crecieron", Relation::More),
];

pub(crate) static DENIALS_EN: &[(&str, Relation)] = &[
    ("did not fall", Relation::Less),
    ("did not decrease", Relation::Less),
    ("did not drop", Relation::Less),
    ("did not rise", Relation::More),
    ("did not increase", Relation::More),
    ("did not grow", Relation::More),
];

/// The three relations in the order of a [`Trio`].
pub(crate) const RELATIONS: [Relation; 3] = [Relation::Less, Relation::More, Relation::Same];

/// One known way to say something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Phrase {
    pub(crate) words: &'static str,
    pub(crate) meaning: Meaning,
}

static SPANISH: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(DIRECTIONS_ES, DENIALS_ES, |measure| measure.es));
static ENGLISH: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(DIRECTIONS_EN, DENIALS_EN, |measure| measure.en));

/// All phrases of a language, the longest first.
pub(crate) fn phrases_of(base: &str) -> &'static [Phrase] {
    if base == "en" { &ENGLISH } else { &SPANISH }
}

fn phrases(
    trios: &'static [Trio],
    denials: &'static [(&'static str, Relation)],
    ways: fn(&Measure) -> &'static [&'static str],
) -> Vec<Phrase> {
    let directions = trios.iter().flat_map(|trio| trio.iter().copied().zip(RELATIONS));
    let directions =
        directions.filter(|(words, _)| !words.is_empty()).map(|(words, relation)| Phrase { words, meaning: Meaning::Is(relation) });
    let denials = denials.iter().map(|(words, relation)| Phrase { words, meaning: Meaning::IsNot(*relation) });
    let measures = MEASURES.iter().flat_map(|measure| ways(measure).iter().map(|words| Phrase { words, meaning: measure.meaning }));
    let mut all: Vec<Phrase> = directions.chain(denials).chain(measures).collect();
    all.sort_by_key(|phrase| (std::cmp::Reverse(phrase.words.split(' ').count()), phrase.words));
    all.dedup();
    all
}

/// The word that says `relation` in the form of `words`, when the language has one.
pub(crate) fn in_form(words: &str, relation: Relation, base: &str) -> Option<&'static str> {
    let trios = if base == "en" { DIRECTIONS_EN } else { DIRECTIONS_ES };
    let trio = trios.iter().find(|trio| trio.contains(&words))?;
    let at = RELATIONS.iter().position(|one| *one == relation)?;
    trio.get(at).copied().filter(|word| !word.is_empty())
}

/// What each sort of phrase needs to be true, for the documentation.
pub(crate) const RULES: [Said; 4] = [
    crate::base::say::said(
        "Menos o más: los dos valores, con los decimales que muestra el conjunto, son distintos y van en ese sentido. Si la columna tiene intervalo, además no se tocan. Si la fuente dice ella misma si hay diferencia con el país, vale lo que dice.",
        "Less or more: the two values, at the decimals that the dataset shows, differ in that direction. If the column has an interval, the two do not overlap either. If the source itself says whether there is a difference with the country, that holds.",
    ),
    crate::base::say::said(
        "Igual: los dos valores se muestran iguales, o sus intervalos se tocan, o la fuente dice que no hay diferencia.",
        "Same: the two values are shown alike, or their intervals overlap, or the source says that there is no difference.",
    ),
    crate::base::say::said(
        "Partes: del total, o del otro valor si se compara. Después de «bajó» o «subió» y sin «a», es la parte en que cambió.",
        "Parts: of the whole, or of the other value in a comparison. After “fell” or “rose” and without “to”, it is the part by which it changed.",
    ),
    crate::base::say::said(
        "Cifras: «3,2 puntos porcentuales» es la distancia entre los valores que se muestran; «un 15,6 % menos» es el cambio en relación con el otro valor; «a 17,3 %» y «de 20,5 %» son los valores.",
        "Figures: “3.2 percentage points” is the distance between the values shown; “15.6% less” is the change in relation to the other value; “to 17.3%” and “from 20.5%” are the values.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_phrase_means_two_things() {
        for base in ["es", "en"] {
            let mut seen: BTreeMap<&str, Meaning> = BTreeMap::new();
            for phrase in phrases_of(base) {
                assert_eq!(phrase.words, phrase.words.to_lowercase());
                if let Some(other) = seen.insert(phrase.words, phrase.meaning) {
                    assert_eq!(other, phrase.meaning, "{}", phrase.words);
                }
            }
            assert!(seen.len() > 60, "{base}: {}", seen.len());
        }
    }

    #[test]
    fn limits_are_what_they_say() {
        let half = |words: &str| {
            let phrase = phrases_of("es").iter().find(|phrase| phrase.words == words).unwrap();
            move |value: f64| matches!(phrase.meaning, Meaning::Part(range) if range.holds(value / 100.0))
        };
        assert!(half("la mitad")(49.0) && half("la mitad")(51.0) && !half("la mitad")(51.1));
        assert!(half("casi la mitad")(45.0) && half("casi la mitad")(49.9) && !half("casi la mitad")(50.0));
        assert!(half("más de la mitad")(50.1) && !half("más de la mitad")(50.0));
    }

    #[test]
    fn a_verb_is_replaced_in_its_own_form() {
        assert_eq!(in_form("bajaron", Relation::More, "es"), Some("subieron"));
        assert_eq!(in_form("aumentó", Relation::Less, "es"), Some("disminuyó"));
        assert_eq!(in_form("más alta que", Relation::Less, "es"), Some("más baja que"));
        assert_eq!(in_form("más alta que", Relation::Same, "es"), None);
        assert_eq!(in_form("fell", Relation::More, "en"), Some("rose"));
    }
}
