//! What is answered to an address, as a static host would.
//!
//! In: a snapshot and the path of an address. Out: an [`Answer`]. Writes no header and knows no connection. A path that
//! leaves the site cannot be written down: [`OutPath`] does not hold it.

use super::snapshot::{Snapshot, Standing};
use crate::base::path::OutPath;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use std::sync::Arc;

/// The server's own addresses begin so. They stand beside the site, also when it has a folder for its base.
pub(super) const RESERVED: &str = "/__amigable/";

/// What may not stand as it is in the path of an address (WHATWG URL Standard, path percent-encode set, and `%`).
const PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}').add(b'%').add(b'^');

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Found(OutPath, Arc<[u8]>),
    /// At another address.
    Moved(String),
    Missing,
    /// There is no site at all yet.
    NoSite,
}

/// The answer to the path of an address, without its query.
pub(super) fn answer(snapshot: &Snapshot, path: &str) -> Answer {
    if snapshot.standing == Standing::Nothing {
        return Answer::NoSite;
    }
    let Ok(decoded) = percent_decode_str(path).decode_utf8() else { return Answer::Missing };
    let Some(inner) = decoded.strip_prefix(&*snapshot.base) else {
        return if decoded == "/" { Answer::Moved(format!("{}/", snapshot.base)) } else { Answer::Missing };
    };
    match inner.strip_prefix('/') {
        Some(inner) => within(snapshot, inner),
        None if inner.is_empty() => Answer::Moved(format!("{}/", snapshot.base)),
        None => Answer::Missing,
    }
}

fn within(snapshot: &Snapshot, inner: &str) -> Answer {
    if inner.is_empty() || inner.ends_with('/') {
        return found(snapshot, &format!("{inner}index.html")).unwrap_or(Answer::Missing);
    }
    let folder = || {
        let index = OutPath::new(&format!("{inner}/index.html"))?;
        snapshot.files.has(&index).then(|| Answer::Moved(encode(&format!("{}/{inner}/", snapshot.base))))
    };
    found(snapshot, inner).or_else(folder).unwrap_or(Answer::Missing)
}

fn found(snapshot: &Snapshot, path: &str) -> Option<Answer> {
    let path = OutPath::new(path)?;
    let bytes = snapshot.files.bytes(&path)?;
    Some(Answer::Found(path, bytes))
}

/// A path as it stands in an address.
pub(super) fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// A path as a person reads it, without the base; what cannot be read stays as it is.
pub(super) fn plain(snapshot: &Snapshot, path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8().map_or_else(|_| path.to_owned(), std::borrow::Cow::into_owned);
    decoded.strip_prefix(&*snapshot.base).filter(|rest| rest.starts_with('/')).map_or_else(|| decoded.clone(), str::to_owned)
}
