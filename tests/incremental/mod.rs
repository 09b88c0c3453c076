//! A warm build is a cold build: after any sequence of edits a build with a memo gives the same files and says the same of
//! them as a build that begins from nothing.
//!
//! `SEQUENCES` are tried each time, on as many threads as there are; the run of a night asks for more with
//! `AMIGABLE_SEQUENCES=50000`. Each sequence has its own number, from which its edits come: `AMIGABLE_SEQUENCE=17` repeats one.

mod edits;
mod site;

use crate::support::{Outcome, build_with, options, output, printed};
use amigable::{Format, Memo, Options, SourcePath, Tree};
use edits::Edits;
use rayon::prelude::*;
use std::collections::BTreeMap;

const SEQUENCES: u64 = 500;

/// Edits of one sequence at most. Few are enough: what is remembered wrongly shows at the next build.
const LONGEST: usize = 6;

/// Whether also the first builds of a sequence are compared with clean ones, or only its last. Each comparison costs a
/// clean build.
const COMPARED: usize = 2;

/// All that a build says and gives.
#[derive(PartialEq)]
struct Told {
    files: BTreeMap<String, Vec<u8>>,
    findings: String,
    rest: String,
}

fn told(outcome: &Outcome, tree: &Tree) -> Told {
    let built = outcome.built.as_ref();
    Told {
        files: built.map(|built| output(&built.plan, tree)).unwrap_or_default(),
        findings: printed(&outcome.findings, tree, Format::Json),
        rest: built.map(rest).unwrap_or_default(),
    }
}

/// What lists and reports show.
fn rest(built: &amigable::Built) -> String {
    let statements = built.plan.statements();
    format!(
        "{:#?}",
        (
            &built.pages,
            &built.uses,
            &built.texts,
            &built.external,
            &built.left_out,
            &built.due,
            &built.next_change,
            &built.excepted,
            statements
        )
    )
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn after_any_edits_a_warm_build_is_a_clean_build() {
    let base = site::every_kind();
    match asked("AMIGABLE_SEQUENCE") {
        Some(number) => sequence(&base, number),
        None => (0..asked("AMIGABLE_SEQUENCES").unwrap_or(SEQUENCES)).into_par_iter().for_each(|number| sequence(&base, number)),
    }
}

/// One sequence of edits with one memo, from the first build to the last.
fn sequence(base: &Tree, number: u64) {
    let (memo, mut random) = (Memo::new(), Edits::new(number));
    let (mut tree, mut asked) = (base.clone(), options());
    build_with(&tree, &asked, &memo);
    let count = random.up_to(LONGEST) + 1;
    let mut done = Vec::new();
    for step in 0..count {
        done.push(random.edit(&mut tree, &mut asked, base));
        let warm = build_with(&tree, &asked, &memo);
        if step + 1 == count || step + COMPARED > count {
            compare(&told(&warm, &tree), &clean(&tree, &asked), &format!("sequence {number}"), &done);
        }
    }
}

fn clean(tree: &Tree, asked: &Options) -> Told {
    told(&build_with(tree, asked, &Memo::none()), tree)
}

/// Says which file differs, and after what, not all of both.
fn compare(warm: &Told, clean: &Told, what: &str, done: &[String]) {
    if warm == clean {
        return;
    }
    let differs = |path: &&String| warm.files.get(*path) != clean.files.get(*path);
    let files: std::collections::BTreeSet<&String> = warm.files.keys().chain(clean.files.keys()).filter(differs).collect();
    let lines = |a: &str, b: &str| {
        let known: std::collections::BTreeSet<&str> = b.lines().collect();
        a.lines().filter(|line| !known.contains(line)).take(5).map(str::to_owned).collect::<Vec<_>>()
    };
    panic!(
        "{what} differs from a clean build after {done:#?}\nfiles: {files:?}\nonly warm: {:?}\nonly clean: {:?}\nlists, only warm: {:?}\nlists, only clean: {:?}",
        lines(&warm.findings, &clean.findings),
        lines(&clean.findings, &warm.findings),
        lines(&warm.rest, &clean.rest),
        lines(&clean.rest, &warm.rest),
    );
}

/// What chance would meet rarely: each style sheet of the theme, changed alone.
#[test]
fn a_change_in_any_style_sheet_reaches_the_site() {
    let base = site::every_kind();
    let asked = options();
    let is_sheet = |path: &&SourcePath| path.as_str().starts_with("themes/") && path.as_str().ends_with(".css");
    let paths: Vec<&SourcePath> = base.iter().map(|(path, _)| path).filter(is_sheet).collect();
    paths.into_par_iter().for_each_init(Memo::new, |memo, path| {
        let mut tree = base.clone();
        build_with(&tree, &asked, memo);
        tree.insert(path.clone(), [tree.bytes(path).unwrap(), b".nuevo{margin:0}\n"].concat());
        compare(&told(&build_with(&tree, &asked, memo), &tree), &clean(&tree, &asked), "a site", &[format!("a line more in {path}")]);
    });
}

#[test]
fn the_edits_reach_every_sort_of_change() {
    let base = site::every_kind();
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..400 {
        let mut random = Edits::new(number);
        let done = random.edit(&mut base.clone(), &mut options(), &base);
        seen.insert(done.split(' ').next().unwrap().to_owned());
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), edits::SORTS);
}
