//! Of what type a file is that a link opens, and how large: readers know it before they fetch it (WCAG 2.2, technique G88).

use super::desk::Desk;
use crate::base::number::file_size;
use crate::base::path::SourcePath;

/// Files that a browser hands to another program: a link to one says so.
const TYPES: [&str; 14] = ["csv", "doc", "docx", "mp3", "mp4", "ods", "odt", "pdf", "ppt", "pptx", "rar", "xls", "xlsx", "zip"];

/// `PDF` for an address that opens one.
pub(crate) fn of_address(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let (_, ending) = path.rsplit_once('.')?;
    TYPES.contains(&ending.to_ascii_lowercase().as_str()).then(|| ending.to_uppercase())
}

/// «PDF, 120 kB», of a file of the site.
pub(crate) fn with_size(file: &SourcePath, desk: &Desk<'_>) -> String {
    let size = desk.site.assets.get(file).map_or(0, |asset| asset.size);
    format!("{}, {}", file.extension().to_uppercase(), file_size(size, desk.lang().base()))
}
