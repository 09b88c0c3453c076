//! A picture's pixels, upright, in sRGB, no more of them than are published.
//!
//! In: the bytes of a source. Out: pixels of eight bits, with a fourth channel only where something shines through.

use super::colour;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, RgbImage, RgbaImage};
use std::io::Cursor;

/// The sharpest of the usual ways to make a picture smaller.
const FILTER: ResizeAlg = ResizeAlg::Convolution(FilterType::Lanczos3);

/// The widest picture that is published, or the source's own.
pub(super) struct Upright(DynamicImage);

impl Upright {
    pub(super) fn of(bytes: &[u8], widest: u32) -> Option<Self> {
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
        let mut decoder = reader.into_decoder().ok()?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().ok().flatten();
        let picture = plain(DynamicImage::from_decoder(decoder).ok()?);
        // Made smaller before it is turned and its colours are changed: fewer pixels to touch.
        let turned = matches!(
            orientation,
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
        );
        let across = if turned { picture.height() } else { picture.width() };
        let mut picture = if across > widest { shrunk(&picture, widest, across)? } else { picture };
        picture.apply_orientation(orientation);
        if let Some(profile) = profile {
            colour::make_srgb(&mut picture, &profile);
        }
        Some(Self(picture))
    }

    /// The picture with these sides.
    pub(super) fn scaled(&self, width: u32, height: u32) -> Option<DynamicImage> {
        if (width, height) == (self.0.width(), self.0.height()) {
            return Some(self.0.clone());
        }
        resized(&self.0, width, height)
    }
}

/// Eight bits for each of three channels, or of four where some pixel is not solid.
fn plain(picture: DynamicImage) -> DynamicImage {
    if picture.color().has_alpha() {
        let picture = picture.into_rgba8();
        if picture.pixels().any(|pixel| pixel.0[3] != u8::MAX) {
            return picture.into();
        }
        return DynamicImage::from(picture).into_rgb8().into();
    }
    picture.into_rgb8().into()
}

/// The whole picture made smaller, so that the side of `across` pixels has `widest`.
fn shrunk(picture: &DynamicImage, widest: u32, across: u32) -> Option<DynamicImage> {
    let side = |side: u32| {
        u32::try_from((u64::from(side) * u64::from(widest) * 2 + u64::from(across)) / (u64::from(across) * 2)).ok().map(|side| side.max(1))
    };
    resized(picture, side(picture.width())?, side(picture.height())?)
}

fn resized(picture: &DynamicImage, width: u32, height: u32) -> Option<DynamicImage> {
    let mut out: DynamicImage =
        if picture.color().has_alpha() { RgbaImage::new(width, height).into() } else { RgbImage::new(width, height).into() };
    Resizer::new().resize(picture, &mut out, &ResizeOptions::new().resize_alg(FILTER)).ok()?;
    Some(out)
}
