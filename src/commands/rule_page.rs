//! The page of a rule, as text for a terminal.
//!
//! In: a rule. Out: its page; or the list of all rules, by family. Finds no rule.

use super::wording::lines;
use crate::base::say::{Said, Tongue, said};
use crate::checks::a11y::act;
use crate::checks::catalog::RULES;
use crate::checks::pages::words::{BAD, GOOD, MEND, OWN, REFERENCE, WHY};
use crate::diag::{Rule, reference};
use std::fmt::Write;

/// The ids and titles of all rules, by family.
pub(super) fn all(tongue: Tongue) -> String {
    let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut text = String::new();
    for group in RULES.chunk_by(|a, b| a.family == b.family) {
        let Some(first) = group.first() else { continue };
        let _ = writeln!(text, "{}: {}", first.family_name(), first.family.title().tell(tongue).to_lowercase());
        for rule in group {
            let _ = writeln!(text, "  {:width$}  {}", rule.id, rule.title.tell(tongue));
        }
    }
    text
}

const ACT: Said = said("Reglas ACT del W3C que responde", "ACT rules of the W3C that it answers");

/// All that there is to know of one rule.
pub(super) fn page(rule: &Rule, tongue: Tongue) -> String {
    let mut text = format!("{} ({})\n{}.\n", rule.id, rule.level.name(tongue), rule.title.tell(tongue).trim_end_matches('.'));
    let reference = reference(rule, tongue);
    let act = act::answered_by(rule.id).map(|(id, name)| format!("{name} ({id})")).collect::<Vec<_>>().join("\n");
    let parts = [
        (WHY, rule.why.tell(tongue)),
        (MEND, rule.mend.tell(tongue)),
        (REFERENCE, reference.as_str()),
        (ACT, act.as_str()),
        (BAD, rule.bad),
        (GOOD, rule.good),
    ];
    for (title, body) in parts.iter().filter(|(_, body)| !body.is_empty()) {
        let body = lines("  ", body.lines());
        let _ = write!(text, "\n{}:\n{body}", title.tell(tongue));
    }
    text
}

/// The standards that ask for it, each with its address; or that it is amigable's own.
fn reference(rule: &Rule, tongue: Tongue) -> String {
    let parts: Vec<String> = reference::parts(rule.reference)
        .into_iter()
        .map(|cited| match cited.url {
            Some(url) if url != cited.text => format!("{}: {url}", cited.text),
            _ => cited.text,
        })
        .collect();
    if parts.is_empty() { OWN.tell(tongue).to_owned() } else { parts.join("\n") }
}
