//! `amigable list exceptions`: the findings that an exception covers, with its reason and its last day.
//!
//! In: what the engine set aside. Out: a table for people, or one JSON object a line. Chooses nothing.

use super::wording::FOUND;
use super::{Ask, table};
use crate::base::say::Tongue;
use crate::base::span::LineColumn;
use crate::diag::print::Format;
use crate::diag::{Excepted, Place};
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::tree::Tree;
use serde::Serialize;

pub(super) fn show(all: &[Excepted], tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&all.iter().map(|one| json(one, tree, tongue)).collect::<String>());
    }
    terminal::print(&table::table(all.iter().map(|one| row(one, tree))))?;
    if !ask.quiet {
        terminal::tell(&format!("{}\n", FOUND.count(all.len()).tell(tongue)));
    }
    Ok(())
}

fn line_of(place: &Place, tree: &Tree) -> Option<usize> {
    place.has_lines().then(|| LineColumn::at(tree.bytes(&place.path).unwrap_or_default(), place.span.start).line)
}

fn row(one: &Excepted, tree: &Tree) -> [String; 4] {
    let place = one.finding.place.as_ref().map_or(String::new(), |place| match line_of(place, tree) {
        Some(line) => format!("{}:{line}", place.path),
        None => place.path.to_string(),
    });
    [one.finding.rule.id.to_owned(), place, one.until.to_string(), one.reason.clone()]
}

/// The wire form of one excepted finding.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the wire form")]
struct Line<'a> {
    rule: &'a str,
    level: &'a str,
    path: Option<&'a str>,
    line: Option<usize>,
    message: &'a str,
    reason: &'a str,
    until: String,
    written_in: &'a str,
}

fn json(one: &Excepted, tree: &Tree, tongue: Tongue) -> String {
    let place = one.finding.place.as_ref();
    let line = Line {
        rule: one.finding.rule.id,
        level: one.finding.level.id(),
        path: place.map(|place| place.path.as_str()),
        line: place.and_then(|place| line_of(place, tree)),
        message: one.finding.message.tell(tongue),
        reason: &one.reason,
        until: one.until.to_string(),
        written_in: one.written_in.as_str(),
    };
    serde_json::to_string(&line).expect("strings and numbers always serialise") + "\n"
}
