//! Regions: where the content of a page begins, and how people come to it past what every page repeats.

mod bypass;
mod mains;
mod navs;
mod outside;
mod skeleton;
mod skip_link;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &mains::NO_MAIN,
    &mains::SEVERAL_MAINS,
    &mains::NESTED_MAIN,
    &navs::UNNAMED_NAV,
    &bypass::BYPASS_BLOCKS,
    &bypass::NO_CONTENT_HEADING,
    &skip_link::NO_SKIP_LINK,
    &skip_link::BROKEN_SKIP_LINK,
    &skip_link::LATE_SKIP_LINK,
    &outside::OUTSIDE_LANDMARKS,
];
