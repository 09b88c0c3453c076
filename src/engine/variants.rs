//! The versions of pages in easy read and in other languages: which there are, and how they stand to their originals.
//!
//! In: the frozen site. Out: plain values for lists.

use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::checks::dates;
use crate::model::item::Item;
use crate::site::Site;
use crate::site::variants::{self, Change, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// All versions, and how much of the site each language has.
#[derive(Clone, Debug, Default)]
pub struct Variants {
    /// In the order of their files.
    pub each: Vec<VariantInfo>,
    /// By language.
    pub coverage: Vec<Coverage>,
}

/// One version of a page.
#[derive(Clone, Debug)]
pub struct VariantInfo {
    /// Its file.
    pub source: SourcePath,
    /// Where it says what it was written from; its title when it does not.
    pub span: Span,
    /// Language tag, as `es-simple`.
    pub lang: String,
    /// The file of its original.
    pub original: SourcePath,
    /// Parts that changed, came or went since; nothing when nobody noted what it was written from.
    pub changes: Option<Vec<String>>,
    /// What stands in `original` once the version has followed all.
    pub marks: String,
}

/// How many pages a language has.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Language tag.
    pub lang: String,
    /// Files with a version in it.
    pub versions: usize,
    /// Files in the site's language.
    pub all: usize,
}

pub(super) fn of(site: &Site) -> Variants {
    let versions = variants::versions(site);
    let mut each: Vec<VariantInfo> = versions.into_iter().map(|(id, original)| info(&site.items[id], &site.items[original])).collect();
    each.sort_by(|one, other| one.source.cmp(&other.source));
    let own = &site.config.site.lang;
    let is_file = |item: &Item| item.source.as_str().starts_with("content/");
    let all: BTreeSet<&SourcePath> = site.items.iter().filter(|item| item.lang == *own && is_file(item)).map(|item| &item.source).collect();
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &each {
        *versions.entry(&one.lang).or_default() += 1;
    }
    let coverage = versions.into_iter().map(|(lang, versions)| Coverage { lang: lang.to_owned(), versions, all: all.len() }).collect();
    Variants { each, coverage }
}

fn info(version: &Item, original: &Item) -> VariantInfo {
    let changes = match variants::standing(version, original) {
        Standing::Unknown => None,
        Standing::Behind(changes) => Some(changes.into_iter().map(name).collect()),
    };
    VariantInfo {
        source: version.source.clone(),
        span: version.meta.original.as_ref().map_or(version.meta.title_span, |marks| marks.span),
        lang: version.lang.tag().to_owned(),
        original: original.source.clone(),
        changes,
        marks: dates::marks(&variants::parts(original)),
    }
}

fn name(change: Change) -> String {
    match change {
        Change::Changed(part) | Change::New(part) | Change::Gone(part) => part,
    }
}
