//! The style sheets of a theme, joined and minified: one for every page, and one for each set of blocks that few pages have.
//!
//! In: its CSS files, and which blocks have a sheet of their own. Out: [`Sheets`] and their bytes. A reader on a telephone gets what the
//! page needs and no more, and what all pages share is fetched once. A sheet of a few hundred bytes may stand in the page itself, where it
//! costs no request.

use super::about::{About, SheetSpec};
use super::rules;
use super::theme::{self, Assets};
use crate::base::hash::source_expression;
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Span;
use crate::diag::Finding;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The style sheets of a theme.
pub(crate) struct Sheets {
    /// Address of the one that every page has.
    pub(crate) main: String,
    own: Vec<OwnSheet>,
}

/// A sheet that only pages with one of its blocks have.
struct OwnSheet {
    blocks: Vec<String>,
    place: Place,
}

/// Where a page finds a sheet.
enum Place {
    /// At an address.
    Linked(String),
    /// In itself. A policy allows it by `source`.
    Inline { css: String, source: String },
}

/// What a page needs besides the main sheet.
#[derive(Debug, Default, Serialize)]
pub(super) struct PageSheets<'s> {
    /// Addresses of sheets.
    links: Vec<&'s str>,
    /// The texts of those that it carries.
    texts: Vec<&'s str>,
}

impl Sheets {
    /// The sheets, and the bytes of those that have an address. `assets/` sorts before `blocks/`, as the cascade needs.
    pub(super) fn join(files: &[(&str, &SourcePath, &str)], about: &About, base: &str, findings: &mut Vec<Finding>) -> (Self, Assets) {
        let specs = &about.sheets;
        let mut texts: BTreeMap<Option<&str>, String> = BTreeMap::from([(None, String::new())]);
        for (name, path, text) in files {
            let css = texts.entry(sheet_of(name, specs)).or_default();
            css.push_str(&small(path, text, findings));
            css.push('\n');
        }
        let (mut sheets, mut assets) = (Self { main: String::new(), own: Vec::new() }, Assets::new());
        let mut published = |name: &str, css: String| {
            let url = format!("{base}/{}", theme::fingerprinted(&format!("{name}.css"), css.as_bytes()));
            assets.insert(url.clone(), Arc::from(css.into_bytes()));
            url
        };
        for (name, css) in texts {
            let Some(spec) = specs.iter().find(|spec| Some(spec.name.as_str()) == name) else {
                sheets.main = published("site", css);
                continue;
            };
            let inline = about.inline.contains(&spec.name) && may_be_inline(&css);
            let place = if inline { Place::inline(&css) } else { Place::Linked(published(&spec.name, css)) };
            sheets.own.push(OwnSheet { blocks: spec.blocks.clone(), place });
        }
        (sheets, assets)
    }

    /// What these blocks ask for besides the main sheet.
    pub(super) fn of<'s>(&'s self, blocks: &BTreeSet<&str>) -> PageSheets<'s> {
        let mut asked = PageSheets::default();
        for sheet in self.own.iter().filter(|sheet| sheet.blocks.iter().any(|block| blocks.contains(block.as_str()))) {
            match &sheet.place {
                Place::Linked(url) => asked.links.push(url),
                Place::Inline { css, .. } => asked.texts.push(css),
            }
        }
        asked
    }

    /// By what a policy allows the sheets that pages carry.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &str> {
        self.own.iter().filter_map(|sheet| match &sheet.place {
            Place::Inline { source, .. } => Some(source.as_str()),
            Place::Linked(_) => None,
        })
    }
}

impl Place {
    fn inline(css: &str) -> Self {
        let css = css.trim_end().to_owned();
        Self::Inline { source: source_expression(&css), css }
    }
}

/// Whether a sheet says the same within a page. An address in it means another there, and `</` would end it: such a sheet stays a file.
fn may_be_inline(css: &str) -> bool {
    !["url(", "@import", "</"].iter().any(|part| css.contains(part))
}

/// Which sheet a file belongs to: that of its block, or the one that it is named after: `assets/css/51-map.css`.
fn sheet_of<'s>(file: &str, specs: &'s [SheetSpec]) -> Option<&'s str> {
    let block = file.strip_prefix("blocks/").and_then(|file| file.split('/').next());
    let stem = file
        .rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".css"))
        .map(|stem| stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-'));
    let own = |spec: &&SheetSpec| match block {
        Some(block) => spec.blocks.iter().any(|name| name == block),
        None => stem == Some(spec.name.as_str()),
    };
    specs.iter().find(own).map(|spec| spec.name.as_str())
}

/// The file made small; nothing of one with an error, which is a finding.
fn small(path: &SourcePath, text: &str, findings: &mut Vec<Finding>) -> String {
    minify(text).unwrap_or_else(|(why, at)| {
        let message = say!("La hoja de estilo tiene un error: {why}.", "The stylesheet has an error: {why}.");
        findings.push(Finding::new(&rules::STYLE, message).at(path, Span::new(at, at)));
        String::new()
    })
}

#[cfg(feature = "minify")]
fn minify(text: &str) -> Result<String, (String, usize)> {
    use lightningcss::printer::PrinterOptions;
    use lightningcss::stylesheet::{ParserOptions, StyleSheet};
    let place = |line: u32, column: u32| {
        let before: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
        // The parser counts UTF-16 units from 1; we count bytes.
        let units = column.saturating_sub(1) as usize;
        let mut seen = 0;
        for (at, c) in text[before..].char_indices() {
            if seen >= units {
                return before + at;
            }
            seen += c.len_utf16();
        }
        text.len()
    };
    let sheet = StyleSheet::parse(text, ParserOptions::default())
        .map_err(|error| (error.kind.to_string(), error.loc.map_or(0, |loc| place(loc.line, loc.column))))?;
    let css = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).map_err(|error| (error.to_string(), 0))?;
    Ok(css.code)
}

#[cfg(not(feature = "minify"))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as with the feature")]
fn minify(text: &str) -> Result<String, (String, usize)> {
    Ok(text.to_owned())
}
