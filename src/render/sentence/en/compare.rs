//! Comparisons in English: the highest and the lowest, the whole and its parts, before and after.

use super::super::Derivation;
use super::super::message::{Counted, Name, Noun, Opening, Sides, Spot, Yardstick};
use super::super::shift::{By, Shift};
use super::super::words::{Clause, Words, words};
use super::change::{size, verb};
use super::grammar::{and, count, counted, out_of};
use super::level::{frame, level, topic, value};
use crate::base::text::fold;
use crate::model::figure::Measure;

/// As many names as a sentence can list.
const NAMES: usize = 2;

fn who(spot: &Spot) -> Words {
    spot.who.map(Name::within).unwrap_or_default()
}

/// “of men”, “in Magallanes”.
fn of_whom(spot: &Spot) -> Words {
    let counts = spot.is_percent() && spot.measure.phrase.as_ref().is_some_and(|phrase| phrase.predicate.is_some());
    match spot.who {
        Some(name) if counts && name.people().is_some() => words!["of", name.english()],
        _ => who(spot),
    }
}

/// “compared with 16.7% of those born in Chile”.
pub(super) fn two(high: &Spot, low: &Spot, equal: bool) -> Words {
    let tail = if equal { words!["the same as", who(low)] } else { words!["compared with", value(low), of_whom(low)] };
    Clause { tail, ..level(high) }.words()
}

pub(super) fn overlap(names: Option<(Name, Name)>) -> Words {
    let lead = match names {
        Some((a, b)) => words!["there is no clear difference between", and(vec![a.english(), b.english()])],
        None => "the difference is not clear".into(),
    };
    lead.glue(": ").glue("the margins of error overlap")
}

pub(super) fn outermost(top: bool, of: Counted) -> Words {
    words!["it is the", if top { "highest" } else { "lowest" }, "figure of", out_of(of.count, of)]
}

pub(super) fn range(low: &Spot, high: &Spot, of: Counted, opening: Opening) -> Words {
    let ends = words!["from", value(low), who(low), "to", value(high), who(high)];
    match opening {
        Opening::After => words!["the figures range", ends],
        Opening::Shown => topic(low.measure, low.when).clause("ranged among those shown", ends).words(),
        Opening::Part => words!["that part ranges", ends],
        Opening::Alone => {
            let tail = if of.noun == Noun::Comuna { words!["with data for", counted(of.count, of.noun)] } else { Words::default() };
            Clause { tail, ..topic(low.measure, low.when).clause("ranged", ends) }.words()
        }
    }
}

/// The highest, then the lowest.
pub(super) fn extremes(high: &[Spot], low: &[Spot], of: Counted) -> Vec<Words> {
    let Some(first) = high.first().or(low.first()) else { return Vec::new() };
    let topic = topic(first.measure, first.when);
    let lead = if topic.title.is_empty() { topic.frame.comma(topic.subject) } else { words![topic.title.glue(":"), topic.subject] };
    let top = words![lead.clone(), "was highest", end(high, of)];
    match (high, low) {
        (_, []) => vec![top],
        ([], _) => vec![words![lead, "was lowest", end(low, of)]],
        _ => vec![top, words!["it was lowest", end(low, of)]],
    }
}

pub(super) fn next(spot: &Spot) -> Words {
    words!["next comes", spot.who.map(Name::english).unwrap_or_default()].comma(words!["with", value(spot)])
}

/// “among children aged 0 to 3 (25.7%)”, “in four groups (0%)”.
fn end(spots: &[Spot], of: Counted) -> Words {
    let value = spots.first().map(|spot| value(spot).bracketed()).unwrap_or_default();
    if spots.len() > NAMES + 1 {
        return words!["in", counted(spots.len(), of.noun), value];
    }
    words![and(spots.iter().map(who).collect()), value]
}

pub(super) fn equal(spot: &Spot, of: Counted) -> Words {
    let topic = topic(spot.measure, spot.when);
    let was = topic.was();
    topic.clause(was, words!["the same in", out_of(of.count, of)]).words().glue(": ").glue(value(spot))
}

fn is_country(label: &str) -> bool {
    ["chile", "country", "the country", "national", "national average", "pais"].contains(&&*fold(label.trim()))
}

/// “in the country as a whole (17.3%)”, “the reference (OECD average: 11.0%)”.
fn whole(yardstick: Yardstick, measure: &Measure) -> Words {
    let value = yardstick.value.map(|value| Words::number(super::super::amount(value, measure, "en"), Derivation::Value));
    match yardstick.label {
        None => "in the country as a whole".into(),
        Some(label) if is_country(label) => words!["in the country as a whole", value.map(Words::bracketed).unwrap_or_default()],
        Some(label) => {
            let label = Words::name(label);
            let inside = if let Some(value) = value { label.glue(": ").glue(value) } else { label };
            words!["the reference", inside.bracketed()]
        }
    }
}

pub(super) fn against(spot: &Spot, yardstick: Yardstick, shift: Shift) -> Words {
    let whole = whole(yardstick, spot.measure);
    match shift {
        Shift::Same => words!["that is the same as", whole],
        Shift::Unclear => words!["there is no clear difference from", whole.instead_of("in the country", "the country")],
        Shift::Moved { up, by } => words!["that is", size(by, spot.measure), if up { "more than" } else { "less than" }, whole],
    }
}

pub(super) fn sides(measure: &Measure, when: Option<&str>, yardstick: Yardstick, sides: &Sides<usize>, noun: Noun) -> Vec<Words> {
    let topic = topic(measure, when);
    let total = sides.above + sides.below + sides.same + sides.unclear;
    let whole = whole(yardstick, measure);
    let mut than = words!["than", whole.clone()];
    let mut list = Vec::new();
    for (number, word) in [(sides.above, "higher"), (sides.below, "lower")] {
        if number > 0 {
            let place = if number == total {
                out_of(total, Counted { count: total, noun })
            } else if list.is_empty() {
                counted(number, noun)
            } else {
                count(number)
            };
            list.push(words![word, std::mem::take(&mut than), "in", place]);
        }
    }
    if list.is_empty() && sides.same == 0 {
        let said = words!["no", noun_word(noun), "differed clearly from the figure", whole];
        return vec![Clause { topic: topic.title, frame: topic.frame, subject: said, ..Clause::default() }.words()];
    }
    if sides.same > 0 {
        let than = if list.is_empty() { words!["as", whole] } else { Words::default() };
        list.push(words!["the same", than, "in", if list.is_empty() { counted(sides.same, noun) } else { count(sides.same) }]);
    }
    let was = topic.was();
    let mut sentences = vec![topic.clause(was, and(list)).words()];
    sentences.extend(unclear(sides.unclear));
    sentences
}

fn noun_word(noun: Noun) -> Words {
    // One of them, without its count.
    let said = counted(1, noun).text;
    said.split_once(' ').map(|(_, noun)| noun.to_owned()).unwrap_or_default().into()
}

fn unclear(number: usize) -> Option<Words> {
    match number {
        0 => None,
        1 => Some("in the other one there is no clear difference".into()),
        _ => Some(words!["in the other", count(number), "there is no clear difference"]),
    }
}

pub(super) fn moves(measure: &Measure, from: &str, to: &str, moves: &Sides<Vec<Name>>, noun: Noun) -> Vec<Words> {
    let mut topic = topic(measure, None);
    let span = words!["between", Words::time(from), "and", Words::time(to)];
    if topic.title.is_empty() {
        topic.frame = span;
    } else {
        topic.title = words![topic.title, span];
    }
    let total = moves.above.len() + moves.below.len() + moves.same.len() + moves.unclear.len();
    let all = Counted { count: total, noun };
    let (main, other, up) =
        if moves.above.len() > moves.below.len() { (&moves.above, &moves.below, true) } else { (&moves.below, &moves.above, false) };
    let mut parts = Vec::new();
    if !main.is_empty() {
        parts.push(words![verb(up), "in", out_of(main.len(), all)]);
    }
    if !other.is_empty() {
        parts.push(words![verb(!up), some(other)]);
    }
    if !moves.same.is_empty() {
        parts.push(words!["did not change", if main.is_empty() { words!["in", out_of(moves.same.len(), all)] } else { some(&moves.same) }]);
    }
    if parts.is_empty() {
        parts.push(words!["showed no clear change in any of the", counted(total, noun)]);
        return vec![topic.clause(and(parts), "").words()];
    }
    let mut sentences = vec![topic.clause(and(parts), "").words()];
    sentences.extend(unclear(moves.unclear.len()));
    sentences
}

fn some(names: &[Name]) -> Words {
    if names.len() > NAMES { words!["in", count(names.len())] } else { and(names.iter().map(|name| name.within()).collect()) }
}

pub(super) fn biggest(who: Name, shift: Shift, measure: &Measure) -> Words {
    let Shift::Moved { up, by } = shift else { return Words::default() };
    let lead = if up { "the largest rise was" } else { "the largest fall was" };
    words![lead, who.within()].glue(": ").glue(if matches!(by, By::Times(_)) { Words::default() } else { size(by, measure) })
}

pub(super) fn largest(part: Name, spot: &Spot, next: Option<&(Name, Spot)>, sum: Option<f64>) -> Vec<Words> {
    let first = frame(spot.when).comma(words!["the largest part was", part.english()]).glue(": ").glue(value(spot));
    let second = next.map(|(name, other)| match sum {
        Some(sum) => {
            let total = Words::number(super::super::amount(sum, spot.measure, "en"), Derivation::Sum);
            words!["together with", name.english(), value(other).bracketed()].comma(words!["it makes up", total])
        }
        None => words!["next came", name.english()].comma(words!["with", value(other)]),
    });
    std::iter::once(first).chain(second).collect()
}

pub(super) fn most_often(part: Name, times: usize, of: Counted, when: Option<&str>, of_whole: bool, measure: &Measure) -> Words {
    let places = words!["in", out_of(times, of)];
    if of_whole {
        return Clause {
            frame: frame(when),
            subject: part.english(),
            verb: "was the largest part".into(),
            rest: places,
            ..Clause::default()
        }
        .words();
    }
    let topic = topic(measure, when);
    let verb = words![topic.was(), "highest"];
    topic.clause(verb, words![part.within(), places]).words()
}

pub(super) fn pairwise(measure: &Measure, high: Name, low: Name, times: usize, of: Counted, when: Option<&str>) -> Words {
    let topic = topic(measure, when);
    if times == 0 {
        let pair = and(vec![high.english(), low.english()]);
        let said = words!["there is no clear difference between", pair, "in any of the", counted(of.count, of.noun)];
        return Clause { topic: topic.title, frame: topic.frame, subject: said, ..Clause::default() }.words();
    }
    let verb = words![topic.was(), "higher", high.within(), "than", low.within(), "in", out_of(times, of)];
    topic.clause(verb, "").words()
}

pub(super) fn widest(name: Name, high: &Spot, low: &Spot) -> Words {
    words!["the gap is widest", name.within()].glue(": ").glue(words![value(high), who(high), "and", value(low), who(low)])
}
