//! The page of a rule, as text for a terminal.
//!
//! In: a rule. Out: its page; or the list of all rules, by family. Finds no rule.

use super::wording::lines;
use crate::base::say::{Said, Tongue, said};
use crate::checks::a11y::act;
use crate::checks::catalog::RULES;
use crate::diag::Rule;
use std::fmt::Write;

/// The ids and titles of all rules, by family.
pub(super) fn all(tongue: Tongue) -> String {
    let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut text = String::new();
    for group in RULES.chunk_by(|a, b| a.family == b.family) {
        let family = group.first().and_then(|rule| rule.id.split_once('/')).map_or("", |(family, _)| family);
        let _ = writeln!(text, "{family}");
        for rule in group {
            let _ = writeln!(text, "  {:width$}  {}", rule.id, rule.title.tell(tongue));
        }
    }
    text
}

const WHY: Said = said("Por qué importa", "Why it matters");
const MEND: Said = said("Cómo se corrige", "How to mend it");
const REFERENCE: Said = said("Referencia", "Reference");
const ACT: Said = said("Reglas ACT del W3C que responde", "ACT rules of the W3C that it answers");
const BAD: Said = said("Ejemplo con el problema", "Example with the problem");
const GOOD: Said = said("El mismo, corregido", "The same, mended");

/// All that there is to know of one rule.
pub(super) fn page(rule: &Rule, tongue: Tongue) -> String {
    let mut text = format!("{} ({})\n{}.\n", rule.id, rule.level.name(tongue), rule.title.tell(tongue).trim_end_matches('.'));
    let act = act::answered_by(rule.id).map(|(id, name)| format!("{name} ({id})")).collect::<Vec<_>>().join("\n");
    let parts = [
        (WHY, rule.why.tell(tongue)),
        (MEND, rule.mend.tell(tongue)),
        (REFERENCE, rule.reference),
        (ACT, &act),
        (BAD, rule.bad),
        (GOOD, rule.good),
    ];
    for (title, body) in parts.iter().filter(|(_, body)| !body.is_empty()) {
        let body = lines("  ", body.lines());
        let _ = write!(text, "\n{}:\n{body}", title.tell(tongue));
    }
    text
}
