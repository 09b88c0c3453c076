//! Layer 9: the whole pipeline on one screen. Still pure: no disk, no clock, no network.
//!
//! ```text
//! Tree ──parse──▶ Parsed ──kinds──▶ Item ──site──▶ Site ──view──▶ View ──draw──▶ Html ──outputs──▶ Plan
//! ```
//!
//! Each arrow is a function of its left side alone, so equal sources give equal output, in any order and on
//! any number of threads. [`Memo`] remembers results by the hash of what they were made from; a build with
//! a full memo and one with an empty memo give the same bytes.

mod fixes;
mod memo;
mod probe;
mod stages;
mod stale;
mod uses;

pub use memo::Memo;
pub use probe::FigureProbe;
pub use stages::{LeftOut, PageInfo};
pub use stale::{DueInfo, NextChange};
pub use uses::{DatasetUses, PageUse};

use crate::base::timing::{Stage, timed_alone};
use crate::checks::settle::{self, Case, Pending, Settled};
use crate::checks::text::TextMetrics;
use crate::checks::{self, spelling};
use crate::diag::print::RulePages;
use crate::diag::{Excepted, Finding};
use crate::model::config::Config;
use crate::model::external::External;
use crate::model::governed::Exceptions;
use crate::model::plan::Plan;
use crate::model::tree::Tree;
use crate::outputs::{self, Published};
use crate::site::Site;
use stages::Drawing;

/// What a build gives: the whole output, and everything that can be said about the content.
pub struct Built {
    /// The published site.
    pub plan: Plan,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
    /// The pages, in the order of their sources.
    pub pages: Vec<PageInfo>,
    /// The datasets with who uses them, in the order of their names.
    pub uses: Vec<DatasetUses>,
    /// What is counted of the text of each page, in the order of their sources; nothing when nobody asked.
    pub texts: Vec<TextMetrics>,
    /// The addresses of other sites that it names.
    pub external: Vec<External>,
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
}

/// Takes from findings the offers to mend that could harm, as [`build`] does with its own.
pub(crate) fn keep_safe(findings: &mut [Finding], tree: &Tree, config: &Config) {
    if findings.iter().any(|finding| finding.fix.is_some()) {
        fixes::keep_safe(findings, &stages::parse(tree, &Memo::new()), config);
    }
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
    let timer = memo.timer();
    let mut findings = Vec::new();
    let parsed = timed_alone(timer, Stage::Parse, || stages::parse(tree, memo));
    let lowered = timed_alone(timer, Stage::Lower, || stages::lower(&parsed, config, &mut findings));
    let exceptions = settle::exceptions(&lowered.items);
    let (theme, found) = &*timed_alone(timer, Stage::Theme, || memo.theme(tree, config, || stages::theme(tree, config)));
    findings.extend(found.iter().cloned());
    let (site, found) = timed_alone(timer, Stage::Site, || Site::new(config, lowered.items, lowered.assets, lowered.unread));
    findings.extend(found);
    let texts = texts(&site, tree, memo, &mut findings);
    let around = stages::around(&site, theme);
    let packages = timed_alone(timer, Stage::Packages, || stages::packages(&site, &theme.words, memo));
    let with = Drawing { theme, around: &around, packages: &packages, memo };
    let drawn = stages::draw(&site, &with, &mut findings);
    findings.extend(checks::links::orphans(&site, &drawn.reached));
    let published = Published {
        site: &site,
        theme,
        around: &around,
        pages: &drawn.pages,
        packages: &packages,
        assets: &drawn.assets,
        figures: &drawn.figures,
        statements: &drawn.statements,
    };
    let plan = timed_alone(timer, Stage::Outputs, || outputs::plan(&published, &mut findings));
    let pages = stages::page_infos(&site, &drawn);
    let uses = uses::of(&site);
    let external = checks::links::external::of(&site);
    let left_out: Vec<LeftOut> = site.left_out.iter().map(|(source, why)| LeftOut { source: source.clone(), why: why.clone() }).collect();
    let rule_pages = stages::rule_pages(&site);
    let out = left_out.iter().map(|page| page.source.clone()).collect();
    let case = Case { config, tree, exceptions: &exceptions, left_out: out };
    let Settled { findings, excepted, known, pending } = timed_alone(timer, Stage::Settle, || {
        fixes::keep_safe(&mut findings, &parsed, config);
        Finding::sort(&mut findings);
        settle::settle(findings, &case)
    });
    let (due, next_change) = (stale::due(&site), stale::next_change(&site, &case));
    memo.turn();
    Built { plan, findings, pages, uses, texts, external, left_out, excepted, exceptions, known, pending, rule_pages, due, next_change }
}

/// What is wrong with the texts, and what is counted of them. They end here: what is drawn takes their room.
fn texts(site: &Site, tree: &Tree, memo: &Memo, findings: &mut Vec<Finding>) -> Vec<TextMetrics> {
    let timer = memo.timer();
    let read = timed_alone(timer, Stage::Texts, || checks::texts(site, tree));
    findings.extend(read.findings);
    let dictionaries: spelling::Remember<'_> = &|key, make| memo.dictionary(key, make);
    findings.extend(timed_alone(timer, Stage::Spelling, || spelling::check(site, &read.texts, tree, dictionaries)));
    read.metrics
}
