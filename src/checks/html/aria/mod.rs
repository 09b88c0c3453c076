//! What WAI-ARIA 1.2 says of roles, states and properties, as data; with the roles of the modules for publishing (DPUB) and
//! graphics, and the few names of the draft of 1.3 that browsers know.
//!
//! In: a name. Out: its definition. Names of attributes are written without `aria-`. Knows no page.

mod attributes;
mod roles;

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A role that an author may write; abstract ones are not here.
#[derive(Debug)]
pub(crate) struct Role {
    pub(crate) name: &'static str,
    /// States and properties that it supports beside the global ones, in groups parted by spaces.
    supports: &'static [&'static str],
    /// Those of them that must be there.
    pub(crate) requires: &'static [&'static str],
    /// Roles of which it must own at least one.
    pub(crate) owns: &'static [&'static str],
    /// Roles of which one must own it.
    pub(crate) within: &'static [&'static str],
    /// Its content is its name.
    pub(crate) from_content: bool,
    /// What it holds is one thing: no role within it is told.
    pub(crate) flat: bool,
    /// It may not be named.
    pub(crate) nameless: bool,
}

impl Role {
    /// Whether a state or property is meant for the role, global ones included.
    pub(crate) fn supports(&self, attribute: &Attribute) -> bool {
        attribute.global || self.supports.iter().any(|group| group.split(' ').any(|name| name == attribute.name))
    }

    /// Whether it tells nothing: `none` and `presentation`.
    pub(crate) fn is_none(&self) -> bool {
        matches!(self.name, "none" | "presentation")
    }

    /// Whether people work with it: roles under `widget`, the composite ones included.
    pub(crate) fn is_widget(&self) -> bool {
        WIDGETS.contains(&self.name)
    }
}

/// Section 5.3.2 of WAI-ARIA 1.2, without containers that hold widgets.
const WIDGETS: [&str; 19] = [
    "button",
    "checkbox",
    "combobox",
    "gridcell",
    "link",
    "listbox",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "scrollbar",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "treeitem",
];

/// What may be written as a state or property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Any words.
    Text,
    /// One of these, parted by spaces.
    Token(&'static str),
    /// Some of these.
    Tokens(&'static str),
    /// The id of an element.
    Id,
    /// Ids of elements.
    Ids,
    Integer,
    Number,
}

impl Value {
    /// Whether it points at elements.
    pub(crate) fn is_reference(self) -> bool {
        matches!(self, Self::Id | Self::Ids)
    }

    /// Whether a value is well formed. Where references point is not asked.
    pub(crate) fn accepts(self, value: &str) -> bool {
        let value = value.trim_ascii();
        let is_one = |all: &str, value: &str| all.split(' ').any(|token| token.eq_ignore_ascii_case(value));
        match self {
            Self::Text | Self::Ids => true,
            Self::Token(all) => is_one(all, value),
            Self::Tokens(all) => value.split_ascii_whitespace().all(|value| is_one(all, value)),
            Self::Id => value.split_ascii_whitespace().count() == 1,
            Self::Integer => {
                let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
                !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
            }
            Self::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
        }
    }
}

/// A state or property.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// Without `aria-`.
    pub(crate) name: &'static str,
    pub(crate) value: Value,
    /// Whether every role has it, or had it before WAI-ARIA 1.2.
    pub(crate) global: bool,
}

/// The roles by their names.
static BY_NAME: LazyLock<FxHashMap<&'static str, &'static Role>> =
    LazyLock::new(|| roles::ROLES.iter().map(|role| (role.name, role)).collect());

/// The role of a name, in any letter case.
pub(crate) fn role(name: &str) -> Option<&'static Role> {
    if let Some(role) = BY_NAME.get(name) {
        return Some(role);
    }
    let lower = name.to_ascii_lowercase();
    (lower != name).then(|| role(&lower)).flatten()
}

/// The state or property of an attribute: `aria-label`.
pub(crate) fn attribute(name: &str) -> Option<&'static Attribute> {
    let name = name.strip_prefix("aria-")?;
    let at = attributes::ATTRIBUTES.binary_search_by_key(&name, |attribute| attribute.name).ok()?;
    Some(&attributes::ATTRIBUTES[at])
}

/// Names of all roles, for «did you mean».
pub(crate) fn role_names() -> impl Iterator<Item = &'static str> {
    roles::ROLES.iter().map(|role| role.name)
}

/// Names of all states and properties without `aria-`, for «did you mean».
pub(crate) fn attribute_names() -> impl Iterator<Item = &'static str> {
    attributes::ATTRIBUTES.iter().map(|attribute| attribute.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_name_only_what_is_in_them() {
        assert!(roles::ROLES.is_sorted_by_key(|role| role.name));
        assert!(attributes::ATTRIBUTES.is_sorted_by_key(|attribute| attribute.name));
        let known = |name: &str| attribute(&format!("aria-{name}")).is_some();
        for own in roles::ROLES {
            own.supports.iter().flat_map(|group| group.split(' ')).chain(own.requires.iter().copied()).for_each(|name| {
                assert!(known(name), "{}: {name}", own.name);
            });
            own.owns.iter().chain(own.within).for_each(|name| assert!(role(name).is_some(), "{}: {name}", own.name));
            own.requires.iter().for_each(|name| {
                assert!(attribute(&format!("aria-{name}")).is_some_and(|attribute| own.supports(attribute)), "{}: {name}", own.name);
            });
        }
        assert!(WIDGETS.iter().all(|name| role(name).is_some()));
    }

    #[test]
    fn values_are_read_by_their_type() {
        for (value, good, bad) in [
            (Value::Token("true false"), "true", "yes"),
            (Value::Token("true false"), "FALSE", "1"),
            (Value::Tokens("additions text"), "additions text", "additions all"),
            (Value::Integer, "-1", "1.5"),
            (Value::Integer, "12", ""),
            (Value::Number, "1.5", "much"),
            (Value::Number, "-.5", "NaN"),
            (Value::Id, "a", "a b"),
        ] {
            assert!(value.accepts(good), "{value:?} {good}");
            assert!(!value.accepts(bad), "{value:?} {bad}");
        }
        assert_eq!(role("BUTTON").map(|role| role.name), Some("button"));
        assert!(role("widget").is_none() && role("").is_none() && role("É").is_none());
    }
}
