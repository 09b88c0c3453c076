//! SARIF 2.1.0 (OASIS): findings for code-scanning services.

use super::{Finding, Place, Run, Sources, lines};
use crate::base::hash::Hash;
use crate::base::say::Tongue;
use crate::diag::{Level, Rule};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a path may hold as it is in an address (RFC 3986, 3.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~');

pub(super) fn print(run: &Run<'_>, sources: &Sources<'_>, tongue: Tongue) -> String {
    let mut log = Log { sources, tongue, seen: BTreeMap::new(), rules: BTreeMap::new(), results: Vec::new() };
    run.findings.iter().for_each(|finding| log.add(finding, None));
    for excepted in run.excepted {
        log.add(&excepted.finding, Some(json!({"kind": "inSource", "status": "accepted", "justification": excepted.reason})));
    }
    for finding in run.known {
        log.add(finding, Some(json!({"kind": "external", "status": "accepted", "justification": "pendientes.yaml"})));
    }
    let text = log.text(run);
    serde_json::to_string_pretty(&text).expect("a JSON value always serialises") + "\n"
}

/// A log being written.
struct Log<'l, 's> {
    sources: &'l Sources<'s>,
    tongue: Tongue,
    /// How often each fingerprint has been given.
    seen: BTreeMap<String, usize>,
    rules: BTreeMap<&'static str, &'static Rule>,
    results: Vec<Value>,
}

impl Log<'_, '_> {
    fn text(self, run: &Run<'_>) -> Value {
        let rules: Vec<Value> = self.rules.values().map(|rule| descriptor(rule, run, self.tongue)).collect();
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "amigable",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "language": if self.tongue == Tongue::Es { "es" } else { "en" },
                    "rules": rules,
                }},
                // A run that could not get to its end is never a pass.
                "invocations": [{"executionSuccessful": !run.stopped}],
                "columnKind": "unicodeCodePoints",
                "results": self.results,
            }],
        })
    }

    fn add(&mut self, finding: &Finding, suppression: Option<Value>) {
        self.rules.insert(finding.rule.id, finding.rule);
        let help = finding.help.as_ref().map_or(String::new(), |help| format!(" {}", help.tell(self.tongue)));
        let mut result = json!({
            "ruleId": finding.rule.id,
            "level": level(finding.level),
            "message": {"text": format!("{}{help}", finding.message.tell(self.tongue))},
            "partialFingerprints": {"amigable/v1": self.fingerprint(finding)},
        });
        if let Some(place) = &finding.place {
            let mut physical = json!({"artifactLocation": artifact(place)});
            if let Some(region) = region(place, self.sources) {
                physical["region"] = region;
            }
            result["locations"] = json!([{"physicalLocation": physical}]);
        }
        if let Some(region) = finding.fix.as_ref().and_then(|fix| region(&fix.place, self.sources)) {
            let fix = finding.fix.iter().map(|fix| {
                let replacement = json!({"deletedRegion": region, "insertedContent": {"text": fix.replacement}});
                json!({"artifactChanges": [{"artifactLocation": artifact(&fix.place), "replacements": [replacement]}]})
            });
            result["fixes"] = fix.collect();
        }
        // Once one result has suppressions, all must have them (SARIF 2.1.0, 3.27.23).
        result["suppressions"] = suppression.into_iter().collect();
        self.results.push(result);
    }

    /// The same for the same finding when lines before it come and go: rule, file and the words that are marked.
    fn fingerprint(&mut self, finding: &Finding) -> String {
        let place = finding.place.as_ref();
        let path = place.map_or("", |place| place.path.as_str());
        let marked = place.and_then(|place| (self.sources)(&place.path)?.get(place.span.range()));
        let parts = [finding.rule.id.as_bytes(), path.as_bytes(), marked.unwrap_or_default()];
        let print = Hash::of_parts(parts).short();
        let times = self.seen.entry(print.clone()).or_default();
        *times += 1;
        format!("{print}:{times}")
    }
}

fn descriptor(rule: &Rule, run: &Run<'_>, tongue: Tongue) -> Value {
    let mut descriptor = json!({
        "id": rule.id,
        "shortDescription": {"text": rule.title.tell(tongue)},
        "fullDescription": {"text": rule.why.tell(tongue)},
        "help": {"text": rule.mend.tell(tongue)},
        "defaultConfiguration": {"level": level(rule.level)},
        "properties": {"tags": [rule.family_name()]},
    });
    if let Some(page) = run.pages.and_then(|pages| pages.get(rule.id)) {
        descriptor["helpUri"] = json!(page);
    }
    descriptor
}

fn artifact(place: &Place) -> Value {
    json!({"uri": utf8_percent_encode(place.path.as_str(), PATH).to_string(), "uriBaseId": "SRCROOT"})
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
