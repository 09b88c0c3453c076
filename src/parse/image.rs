//! The size of an image, so that its place is kept while it loads. Only headers are read.

#[cfg(feature = "images")]
pub(super) fn pixels(extension: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    if !matches!(extension, "jpg" | "jpeg" | "png" | "gif" | "webp") {
        return None;
    }
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
    reader.into_dimensions().ok()
}

#[cfg(not(feature = "images"))]
pub(super) fn pixels(_extension: &str, _bytes: &[u8]) -> Option<(u32, u32)> {
    None
}
