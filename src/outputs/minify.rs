//! Smaller HTML that means the same.
//!
//! minify-html with what keeps it valid and safe: closing tags and `head` stay, scripts and styles are left
//! alone. It drops spaces between siblings in block elements, so the theme never relies on such a space;
//! `tests/minify` compares what a reader sees before and after on every page of the hub.

use crate::model::config::Config;

/// The bytes of a drawn page, made small unless the build was asked not to.
pub(crate) fn page(html: String, config: &Config) -> Vec<u8> {
    if config.options.minify { self::html(&html) } else { html.into_bytes() }
}

/// The page as it is published.
#[cfg(feature = "minify")]
pub(crate) fn html(text: &str) -> Vec<u8> {
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

/// The page as it is published.
#[cfg(not(feature = "minify"))]
pub(crate) fn html(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}
