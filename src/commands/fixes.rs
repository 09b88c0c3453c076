//! `amigable check --fix`: writes what mends itself, and says what was changed where.
//!
//! In: an [`Ask`]. Out: mended sources, and a line for each change. What is left is shown by the check that follows.

use super::Ask;
use super::external::Outside;
use super::session::Session;
use super::wording::{CHANGES, FILES, lines};
use crate::base::path::SourcePath;
use crate::base::say::{Say, Tongue, say};
use crate::base::span::LineColumn;
use crate::diag::{Finding, Fix};
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::mend::{self, Mended};
use crate::io::terminal;
use crate::model::tree::Tree;
use std::collections::BTreeMap;

/// Changes that overlap are made one after the other, so often at most. Each round ends with fewer findings.
const ROUNDS: usize = 10;

/// Mends the site as far as it mends itself.
pub(super) fn mend_all(ask: &Ask, outside: &mut Outside) -> Result<(), Failure> {
    let mut changed = 0;
    for _ in 0..ROUNDS {
        let Session { tree, config, progress, tongue, .. } = Session::open(ask)?;
        // Without a configuration there is nothing to mend, and the check says why.
        let Some(config) = config else { return Ok(()) };
        let mut built = engine::build(&tree, &config, &Memo::none().comparing());
        let more = outside.judge(&built.external, &config, ask, &progress)?;
        let mut more = engine::settle_later(more, &mut built, &tree, &config);
        engine::keep_safe(&mut more, &tree, &config);
        // What is known from before is mended like any other; what is excused stays.
        let findings = [built.findings, built.known, more].concat();
        drop(progress);
        let fixes = apart(&findings);
        if fixes.is_empty() {
            if changed == 0 {
                tell(&nothing(), ask, tongue);
            }
            return Ok(());
        }
        let files: Vec<Mended<'_>> = fixes.iter().filter_map(|(path, fixes)| mended(path, fixes, &tree)).collect();
        mend::write(&ask.root, &files)?;
        changed += files.len();
        tell(&report(&fixes, &tree), ask, tongue);
    }
    Ok(())
}

fn tell(text: &Say, ask: &Ask, tongue: Tongue) {
    if !ask.quiet {
        terminal::tell(text.tell(tongue));
    }
}

fn nothing() -> Say {
    say!("No hay nada que se corrija solo.\n", "There is nothing that mends itself.\n")
}

/// The fixes of each file, in order; of two that overlap only the first.
fn apart(findings: &[Finding]) -> BTreeMap<&SourcePath, Vec<&Fix>> {
    let mut fixes: BTreeMap<&SourcePath, Vec<&Fix>> = BTreeMap::new();
    for fix in findings.iter().filter_map(|finding| finding.fix.as_ref()) {
        fixes.entry(&fix.place.path).or_default().push(fix);
    }
    for fixes in fixes.values_mut() {
        fixes.sort_by_key(|fix| fix.place.span);
        let mut end = 0;
        fixes.retain(|fix| {
            let free = fix.place.span.start >= end;
            end = if free { fix.place.span.end.max(fix.place.span.start + 1) } else { end };
            free
        });
    }
    fixes
}

fn mended<'a>(path: &'a SourcePath, fixes: &[&Fix], tree: &'a Tree) -> Option<Mended<'a>> {
    let before = tree.bytes(path)?;
    let mut after = Vec::with_capacity(before.len());
    let mut done = 0;
    for fix in fixes {
        after.extend_from_slice(before.get(done..fix.place.span.start)?);
        after.extend_from_slice(fix.replacement.as_bytes());
        done = fix.place.span.end;
    }
    after.extend_from_slice(before.get(done..)?);
    Some(Mended { path, before, after })
}

/// Each file with its changes, each change with its place.
fn report(fixes: &BTreeMap<&SourcePath, Vec<&Fix>>, tree: &Tree) -> Say {
    let (files, changes) = (FILES.count(fixes.len()), CHANGES.count(fixes.values().map(Vec::len).sum()));
    let lines = |tongue| lines("  ", fixes.iter().flat_map(|(path, fixes)| fixes.iter().map(move |fix| change(path, fix, tree, tongue))));
    Say {
        es: format!("{} en {}:\n{}\n", changes.es, files.es, lines(Tongue::Es)),
        en: format!("{} in {}:\n{}\n", changes.en, files.en, lines(Tongue::En)),
    }
}

fn change(path: &SourcePath, fix: &Fix, tree: &Tree, tongue: Tongue) -> String {
    let LineColumn { line, column } = LineColumn::at(tree.bytes(path).unwrap_or_default(), fix.place.span.start);
    let (found, replacement) = (fix.found.replace('\u{a0}', " "), &fix.replacement);
    match tongue {
        Tongue::Es => format!("{path}:{line}:{column}: «{found}» → «{replacement}»"),
        Tongue::En => format!("{path}:{line}:{column}: “{found}” → “{replacement}”"),
    }
}
