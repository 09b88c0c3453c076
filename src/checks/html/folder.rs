//! A folder of pages that any tool has made.
//!
//! In: files. Out: findings at the bytes of those that end in `.html` or `.htm`, and what only shows when pages are
//! compared. Other files are not read.

use super::{About, Origin, audit};
use crate::base::mark;
use crate::base::path::SourcePath;
use crate::checks::a11y::document::title_unique::{Facts, across};
use crate::diag::Finding;
use crate::model::tree::{File, Tree};
use rayon::prelude::*;

/// What is wrong with the HTML files of `tree`, sorted by place. Bytes that are no
/// UTF-8 are read as the sign for an unknown character.
pub fn check_html(tree: &Tree) -> Vec<Finding> {
    let pages: Vec<(&SourcePath, &File)> = tree.iter().filter(|(path, _)| is_page(path)).collect();
    let read: Vec<(Vec<Finding>, Facts)> = pages.par_iter().map(|(path, file)| one(tree, path, &file.bytes)).collect();
    let (findings, facts): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let facts: Vec<(&SourcePath, Facts)> = pages.iter().map(|(path, _)| *path).zip(facts).collect();
    let mut findings: Vec<Finding> = findings.into_iter().flatten().chain(across(&facts)).collect();
    Finding::sort(&mut findings);
    findings
}

/// Whether a file is read at all: pages, and the style sheets that they link to.
pub(crate) fn is_read(path: &SourcePath) -> bool {
    is_page(path) || path.extension() == "css"
}

/// Whether a file is a page by its name.
pub(crate) fn is_page(path: &SourcePath) -> bool {
    matches!(path.extension().as_str(), "html" | "htm")
}

fn one(tree: &Tree, path: &SourcePath, bytes: &[u8]) -> (Vec<Finding>, Facts) {
    let text = String::from_utf8_lossy(bytes);
    let marked = mark::start_tags(&text, false, &mark::of_source);
    let about = About { origin: Origin::File(path), folder: Some(Neighbours { tree, path }) };
    audit(&marked, &about, Facts::of)
}

/// The files around a page.
pub(crate) struct Neighbours<'a> {
    tree: &'a Tree,
    path: &'a SourcePath,
}

impl<'a> Neighbours<'a> {
    /// The content of the page that an address of this page means, if it is in the folder. A page that only sends the
    /// reader on stands for the one that it sends to.
    pub(crate) fn target(&self, address: &str) -> Option<&'a [u8]> {
        let (path, bytes) = self.file(self.path, address)?;
        let onward = sends_to(bytes).and_then(|onward| self.file(&path, &onward));
        Some(onward.map_or(bytes, |(_, bytes)| bytes))
    }

    /// A style sheet that an address of this page means, if it is in the folder.
    pub(crate) fn sheet(&self, address: &str) -> Option<String> {
        let (_, bytes) = self.file(self.path, address)?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    fn file(&self, from: &SourcePath, address: &str) -> Option<(SourcePath, &'a [u8])> {
        let path = address.split(['?', '#']).next()?;
        if path.contains(':') || path.starts_with("//") {
            return None;
        }
        let around = from.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        let whole = if path.starts_with('/') { path.to_owned() } else { format!("{around}/{path}") };
        let mut parts: Vec<&str> = Vec::new();
        for part in whole.split('/').filter(|part| !part.is_empty() && *part != ".") {
            if part == ".." {
                parts.pop()?;
            } else {
                parts.push(part);
            }
        }
        let name = parts.join("/");
        let names = [name.clone(), format!("{name}/index.html").trim_start_matches('/').to_owned(), format!("{name}.html")];
        names.iter().filter_map(|name| SourcePath::new(name)).find_map(|path| Some((path.clone(), self.tree.bytes(&path)?)))
    }
}

/// Where a page sends the reader at once.
fn sends_to(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(2000))?);
    let small = text.to_ascii_lowercase();
    let at = small.find("http-equiv=\"refresh\"")?;
    let start = at + small[at..].find("url=")? + "url=".len();
    let rest = text[start..].trim_start_matches(['\'', '"']);
    rest.split(['"', '\'', '>']).next().map(|url| url.trim().to_owned())
}
