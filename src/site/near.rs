//! What was meant by a link that leads nowhere.
//!
//! In: the page that has the link and the path that it names. Out: the link as it should be written there, and whether
//! nothing else can have been meant. Reports nothing.

use super::links::Trouble;
use super::{ItemId, Site};
use crate::base::path::SourcePath;
use crate::base::text::nearest;
use crate::model::item::KindId;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

/// A link that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    /// As it should be written.
    pub(crate) dest: String,
    /// Whether nothing else can have been meant, so that it may be written by the program.
    pub(crate) sure: bool,
}

/// What would end an address of a link or change its meaning (`CommonMark` 6.3; RFC 3986, 3.3).
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'(').add(b')').add(b'<').add(b'>').add(b'%').add(b'#').add(b'?').add(b'\\');

/// What files of a page end in, and what people write instead.
const PAGES: [&str; 2] = [".md", ".yaml"];
const PUBLISHED: &str = ".html";

impl Site {
    /// How a link in `from` to another item is written.
    pub(crate) fn written(&self, from: ItemId, to: ItemId, anchor: Option<&str>) -> String {
        let item = &self.items[to];
        let spread = matches!(item.kind, KindId::Region | KindId::Activity);
        let own = spread.then(|| item.slug_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default());
        let path = self.relative(from, item.source.as_str());
        own.or(anchor).map_or_else(|| path.clone(), |anchor| format!("{path}#{anchor}"))
    }

    /// `to` as it is written in item `from`.
    pub(crate) fn relative(&self, from: ItemId, to: &str) -> String {
        utf8_percent_encode(&relative(self.items[from].source.folder(), to), ESCAPED).to_string()
    }

    /// Why there is no `file`, which item `from` names, and what was meant.
    pub(super) fn missing(&self, from: ItemId, file: &SourcePath, anchor: Option<&str>) -> Trouble {
        let tail = anchor.map_or(String::new(), |anchor| format!("#{anchor}"));
        let write = |path: &str| format!("{}{tail}", self.relative(from, path));
        if let Some(path) = self.same_but_case(file) {
            return Trouble::WrongCase { right: write(path) };
        }
        if let Some(path) = self.unabridged(file) {
            return Trouble::NoFile { near: Some(Near { dest: write(&path), sure: true }) };
        }
        let stem = PAGES.iter().find_map(|end| file.as_str().strip_suffix(end)).unwrap_or(file.as_str());
        if let Some(found) = stem.strip_prefix("content/").and_then(|path| self.addresses.find(path)) {
            let right = self.written(from, found.id, anchor);
            return if found.old {
                Trouble::Moved { id: found.id, right }
            } else {
                Trouble::NoFile { near: Some(Near { dest: right, sure: true }) }
            };
        }
        let near = self.namesake(file).or_else(|| nearest(file.as_str(), self.paths()));
        Trouble::NoFile { near: near.map(|path| Near { dest: write(path), sure: false }) }
    }

    fn paths(&self) -> impl Iterator<Item = &str> + Clone {
        self.index.sources().chain(self.assets.keys()).map(SourcePath::as_str)
    }

    /// The file whose name differs only in capitals, or in how its accents are stored (as one character or as two).
    /// Some computers take the two for one file; servers do not.
    fn same_but_case(&self, file: &SourcePath) -> Option<&str> {
        let wanted = folded(file.as_str());
        let mut same = self.paths().filter(|path| folded(path) == wanted);
        same.next().filter(|_| same.next().is_none())
    }

    /// The file of a folder, or of a name without its ending or with that of the published page.
    fn unabridged(&self, file: &SourcePath) -> Option<String> {
        let name = file.as_str().strip_suffix(PUBLISHED).unwrap_or(file.as_str());
        let section = ["_index.md", "index.md"].map(|index| format!("{name}/{index}"));
        let mut whole = section.into_iter().chain(PAGES.map(|end| format!("{name}{end}")));
        whole.find(|path| SourcePath::new(path).is_some_and(|path| self.index.source(&path).is_some()))
    }

    /// The only file of that name, in another folder.
    fn namesake(&self, file: &SourcePath) -> Option<&str> {
        let name = file.file_name();
        // Every folder has its `_index.md`.
        if name.trim_start_matches('_').starts_with("index.") {
            return None;
        }
        let mut same = self.paths().filter(|path| path.rsplit('/').next() == Some(name));
        same.next().filter(|_| same.next().is_none())
    }
}

fn folded(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).collect()
}

/// `to` as it is written from `folder`.
fn relative(folder: &str, to: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - common);
    format!("{up}{}", to[common..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_from_the_page() {
        assert_eq!(relative("content/eventos", "content/datos/gini.md"), "../datos/gini.md");
        assert_eq!(relative("content", "content/acerca.md"), "acerca.md");
    }

    #[test]
    fn accents_stored_in_two_ways_are_one_name() {
        assert_eq!(folded("Nin\u{303}ez.MD"), folded("niñez.md"));
        assert_ne!(folded("ninez.md"), folded("niñez.md"));
    }
}
