//! A folder of pages that any tool has made.
//!
//! In: files. Out: findings at the bytes of those that end in `.html` or `.htm`. Other files are not read.

use super::{About, Origin, audit};
use crate::base::mark;
use crate::base::path::SourcePath;
use crate::diag::Finding;
use crate::model::tree::{File, Tree};
use rayon::prelude::*;

/// What is wrong with the HTML files of `tree`, sorted by place. Bytes that are no
/// UTF-8 are read as the sign for an unknown character.
pub fn check_html(tree: &Tree) -> Vec<Finding> {
    let pages: Vec<(&SourcePath, &File)> = tree.iter().filter(|(path, _)| is_page(path)).collect();
    let mut findings: Vec<Finding> = pages.into_par_iter().flat_map_iter(|(path, file)| one(path, &file.bytes)).collect();
    Finding::sort(&mut findings);
    findings
}

/// Whether a file is a page by its name.
pub(crate) fn is_page(path: &SourcePath) -> bool {
    matches!(path.extension().as_str(), "html" | "htm")
}

fn one(path: &SourcePath, bytes: &[u8]) -> Vec<Finding> {
    let text = String::from_utf8_lossy(bytes);
    let marked = mark::start_tags(&text, false, &mark::of_source);
    audit(&marked, &About { origin: Origin::File(path), lang: None, sheets: &[] })
}
