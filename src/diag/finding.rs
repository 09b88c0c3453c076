//! A finding: the content is wrong here, in this way, and this mends it.

use super::rule::{Level, Rule};
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use jiff::civil::Date;

/// A range of one source file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// The bytes meant.
    pub span: Span,
}

/// Files without lines: a place in them is told by the message, as the cell of a sheet.
const WITHOUT_LINES: [&str; 2] = ["xlsx", "ods"];

impl Place {
    /// Whether the file is a text, so that lines and columns mean something.
    pub(crate) fn has_lines(&self) -> bool {
        !WITHOUT_LINES.contains(&self.path.extension().as_str())
    }
}

/// Something wrong with the content. The machine being wrong is a [`crate::Failure`] instead.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule broken.
    pub rule: &'static Rule,
    /// Error, warning or advice.
    pub level: Level,
    /// Where, when it is somewhere.
    pub place: Option<Place>,
    /// What is wrong, in one sentence.
    pub message: Say,
    /// What to do next.
    pub help: Option<Say>,
    /// A change of the source that mends it, when there is only one right one.
    pub fix: Option<Fix>,
}

/// A finding that an exception covers.
#[derive(Clone, Debug)]
pub struct Excepted {
    /// The finding.
    pub finding: Finding,
    /// The editor's reason.
    pub reason: String,
    /// The last day on which the exception holds.
    pub until: Date,
    /// The file in which it is written.
    pub written_in: SourcePath,
}

/// A change of a source file that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes to replace.
    pub place: Place,
    /// What stands there, as the text was read: a space in the file may be a no-break space here.
    pub found: String,
    /// What to write instead.
    pub replacement: String,
}

impl Fix {
    /// Whether `bytes` of the file still hold what is to be replaced.
    pub(crate) fn fits(&self, bytes: &[u8]) -> bool {
        let written = bytes.get(self.place.span.range()).and_then(|bytes| std::str::from_utf8(bytes).ok());
        written.is_some_and(|written| spaced(written) == spaced(&self.found))
    }
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

impl Finding {
    pub(crate) fn new(rule: &'static Rule, message: Say) -> Self {
        Self { rule, level: rule.level, place: None, message, help: None, fix: None }
    }

    pub(crate) fn at(mut self, path: &SourcePath, span: Span) -> Self {
        self.place = Some(Place { path: path.clone(), span });
        self
    }

    pub(crate) fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    fn order(&self) -> (&Option<Place>, &str, &Say) {
        (&self.place, self.rule.id, &self.message)
    }

    /// Sorts by place, then rule, and drops exact repetitions.
    pub(crate) fn sort(findings: &mut Vec<Self>) {
        findings.sort_by(|a, b| a.order().cmp(&b.order()));
        findings.dedup_by(|a, b| a.order() == b.order());
    }

    pub(crate) fn any_error(findings: &[Self]) -> bool {
        findings.iter().any(|finding| finding.level == Level::Error)
    }
}
