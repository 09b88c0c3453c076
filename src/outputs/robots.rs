//! `robots.txt` (RFC 9309): everything may be read, and here is the map.

use super::{Claim, Published, bytes};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let sitemap = published.site.config.absolute("/sitemap.xml");
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n");
    vec![Claim { path: OutPath::new("robots.txt"), entry: bytes(text.into_bytes()), by: say!("robots.txt", "robots.txt"), place: None }]
}
