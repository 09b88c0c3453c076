//! Languages of pages, as BCP 47 tags.

use std::fmt;

/// A BCP 47 language tag: `es-CL`, `en`, `es-simple` (easy read).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lang(String);

impl Lang {
    /// Accepts a tag whose first part is a language of two or three letters (RFC 5646, 2.2.1) and whose
    /// other parts are one to eight letters or digits.
    pub(crate) fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let language = (2..=3).contains(&primary.len()) && primary.chars().all(|c| c.is_ascii_lowercase());
        let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
        (language && rest).then(|| Self(tag.to_owned()))
    }

    /// The whole tag.
    pub(crate) fn tag(&self) -> &str {
        &self.0
    }

    /// Whether it is the easy-read variant of a language (BCP 47: `simple`).
    pub(crate) fn is_easy(&self) -> bool {
        self.tag().ends_with("-simple")
    }

    /// The language without region or variant: `es`.
    pub(crate) fn base(&self) -> &str {
        self.0.split_once('-').map_or(&*self.0, |(base, _)| base)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Lang {
    /// A tag that sorts before every other, to begin ranges with.
    pub(crate) fn lowest() -> Self {
        Self(String::new())
    }
}
