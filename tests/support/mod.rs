//! What many tests need: sites as values, the hub, folders that vanish.

pub(crate) mod command;
pub(crate) mod noise;

use amigable::{Built, Config, Entry, Finding, Format, Memo, Options, Plan, SourcePath, Style, Tongue, Tree};
use proptest::prelude::ProptestConfig;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The day that every test takes as today.
pub(crate) fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 22)
}

pub(crate) fn options() -> Options {
    Options { today: today(), drafts: false, minify: true, base_url: None, count: true, weigh: false }
}

/// How often a property is tried: as often as usual, or `PROPTEST_CASES` times.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(usual), failure_persistence: None, ..ProptestConfig::default() }
}

/// A path within this repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// All files under `folder`, by their paths within it. Hidden files are no sources.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_name().to_str().unwrap().starts_with('.') {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

/// A source path that a test writes down.
pub(crate) fn source(path: &str) -> SourcePath {
    SourcePath::new(path).unwrap_or_else(|| panic!("{path:?} is no source path"))
}

/// The site in `folder`, with the default theme under it.
pub(crate) fn site_in(folder: &Path) -> Tree {
    let mut tree = Tree::default();
    for (path, bytes) in files(folder) {
        tree.insert(source(&path), bytes);
    }
    amigable::lay_default_theme(&mut tree);
    tree
}

/// This repository's own site: the hub. Its sources only, so that a build folder of any size does no harm.
pub(crate) fn hub() -> Tree {
    let mut tree = Tree::default();
    for (path, bytes) in files(&repository("content")) {
        tree.insert(source(&format!("content/{path}")), bytes);
    }
    tree.insert(source("amigable.yaml"), fs::read(repository("amigable.yaml")).unwrap());
    amigable::lay_default_theme(&mut tree);
    tree
}

/// A site written as one text, laid over the base of all examples.
pub(crate) fn example(text: &str) -> Tree {
    let mut tree = amigable::example_tree(text);
    amigable::lay_default_theme(&mut tree);
    tree
}

/// The outcome of a build whose configuration may already be wrong.
pub(crate) struct Outcome {
    pub(crate) built: Option<Built>,
    pub(crate) findings: Vec<Finding>,
}

impl Outcome {
    pub(crate) fn plan(&self) -> &Plan {
        &self.built.as_ref().expect("the configuration is usable").plan
    }
}

pub(crate) fn build(tree: &Tree) -> Outcome {
    build_with(tree, &options(), &Memo::new())
}

pub(crate) fn build_with(tree: &Tree, options: &Options, memo: &Memo) -> Outcome {
    let (config, mut findings) = amigable::read_config(tree, options.clone());
    let built = config.map(|config: Config| amigable::build(tree, &config, memo));
    findings.extend(built.iter().flat_map(|built| built.findings.iter().cloned()));
    Outcome { built, findings }
}

/// The whole output as paths and bytes. What is only made when a site is published is empty, or what stands for it.
pub(crate) fn output(plan: &Plan, tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.to_vec(),
        Entry::Copy(path) => tree.bytes(path).unwrap().to_vec(),
        Entry::Hashed(..) => panic!("the pages are kept"),
        Entry::Made(_) | Entry::Compressed(..) => panic!("all such files are made"),
        Entry::Last(bytes) => bytes.as_deref().unwrap_or_default().to_vec(),
    };
    let mut plan = plan.clone();
    amigable::make_pictures(&mut plan, tree, &Memo::none(), &|_| (), &|| ());
    amigable::compress(&mut plan, tree, &Memo::none(), &|_| (), &|| ());
    plan.iter().map(|(path, entry)| (path.as_str().to_owned(), bytes(entry))).collect()
}

/// Findings as a person sees them, in Spanish and without colour.
pub(crate) fn told(findings: &[Finding], tree: &Tree) -> String {
    printed(findings, tree, Format::Human)
}

pub(crate) fn printed(findings: &[Finding], tree: &Tree, format: Format) -> String {
    let sources = |path: &SourcePath| tree.bytes(path);
    amigable::print_findings(findings, &sources, Style { format, tongue: Tongue::Es, colour: false, width: 0, all: true })
}

/// The rules that a text of JSON lines names.
pub(crate) fn rules_named(text: &str) -> std::collections::BTreeSet<String> {
    let objects = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    objects.filter_map(|object| Some(object.get("rule")?.as_str()?.to_owned())).collect()
}
