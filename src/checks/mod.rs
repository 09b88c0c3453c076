//! Layer 8: what amigable looks for.
//!
//! Rules about reading a file or resolving a link stand beside the code that raises them. Those that look at
//! what came of it are here, one small file each, by family. [`catalog`] is the one list of them all, from which
//! come `amigable explain`, the documentation and the test that runs every rule's own example.

pub(crate) mod a11y;
pub(crate) mod catalog;
pub(crate) mod dates;
pub(crate) mod example;
pub(crate) mod html;
pub(crate) mod images;
pub(crate) mod links;
pub(crate) mod pages;
mod plain;
mod plan;
mod privacy;
pub(crate) mod settle;
pub(crate) mod spelling;
pub(crate) mod text;
pub(crate) mod theme;
mod typography;
pub(crate) mod weight;

use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Rule};
use crate::model::item::Item;
use crate::model::tree::Tree;
use crate::site::{ItemId, Site};
use std::collections::BTreeSet;
use text::{Text, TextMetrics};

/// One item on the desk of a check: the site around it, and what was found so far.
pub(crate) struct Reading<'s> {
    pub(crate) site: &'s Site,
    pub(crate) id: ItemId,
    /// Phrases that are looked for in texts, with the site's own.
    phrases: &'s plain::SitePhrases,
    /// Its running text.
    pub(crate) text: Text,
    /// The files, as they are written.
    pub(crate) tree: &'s Tree,
    pub(crate) findings: Vec<Finding>,
}

impl<'s> Reading<'s> {
    /// The item that is read.
    pub(crate) fn item(&self) -> &'s Item {
        &self.site.items[self.id]
    }

    /// The item's file as it is written.
    pub(crate) fn source(&self) -> &'s str {
        written(self.tree, &self.item().source)
    }

    /// Notes that `rule` is broken at `span` of the item's file. The finding can be added to.
    pub(crate) fn note(&mut self, rule: &'static Rule, span: Span, message: Say, help: Say) -> &mut Finding {
        self.findings.push(Finding::new(rule, message).at(&self.item().source, span).help(help));
        self.findings.last_mut().expect("one was just pushed")
    }
}

/// A file as text; nothing of one that is none.
fn written<'t>(tree: &'t Tree, path: &SourcePath) -> &'t str {
    tree.bytes(path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The checks of one item's own words and fields. Each reads the item and adds what it finds.
static ITEM_CHECKS: &[fn(&mut Reading<'_>)] = &[dates::check, links::check, plain::check, plan::check, privacy::check, typography::check];

/// What came of reading one item.
#[derive(Clone, Default)]
pub(crate) struct ReadItem {
    pub(crate) findings: Vec<Finding>,
    /// What is counted of its text, when somebody asked.
    pub(crate) metrics: Option<TextMetrics>,
    /// Its text; an empty one when nobody asked for the spelling, which alone reads it again.
    pub(crate) text: Text,
}

/// What all items are read with.
pub(crate) struct Reader<'s> {
    site: &'s Site,
    /// The files that the items were made from.
    tree: &'s Tree,
    phrases: plain::SitePhrases,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(site: &'s Site, tree: &'s Tree) -> Self {
        Self { site, tree, phrases: plain::SitePhrases::of_site(site) }
    }

    /// What is wrong with an item's own words and fields. What the program wrote is its authors' to write well: its
    /// text is empty.
    pub(crate) fn item(&self, id: ItemId) -> ReadItem {
        let (site, tree, phrases) = (self.site, self.tree, &self.phrases);
        let item = &site.items[id];
        if item.facets.generated {
            return ReadItem::default();
        }
        let text = Text::of(item, written(tree, &item.source));
        let mut reading = Reading { site, id, phrases, text, tree, findings: Vec::new() };
        for check in ITEM_CHECKS {
            check(&mut reading);
        }
        let bytes = tree.bytes(&item.source).map_or(0, <[u8]>::len);
        let metrics = site.config.options.count.then(|| TextMetrics::of(item, &reading.text, &site.urls[id], bytes));
        let again = site.config.site.spelling.is_some();
        ReadItem { findings: reading.findings, metrics, text: if again { reading.text } else { Text::default() } }
    }

    /// What only the whole site shows: files that are no item, what the settings allow, titles that stand twice.
    /// `anew`: images that are published encoded anew, and not as they are.
    pub(crate) fn rest(&self, anew: &BTreeSet<SourcePath>) -> Vec<Finding> {
        let mut findings = privacy::check_site(self.site, self.tree, anew);
        findings.extend(a11y::document::title_unique::in_site(self.site));
        findings
    }
}
