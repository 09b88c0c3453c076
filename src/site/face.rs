//! The face of an item: all that other pages can learn of it, as one hash.
//!
//! In: an item. Out: a hash that changes whenever something changes that [`super::Site`] shows of it to others: its address, its
//! [`Meta`](crate::model::item::Meta) and its [`Facets`], with the names of its figures and its uses of data. Its text is not among them: whoever
//! writes a page changes that page alone. Nothing outside an item's own page may read its blocks; the property test of `tests/incremental`
//! finds whoever does.

use crate::base::hash::Hash;
use crate::model::item::{Facets, Item};

/// The face of one item.
pub(crate) fn of(item: &Item) -> Hash {
    // How long it is, only its own page and lists of the whole site tell.
    let facets = Facets { words: 0, ..item.facets.clone() };
    let Item { kind, source, slug_path, lang, meta, .. } = item;
    Hash::of_debug(&(kind, source, slug_path, lang, meta, facets))
}
