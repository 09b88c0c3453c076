//! Smaller HTML that means the same.
//!
//! In: a drawn page with its marks. Out: the bytes that are published, without marks. They are those of minify-html with what keeps it valid
//! and safe: closing tags and `head` stay, scripts and styles are left alone. It drops spaces between siblings in block elements, so the
//! theme never relies on such a space; `tests/minify` compares what a reader sees before and after on every page of the hub.
//!
//! The library looks at every name and every sign of every page. Those of a theme are the same on each: [`quick`] asks the library about a
//! tag once and puts the page together from its answers.

#[cfg(feature = "minify")]
mod quick;
#[cfg(feature = "minify")]
mod spaces;
#[cfg(feature = "minify")]
mod tag;

use crate::base::mark;
use crate::model::config::Config;

/// The bytes of a drawn page without its marks, made small unless the build was asked not to.
pub(crate) fn page(marked: &str, config: &Config) -> Vec<u8> {
    if config.options.minify { html(marked) } else { mark::stripped(marked).into_bytes() }
}

/// The page as it is published.
#[cfg(feature = "minify")]
pub(crate) fn html(marked: &str) -> Vec<u8> {
    quick::page(marked).unwrap_or_else(|| library(&mark::stripped(marked)))
}

/// The page as it is published.
#[cfg(not(feature = "minify"))]
pub(crate) fn html(marked: &str) -> Vec<u8> {
    mark::stripped(marked).into_bytes()
}

/// The page by both ways: the quick one when it takes it, and the library's.
#[cfg(feature = "minify")]
pub(crate) fn both(marked: &str) -> (Option<Vec<u8>>, Vec<u8>) {
    (quick::page(marked), library(&mark::stripped(marked)))
}

/// HTML as minify-html makes it smaller. What stands alone here, an element or a text, may be cut from a page: it is made
/// smaller as it would be there.
#[cfg(feature = "minify")]
fn library(text: &str) -> Vec<u8> {
    let config = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_css: false,
        minify_js: false,
        ..minify_html::Cfg::default()
    };
    minify_html::minify(text.as_bytes(), &config)
}
