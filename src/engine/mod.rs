//! Layer 9: the whole pipeline on one screen. Still pure: no disk, no clock, no network.
//!
//! ```text
//! Tree ──parse──▶ Parsed ──kinds──▶ Item ──site──▶ Site ──view──▶ View ──draw──▶ Html ──outputs──▶ Plan
//! ```
//!
//! Each arrow is a function of its left side alone, so equal sources give equal output, in any order and on
//! any number of threads. [`Memo`] remembers results by the hash of what they were made from; a build with
//! a full memo and one with an empty memo give the same bytes.

mod compressed;
pub(crate) mod echo;
mod feeds;
mod fixes;
mod frozen;
mod memo;
mod packs;
mod pages;
mod pictures;
mod probe;
mod shelf;
mod sources;
mod stages;
mod stale;
mod uses;
mod variants;
mod weights;

pub use crate::outputs::weight::Weight;
pub use compressed::compress;
#[cfg(feature = "serve")]
pub(crate) use frozen::Frozen;
pub use memo::Memo;
pub use packs::make as make_packs;
pub use pictures::make as make_pictures;
pub use probe::FigureProbe;
pub use stages::{LeftOut, PageInfo};
pub use stale::{DueInfo, NextChange};
pub use uses::{DatasetUses, PageUse};
pub use variants::{Coverage, VariantInfo, Variants};
pub use weights::Weights;

use crate::base::timing::{Stage, timed_alone};
use crate::checks::settle::{self, Case, Pending, Settled};
use crate::checks::text::{Text, TextMetrics};
use crate::checks::{self, ReadItem, spelling};
use crate::diag::print::RulePages;
use crate::diag::{Excepted, Finding};
use crate::model::config::Config;
use crate::model::external::External;
use crate::model::governed::Exceptions;
use crate::model::plan::Plan;
use crate::model::tree::Tree;
use crate::outputs::{self, Published};
use crate::site::Site;
#[cfg(not(feature = "serve"))]
use frozen::Frozen;
use stages::Pages;
use std::sync::{Arc, OnceLock};

/// What a build gives: the whole output, and everything that can be said about the content.
pub struct Built {
    /// The published site.
    pub plan: Plan,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
    /// The pages, in the order of their sources.
    pub pages: Vec<PageInfo>,
    /// What it costs to open each page; nothing when nobody asked.
    pub weights: Weights,
    /// The datasets with who uses them, in the order of their names.
    pub uses: Vec<DatasetUses>,
    /// What is counted of the text of each page, in the order of their sources; nothing when nobody asked.
    pub texts: Vec<TextMetrics>,
    /// The addresses of other sites that it names.
    pub external: Vec<External>,
    /// The versions of pages in easy read and in other languages, and how they stand to their originals.
    pub variants: Variants,
    /// Sources that were not published, and why.
    pub left_out: Vec<LeftOut>,
    /// Findings that an exception covers; they are not among `findings`.
    pub excepted: Vec<Excepted>,
    /// What the pages say of their exceptions.
    pub(crate) exceptions: Vec<Exceptions>,
    /// Findings known from before, by the list of them; they are not among `findings`.
    pub known: Vec<Finding>,
    /// What can be done with that list.
    pub pending: Pending,
    /// Where the site publishes the page of a rule, by the rule's id.
    pub rule_pages: RulePages,
    /// What has to be done by a date that is near or has passed, the worst first.
    pub due: Vec<DueInfo>,
    /// The next day on which time alone changes the site or what is said of it.
    pub next_change: Option<NextChange>,
    /// What readers can take away, which is made last.
    packs: Option<packs::Wish>,
}

/// Takes from findings the offers to mend that could harm, as [`build`] does with its own.
pub(crate) fn keep_safe(findings: &mut [Finding], tree: &Tree, config: &Config) {
    fixes::keep_safe(findings, tree, config);
}

/// Levels and exceptions for what was found after the build, as what other sites answered.
pub(crate) fn settle_later(found: Vec<Finding>, built: &mut Built, tree: &Tree, config: &Config) -> Vec<Finding> {
    let case = Case { config, tree, exceptions: &built.exceptions, left_out: std::collections::BTreeSet::new() };
    let (findings, excepted) = settle::later(found, &case);
    built.excepted.extend(excepted);
    findings
}

/// Builds a site. Never fails: what is wrong with the content is in the findings.
pub fn build(tree: &Tree, config: &Config, memo: &Memo) -> Built {
    finish(&Frozen::new(tree, config, memo), tree, memo)
}

/// Words that no dictionary knows.
fn spelled(site: &Site, read: &[Arc<ReadItem>], tree: &Tree, memo: &Memo) -> Vec<Finding> {
    timed_alone(memo.timer(), Stage::Spelling, || {
        let texts: Vec<&Text> = read.iter().map(|read| &read.text).collect();
        spelling::check(site, &texts, tree, &|key, make| memo.dictionary(key, make))
    })
}

/// All that a frozen site gives. `tree` is the one that it was made from.
pub(crate) fn finish(frozen: &Frozen, tree: &Tree, memo: &Memo) -> Built {
    let (timer, site) = (memo.timer(), &frozen.site);
    let mut findings = frozen.findings.clone();
    let Pages { read, drawn } = stages::pages(frozen, tree, memo, &mut findings);
    findings.extend(spelled(site, &read, tree, memo));
    let texts = read.iter().filter_map(|read| read.metrics.clone()).collect();
    drop(read);
    findings.extend(checks::links::orphans(site, &drawn.reached));
    findings.extend(checks::dates::behind(site));
    let photos = timed_alone(timer, Stage::Images, || pictures::check(frozen, &drawn.images, tree, memo, &mut findings));
    let feeds = timed_alone(timer, Stage::Outputs, || frozen.feeds(memo));
    let published = Published {
        site,
        theme: frozen.theme(),
        around: &frozen.around,
        pages: &drawn.pages,
        packages: &frozen.packages,
        assets: &drawn.assets,
        images: &drawn.shown(),
        pictures: &frozen.pictures,
        files: &drawn.files,
        feeds: &feeds,
        statements: &drawn.statements,
        packs: OnceLock::new(),
    };
    let plan = timed_alone(timer, Stage::Outputs, || outputs::plan(&published, &mut findings));
    let packs = published.into_packs().map(|packs| packs::Wish { packs, theme: frozen.shared_theme() });
    let pages = stages::page_infos(site, &drawn);
    let weights = weights::of(site, &drawn.pages, &weights::Files { plan: &plan, tree, photos: &photos, theme: frozen.theme() });
    let left_out: Vec<LeftOut> = site.left_out.iter().map(|(source, why)| LeftOut { source: source.clone(), why: why.clone() }).collect();
    let out = left_out.iter().map(|page| page.source.clone()).collect();
    let case = Case { config: &site.config, tree, exceptions: &frozen.exceptions, left_out: out };
    let Settled { findings, excepted, known, pending } = timed_alone(timer, Stage::Settle, || {
        fixes::keep_safe(&mut findings, tree, &site.config);
        Finding::sort(&mut findings);
        settle::settle(findings, &case)
    });
    let (due, next_change) = (stale::due(site), stale::next_change(site, &case));
    memo.turn();
    Built {
        plan,
        findings,
        pages,
        weights,
        uses: uses::of(site),
        texts,
        external: checks::links::external::of(site),
        variants: variants::of(site),
        left_out,
        excepted,
        exceptions: frozen.exceptions.clone(),
        known,
        pending,
        rule_pages: stages::rule_pages(site),
        due,
        next_change,
        packs,
    }
}
