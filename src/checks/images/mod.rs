//! Images as a reader meets them: whether they can be seen at all, and what they cost.
//!
//! In: the images that pages show, each with what came of its file. Out: findings where the text shows it. Decodes nothing itself.

mod heavy;

use crate::base::path::SourcePath;
use crate::diag::{Finding, Rule};
use crate::render::picture::Placed;
use crate::render::resolve::image_rules::IMAGE_UNREADABLE;
use crate::render::resolve::unreadable;
use crate::site::{ItemId, Site};
use std::collections::BTreeMap;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[&heavy::HEAVY_IMAGE];

/// What came of the file that a telephone would fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weighed {
    /// So many bytes.
    Bytes(usize),
    /// The source cannot be decoded.
    Broken,
}

/// What is wrong with the images that pages show.
pub(crate) fn check(site: &Site, shown: &[(ItemId, Placed)], weighed: &BTreeMap<SourcePath, Weighed>) -> Vec<Finding> {
    let finding = |(id, image): &(ItemId, Placed)| {
        let page = &site.items[*id].source;
        match weighed.get(&image.source)? {
            Weighed::Broken => {
                let (message, help) = unreadable(image.source.file_name());
                Some(Finding::new(&IMAGE_UNREADABLE, message).at(page, image.span).help(help))
            }
            Weighed::Bytes(bytes) => heavy::check(image, *bytes, page, site),
        }
    };
    shown.iter().filter_map(finding).collect()
}
