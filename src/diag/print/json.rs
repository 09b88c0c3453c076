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
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise")
}
