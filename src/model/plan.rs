//! The whole output as one sorted map: what will be in `public/`, before anything is written.

use super::picture::Variant;
use super::tree::Tree;
use crate::base::hash::Hash;
use crate::base::path::{OutPath, SourcePath};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a text is compressed before it is asked for: a content coding of HTTP (RFC 9110, 8.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContentCoding {
    /// Brotli (RFC 7932).
    Br,
    /// gzip (RFC 1952).
    Gz,
}

impl ContentCoding {
    /// How the names of its files end.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Br => "br",
            Self::Gz => "gz",
        }
    }
}

/// What stands at one path of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// These bytes.
    Bytes(Arc<[u8]>),
    /// The bytes of this source file.
    Copy(SourcePath),
    /// A file of a picture, which is made when the site is published; until then its source stands for it.
    Made(Variant),
    /// What stands at another path, compressed for its way to a reader; made when the site is published.
    Compressed(OutPath, ContentCoding),
    /// A file that is made of all others when the site is published; until then these bytes stand for it, if any do.
    Last(Option<Arc<[u8]>>),
    /// So many bytes that are not in memory, by their hash: they wait elsewhere to be published, or are only compared.
    Hashed(Hash, usize),
}

impl Entry {
    /// How many bytes the plan itself knows of: none of a copy, whose file knows, nor of what is not made yet.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Hashed(_, length) => *length,
            Self::Copy(_) | Self::Made(_) | Self::Compressed(..) | Self::Last(_) => 0,
        }
    }

    /// The hash of its bytes, or of what they are made from; nothing of what is made last, nor of a copy, whose file knows.
    pub(crate) fn hash(&self) -> Option<Hash> {
        match self {
            Self::Bytes(bytes) => Some(Hash::of(bytes)),
            Self::Hashed(hash, _) => Some(*hash),
            Self::Made(file) => Some(file.key),
            Self::Copy(_) | Self::Compressed(..) | Self::Last(_) => None,
        }
    }

    /// Its bytes, where it has them or `tree` does.
    pub(crate) fn bytes(&self, tree: &Tree) -> Option<Arc<[u8]>> {
        match self {
            Self::Bytes(bytes) => Some(Arc::clone(bytes)),
            Self::Copy(source) | Self::Made(Variant { source, .. }) => tree.get(source).map(|file| Arc::clone(&file.bytes)),
            Self::Last(bytes) => bytes.clone(),
            Self::Compressed(..) | Self::Hashed(..) => None,
        }
    }
}

/// Where the bytes of pages are until they are published.
pub(crate) trait Keeper: Send + Sync {
    /// Takes the bytes of the page at `path`; gives what stands for them in the plan.
    fn keep(&self, path: &OutPath, bytes: Vec<u8>) -> Entry;

    /// The bytes that it took for `path`; nothing of what it has in no place of its own.
    fn fetch(&self, path: &OutPath, hash: Hash) -> Option<Vec<u8>>;
}

/// In memory.
pub(crate) struct InMemory;

impl Keeper for InMemory {
    fn keep(&self, _: &OutPath, bytes: Vec<u8>) -> Entry {
        Entry::Bytes(Arc::from(bytes))
    }

    fn fetch(&self, _: &OutPath, _: Hash) -> Option<Vec<u8>> {
        None
    }
}

/// Nowhere: who only compares needs no more than their hash.
pub(crate) struct Nowhere;

impl Keeper for Nowhere {
    fn keep(&self, _: &OutPath, bytes: Vec<u8>) -> Entry {
        Entry::Hashed(Hash::of(&bytes), bytes.len())
    }

    fn fetch(&self, _: &OutPath, _: Hash) -> Option<Vec<u8>> {
        None
    }
}

/// Something that a page says of its data: what `amigable diff` compares with the last publication.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Of what sort it is.
    pub what: StatementKind,
    /// The figure's name, or the link's target as written.
    pub about: String,
    /// What the reader reads.
    pub text: String,
}

/// What states something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// The sentence of a figure.
    Figure,
    /// A number or a claim that is bound to a dataset.
    Number,
}

/// The published site: path → content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    entries: BTreeMap<OutPath, Entry>,
    statements: BTreeMap<OutPath, Vec<Statement>>,
}

impl Plan {
    /// Puts an entry where nothing is yet; gives it back when the path is taken.
    pub(crate) fn claim(&mut self, path: OutPath, entry: Entry) -> Result<(), Entry> {
        match self.entries.entry(path) {
            std::collections::btree_map::Entry::Vacant(slot) => {
                slot.insert(entry);
                Ok(())
            }
            std::collections::btree_map::Entry::Occupied(_) => Err(entry),
        }
    }

    /// The entry at `path`.
    pub fn get(&self, path: &OutPath) -> Option<&Entry> {
        self.entries.get(path)
    }

    /// The files of pictures that are not made yet.
    pub(crate) fn to_make(&self) -> Vec<(OutPath, Variant)> {
        let made =
            |(path, entry): (&OutPath, &Entry)| if let Entry::Made(file) = entry { Some((path.clone(), file.clone())) } else { None };
        self.entries.iter().filter_map(made).collect()
    }

    /// The files that are not compressed yet: where each goes, what it is made of, and how.
    pub(crate) fn to_compress(&self) -> Vec<(OutPath, OutPath, ContentCoding)> {
        let wish = |(path, entry): (&OutPath, &Entry)| match entry {
            Entry::Compressed(of, coding) => Some((path.clone(), of.clone(), *coding)),
            _ => None,
        };
        self.entries.iter().filter_map(wish).collect()
    }

    /// Puts what was made in its place; without it there is no such file.
    pub(crate) fn settle(&mut self, path: OutPath, made: Option<Entry>) {
        match made {
            Some(entry) => drop(self.entries.insert(path, entry)),
            None => drop(self.entries.remove(&path)),
        }
    }

    /// Notes what the page at `path` says of its data.
    pub(crate) fn state(&mut self, path: OutPath, statements: Vec<Statement>) {
        if !statements.is_empty() {
            self.statements.insert(path, statements);
        }
    }

    /// What each page says of its data.
    pub fn statements(&self) -> &BTreeMap<OutPath, Vec<Statement>> {
        &self.statements
    }

    /// All entries in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutPath, &Entry)> {
        self.entries.iter()
    }

    /// How many files it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
