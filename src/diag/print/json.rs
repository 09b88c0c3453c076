//! JSON lines: one finding, one object, stable keys.

use super::{Finding, Sources, lines};
use crate::base::say::Tongue;
use serde::Serialize;

/// The wire form of one finding. Lines and columns count from 1; `path` and places are null for the site.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the wire form")]
struct Line<'a> {
    rule: &'a str,
    level: &'a str,
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Change<'a>>,
}

/// What to write where, for a finding that mends itself; only such a finding has it.
#[derive(Serialize)]
struct Change<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    replacement: &'a str,
}

pub(super) fn print(findings: &[Finding], sources: &Sources<'_>, tongue: Tongue) -> String {
    findings.iter().map(|finding| line(finding, sources, tongue) + "\n").collect()
}

fn line(finding: &Finding, sources: &Sources<'_>, tongue: Tongue) -> String {
    let place = finding.place.as_ref().and_then(|place| lines(place, sources));
    let line = Line {
        rule: finding.rule.id,
        level: finding.level.id(),
        path: finding.place.as_ref().map(|place| place.path.as_str()),
        line: place.map(|(start, _)| start.line),
        column: place.map(|(start, _)| start.column),
        end_line: place.map(|(_, end)| end.line),
        end_column: place.map(|(_, end)| end.column),
        message: finding.message.tell(tongue),
        help: finding.help.as_ref().map(|help| help.tell(tongue)),
        fix: finding.fix.as_ref().and_then(|fix| {
            let (start, end) = lines(&fix.place, sources)?;
            let replacement = &fix.replacement;
            Some(Change { line: start.line, column: start.column, end_line: end.line, end_column: end.column, replacement })
        }),
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}
