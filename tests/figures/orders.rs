//! The order in which an editor's rows stand is no matter to any figure.

use super::site;
use crate::support::{Outcome, build, cases, hub, output, printed, source};
use amigable::{Format, Hash, Tree};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The site with the rows of every table in another order, one that `seed` gives back.
fn shuffled(site: &Tree, seed: u64) -> Tree {
    let mut tree = site.clone();
    for (path, file) in site.iter().filter(|(path, _)| path.as_str().ends_with(".csv")) {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&*file.bytes);
        let mut rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("the tables of this site are whole")).collect();
        rows[1..].sort_by_key(|row| Hash::of(format!("{seed} {row:?}").as_bytes()));
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).expect("memory takes any row");
        }
        tree.insert(path.clone(), writer.into_inner().expect("memory takes any row"));
    }
    tree
}

/// The folders of the datasets: their pages and their downloads keep the editor's order on purpose, because what
/// is taken away is what was written. Everything else of a site may not know it.
fn in_editors_order(tree: &Tree) -> BTreeSet<String> {
    let table = |path: &str| Some(path.strip_prefix("content/")?.strip_suffix(".csv")?.to_owned() + "/");
    tree.iter().filter_map(|(path, _)| table(path.as_str())).collect()
}

fn rest(outcome: &Outcome, tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    let own = in_editors_order(tree);
    let mut files = output(outcome.plan(), tree);
    files.retain(|path, _| !own.iter().any(|folder| path.starts_with(folder)));
    files
}

#[track_caller]
fn assert_order_is_no_matter(site: &Tree, seed: u64) {
    let other = shuffled(site, seed);
    let (before, after) = (build(site), build(&other));
    assert_eq!(printed(&before.findings, site, Format::Json), printed(&after.findings, &other, Format::Json));
    let (before, after) = (rest(&before, site), rest(&after, &other));
    assert!(before.keys().eq(after.keys()), "the sets of files differ");
    let differing: Vec<&String> = before.iter().filter(|(path, bytes)| after.get(*path) != Some(*bytes)).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "these files know the order of rows: {differing:?}");
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn rows_in_any_order_give_the_same_figures(seed in any::<u64>()) {
        assert_order_is_no_matter(&site(), seed);
    }
}

/// The hub's own figures too. Its tables in pages are in the editor's order where no other is asked for, so of a
/// page with such a table only the figures are compared.
#[test]
fn the_hubs_rows_in_any_order_give_the_same_figures() {
    let site = hub();
    let other = shuffled(&site, 1);
    let (before, after) = (build(&site), build(&other));
    let (before, after) = (rest(&before, &site), rest(&after, &other));
    let of_figures = |path: &&String| path.starts_with("figuras/") || path.starts_with("regiones/");
    for path in before.keys().filter(of_figures) {
        assert!(before[path] == after[path], "{path} knows the order of rows");
    }
    for (path, html) in before.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(super::sentences_in(html), super::sentences_in(&after[path]), "{path}");
    }
}

#[test]
fn a_shuffle_really_shuffles() {
    let site = site();
    let other = shuffled(&site, 1);
    let path = source("content/conjuntos/lectura.csv");
    assert_ne!(site.bytes(&path), other.bytes(&path));
}
