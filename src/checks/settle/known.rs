//! Findings known from before: as many of a rule in a file as the list says are set aside, and not one more.
//!
//! In: findings and the list. Out: those that count, those that are known, and what the list would say if it were
//! written now. A list that is there never grows.

use super::ledger::{self, Ledger, Listed};
use super::{Case, Doubts, named, rules};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::governed::Scope;
use std::collections::{BTreeMap, BTreeSet};

/// What can be done with the list of known findings.
#[derive(Clone, Debug, Default)]
pub struct Pending {
    /// Whether the list is there.
    pub listed: bool,
    /// Whether it is there and cannot be read.
    pub unreadable: bool,
    /// How many findings it lists.
    pub total: usize,
    /// What it would say if it were written now: everything when it is not there, else what is left of it.
    pub next: Ledger,
}

/// Findings, told apart.
pub(super) struct Sorted {
    pub(super) findings: Vec<Finding>,
    pub(super) known: Vec<Finding>,
    pub(super) pending: Pending,
}

type Counts = BTreeMap<(SourcePath, &'static str), usize>;

pub(super) fn apply(findings: Vec<Finding>, case: &Case<'_>, doubts: &Doubts) -> Sorted {
    let counts = count(&findings);
    match ledger::read(case.tree) {
        None => {
            let mut next = Ledger::default();
            for ((file, rule), count) in &counts {
                next.put(file.as_str(), rule, *count);
            }
            Sorted { findings, known: Vec::new(), pending: Pending { next, ..Pending::default() } }
        }
        Some((None, wrong)) => {
            let pending = Pending { listed: true, unreadable: true, ..Pending::default() };
            Sorted { findings: findings.into_iter().chain(wrong).collect(), known: Vec::new(), pending }
        }
        Some((Some(listed), _)) => set_aside(findings, &listed, &counts, doubts),
    }
}

/// How many findings of each rule are in each file, of those that can be lived with.
fn count(findings: &[Finding]) -> Counts {
    let mut counts = Counts::new();
    for key in findings.iter().filter_map(key) {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn key(finding: &Finding) -> Option<(SourcePath, &'static str)> {
    finding.place.as_ref().filter(|_| !finding.rule.is_fixed()).map(|place| (place.path.clone(), finding.rule.id))
}

fn set_aside(findings: Vec<Finding>, listed: &[Listed], counts: &Counts, doubts: &Doubts) -> Sorted {
    let mut next = Ledger::default();
    let mut covered = BTreeSet::new();
    let mut mended: Vec<(&Listed, usize)> = Vec::new();
    for one in listed {
        // A rule that is no more finds nothing.
        let key = one.file.clone().zip(named::rule(&one.rule.value).map(|rule| rule.id));
        let number = key.as_ref().and_then(|key| counts.get(key)).copied().unwrap_or_default();
        // What was not built may still have what is listed.
        let sure = one.file.as_ref().is_none_or(|file| doubts.none_in(&Scope::Page(file.clone())));
        let left = if sure { number.min(one.count) } else { one.count };
        next.put(one.file.as_ref().map_or("", SourcePath::as_str), &one.rule.value, left);
        covered.extend(key.filter(|_| number <= one.count));
        if left < one.count {
            mended.push((one, one.count - left));
        }
    }
    let is_known = |finding: &Finding| key(finding).is_some_and(|key| covered.contains(&key));
    let (known, mut findings): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(is_known);
    findings.extend(too_long(&mended));
    let total = listed.iter().map(|one| one.count).sum();
    Sorted { findings, known, pending: Pending { listed: true, unreadable: false, total, next } }
}

/// One finding for the whole list, at its first line that is too long.
fn too_long(mended: &[(&Listed, usize)]) -> Option<Finding> {
    let (first, _) = mended.first()?;
    let message = match mended.iter().map(|(_, count)| count).sum() {
        1_usize => say!("Un hallazgo de esta lista ya está corregido.", "One finding of this list has been mended."),
        count => say!("{count} hallazgos de esta lista ya están corregidos.", "{count} findings of this list have been mended."),
    };
    let help = say!("Acorta la lista con: amigable check --adopt", "Shorten the list with: amigable check --adopt");
    Some(Finding::new(&rules::MENDED_PENDING, message).help(help).at(&ledger::path(), first.rule.span))
}
