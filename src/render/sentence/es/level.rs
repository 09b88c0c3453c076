//! Values and names in Spanish: «el 17,3 % de las personas vivía en pobreza por ingresos en La Araucanía».

use super::super::message::{Name, Spot};
use super::super::words::{Clause, Words, words};
use super::super::{Derivation, amount, scale};
use super::grammar::{Agreement, FIGURE, Gender, agreement, de, plural_predicate, singular};
use crate::base::text::fold;
use crate::model::dataset::{ColumnKind, Phrase};
use crate::model::figure::Measure;

/// «17,3 %», «$237.094», «3.478.364».
pub(super) fn value(spot: &Spot) -> Words {
    Words::number(amount(spot.value, spot.measure, "es"), Derivation::Value)
}

/// The same after a verb or preposition that a percentage answers with its article: «el 17,3 %», «$237.094».
pub(super) fn the(spot: &Spot) -> Words {
    if spot.is_percent() { words!["el", value(spot)] } else { value(spot) }
}

/// The unit, unless the subject has it: «el número de comunas fue de 35».
pub(super) fn unit_once(spot: &Spot) -> Words {
    let said = subject(spot.measure).map(fold).unwrap_or_default();
    let unit = unit(spot);
    if said.split_whitespace().any(|word| word == fold(&unit.text)) { Words::default() } else { unit }
}

/// In words of the contract, when they are a unit and not a scale («de 0 a 1»).
pub(super) fn unit(spot: &Spot) -> Words {
    let measure = spot.measure;
    let counts = matches!(measure.kind, ColumnKind::Integer | ColumnKind::Number);
    let unit = measure.unit.as_deref().map(str::trim).filter(|unit| counts && !scale(unit));
    let Some(unit) = unit else { return Words::default() };
    if one(spot) { Words::name(&singular(unit)) } else { Words::name(unit) }
}

#[expect(clippy::float_cmp, reason = "a whole number as shown is exact")]
fn one(spot: &Spot) -> bool {
    spot.shown() == 1.0
}

/// «en 2024», «entre 2020 y 2022», «el 5 de enero de 2024».
pub(super) fn time(when: &str) -> Words {
    if let Some((from, to)) = super::super::range_of(when) {
        return words!["entre", Words::time(from), "y", Words::time(to)];
    }
    let day = when.split_once(" de ").is_some_and(|(day, _)| day.len() <= 2 && day.chars().all(|c| c.is_ascii_digit()));
    words![if day { "el" } else { "en" }, Words::time(when)]
}

pub(super) fn frame(when: Option<&str>) -> Words {
    when.map(time).unwrap_or_default()
}

/// A preposition that a contract's words may begin with.
const PREPOSITIONS: [&str; 6] = ["en ", "entre ", "con ", "sin ", "bajo ", "según "];

impl<'a> Name<'a> {
    /// As the sentence says it: «la Región Metropolitana», «Alto Hospicio», «las mujeres», ««Mujeres»».
    pub(super) fn said(self) -> Words {
        match self {
            Self::Region(region) => region.phrase.into(),
            Self::Place(text) => Words::name(text),
            Self::Phrase(text) => Words::name(without_preposition(text)),
            Self::Label(text) => Words::from("«").glue(Words::name(text)).glue("»"),
        }
    }

    /// «en La Araucanía», «entre las mujeres», «en zonas rurales».
    pub(super) fn among(self) -> Words {
        match self {
            Self::Phrase(text) if without_preposition(text) != text => Words::name(text),
            Self::Phrase(text) if agreement(text).plural => words!["entre", Words::name(text)],
            other => words!["en", other.said()],
        }
    }

    /// Whom it speaks of: «las mujeres». None of a place.
    pub(super) fn group(self) -> Option<&'a str> {
        if let Self::Phrase(text) = self { (without_preposition(text) == text).then_some(text) } else { None }
    }

    fn is_label(self) -> bool {
        matches!(self, Self::Label(_))
    }
}

fn without_preposition(text: &str) -> &str {
    PREPOSITIONS.iter().find_map(|start| text.strip_prefix(start)).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// Where, or for whom, behind the value.
pub(super) fn place(who: Option<Name>) -> Words {
    match who {
        Some(name) if name.is_label() => words![name_of(name).bracketed()],
        Some(name) if name.group().is_none() => name.among(),
        _ => Words::default(),
    }
}

/// A label on its own, in brackets.
fn name_of(name: Name) -> Words {
    if let Name::Label(text) = name { Words::name(text) } else { name.said() }
}

/// How a measure lets itself be told.
enum Form<'a> {
    /// A percentage of people: «el 17,3 % de las personas vivía…».
    People(&'a str),
    /// A number of things: «3.478.364 personas vivían…».
    Things(&'a str),
    Subject,
    Title,
}

fn form<'a>(spot: &Spot<'a>) -> (Form<'a>, Option<&'a Phrase>) {
    let Some(phrase) = spot.measure.phrase.as_ref().filter(|phrase| !phrase.subject.trim().is_empty()) else { return (Form::Title, None) };
    let predicate = phrase.predicate.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let form = match (spot.measure.kind, predicate) {
        _ if spot.who.is_some_and(Name::is_label) => Form::Subject,
        (ColumnKind::Percent, Some(predicate)) => Form::People(predicate),
        (ColumnKind::Integer, Some(predicate)) if !unit(spot).is_empty() && plural_predicate(predicate).is_some() => {
            Form::Things(predicate)
        }
        _ => Form::Subject,
    };
    (form, Some(phrase))
}

/// Whether the measure is the subject when its level is told.
pub(super) fn is_subject(spot: &Spot) -> bool {
    matches!(form(spot), (Form::Subject, _)) && spot.who.and_then(Name::group).is_none()
}

/// Where a value stands.
pub(super) fn level(spot: &Spot) -> Clause {
    let frame = frame(spot.when);
    match form(spot) {
        (Form::People(predicate), Some(phrase)) => {
            let subject = words![the(spot), of_whom(spot.who, phrase)];
            Clause { frame, subject, verb: Words::name(predicate), rest: place(spot.who), ..Clause::default() }
        }
        (Form::Things(predicate), _) => things(spot, predicate),
        (_, Some(phrase)) => Clause { frame, ..by_subject(spot, phrase) },
        (_, None) => Clause { topic: Words::name(&spot.measure.title), ..titled(spot, frame) },
    }
}

/// «de las mujeres», or whom the measure counts.
fn of_whom(who: Option<Name>, phrase: &Phrase) -> Words {
    who.and_then(Name::group).map_or_else(|| phrase.of.as_deref().map(Words::name).unwrap_or_default(), |group| de(Words::name(group)))
}

/// «3.478.364 personas vivían…», «una persona vivía…», «ninguna persona vivía…».
fn things(spot: &Spot, predicate: &str) -> Clause {
    let unit = spot.measure.unit.as_deref().unwrap_or_default();
    let feminine = agreement(unit).gender == Gender::Feminine;
    let word = |text: &'static str| Words::number(text, Derivation::Value);
    let (number, plural) = match spot.shown() {
        0.0 => (word(if feminine { "ninguna" } else { "ningún" }), false),
        1.0 => (word(if feminine { "una" } else { "un" }), false),
        _ if spot.when.is_none() => (words!["un total de", value(spot)], true),
        _ => (value(spot), true),
    };
    let noun = if plural { Words::name(unit) } else { Words::name(&singular(unit)) };
    let verb = if plural { plural_predicate(predicate) } else { None };
    Clause {
        frame: frame(spot.when),
        subject: words![number, noun],
        verb: Words::name(&verb.unwrap_or_else(|| predicate.to_owned())),
        rest: place(spot.who),
        ..Clause::default()
    }
}

/// «la pobreza por ingresos de las mujeres fue del 17,8 %».
fn by_subject(spot: &Spot, phrase: &Phrase) -> Clause {
    let whose = spot.who.and_then(Name::group).map(|group| de(Words::name(group))).unwrap_or_default();
    let number = agreement(&phrase.subject);
    let rest = if counts_itself(spot, &phrase.subject) { value(spot) } else { de(words![the(spot), unit_once(spot)]) };
    Clause {
        subject: words![Words::name(&phrase.subject), whose],
        verb: number.verb(["fue", "fueron"]).into(),
        rest: words![rest, place(spot.who)],
        ..Clause::default()
    }
}

/// «las personas en pobreza fueron 3.478.364»: the unit has been said.
fn counts_itself(spot: &Spot, subject: &str) -> bool {
    let unit = fold(spot.measure.unit.as_deref().unwrap_or_default());
    agreement(subject).plural && subject.split_whitespace().nth(1).is_some_and(|noun| fold(noun) == unit)
}

/// «Pobreza por ingresos: 17,3 % en 2024».
fn titled(spot: &Spot, when: Words) -> Clause {
    let group = spot.who.and_then(Name::group).map(|_| spot.who.map(Name::among).unwrap_or_default()).unwrap_or_default();
    Clause { rest: words![value(spot), unit(spot), group, place(spot.who), when], ..Clause::default() }
}

/// What a sentence is about when it says more than a level.
pub(super) struct Topic {
    /// Stands before a colon, when the measure has only a title.
    pub(super) title: Words,
    pub(super) frame: Words,
    pub(super) subject: Words,
    pub(super) agreement: Agreement,
}

/// The measure as the subject of a sentence.
pub(super) fn topic(measure: &Measure, when: Option<&str>) -> Topic {
    match subject(measure) {
        Some(subject) => {
            Topic { title: Words::default(), frame: frame(when), agreement: agreement(subject), subject: Words::name(subject) }
        }
        None => Topic {
            title: words![Words::name(&measure.title), frame(when)],
            frame: Words::default(),
            subject: "la cifra".into(),
            agreement: FIGURE,
        },
    }
}

pub(super) fn subject(measure: &Measure) -> Option<&str> {
    measure.phrase.as_ref().map(|phrase| phrase.subject.trim()).filter(|subject| !subject.is_empty())
}

impl Topic {
    pub(super) fn clause(self, verb: impl Into<Words>, rest: impl Into<Words>) -> Clause {
        Clause { topic: self.title, frame: self.frame, subject: self.subject, verb: verb.into(), rest: rest.into(), ..Clause::default() }
    }
}
