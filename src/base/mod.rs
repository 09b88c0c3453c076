//! Layer 0: small values that know nothing of sites.
//!
//! In: bytes, text, numbers. Out: hashes, slugs, dates, paths, regions. Knows no other module.

pub(crate) mod chile;
pub(crate) mod content_line;
pub(crate) mod date;
pub(crate) mod date_text;
pub(crate) mod gzip;
pub(crate) mod hash;
pub(crate) mod language;
pub(crate) mod mark;
pub(crate) mod number;
pub(crate) mod numeral;
pub(crate) mod numerals;
pub(crate) mod path;
pub(crate) mod prose;
pub(crate) mod recurrence;
pub(crate) mod rounding;
pub(crate) mod say;
pub(crate) mod slug;
pub(crate) mod span;
pub(crate) mod store;
pub(crate) mod text;
pub(crate) mod timing;
pub(crate) mod web;
