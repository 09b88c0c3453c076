//! The theme as a value: templates, words, style sheets, assets.
//!
//! In: the tree's `themes/` folder. Out: a [`Theme`] and findings. A site's own file stands before the
//! default theme's of the same path. Knows no page.

use super::about::About;
use super::examples::Examples;
use super::needed::NEEDED;
use super::script::PageScript;
use super::style::Sheets;
use super::words::Words;
use super::{rules, tera_functions};
use crate::base::gzip::travelling;
use crate::base::hash::Hash;
use crate::base::mark;
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Span;
use crate::base::text::nearest;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tera::Tera;

/// The theme that is built into the program, and under every other.
const DEFAULT: &str = "amigable";

/// Everything that turns views into pages.
pub(crate) struct Theme {
    pub(crate) tera: Tera,
    /// The files of the templates, in the order of the numbers in their marks.
    pub(crate) templates: Vec<SourcePath>,
    pub(crate) words: Arc<Words>,
    /// Published files: address → bytes.
    pub(crate) assets: Assets,
    /// Assets that a page fetches only when somebody uses it.
    pub(crate) on_demand: BTreeSet<String>,
    /// What its styles, scripts and drawings weigh on their way, by address.
    pub(crate) travelling: BTreeMap<String, usize>,
    pub(crate) sheets: Sheets,
    /// Its style sheets as they are written, in their order: what its colours are checked by.
    pub(crate) css: Vec<(SourcePath, Arc<str>)>,
    pub(crate) about: About,
    pub(crate) examples: Examples,
    /// `page.js`: what each page carries.
    pub(crate) script: PageScript,
    /// `worker.js`: what the service worker does, where a site has one.
    pub(crate) worker: Option<Arc<str>>,
    /// `book.css`: how a book of the site looks.
    pub(crate) book: Arc<str>,
    /// Of all that can change a page, or a book.
    pub(crate) hash: Hash,
}

/// Published files: address → bytes.
pub(super) type Assets = BTreeMap<String, Arc<[u8]>>;

/// The files of a theme by their paths within it, with where they are in the tree.
type Files<'t> = BTreeMap<&'t str, (&'t SourcePath, &'t [u8])>;

impl Theme {
    pub(crate) fn load(tree: &Tree, config: &Config) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let files = files(tree, config, &mut findings);
        let words = Arc::new(words(&files, &mut findings));
        let about = texts(&files, "theme.yaml").first().map(|(_, path, text)| About::read(path, text)).unwrap_or_default();
        let searches = |file: &str| about.is_only_with("search", file);
        let wanted = |file: &str| config.site.search || !searches(file);
        let (assets, urls) = assets(&files, config, &wanted);
        let on_demand = urls.iter().filter(|(name, _)| searches(&format!("assets/{name}"))).map(|(_, url)| url.clone()).collect();
        let styles = page_sheets(&files);
        let joined: Vec<_> = styles.iter().copied().filter(|(name, ..)| wanted(name)).collect();
        let (sheets, css_files) = Sheets::join(&joined, &about, config.base_path(), &mut findings);
        let script = texts(&files, "page.js").first().map(|(.., text)| PageScript::of(text)).unwrap_or_default();
        let worker = texts(&files, "worker.js").first().map(|(.., text)| Arc::from(*text));
        let tera = templates(&files, &words, urls.clone(), &mut findings);
        let book = texts(&files, BOOK).first().map_or_else(|| Arc::from(""), |(.., text)| Arc::from(*text));
        let examples = Examples::of_files(&texts(&files, "/examples.yaml"));
        let css = styles.into_iter().map(|(_, path, text)| (path.clone(), Arc::from(text))).collect();
        let paths = texts(&files, ".html").into_iter().map(|(_, path, _)| path.clone()).collect();
        let hash = hash(&files, &words, css_files.keys().map(String::as_str).chain(sheets.sources()), config);
        let assets: Assets = assets.into_iter().chain(css_files).collect();
        let travelling = assets.iter().map(|(url, bytes)| (url.clone(), travelling(bytes))).collect();
        (
            Self { tera, templates: paths, words, assets, on_demand, travelling, sheets, css, about, examples, script, worker, book, hash },
            findings,
        )
    }

    /// The layout of a page, or the plain page's when the theme has none of that name.
    pub(crate) fn layout(&self, name: &str) -> String {
        let own = format!("layouts/{name}.html");
        if self.tera.contains_template(&own) { own } else { "layouts/page.html".to_owned() }
    }
}

fn files<'t>(tree: &'t Tree, config: &Config, findings: &mut Vec<Finding>) -> Files<'t> {
    let wanted = &config.site.theme;
    let exists = |name: &str| tree.iter().any(|(path, _)| path.as_str().starts_with(&format!("themes/{name}/")));
    if !exists(&wanted.value) {
        let names: BTreeSet<&str> = tree.iter().filter_map(|(path, _)| path.as_str().strip_prefix("themes/")?.split('/').next()).collect();
        let near = nearest(&wanted.value, names.iter().copied()).unwrap_or(DEFAULT);
        let message = say!("No existe el tema «{}».", "There is no theme “{}”.", wanted.value);
        findings.push(
            Finding::new(&rules::NO_THEME, message)
                .at(&Config::path(), wanted.span)
                .help(say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?")),
        );
    }
    let mut files = Files::new();
    for theme in [DEFAULT, &wanted.value] {
        let folder = format!("themes/{theme}");
        let inside = tree
            .iter()
            .filter_map(|(path, file)| Some((path.as_str().strip_prefix(folder.as_str())?.strip_prefix('/')?, (path, &*file.bytes))));
        files.extend(inside);
    }
    files
}

/// The text files with this ending, in the order of their paths.
fn texts<'t>(files: &Files<'t>, ending: &str) -> Vec<(&'t str, &'t SourcePath, &'t str)> {
    let text = |(name, (path, bytes)): (&&'t str, &(&'t SourcePath, &'t [u8]))| Some((*name, *path, std::str::from_utf8(bytes).ok()?));
    files.iter().filter(|(name, _)| name.ends_with(ending)).filter_map(text).collect()
}

/// The style of a book, which no page has.
const BOOK: &str = "book.css";

/// The style sheets of pages.
fn page_sheets<'t>(files: &Files<'t>) -> Vec<(&'t str, &'t SourcePath, &'t str)> {
    let mut sheets = texts(files, ".css");
    sheets.retain(|(name, ..)| *name != BOOK);
    sheets
}

fn words(files: &Files<'_>, findings: &mut Vec<Finding>) -> Words {
    let texts = texts(files, ".ftl");
    let named = texts.iter().filter_map(|(name, _, text)| Some((name.strip_prefix("words/")?.strip_suffix(".ftl")?, *text)));
    let (words, troubles) = Words::read(named);
    let path_of = |language: &str| texts.iter().find(|(name, ..)| *name == format!("words/{language}.ftl")).map(|(_, path, _)| *path);
    for (language, at, why) in troubles {
        let Some(path) = path_of(&language) else { continue };
        findings.push(
            Finding::new(&rules::WORDS, say!("Este texto no se entiende: {why}.", "This message cannot be read: {why}."))
                .at(path, Span::new(at, at)),
        );
    }
    for (language, keys) in words.lacking(NEEDED) {
        let Some(path) = path_of(&language) else { continue };
        findings.push(lacking(path, &keys));
    }
    words
}

/// Keys named in one message; with the first ones added, the next are told.
const SHOWN: usize = 6;

/// One finding for all the messages that a language lacks.
fn lacking(path: &SourcePath, keys: &[&str]) -> Finding {
    let first = keys.first().copied().unwrap_or_default();
    let message = match keys.len() {
        1 => say!("Falta el texto «{first}».", "The message “{first}” is missing."),
        count => {
            let some = keys.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
            let dots = if count > SHOWN { "…" } else { "." };
            say!("Faltan {count} textos: {some}{dots}", "{count} messages are missing: {some}{dots}")
        }
    };
    let help = say!("Agrega una línea por cada uno, como «{first} = …».", "Add a line for each, such as “{first} = …”.");
    Finding::new(&rules::WORDS, message).at(path, Span::default()).help(help)
}

/// Assets under addresses that change with their bytes, and those addresses by name.
fn assets(files: &Files<'_>, config: &Config, wanted: &dyn Fn(&str) -> bool) -> (Assets, BTreeMap<String, String>) {
    let base = config.base_path();
    let (mut assets, mut urls) = (BTreeMap::new(), BTreeMap::new());
    for (name, (_, bytes)) in files
        .iter()
        .filter(|(name, _)| !name.ends_with(".css") && wanted(name))
        .filter_map(|(name, file)| Some((name.strip_prefix("assets/")?, file)))
    {
        let url = format!("{base}/{}", fingerprinted(name, bytes));
        assets.insert(url.clone(), Arc::from(*bytes));
        urls.insert(name.to_owned(), url);
    }
    (assets, urls)
}

/// `assets/favicon.1a2b3c4d5e.svg`.
pub(super) fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let hash = Hash::of(bytes).short();
    name.rsplit_once('.').map_or_else(|| format!("assets/{name}.{hash}"), |(stem, extension)| format!("assets/{stem}.{hash}.{extension}"))
}

fn templates(files: &Files<'_>, words: &Arc<Words>, urls: BTreeMap<String, String>, findings: &mut Vec<Finding>) -> Tera {
    let mut tera = Tera::new();
    tera_functions::register(&mut tera, Arc::clone(words), urls);
    let texts = texts(files, ".html");
    let marked = texts
        .iter()
        .enumerate()
        .map(|(number, (name, _, text))| (*name, mark::start_tags(text, true, &|span| mark::of_template(number, span))));
    if let Err(error) = tera.add_raw_templates(marked) {
        let text = error.to_string();
        // The message names the template; its file is the one whose name stands first in it.
        let path = texts.iter().filter_map(|(name, path, _)| Some((text.find(name)?, *path))).min().map(|(_, path)| path);
        let finding = Finding::new(&rules::TEMPLATE, say!("La plantilla tiene un error:\n{text}", "The template has an error:\n{text}"));
        findings.push(match path {
            Some(path) => finding.at(path, Span::default()),
            None => finding,
        });
    }
    tera
}

/// What pages can tell of the theme. Of its style sheets that is what `sheets` says: addresses and digests, which change with their texts.
fn hash<'a>(files: &Files<'a>, words: &'a Words, sheets: impl Iterator<Item = &'a str>, config: &'a Config) -> Hash {
    let mut parts: Vec<&[u8]> = vec![words.hash.bytes(), config.base_path().as_bytes()];
    parts.extend(sheets.map(str::as_bytes));
    parts.extend(
        files.iter().filter(|(name, _)| !name.ends_with(".css") || **name == BOOK).flat_map(|(name, (_, bytes))| [name.as_bytes(), bytes]),
    );
    Hash::of_parts(parts)
}
