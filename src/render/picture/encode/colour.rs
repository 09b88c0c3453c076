//! From a camera's colours to sRGB.
//!
//! In: pixels and the profile that came with them. Out: the same picture in sRGB, which is what the web means by a colour without a profile:
//! every browser then shows the same, and no file carries half a kilobyte of profile.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Changes the colours in place; a profile that cannot be read, or is not one of red, green and blue, changes nothing.
pub(super) fn make_srgb(picture: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if picture.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let Ok(transform) = profile.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, TransformOptions::default()) else {
        return;
    };
    let mut out = vec![0; picture.as_bytes().len()];
    if transform.transform(picture.as_bytes(), &mut out).is_err() {
        return;
    }
    match picture {
        DynamicImage::ImageRgb8(picture) => picture.copy_from_slice(&out),
        DynamicImage::ImageRgba8(picture) => picture.copy_from_slice(&out),
        _ => {}
    }
}
