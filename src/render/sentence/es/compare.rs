//! Comparisons in Spanish: the highest and the lowest, the whole and its parts, before and after.

use super::super::Derivation;
use super::super::message::{Counted, Name, Noun, Opening, Sides, Spot, Yardstick};
use super::super::shift::Shift;
use super::super::words::{Clause, Words, words};
use super::change::{again, alone, size, span};
use super::grammar::{Agreement, a, all_of, and, counted, de, out_of};
use super::level::{Topic, frame, level, the, topic, value};
use crate::base::text::fold;
use crate::model::dataset::ColumnKind;
use crate::model::figure::Measure;

/// As many names as a sentence can list.
pub(super) const NAMES: usize = 2;

/// «frente al 16,7 % de las personas nacidas en Chile».
pub(super) fn two(high: &Spot, low: &Spot, equal: bool) -> Words {
    let mut clause = level(high);
    let other = low.who.map(of_or_in).unwrap_or_default();
    clause.tail = if equal {
        let other = low.who.map(|name| if name.group().is_some() { name.said() } else { name.among() });
        words!["la misma cifra que", other.unwrap_or_default()]
    } else if high.measure.kind == ColumnKind::Money {
        words!["frente a los", value(low), other]
    } else {
        words!["frente", a(the(low)), other]
    };
    clause.words()
}

/// «de las mujeres», «en La Araucanía», «(Mujeres)».
fn of_or_in(name: Name) -> Words {
    match name {
        Name::Phrase(_) if name.among().text.starts_with("entre") => de(name.said()),
        Name::Label(text) => Words::name(text).bracketed(),
        _ => name.among(),
    }
}

/// «la de La Araucanía».
pub(super) fn that_of(name: Name) -> Words {
    words!["la", de(name.said())]
}

pub(super) fn overlap(names: Option<(Name, Name)>) -> Words {
    let lead = match names {
        Some((first, other)) => words!["entre", and(vec![first.said(), other.said()]), "no hay una diferencia clara"],
        None => "la diferencia no es clara".into(),
    };
    lead.glue(": ").glue("los márgenes de error se cruzan")
}

/// «Es la cifra más alta de las dieciséis regiones.»
pub(super) fn outermost(top: bool, count: Counted) -> Words {
    words!["es la cifra más", if top { "alta" } else { "baja" }, "de", all_of(count.count, count.noun)]
}

/// «En 2024, la pobreza por ingresos iba del 9,9 % en Magallanes al 28,6 % en La Araucanía.»
pub(super) fn range(low: &Spot, high: &Spot, count: Counted, opening: Opening) -> Words {
    let from = words![de(the(low)), low.who.map(of_or_in).unwrap_or_default()];
    let to = words![a(the(high)), high.who.map(of_or_in).unwrap_or_default()];
    match opening {
        Opening::After => words!["las cifras van", from, to],
        Opening::Shown => {
            let topic = topic(low.measure, low.when);
            let subject = if topic.title.is_empty() { topic.frame } else { topic.title.glue(":") };
            let comma = subject.text.ends_with(':') || subject.is_empty();
            let rest = words!["las cifras que se muestran van", from, to];
            if comma { subject.then(rest) } else { subject.comma(rest) }
        }
        Opening::Part => words!["esa parte va", from, to],
        Opening::Alone => {
            let topic = topic(low.measure, low.when);
            let verb = if topic.title.is_empty() { topic.agreement.verb(["iba", "iban"]) } else { "va" };
            let mut clause = topic.clause(verb, words![from, to]);
            if count.noun == Noun::Comuna {
                clause.tail = words!["con datos de", counted(count.count, count.noun)];
            }
            clause.words()
        }
    }
}

/// «En 2024, la pobreza por ingresos fue la misma en los cinco grupos: 12,0 %.»
pub(super) fn equal(spot: &Spot, count: Counted) -> Words {
    let topic = topic(spot.measure, spot.when);
    let same = topic.agreement.pick(["el mismo", "la misma", "los mismos", "las mismas"]);
    let verb = topic.agreement.verb(["fue", "fueron"]);
    topic.clause(verb, words![same, "en", all_of(count.count, count.noun)]).words().glue(": ").glue(value(spot))
}

/// The country by any of its names in tables.
fn is_country(label: &str) -> bool {
    ["chile", "pais", "el pais", "total pais", "nacional", "promedio nacional", "total nacional"].contains(&&*fold(label.trim()))
}

/// «el país (17,3 %)», «la referencia (Promedio OCDE: 11,0 %)».
fn whole(yardstick: Yardstick, measure: &Measure) -> (bool, Words) {
    let value = yardstick.value.map(|value| Words::number(super::super::amount(value, measure, "es"), Derivation::Value));
    match (yardstick.label, value) {
        (None, _) => (true, "el país".into()),
        (Some(label), Some(value)) if is_country(label) => (true, words!["el país", value.bracketed()]),
        (Some(label), Some(value)) => (false, words!["la referencia", Words::name(label).glue(": ").glue(value).bracketed()]),
        (Some(label), None) => (false, words!["la referencia", Words::name(label).bracketed()]),
    }
}

/// One value against the whole: «Son 11,3 puntos porcentuales más que en el país (17,3 %).»
pub(super) fn against(spot: &Spot, yardstick: Yardstick, shift: Shift) -> Words {
    let (country, whole) = whole(yardstick, spot.measure);
    let than = if country { words!["en", whole.clone()] } else { whole.clone() };
    super::change::compared_alone(shift, spot.measure, than, whole)
}

/// «En 2024, la pobreza por ingresos fue más alta que la del país (17,3 %) en ocho regiones y más baja en tres.»
pub(super) fn sides(measure: &Measure, when: Option<&str>, yardstick: Yardstick, sides: &Sides<usize>, noun: Noun) -> Vec<Words> {
    let topic = topic(measure, when);
    let (country, whole) = whole(yardstick, measure);
    let total = sides.above + sides.below + sides.same + sides.unclear;
    let number = topic.agreement;
    let than = if country { words![number.article(), de(whole.clone())] } else { whole.clone() };
    let mut parts = Vec::new();
    for (count, words) in [(sides.above, words!["más", number.high()]), (sides.below, words!["más", number.low()])] {
        if count > 0 {
            parts.push((count, words));
        }
    }
    if parts.is_empty() && sides.same == 0 {
        return vec![topic.frame.comma(words!["no hay una diferencia clara con", whole, "en", none_of(total, noun)])];
    }
    let place = |count: usize, first: bool| match (count == total, first) {
        (true, _) => all_of(count, noun),
        (false, true) => counted(count, noun),
        (false, false) => alone(count, noun),
    };
    let mut list = Vec::new();
    for (index, (count, words)) in parts.into_iter().enumerate() {
        let than = if index == 0 { words!["que", than.clone()] } else { Words::default() };
        list.push(words![words, than, "en", place(count, index == 0)]);
    }
    if sides.same > 0 {
        let first = list.is_empty();
        let than = if first { words!["que", than] } else { Words::default() };
        list.push(words![number.pick(["el mismo", "la misma", "los mismos", "las mismas"]), than, "en", place(sides.same, first)]);
    }
    let verb = number.verb(["fue", "fueron"]);
    let mut sentences = vec![topic.clause(verb, and(list)).words()];
    sentences.extend(unclear(sides.unclear, noun));
    sentences
}

/// «ninguna de las dieciséis regiones».
fn none_of(total: usize, noun: Noun) -> Words {
    let none = if noun.the() == "las" { "ninguna" } else { "ninguno" };
    words![none, "de", noun.the(), counted(total, noun)]
}

/// «En las otras cinco no hay una diferencia clara.»
fn unclear(count: usize, noun: Noun) -> Option<Words> {
    let other = if noun.the() == "las" { ["la otra", "las otras"] } else { ["el otro", "los otros"] };
    match count {
        0 => None,
        1 => Some(words!["en", other[0], "no hay una diferencia clara"]),
        _ => Some(words!["en", other[1], alone(count, noun), "no hay una diferencia clara"]),
    }
}

/// «Entre 2022 y 2024, la pobreza por ingresos bajó en catorce de las dieciséis regiones y subió en dos.»
pub(super) fn moves(measure: &Measure, from: &str, to: &str, moves: &Sides<Vec<Name>>, noun: Noun) -> Vec<Words> {
    let topic = span(measure, from, to);
    let total = moves.above.len() + moves.below.len() + moves.same.len() + moves.unclear.len();
    let agreement = topic.agreement;
    let rose = (&moves.above, agreement.verb(["subió", "subieron"]));
    let fell = (&moves.below, agreement.verb(["bajó", "bajaron"]));
    let (main, other) = if rose.0.len() > fell.0.len() { (rose, fell) } else { (fell, rose) };
    if main.0.is_empty() {
        return still(topic, moves, total, noun);
    }
    let mut parts = vec![words![main.1, "en", out_of(main.0.len(), total, noun)]];
    if !other.0.is_empty() {
        parts.push(words![other.1, some(other.0, noun)]);
    }
    if !moves.same.is_empty() {
        parts.push(words!["no", agreement.verb(["cambió", "cambiaron"]), some(&moves.same, noun)]);
    }
    let verb = and(parts);
    let mut sentences = vec![topic.clause(verb, "").words()];
    sentences.extend(unclear(moves.unclear.len(), noun));
    sentences
}

/// Nothing moved, as far as anybody can tell.
fn still(topic: Topic, moves: &Sides<Vec<Name>>, total: usize, noun: Noun) -> Vec<Words> {
    if moves.unclear.is_empty() {
        let verb = topic.agreement.verb(["no cambió", "no cambiaron"]);
        return vec![topic.clause(verb, words!["en", none_of(total, noun)]).words()];
    }
    let clause = Clause {
        subject: words!["no hay una diferencia clara en", none_of(total, noun)],
        frame: topic.frame,
        topic: topic.title,
        ..Clause::default()
    };
    vec![clause.words()]
}

/// «en Magallanes y Aysén», «entre las mujeres», «en tres».
fn some(names: &[Name], noun: Noun) -> Words {
    if names.len() > NAMES {
        return words!["en", alone(names.len(), noun)];
    }
    and(names.iter().map(|name| name.among()).collect())
}

/// «La mayor baja fue la de Tarapacá: 5,2 puntos porcentuales.»
pub(super) fn biggest(who: Name, shift: Shift, measure: &Measure) -> Words {
    let Shift::Moved { up, by } = shift else { return Words::default() };
    let lead = if up { words!["la mayor alza fue", that_of(who)] } else { words!["la mayor baja fue", that_of(who)] };
    lead.glue(": ").glue(size(by, measure))
}

/// ««Ninguna»», «la de las mujeres».
pub(super) fn part_of(name: Name) -> Words {
    if matches!(name, Name::Label(_)) { name.said() } else { that_of(name) }
}

/// «En 2024, la parte más grande fue la de X: 65,9 %. Le siguió la de Y, con 13,2 %.»
pub(super) fn largest(part: Name, spot: &Spot, next: Option<&(Name, Spot)>, sum: Option<f64>) -> Vec<Words> {
    let first = frame(spot.when).comma(words!["la parte más grande fue", part_of(part)]).glue(": ").glue(value(spot));
    let second = next.map(|(name, other)| match sum {
        Some(sum) => {
            let total = Words::number(super::super::amount(sum, spot.measure, "es"), Derivation::Sum);
            words!["junto con", part_of(*name), value(other).bracketed()].comma(words!["suma el", total])
        }
        None => words!["le siguió", part_of(*name)].comma(words!["con", the(other)]),
    });
    std::iter::once(first).chain(second).collect()
}

/// «En 2024, «Ninguna» fue la parte más grande en las dieciséis regiones.»
pub(super) fn most_often(part: Name, times: usize, count: Counted, when: Option<&str>, of_whole: bool, measure: &Measure) -> Words {
    let places = words!["en", out_of(times, count.count, count.noun)];
    if of_whole {
        let subject = part_of(part);
        return Clause {
            frame: frame(when),
            subject,
            verb: "fue".into(),
            rest: words!["la parte más grande", places],
            ..Clause::default()
        }
        .words();
    }
    let topic = topic(measure, when);
    let agreement = topic.agreement;
    let subject = words![topic.subject, "más", agreement.high()];
    let name = words![agreement.article(), de(part.said())];
    let verb = agreement.verb(["fue", "fueron"]).into();
    Clause { topic: topic.title, frame: topic.frame, subject, verb, rest: words![name, places], ..Clause::default() }.words()
}

/// «En 2024, la pobreza por ingresos de las mujeres fue más alta que la de los hombres en los cinco grupos.»
pub(super) fn pairwise(measure: &Measure, high: Name, low: Name, times: usize, count: Counted, when: Option<&str>) -> Words {
    let topic = topic(measure, when);
    let agreement = topic.agreement;
    if times == 0 {
        let pair = and(vec![high.said(), low.said()]);
        let rest = words!["no hay una diferencia clara entre", pair, "en", none_of(count.count, count.noun)];
        return Clause { topic: topic.title, frame: topic.frame, subject: rest, ..Clause::default() }.words();
    }
    let subject = words![topic.subject, de(high.said())];
    let rest = words![agreement.high(), "que", agreement.article(), de(low.said()), "en", out_of(times, count.count, count.noun)];
    let verb = words![agreement.verb(["fue", "fueron"]), "más"];
    Clause { topic: topic.title, frame: topic.frame, subject, verb, rest, ..Clause::default() }.words()
}

/// «La mayor distancia es la de las personas mayores: 17,8 % entre las mujeres y 12,0 % entre los hombres.»
pub(super) fn widest(who: Name, high: &Spot, low: &Spot) -> Words {
    let side = |spot: &Spot| words![value(spot), spot.who.map(Name::among).unwrap_or_default()];
    words!["la mayor distancia es", that_of(who)].glue(": ").glue(words![side(high), "y", side(low)])
}

/// «La cifra es la misma desde 2006.»
pub(super) fn flat(from: &Spot) -> Words {
    let (subject, agreement) = again(from.measure);
    let verb = agreement.verb(["no cambió", "no cambiaron"]);
    words![subject, verb, "en ninguna medición desde", from.when.map(Words::time).unwrap_or_default()]
}

/// «Desde 2022 subió», for the easy variant.
pub(super) fn went(up: bool, agreement: Agreement) -> &'static str {
    if up { agreement.verb(["subió", "subieron"]) } else { agreement.verb(["bajó", "bajaron"]) }
}

pub(super) fn is_whole_country(yardstick: Yardstick) -> bool {
    yardstick.label.is_none_or(is_country)
}
