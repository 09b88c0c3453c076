//! What can be taken away of each figure, beside its own page.

use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use crate::render::figure::FigureFile;
use std::sync::Arc;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let claim = |file: &FigureFile| {
        let title = &file.title;
        Claim {
            path: out_path(published.site, &file.url),
            entry: bytes(Arc::clone(&file.bytes)),
            by: say!("la figura «{title}»", "the figure “{title}”"),
            place: None,
        }
    };
    published.figures.iter().map(claim).collect()
}
