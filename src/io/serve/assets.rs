//! The scripts and style sheets that the server adds.
//!
//! Out: each by its name. They travel in the binary and never reach the published site.

use super::words;
use crate::base::say::Tongue;

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// A file of the server's own.
pub(super) fn find(name: &str, tongue: Tongue) -> Option<(&'static str, String)> {
    let (kind, text) = match name {
        "live.js" => (SCRIPT, include_str!("client/live.js")),
        "place.js" => (SCRIPT, include_str!("client/place.js")),
        "overlay.js" => (SCRIPT, include_str!("client/overlay.js")),
        "finding.js" => (SCRIPT, include_str!("client/finding.js")),
        "overlay.css" => (STYLE, include_str!("client/overlay.css")),
        "page.css" => (STYLE, include_str!("client/page.css")),
        "words.js" => return Some((SCRIPT, words::module(tongue))),
        _ => return None,
    };
    Some((kind, text.to_owned()))
}
