//! Differences in Spanish: «3,2 puntos porcentuales menos que en 2022», «bajó a la mitad».

use super::super::Derivation;
use super::super::message::Spot;
use super::super::shift::{By, Shift, Times};
use super::super::words::{Clause, Words, words};
use super::grammar::{Agreement, agreement, count_alone, de};
use super::level::{subject, topic, value};
use crate::base::number;
use crate::model::dataset::ColumnKind;
use crate::model::figure::Measure;

/// «3,2 puntos porcentuales», «un 16 %», «6.598».
pub(super) fn size(by: By, measure: &Measure) -> Words {
    match by {
        By::Points { size, decimals } => points(size, decimals),
        By::Percent { size, decimals } => {
            let text = format!("{}\u{a0}%", number::format(size, decimals, "es"));
            words!["un", Words::number(text, Derivation::DifferenceInPercent)]
        }
        By::Plain { size, decimals } => {
            let sign = if measure.kind == ColumnKind::Money { "$" } else { "" };
            Words::number(format!("{sign}{}", number::format(size, decimals, "es")), Derivation::Difference)
        }
        By::Times(times) => ratio(times),
    }
}

/// «1 punto porcentual», «3,2 puntos porcentuales».
pub(super) fn points(size: f64, decimals: u8) -> Words {
    let text = number::format(size, decimals, "es");
    let noun = if text == "1" { "punto porcentual" } else { "puntos porcentuales" };
    words![Words::number(text, Derivation::DifferenceInPoints), noun]
}

/// What another value is of one: «el doble».
fn ratio(times: Times) -> Words {
    let word = |before: &'static str, word: &'static str| words![before, Words::number(word, Derivation::Ratio)];
    match times {
        Times::NearlyDouble => word("casi", "el doble"),
        Times::Double => word("", "el doble"),
        Times::OverDouble => word("más", "del doble"),
        Times::Many(ratio) => words![Words::number(number::format(ratio, 1, "es"), Derivation::Ratio), "veces la cifra"],
        Times::OverHalf => word("poco más de", "la mitad"),
        Times::Half => word("", "la mitad"),
        Times::UnderHalf => word("menos de", "la mitad"),
    }
}

/// Behind a comma, or after «Son»: «3,2 puntos porcentuales menos que en 2022». `than` is «en 2022».
pub(super) fn compared(shift: Shift, measure: &Measure, than: Words, with: Words) -> Words {
    match shift {
        Shift::Same => words!["lo mismo que", than],
        Shift::Unclear => words!["sin una diferencia clara con", with],
        Shift::Moved { by: By::Times(times @ Times::Many(_)), .. } => words![ratio(times), de(with)],
        Shift::Moved { by: By::Times(times), .. } => words![ratio(times), "que", than],
        Shift::Moved { up, by } => words![size(by, measure), if up { "más" } else { "menos" }, "que", than],
    }
}

/// The same as a sentence of its own.
pub(super) fn compared_alone(shift: Shift, measure: &Measure, than: Words, with: Words) -> Words {
    match shift {
        Shift::Unclear => words!["no hay una diferencia clara con", with],
        Shift::Moved { by: By::Percent { .. } | By::Times(_), .. } | Shift::Same => words!["es", compared(shift, measure, than, with)],
        Shift::Moved { by: By::Points { size, decimals } | By::Plain { size, decimals }, .. } => {
            let one = number::format(size, decimals, "es") == "1";
            words![if one { "es" } else { "son" }, compared(shift, measure, than, with)]
        }
    }
}

/// The change as a sentence of its own. Indexes and rates have no «son»: «bajó 0,006 desde 2022».
pub(super) fn change(from: &Spot, shift: Shift) -> Words {
    match shift {
        Shift::Moved { up, by: by @ By::Plain { .. } } if from.measure.kind == ColumnKind::Number => {
            let (_, agreement) = again(from.measure);
            words![moved(up, by, from.measure, agreement), "desde", with(from, shift)]
        }
        _ => compared_alone(shift, from.measure, than(from, shift), with(from, shift)),
    }
}

/// «bajó 0,006 desde 2022 y 0,045 desde 2020», when both went the same way.
pub(super) fn both(before: &Spot, last: Shift, first: &Spot, whole: Shift) -> Option<Words> {
    let (Shift::Moved { up, by: By::Plain { .. } }, Shift::Moved { up: also, by: by @ By::Plain { .. } }) = (last, whole) else {
        return None;
    };
    let fits = first.measure.kind == ColumnKind::Number && up == also;
    fits.then(|| words![change(before, last), "y", size(by, first.measure), "desde", with(first, whole)])
}

/// «que en 2022», with the value there when a ratio hides it.
pub(super) fn than(from: &Spot, shift: Shift) -> Words {
    let when = super::level::frame(from.when);
    let ratio = matches!(shift, Shift::Moved { by: By::Times(_), .. });
    if ratio { words![when, value(from).bracketed()] } else { when }
}

/// «2022», with the value there when a ratio hides it.
pub(super) fn with(from: &Spot, shift: Shift) -> Words {
    let when = from.when.map(Words::time).unwrap_or_default();
    let ratio = matches!(shift, Shift::Moved { by: By::Times(_), .. });
    if ratio { words![when, value(from).bracketed()] } else { when }
}

/// «bajó 3,2 puntos porcentuales», «se duplicó», «bajó a la mitad».
pub(super) fn moved(up: bool, by: By, measure: &Measure, agreement: Agreement) -> Words {
    let verb = if up { agreement.verb(["subió", "subieron"]) } else { agreement.verb(["bajó", "bajaron"]) };
    let doubled = agreement.verb(["se duplicó", "se duplicaron"]);
    let word = |text: &'static str| Words::number(text, Derivation::Ratio);
    match by {
        By::Times(Times::NearlyDouble) => words!["casi", word(doubled)],
        By::Times(Times::Double) => word(doubled),
        By::Times(Times::OverDouble) => words![verb, "a más", word("del doble")],
        By::Times(Times::Many(ratio)) => {
            let times = Words::number(number::format(ratio, 1, "es"), Derivation::Ratio);
            words![agreement.verb(["se multiplicó", "se multiplicaron"]), "por", times]
        }
        By::Times(Times::OverHalf) => words![verb, "a poco más de", word("la mitad")],
        By::Times(Times::Half) => words![verb, "a", word("la mitad")],
        By::Times(Times::UnderHalf) => words![verb, "a menos de", word("la mitad")],
        By::Plain { .. } if measure.kind != ColumnKind::Number => words![verb, "en", size(by, measure)],
        By::Plain { .. } | By::Points { .. } | By::Percent { .. } => words![verb, size(by, measure)],
    }
}

/// The subject again, or «la cifra».
pub(super) fn again(measure: &Measure) -> (Words, Agreement) {
    match subject(measure) {
        Some(subject) => (Words::name(subject), agreement(subject)),
        None => ("la cifra".into(), super::grammar::FIGURE),
    }
}

/// The subject of a second sentence: left out when the first one had it.
fn elided(spot: &Spot) -> (Words, Agreement) {
    let (subject, agreement) = again(spot.measure);
    if super::level::is_subject(spot) { (Words::default(), agreement) } else { (subject, agreement) }
}

/// «Desde 2006, la pobreza por ingresos bajó 24,2 puntos porcentuales.»
pub(super) fn since(from: &Spot, shift: Shift) -> Words {
    let year = from.when.map(Words::time).unwrap_or_default();
    match shift {
        Shift::Same => words!["es la misma cifra que", super::level::frame(from.when)],
        Shift::Unclear => words!["frente a", year, "no hay una diferencia clara"],
        Shift::Moved { up, by } => {
            let (subject, agreement) = elided(from);
            let verb = moved(up, by, from.measure, agreement);
            if matches!(by, By::Times(_)) {
                return words![subject, verb, "desde", year].comma(words![
                    "cuando",
                    agreement.verb(["era", "eran"]),
                    de(super::level::the(from))
                ]);
            }
            if subject.is_empty() {
                return words!["desde", year, verb];
            }
            Clause { frame: words!["desde", year], subject, verb, ..Clause::default() }.words()
        }
    }
}

/// «La pobreza por ingresos bajó en cada medición desde 2006, cuando era del 29,1 %.»
pub(super) fn steady(from: &Spot, up: bool) -> Words {
    let (subject, agreement) = elided(from);
    let verb = if up { agreement.verb(["subió", "subieron"]) } else { agreement.verb(["bajó", "bajaron"]) };
    let was = agreement.verb(["era", "eran"]);
    let year = from.when.map(Words::time).unwrap_or_default();
    words![subject, verb, "en cada medición desde", year].comma(words!["cuando", was, de(super::level::the(from))])
}

/// «La distancia entre ambas cifras se redujo de 2,1 a 1,0 puntos porcentuales desde 2017.»
pub(super) fn distance(measure: &Measure, now: f64, then: f64, since: &str) -> Words {
    let year = Words::time(since);
    let apart = |size: f64| gap(size, measure);
    if super::super::shift::shown(now - then, measure.decimals) == 0.0 {
        return words!["la distancia entre ambas cifras es la misma que", super::level::time(since)];
    }
    if now == 0.0 {
        let (size, decimals) = super::super::shift::whole(then, measure.decimals);
        let was = if measure.kind == ColumnKind::Percent { points(size, decimals) } else { apart(then) };
        return words![super::level::time(since), "la distancia era de", was];
    }
    let verb = if now > then { "creció" } else { "se redujo" };
    words!["la distancia entre ambas cifras", verb, "de", apart(then), "a", apart(now), unit_of_gap(measure, now), "desde", year]
}

fn gap(size: f64, measure: &Measure) -> Words {
    let sign = if measure.kind == ColumnKind::Money { "$" } else { "" };
    let rule = if measure.kind == ColumnKind::Percent { Derivation::DifferenceInPoints } else { Derivation::Difference };
    Words::number(format!("{sign}{}", number::format(size, measure.decimals, "es")), rule)
}

fn unit_of_gap(measure: &Measure, size: f64) -> &'static str {
    match measure.kind {
        ColumnKind::Percent if number::format(size, measure.decimals, "es") == "1" => "punto porcentual",
        ColumnKind::Percent => "puntos porcentuales",
        _ => "",
    }
}

/// «La cifra más alta fue la de 2020: 28,3 %.»
pub(super) fn peak(spots: &[Spot], top: bool) -> Words {
    let Some(first) = spots.first() else { return Words::default() };
    let years: Vec<Words> = spots.iter().filter_map(|spot| spot.when).map(Words::time).collect();
    let (figure, article) = if spots.len() > 1 { ("las cifras más", "fueron las de") } else { ("la cifra más", "fue la de") };
    let adjective = match (top, spots.len() > 1) {
        (true, false) => "alta",
        (true, true) => "altas",
        (false, false) => "baja",
        (false, true) => "bajas",
    };
    words![figure, adjective, article, super::grammar::and(years)].glue(": ").glue(value(first))
}

/// «Entre 2022 y 2024, la pobreza por ingresos…» without its verb.
pub(super) fn span(measure: &Measure, from: &str, to: &str) -> super::level::Topic {
    let mut topic = topic(measure, None);
    let frame = words!["entre", Words::time(from), "y", Words::time(to)];
    if topic.title.is_empty() {
        topic.frame = frame;
    } else {
        topic.title = words![topic.title, frame];
    }
    topic
}

/// «tres», «uno»: a count that stands for regions or groups.
pub(super) fn alone(count: usize, noun: super::super::message::Noun) -> Words {
    count_alone(count, noun.gender())
}
