//! The keyboard reaches what can be used, in an order that people can follow, and nothing else.
//!
//! In: elements of a page. Out: findings.

mod accesskey_twice;
mod autofocus;
mod focus_hidden;
mod focus_in_flat;
mod frame_unreachable;
mod tabindex_positive;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &focus_in_flat::FOCUS_IN_FLAT,
    &focus_hidden::FOCUS_HIDDEN,
    &frame_unreachable::FRAME_UNREACHABLE,
    &autofocus::AUTOFOCUS,
    &tabindex_positive::TABINDEX_POSITIVE,
    &accesskey_twice::ACCESSKEY_TWICE,
];
