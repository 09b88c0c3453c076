//! Scalars of fields: texts, numbers, dates, addresses, words from a closed list, Markdown.
//!
//! In: a YAML scalar. Out: its value in the field's type, or a finding that shows how to write it.

use super::field_rules as rules;
use super::fields::Decode;
use super::report::Report;
use super::shape::Shape;
use super::source_map::SourceMap;
use super::yaml::{Style, Value, Yaml};
use super::{markdown, transform};
use crate::base::date::{Minutes, Months, Period, When};
use crate::base::date_text::{DateTrouble, read_minutes, read_months, read_period, read_when};
use crate::base::say::{Say, say};
use crate::base::span::Spanned;
use crate::base::text::fold;
use crate::model::doc::Doc;

/// The text of a scalar that is not empty.
pub(crate) fn text<'y>(yaml: &'y Yaml, report: &mut Report<'_>) -> Option<&'y str> {
    match &yaml.value {
        Value::Scalar { text, .. } if !text.trim().is_empty() => Some(text.trim_end_matches('\n')),
        Value::Null | Value::Scalar { .. } => {
            report
                .add(&rules::WRONG_TYPE, yaml.span, say!("Este campo está vacío.", "This field is empty."))
                .help(say!("Escribe un valor, o borra la línea.", "Write a value, or delete the line."));
            None
        }
        _ => {
            report
                .add(
                    &rules::WRONG_TYPE,
                    yaml.span,
                    say!("Aquí va un solo texto, no una lista ni campos.", "A single text goes here, not a list or fields."),
                )
                .help(say!(
                    "Si el texto tiene «:» o empieza con un signo, ponlo entre comillas.",
                    "If the text has “:” or starts with a sign, put it between quotes."
                ));
            None
        }
    }
}

/// Reads a scalar with `read`; when it cannot, says what was expected.
fn scalar<T>(yaml: &Yaml, report: &mut Report<'_>, expected: &Say, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let written = text(yaml, report)?;
    let value = read(written);
    if value.is_none() {
        let (es, en) = (&expected.es, &expected.en);
        report
            .add(&rules::WRONG_TYPE, yaml.span, say!("«{written}» no sirve aquí.", "“{written}” does not fit here."))
            .help(Say { es: format!("Se espera {es}."), en: format!("Expected: {en}.") });
    }
    value
}

impl Decode for String {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        text(yaml, report).map(str::to_owned)
    }
}

impl Decode for bool {
    fn shape() -> Shape {
        Shape::Truth
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("sí o no", "yes or no"), |text| match fold(text).as_str() {
            "true" | "si" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => None,
        })
    }
}

impl Decode for i64 {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un número entero, como 3", "a whole number, such as 3"), |text| text.parse().ok())
    }
}

impl Decode for usize {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un número entero, como 3", "a whole number, such as 3"), |text| text.parse().ok())
    }
}

impl Decode for u32 {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un número entero, como 5", "a whole number, such as 5"), |text| text.parse().ok())
    }
}

impl Decode for u8 {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un número entero pequeño, como 1", "a small whole number, such as 1"), |text| text.parse().ok())
    }
}

impl Decode for f64 {
    fn shape() -> Shape {
        Shape::Number
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un número con punto decimal, como 17.3", "a number, such as 17.3"), |text| {
            text.parse().ok().filter(|number: &Self| number.is_finite())
        })
    }
}

impl Decode for Minutes {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(
            yaml,
            report,
            &say!("una duración, como «20 minutos» o «1 hora 30 minutos»", "a length of time, such as “20 minutes” or “1 hour 30 minutes”"),
            read_minutes,
        )
    }
}

impl Decode for Months {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un plazo, como «6 meses» o «1 año»", "a period, such as “6 months” or “1 year”"), read_months)
    }
}

impl Decode for Period {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un plazo, como «30 días» o «6 meses»", "a period, such as “30 days” or “6 months”"), read_period)
    }
}

impl Decode for When {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let written = text(yaml, report)?;
        read_when(written).map_err(|trouble| date_trouble(written, trouble, yaml, report)).ok()
    }
}

fn date_trouble(written: &str, trouble: DateTrouble, yaml: &Yaml, report: &mut Report<'_>) {
    const DAYS: [(&str, &str); 7] = [
        ("lunes", "Monday"),
        ("martes", "Tuesday"),
        ("miércoles", "Wednesday"),
        ("jueves", "Thursday"),
        ("viernes", "Friday"),
        ("sábado", "Saturday"),
        ("domingo", "Sunday"),
    ];
    let message = match trouble {
        DateTrouble::Unknown => say!("No entiendo la fecha «{written}».", "The date “{written}” cannot be read."),
        DateTrouble::NoSuchDay => say!("La fecha «{written}» no existe en el calendario.", "The date “{written}” is not in the calendar."),
        DateTrouble::Backwards => {
            say!("En «{written}» el final es anterior al comienzo.", "In “{written}” the end comes before the start.")
        }
        DateTrouble::WrongWeekday(day) => {
            let (es, en) = DAYS[usize::try_from(day.to_monday_zero_offset()).unwrap_or(0) % 7];
            Say {
                es: format!("En «{written}» el día de la semana no calza: esa fecha es {es}."),
                en: format!("In “{written}” the weekday is wrong: that date is a {en}."),
            }
        }
    };
    report.add(&rules::UNREADABLE_DATE, yaml.span, message).help(say!(
        "Escribe 2021-10-07, 2021-10, 2021, 2021-11/2021-12 o «fin de septiembre de 2021».",
        "Write 2021-10-07, 2021-10, 2021, 2021-11/2021-12 or “end of September 2021”."
    ));
}

/// An absolute `https:` or `http:` address.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Address(pub(crate) String);

impl Address {
    /// The address alone, with its place.
    pub(crate) fn spanned(address: Spanned<Self>) -> Spanned<String> {
        Spanned::new(address.value.0, address.span)
    }
}

impl Decode for Address {
    fn shape() -> Shape {
        Shape::Address
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("una dirección que empiece con https://", "an address that starts with https://"), |text| {
            is_address(text).then(|| Self(text.to_owned()))
        })
    }
}

/// Whether `text` is an absolute web address with a host and no space.
pub(crate) fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.split(['/', '?', '#']).next().is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace))
}

/// An e-mail address.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Email(pub(crate) String);

impl Decode for Email {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(yaml, report, &say!("un correo, como contacto@ejemplo.cl", "an e-mail address, such as info@example.org"), |text| {
            let (name, host) = text.split_once('@')?;
            (!name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)).then(|| Self(text.to_owned()))
        })
    }
}

/// A telephone number with its country: «+56 2 2345 6789».
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Phone(pub(crate) String);

impl Decode for Phone {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        scalar(
            yaml,
            report,
            &say!(
                "un número con «+» y el código del país, como «+56 2 2345 6789»",
                "a number with “+” and the country's code, such as “+56 2 2345 6789”"
            ),
            |text| {
                let rest = text.strip_prefix('+')?;
                let digits = rest.chars().filter(char::is_ascii_digit).count();
                let plain = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')'));
                // ITU-T E.164: at most fifteen digits; no country has numbers of less than seven with its code.
                (plain && (7..=15).contains(&digits)).then(|| Self(text.to_owned()))
            },
        )
    }
}

/// One line of Markdown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Inline(pub(crate) Doc);

impl Decode for Inline {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let written = text(yaml, report)?;
        Some(Self(transform::inline(markdown::parse_inline(written, &source_map(yaml, report.text())))))
    }
}

/// Markdown of any length.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Prose(pub(crate) Doc);

impl Decode for Prose {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let written = text(yaml, report)?;
        Some(Self(transform::inline(markdown::parse(written, &source_map(yaml, report.text())))))
    }
}

/// How the text of a scalar lies in its file. Exact for plain, quoted and literal
/// block scalars; within folded lines it points to the start of the value.
fn source_map(yaml: &Yaml, file: &str) -> SourceMap {
    match &yaml.value {
        Value::Scalar { style: Style::Quoted, text } => SourceMap::lines(super::quoted::pieces(text, file, yaml.span.start)),
        Value::Scalar { style: Style::Block, text } => SourceMap::lines(block_lines(text, file, yaml.span.start)),
        _ => SourceMap::identity(yaml.span.start),
    }
}

/// Offsets of each line of a block scalar in the text and in the file.
fn block_lines(text: &str, file: &str, start: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut at_text, mut at_file) = (0, start);
    for line in text.split_inclusive('\n') {
        let rest = file.get(at_file..).unwrap_or_default();
        let file_line = rest.split_inclusive('\n').next().unwrap_or_default();
        let indent = if file_line.trim().is_empty() { 0 } else { file_line.find(line.trim_end_matches('\n')).unwrap_or(0) };
        pairs.push((at_text, at_file + indent));
        at_text += line.len();
        at_file += file_line.len();
    }
    pairs
}

/// Declares a closed list of words: `Variant = "canonical" / "alias";`.
macro_rules! choice {
    ($ty:ty { $( $variant:expr => $en:literal / $es:literal; )* }) => {
        impl $crate::parse::fields::Decode for $ty {
            fn shape() -> $crate::parse::shape::Shape {
                $crate::parse::shape::Shape::Words(vec![$( ($en, $es), )*])
            }

            fn decode(yaml: &$crate::parse::yaml::Yaml, report: &mut $crate::parse::report::Report<'_>) -> Option<Self> {
                $crate::parse::scalars::choose(yaml, report, &[$( ($en, $es, $variant), )*])
            }
        }
    };
}
pub(crate) use choice;

/// Reads one of `words`, accents and case aside.
pub(crate) fn choose<T: Clone>(yaml: &Yaml, report: &mut Report<'_>, words: &[(&'static str, &'static str, T)]) -> Option<T> {
    let written = text(yaml, report)?;
    let folded = fold(written).replace([' ', '_'], "-");
    let same = |word: &str| fold(word).replace([' ', '_'], "-") == folded;
    let found = words.iter().find(|(en, es, _)| same(en) || same(es));
    if found.is_none() {
        let names: Vec<_> = words.iter().map(|(en, es, _)| (*en, *es)).collect();
        super::fields::unknown(&rules::UNKNOWN_VALUE, yaml.span, written, &names, report);
    }
    found.map(|(_, _, value)| value.clone())
}
