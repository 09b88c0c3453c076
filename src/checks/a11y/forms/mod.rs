//! Fields say what they ask for.
//!
//! In: elements of a page. Out: findings.

mod autocomplete;
mod field_name;
mod label_for;
mod placeholder_only;
mod radio_group;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &field_name::FIELD_NAME,
    &placeholder_only::PLACEHOLDER_ONLY,
    &label_for::LABEL_FOR,
    &radio_group::RADIO_GROUP,
    &autocomplete::AUTOCOMPLETE,
];
