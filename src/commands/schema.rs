//! The JSON Schema (2020-12) of `amigable.yaml` and of the fields of each kind, so that an editor's tool can complete and
//! check them while they are written.
//!
//! In: the very declarations that read the fields. Out: JSON. It takes every file that amigable takes; what only amigable
//! can judge, as whether a date exists, it leaves open.

use crate::base::say::{Say, Tongue, say};
use crate::base::text::{fold, nearest};
use crate::kinds::{COMMON_FIELDS, KINDS, file_fields};
use crate::parse::config;
use crate::parse::fields::Field;
use crate::parse::shape::Shape;
use serde_json::{Map, Value, json};

/// What is typed after `explain`, in both languages.
pub(super) const NAMES: [&str; 2] = ["esquema", "schema"];

/// The schema of the settings, or of the kind called `of`.
pub(super) fn text(of: Option<&str>, tongue: Tongue) -> Result<String, Say> {
    let (title, fields) = match of.map(fold) {
        None => ("amigable.yaml", vec![config::FIELDS]),
        Some(name) if name == "amigable.yaml" => ("amigable.yaml", vec![config::FIELDS]),
        Some(name) => {
            let kind = KINDS.iter().find(|kind| kind.id.name().es == name || kind.id.name().en == name).ok_or_else(|| unknown(&name))?;
            (kind.id.name().tell(tongue), vec![COMMON_FIELDS, file_fields(kind)])
        }
    };
    let mut schema = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title});
    if let (Some(schema), Value::Object(record)) = (schema.as_object_mut(), record(&fields, tongue)) {
        schema.extend(record);
    }
    Ok(serde_json::to_string_pretty(&schema).expect("a JSON value always serialises") + "\n")
}

fn unknown(name: &str) -> Say {
    let names = || KINDS.iter().flat_map(|kind| [kind.id.name().es, kind.id.name().en]).chain(["amigable.yaml"]);
    match nearest(name, names()) {
        Some(near) => say!("no hay una clase «{name}». ¿Quisiste decir «{near}»?", "there is no kind “{name}”. Did you mean “{near}”?"),
        None => {
            say!("no hay una clase «{name}». Míralas con: amigable explain", "there is no kind “{name}”. See them with: amigable explain")
        }
    }
}

/// An object with the fields of all groups, each under both its names.
fn record(groups: &[&[Field]], tongue: Tongue) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in groups.iter().copied().flatten() {
        let mut shape = shape(&(field.shape)(), tongue);
        if !field.required {
            shape = json!({"anyOf": [shape, {"type": "null"}]});
        }
        shape["description"] = json!(field.about.tell(tongue));
        // Under both names, that of the reader's language first, as tools offer them in this order.
        let names = if tongue == Tongue::Es { [field.alias, field.name] } else { [field.name, field.alias] };
        for name in names {
            properties.insert(name.to_owned(), shape.clone());
        }
        if field.required {
            required.push(json!({"anyOf": names.map(|name| json!({"required": [name]}))}));
        }
    }
    let mut object = json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        object["allOf"] = json!(required);
    }
    object
}

fn shape(shape: &Shape, tongue: Tongue) -> Value {
    match shape {
        // YAML takes 2024 for a number and sí for a word; both are texts where a text is read.
        Shape::Text => json!({"type": ["string", "number", "boolean"]}),
        Shape::Truth => json!({"enum": [true, false, "sí", "si", "no", "yes"]}),
        Shape::Integer => json!({"type": "integer"}),
        Shape::Number => json!({"type": "number"}),
        Shape::Address => json!({"type": "string", "pattern": "^https?://"}),
        Shape::Words(words) => words_of(words, tongue),
        Shape::List(item) => {
            let item = self::shape(item, tongue);
            json!({"anyOf": [{"type": "array", "items": item}, item]})
        }
        Shape::Pairs(value) => json!({"type": "object", "additionalProperties": self::shape(value, tongue)}),
        Shape::Either(shapes) => json!({"anyOf": shapes.iter().map(|one| self::shape(one, tongue)).collect::<Vec<_>>()}),
        Shape::Record(fields) => record(&[fields], tongue),
    }
}

fn words_of(words: &[(&'static str, &'static str)], tongue: Tongue) -> Value {
    let mut all: Vec<Value> = Vec::new();
    let ordered = words.iter().flat_map(|(en, es)| if tongue == Tongue::Es { [*es, *en] } else { [*en, *es] });
    for word in ordered.map(Value::from) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    // Some tools read these words as YAML 1.1 did: false.
    if words.iter().any(|(en, es)| [*en, *es].iter().any(|word| ["no", "off"].contains(word))) {
        all.push(json!(false));
    }
    // Case, accents, spaces and hyphens do not count; tools offer the list and let others pass.
    json!({"anyOf": [{"enum": all}, {"type": "string", "pattern": "[A-ZÁÉÍÓÚÑáéíóú _]"}]})
}
