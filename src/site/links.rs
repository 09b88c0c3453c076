//! Where a written link goes. Paths are relative to the file that has them, as editors see them.

use super::{ItemId, Site};
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::slug::slug;
use crate::base::text::nearest;
use crate::model::item::KindId;
use crate::model::lang::Lang;
use percent_encoding::percent_decode_str;

/// What a link points to.
#[derive(Debug, PartialEq)]
pub(crate) enum Target {
    /// A page, and an anchor in it.
    Page { id: ItemId, anchor: Option<String> },
    /// A file that is published as it is.
    Asset(SourcePath),
    /// A page that could not be read; that has been reported.
    Unread,
    /// Another site, a mail address, a telephone.
    External,
}

/// Why a link leads nowhere.
#[derive(Debug, PartialEq)]
pub(crate) enum Trouble {
    /// No such file; perhaps this one was meant.
    NoFile { near: Option<String> },
    /// The page exists and has no such anchor; perhaps this one was meant, of those that it has.
    NoAnchor { near: Option<String>, known: Vec<String> },
    /// The page exists and is not published.
    LeftOut { why: Say },
    /// The path begins with `/`; this would be the relative one.
    Absolute,
    /// No such scheme; perhaps this one was meant.
    NoScheme { near: Option<&'static str> },
}

/// Schemes that leave the site.
const EXTERNAL: [&str; 4] = ["https", "http", "mailto", "tel"];
/// Schemes of our own; see `render::resolve`.
const OWN: [&str; 4] = ["dato", "glosario", "idioma", "lang"];

impl Site {
    /// Finds what `dest`, written in item `from`, points to. Pages are preferred in the language of `from`.
    pub(crate) fn target(&self, from: ItemId, dest: &str) -> Result<Target, Trouble> {
        let item = &self.items[from];
        if let Some(scheme) = scheme(dest) {
            let known = EXTERNAL.contains(&scheme.to_lowercase().as_str());
            return if known {
                Ok(Target::External)
            } else {
                Err(Trouble::NoScheme { near: nearest(scheme, EXTERNAL.into_iter().chain(OWN)) })
            };
        }
        let (path, anchor) = dest.split_once('#').map_or((dest, None), |(path, anchor)| (path, Some(anchor)));
        if path.is_empty() {
            return self.anchored(from, anchor);
        }
        if path.starts_with('/') {
            return Err(Trouble::Absolute);
        }
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let Some(file) = item.source.join(&decoded) else { return Err(Trouble::NoFile { near: None }) };
        self.file(&file, anchor, &item.lang)
    }

    fn file(&self, file: &SourcePath, anchor: Option<&str>, lang: &Lang) -> Result<Target, Trouble> {
        if let Some(id) = self.index.source(file) {
            if self.items[id].kind == KindId::Region {
                return self.region(id, anchor, lang);
            }
            return self.anchored(self.in_language(id, lang), anchor);
        }
        if self.unread.contains_key(file) {
            return Ok(Target::Unread);
        }
        if let Some(why) = self.index.why_left_out(file) {
            return Err(Trouble::LeftOut { why: why.clone() });
        }
        if self.assets.contains_key(file) {
            return Ok(Target::Asset(file.clone()));
        }
        let known = self.index.sources().chain(self.assets.keys()).map(SourcePath::as_str);
        let section = format!("{file}/_index.md");
        let near = known.clone().find(|path| *path == section).or_else(|| nearest(file.as_str(), known));
        Err(Trouble::NoFile { near: near.map(str::to_owned) })
    }

    /// `_region.md#los-rios`: the file has a page for each region, and the anchor says which.
    fn region(&self, first: ItemId, anchor: Option<&str>, lang: &Lang) -> Result<Target, Trouble> {
        let source = &self.items[first].source;
        let pages = || (first..self.items.len()).take_while(|id| self.items[*id].source == *source);
        let name = |id: ItemId| self.items[id].slug_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let wanted = anchor.map(|anchor| slug(&percent_decode_str(anchor).decode_utf8_lossy())).unwrap_or_default();
        match pages().find(|id| name(*id) == wanted) {
            Some(id) => Ok(Target::Page { id: self.in_language(id, lang), anchor: None }),
            None => Err(Trouble::NoAnchor {
                near: nearest(&wanted, pages().map(name)).map(str::to_owned),
                known: pages().map(|id| name(id).to_owned()).collect(),
            }),
        }
    }

    fn anchored(&self, id: ItemId, anchor: Option<&str>) -> Result<Target, Trouble> {
        let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else { return Ok(Target::Page { id, anchor: None }) };
        let anchor = percent_decode_str(anchor).decode_utf8_lossy().into_owned();
        let anchors = &self.items[id].facets.anchors;
        if anchors.contains_key(&anchor) {
            return Ok(Target::Page { id, anchor: Some(anchor) });
        }
        let near = nearest(&anchor, anchors.keys().map(String::as_str)).map(str::to_owned);
        Err(Trouble::NoAnchor { near, known: anchors.keys().cloned().collect() })
    }
}

/// The scheme of an absolute address (RFC 3986, 3.1), at least two letters so that `C:` is none.
pub(crate) fn scheme(dest: &str) -> Option<&str> {
    let (scheme, _) = dest.split_once(':')?;
    let fits = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    fits.then_some(scheme)
}
