//! Easy read in Spanish (lectura fácil): one idea a sentence, fifteen words at most, numbers in round words.
//!
//! In: messages. Out: sentences, one to three. Source: UNE 153101:2018 EX, which asks for short sentences and
//! against percentages.

use super::super::message::{Counted, Message, Name, Noun, Opening, Sides, Spot, Yardstick};
use super::super::shift::{Shift, shown};
use super::super::words::{Clause, Words, words};
use super::super::{Derivation, fit};
use super::change::again;
use super::compare::{self, that_of, went};
use super::extremes::extremes;
use super::grammar::{Gender, agreement, and, count_alone, counted, counted_gender, de, plural_predicate, singular};
use super::level::{frame, place, time, topic, unit, unit_once};
use crate::base::rounding::{self, Amount, Form, Hedge, Share};
use crate::model::dataset::ColumnKind;
use crate::model::figure::Measure;

/// Indexes and rates below this have few digits: rounding would hide what they say.
const FINE: f64 = 100.0;
/// Words of a sentence.
const LONGEST: usize = 15;
/// A subject longer than this is not said twice.
const LONG_SUBJECT: usize = 5;

pub(in super::super) fn say(messages: &[Message]) -> Vec<Words> {
    let mut said = Vec::new();
    for message in messages {
        let all = sentences(message).into_iter().enumerate().filter(|(_, words)| !words.is_empty());
        said.extend(all.map(|(index, words)| (message.spare() + u8::from(index > 0), words)));
    }
    fit(said).into_iter().map(Words::sentence).collect()
}

fn sentences(message: &Message) -> Vec<Words> {
    match message {
        Message::Level(spot) | Message::Method { spot, first: true, .. } => in_breaths(spot),
        Message::Method { .. } => vec!["con otro método, la cifra es otra".into()],
        Message::Change { from, to, shift } => change(from, to, *shift),
        Message::Flat { from, .. } => vec![compare::flat(from)],
        Message::Two { high, low, equal } => two(high, low, *equal),
        Message::Overlap { names: Some((a, b)) } => vec![words!["no hay una diferencia clara entre", and(vec![a.said(), b.said()])]],
        Message::Overlap { names: None } => vec!["la diferencia no es clara".into()],
        Message::Incomparable(2) => vec!["no compares esas dos cifras".into()],
        Message::Incomparable(_) => vec!["no compares cifras de métodos distintos".into()],
        Message::Distance { now, then, since, crossed: None, measure } => vec![distance(*now, *then, since, measure)],
        Message::Range { opening: Opening::Shown, .. } => super::sentences(message),
        Message::Next(spot) => vec![words!["le sigue", spot.who.map(that_of).unwrap_or_default()]],
        Message::Range { low, high, .. } => ends(&[*high], &[*low]),
        Message::Extremes { high, low, .. } => ends(high, low),
        Message::Equal { spot, counted } => vec![equal(spot, *counted)],
        Message::Sides { measure, when, yardstick, sides, noun } => self::sides(measure, *when, *yardstick, sides, *noun),
        Message::Against { spot, yardstick, shift } => against(spot, *yardstick, *shift),
        Message::NoMargin => vec!["no te fíes de las diferencias pequeñas".into()],
        Message::BiggestMove { who, shift: Shift::Moved { up, .. }, .. } => {
            vec![words![if *up { "la mayor alza fue" } else { "la mayor baja fue" }, that_of(*who)]]
        }
        Message::Largest { part, spot, .. } => largest(*part, spot),
        Message::Peak { spots, top } => vec![peak(spots, *top)],
        Message::Widest { who, .. } => vec![words!["la mayor distancia es", that_of(*who)]],
        Message::WithinMargin | Message::Outermost { .. } | Message::Since { .. } | Message::Steady { .. } => Vec::new(),
        other => super::sentences(other),
    }
}

/// «unas 17 de cada 100», «unos 3,5 millones», «unos 237 mil pesos».
fn value(spot: &Spot) -> Words {
    let measure = spot.measure;
    match measure.kind {
        ColumnKind::Percent if is_share(spot) => {
            let text = rounding::share(spot.value).map(|share| share.phrase(counts(spot), "es"));
            Words::number(text.unwrap_or_default(), Derivation::Share)
        }
        ColumnKind::Percent => percent(spot),
        ColumnKind::Number if spot.value.abs() < FINE => super::level::value(spot),
        _ => {
            let text = rounded(spot.value, measure);
            let exact = text == super::super::amount(spot.value, measure, "es");
            Words::number(text, if exact { Derivation::Value } else { Derivation::Rounded })
        }
    }
}

/// The words that a link with `&formato=redondeado` says for the same value.
pub(in super::super) fn rounded(value: f64, measure: &Measure) -> String {
    let amount = Amount { value, quantity: measure.kind.quantity(), decimals: measure.decimals };
    let gender = measure.unit.as_deref().map_or(rounding::Gender::Unknown, counted_gender);
    Form::Rounded.phrase(amount, gender, "es").unwrap_or_default()
}

fn percent(spot: &Spot) -> Words {
    let whole = shown(spot.value, 0);
    let text = super::super::cell::amount(whole, ColumnKind::Percent, 0, "es");
    let said = rounding::around(spot.shown(), &text, "es");
    let article = said.strip_suffix(text.as_str()).unwrap_or_default().trim_end().to_owned();
    words![article, Words::number(text, Derivation::Rounded)]
}

/// The gender of those whom a share counts.
fn counts(spot: &Spot) -> rounding::Gender {
    match noun(spot) {
        Some((_, Gender::Feminine)) => rounding::Gender::Feminine,
        Some(_) => rounding::Gender::Masculine,
        None => rounding::Gender::Unknown,
    }
}

/// A percentage that counts someone.
fn is_share(spot: &Spot) -> bool {
    spot.is_percent() && (0.0..=100.0).contains(&spot.value) && noun(spot).is_some() && predicate(spot).is_some()
}

/// «personas», and its gender: of the group, or of all whom the measure counts.
fn noun(spot: &Spot) -> Option<(String, Gender)> {
    let phrase = spot.measure.phrase.as_ref()?;
    let group = spot.who.and_then(Name::group);
    let counted = group.or_else(|| phrase.of.as_deref().map(|of| of.trim().trim_start_matches("de ")))?;
    let bare = ["las ", "los ", "la ", "el "].iter().find_map(|article| counted.strip_prefix(article)).unwrap_or(counted);
    Some((bare.to_owned(), agreement(counted).gender))
}

fn predicate<'a>(spot: &Spot<'a>) -> Option<&'a str> {
    let label = matches!(spot.who, Some(Name::Label(_)));
    spot.measure.phrase.as_ref()?.predicate.as_deref().filter(|text| !text.trim().is_empty() && plural_predicate(text).is_some() && !label)
}

/// The level; when it is too long, its year has a sentence of its own.
fn in_breaths(spot: &Spot) -> Vec<Words> {
    let whole = level(spot);
    match spot.when {
        Some(when) if whole.count() > LONGEST => {
            vec![level(&Spot { when: None, ..*spot }), words!["es la cifra de", Words::time(when)]]
        }
        _ => vec![whole],
    }
}

/// «Unas 17 de cada 100 personas vivían en pobreza por ingresos en 2024.»
fn level(spot: &Spot) -> Words {
    let rest = words![place(spot.who), frame(spot.when)];
    match (spot.measure.kind, predicate(spot), noun(spot)) {
        (ColumnKind::Percent, Some(predicate), Some((noun, gender))) if is_share(spot) => {
            let number = rounding::share(spot.value).map_or(0.0, |share| share.count);
            let verb = if number <= 1.0 { predicate.to_owned() } else { plural_predicate(predicate).unwrap_or_default() };
            let subject = if number == 0.0 {
                let none = if gender == Gender::Feminine { "ninguna" } else { "ningún" };
                words![Words::number(none, Derivation::Share), Words::name(&singular(&noun))]
            } else {
                words![value(spot), Words::name(&noun)]
            };
            words![subject, Words::name(&verb), rest]
        }
        (ColumnKind::Integer, Some(predicate), _) if spot.shown() > 1.0 && spot.measure.unit.is_some() => {
            let verb = plural_predicate(predicate).unwrap_or_default();
            words![amount_of(spot), Words::name(&verb), rest]
        }
        _ => by_subject(spot),
    }
}

/// «unos 3,5 millones de personas», «unos 8.500 hogares».
fn amount_of(spot: &Spot) -> Words {
    let number = value(spot);
    let unit = if predicate(spot).is_some() { unit(spot) } else { unit_once(spot) };
    if unit.is_empty() {
        return number;
    }
    let millions = number.text.contains("mill");
    words![number, if millions { de(unit) } else { unit }]
}

/// «En 2024, la línea de pobreza fue de unos 237 mil pesos.»
fn by_subject(spot: &Spot) -> Words {
    if matches!(spot.measure.kind, ColumnKind::Integer) && (0.0..2.0).contains(&spot.shown()) {
        return super::level::level(spot).words();
    }
    let topic = topic(spot.measure, spot.when);
    let verb = topic.agreement.verb(["fue", "fueron"]);
    let whose = spot.who.and_then(Name::group).map(|group| de(Words::name(group))).unwrap_or_default();
    if topic.title.is_empty() {
        let subject = words![topic.subject, whose];
        let amount = if spot.is_percent() { value(spot) } else { de(amount_of(spot)) };
        let rest = words![amount, place(spot.who)];
        return Clause { frame: topic.frame, subject, verb: verb.into(), rest, ..Clause::default() }.words();
    }
    words![topic.title.glue(":"), amount_of(spot), whose, place(spot.who)]
}

/// «En 2022 eran unas 21. Es decir, la pobreza por ingresos bajó.»
fn change(from: &Spot, to: &Spot, shift: Shift) -> Vec<Words> {
    let year = frame(from.when);
    match shift {
        Shift::Same => vec![words![year, "la cifra era la misma"]],
        Shift::Unclear => vec![words!["no hay una diferencia clara con", from.when.map(Words::time).unwrap_or_default()]],
        Shift::Moved { up, .. } => {
            if value(from) == value(to) {
                return vec![words![year, "la cifra era casi la misma"], words![if up { "subió" } else { "bajó" }, "muy poco"]];
            }
            vec![words![year, was(from, Some(to))], words!["es decir,", verdict(to.measure, up)]]
        }
    }
}

/// «eran unas 21», «fue de unos 217 mil pesos»; `after` is what the reader has just read.
fn was(spot: &Spot, after: Option<&Spot>) -> Words {
    if is_share(spot) {
        let few = rounding::share(spot.value).is_some_and(|share| share.count <= 1.0);
        return words![if few { "era" } else { "eran" }, short(spot, after)];
    }
    let verb = again(spot.measure).1.verb(["era", "eran"]);
    match spot.measure.kind {
        ColumnKind::Integer => words!["eran", value(spot)],
        ColumnKind::Percent => words![verb, value(spot)],
        _ => words![verb, de(value(spot))],
    }
}

/// «la pobreza por ingresos bajó», or «la cifra bajó».
fn verdict(measure: &Measure, up: bool) -> Words {
    let (subject, agreement) = again(measure);
    if subject.count() > LONG_SUBJECT {
        return words!["la cifra", went(up, super::grammar::FIGURE)];
    }
    words![subject, went(up, agreement)]
}

fn two(high: &Spot, low: &Spot, equal: bool) -> Vec<Words> {
    let among = low.who.map(Name::among).unwrap_or_default();
    let other = if equal { words![among, "la cifra era la misma"] } else { words![among, was(low, Some(high))] };
    vec![level(high), other]
}

fn distance(now: f64, then: f64, since: &str, measure: &Measure) -> Words {
    let apart = shown(now - then, measure.decimals);
    let word = if apart == 0.0 {
        "la misma"
    } else if apart > 0.0 {
        "mayor"
    } else {
        "menor"
    };
    words!["la distancia es", word, "que", time(since)]
}

/// «En 2024, la pobreza por ingresos más alta fue la de La Araucanía. Eran unas 29 de cada 100 personas.»
fn ends(high: &[Spot], low: &[Spot]) -> Vec<Words> {
    let (Some(first), Some(last)) = (high.first(), low.first()) else { return one_end(high, low) };
    let names = |spots: &[Spot]| and(spots.iter().filter_map(|spot| spot.who).take(3).map(Name::said).collect());
    let topic = topic(first.measure, first.when);
    let agreement = topic.agreement;
    let lead = if topic.title.is_empty() { Words::default() } else { topic.title.glue(":") };
    let subject = words![topic.subject, "más", agreement.high(), agreement.verb(["fue", "fueron"]), agreement.article(), de(names(high))];
    let top = words![lead, topic.frame.comma(subject)];
    let noun = noun(first).filter(|_| is_share(first) && first.who.and_then(Name::group).is_none());
    let was = if is_share(first) {
        words!["eran", value(first), noun.map(|(noun, _)| Words::name(&noun)).unwrap_or_default()]
    } else {
        was(first, None)
    };
    let bottom =
        words![agreement.article(), "más", agreement.low(), agreement.verb(["fue", "fueron"]), agreement.article(), de(names(low))];
    let with = if is_share(last) { short(last, Some(first)) } else { value(last) };
    vec![top, was, bottom.comma(words!["con", with])]
}

/// The first of a list that goes on.
fn one_end(high: &[Spot], low: &[Spot]) -> Vec<Words> {
    let Some(first) = high.first().or(low.first()) else { return Vec::new() };
    let mut words = extremes(high, low, Counted { count: 0, noun: Noun::Case });
    if is_share(first) {
        words.push(words!["eran", value(first)]);
    }
    words
}

/// «unas 10», after «unas 29 de cada 100»; in full after a share of another whole.
fn short(spot: &Spot, after: Option<&Spot>) -> Words {
    let same = |share: &Share| after.and_then(|spot| rounding::share(spot.value)).is_some_and(|before| (before.of - share.of).abs() < 1.0);
    let plain = |share: &Share| share.count > 1.0 && share.hedge != Hedge::Over;
    match rounding::share(spot.value).filter(|share| same(share) && plain(share)) {
        Some(share) => Words::number(share.phrase_again(counts(spot), "es"), Derivation::Share),
        None => value(spot),
    }
}

fn equal(spot: &Spot, count: Counted) -> Words {
    let topic = topic(spot.measure, spot.when);
    let same = topic.agreement.pick(["el mismo", "la misma", "los mismos", "las mismas"]);
    let verb = topic.agreement.verb(["fue", "fueron"]);
    topic.clause(verb, words![same, "en", super::grammar::all_of(count.count, count.noun)]).words()
}

/// «En 2024, la pobreza por ingresos superó a la del país en ocho regiones. En tres fue más baja.»
fn sides(measure: &Measure, when: Option<&str>, yardstick: Yardstick, sides: &Sides<usize>, noun: Noun) -> Vec<Words> {
    let topic = topic(measure, when);
    let (agreement, gender) = (topic.agreement, noun.gender());
    let was = agreement.verb(["fue", "fueron"]);
    let country = compare::is_whole_country(yardstick);
    let whole = if country { words![agreement.article(), "del país"] } else { "la referencia".into() };
    let alone = |number: usize| words!["en", count_alone(number, gender)];
    let mut said = Vec::new();
    if sides.above > 0 {
        let verb = agreement.verb(["superó", "superaron"]);
        said.push(topic.clause(verb, words![super::grammar::a(whole), "en", counted(sides.above, noun)]).words());
    } else if sides.below > 0 {
        said.push(topic.clause(was, words!["más", agreement.low(), "que", whole, "en", counted(sides.below, noun)]).words());
    }
    if sides.above > 0 && sides.below > 0 {
        said.push(words![alone(sides.below), was, "más", agreement.low()]);
    }
    if sides.unclear + sides.same > 0 {
        let place =
            if said.is_empty() { words!["en", counted(sides.unclear + sides.same, noun)] } else { alone(sides.unclear + sides.same) };
        said.push(words![place, "no hay una diferencia clara"]);
    }
    said
}

fn against(before: &Spot, yardstick: Yardstick, shift: Shift) -> Vec<Words> {
    let country = compare::is_whole_country(yardstick);
    let whole = if country { "el país" } else { "la referencia" };
    let Shift::Moved { up, .. } = shift else {
        return vec![words![if shift == Shift::Same { "es lo mismo que en" } else { "no hay una diferencia clara con" }, whole]];
    };
    let verdict = words!["es", if up { "más" } else { "menos" }, if country { "que en" } else { "que" }, whole];
    let reference = yardstick.value.map(|value| Spot { value, interval: None, who: None, ..*before });
    let was = reference.filter(|_| country).map(|spot| words!["en el país", was(&spot, Some(before))]);
    std::iter::once(verdict).chain(was).collect()
}

fn largest(part: Name, spot: &Spot) -> Vec<Words> {
    let first = frame(spot.when).comma(words!["la parte más grande fue", compare::part_of(part)]);
    let spot = Spot { who: None, ..*spot };
    vec![first, was(&spot, None)]
}

fn peak(spots: &[Spot], top: bool) -> Words {
    let years = and(spots.iter().filter_map(|spot| spot.when).map(Words::time).collect());
    words!["la cifra más", if top { "alta" } else { "baja" }, "fue la", de(years)]
}
