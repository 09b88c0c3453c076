//! Paths as plain values: where a source is, and where an output goes.
//!
//! Both are relative, use `/` on every system and never hold `..`, so that no content can name a
//! place outside the site. Neither knows the disk.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A path of the source tree, relative to the site's root: `content/datos/gini.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Accepts a relative path without `.` or `..` parts, empty parts, backslashes or NUL.
    pub fn new(path: &str) -> Option<Self> {
        is_plain(path).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds it, without a final slash; empty for files in the root.
    pub(crate) fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part: `gini.es-simple.md`.
    pub(crate) fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// What follows the last dot of the file name, in lower case.
    pub(crate) fn extension(&self) -> String {
        let name = self.file_name();
        name.rsplit_once('.').map_or(String::new(), |(_, ext)| ext.to_lowercase())
    }

    /// The path up to the last dot of the file name.
    pub(crate) fn without_extension(&self) -> &str {
        let end = self.file_name().rfind('.').map_or(self.0.len(), |dot| self.0.len() - self.file_name().len() + dot);
        &self.0[..end]
    }

    /// The same path with another file name.
    pub(crate) fn sibling(&self, name: &str) -> Option<Self> {
        let folder = self.folder();
        if folder.is_empty() { Self::new(name) } else { Self::new(&format!("{folder}/{name}")) }
    }

    /// The path that `relative` names when written in this file, as a browser would resolve it.
    /// `None` when it leaves the root.
    pub(crate) fn join(&self, relative: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                other => parts.push(other),
            }
        }
        Self::new(&parts.join("/"))
    }
}

/// Its order, its hash and what equals it are those of its text.
impl Borrow<str> for SourcePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

/// A path of the published site, relative to its root: `datos/gini/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Accepts what [`SourcePath::new`] accepts.
    pub fn new(path: &str) -> Option<Self> {
        is_plain(path).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that a server sends for a site-relative address: `/datos/` → `datos/index.html`.
    pub(crate) fn of_url(url: &str) -> Option<Self> {
        let path = url.strip_prefix('/')?;
        let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
        if path.is_empty() || path.ends_with('/') { Self::new(&format!("{path}index.html")) } else { Self::new(&path) }
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

fn is_plain(path: &str) -> bool {
    let ok_part = |part: &str| !part.is_empty() && part != "." && part != "..";
    !path.contains(['\\', '\0']) && path.split('/').all(ok_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_as_a_browser_does_and_never_leaves_the_root() {
        let page = SourcePath::new("content/datos/gini.md").expect("plain");
        assert_eq!(page.join("../plan/plan.yaml").expect("inside").as_str(), "content/plan/plan.yaml");
        assert_eq!(page.join("./otra.md").expect("inside").as_str(), "content/datos/otra.md");
        assert_eq!(page.join("../../../x"), None);
    }

    #[test]
    fn refuses_what_could_leave_the_site() {
        for path in ["", "/etc/passwd", "a/../b", "a//b", "a\\b", "./a", "a/\0"] {
            assert!(SourcePath::new(path).is_none(), "{path:?}");
        }
    }
}
