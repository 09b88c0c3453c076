//! Nothing about a person is published by mistake.
//!
//! In: the files that items are made from, as they are written, so that code, links and notes count too; of a spreadsheet
//! the texts of its cells. Out: findings at the words. What the settings allow with a reason passes, and so do the
//! addresses that organisations give in the directory.

mod email;
mod image;
mod permission;
mod phone;
mod rut;
mod small_cell;

use super::Reading;
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::base::text::fold;
use crate::diag::{Finding, Rule};
use crate::model::config::Privacy;
use crate::model::dataset::{Cell, Dataset, Encoding};
use crate::model::organisation::{Channel, ChannelKind};
use crate::model::tree::Tree;
use crate::parse::table::encoding;
use crate::site::Site;
use std::collections::BTreeSet;
use std::ops::Range;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] =
    &[&email::EMAIL, &image::IMAGE_PLACE, &permission::IDLE_PERMISSION, &phone::PHONE, &rut::RUT, &small_cell::SMALL_CELL];

/// What may be somebody's.
struct Hit {
    rule: &'static Rule,
    range: Range<usize>,
    message: Say,
    help: Say,
    /// What makes two of them the same: digits only, or lower case.
    value: String,
}

pub(super) fn check(reading: &mut Reading<'_>) {
    let source = reading.item().source.clone();
    read(&source, reading);
    if let Some(dataset) = &reading.item().facets.dataset {
        match source.sibling(&format!("{}.csv", dataset.id)).filter(|path| reading.tree.get(path).is_some()) {
            Some(table) => read(&table, reading),
            None => read_sheet(dataset, reading),
        }
    }
    small_cell::check(reading);
}

/// What is no item: images, and the settings themselves.
pub(super) fn check_site(site: &Site, tree: &Tree, anew: &BTreeSet<SourcePath>) -> Vec<Finding> {
    image::check(site, anew).into_iter().chain(permission::check(site, tree)).collect()
}

fn settings<'s>(reading: &Reading<'s>) -> &'s Privacy {
    &reading.site.config.site.privacy
}

/// One file as text, decoded as tables are: Excel writes Windows-1252. What is no text at all is told where it is read,
/// and nothing of it is published.
fn read(path: &SourcePath, reading: &mut Reading<'_>) {
    let Some(bytes) = reading.tree.bytes(path) else { return };
    let Ok(encoding) = encoding::detect(bytes) else { return };
    let text = encoding::text_of(bytes, encoding);
    for hit in hits(&text, reading) {
        let span = match encoding {
            Encoding::Utf8 => Span::from(hit.range),
            // Every character is one byte of the file.
            Encoding::Windows1252 => {
                let start = text[..hit.range.start].chars().count();
                Span::new(start, start + text[hit.range].chars().count())
            }
        };
        reading.findings.push(Finding::new(hit.rule, hit.message).at(path, span).help(hit.help));
    }
}

/// The texts of a spreadsheet. Its rows have no place in a file of text: they are told by number.
fn read_sheet(dataset: &Dataset, reading: &mut Reading<'_>) {
    let (mut text, mut starts) = (String::new(), Vec::new());
    for row in &dataset.rows {
        starts.push((text.len(), row.number));
        for cell in &row.cells {
            if let Cell::Text(cell) = cell {
                text.push_str(cell);
                text.push('\n');
            }
        }
    }
    for hit in hits(&text, reading) {
        let until = starts.partition_point(|(start, _)| *start <= hit.range.start);
        let number = starts[..until].last().map_or(0, |(_, number)| *number);
        let message = Say {
            es: format!("{} (fila {number} de la planilla).", hit.message.es.trim_end_matches('.')),
            en: format!("{} (row {number} of the sheet).", hit.message.en.trim_end_matches('.')),
        };
        let (source, at) = (&reading.item().source, reading.item().meta.title_span);
        reading.findings.push(Finding::new(hit.rule, message).at(source, at).help(hit.help));
    }
}

/// What may be somebody's in a text, without what is given or allowed, each once.
fn hits(text: &str, reading: &Reading<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for check in [rut::check, phone::check, email::check] {
        check(text, &mut hits);
    }
    if hits.is_empty() {
        return hits;
    }
    let given = given(reading);
    let mut seen = BTreeSet::new();
    // A link has its address twice; the first is enough.
    hits.retain(|hit| {
        !given.contains(&hit.value) && !is_allowed(&text[hit.range.clone()], reading.site) && seen.insert((hit.rule.id, hit.value.clone()))
    });
    hits
}

/// Addresses and numbers that entries of the directory give as their own. Who is a person has agreed, or is no entry.
fn given(reading: &Reading<'_>) -> BTreeSet<String> {
    let channels = reading.item().facets.organisations.iter().flat_map(|entry| &entry.channels);
    let value = |channel: &Channel| match channel.kind {
        ChannelKind::Phone | ChannelKind::WhatsApp => channel.value.value.chars().filter(char::is_ascii_digit).collect(),
        _ => fold(&channel.value.value),
    };
    channels.map(value).collect()
}

/// Whether the settings allow a text: the same letters and digits, however they are set.
fn is_allowed(text: &str, site: &Site) -> bool {
    let same = |a: &str, b: &str| letters(a).eq(letters(b));
    site.config
        .site
        .privacy
        .allowed
        .iter()
        .any(|allowed| same(&allowed.text.value, text) || text.ends_with(&format!("/{}", allowed.text.value)))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric() || *c == '@').flat_map(char::to_lowercase)
}

/// The parts of a text that a check finds.
#[cfg(test)]
fn found(check: fn(&str, &mut Vec<Hit>), text: &str) -> Vec<&str> {
    let mut hits = Vec::new();
    check(text, &mut hits);
    hits.into_iter().map(|hit| &text[hit.range]).collect()
}
