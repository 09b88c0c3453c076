//! Examples of a theme's blocks: its documentation for whoever makes another, and what its snapshots and its tests of accessibility are of.
//!
//! In: the theme's files `blocks/<type>/examples.yaml`. Out: by block, each case with its name and the values that the template gets.
//! They are read when a page asks for them.

use crate::base::path::SourcePath;
use crate::parse::report::Report;
use crate::parse::source_map::SourceMap;
use crate::parse::yaml::{self, Style, Value as Written, Yaml};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of examples, by block.
#[derive(Debug, Default)]
pub(crate) struct Examples(BTreeMap<String, (SourcePath, Arc<str>)>);

/// One case of a block.
#[derive(Debug, Deserialize)]
pub(super) struct Example {
    pub(super) name: String,
    pub(super) description: String,
    /// What its template gets as `block`.
    pub(super) block: Value,
}

impl Examples {
    /// The files of a theme by their paths within it.
    pub(super) fn of_files(files: &[(&str, &SourcePath, &str)]) -> Self {
        let block = |name: &str| Some(name.strip_prefix("blocks/")?.strip_suffix("/examples.yaml")?.to_owned());
        Self(files.iter().filter_map(|(name, path, text)| Some((block(name)?, ((*path).clone(), Arc::from(*text))))).collect())
    }

    /// The cases of a block, in their order. What cannot be read is left out.
    pub(super) fn of(&self, block: &str) -> Vec<Example> {
        let Some((path, text)) = self.0.get(block) else { return Vec::new() };
        let mut report = Report::new(path, text);
        let Some(Written::List(cases)) = yaml::parse(text, &SourceMap::identity(0), &mut report).map(|root| root.value) else {
            return Vec::new();
        };
        cases.iter().filter_map(|case| serde_json::from_value(json(case)).ok()).collect()
    }
}

/// YAML as the values that it stands for: what is not quoted may be a number or a yes or no (YAML 1.2, core schema).
fn json(yaml: &Yaml) -> Value {
    match &yaml.value {
        Written::Null => Value::Null,
        Written::List(list) => Value::Array(list.iter().map(json).collect()),
        Written::Map(entries) => Value::Object(entries.iter().map(|(key, value)| (key.text.clone(), json(value))).collect::<Map<_, _>>()),
        Written::Scalar { text, style: Style::Plain } => plain(text),
        Written::Scalar { text, .. } => Value::String(text.clone()),
    }
}

fn plain(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => text.parse::<i64>().map_or_else(|_| Value::String(text.to_owned()), Value::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_text() {
        let path = SourcePath::new("themes/amigable/blocks/uno/examples.yaml").unwrap();
        let text = "- name: Uno\n  description: El primero.\n  block: {a: true, b: \"true\", c: 3, d: \"3\", e: null, f: [x]}\n";
        let examples = Examples::of_files(&[("blocks/uno/examples.yaml", &path, text)]);
        let case = &examples.of("uno")[0];
        assert_eq!((case.name.as_str(), case.description.as_str()), ("Uno", "El primero."));
        assert_eq!(case.block, serde_json::json!({"a": true, "b": "true", "c": 3, "d": "3", "e": null, "f": ["x"]}));
        assert!(examples.of("dos").is_empty());
    }
}
