//! Texts of images: what they say. Whether there is one is asked elsewhere.

mod alt_file_name;
mod alt_says_image;

use crate::checks::html::HtmlRule;

pub(super) static RULES: &[&HtmlRule] = &[&alt_file_name::ALT_FILE_NAME, &alt_says_image::ALT_SAYS_IMAGE];
