//! Files that pages show or offer, and every dataset in all its formats.

use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::base::span::Span;
use crate::diag::Finding;
use crate::model::picture::Picture;
use crate::model::plan::Entry;
use crate::render::desk::asset_url;
use crate::render::package::File;
use std::sync::Arc;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let beside = |path: &crate::base::path::SourcePath| Claim {
        path: out_path(site, &asset_url(site, path)),
        entry: match site.assets.get(path).and_then(|asset| asset.picture.as_ref()) {
            // Without what could run in whoever opens it.
            Some(Picture::Svg(svg)) => bytes(Arc::clone(&svg.bytes)),
            _ => Entry::Copy(path.clone()),
        },
        by: say!("el archivo «{path}»", "the file “{path}”"),
        place: Some((path.clone(), Span::default())),
    };
    let made = |id: usize, file: &File| {
        let source = &site.items[id].source;
        let by = say!("las descargas de «{source}»", "the downloads of “{source}”");
        Claim { path: out_path(site, &file.url), entry: bytes(Arc::clone(&file.bytes)), by, place: None }
    };
    let packages = published.packages.iter().flat_map(|(id, package)| package.files.iter().map(move |file| made(*id, file)));
    published.assets.iter().map(beside).chain(packages).collect()
}
