//! The header of a picture of pixels.
//!
//! In: bytes. Out: what they are, by themselves and not by the file's name, or why they cannot be shown. Decodes nothing, and refuses
//! what would fill the memory if somebody did.

use super::frames;
use crate::model::picture::{Form, Picture, Raster, Trouble};
use image::{ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The longest side that is decoded: three times that of the largest picture that telephones take.
const LONGEST: u32 = 12_000;

/// The most pixels that are decoded, 160 MB of memory: the usual photo of a telephone has 12 million.
const MOST: u64 = 40_000_000;

/// The libraries read what strangers made: bytes that make one of them panic are no picture.
pub(super) fn read(bytes: &[u8]) -> Picture {
    let read = catch_unwind(AssertUnwindSafe(|| raster(bytes)));
    read.unwrap_or(Err(Trouble::Unreadable)).map_or_else(Picture::Broken, Picture::Raster)
}

fn raster(bytes: &[u8]) -> Result<Raster, Trouble> {
    let format = image::guess_format(bytes).map_err(|_| Trouble::Unreadable)?;
    let form = match format {
        ImageFormat::Jpeg => Form::Jpeg,
        ImageFormat::Png => Form::Png,
        ImageFormat::Gif => Form::Gif,
        ImageFormat::WebP => Form::Webp,
        _ => return Err(Trouble::Unreadable),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    // Ours follow, and tell how large it is.
    reader.no_limits();
    let mut decoder = reader.into_decoder().map_err(|_| Trouble::Unreadable)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Trouble::Unreadable);
    }
    if width.max(height) > LONGEST || pixels > MOST {
        return Err(Trouble::TooLarge(width, height));
    }
    if is_cut(form, bytes) {
        return Err(Trouble::Cut);
    }
    let turned = decoder.orientation().is_ok_and(turns);
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let alpha = decoder.color_type().has_alpha();
    Ok(Raster { form, width, height, alpha, moves: frames::moves(form, bytes), photo: is_photo(form, bytes, pixels) })
}

/// Whether width and height change places.
fn turns(orientation: image::metadata::Orientation) -> bool {
    use image::metadata::Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

/// A decoder of JPEG fills what is missing with grey, and says nothing; those of the other forms say so.
fn is_cut(form: Form, bytes: &[u8]) -> bool {
    match form {
        Form::Jpeg => !frames::has_end(bytes),
        Form::Webp => bytes.get(4..8).and_then(|size| size.try_into().ok()).is_none_or(|size| {
            let told = u32::from_le_bytes(size) as usize;
            bytes.len() < told.saturating_add(8)
        }),
        Form::Png | Form::Gif => false,
    }
}

/// Drawings and pictures of screens are kept without loss where that is smaller. A PNG of a photo takes more than a byte for each
/// pixel, since noise cannot be packed.
fn is_photo(form: Form, bytes: &[u8], pixels: u64) -> bool {
    match form {
        Form::Jpeg => true,
        Form::Png => bytes.len() as u64 > pixels,
        Form::Gif => false,
        // The chunk of a picture with loss (WebP Container Specification).
        Form::Webp => memchr::memmem::find(bytes, b"VP8 ").is_some(),
    }
}
