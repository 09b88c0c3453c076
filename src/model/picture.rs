//! A picture as its own bytes tell of it, and the files that are published of it.
//!
//! In: what `parse::image` reads of a header, what `render::picture` decides. Out: values. Holds no pixel and no encoder.

use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use std::fmt;
use std::sync::Arc;

/// What is known of an image file without decoding it.
#[derive(Clone, Debug)]
pub(crate) enum Picture {
    /// Pixels, which are published encoded anew.
    Raster(Raster),
    /// A drawing, published without what could run or ask other sites.
    Svg(Svg),
    /// It cannot be shown.
    Broken(Trouble),
}

/// A picture of pixels, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    pub(crate) form: Form,
    /// As it is seen, after the turn that the camera noted.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Whether it may let the page shine through.
    pub(crate) alpha: bool,
    /// Whether it has more than one frame.
    pub(crate) moves: bool,
    /// Whether it is a photo, and not a drawing or a picture of a screen.
    pub(crate) photo: bool,
}

/// How a source file is written, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Jpeg,
    Png,
    Gif,
    Webp,
}

impl Form {
    /// Its name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Webp => "WebP",
        }
    }

    /// The ending that such a file should have, and another that is right too.
    pub(crate) fn endings(self) -> [&'static str; 2] {
        match self {
            Self::Jpeg => ["jpg", "jpeg"],
            Self::Png => ["png", "png"],
            Self::Gif => ["gif", "gif"],
            Self::Webp => ["webp", "webp"],
        }
    }
}

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It is no picture that we can read.
    Unreadable,
    /// Its end is missing.
    Cut,
    /// It has more pixels than we decode: width and height.
    TooLarge(u32, u32),
}

/// A drawing that is safe to publish.
#[derive(Clone)]
pub(crate) struct Svg {
    pub(crate) bytes: Arc<[u8]>,
    /// In CSS pixels, where it says so.
    pub(crate) size: Option<(u32, u32)>,
    /// What was taken out, as people would name it: `<script>`, `onclick`. Sorted, each once.
    pub(crate) removed: Vec<String>,
}

/// The bytes follow from the source, whose hash stands beside this wherever it is told.
impl fmt::Debug for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Svg").field("size", &self.size).field("removed", &self.removed).finish_non_exhaustive()
    }
}

/// How a published file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Encoding {
    Avif,
    Webp,
    Jpeg,
    Png,
}

impl Encoding {
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// Its type in HTML (IANA's registry of media types).
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// One file of a picture: made from the source when the site is published, and named by all that it is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    pub(crate) source: SourcePath,
    /// Of all that its bytes depend on.
    pub(crate) key: Hash,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) photo: bool,
    pub(crate) encoding: Encoding,
}
