//! The style sheets of a theme, joined and minified: one for every page, and one for each set of blocks that few pages have.
//!
//! In: its CSS files, and which blocks have a sheet of their own. Out: [`Sheets`] and their bytes. A reader on a telephone gets what the
//! page needs and no more, and what all pages share is fetched once.

use super::about::SheetSpec;
use super::rules;
use super::theme::{self, Assets};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Span;
use crate::diag::Finding;
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
    url: String,
    blocks: Vec<String>,
}

impl Sheets {
    /// The sheets and their bytes by address. `assets/` sorts before `blocks/`, as the cascade needs.
    pub(super) fn join(
        files: &[(&str, &SourcePath, &str)],
        specs: &[SheetSpec],
        base: &str,
        findings: &mut Vec<Finding>,
    ) -> (Self, Assets) {
        let mut texts: BTreeMap<Option<&str>, String> = BTreeMap::from([(None, String::new())]);
        for (name, path, text) in files {
            let css = texts.entry(sheet_of(name, specs)).or_default();
            css.push_str(&small(path, text, findings));
            css.push('\n');
        }
        let address = |name: &str, css: &str| format!("{base}/{}", theme::fingerprinted(&format!("{name}.css"), css.as_bytes()));
        let (mut sheets, mut assets) = (Self { main: String::new(), own: Vec::new() }, Assets::new());
        for (name, css) in texts {
            let url = address(name.unwrap_or("site"), &css);
            match specs.iter().find(|spec| Some(spec.name.as_str()) == name) {
                None => sheets.main.clone_from(&url),
                Some(spec) => sheets.own.push(OwnSheet { url: url.clone(), blocks: spec.blocks.clone() }),
            }
            assets.insert(url, Arc::from(css.into_bytes()));
        }
        (sheets, assets)
    }

    /// Addresses of the sheets that these blocks ask for besides the main one.
    pub(super) fn of<'s>(&'s self, blocks: &BTreeSet<&str>) -> Vec<&'s str> {
        let asked = |sheet: &&OwnSheet| sheet.blocks.iter().any(|block| blocks.contains(block.as_str()));
        self.own.iter().filter(asked).map(|sheet| sheet.url.as_str()).collect()
    }
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
