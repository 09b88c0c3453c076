//! Where a parser notes what it finds, so that it can go on and report everything in one run.

use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Rule};

/// The findings of one file.
pub(crate) struct Report<'p> {
    path: &'p SourcePath,
    text: &'p str,
    pub(crate) findings: Vec<Finding>,
}

/// The last finding of a report, to be given its advice.
pub(crate) struct Noted<'r>(&'r mut Finding);

impl<'p> Report<'p> {
    pub(crate) fn new(path: &'p SourcePath, text: &'p str) -> Self {
        Self { path, text, findings: Vec::new() }
    }

    /// The whole text of the file.
    pub(crate) fn text(&self) -> &'p str {
        self.text
    }

    /// Notes a finding at `span` of the report's file.
    pub(crate) fn add(&mut self, rule: &'static Rule, span: Span, message: Say) -> Noted<'_> {
        self.findings.push(Finding::new(rule, message).at(self.path, span));
        let last = self.findings.len() - 1;
        Noted(&mut self.findings[last])
    }
}

impl Noted<'_> {
    /// Says what to do next.
    pub(crate) fn help(self, help: Say) {
        self.0.help = Some(help);
    }
}
