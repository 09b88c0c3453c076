//! Where a written link goes. Paths are relative to the file that has them, as editors see them.

use super::near::Near;
use super::{ItemId, Site};
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::slug::slug;
use crate::base::text::nearest;
use crate::model::item::KindId;
use crate::model::lang::Lang;
use crate::model::organisation::FacetBy;
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
    NoFile { near: Option<Near> },
    /// The file is there under a name with other capitals or accents.
    WrongCase { right: String },
    /// The page answered to that name once.
    Moved { id: ItemId, right: String },
    /// The page exists and has no such anchor; perhaps this one was meant, of those that it has.
    NoAnchor { near: Option<Near>, known: Vec<String> },
    /// The page exists and is not published.
    LeftOut { why: Say },
    /// The path begins with `/`; this would be the relative one.
    Absolute { right: Option<String> },
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
            return self.anchored(from, anchor).map_err(|trouble| with_path(trouble, ""));
        }
        if path.starts_with('/') {
            let inside = path.strip_prefix(self.config.base_path()).unwrap_or(path);
            let found = self.addresses.find(inside).or_else(|| self.addresses.find(path));
            return Err(Trouble::Absolute { right: found.map(|found| self.written(from, found.id, anchor)) });
        }
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let Some(file) = item.source.join(&decoded) else { return Err(Trouble::NoFile { near: None }) };
        let found =
            self.file(&file, anchor, &item.lang).unwrap_or_else(|| Err(bare(dest).unwrap_or_else(|| self.missing(from, &file, anchor))));
        found.map_err(|trouble| with_path(trouble, path))
    }

    fn file(&self, file: &SourcePath, anchor: Option<&str>, lang: &Lang) -> Option<Result<Target, Trouble>> {
        if let Some(id) = self.index.source(file) {
            return Some(match self.items[id].kind {
                KindId::Region => self.region(id, anchor, lang),
                _ => self.group(self.in_language(id, lang), anchor).map_or_else(|| self.anchored(self.in_language(id, lang), anchor), Ok),
            });
        }
        if self.unread.contains_key(file) {
            return Some(Ok(Target::Unread));
        }
        if let Some(why) = self.index.why_left_out(file) {
            return Some(Err(Trouble::LeftOut { why: why.clone() }));
        }
        self.assets.contains_key(file).then(|| Ok(Target::Asset(file.clone())))
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
                near: nearest(&wanted, pages().map(name)).map(|near| Near { dest: near.to_owned(), sure: false }),
                known: pages().map(|id| name(id).to_owned()).collect(),
            }),
        }
    }

    /// `directorio.yaml#region-los-rios`: the page of a group of the directory.
    fn group(&self, directory: ItemId, anchor: Option<&str>) -> Option<Target> {
        let item = &self.items[directory];
        if item.kind != KindId::Organisation {
            return None;
        }
        let anchor = slug(&percent_decode_str(anchor?).decode_utf8_lossy());
        let path = |by: FacetBy| {
            let words = by.path();
            let rest = anchor.strip_prefix(words.es).or_else(|| anchor.strip_prefix(words.en))?.strip_prefix('-')?;
            let here = if item.lang.base() == "en" { words.en } else { words.es };
            self.index.page(&format!("{}{here}/{rest}/", item.slug_path), &item.lang)
        };
        FacetBy::ALL.into_iter().find_map(path).map(|id| Target::Page { id, anchor: None })
    }

    /// Whether the page has a part of the theme's own by that id.
    fn has_part(&self, id: ItemId, anchor: &str) -> bool {
        let meta = &self.items[id].meta;
        match anchor {
            "main-content" => true,
            "sources" => !meta.sources.is_empty(),
            "related" => !meta.related.is_empty(),
            _ => false,
        }
    }

    fn anchored(&self, id: ItemId, anchor: Option<&str>) -> Result<Target, Trouble> {
        let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else { return Ok(Target::Page { id, anchor: None }) };
        let anchor = percent_decode_str(anchor).decode_utf8_lossy().into_owned();
        let anchors = &self.items[id].facets.anchors;
        if anchors.contains_key(&anchor) || self.has_part(id, &anchor) {
            return Ok(Target::Page { id, anchor: Some(anchor) });
        }
        // «#Qué-significa» can only be «#que-significa».
        let exact = anchors.get_key_value(&slug(&anchor)).map(|(same, _)| Near { dest: same.clone(), sure: true });
        let near = || nearest(&anchor, anchors.keys().map(String::as_str)).map(|near| Near { dest: near.to_owned(), sure: false });
        let near = exact.or_else(near);
        Err(Trouble::NoAnchor { near, known: anchors.keys().cloned().collect() })
    }
}

/// A web or mail address that lacks its beginning.
fn bare(dest: &str) -> Option<Trouble> {
    let host = dest.split(['/', '?', '#']).next().unwrap_or_default();
    let mail = !dest.contains(['/', ' ']) && dest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let web = host.len() > 4 && host.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    let beginning = if mail { "mailto:" } else { "https://" };
    (mail || web).then(|| Trouble::NoFile { near: Some(Near { dest: format!("{beginning}{dest}"), sure: true }) })
}

/// An anchor alone is no link to another page.
fn with_path(trouble: Trouble, path: &str) -> Trouble {
    let whole = |near: Near| Near { dest: format!("{path}#{}", near.dest), ..near };
    match trouble {
        Trouble::NoAnchor { near, known } => Trouble::NoAnchor { near: near.map(whole), known },
        other => other,
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
