//! A shelf of results, each by the hash of what it was made from.
//!
//! In: a key and how to make its value. Out: the value, made or remembered. Knows nothing of what it holds. What a
//! build did not use is forgotten at its end, so a shelf never grows beyond one site.

use crate::base::hash::Hash;
use rustc_hash::FxHashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{PoisonError, RwLock};

/// Values by key, with the number of the build that used each last.
pub(super) struct Shelf<V> {
    /// Whether anything is remembered: a single build would only fill its memory.
    keeps: bool,
    build: AtomicU32,
    values: RwLock<FxHashMap<Hash, Slot<V>>>,
}

struct Slot<V> {
    used: AtomicU32,
    value: V,
}

impl<V: Clone> Shelf<V> {
    pub(super) fn new(keeps: bool) -> Self {
        Self { keeps, build: AtomicU32::new(0), values: RwLock::default() }
    }

    /// The value of a key that is remembered.
    fn get(&self, key: Hash) -> Option<V> {
        let values = self.values.read().unwrap_or_else(PoisonError::into_inner);
        let slot = values.get(&key)?;
        slot.used.store(self.build.load(Ordering::Relaxed), Ordering::Relaxed);
        Some(slot.value.clone())
    }

    /// The value of a key, which is worked out only where anything is remembered.
    pub(super) fn get_or(&self, key: impl FnOnce() -> Hash, make: impl FnOnce() -> V) -> V {
        let made: Result<V, Infallible> = self.try_get_or(key, || Ok(make()));
        made.unwrap_or_else(|never| match never {})
    }

    /// The same where making may fail; nothing is remembered of that.
    pub(super) fn try_get_or<E>(&self, key: impl FnOnce() -> Hash, make: impl FnOnce() -> Result<V, E>) -> Result<V, E> {
        if !self.keeps {
            return make();
        }
        let key = key();
        if let Some(known) = self.get(key) {
            return Ok(known);
        }
        // Made outside the lock; two threads that make the same value make equal ones.
        let value = make()?;
        let slot = Slot { used: AtomicU32::new(self.build.load(Ordering::Relaxed)), value: value.clone() };
        self.values.write().unwrap_or_else(PoisonError::into_inner).insert(key, slot);
        Ok(value)
    }

    /// Ends a build: what it did not use is forgotten.
    pub(super) fn turn(&self) {
        let build = self.build.fetch_add(1, Ordering::Relaxed);
        self.values.write().unwrap_or_else(PoisonError::into_inner).retain(|_, slot| slot.used.load(Ordering::Relaxed) == build);
    }
}
