//! The words of a link against the number that they must say.
//!
//! In: a link node and an [`Expected`]. Out: the node, filled in when it was empty; a finding with its mending
//! when it says something else.

use super::super::{exact, rules};
use crate::base::numerals::{self, Numeral, Sort};
use crate::base::rounding::{Amount, Form, Gender, Toward};
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::model::doc::Node;
use crate::render::desk::Desk;

/// What a text must say.
pub(crate) struct Expected {
    /// What an empty text becomes.
    pub(crate) fill: String,
    /// The ways to write the number; the first is the one to advise.
    pub(crate) ways: Vec<String>,
}

/// Words before a rounded number, and where they let it be rounded to.
const HEDGES: [(&str, Toward); 10] = [
    ("más de", Toward::Down),
    ("casi", Toward::Up),
    ("menos de", Toward::Up),
    ("cerca de", Toward::Nearest),
    ("more than", Toward::Down),
    ("over", Toward::Down),
    ("almost", Toward::Up),
    ("nearly", Toward::Up),
    ("less than", Toward::Up),
    ("fewer than", Toward::Up),
];

/// Small numbers in words, for «una de cada seis».
const WORDS_ES: [&str; 9] = ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];
const WORDS_EN: [&str; 9] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

impl Expected {
    pub(super) fn exact(figure: &str, base: &str) -> Self {
        let figure = tight(figure, base);
        Self { fill: figure.clone(), ways: vec![figure] }
    }

    /// `text` may say «más de» or «casi»: then the number is rounded down or up.
    pub(super) fn formed(form: Form, amount: Amount, gender: Gender, text: &str, base: &str) -> Option<Self> {
        let fill = tight(&form.phrase(amount, gender, base)?, base);
        let text = text.to_lowercase();
        let hedge = HEDGES.iter().find(|(word, _)| form.rounds() && text.contains(word)).map_or(Toward::Nearest, |(_, toward)| *toward);
        let core = tight(&form.core(amount, hedge, base)?, base);
        let mut ways = vec![core.clone()];
        ways.extend(form.other(amount, hedge, base));
        if form == Form::OneIn {
            ways.extend(in_words(&core, base));
        }
        Some(Self { fill, ways })
    }
}

/// «1 de cada 6» → «una de cada seis».
fn in_words(core: &str, base: &str) -> Vec<String> {
    let of = core.rsplit(' ').next().and_then(|of| of.parse::<usize>().ok());
    let word = |words: &[&'static str; 9]| of.and_then(|of| of.checked_sub(2)).and_then(|at| words.get(at).copied());
    match base {
        "en" => word(&WORDS_EN).map(|word| format!("one in {word}")).into_iter().collect(),
        _ => word(&WORDS_ES).map(|word| ["una", "uno", "un"].map(|one| format!("{one} de cada {word}")).to_vec()).unwrap_or_default(),
    }
}

/// English sets the percent sign without a space.
pub(crate) fn tight(text: &str, base: &str) -> String {
    if base == "en" { text.replace("\u{a0}%", "%") } else { text.to_owned() }
}

/// Fills in an empty text, and holds a written one to the number.
pub(crate) fn hold(node: &mut Node, expected: &Expected, desk: &mut Desk<'_>) {
    let written = node.plain_text();
    if written.trim().is_empty() {
        node.children = vec![Node::text(expected.fill.as_str(), node.span)];
        return;
    }
    let base = desk.lang().base();
    let spoken = if base == "en" { written.replace([' ', '\u{a0}'], " ").replace(" %", "%") } else { written.clone() };
    if expected.ways.iter().any(|way| says(&spoken, way)) {
        return;
    }
    let wanted = expected.ways.first().map_or("", String::as_str);
    let fix = number_of(node, base).map(|(numeral, text, place)| (replaced(&numeral, &text, wanted), place));
    let (text, figure) = (written.replace('\u{a0}', " "), wanted.replace('\u{a0}', " "));
    let message =
        say!("El texto dice «{text}» y el conjunto de datos dice «{figure}».", "The text says “{text}” and the dataset says “{figure}”.");
    wrong(node.span, message, &figure, fix, desk);
}

/// A finding about a written number, with the bytes to replace when there is only one way.
pub(crate) fn wrong(at: Span, message: Say, figure: &str, fix: Option<(String, Fixable)>, desk: &mut Desk<'_>) {
    let help = say!(
        "Escribe «{figure}», o revisa el año y las columnas del enlace.",
        "Write “{figure}”, or check the year and the columns of the link."
    );
    desk.note(&rules::WRONG_NUMBER, at, message, help);
    if let Some((replacement, place)) = fix {
        desk.mend(place.span, &place.found, replacement);
    }
}

/// Bytes that can be replaced, and what stands there.
pub(crate) struct Fixable {
    pub(crate) span: Span,
    pub(crate) found: String,
}

/// The only number of the link's text, and its bytes, when the text is one plain piece.
fn number_of(node: &Node, base: &str) -> Option<(Numeral, String, Fixable)> {
    let (text, span) = exact::only_text(node)?;
    let mut found = numerals::find(text, base).into_iter();
    let numeral = found.next().filter(|_| found.next().is_none())?;
    // «3,4 millones de personas» would become «3.478.364 de personas».
    if numeral.scale > 1.0 && text.get(numeral.span.end..).is_some_and(|rest| rest.trim_start().starts_with("de ")) {
        return None;
    }
    let span = exact::part(text, span, &numeral.span)?;
    let written = text.get(numeral.span.clone())?.to_owned();
    Some((numeral, text.to_owned(), Fixable { span, found: written }))
}

/// The words to write for a numeral: a unit that already follows it is not written twice.
fn replaced(numeral: &Numeral, text: &str, wanted: &str) -> String {
    let rest = text.get(numeral.span.end..).unwrap_or_default().trim_start();
    let bare = numeral.sort == Sort::Plain && (rest.starts_with("punto") || rest.starts_with("point") || rest.starts_with("percentage"));
    let wanted = if bare { wanted.split(' ').next().unwrap_or(wanted) } else { wanted };
    let named = [" de pesos", " pesos"].iter().find_map(|noun| wanted.strip_suffix(noun).filter(|_| rest.starts_with(noun.trim_start())));
    named.unwrap_or(wanted).replace('\u{a0}', " ")
}

/// Whether `written` holds exactly `figure` and no other number.
pub(super) fn says(written: &str, figure: &str) -> bool {
    let written = written.replace('\u{a0}', " ").to_lowercase();
    let figure = figure.replace('\u{a0}', " ").to_lowercase();
    let Some(at) = written.find(&figure) else { return false };
    let digit = |c: char| c.is_ascii_digit();
    let (before, after) = (&written[..at], &written[at + figure.len()..]);
    // «117,3 %» holds «17,3 %» and is another number; so is «17,30» for «17,3».
    let glued = before.ends_with(|c: char| digit(c) || matches!(c, ',' | '.' | '-' | '−')) || after.starts_with(digit);
    let continues = after.starts_with([',', '.']) && after[1..].starts_with(digit);
    let unit = ["millones", "millón", "mil ", "million", "%"].iter().any(|unit| after.trim_start().starts_with(unit));
    !glued && !continues && !unit && !before.contains(digit) && !after.contains(digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_exact_figure_passes() {
        assert!(says("17,3 %", "17,3\u{a0}%"));
        assert!(says("el 17,3 % de las personas", "17,3\u{a0}%"));
        for wrong in ["17,4 %", "117,3 %", "-17,3 %", "17,3 % de 100", "17,3"] {
            assert!(!says(wrong, "17,3\u{a0}%"), "{wrong}");
        }
        assert!(!says("3.478.364,5", "3.478.364"));
        assert!(!says("3,5 millones", "3,5"));
        assert!(says("Unos 3,5 millones de personas", "3,5 millones"));
    }

    #[test]
    fn numbers_can_be_said_in_words() {
        assert_eq!(in_words("1 de cada 6", "es"), ["una de cada seis", "uno de cada seis", "un de cada seis"]);
        assert_eq!(in_words("1 in 6", "en"), ["one in six"]);
        assert!(in_words("1 de cada 40", "es").is_empty());
    }

    proptest! {
        #[test]
        fn no_text_panics(written in "[0-9.,% millonesáñ\u{a0}−-]{0,24}|\\PC{0,24}", figure in "[0-9.,%\u{a0}]{0,8}") {
            says(&written, &figure);
        }
    }
}
