//! The files of a picture, from the bytes of its source.
//!
//! In: bytes, and which file is wanted. Out: its bytes, the same on every machine and on any number of threads; nothing of what cannot be decoded.
//! Nothing but pixels gets into a file: no place, no time, no name of a camera, no profile of colours, which are made sRGB before. Knows no page.

#[cfg(feature = "avif")]
mod avif;
mod colour;
mod pixels;

use crate::model::picture::{Encoding, Variant};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder};
use pixels::Upright;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A photo as JPEG: what old browsers and feeds get, of about the look of the newer forms.
const JPEG: u8 = 78;

/// A photo as WebP: the quality that most tools take, and that Hugo is measured with.
const WEBP: f32 = 75.0;

/// A drawing as WebP with loss, where it is smaller than without: its edges should not blur.
const WEBP_DRAWING: f32 = 90.0;

/// How hard libwebp tries, of 6: one more saves 1 % and takes half as long again.
const EFFORT: i32 = 4;

/// A source that is decoded, for all of its files.
pub(crate) struct Decoded(Upright);

impl Decoded {
    /// The pixels of a source, no wider than `widest`. The decoders read what strangers made: where one panics, there is no picture.
    pub(crate) fn of(bytes: &[u8], widest: u32) -> Option<Self> {
        catch_unwind(AssertUnwindSafe(|| Upright::of(bytes, widest))).ok().flatten().map(Self)
    }

    /// The bytes of one of its files.
    pub(crate) fn file(&self, wanted: &Variant) -> Option<Vec<u8>> {
        catch_unwind(AssertUnwindSafe(|| encoded(&self.0.scaled(wanted.width, wanted.height)?, wanted))).ok().flatten()
    }
}

fn encoded(picture: &DynamicImage, wanted: &Variant) -> Option<Vec<u8>> {
    match wanted.encoding {
        Encoding::Jpeg => jpeg(picture),
        Encoding::Png => png(picture),
        Encoding::Webp => webp(picture, wanted.photo),
        #[cfg(feature = "avif")]
        Encoding::Avif => avif::of(picture),
        #[cfg(not(feature = "avif"))]
        Encoding::Avif => None,
    }
}

fn jpeg(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, JPEG).encode_image(&picture.to_rgb8()).ok()?;
    Some(out)
}

fn png(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into()).ok()?;
    Some(out)
}

/// A drawing is kept without loss, unless that takes more.
fn webp(picture: &DynamicImage, photo: bool) -> Option<Vec<u8>> {
    if photo {
        return webp_of(picture, WEBP, false);
    }
    let (exact, rough) = (webp_of(picture, 100.0, true)?, webp_of(picture, WEBP_DRAWING, false)?);
    Some(if rough.len() < exact.len() { rough } else { exact })
}

fn webp_of(picture: &DynamicImage, quality: f32, exact: bool) -> Option<Vec<u8>> {
    let (bytes, width, height) = (picture.as_bytes(), picture.width(), picture.height());
    let encoder = match picture {
        DynamicImage::ImageRgba8(_) => webp::Encoder::from_rgba(bytes, width, height),
        DynamicImage::ImageRgb8(_) => webp::Encoder::from_rgb(bytes, width, height),
        _ => return None,
    };
    let mut settings = webp::WebPConfig::new().ok()?;
    settings.quality = quality;
    settings.lossless = i32::from(exact);
    settings.method = EFFORT;
    // One thread for each file: there are many files.
    settings.thread_level = 0;
    encoder.encode_advanced(&settings).ok().map(|file| file.to_vec())
}
