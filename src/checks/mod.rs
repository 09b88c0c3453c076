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
pub(crate) mod links;
pub(crate) mod pages;
mod plain;
mod privacy;
pub(crate) mod settle;
pub(crate) mod spelling;
pub(crate) mod text;
pub(crate) mod theme;
mod typography;

use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Rule};
use crate::model::item::Item;
use crate::model::tree::Tree;
use crate::site::{ItemId, Site};
use rayon::prelude::*;
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
static ITEM_CHECKS: &[fn(&mut Reading<'_>)] = &[dates::check, links::check, plain::check, privacy::check, typography::check];

/// What came of reading the items.
pub(crate) struct Read {
    pub(crate) findings: Vec<Finding>,
    /// What is counted of the texts.
    pub(crate) metrics: Vec<TextMetrics>,
    /// The texts, by item; empty ones when nobody asked for the spelling, which alone reads them again.
    pub(crate) texts: Vec<Text>,
}

/// What is wrong with the words and fields of the site, and what is counted of its texts. `tree` has the files that they
/// were made from.
pub(crate) fn texts(site: &Site, tree: &Tree) -> Read {
    let mut read = items(site, tree);
    // Files that are no item: images, and what the settings allow.
    read.findings.extend(privacy::check_site(site, tree));
    read.findings.extend(a11y::document::title_unique::in_site(site));
    read
}

/// The items, each on its own. What the program wrote is its authors' to write well: its text is empty.
fn items(site: &Site, tree: &Tree) -> Read {
    let phrases = plain::SitePhrases::of_site(site);
    let again = site.config.site.spelling.is_some();
    let of = |id: ItemId| {
        let item = &site.items[id];
        if item.facets.generated {
            return (Vec::new(), None, Text::default());
        }
        let text = Text::of(item, written(tree, &item.source));
        let mut reading = Reading { site, id, phrases: &phrases, text, tree, findings: Vec::new() };
        for check in ITEM_CHECKS {
            check(&mut reading);
        }
        let bytes = tree.bytes(&item.source).map_or(0, <[u8]>::len);
        let metrics = site.config.options.count.then(|| TextMetrics::of(item, &reading.text, &site.urls[id], bytes));
        (reading.findings, metrics, if again { reading.text } else { Text::default() })
    };
    let read: Vec<_> = (0..site.items.len()).into_par_iter().map(of).collect();
    let mut all = Read { findings: Vec::new(), metrics: Vec::new(), texts: Vec::with_capacity(read.len()) };
    for (findings, metrics, text) in read {
        all.findings.extend(findings);
        all.metrics.extend(metrics);
        all.texts.push(text);
    }
    all
}
