//! The default theme keeps its promises: contrast, the same words in both languages, no word that nobody says.

use super::{none, rust};
use crate::support::{files, repository};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(repository(&format!("themes/amigable/{path}"))).unwrap()
}

/// The keys of a file of words, in their order.
fn keys(language: &str) -> Vec<String> {
    let text = read(&format!("words/{language}.ftl"));
    let key =
        |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()));
    text.lines().filter_map(key).collect()
}

#[test]
fn both_languages_have_the_same_words_in_the_same_order() {
    assert_eq!(keys("es"), keys("en"));
    assert_eq!(keys("es").iter().collect::<BTreeSet<_>>().len(), keys("es").len(), "a key is there twice");
}

#[test]
fn easy_read_says_only_what_the_language_says_too() {
    let known: BTreeSet<String> = keys("es").into_iter().collect();
    none("words of easy read without an original", &keys("es-simple").into_iter().filter(|key| !known.contains(key)).collect::<Vec<_>>());
}

/// Keys that are put together from a name of the program, by their beginning.
const COMPOSED: [&str; 7] = ["kind-", "lang-name-", "notice-", "status-", "column-type-", "file-use-", "file-"];

#[test]
fn every_word_is_said_by_someone() {
    let templates = files(&repository("themes/amigable")).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let templates: String = templates.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    let program: String = rust("src").into_values().collect();
    let said = |key: &str| {
        let quoted = format!("\"{key}\"");
        let composed =
            COMPOSED.iter().find_map(|start| key.strip_prefix(start)).is_some_and(|rest| program.contains(&format!("\"{rest}\"")));
        templates.contains(&quoted) || program.contains(&quoted) || composed || key.starts_with("lang-name-")
    };
    let silent: Vec<String> = keys("es").into_iter().filter(|key| !said(key)).collect();
    none("words that nobody says", &silent);
}

#[test]
fn every_word_that_a_template_says_exists() {
    let known: BTreeSet<String> = keys("es").into_iter().collect();
    let mut troubles = Vec::new();
    for (path, bytes) in files(&repository("themes/amigable")).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8(bytes).unwrap();
        let said = text.split("t(key=\"").skip(1).filter_map(|rest| rest.split('"').next());
        troubles.extend(said.filter(|key| !known.contains(*key)).map(|key| format!("{path}: {key}")));
    }
    none("words that are not there", &troubles);
}

/// `block.title` of a template stands as `title:` in the block's examples.
#[test]
fn examples_have_what_templates_show() {
    let all = files(&repository("themes/amigable/blocks"));
    let text = |path: &str| String::from_utf8(all[path].clone()).unwrap();
    let mut troubles = Vec::new();
    for path in all.keys().filter(|path| path.ends_with("/block.html")) {
        let examples = text(&path.replace("block.html", "examples.yaml"));
        let template = text(path);
        let shown = template
            .split("block.")
            .skip(1)
            .map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or_default());
        troubles.extend(shown.filter(|key| !examples.contains(&format!("{key}:"))).map(|key| format!("{path}: {key}")));
    }
    none("parts of blocks without an example", &troubles);
}

/// The golden site `every-example` is what their snapshots are in, and what the browsers' tests look at.
#[test]
fn the_examples_of_every_block_are_drawn() {
    let folders = files(&repository("themes/amigable/blocks"));
    let blocks: BTreeSet<&str> =
        folders.keys().filter_map(|path| path.strip_suffix("/block.html")).filter(|name| *name != "examples").collect();
    let pages = files(&repository("tests/golden/every-example/in/content"));
    let text: String = pages.into_values().map(|bytes| String::from_utf8(bytes).unwrap()).collect();
    let drawn: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("bloque: ")).collect();
    assert_eq!(drawn, blocks);
}

/// Colours by token: light and dark.
type Tokens = BTreeMap<String, [String; 2]>;

/// `ink: {light: "#2a231c", dark: "#f3eadc", …}` of `theme.yaml`.
fn promised() -> Tokens {
    let text = read("theme.yaml");
    let token = |line: &str| {
        let (name, rest) = line.trim().split_once(": {light: \"")?;
        let (light, rest) = rest.split_once("\", dark: \"")?;
        Some((name.to_owned(), [light.to_owned(), rest.split('"').next()?.to_owned()]))
    };
    text.lines().filter_map(token).collect()
}

/// The same out of the stylesheet: the first value of a token is the light one, the second the dark one.
fn styled() -> Tokens {
    let mut tokens: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in read("assets/css/00-tokens.css").lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|line| line.split_once(": #")) else { continue };
        tokens.entry(name.to_owned()).or_default().push(format!("#{}", value.trim_end_matches(';')));
    }
    tokens.into_iter().filter_map(|(name, values)| Some((name, values.try_into().ok()?))).collect()
}

#[test]
fn the_stylesheet_has_the_colours_that_the_theme_names() {
    assert!(!promised().is_empty());
    assert_eq!(promised(), styled());
}

/// The hub's page about its style names the theme's sizes as they are.
#[test]
fn the_page_about_style_tells_the_sizes_of_the_stylesheet() {
    let css = read("assets/css/00-tokens.css");
    let page = fs::read_to_string(repository("content/estilo.md")).unwrap();
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| `--")?.split('|').map(|cell| cell.trim().trim_matches('`').to_owned());
        Some((cells.next()?, cells.next()?))
    };
    let told: Vec<(String, String)> = page.lines().filter_map(row).filter(|(_, size)| !size.contains(' ')).collect();
    assert_eq!(told.len(), 10, "{told:?}");
    let wrong = |(name, size): &(String, String)| Some(format!("--{name}: {size};")).filter(|token| !css.contains(token.as_str()));
    none("sizes that are not the theme's", &told.iter().filter_map(wrong).collect::<Vec<_>>());
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_reckoned_as_wcag_says() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 1e-3);
}

/// Colours of the maps: light and dark, by token.
fn map_colours() -> [BTreeMap<String, String>; 2] {
    let css = read("assets/css/51-map.css");
    let blocks: Vec<&str> = css.split("@media").collect();
    [blocks[0], blocks[1]].map(|block| {
        let token = |line: &str| {
            let (name, colour) = line.trim().strip_prefix("--map-")?.strip_suffix(';')?.split_once(": ")?;
            Some((name.to_owned(), colour.to_owned()))
        };
        block.lines().filter_map(token).collect()
    })
}

#[test]
fn steps_of_a_map_go_one_way_and_borders_are_seen() {
    for (mode, colours) in map_colours().iter().enumerate() {
        let steps: Vec<f64> = (1..=5).map(|step| luminance(&colours[&step.to_string()])).collect();
        // From one step to the next at least a quarter more light: about 7 steps of L* in the middle.
        let apart = |pair: &[f64]| if mode == 0 { (pair[0] + 0.05) / (pair[1] + 0.05) } else { (pair[1] + 0.05) / (pair[0] + 0.05) };
        assert!(steps.windows(2).all(|pair| apart(pair) > 1.25), "mode {mode}: {steps:?}");
        for (name, colour) in colours.iter().filter(|(name, _)| !matches!(name.as_str(), "line" | "mark")) {
            let ratio = contrast(colour, &colours["line"]);
            assert!(ratio >= 3.0, "mode {mode}: line on {name} has {ratio:.2}");
        }
    }
}

#[test]
fn a_case_that_a_block_has_not_is_told_at_its_line() {
    let tree = crate::support::example(
        "-- content/_index.md --\n---\ntitulo: Inicio\ndescripcion: El inicio.\n---\n\n```ejemplos\nbloque: table\ncaso: 9\n```\n",
    );
    let outcome = crate::support::build(&tree);
    let told = crate::support::told(&outcome.findings, &tree);
    assert!(told.contains("no hay un caso 9") && told.contains("content/_index.md:7:9"), "{told}");
}
