//! Everything that people use or look at has a name.
//!
//! In: elements of a page. Out: findings about those that say nothing, or something else than what they show.

mod area_name;
mod button_name;
mod decorative_exposed;
mod frame_name;
mod heading_empty;
mod image_button_name;
mod label;
mod label_in_name;
mod link_name;
mod menuitem_name;
mod object_name;
mod summary_name;
mod svg_name;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[
    &link_name::LINK_NAME,
    &button_name::BUTTON_NAME,
    &image_button_name::IMAGE_BUTTON_NAME,
    &svg_name::SVG_NAME,
    &object_name::OBJECT_NAME,
    &frame_name::FRAME_NAME,
    &area_name::AREA_NAME,
    &menuitem_name::MENUITEM_NAME,
    &summary_name::SUMMARY_NAME,
    &heading_empty::HEADING_EMPTY,
    &decorative_exposed::DECORATIVE_EXPOSED,
    &label_in_name::LABEL_IN_NAME,
];
