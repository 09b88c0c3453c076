//! The highest and the lowest in Spanish: «La más baja fue la de las personas mayores: 11,2 %.»

use super::super::message::{Counted, Name, Noun, Spot};
use super::super::words::{Words, words};
use super::LONGEST;
use super::change::alone;
use super::compare::{NAMES, that_of};
use super::grammar::{Agreement, FIGURE, all_of, and, counted, de};
use super::level::{Topic, level, the, topic, value};
use crate::model::dataset::ColumnKind;

/// The highest, then the lowest.
pub(super) fn extremes(high: &[Spot], low: &[Spot], count: Counted) -> Vec<Words> {
    let (first, last) = match (high.first(), low.first()) {
        (Some(first), Some(last)) => (first, last),
        (Some(only), None) => return vec![alone_at(only, true)],
        (None, Some(only)) => return vec![alone_at(only, false)],
        (None, None) => return Vec::new(),
    };
    let topic = topic(first.measure, first.when);
    match (high, low, first.who.zip(last.who)) {
        ([_], [_], Some((top, bottom))) if !topic.title.is_empty() => {
            let top = words!["la cifra más alta es", that_of(top), value(first).bracketed()];
            let bottom = words!["la más baja es", that_of(bottom), value(last).bracketed()];
            vec![words![topic.title.glue(":"), top], bottom]
        }
        ([_], _, _) => {
            let by_subject = !has_predicate(first) || matches!(first.who, Some(Name::Label(_)) | None);
            let agreement = if by_subject { topic.agreement } else { FIGURE };
            let mut said = if by_subject { vec![by_subject_at(first, topic, true)] } else { highest(first, count) };
            said.push(lowest(low, high, count, agreement));
            said
        }
        _ => vec![tied(high, topic, count), lowest(low, high, count, FIGURE)],
    }
}

/// The first of a list that goes on.
fn alone_at(spot: &Spot, top: bool) -> Words {
    let topic = topic(spot.measure, spot.when);
    if has_predicate(spot) && matches!(spot.who, Some(Name::Phrase(_) | Name::Place(_) | Name::Region(_))) {
        return level(spot).words().comma(if top { "la cifra más alta" } else { "la cifra más baja" });
    }
    if topic.title.is_empty() {
        return by_subject_at(spot, topic, top);
    }
    let name = spot.who.map(that_of).unwrap_or_default();
    let lead = words![topic.title.glue(":"), "la cifra más", if top { "alta" } else { "baja" }];
    words![lead, "es", name, value(spot).bracketed()]
}

/// «Le sigue la de «Seguridad»: 27,3 %.»
pub(super) fn next(spot: &Spot) -> Words {
    words!["le sigue", spot.who.map(that_of).unwrap_or_default()].glue(": ").glue(value(spot))
}

/// «el 25,7 % de las niñas vivía en pobreza por ingresos, la cifra más alta de los tres grupos».
fn highest(first: &Spot, count: Counted) -> Vec<Words> {
    let of = if count.noun == Noun::Group { words!["de", all_of(count.count, count.noun)] } else { Words::default() };
    let tail = words!["la cifra más alta", of];
    let level = level(first).words();
    if level.count() + tail.count() > LONGEST {
        return vec![level, words!["es", tail]];
    }
    vec![level.comma(tail)]
}

fn has_predicate(spot: &Spot) -> bool {
    spot.measure.phrase.as_ref().is_some_and(|phrase| phrase.predicate.is_some()) && spot.measure.kind != ColumnKind::Money
}

/// «la línea de pobreza más alta fue la de los hogares que arriendan: $352.359».
fn by_subject_at(spot: &Spot, topic: Topic, top: bool) -> Words {
    let agreement = topic.agreement;
    let name = spot.who.map(|name| words![agreement.article(), de(name.said())]).unwrap_or_default();
    let adjective = if top { agreement.high() } else { agreement.low() };
    let clause = words![topic.subject, "más", adjective, agreement.verb(["fue", "fueron"]), name];
    let lead = if topic.title.is_empty() { topic.frame.comma(clause) } else { words![topic.title.glue(":"), clause] };
    lead.glue(": ").glue(value(spot))
}

/// «las cifras más altas de la pobreza por ingresos fueron las de las mujeres y las niñas: 25,7 %».
fn tied(high: &[Spot], topic: Topic, count: Counted) -> Words {
    let listed = high.len() <= NAMES + 1;
    let what = if listed { "las cifras más altas" } else { "la cifra más alta" };
    let lead =
        if topic.title.is_empty() { topic.frame.comma(words![what, de(topic.subject)]) } else { words![topic.title.glue(":"), what] };
    let value = high.first().map(value).unwrap_or_default();
    if listed {
        return words![lead, "fueron las", de(names(high))].glue(": ").glue(value);
    }
    lead.comma(value).comma(words!["se repite en", counted(high.len(), count.noun)])
}

fn names(spots: &[Spot]) -> Words {
    and(spots.iter().filter_map(|spot| spot.who).map(Name::said).collect())
}

/// «La más baja fue la de las personas mayores: 11,2 %.»
fn lowest(low: &[Spot], high: &[Spot], count: Counted, agreement: Agreement) -> Words {
    let Some((first, name)) = low.first().and_then(|spot| spot.who.map(|name| (spot, name))) else { return Words::default() };
    let value = value(first);
    match low.len() {
        1 => {
            let (article, was) = (agreement.article(), agreement.verb(["fue", "fueron"]));
            words![article, "más", agreement.low(), was, article, de(name.said())].glue(": ").glue(value)
        }
        ties if ties <= NAMES + 1 => words!["las más bajas fueron las", de(names(low))].glue(": ").glue(value),
        ties if ties + high.len() == count.count => {
            words!["en", others(ties, count.noun), count.noun.word(ties), agreement.verb(["fue", "fueron"]), de(the(first))]
        }
        ties => words!["la más baja"].comma(value).comma(words!["se repite en", counted(ties, count.noun)]),
    }
}

/// «los otros cuatro».
fn others(number: usize, noun: Noun) -> Words {
    words![noun.the(), if noun.the() == "las" { "otras" } else { "otros" }, alone(number, noun)]
}
