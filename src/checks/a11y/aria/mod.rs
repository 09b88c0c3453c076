//! Roles, states and properties are those of WAI-ARIA, and fit their element.
//!
//! In: elements of a page. Out: findings.

mod aria_context;
mod aria_not_allowed;
mod aria_owned;
mod aria_prohibited;
mod aria_reference;
mod aria_required;
mod aria_unknown;
mod aria_value;
mod duplicate_id;
mod role_unknown;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &role_unknown::ROLE_UNKNOWN,
    &aria_unknown::ARIA_UNKNOWN,
    &aria_not_allowed::ARIA_NOT_ALLOWED,
    &aria_prohibited::ARIA_PROHIBITED,
    &aria_value::ARIA_VALUE,
    &aria_reference::ARIA_REFERENCE,
    &aria_required::ARIA_REQUIRED,
    &aria_owned::ARIA_OWNED,
    &aria_context::ARIA_CONTEXT,
    &duplicate_id::DUPLICATE_ID,
];
