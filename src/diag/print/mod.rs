//! Findings as text: for people, as JSON lines, as SARIF 2.1.0, as GitHub annotations.
//!
//! Each printer takes the findings, the sources they point into and the language; it returns a string.

mod github;
mod human;
mod json;
mod sarif;
mod wrap;

use super::finding::{Excepted, Finding, Place};
use crate::base::say::Tongue;
use crate::base::span::LineColumn;

/// The machine- and human-readable forms that findings can be printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Source lines underlined, for a terminal.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
    /// SARIF 2.1.0 (OASIS).
    Sarif,
    /// GitHub workflow commands.
    Github,
}

/// What a run has to tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Run<'a> {
    /// What is wrong, in its order.
    pub findings: &'a [Finding],
    /// What an exception covers.
    pub excepted: &'a [Excepted],
    /// What was known before.
    pub known: &'a [Finding],
    /// Where the pages of rules are published, if they are.
    pub pages: Option<&'a RulePages>,
    /// Whether the run could not get to its end, so that more may be wrong.
    pub stopped: bool,
}

/// How to print.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// The form.
    pub format: Format,
    /// The language of messages.
    pub tongue: Tongue,
    /// Whether to colour (people only).
    pub colour: bool,
    /// Columns that a line may have (people only); as many as it needs when 0.
    pub width: usize,
    /// Whether to show each finding of a rule that has very many (people only).
    pub all: bool,
}

/// The published pages of rules, by the ids of the rules: absolute addresses.
pub type RulePages = std::collections::BTreeMap<&'static str, String>;

/// Gives the bytes of a source file, so that a printer can count lines and show them.
pub type Sources<'a> = dyn Fn(&crate::base::path::SourcePath) -> Option<&'a [u8]> + 'a;

/// All findings as one text, in the order given.
pub fn print(findings: &[Finding], sources: &Sources<'_>, style: Style) -> String {
    print_run(&Run { findings, ..Run::default() }, sources, style)
}

/// All that a run has to tell as one text, in the order given.
pub fn print_run(run: &Run<'_>, sources: &Sources<'_>, style: Style) -> String {
    match style.format {
        Format::Human => human::print(run, sources, style),
        Format::Json => json::print(run.findings, sources, style.tongue),
        Format::Sarif => sarif::print(run, sources, style.tongue),
        Format::Github => github::print(run.findings, sources, style.tongue),
    }
}

/// Start and end of a place as lines and columns; 1:1 when its source is not known, nothing when it has no lines.
fn lines(place: &Place, sources: &Sources<'_>) -> Option<(LineColumn, LineColumn)> {
    if !place.has_lines() {
        return None;
    }
    let bytes = sources(&place.path).unwrap_or_default();
    Some((LineColumn::at(bytes, place.span.start), LineColumn::at(bytes, place.span.end)))
}
