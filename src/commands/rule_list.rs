//! `amigable list rules`: every rule, for people as a table and for programs whole.
//!
//! In: the catalogue. Out: rows, or one JSON object a line. Opens no site.

use super::wording::RULES as COUNTED;
use super::{Ask, table};
use crate::base::say::{Said, Tongue};
use crate::checks::catalog::RULES;
use crate::diag::print::Format;
use crate::diag::{Rule, reference};
use crate::failure::Failure;
use crate::io::terminal;
use serde::Serialize;

pub(super) fn show(ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&RULES.iter().map(|rule| json(rule)).collect::<String>());
    }
    let row = |rule: &&Rule| [rule.id, rule.level.name(tongue), rule.title.tell(tongue)].map(str::to_owned);
    terminal::print(&table::table(RULES.iter().map(row)))?;
    if !ask.quiet {
        terminal::tell(&format!("{}\n", COUNTED.count(RULES.len()).tell(tongue)));
    }
    Ok(())
}

/// A text in both languages.
#[derive(Serialize)]
struct Both {
    es: &'static str,
    en: &'static str,
}

impl From<Said> for Both {
    fn from(said: Said) -> Self {
        Self { es: said.es, en: said.en }
    }
}

/// The wire form of one rule.
#[derive(Serialize)]
struct Line {
    id: &'static str,
    family: &'static str,
    level: &'static str,
    /// Whether no site can lower it and no page can be an exception.
    fixed: bool,
    title: Both,
    why: Both,
    mend: Both,
    reference: &'static str,
    addresses: Vec<String>,
    bad: &'static str,
    good: &'static str,
}

fn json(rule: &Rule) -> String {
    let line = Line {
        id: rule.id,
        family: rule.family_name(),
        level: rule.level.id(),
        fixed: rule.is_fixed(),
        title: rule.title.into(),
        why: rule.why.into(),
        mend: rule.mend.into(),
        reference: rule.reference,
        addresses: reference::parts(rule.reference).into_iter().filter_map(|cited| cited.url).collect(),
        bad: rule.bad,
        good: rule.good,
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise") + "\n"
}
