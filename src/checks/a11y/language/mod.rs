//! Languages: the page says its own, the right one, and what stands in another is marked.

mod foreign;
mod page_lang;
mod page_lang_valid;
mod page_language;
mod part_lang_valid;
mod part_language;
mod passages;

use crate::base::language::Known;
use crate::base::say::Say;
use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &page_lang::PAGE_LANG,
    &page_lang_valid::PAGE_LANG_VALID,
    &page_language::PAGE_LANGUAGE,
    &part_lang_valid::PART_LANG_VALID,
    &part_language::PART_LANGUAGE,
    &foreign::FOREIGN_TEXT,
];

/// The name of the language of a tag, or the tag itself.
fn named(tag: &str) -> Say {
    let known = Known::of(&crate::base::language::primary(tag));
    known.map_or_else(|| Say { es: format!("«{tag}»"), en: format!("“{tag}”") }, name)
}

fn name(known: Known) -> Say {
    let (es, en) = known.names();
    Say { es: es.to_owned(), en: en.to_owned() }
}
