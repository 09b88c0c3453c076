//! What an editor can write: the page of a kind, of a block or of `amigable.yaml`, as text for a terminal.
//!
//! In: a word. Out: the page made from the very declarations that read the fields, so it cannot be out of
//! date. Knows no rule.

use super::{scores_page, words_page};
use crate::base::say::{Said, Tongue, said};
use crate::base::text::fold;
use crate::kinds::{COMMON_FIELDS, KINDS, Kind};
use crate::parse::config;
use crate::parse::fence::{FENCES, Fence};
use crate::parse::fields::Field;
use crate::parse::shape::Shape;
use std::fmt::Write;

const KINDS_TITLE: Said = said("Clases de contenido", "Kinds of content");
const BLOCKS_TITLE: Said = said("Bloques", "Blocks");
const DATA_TITLE: Said = said("Datos en el texto", "Data in the text");
const TEXT_TITLE: Said = said("Textos", "Texts");
const OWN: Said = said("Campos propios", "Own fields");
const COMMON: Said = said("Campos de toda página", "Fields of every page");
const REQUIRED: Said = said("obligatorio", "required");
const EXAMPLE: Said = said("Ejemplo", "Example");
const SETTINGS: Said = said("El archivo de configuración del sitio.", "The settings file of the site.");

/// Every word that has a page, with one line each.
pub(super) fn all(tongue: Tongue) -> String {
    let mut text = format!("{}\n", KINDS_TITLE.tell(tongue));
    for kind in KINDS {
        let _ = writeln!(text, "  {:14}{}", kind.id.name().tell(tongue), kind.about.tell(tongue));
    }
    let _ = writeln!(text, "{}", BLOCKS_TITLE.tell(tongue));
    for fence in FENCES {
        let _ = writeln!(text, "  {:14}{}", fence_name(fence, tongue), fence.about.tell(tongue));
    }
    let _ = writeln!(text, "{}\n  {:14}{}", DATA_TITLE.tell(tongue), words_page::NAME.tell(tongue), words_page::ABOUT.tell(tongue));
    let _ = writeln!(text, "{}\n  {:14}{}", TEXT_TITLE.tell(tongue), scores_page::NAME.tell(tongue), scores_page::ABOUT.tell(tongue));
    let _ = writeln!(text, "amigable.yaml\n  {:14}{}", "amigable.yaml", SETTINGS.tell(tongue));
    text
}

/// The page of `word`, when it is a kind, a block or the settings file.
pub(super) fn find(word: &str, tongue: Tongue) -> Option<String> {
    let folded = fold(word);
    let kind = KINDS.iter().find(|kind| kind.id.name().es == folded || kind.id.name().en == folded);
    let fence = FENCES.iter().find(|fence| fence.alias == folded || fence.name == folded);
    match (kind, fence) {
        (Some(kind), _) => Some(kind_page(kind, tongue)),
        (None, Some(fence)) => Some(fence_page(fence, tongue)),
        _ if [words_page::NAME.es, words_page::NAME.en].contains(&folded.as_str()) => Some(words_page::page(tongue)),
        _ if [scores_page::NAME.es, scores_page::NAME.en].contains(&folded.as_str()) => Some(scores_page::page(tongue)),
        _ if folded == "amigable.yaml" => Some(format!("amigable.yaml\n{}\n\n{}", SETTINGS.tell(tongue), fields(config::FIELDS, tongue))),
        _ => None,
    }
}

/// The words that have a page, in both languages.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let kinds = KINDS.iter().flat_map(|kind| [kind.id.name().es, kind.id.name().en]);
    kinds.chain(FENCES.iter().flat_map(|fence| [fence.alias, fence.name])).chain([
        words_page::NAME.es,
        words_page::NAME.en,
        scores_page::NAME.es,
        scores_page::NAME.en,
        "amigable.yaml",
    ])
}

fn kind_page(kind: &Kind, tongue: Tongue) -> String {
    let mut text = format!("{}\n{}\n", kind.id.name().tell(tongue), kind.about.tell(tongue));
    if !kind.fields.is_empty() {
        let _ = write!(text, "\n{}:\n{}", OWN.tell(tongue), fields(kind.fields, tongue));
    }
    let _ = write!(text, "\n{}:\n{}", COMMON.tell(tongue), fields(COMMON_FIELDS, tongue));
    text
}

fn fence_page(fence: &Fence, tongue: Tongue) -> String {
    let name = fence_name(fence, tongue);
    let mut text = format!("{name}\n{}\n", fence.about.tell(tongue));
    if !fence.fields.is_empty() {
        let _ = write!(text, "\n{}", fields(fence.fields, tongue));
    }
    let _ = write!(text, "\n{}:\n  ```{name}\n", EXAMPLE.tell(tongue));
    for line in fence.example.lines() {
        let _ = writeln!(text, "  {line}");
    }
    text + "  ```\n"
}

fn fence_name(fence: &Fence, tongue: Tongue) -> &'static str {
    if tongue == Tongue::Es { fence.alias } else { fence.name }
}

/// One line for each field: both names, what it is, whether it must be written.
fn fields(fields: &[Field], tongue: Tongue) -> String {
    indented(fields, 1, tongue)
}

/// The same, with the fields of each field under it.
fn indented(fields: &[Field], depth: usize, tongue: Tongue) -> String {
    let name = |field: &Field| if tongue == Tongue::Es { field.alias } else { field.name };
    let width = fields.iter().map(|field| name(field).chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for field in fields {
        let required = if field.required { format!(" ({})", REQUIRED.tell(tongue)) } else { String::new() };
        let _ = writeln!(text, "{:indent$}{:width$}  {}{required}", "", name(field), field.about.tell(tongue), indent = 2 * depth);
        text.push_str(&indented(within((field.shape)()), depth + 1, tongue));
    }
    text
}

/// The fields that a value of this shape has.
fn within(shape: Shape) -> &'static [Field] {
    match shape {
        Shape::Record(fields) => fields,
        Shape::List(item) => within(*item),
        Shape::Either(shapes) => shapes.into_iter().map(within).find(|fields| !fields.is_empty()).unwrap_or_default(),
        _ => &[],
    }
}
