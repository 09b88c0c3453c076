//! Fields: from a YAML tree to typed records, with every mistake reported at its place.
//!
//! In: a [`Yaml`] value. Out: a record, or nothing and findings. Each record is declared once with
//! [`record!`]: canonical English name, Spanish alias, type and one line of documentation; from that come
//! the reading, «¿quisiste decir…?», the starters of `amigable new` and the documentation.

use super::field_rules as rules;
use super::report::Report;
use super::shape::Shape;
use super::yaml::{Key, Value, Yaml};
use crate::base::say::{Said, Say, say};
use crate::base::span::{Span, Spanned};
use crate::base::text::nearest;
use crate::diag::Rule;

/// One field of a record, as its documentation shows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// Canonical name.
    pub(crate) name: &'static str,
    /// Name in Spanish.
    pub(crate) alias: &'static str,
    pub(crate) about: Said,
    pub(crate) required: bool,
    /// What may be written for it.
    pub(crate) shape: fn() -> Shape,
}

/// A type that a field can have.
pub(crate) trait Decode: Sized {
    /// Whether the field must be written.
    const REQUIRED: bool = true;

    /// What may be written, for tools that help to write it.
    fn shape() -> Shape {
        Shape::Text
    }

    /// Reads a written value; `None` after reporting why not.
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self>;

    /// The value when the field is not written, if that is allowed.
    fn absent() -> Option<Self> {
        None
    }
}

/// A group of fields that can be read out of a mapping, alone or beside others.
pub(crate) trait Record: Sized {
    const FIELDS: &'static [Field];

    /// Takes this record's fields out of `map`.
    fn take(map: &mut Fields<'_>, report: &mut Report<'_>) -> Option<Self>;
}

/// A mapping being read: remembers which keys were asked for.
pub(crate) struct Fields<'y> {
    pairs: Vec<(&'y Key, &'y Yaml, bool)>,
    start: Span,
}

impl<'y> Fields<'y> {
    /// Opens `yaml`, which must be a mapping (or nothing at all, which is an empty one).
    pub(crate) fn open(yaml: &'y Yaml, report: &mut Report<'_>) -> Option<Self> {
        match &yaml.value {
            Value::Map(pairs) => {
                let start = pairs.first().map_or(yaml.span, |(key, _)| key.span);
                Some(Self { pairs: pairs.iter().map(|(key, value)| (key, value, false)).collect(), start })
            }
            Value::Null => Some(Self { pairs: Vec::new(), start: yaml.span }),
            _ => {
                report
                    .add(
                        &rules::WRONG_TYPE,
                        yaml.span,
                        say!("Aquí van campos («nombre: valor»), uno por línea.", "Fields go here (“name: value”), one a line."),
                    )
                    .help(say!("Escribe cada campo en su línea.", "Write each field on its own line."));
                None
            }
        }
    }

    /// Reads one field by its canonical name or its alias.
    pub(crate) fn take<T: Decode>(&mut self, field: &Field, report: &mut Report<'_>) -> Option<T> {
        let mut found = self.pairs.iter_mut().filter(|(key, ..)| key.text == field.name || key.text == field.alias);
        let Some((_, value, used)) = found.next() else { return self.missing(field, report) };
        *used = true;
        if let Some((key, _, used)) = found.next() {
            *used = true;
            let (name, alias) = (field.name, field.alias);
            report
                .add(
                    &super::yaml_rules::DUPLICATE_KEY,
                    key.span,
                    say!("«{alias}» y «{name}» son el mismo campo.", "“{alias}” and “{name}” are the same field."),
                )
                .help(say!("Deja solo uno de los dos.", "Keep only one of the two."));
        }
        let value: &Yaml = value;
        if matches!(value.value, Value::Null)
            && let Some(absent) = T::absent()
        {
            return Some(absent);
        }
        // A value that could not be read is reported; where the field may be absent, the rest of the page is
        // still read, so that one mistake does not hide the others.
        T::decode(value, report).or_else(T::absent)
    }

    fn missing<T: Decode>(&self, field: &Field, report: &mut Report<'_>) -> Option<T> {
        let absent = T::absent();
        if absent.is_none() {
            let (es, en) = (field.alias, field.name);
            let message =
                Say { es: format!("Falta «{es}»: {}.", field.about.es), en: format!("“{en}” is missing: {}.", field.about.en) };
            let help = say!("Agrega una línea que empiece con «{es}:».", "Add a line that starts with “{en}:”.");
            report.add(&rules::MISSING_KEY, self.start, message).help(help);
        }
        absent
    }

    /// Reports the keys that no field asked for.
    pub(crate) fn close(self, known: &[&[Field]], report: &mut Report<'_>) {
        for (key, _, _) in self.pairs.iter().filter(|(_, _, used)| !used) {
            let names: Vec<_> = known.iter().flat_map(|fields| fields.iter()).map(|field| (field.name, field.alias)).collect();
            unknown(&rules::UNKNOWN_KEY, key.span, &key.text, &names, report);
        }
    }
}

/// Reports a word that is none of `known` (each in English and Spanish), with the nearest or all of them.
pub(crate) fn unknown(rule: &'static Rule, span: Span, word: &str, known: &[(&str, &str)], report: &mut Report<'_>) {
    let message = say!("No conozco «{word}».", "“{word}” is not known.");
    let help = if let Some(near) = nearest(word, known.iter().flat_map(|(en, es)| [*es, *en])) {
        say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?")
    } else {
        let english: Vec<&str> = known.iter().map(|(en, _)| *en).collect();
        let spanish: Vec<&str> = known.iter().map(|(_, es)| *es).collect();
        let (english, spanish) = (english.join(", "), spanish.join(", "));
        Say { es: format!("Puede ser: {spanish}."), en: format!("It can be: {english}.") }
    };
    report.add(rule, span, message).help(help);
}

impl<T: Record> Decode for T {
    fn shape() -> Shape {
        Shape::Record(T::FIELDS)
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let mut map = Fields::open(yaml, report)?;
        let record = T::take(&mut map, report);
        map.close(&[T::FIELDS], report);
        record
    }
}

/// Declares a record: `name: Type = "canonical" / "alias", "qué es", "what it is";`.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $( $field:ident : $ty:ty = $en_name:literal / $es_name:literal, $es:literal, $en:literal; )* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub(crate) struct $name { $( #[doc = $en] pub(crate) $field: $ty, )* }

        impl $crate::parse::fields::Record for $name {
            const FIELDS: &'static [$crate::parse::fields::Field] = &[ $( $crate::parse::fields::Field {
                name: $en_name,
                alias: $es_name,
                about: $crate::base::say::said($es, $en),
                required: <$ty as $crate::parse::fields::Decode>::REQUIRED,
                shape: <$ty as $crate::parse::fields::Decode>::shape,
            } ),* ];

            fn take(map: &mut $crate::parse::fields::Fields<'_>, report: &mut $crate::parse::report::Report<'_>) -> Option<Self> {
                let mut fields = Self::FIELDS.iter();
                $( let $field = fields.next().and_then(|field| map.take::<$ty>(field, report)); )*
                Some(Self { $( $field: $field?, )* })
            }
        }
    };
}
pub(crate) use record;

impl<T: Decode> Decode for Option<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        T::decode(yaml, report).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

/// A list; a single plain value counts as a list of one.
impl<T: Decode> Decode for Vec<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        match &yaml.value {
            // Every item is read before any failure counts, so that all mistakes are reported.
            Value::List(items) => {
                let read: Vec<Option<T>> = items.iter().map(|item| T::decode(item, report)).collect();
                read.into_iter().collect()
            }
            _ => T::decode(yaml, report).map(|one| vec![one]),
        }
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

/// A list that must be written and hold something.
#[derive(Clone, Debug)]
pub(crate) struct NonEmpty<T>(pub(crate) Vec<T>);

impl<T: Decode> Decode for NonEmpty<T> {
    fn shape() -> Shape {
        Vec::<T>::shape()
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let list = Vec::decode(yaml, report)?;
        if list.is_empty() {
            report
                .add(&rules::WRONG_TYPE, yaml.span, say!("Esta lista está vacía.", "This list is empty."))
                .help(say!("Escribe al menos un elemento: «- …».", "Write at least one item: “- …”."));
            return None;
        }
        Some(Self(list))
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const REQUIRED: bool = T::REQUIRED;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        T::decode(yaml, report).map(|value| Self::new(value, yaml.span))
    }
}

/// A mapping whose keys are the editor's own.
#[derive(Clone, Debug)]
pub(crate) struct Pairs<T>(pub(crate) Vec<(Spanned<String>, T)>);

impl<T: Decode> Decode for Pairs<T> {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        Shape::Pairs(Box::new(T::shape()))
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let map = Fields::open(yaml, report)?;
        let read: Vec<Option<_>> = map
            .pairs
            .iter()
            .map(|(key, value, _)| T::decode(value, report).map(|value| (Spanned::new(key.text.clone(), key.span), value)))
            .collect();
        read.into_iter().collect::<Option<Vec<_>>>().map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}
