//! A node of JSON-LD under construction.

use serde_json::{Map, Value, json};

/// A thing with a type and what is known of it.
pub(super) struct Node(Map<String, Value>);

impl Node {
    pub(super) fn new(kind: &str) -> Self {
        let mut map = Map::new();
        map.insert("@type".to_owned(), json!(kind));
        Self(map)
    }

    /// What is not known is not said: `null`, and lists of nothing.
    pub(super) fn add(&mut self, key: &str, value: Value) {
        if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
            self.0.insert(key.to_owned(), value);
        }
    }

    pub(super) fn finish(self) -> Value {
        Value::Object(self.0)
    }
}

/// An organisation of which only the name is known.
pub(super) fn organisation(name: &str) -> Value {
    json!({"@type": "Organization", "name": name})
}
