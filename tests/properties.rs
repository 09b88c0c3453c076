//! The promises of a pure pipeline: the same bytes in whatever order, on however many threads. What was
//! built before is no matter either: `incremental` has that.

use crate::figures;
use crate::support::{Outcome, build, build_with, cases, hub, options, output, printed, repository, site_in, source};
use amigable::{Entry, Format, Memo, Options, Tree};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// All that a build says and gives.
type Told = (BTreeMap<String, Vec<u8>>, String);

fn told(outcome: &Outcome, tree: &Tree) -> Told {
    let files = outcome.built.as_ref().map(|built| output(&built.plan, tree)).unwrap_or_default();
    (files, printed(&outcome.findings, tree, Format::Json))
}

fn every_kind() -> Tree {
    site_in(&repository("tests/golden/every-kind/in"))
}

/// One of the sites that properties are tried on: every kind of page, or every kind of figure.
fn a_site() -> impl Strategy<Value = Tree> {
    prop_oneof![2 => Just(every_kind()), 1 => Just(figures::site())]
}

/// Says which file differs, not all of both.
#[track_caller]
fn assert_same(a: &Told, b: &Told) {
    assert_eq!(a.1, b.1, "the findings differ");
    assert!(a.0.keys().eq(b.0.keys()), "the sets of files differ");
    let other: Vec<&String> = a.0.iter().filter(|(path, bytes)| b.0.get(*path) != Some(*bytes)).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "these files differ: {other:?}");
}

fn on_threads(count: usize, tree: &Tree) -> Told {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build().unwrap();
    pool.install(|| told(&build(tree), tree))
}

#[test]
fn the_hub_is_the_same_on_one_thread_and_on_four() {
    let tree = hub();
    assert_same(&on_threads(1, &tree), &on_threads(4, &tree));
}

#[test]
fn figures_are_the_same_on_one_thread_and_on_four() {
    let tree = figures::site();
    assert_same(&on_threads(1, &tree), &on_threads(4, &tree));
}

#[test]
fn a_broken_site_says_the_same_on_one_thread_and_on_four() {
    let tree = site_in(&repository("tests/golden/broken/in"));
    assert_same(&on_threads(1, &tree), &on_threads(4, &tree));
}

#[test]
fn the_hub_built_again_with_its_memo_is_the_same() {
    let (tree, memo) = (hub(), Memo::new());
    let cold = told(&build_with(&tree, &options(), &memo), &tree);
    let warm = told(&build_with(&tree, &options(), &memo), &tree);
    assert_same(&cold, &warm);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_order_in_which_sources_come_is_no_matter(site in a_site(), order in Just(()).prop_perturb(|(), mut random| random.random::<u64>())) {
        let mut files: Vec<_> = site.iter().map(|(path, file)| (path.as_str().to_owned(), file.bytes.to_vec())).collect();
        // A shuffle that any number gives back: sort by a hash of number and path.
        files.sort_by_key(|(path, _)| amigable::Hash::of(format!("{order} {path}").as_bytes()));
        let mut shuffled = Tree::default();
        for (path, bytes) in files {
            shuffled.insert(source(&path), bytes);
        }
        assert_same(&told(&build(&site), &site), &told(&build(&shuffled), &shuffled));
    }
}

#[test]
fn options_are_part_of_what_a_memo_knows() {
    let (tree, memo) = (every_kind(), Memo::new());
    for (minify, address) in [(true, None), (false, None), (true, Some("https://otra.example/sub/")), (true, None)] {
        let options = Options { minify, base_url: address.map(str::to_owned), ..options() };
        let warm = told(&build_with(&tree, &options, &memo), &tree);
        assert_same(&warm, &told(&build_with(&tree, &options, &Memo::new()), &tree));
    }
}

#[test]
fn a_check_knows_of_every_page_what_a_build_would_write() {
    let tree = every_kind();
    let kept = build_with(&tree, &options(), &Memo::none());
    let checked = build_with(&tree, &options(), &Memo::none().comparing());
    assert_eq!(printed(&kept.findings, &tree, Format::Json), printed(&checked.findings, &tree, Format::Json));
    let (kept, checked) = (kept.plan(), checked.plan());
    assert!(kept.iter().map(|(path, _)| path).eq(checked.iter().map(|(path, _)| path)));
    let mut hashed = 0;
    for (path, entry) in checked.iter() {
        match (entry, kept.get(path)) {
            (Entry::Hashed(hash, length), Some(Entry::Bytes(bytes))) => {
                assert!(*hash == amigable::Hash::of(bytes) && *length == bytes.len(), "{path}");
                hashed += 1;
            }
            (entry, other) => assert_eq!(Some(entry), other, "{path}"),
        }
    }
    assert!(hashed > 10, "{hashed} pages");
}
