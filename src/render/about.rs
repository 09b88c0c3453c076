//! What a theme says of itself in `theme.yaml`: its colours, the contrast that it promises, which blocks have a style sheet of their own, and
//! what is left out where pages are taken away.
//!
//! In: the text of `theme.yaml`. Out: an [`About`]. What it does not know how to read it leaves out.

use crate::base::path::SourcePath;
use crate::base::span::Span;
use crate::parse::report::Report;
use crate::parse::source_map::SourceMap;
use crate::parse::yaml::{self, Value, Yaml};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a theme says of itself.
#[derive(Debug, Default)]
pub(crate) struct About {
    pub(crate) promises: Vec<Promise>,
    pub(crate) sheets: Vec<SheetSpec>,
    /// Names of sheets that pages carry in themselves.
    pub(crate) inline: Vec<String>,
    pub(crate) colours: Vec<Colour>,
    pub(super) only_with: BTreeMap<String, Vec<String>>,
    pub(crate) takeaway: LeftOut,
}

/// Classes of what a page shows only on the site, and not where it was taken to.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// Not in a book.
    pub(crate) book: Vec<String>,
    /// Not in a folder of pages.
    pub(crate) folder: Vec<String>,
}

/// A colour of the theme: by day, by night, and what it is for.
#[derive(Debug)]
pub(crate) struct Colour {
    name: String,
    light: String,
    dark: String,
    /// By the language that it is said in.
    role: BTreeMap<String, String>,
}

impl Colour {
    fn view(&self, language: &str) -> ColourView<'_> {
        let role = self.role.get(language).or_else(|| self.role.values().next());
        ColourView { name: &self.name, light: &self.light, dark: &self.dark, role: role.map_or("", String::as_str) }
    }
}

/// A colour as templates get it.
#[derive(Debug, Serialize)]
pub(crate) struct ColourView<'a> {
    name: &'a str,
    light: &'a str,
    dark: &'a str,
    role: &'a str,
}

/// A pair of colours, and the least contrast that the theme promises between them.
#[derive(Debug)]
pub(crate) struct Promise {
    pub(crate) front: String,
    pub(crate) back: String,
    pub(crate) least: f32,
    pub(crate) place: (SourcePath, Span),
}

/// A style sheet that only pages with one of its blocks have.
#[derive(Debug)]
pub(crate) struct SheetSpec {
    pub(crate) name: String,
    pub(crate) blocks: Vec<String>,
}

impl About {
    pub(super) fn read(path: &SourcePath, text: &str) -> Self {
        let mut report = Report::new(path, text);
        let root = yaml::parse(text, &SourceMap::identity(0), &mut report);
        let Some(root) = root else { return Self::default() };
        Self {
            promises: promises(&root, path),
            sheets: sheets(&root),
            inline: entry(&root, "inline").map(names).unwrap_or_default(),
            colours: colours(&root),
            only_with: only_with(&root),
            takeaway: takeaway(&root),
        }
    }

    /// Whether only sites that ask for it have a file, by its path within the theme.
    pub(super) fn is_only_with(&self, setting: &str, file: &str) -> bool {
        self.only_with.get(setting).is_some_and(|files| files.iter().any(|beginning| file.starts_with(beginning.as_str())))
    }

    /// The colours in a language, or in one that the theme speaks.
    pub(crate) fn palette(&self, language: &str) -> Vec<ColourView<'_>> {
        self.colours.iter().map(|colour| colour.view(language)).collect()
    }
}

/// `pairs:`, as `- {front: [ink], back: [paper], least: 7}`.
fn promises(root: &Yaml, path: &SourcePath) -> Vec<Promise> {
    let Some(Value::List(pairs)) = entry(root, "pairs").map(|pairs| &pairs.value) else { return Vec::new() };
    let mut promises = Vec::new();
    for pair in pairs {
        let Some(least) = entry(pair, "least").and_then(scalar).and_then(|text| text.parse().ok()) else { continue };
        let place = (path.clone(), pair.span);
        for front in entry(pair, "front").map(names).unwrap_or_default() {
            let back = entry(pair, "back").map(names).unwrap_or_default().into_iter();
            promises.extend(back.map(|back| Promise { front: front.clone(), back, least, place: place.clone() }));
        }
    }
    promises
}

/// `tokens:`, as `ink: {light: "#2a231c", dark: "#f3eadc", role: {es: texto, en: text}}`.
fn colours(root: &Yaml) -> Vec<Colour> {
    let Some(Value::Map(tokens)) = entry(root, "tokens").map(|tokens| &tokens.value) else { return Vec::new() };
    let text = |token: &Yaml, name: &str| entry(token, name).and_then(scalar).map(str::to_owned);
    let role = |token: &Yaml| match entry(token, "role").map(|role| &role.value) {
        Some(Value::Map(said)) => {
            said.iter().filter_map(|(language, said)| Some((language.text.clone(), scalar(said)?.to_owned()))).collect()
        }
        _ => BTreeMap::new(),
    };
    let colour = |name: &str, token: &Yaml| {
        Some(Colour { name: name.to_owned(), light: text(token, "light")?, dark: text(token, "dark")?, role: role(token) })
    };
    tokens.iter().filter_map(|(name, token)| colour(&name.text, token)).collect()
}

/// `only_with:`, as `search: [assets/search/]`.
fn only_with(root: &Yaml) -> BTreeMap<String, Vec<String>> {
    let Some(Value::Map(settings)) = entry(root, "only_with").map(|settings| &settings.value) else { return BTreeMap::new() };
    settings.iter().map(|(name, files)| (name.text.clone(), names(files))).collect()
}

/// `sheets:`, as `plan: [plan, activity]`.
fn sheets(root: &Yaml) -> Vec<SheetSpec> {
    let Some(Value::Map(sheets)) = entry(root, "sheets").map(|sheets| &sheets.value) else { return Vec::new() };
    sheets.iter().map(|(name, blocks)| SheetSpec { name: name.text.clone(), blocks: names(blocks) }).collect()
}

/// `takeaway:`, as `book: [share], folder: [search-link]`.
fn takeaway(root: &Yaml) -> LeftOut {
    let of = |name: &str| entry(root, "takeaway").and_then(|takeaway| entry(takeaway, name)).map(names).unwrap_or_default();
    LeftOut { book: of("book"), folder: of("folder") }
}

fn entry<'y>(yaml: &'y Yaml, name: &str) -> Option<&'y Yaml> {
    let Value::Map(entries) = &yaml.value else { return None };
    entries.iter().find(|(key, _)| key.text == name).map(|(_, value)| value)
}

fn scalar(yaml: &Yaml) -> Option<&str> {
    if let Value::Scalar { text, .. } = &yaml.value { Some(text) } else { None }
}

fn names(list: &Yaml) -> Vec<String> {
    let Value::List(list) = &list.value else { return Vec::new() };
    list.iter().filter_map(scalar).map(str::to_owned).collect()
}
