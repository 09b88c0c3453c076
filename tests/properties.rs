//! The promises of a pure pipeline: the same bytes in whatever order, on however many threads, whatever was
//! built before.

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

/// One edit of a site: a file gets other bytes, goes, or comes back as it was.
#[derive(Clone, Debug)]
enum Edit {
    Append(prop::sample::Index, &'static str),
    Replace(prop::sample::Index, &'static str, &'static str),
    Remove(prop::sample::Index),
    Restore,
}

/// What editors and designers change: a sentence, a figure, a title, a date, a colour, a word of the theme.
const CHANGES: [(&str, &str); 11] = [
    ("45.3", "41.7"),
    ("eje: ", "series: "),
    ("tipo: barras", "tipo: puntos"),
    ("17.3", "18.1"),
    ("titulo: ", "titulo: Nuevo "),
    ("2026", "2027"),
    ("hogar", "vivienda"),
    ("ingresos", "gastos"),
    ("#", "##"),
    ("class=\"", "class=\"x "),
    ("sí", "no"),
];

const ADDITIONS: [&str; 5] =
    ["\nOtra frase.\n", "\n## Otra parte\n\nCon un hogar.\n", "\n```tarjetas\n- pagina: ../acerca.md\n```\n", "# nada\n", "2030,1.0,5\n"];

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => (any::<prop::sample::Index>(), prop::sample::select(&ADDITIONS[..])).prop_map(|(at, text)| Edit::Append(at, text)),
        5 => (any::<prop::sample::Index>(), prop::sample::select(&CHANGES[..])).prop_map(|(at, (from, to))| Edit::Replace(at, from, to)),
        2 => any::<prop::sample::Index>().prop_map(Edit::Remove),
        2 => Just(Edit::Restore),
    ]
}

/// The site after `edit`. Templates and words are edited half of the time, content the other half.
fn edited(tree: &Tree, original: &Tree, edit: &Edit) -> Tree {
    let mut tree = tree.clone();
    let paths: Vec<_> = tree.iter().map(|(path, _)| path.clone()).filter(|path| !path.as_str().ends_with("examples.yaml")).collect();
    match edit {
        Edit::Append(at, text) => {
            let path = at.get(&paths);
            let bytes = [tree.bytes(path).unwrap(), text.as_bytes()].concat();
            tree.insert(path.clone(), bytes);
        }
        Edit::Replace(at, from, to) => {
            let path = at.get(&paths);
            let text = String::from_utf8_lossy(tree.bytes(path).unwrap()).replace(from, to);
            tree.insert(path.clone(), text.into_bytes());
        }
        Edit::Remove(at) => {
            tree.remove(at.get(&paths));
        }
        Edit::Restore => return original.clone(),
    }
    tree
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_warm_build_is_a_cold_build(original in a_site(), edits in prop::collection::vec(edit(), 1..6)) {
        let memo = Memo::new();
        build_with(&original, &options(), &memo);
        let mut tree = original.clone();
        for edit in &edits {
            tree = edited(&tree, &original, edit);
            let warm = told(&build_with(&tree, &options(), &memo), &tree);
            let cold = told(&build(&tree), &tree);
            assert_same(&warm, &cold);
        }
    }

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
    let (tree, memo) = (every_kind(), Memo::new());
    let kept = build_with(&tree, &options(), &memo);
    let checked = build_with(&tree, &Options { keep: false, ..options() }, &memo);
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
