//! The theme's stylesheet and files, under names that change with their bytes.

use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use std::sync::Arc;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let claim = |(url, content): (&String, &Arc<[u8]>)| Claim {
        path: out_path(published.site, url),
        entry: bytes(Arc::clone(content)),
        by: say!("el tema", "the theme"),
        place: None,
    };
    published.theme.assets.iter().map(claim).collect()
}
