//! How dear a build is, and its parts: Markdown, minifying, checking of HTML, and whole sites in memory.
//!
//! `cargo bench --bench stages` builds the corpus of `benches/peers/corpus.py` (Python is needed), of one page and of a
//! hundred: from nothing, with nothing changed, and after each sort of edit. Files are read before and never written.
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement reads files, prints and fails loudly"
)]

use amigable::{Config, Entry, Memo, Options, SourcePath, Tree};
use divan::{Bencher, black_box};
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    divan::main();
}

/// One page, and as many as show what is done page by page.
const SIZES: [usize; 2] = [1, 100];

/// The first page of the corpus, which has a figure of the table.
const PAGE: &str = "content/barrios/pagina-000000.md";
const TABLE: &str = "content/conjuntos/hogares.csv";

/// A corpus with figures and with the files of the theme, so that each can be edited.
fn corpus(pages: usize) -> Tree {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/corpus.py");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("corpus-{pages}"));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    let status = Command::new("python3").arg(script).arg(pages.to_string()).arg(&folder).args(["--figures", "--theme"]).output().unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let mut tree = Tree::default();
    lay(&folder, "", &mut tree);
    tree
}

fn lay(folder: &Path, prefix: &str, tree: &mut Tree) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            lay(&entry.path(), &format!("{name}/"), tree);
        } else {
            tree.insert(SourcePath::new(&name).unwrap(), std::fs::read(entry.path()).unwrap());
        }
    }
}

fn config(tree: &Tree) -> Config {
    let options =
        Options { today: jiff::civil::date(2026, 11, 22), drafts: false, minify: true, base_url: None, count: false, weigh: false };
    amigable::read_config(tree, options).0.unwrap()
}

/// What is published of the corpus, as a folder of files.
fn published(pages: usize) -> Tree {
    let tree = corpus(pages);
    let built = amigable::build(&tree, &config(&tree), &Memo::new());
    let mut files = Tree::default();
    for (path, entry) in built.plan.iter() {
        if let Entry::Bytes(bytes) = entry {
            files.insert(SourcePath::new(path.as_str()).unwrap(), bytes.to_vec());
        }
    }
    files
}

/// The content of all files with this ending.
fn texts(tree: &Tree, ending: &str) -> Vec<String> {
    let ours = tree.iter().filter(|(path, _)| path.as_str().contains("pagina-") && path.as_str().ends_with(ending));
    ours.map(|(_, file)| String::from_utf8(file.bytes.to_vec()).unwrap()).collect()
}

#[divan::bench(args = SIZES)]
fn markdown(bencher: Bencher<'_, '_>, pages: usize) {
    let texts = texts(&corpus(pages), ".md");
    bencher.bench_local(|| texts.iter().map(|text| amigable::markdown_to_html(black_box(text)).len()).sum::<usize>());
}

#[cfg(feature = "minify")]
#[divan::bench(args = SIZES)]
fn minify(bencher: Bencher<'_, '_>, pages: usize) {
    let texts = texts(&published(pages), ".html");
    bencher.bench_local(|| texts.iter().map(|text| amigable::minify_html(black_box(text)).len()).sum::<usize>());
}

#[divan::bench(args = SIZES, max_time = 5)]
fn check_html(bencher: Bencher<'_, '_>, pages: usize) {
    let files = published(pages);
    bencher.bench_local(|| amigable::check_html(black_box(&files)).len());
}

#[divan::bench(args = SIZES)]
fn build_from_nothing(bencher: Bencher<'_, '_>, pages: usize) {
    let tree = corpus(pages);
    let config = config(&tree);
    bencher.bench_local(|| amigable::build(black_box(&tree), &config, &Memo::new()).plan.len());
}

#[divan::bench(args = SIZES)]
fn build_with_nothing_changed(bencher: Bencher<'_, '_>, pages: usize) {
    let tree = corpus(pages);
    let config = config(&tree);
    let memo = Memo::new();
    amigable::build(&tree, &config, &memo);
    bencher.bench_local(|| amigable::build(black_box(&tree), &config, &memo).plan.len());
}

/// Edits that never come twice.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Body,
    Title,
    Cell,
    Sheet,
    Template,
}

impl Edit {
    const ALL: [Self; 5] = [Self::Body, Self::Title, Self::Cell, Self::Sheet, Self::Template];

    fn path(self) -> &'static str {
        match self {
            Self::Body | Self::Title => PAGE,
            Self::Cell => TABLE,
            Self::Sheet => "themes/amigable/assets/css/10-base.css",
            Self::Template => "themes/amigable/layouts/base.html",
        }
    }

    /// The file's first text with this edit.
    fn apply(self, text: &str, number: usize) -> String {
        match self {
            Self::Body => format!("{text}\nEdición {number}.\n"),
            Self::Title => text.replacen("titulo: ", &format!("titulo: Edición {number}, "), 1),
            // A year that the table does not have yet.
            Self::Cell => format!("{text}Los Aromos,2025,{}\n", 1000 + number),
            Self::Sheet => format!("{text}\n.edicion-{number} {{ color: inherit }}\n"),
            Self::Template => text.replacen("</main>", &format!("<p>Edición {number}</p></main>"), 1),
        }
    }
}

#[divan::bench(args = Edit::ALL)]
fn build_a_hundred_pages_after(bencher: Bencher<'_, '_>, edit: Edit) {
    let mut tree = corpus(100);
    let config = config(&tree);
    let memo = Memo::new();
    amigable::build(&tree, &config, &memo);
    let path = SourcePath::new(edit.path()).unwrap();
    let first = String::from_utf8(tree.bytes(&path).unwrap().to_vec()).unwrap();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        tree.insert(path.clone(), edit.apply(&first, number).into_bytes());
        amigable::build(black_box(&tree), &config, &memo).plan.len()
    });
}
