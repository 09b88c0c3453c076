//! `amigable list variants`: the versions of pages in easy read and in other languages, and which are behind their originals.
//!
//! In: what the engine says. Out: a table for people, or one JSON object a line. Compares no text.

use super::wording::VERSIONS;
use super::{Ask, table};
use crate::base::say::{Tongue, said, say};
use crate::diag::print::Format;
use crate::engine::{Built, VariantInfo};
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::tree::Tree;
use serde::Serialize;

pub(super) fn show(built: &Built, _: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    let variants = &built.variants;
    if ask.format == Format::Json {
        let lines = variants.each.iter().map(|one| serde_json::to_string(&Line::of(one)).expect("a line holds texts alone") + "\n");
        return terminal::print(&lines.collect::<String>());
    }
    terminal::print(&table::table(variants.each.iter().map(|one| row(one, tongue))))?;
    let noted = |one: &&VariantInfo| one.changes.as_ref().is_none_or(|changes| !changes.is_empty());
    for one in variants.each.iter().filter(noted) {
        let line = say!("{}\n    original: {}", "{}\n    original: {}", one.source, one.marks);
        terminal::print(&format!("\n{}\n", line.tell(tongue)))?;
    }
    if !ask.quiet {
        terminal::tell(&format!("{}\n", VERSIONS.count(variants.each.len()).tell(tongue)));
        for one in &variants.coverage {
            let (lang, versions, all) = (&one.lang, one.versions, one.all);
            let line = say!("{lang}: {versions} de {all} páginas escritas.", "{lang}: {versions} of {all} written pages.");
            terminal::tell(&format!("{}\n", line.tell(tongue)));
        }
    }
    Ok(())
}

fn row(one: &VariantInfo, tongue: Tongue) -> [String; 3] {
    let state = match &one.changes {
        None => said("no dice de qué versión del original viene", "does not say which version of the original it comes from")
            .tell(tongue)
            .to_owned(),
        Some(changes) if changes.is_empty() => said("al día", "up to date").tell(tongue).to_owned(),
        Some(changes) => {
            let parts = changes.iter().map(|part| if part.is_empty() { OPENING.tell(tongue) } else { part }).collect::<Vec<_>>().join(", ");
            say!("atrasada: {parts}", "behind: {parts}").tell(tongue).to_owned()
        }
    };
    [one.lang.clone(), one.source.to_string(), state]
}

const OPENING: crate::base::say::Said = said("el comienzo", "the opening");

/// The wire form of one version.
#[derive(Serialize)]
struct Line<'a> {
    lang: &'a str,
    source: &'a str,
    original: &'a str,
    state: &'static str,
    parts: &'a [String],
    marks: &'a str,
}

impl<'a> Line<'a> {
    fn of(one: &'a VariantInfo) -> Self {
        let parts = one.changes.as_deref().unwrap_or_default();
        let state = match &one.changes {
            None => "unknown",
            Some(changes) if changes.is_empty() => "current",
            Some(_) => "behind",
        };
        Self { lang: &one.lang, source: one.source.as_str(), original: one.original.as_str(), state, parts, marks: &one.marks }
    }
}
