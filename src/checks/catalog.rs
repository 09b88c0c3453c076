//! Every rule there is.

use super::{a11y, dates, images, links, plain, plan, privacy, settle, spelling, theme, typography, weight};
use crate::diag::{Finding, Rule};
use crate::io::refused;
use crate::kinds::KINDS;
use crate::parse::{self, fence, field_rules, front, table, yaml_rules};
use crate::render::{figure, resolve, rules as theme_rules};
use crate::{outputs, site};
use std::sync::LazyLock;

/// Rules raised while reading one file.
static PARSE: &[&Rule] = &[
    &parse::NOT_UTF8,
    &parse::config::NO_CONFIG,
    &front::NO_FRONT_MATTER,
    &yaml_rules::YAML_SYNTAX,
    &yaml_rules::DUPLICATE_KEY,
    &yaml_rules::YAML_TOO_BIG,
    &field_rules::UNKNOWN_KEY,
    &field_rules::MISSING_KEY,
    &field_rules::WRONG_TYPE,
    &field_rules::UNKNOWN_VALUE,
    &field_rules::UNREADABLE_DATE,
    &fence::rules::UNKNOWN_BLOCK,
    &fence::rules::NESTED_BLOCK,
    &fence::rules::DOWNLOAD_OF_WHAT,
];

/// Whether a check that was asked for could not run. What it would have found is unknown, so it is no pass.
pub(crate) fn any_not_run(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.is_not_run())
}

/// All rules in the order of their ids.
pub(crate) static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(rules);

fn rules() -> Vec<&'static Rule> {
    let kinds = KINDS.iter().flat_map(|kind| kind.rules.iter());
    let groups = [
        PARSE,
        table::rules::RULES,
        site::rules::RULES,
        figure::rules::RULES,
        resolve::rules::RULES,
        theme_rules::RULES,
        outputs::rules::RULES,
        refused::RULES,
        dates::RULES,
        images::RULES,
        links::RULES,
        plain::RULES,
        plan::RULES,
        privacy::RULES,
        theme::RULES,
        typography::RULES,
        weight::RULES,
        spelling::rules::RULES,
        settle::rules::RULES,
    ];
    let mut rules: Vec<&Rule> = groups.into_iter().flatten().chain(kinds).copied().chain(a11y::rules()).collect();
    rules.sort_by_key(|rule| rule.id);
    rules
}
