//! Markdown → [`Doc`]: CommonMark with GitHub's tables, footnotes, task lists, strikethrough and alerts,
//! definition lists and heading ids.
//!
//! In: a text and a [`SourceMap`] that says where it stands in its file. Out: a tree in which every node
//! has its bytes of that file. Does not know what links, fences or raw HTML mean; never fails.
//!
//! A tree is at most [`MAX_DEPTH`] levels deep: what is nested deeper keeps its text and loses its
//! containers. So everything that walks a tree may call itself.

mod build;
mod inline;
mod kind;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

use super::source_map::SourceMap;
use crate::model::doc::Doc;
use build::Builder;
pub(crate) use inline::parse_inline;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// No text for people nests a tenth as deep; a walk this deep needs a few dozen kilobytes of stack.
pub(crate) const MAX_DEPTH: usize = 100;

/// Reads a text of any length.
pub(crate) fn parse(text: &str, map: &SourceMap) -> Doc {
    // `:::` of other generators looks like a term and its definition: `<dl><dt>:::aviso…`. Then the
    // text is read again without definition lists, so that the editor sees what was written.
    let options = options();
    let options = if has_colon_definition(text, options) { options - Options::ENABLE_DEFINITION_LIST } else { options };
    events(text, options).fold(Builder::new(text, map), Builder::event).finish()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

fn events(text: &str, options: Options) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(text, options).into_offset_iter()
}

fn has_colon_definition(text: &str, options: Options) -> bool {
    let is_colons = |(event, range): (Event<'_>, Range<usize>)| {
        matches!(event, Event::Start(Tag::DefinitionListDefinition))
            && text.get(range).is_some_and(|written| written.trim_start().starts_with(":::"))
    };
    text.contains("\n:::") && events(text, options).any(is_colons)
}
