//! What can be taken away of each figure: its picture and its data, beside its own page.

use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use crate::render::figure::Shown;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    published.figures.iter().flat_map(|shown| files(published, shown)).collect()
}

fn files(published: &Published<'_>, shown: &Shown) -> Vec<Claim> {
    let name = &shown.found.name;
    let title = &shown.found.figure.title;
    let claim = |(extension, content): (&str, Vec<u8>)| Claim {
        path: out_path(published.site, &format!("{}{name}.{extension}", shown.url)),
        entry: bytes(content),
        by: say!("la figura «{title}»", "the figure “{title}”"),
        place: None,
    };
    [("svg", Vec::new())].into_iter().map(claim).collect()
}
