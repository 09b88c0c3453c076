//! Lists: what looks like a list is one, and holds items only.

mod definition_list;
mod fake_list;
mod list_item;
mod list_only;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] =
    &[&list_only::LIST_ONLY, &list_item::LIST_ITEM, &definition_list::DEFINITION_LIST, &fake_list::FAKE_LIST];
