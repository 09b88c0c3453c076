//! Layer 3: from bytes to typed values, one file at a time.
//!
//! In: one source file. Out: [`Parsed`] and findings. Parsing never fails: what cannot be read is left out
//! and reported. Files are independent, so they are read in parallel and remembered by their hash. Knows no
//! kind and no other file.

pub(crate) mod config;
pub(crate) mod exceptions;
pub(crate) mod fence;
pub(crate) mod field_rules;
pub(crate) mod fields;
pub(crate) mod front;
pub(crate) mod html;
mod image;
pub(crate) mod markdown;
pub(crate) mod order;
pub(crate) mod places;
mod quoted;
pub(crate) mod report;
pub(crate) mod scalars;
pub(crate) mod shape;
pub(crate) mod source_map;
pub(crate) mod table;
pub(crate) mod transform;
mod upkeep;
pub(crate) mod yaml;
pub(crate) mod yaml_rules;

use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::diag::{Family, Finding, Level, Rule};
use crate::model::doc::Doc;
use crate::model::picture::Picture;
use report::Report;
use source_map::SourceMap;
use std::sync::OnceLock;
use table::RawTable;
use table::sheet::{self, Workbook};
use yaml::Yaml;

/// What a source file holds, before any kind looks at it.
#[derive(Debug)]
pub(crate) enum Parsed {
    /// A Markdown page: front matter and body.
    Page { front: Option<Yaml>, body: Doc },
    /// A YAML file.
    Yaml(Option<Yaml>),
    /// A CSV file.
    Table(Option<RawTable>),
    /// A spreadsheet, read when a contract asks for it: most are only offered as they are.
    Workbook(OnceLock<Workbook>),
    /// Anything else: published as it is when a page points to it.
    Asset {
        /// What is known of an image.
        picture: Option<Picture>,
        /// Whether an image tells where it was taken.
        located: bool,
    },
}

/// A file as parsed, with what was found on the way.
#[derive(Debug)]
pub(crate) struct ParsedFile {
    pub(crate) parsed: Parsed,
    pub(crate) findings: Vec<Finding>,
}

/// Parses one file according to its extension.
pub(crate) fn parse(path: &SourcePath, bytes: &[u8]) -> ParsedFile {
    let extension = path.extension();
    if sheet::EXTENSIONS.contains(&extension.as_str()) {
        return ParsedFile { parsed: Parsed::Workbook(OnceLock::new()), findings: Vec::new() };
    }
    if extension == "csv" {
        return csv(path, bytes);
    }
    if !matches!(extension.as_str(), "md" | "yaml" | "yml") {
        return ParsedFile {
            parsed: Parsed::Asset { picture: image::read(&extension, bytes), located: image::is_located(&extension, bytes) },
            findings: Vec::new(),
        };
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return not_utf8(path, error.valid_up_to(), &extension),
    };
    let mut report = Report::new(path, text);
    let parsed = match extension.as_str() {
        "md" => front::page(text, &mut report),
        _ => Parsed::Yaml(yaml::parse(text, &SourceMap::identity(0), &mut report)),
    };
    ParsedFile { parsed, findings: report.findings }
}

/// A table need not be in UTF-8, and its reader shows no source.
fn csv(path: &SourcePath, bytes: &[u8]) -> ParsedFile {
    let mut report = Report::new(path, "");
    let parsed = Parsed::Table(table::read(bytes, &mut report));
    ParsedFile { parsed, findings: report.findings }
}

fn not_utf8(path: &SourcePath, at: usize, extension: &str) -> ParsedFile {
    let parsed = match extension {
        "md" => Parsed::Page { front: None, body: Doc::default() },
        _ => Parsed::Yaml(None),
    };
    let message =
        say!("Este archivo no está en UTF-8: desde aquí no se puede leer.", "This file is not in UTF-8: it cannot be read from here.");
    let help = say!(
        "Ábrelo y guárdalo con la codificación «UTF-8» (en Excel: «CSV UTF-8»).",
        "Open it and save it with the encoding “UTF-8” (in Excel: “CSV UTF-8”)."
    );
    ParsedFile { parsed, findings: vec![Finding::new(&NOT_UTF8, message).at(path, Span::new(at, at + 1)).help(help)] }
}

/// Raised on bytes that are no text; its example cannot be written as text, so `tests/robust` has it.
pub(crate) static NOT_UTF8: Rule = Rule {
    id: "content/not-utf8",
    family: Family::Content,
    level: Level::Error,
    title: said("Un archivo no está en UTF-8", "A file is not in UTF-8"),
    why: said("Los acentos y las eñes saldrían como signos extraños.", "Accents and eñes would come out as strange signs."),
    mend: said("Guarda el archivo con la codificación UTF-8.", "Save the file with the encoding UTF-8."),
    reference: "HTML Standard, 4.2.5.4",
    bad: "",
    good: "",
};
