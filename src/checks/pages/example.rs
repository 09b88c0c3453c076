//! The example of a rule as a reader sees it: each file with its name and its text.
//!
//! In: files written as one text; see [`crate::checks::example`]. Out: nodes of a page.

use super::{node, paragraph};
use crate::base::span::Span;
use crate::model::doc::{Code, Node, NodeKind};

/// A file of an example.
pub(super) struct File<'e> {
    path: &'e str,
    text: String,
}

/// The files of an example that have something to show.
pub(super) fn files(example: &str) -> Vec<File<'_>> {
    let mut files: Vec<File<'_>> = Vec::new();
    for line in example.split_inclusive('\n') {
        match line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            Some(path) => files.push(File { path, text: String::new() }),
            None => files.iter_mut().last().into_iter().for_each(|file| file.text.push_str(line)),
        }
    }
    files
}

/// Its name, and below it its text as code.
pub(super) fn nodes(file: File<'_>) -> [Node; 2] {
    let mut name = paragraph("");
    name.children = vec![node(NodeKind::CodeSpan(file.path.to_owned()))];
    let info = file.path.rsplit_once('.').map_or("text", |(_, extension)| extension).to_owned();
    [name, Node::new(NodeKind::Code(Box::new(Code { info, text: file.text })), Span::default(), Vec::new())]
}
