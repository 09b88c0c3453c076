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

use crate::checks;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::plan::Plan;
use crate::model::tree::Tree;
use crate::outputs::{self, Published};
use crate::render::theme::Theme;
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
    /// Sources that were not published, and why.
    pub left_out: Vec<LeftOut>,
    /// What has to be done by a date that is near or has passed, the worst first.
    pub due: Vec<DueInfo>,
    /// The next day on which time alone changes the site or what is said of it.
    pub next_change: Option<NextChange>,
}

/// Builds a site. Never fails: what is wrong with the content is in the findings.
pub fn build(tree: &Tree, config: &Config, memo: &Memo) -> Built {
    let mut findings = Vec::new();
    let parsed = stages::parse(tree, memo);
    let lowered = stages::lower(&parsed, config, &mut findings);
    let (theme, found) = &*memo.theme(tree, config, || Theme::load(tree, config));
    findings.extend(found.iter().cloned());
    let (site, found) = Site::new(config, lowered.items, lowered.assets, lowered.unread);
    findings.extend(found);
    findings.extend(checks::items(&site, tree));
    findings.extend(checks::files(&site, tree));
    let around = stages::around(&site, theme);
    let packages = stages::packages(&site, &theme.words, memo);
    let with = Drawing { theme, around: &around, packages: &packages, memo };
    let drawn = stages::draw(&site, &with, &mut findings);
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
    let plan = outputs::plan(&published, &mut findings);
    let pages = stages::page_infos(&site, &drawn);
    let uses = uses::of(&site);
    let left_out = site.left_out.iter().map(|(source, why)| LeftOut { source: source.clone(), why: why.clone() }).collect();
    fixes::keep_safe(&mut findings, &parsed, config);
    memo.turn();
    Finding::sort(&mut findings);
    let (due, next_change) = (stale::due(&site), stale::next_change(&site));
    Built { plan, findings, pages, uses, left_out, due, next_change }
}
