//! Whether an image tells where it was taken.
//!
//! In: its bytes. Out: yes or no. Only headers are read, never the picture.

use aho_corasick::AhoCorasick;
use exif::{In, Tag};
use std::sync::LazyLock;

/// Files that can hold Exif or XMP.
const WITH_METADATA: [&str; 10] = ["jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "heif", "avif", "hif"];

/// How XMP (ISO 16684) names a latitude: as an attribute or as an element.
static XMP_LATITUDE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(["exif:GPSLatitude"]).ok());

/// Whether the image says where it was taken.
pub(in crate::parse) fn is_located(extension: &str, bytes: &[u8]) -> bool {
    WITH_METADATA.contains(&extension) && (has_coordinates(bytes) || XMP_LATITUDE.as_ref().is_some_and(|xmp| xmp.is_match(bytes)))
}

/// A camera that had no signal writes the tag without a value: a place has both.
fn has_coordinates(bytes: &[u8]) -> bool {
    let Ok(exif) = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut std::io::Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| ()))
    else {
        return false;
    };
    let known = |tag| {
        exif.get_field(tag, In::PRIMARY).is_some_and(
            |field| matches!(&field.value, exif::Value::Rational(parts) if parts.iter().any(|part| part.denom != 0 && part.num != 0)),
        )
    };
    known(Tag::GPSLatitude) && known(Tag::GPSLongitude)
}
