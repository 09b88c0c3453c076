//! Files that pages show or offer, and the CSV of every dataset.

use super::{Claim, Published, out_path};
use crate::base::say::say;
use crate::base::span::Span;
use crate::diag::Finding;
use crate::model::plan::Entry;
use crate::render::desk::asset_url;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let file = |path: &crate::base::path::SourcePath| Claim {
        path: out_path(site, &asset_url(site, path)),
        entry: Entry::Copy(path.clone()),
        by: say!("el archivo «{path}»", "the file “{path}”"),
        place: Some((path.clone(), Span::default())),
    };
    let table = |id| {
        let (source, url) = (site.csv_of(id)?, site.csv_url(id)?);
        let by = say!("la tabla «{source}»", "the table “{source}”");
        Some(Claim { path: out_path(site, &url), entry: Entry::Copy(source), by, place: None })
    };
    published.assets.iter().map(file).chain((0..site.items.len()).filter_map(table)).collect()
}
