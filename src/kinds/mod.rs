//! Layer 4: the kinds of content. Each lowers its file to an [`Item`].
//!
//! In: a parsed file and where it stands. Out: an item, or nothing and findings. A kind is one folder and
//! one line in [`KINDS`]; kinds never name each other. Knows no route, no other page, no template.

pub(crate) mod body;
mod classify;
pub(crate) mod dataset;
mod event;
mod meta;
mod organisation;
mod page;
mod plan;
mod region;
mod section;
mod starter;
mod summary;
mod term;
mod tutorial;

pub(crate) use classify::{Place, classify};
pub(crate) use starter::{NewFile, Starter};

use crate::base::path::SourcePath;
use crate::base::say::Said;
use crate::diag::Rule;
use crate::model::doc::Doc;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use crate::parse::Parsed;
use crate::parse::fields::Field;
use crate::parse::report::Report;
use crate::parse::table::RawTable;
use crate::parse::table::sheet::Workbook;
use std::cell::Cell;

/// One kind of content.
pub(crate) struct Kind {
    pub(crate) id: KindId,
    /// What it is for, in one line.
    pub(crate) about: Said,
    /// The fields that an editor may write, beside the common ones.
    pub(crate) fields: &'static [Field],
    /// Turns a parsed file into an item.
    pub(crate) lower: fn(&Source<'_>, &mut Report<'_>) -> Option<Item>,
    /// Writes the first draft of `amigable new`.
    pub(crate) starter: fn(&Starter<'_>) -> Vec<NewFile>,
    /// Rules that only this kind raises.
    pub(crate) rules: &'static [&'static Rule],
}

/// A parsed file and where it stands in the site.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a SourcePath,
    pub(crate) lang: Lang,
    /// Address without language: `datos/gini/`.
    pub(crate) slug_path: String,
    pub(crate) parsed: &'a Parsed,
    /// The text of a page, for the kind to take.
    pub(crate) body: Cell<Doc>,
    /// The table beside a contract.
    pub(crate) table: Beside<'a>,
}

/// Whether a contract has its table.
#[derive(Clone, Copy)]
pub(crate) enum Beside<'a> {
    /// There is no such file.
    Nothing,
    /// It is there and could not be read, which has been reported.
    Unread,
    /// Its path, its bytes and what was read.
    Table(&'a SourcePath, &'a [u8], &'a RawTable),
    /// The path of a spreadsheet and its sheets.
    Workbook(&'a SourcePath, &'a Workbook),
    /// There are two, and nobody knows which one holds.
    Both(&'a SourcePath, &'a SourcePath),
}

/// All kinds that a file can have. An activity is made from the file of a plan.
pub(crate) static KINDS: &[&Kind] = &[
    &page::KIND,
    &section::KIND,
    &summary::KIND,
    &region::KIND,
    &dataset::KIND,
    &tutorial::KIND,
    &plan::KIND,
    &event::KIND,
    &organisation::KIND,
    &term::KIND,
];

/// The kind with this id.
pub(crate) fn kind(id: KindId) -> &'static Kind {
    KINDS.iter().find(|kind| kind.id == id).expect("KINDS lists every KindId that a file can have; a test counts them")
}

/// The fields of a whole file of this kind, beside the common ones. A kind's own are those of one entry where a file
/// holds many.
pub(crate) fn file_fields(kind: &Kind) -> &'static [Field] {
    match kind.id {
        KindId::Term => term::FILE,
        KindId::Organisation => organisation::FILE,
        _ => kind.fields,
    }
}

/// The pages of an item: itself; one for each region when it is their pattern; a plan with those of its activities; a directory with those of its groups.
pub(crate) fn spread(item: Item) -> Vec<Item> {
    match item.kind {
        KindId::Region => region::spread(&item),
        KindId::Organisation => organisation::spread(item),
        KindId::Plan => plan::spread(item),
        _ => vec![item],
    }
}

/// The fields that every page has.
pub(crate) use meta::COMMON_FIELDS;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_listed_once() {
        let ids: std::collections::BTreeSet<KindId> = KINDS.iter().map(|kind| kind.id).collect();
        assert_eq!(ids.len(), KINDS.len());
        assert_eq!(ids.len(), 10);
    }
}
