//! SARIF 2.1.0 (OASIS): findings for code-scanning services.

use super::{Finding, Place, Sources, lines};
use crate::base::say::Tongue;
use crate::diag::{Level, Rule};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(super) fn print(findings: &[Finding], sources: &Sources<'_>, tongue: Tongue) -> String {
    let rules: BTreeMap<&str, &Rule> = findings.iter().map(|finding| (finding.rule.id, finding.rule)).collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, sources, tongue)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "amigable",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|rule| descriptor(rule, tongue)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("a JSON value always serialises") + "\n"
}

fn descriptor(rule: &Rule, tongue: Tongue) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": {"text": rule.title.tell(tongue)},
        "fullDescription": {"text": rule.why.tell(tongue)},
        "help": {"text": rule.mend.tell(tongue)},
        "defaultConfiguration": {"level": level(rule.level)},
    })
}

fn result(finding: &Finding, sources: &Sources<'_>, tongue: Tongue) -> Value {
    let help = finding.help.as_ref().map_or(String::new(), |help| format!(" {}", help.tell(tongue)));
    let mut result = json!({
        "ruleId": finding.rule.id,
        "level": level(finding.level),
        "message": {"text": format!("{}{help}", finding.message.tell(tongue))},
    });
    if let Some(place) = &finding.place {
        let mut physical = json!({"artifactLocation": artifact(place)});
        if let Some(region) = region(place, sources) {
            physical["region"] = region;
        }
        result["locations"] = json!([{"physicalLocation": physical}]);
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([{"artifactChanges": [{
            "artifactLocation": artifact(&fix.place),
            "replacements": [{"deletedRegion": region(&fix.place, sources), "insertedContent": {"text": fix.replacement}}],
        }]}]);
    }
    result
}

fn artifact(place: &Place) -> Value {
    json!({"uri": place.path.as_str(), "uriBaseId": "SRCROOT"})
}

/// None in a file without lines.
fn region(place: &Place, sources: &Sources<'_>) -> Option<Value> {
    let (start, end) = lines(place, sources)?;
    Some(json!({"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}))
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
    }
}
