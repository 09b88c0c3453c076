//! Layer 8: what amigable looks for.
//!
//! Rules about reading a file or resolving a link stand beside the code that raises them. Those that look at
//! what came of it are here, one small file each, by family. [`catalog`] is the one list of them all, from which
//! come `amigable explain`, the documentation and the test that runs every rule's own example.

pub(crate) mod a11y;
pub(crate) mod catalog;
mod dates;
pub(crate) mod example;
pub(crate) mod html;
mod links;
mod plain;
mod privacy;
mod typography;

use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Rule};
use crate::model::item::Item;
use crate::site::{ItemId, Site};
use rayon::prelude::*;

/// One item on the desk of a check: the site around it, and what was found so far.
pub(crate) struct Reading<'s> {
    pub(crate) site: &'s Site,
    pub(crate) id: ItemId,
    pub(crate) findings: Vec<Finding>,
}

impl<'s> Reading<'s> {
    /// The item that is read.
    pub(crate) fn item(&self) -> &'s Item {
        &self.site.items[self.id]
    }

    /// Notes that `rule` is broken at `span` of the item's file. The finding can be added to.
    pub(crate) fn note(&mut self, rule: &'static Rule, span: Span, message: Say, help: Say) -> &mut Finding {
        self.findings.push(Finding::new(rule, message).at(&self.item().source, span).help(help));
        self.findings.last_mut().expect("one was just pushed")
    }
}

/// The checks of one item's own words and fields. Each reads the item and adds what it finds.
static ITEM_CHECKS: &[fn(&mut Reading<'_>)] = &[dates::check, links::check, plain::check, privacy::check, typography::check];

/// What is wrong with the items, each on its own.
pub(crate) fn items(site: &Site) -> Vec<Finding> {
    let of = |id: ItemId| {
        let mut reading = Reading { site, id, findings: Vec::new() };
        ITEM_CHECKS.iter().for_each(|check| check(&mut reading));
        reading.findings
    };
    (0..site.items.len()).into_par_iter().flat_map_iter(of).collect()
}
