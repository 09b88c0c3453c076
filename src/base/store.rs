//! Results that outlive a run, for those who are lent a place to keep them.
//!
//! In: a key, which names all that a result was made from, and bytes. Out: the same bytes later, or nothing: a store may forget
//! at any time. Knows no disk.

use super::hash::Hash;

/// A place for results of pure functions.
pub(crate) trait Store: Send + Sync {
    /// What was kept under a key.
    fn get(&self, key: Hash) -> Option<Vec<u8>>;
    /// Keeps it, if there is room.
    fn put(&self, key: Hash, bytes: &[u8]);
}

/// Keeps nothing.
pub(crate) struct NoStore;

impl Store for NoStore {
    fn get(&self, _: Hash) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: Hash, _: &[u8]) {}
}
