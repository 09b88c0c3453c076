//! A picture as it is published: which files are made of it, how they are called, and what a page says of them.
//!
//! In: the site's images, as their headers tell of them. Out: for each, its files and what `<picture>` needs. Names come from the hash of the source
//! and of how it is encoded, so that pages are drawn before any file of a picture is; [`encode`] makes them. Knows no page.
//!
//! A page names no colour to stand in for a picture: it would have to wait for the decoder. The theme gives all photos one.

#[cfg_attr(not(feature = "images"), path = "no_encode.rs")]
pub(crate) mod encode;

use super::desk::asset_url;
use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::base::slug::slug;
use crate::base::span::Span;
use crate::model::picture::{Encoding, Picture, Raster, Variant};
use crate::site::{Asset, Site};
use std::collections::BTreeMap;

/// The images of a site, by the address of their source.
pub(crate) type Pictures = BTreeMap<String, Shown>;

/// An image where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) source: SourcePath,
    pub(crate) span: Span,
}

/// What a page says of an image.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// For who reads nothing newer: feeds and old browsers.
    pub(crate) src: String,
    /// Width and height, whose ratio keeps its room.
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) photo: bool,
    /// The best form first.
    pub(crate) sources: Vec<Source>,
    /// The files, with their addresses.
    pub(crate) variants: Vec<(String, Variant)>,
}

/// One `<source>`.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) media_type: &'static str,
    pub(crate) srcset: String,
    pub(crate) sizes: String,
}

/// Another way to encode gets another number, so that files get other names.
const RECIPE: &[u8] = b"pictures 1";

/// Widths in pixels: a telephone of 360 CSS pixels shows a picture 320 wide, with twice or thrice as many pixels; a column of text on a desk is
/// 646 wide ([`COLUMN`]). One in between would save a tenth for few screens.
const WIDTHS: [u32; 3] = [480, 720, 1280];

/// The width that a telephone of 360 pixels with two for each asks for: 89 % of 720.
const ON_A_TELEPHONE: u32 = 641;

/// The file for who reads nothing newer has this width at most: they have few pixels, and feeds are narrow.
const PLAIN: u32 = 720;

/// The text's widest column in CSS pixels: 34 rem of 19 pixels.
const COLUMN: u32 = 646;

/// Below this AVIF's own frame weighs more than the picture, and its encoder takes no picture of some pixels.
const SMALLEST_AVIF: u32 = 64;

/// How much of a narrow window the text takes: the rest is margin.
const NARROW: &str = "89vw";

/// The files of each image.
pub(crate) fn pictures(site: &Site) -> Pictures {
    let shown = |(path, asset): (&SourcePath, &Asset)| {
        let url = asset_url(site, path);
        let shown = match asset.picture.as_ref()? {
            Picture::Raster(raster) => of_pixels(site.config.base_path(), path, asset.hash?, raster),
            Picture::Svg(svg) => Shown { src: url.clone(), size: svg.size, photo: false, sources: Vec::new(), variants: Vec::new() },
            Picture::Broken(_) => return None,
        };
        Some((url, shown))
    };
    site.assets.iter().filter_map(shown).collect()
}

fn of_pixels(base: &str, path: &SourcePath, hash: Hash, raster: &Raster) -> Shown {
    let widths = widths(raster.width);
    let name = name(path, hash);
    let variant = |width: u32, encoding: Encoding| {
        let key = Hash::of_parts([RECIPE, hash.bytes(), &width.to_le_bytes(), encoding.extension().as_bytes()]);
        let url = format!("{base}/imagenes/{name}-{width}.{}", encoding.extension());
        let height = height(raster, width);
        (url, Variant { source: path.clone(), key, width, height, photo: raster.photo, encoding })
    };
    let (newer, plain) = encodings(raster);
    let mut variants = Vec::new();
    let sizes = sizes(widths[widths.len() - 1]);
    let sources = newer.iter().map(|encoding| {
        let files: Vec<(String, Variant)> = widths.iter().map(|width| variant(*width, *encoding)).collect();
        let srcset = files.iter().map(|(url, file)| format!("{url} {}w", file.width)).collect::<Vec<_>>().join(", ");
        variants.extend(files);
        Source { media_type: encoding.media_type(), srcset, sizes: sizes.clone() }
    });
    let sources = sources.collect();
    let (src, last) = variant(plain_width(&widths), plain);
    variants.push((src.clone(), last));
    let widest = widths[widths.len() - 1];
    Shown { src, size: Some((widest, height(raster, widest))), photo: raster.photo, sources, variants }
}

/// The file's own name, for people, and what tells it from others: the same bytes under one name are one set of files.
fn name(path: &SourcePath, hash: Hash) -> String {
    let stem = path.file_name().rsplit_once('.').map_or(path.file_name(), |(stem, _)| stem);
    let stem = Some(slug(stem)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "imagen".to_owned());
    format!("{stem}.{}", Hash::of_parts([RECIPE, hash.bytes()]).short())
}

/// Never wider than the source. Where that is hardly wider than one of them, nothing is gained by another.
fn widths(source: u32) -> Vec<u32> {
    let narrower = WIDTHS.into_iter().filter(|width| u64::from(*width) * 10 <= u64::from(source) * 9);
    let mut widths: Vec<u32> = narrower.collect();
    if widths.len() < WIDTHS.len() {
        widths.push(source.min(WIDTHS[widths.len()]));
    }
    widths
}

fn plain_width(widths: &[u32]) -> u32 {
    widths.iter().rev().find(|width| **width <= PLAIN).copied().unwrap_or(widths[0])
}

/// The ratio is kept as well as whole pixels can.
fn height(raster: &Raster, width: u32) -> u32 {
    let height = (u64::from(raster.height) * u64::from(width) * 2 + u64::from(raster.width)) / (u64::from(raster.width) * 2);
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

/// The forms that are offered, the best first, and the one that every browser reads.
fn encodings(raster: &Raster) -> (&'static [Encoding], Encoding) {
    let plain = if raster.photo && !raster.alpha { Encoding::Jpeg } else { Encoding::Png };
    let newer: &[Encoding] = match raster {
        // A drawing in WebP without loss is smaller than in AVIF, and sharp.
        Raster { photo: false, .. } | Raster { alpha: true, .. } => &[Encoding::Webp],
        _ if cfg!(feature = "avif") && raster.width.min(raster.height) >= SMALLEST_AVIF => &[Encoding::Avif, Encoding::Webp],
        _ => &[Encoding::Webp],
    };
    (newer, plain)
}

/// How wide the picture will be, in words that a browser reads before the style sheet is there.
fn sizes(widest: u32) -> String {
    let full = widest.min(COLUMN);
    // From where the margin leaves room for all of it.
    let from = full * 100 / 89;
    format!("(min-width: {from}px) {full}px, {NARROW}")
}

impl Shown {
    /// The file that a telephone would fetch, in the form that every new browser reads.
    pub(crate) fn on_a_telephone(&self) -> Option<&Variant> {
        let mut files = self.variants.iter().map(|(_, file)| file).filter(|file| file.encoding == Encoding::Webp);
        files.clone().find(|file| file.width >= ON_A_TELEPHONE).or_else(|| files.next_back())
    }
}
