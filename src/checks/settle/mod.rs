//! What becomes of a finding: the site's own levels, exceptions with a reason, and findings known from before.
//!
//! In: the sorted findings of a build, the settings and what each page says of its exceptions. Out: the findings that
//! count, those set aside, and what may be written to the list of known ones. Finds nothing in content itself: all that
//! it adds is about the settings, the exceptions and the list.

mod except;
mod known;
mod ledger;
mod levels;
mod named;
mod passage;
pub(crate) mod rules;

pub use known::Pending;
pub use ledger::Ledger;
pub(crate) use ledger::NAME as PENDING;
pub(crate) use levels::site_level;

use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Excepted, Family, Finding, Rule};
use crate::model::config::Config;
use crate::model::governed::{Exceptions, Scope};
use crate::model::item::Item;
use crate::model::tree::Tree;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// All that decides what becomes of findings.
pub(crate) struct Case<'a> {
    pub(crate) config: &'a Config,
    pub(crate) tree: &'a Tree,
    /// What the pages say of their exceptions.
    pub(crate) exceptions: &'a [Exceptions],
    /// Sources that were not built, so that nobody knows what would be found in them.
    pub(crate) left_out: BTreeSet<SourcePath>,
}

/// The findings, each in its place.
pub(crate) struct Settled {
    /// Those that count.
    pub(crate) findings: Vec<Finding>,
    /// Those that an exception covers.
    pub(crate) excepted: Vec<Excepted>,
    /// Those that the list of known ones covers.
    pub(crate) known: Vec<Finding>,
    /// What the list would say if it were written now.
    pub(crate) pending: Pending,
}

/// What the pages say of their exceptions. Pages made from one file say it once.
pub(crate) fn exceptions(items: &[Arc<Item>]) -> Vec<Exceptions> {
    let mut seen = BTreeSet::new();
    let own = items.iter().filter(|item| !item.meta.exceptions.is_empty() && seen.insert(&item.source));
    own.map(|item| Exceptions {
        written_in: item.source.clone(),
        scope: Scope::Page(item.source.clone()),
        list: item.meta.exceptions.clone(),
    })
    .collect()
}

/// The days after today on which an exception ends, and which.
pub(crate) fn turns(case: &Case<'_>) -> Vec<(Date, Say)> {
    [case.exceptions, &case.config.site.exceptions].into_iter().flat_map(|exceptions| except::turns(exceptions, case)).collect()
}

/// Whether a file is held against a rule: the site or its collection has not switched it off.
pub(crate) fn looked_for(config: &Config) -> impl Fn(&'static Rule, &SourcePath) -> bool {
    let (levels, _) = levels::Levels::read(config);
    move |rule, path| levels.grade(Finding::new(rule, Say::default()).at(path, Span::default())).is_some()
}

/// Settles the findings of one build.
pub(crate) fn settle(findings: Vec<Finding>, case: &Case<'_>) -> Settled {
    let doubts = Doubts::of(&findings, case);
    let (levels, mut added) = levels::Levels::read(case.config);
    let (kept, mut excepted, about) = except::apply(findings, case, &doubts);
    added.extend(about);
    let graded = kept.into_iter().chain(added).filter_map(|finding| levels.grade(finding)).collect();
    excepted.retain_mut(|excepted| levels.grade(excepted.finding.clone()).map(|finding| excepted.finding = finding).is_some());
    let mut sorted = known::apply(graded, case, &doubts);
    sorted.findings = sorted.findings.into_iter().filter_map(|finding| levels.grade(finding)).collect();
    Finding::sort(&mut sorted.findings);
    Settled { findings: sorted.findings, excepted, known: sorted.known, pending: sorted.pending }
}

/// Settles what was found after the build, as what other sites answered. It comes and goes, so it is never put on the
/// list of known findings, and an exception for it is never called unused.
pub(crate) fn later(findings: Vec<Finding>, case: &Case<'_>) -> (Vec<Finding>, Vec<Excepted>) {
    let (levels, _) = levels::Levels::read(case.config);
    let doubts = Doubts { everywhere: true, files: BTreeSet::new() };
    let (kept, excepted, _) = except::apply(findings, case, &doubts);
    (kept.into_iter().filter_map(|finding| levels.grade(finding)).collect(), excepted)
}

/// Where a check may not have run to its end: that nothing was found there says nothing.
struct Doubts {
    /// The whole site: a template or a setting is broken.
    everywhere: bool,
    files: BTreeSet<SourcePath>,
}

impl Doubts {
    fn of(findings: &[Finding], case: &Case<'_>) -> Self {
        let broken: Vec<&Finding> = findings.iter().filter(|finding| finding.rule.is_fixed()).collect();
        let everywhere = broken.iter().any(|finding| matches!(finding.rule.family, Family::Theme | Family::Config));
        let files = broken.iter().filter_map(|finding| finding.place.as_ref()).map(|place| &place.path);
        Self { everywhere, files: files.chain(&case.left_out).cloned().collect() }
    }

    /// Whether all checks of the files of `scope` ran to their end.
    fn none_in(&self, scope: &Scope) -> bool {
        !self.everywhere && !self.files.iter().any(|path| scope.covers(path))
    }
}
