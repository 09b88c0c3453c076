//! Small sites for the tests of the server.

use super::snapshot::{PageNote, Snapshot, Standing};
use crate::base::path::{OutPath, SourcePath};
use crate::base::say::Tongue;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A site of these files.
pub(super) fn site(base: &str, files: &[(&str, &str)]) -> Snapshot {
    let files: BTreeMap<OutPath, Arc<[u8]>> =
        files.iter().map(|(path, text)| (OutPath::new(path).unwrap(), Arc::from(text.as_bytes()))).collect();
    let paths: BTreeSet<OutPath> = files.keys().cloned().collect();
    let mut snapshot = Snapshot {
        tongue: Tongue::Es,
        base: base.to_owned(),
        standing: Standing::Current,
        look_up: Arc::new(move |path| files.get(path).cloned()),
        paths: Arc::new(paths),
        sheets: Vec::new(),
        pages: Arc::default(),
        left_out: Arc::default(),
        files: Arc::default(),
        notices: Arc::default(),
        summary: "Sin hallazgos".to_owned(),
        touched: BTreeMap::new(),
        edited: None,
        generation: 1,
    };
    snapshot.sheets = super::shape::all_sheets(&snapshot);
    snapshot
}

/// A page made from a source.
pub(super) fn page(source: &str, title: &str) -> PageNote {
    PageNote { source: SourcePath::new(source).unwrap(), title: title.to_owned(), draft: false, old: false }
}
