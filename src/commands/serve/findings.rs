//! Findings for the browser, and what is new about them since the last build.
//!
//! In: findings. Out: notices, their count in words, those that came and those that went.

use super::super::wording::{ADVICE, ERRORS, WARNINGS};
use crate::base::path::SourcePath;
use crate::base::say::{Say, Tongue, said};
use crate::base::span::LineColumn;
use crate::diag::print::RulePages;
use crate::diag::{Finding, Level, Place};
use crate::io::serve::{Notice, NoticePlace};
use crate::model::tree::Tree;
use std::collections::BTreeMap;

/// The findings as the browser shows them: errors first, then by place.
pub(super) fn notices(findings: &[Finding], tree: &Tree, rules: &RulePages, base_url: &str, tongue: Tongue) -> Vec<Notice> {
    let own = |address: &String| address.strip_prefix(base_url.trim_end_matches('/')).map(str::to_owned);
    let notice = |finding: &Finding| Notice {
        rule: finding.rule,
        level: finding.level,
        place: finding.place.as_ref().map(|place| told_place(place, tree)),
        message: finding.message.tell(tongue).to_owned(),
        help: finding.help.as_ref().map(|help| help.tell(tongue).to_owned()),
        mends: finding.fix.is_some(),
        rule_page: rules.get(finding.rule.id).and_then(own),
    };
    let mut notices: Vec<Notice> = findings.iter().map(notice).collect();
    notices.sort_by_key(|notice| notice.level);
    notices
}

fn told_place(place: &Place, tree: &Tree) -> NoticePlace {
    let start = place.has_lines().then(|| LineColumn::at(tree.bytes(&place.path).unwrap_or_default(), place.span.start));
    NoticePlace { path: place.path.as_str().to_owned(), line: start.map(|at| at.line), column: start.map(|at| at.column) }
}

/// «1 error y 2 advertencias».
pub(super) fn summary(findings: &[Finding]) -> Say {
    let nouns = [(Level::Error, &ERRORS), (Level::Warning, &WARNINGS), (Level::Advice, &ADVICE)];
    let counts = nouns.map(|(level, noun)| (findings.iter().filter(|one| one.level == level).count(), noun));
    let parts: Vec<Say> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| noun.count(count)).collect();
    let joined = |tongue: Tongue, and: &str| match parts.split_last() {
        None => said("Sin hallazgos", "No findings").tell(tongue).to_owned(),
        Some((last, [])) => last.tell(tongue).to_owned(),
        Some((last, first)) => {
            let first: Vec<&str> = first.iter().map(|part| part.tell(tongue)).collect();
            format!("{} {and} {}", first.join(", "), last.tell(tongue))
        }
    };
    Say { es: joined(Tongue::Es, "y"), en: joined(Tongue::En, "and") }
}

/// What makes a finding the same one after an edit: not its line, which moves with every line above it.
type Same<'f> = (&'static str, Option<&'f SourcePath>, &'f Say);

fn same(finding: &Finding) -> Same<'_> {
    (finding.rule.id, finding.place.as_ref().map(|place| &place.path), &finding.message)
}

/// The findings of `these` that `those` lack, counted one by one.
pub(super) fn beyond(these: &[Finding], those: &[Finding]) -> Vec<Finding> {
    let mut known: BTreeMap<Same<'_>, usize> = BTreeMap::new();
    for finding in those {
        *known.entry(same(finding)).or_default() += 1;
    }
    let mut new = Vec::new();
    for finding in these {
        match known.get_mut(&same(finding)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(finding.clone()),
        }
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::say::say;
    use crate::base::span::Span;
    use crate::checks::catalog::RULES;

    fn finding(level: Level, text: &str, at: usize) -> Finding {
        let mut finding = Finding::new(RULES[0], say!("{text}", "{text}")).at(&SourcePath::new("content/a.md").unwrap(), Span::new(at, at));
        finding.level = level;
        finding
    }

    #[test]
    fn a_finding_that_only_moved_is_not_new() {
        let before = [finding(Level::Error, "a", 3), finding(Level::Error, "a", 9), finding(Level::Error, "b", 12)];
        let after = [finding(Level::Error, "a", 30), finding(Level::Error, "c", 12)];
        let texts = |findings: Vec<Finding>| findings.into_iter().map(|finding| finding.message.es).collect::<Vec<_>>();
        assert_eq!(texts(beyond(&after, &before)), ["c"]);
        assert_eq!(texts(beyond(&before, &after)), ["a", "b"]);
    }

    #[test]
    fn counts_are_a_phrase() {
        let of = |levels: &[Level]| summary(&levels.iter().map(|level| finding(*level, "a", 0)).collect::<Vec<_>>());
        assert_eq!(of(&[]).es, "Sin hallazgos");
        assert_eq!(of(&[Level::Error]).es, "1 error");
        assert_eq!(of(&[Level::Warning, Level::Error, Level::Warning]).es, "1 error y 2 advertencias");
        assert_eq!(of(&[Level::Warning, Level::Error, Level::Advice]).en, "1 error, 1 warning and 1 suggestion");
    }
}
