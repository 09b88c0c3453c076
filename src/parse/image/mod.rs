//! What must be known of an image before a page is drawn: its size, so that its room is kept while it loads, what sort of
//! picture it is, and whether it tells where it was taken.
//!
//! In: a file's ending and its bytes. Out: a [`Picture`]. Only headers are read, never the picture; a drawing is read whole.

#[cfg(feature = "images")]
mod frames;
#[cfg(feature = "images")]
mod header;
mod place;
mod svg;

use crate::model::picture::Picture;
pub(super) use place::is_located;

/// What is known of an image; nothing of what is none.
pub(super) fn read(extension: &str, bytes: &[u8]) -> Option<Picture> {
    match extension {
        "svg" => Some(svg::read(bytes)),
        #[cfg(feature = "images")]
        "jpg" | "jpeg" | "png" | "gif" | "webp" => Some(header::read(bytes)),
        _ => None,
    }
}
