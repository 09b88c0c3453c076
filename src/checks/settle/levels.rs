//! The levels that a site gives to rules: for all of it, or for a collection.
//!
//! In: the settings. Out: the level of a finding, and findings about settings that cannot hold. A collection counts
//! more than the site around it, a rule more than its family.

use super::{named, rules};
use crate::diag::{Finding, Level, Rule};
use crate::model::config::{Collection, Config};
use crate::model::governed::LevelSetting;
use crate::parse::field_rules::UNKNOWN_KEY;
use std::collections::BTreeMap;

type Layer<'c> = BTreeMap<&'c str, Option<Level>>;

/// The levels of a site.
pub(super) struct Levels<'c> {
    /// Deepest folder first.
    folders: Vec<(&'c Collection, Layer<'c>)>,
    site: Layer<'c>,
}

impl<'c> Levels<'c> {
    /// The levels, and what is wrong with the settings.
    pub(super) fn read(config: &'c Config) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let site = layer(&config.site.checks, &mut findings);
        let mut folders: Vec<_> =
            config.site.collections.iter().map(|collection| (collection, layer(&collection.checks, &mut findings))).collect();
        folders.retain(|(_, layer)| !layer.is_empty());
        folders.sort_by_key(|(collection, _)| std::cmp::Reverse(collection.folder.len()));
        (Self { folders, site }, findings)
    }

    /// The finding at the site's level; `None` when the site does not look for it.
    pub(super) fn grade(&self, mut finding: Finding) -> Option<Finding> {
        if finding.rule.is_fixed() {
            return Some(finding);
        }
        let folder = finding.place.as_ref().and_then(|place| place.path.as_str().strip_prefix("content/"));
        let around = self.folders.iter().filter(|(collection, _)| folder.is_some_and(|folder| collection.holds(folder)));
        let mut layers = around.map(|(_, layer)| layer).chain([&self.site]);
        let own = |layer: &Layer<'_>| layer.get(finding.rule.id).or_else(|| layer.get(finding.rule.family_name())).copied();
        if let Some(level) = layers.find_map(own) {
            finding.level = level?;
        }
        Some(finding)
    }
}

fn layer<'c>(settings: &'c [LevelSetting], findings: &mut Vec<Finding>) -> Layer<'c> {
    findings.extend(settings.iter().filter_map(trouble));
    settings.iter().map(|setting| (setting.name.value.as_str(), setting.level)).collect()
}

fn trouble(setting: &LevelSetting) -> Option<Finding> {
    let name = setting.name.value.as_str();
    let mut meant = named::rule(name).into_iter().chain(named::family(name)).peekable();
    let at = |finding: Finding| finding.at(&Config::path(), setting.name.span);
    if meant.peek().is_none() {
        return Some(at(Finding::new(&UNKNOWN_KEY, named::unknown(name)).help(named::advice(name, true))));
    }
    let first = meant.peek().copied()?;
    // Of a family, those that can be lowered are; a family without any is a mistake.
    let lowered = setting.level != Some(Level::Error) && meant.all(Rule::is_fixed);
    lowered.then(|| at(rules::always_checked(name, first)))
}

/// The level that the whole site gives to a rule; none when it does not look for it.
pub(crate) fn site_level(config: &Config, rule: &Rule) -> Option<Level> {
    let named = |name: &str| config.site.checks.iter().rev().find(|setting| setting.name.value == name);
    let set = named(rule.id).or_else(|| named(rule.family_name())).filter(|_| !rule.is_fixed());
    set.map_or(Some(rule.level), |setting| setting.level)
}
