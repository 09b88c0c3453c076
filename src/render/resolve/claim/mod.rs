//! `[bajó](dato:pobreza-ingresos?anio=2024&compara=2022)`: words that state something, held to the data.
//!
//! In: a link's text and what its address compares. Out: findings for what is not so, with the words that are. The
//! meaning of each word is in [`words`]; an unknown word is refused, so that nothing passes unchecked.

mod judge;
mod reading;
mod sides;
pub(crate) mod words;

use super::number::{Expected, Fixable, Query, Refusal, hold, wrong};
use super::{exact, number_rules};
use crate::base::say::{Say, say};
use crate::base::text::{either, fold};
use crate::model::dataset::{Column, ColumnKind, Dataset};
use crate::model::doc::Node;
use crate::render::cell;
use crate::render::desk::Desk;
use judge::{Against, agrees, candidates, is_label};
use reading::{Found, Limit, Number};
use sides::Sides;
use words::{Meaning, Relation, phrases_of};

/// Whether a text holds words with a meaning of ours.
pub(super) fn has_phrase(text: &str, base: &str) -> bool {
    reading::has_phrase(text, base)
}

/// Holds «casi la mitad» to the percentage that it stands for.
pub(super) fn part(node: &Node, column: &Column, value: f64, desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let base = desk.lang().base();
    let text = node.plain_text();
    let reading = reading::read(&text, base);
    let only_parts = reading.phrases.iter().all(|found| matches!(found.phrase.meaning, Meaning::Part(_)));
    if !only_parts || column.kind != ColumnKind::Percent {
        return Err(nothing_to_compare(&text));
    }
    let against = Against::Part(value / 100.0);
    let shown = cell::amount(value, column.kind, column.decimals, base).replace('\u{a0}', " ");
    for found in reading.phrases.iter().filter(|found| !against.holds(found, &reading, base)) {
        let words = &text[found.span.clone()];
        let message = say!("El texto dice «{words}», y la cifra es {shown}.", "The text says “{words}”, and the figure is {shown}.");
        untrue(node, found, message, &against.instead(found, &reading, base), desk);
    }
    Ok(())
}

/// Holds words and numbers to two values.
pub(super) fn compared(node: &mut Node, dataset: &Dataset, query: &Query, desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let base = desk.lang().base();
    let sides = sides::find(dataset, query, desk)?;
    let text = node.plain_text();
    if text.trim().is_empty() {
        return fill(node, query, &sides, desk);
    }
    let reading = reading::read(&text, base);
    if reading.phrases.is_empty() && reading.numbers.is_empty() {
        return Err(unknown(&text, &sides, base));
    }
    if let Some(denied) = reading.phrases.iter().find(|found| is_denied(found)) {
        let (denial, words) = (denied.before.as_deref().unwrap_or_default(), &text[denied.span.clone()]);
        return Err(unknown(&format!("{denial} {words}"), &sides, base));
    }
    let against = Against::Sides(&sides);
    for found in reading.phrases.iter().filter(|found| !against.holds(found, &reading, base)) {
        let message = contrary(&text[found.span.clone()], &sides, base);
        untrue(node, found, message, &against.instead(found, &reading, base), desk);
    }
    for number in reading.numbers.iter().filter(|number| !is_label(number, &sides)) {
        check_number(node, number, &text, &sides, desk);
    }
    Ok(())
}

/// An empty text becomes the difference that it asks for, or the verb of a change in time. Other comparisons need
/// words that agree with those around them.
fn fill(node: &mut Node, query: &Query, sides: &Sides, desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let base = desk.lang().base();
    let text = match (query.difference.is_some(), sides.difference()) {
        (true, Some(distance)) => distance_in_words(distance, sides, base),
        (false, _) if sides.in_time => true_words(sides, base)[0].to_owned(),
        _ => return Err(unknown("", sides, base)),
    };
    hold(node, &Expected { fill: text, ways: Vec::new() }, desk);
    Ok(())
}

/// «3,2 puntos porcentuales», «$1.200».
fn distance_in_words(distance: f64, sides: &Sides, base: &str) -> String {
    let figure = cell::amount(distance, sides.kind, sides.decimals, base);
    match (sides.kind, base) {
        (ColumnKind::Percent, "en") => figure.replace("\u{a0}%", " percentage points"),
        (ColumnKind::Percent, _) if figure == "1\u{a0}%" => "1 punto porcentual".to_owned(),
        (ColumnKind::Percent, _) => figure.replace("\u{a0}%", " puntos porcentuales"),
        _ => figure,
    }
}

/// «tampoco bajó»: a denial that is in no list.
fn is_denied(found: &Found) -> bool {
    matches!(found.before.as_deref(), Some("no" | "nunca" | "tampoco" | "not" | "never"))
        && matches!(found.phrase.meaning, Meaning::Is(_) | Meaning::Times(_))
}

/// Says that words are not so, and what would be.
fn untrue(node: &Node, found: &Found, message: Say, instead: &[&str], desk: &mut Desk<'_>) {
    let quoted: Vec<String> = instead.iter().take(3).map(|words| format!("«{words}»")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    let (es, en) = (either(&quoted, "o"), either(&quoted, "or").replace('«', "“").replace('»', "”"));
    let help = match instead {
        [] => say!("Cambia la frase por lo que dicen los datos.", "Change the sentence to what the data say."),
        _ => say!("Escribe {es}.", "Write {en}."),
    };
    desk.note(&number_rules::FALSE_CLAIM, node.span, message, help);
    if let ([only], Some((text, span))) = (instead, exact::only_text(node))
        && let (Some(place), Some(written)) = (exact::part(text, span, &found.span), text.get(found.span.clone()))
    {
        desk.mend(place, written, like(written, only));
    }
}

/// `word` with a capital where `written` has one.
fn like(written: &str, word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if written.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// What the text says against what the data say.
fn contrary(words: &str, sides: &Sides, base: &str) -> Say {
    let (value, reference) = sides.shown(base);
    let (a, b) = (&sides.labels.0, &sides.labels.1);
    let reason = sides.reason.as_ref().map_or(Say { es: String::new(), en: String::new() }, |reason| Say {
        es: format!(" {}", reason.es),
        en: format!(" {}", reason.en),
    });
    let (why_es, why_en) = (&reason.es, &reason.en);
    if reference.is_empty() {
        return say!(
            "El texto dice «{words}», y no es así en «{a}».{why_es}",
            "The text says “{words}”, and it is not so in “{a}”.{why_en}"
        );
    }
    match (sides.in_time, sides.relation) {
        (true, Relation::Less) => say!(
            "El texto dice «{words}», y los datos dicen que bajó de {reference} ({b}) a {value} ({a}).",
            "The text says “{words}”, and the data say that it fell from {reference} ({b}) to {value} ({a})."
        ),
        (true, Relation::More) => say!(
            "El texto dice «{words}», y los datos dicen que subió de {reference} ({b}) a {value} ({a}).",
            "The text says “{words}”, and the data say that it rose from {reference} ({b}) to {value} ({a})."
        ),
        _ => say!(
            "El texto dice «{words}», y las cifras son {value} ({a}) y {reference} ({b}).{why_es}",
            "The text says “{words}”, and the figures are {value} ({a}) and {reference} ({b}).{why_en}"
        ),
    }
}

fn check_number(node: &Node, number: &Number, text: &str, sides: &Sides, desk: &mut Desk<'_>) {
    let base = desk.lang().base();
    let candidates = candidates(number, sides);
    if agrees(number, &candidates) {
        return;
    }
    let written = text[number.numeral.span.clone()].replace('\u{a0}', " ");
    let texts: Vec<String> = candidates.iter().map(|candidate| candidate.text(sides, base)).collect();
    let quoted: Vec<String> = texts.iter().map(|text| format!("«{text}»")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    let (es, en) = (either(&quoted, "o"), either(&quoted, "or").replace('«', "“").replace('»', "”"));
    let message = if texts.is_empty() {
        say!("«{written}» no sale de estos dos datos.", "“{written}” does not follow from these two values.")
    } else {
        say!("El texto dice «{written}», y los datos dicen {es}.", "The text says “{written}”, and the data say {en}.")
    };
    let figure = texts.first().cloned().unwrap_or_else(|| sides.shown(base).0);
    let fix = match texts.as_slice() {
        [only] if number.limit == Limit::None => place(node, number).map(|place| (only.clone(), place)),
        _ => None,
    };
    wrong(node.span, message, &figure, fix, desk);
}

/// The bytes of a number of the link's text.
fn place(node: &Node, number: &Number) -> Option<Fixable> {
    let (text, span) = exact::only_text(node)?;
    let span = exact::part(text, span, &number.numeral.span)?;
    Some(Fixable { span, found: text.get(number.numeral.span.clone())?.to_owned() })
}

fn nothing_to_compare(text: &str) -> Refusal {
    Refusal::new(
        &number_rules::UNKNOWN_CLAIM,
        say!("«{text}» compara, y el enlace no dice con qué.", "“{text}” compares, and the link does not say with what."),
        say!("Agrega con qué se compara: «&compara=2022».", "Add what it is compared with: “&compare=2022”."),
    )
}

/// Words that would be true, the most common first.
fn true_words(sides: &Sides, base: &str) -> &'static [&'static str] {
    match (sides.relation, base, sides.in_time) {
        (Relation::Less, "en", true) => &["fell"],
        (Relation::More, "en", true) => &["rose"],
        (Relation::Same, "en", true) => &["stayed the same"],
        (Relation::Less, "en", false) => &["less than", "lower than"],
        (Relation::More, "en", false) => &["more than", "higher than"],
        (Relation::Same, "en", false) => &["similar to"],
        (Relation::Less, _, true) => &["bajó", "disminuyó"],
        (Relation::More, _, true) => &["subió", "aumentó"],
        (Relation::Same, _, true) => &["se mantuvo", "no cambió"],
        (Relation::Less, _, false) => &["menos que", "más baja que"],
        (Relation::More, _, false) => &["más que", "más alta que"],
        (Relation::Same, _, false) => &["parecida a", "sin diferencia clara"],
    }
}

/// The phrase that a text seems to misspell. «Mejoró» is no slip of «menor».
fn misspelt(text: &str, base: &str) -> Option<&'static str> {
    let folded = fold(text.trim());
    let limit = folded.chars().count() / 5;
    let distance = |words: &str| strsim::osa_distance(&folded, &fold(words));
    phrases_of(base).iter().map(|phrase| phrase.words).filter(|words| distance(words) <= limit).min_by_key(|words| distance(words))
}

/// Words without a meaning of ours, and those that would be true.
fn unknown(text: &str, sides: &Sides, base: &str) -> Refusal {
    let near = misspelt(text, base);
    let words = true_words(sides, base);
    let others = words.iter().filter(|word| near != Some(**word));
    let all: Vec<String> = near.iter().chain(others).map(|words| format!("«{words}»")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (es, en) = (either(&all, "o"), either(&all, "or").replace('«', "“").replace('»', "”"));
    let message = if text.trim().is_empty() {
        say!("Este enlace compara dos cifras y no dice nada de ellas.", "This link compares two figures and says nothing of them.")
    } else {
        say!("No sé comprobar «{text}».", "“{text}” cannot be checked.")
    };
    let help = say!(
        "Escribe palabras con un significado fijo: {es}. Míralas todas con: amigable explain palabras.",
        "Write words with a fixed meaning: {en}. See them all with: amigable explain words."
    );
    Refusal::new(&number_rules::UNKNOWN_CLAIM, message, help)
}
