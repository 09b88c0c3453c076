//! Small sites for the tests of the server.

use super::snapshot::{Files, PageNote, Snapshot, Standing};
use crate::base::path::{OutPath, SourcePath};
use crate::base::say::Tongue;
use std::collections::BTreeMap;
use std::sync::Arc;

struct Texts(BTreeMap<OutPath, Arc<[u8]>>);

impl Files for Texts {
    fn bytes(&self, path: &OutPath) -> Option<Arc<[u8]>> {
        self.0.get(path).cloned()
    }

    fn has(&self, path: &OutPath) -> bool {
        self.0.contains_key(path)
    }

    fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's> {
        Box::new(self.0.keys())
    }
}

/// A site of these files.
pub(super) fn site(base: &str, files: &[(&str, &str)]) -> Snapshot {
    let file = |(path, text): &(&str, &str)| (OutPath::new(path).unwrap(), Arc::from(text.as_bytes()));
    let mut snapshot = Snapshot {
        tongue: Tongue::Es,
        base: base.to_owned(),
        standing: Standing::Current,
        files: Arc::new(Texts(files.iter().map(file).collect())),
        sheets: Vec::new(),
        policy: String::new(),
        pages: Arc::default(),
        left_out: Vec::new(),
        tree: Arc::default(),
        notices: Vec::new(),
        summary: "Sin hallazgos".to_owned(),
        touched: BTreeMap::new(),
        edited: None,
        generation: 1,
    };
    snapshot.sheets = super::shape::all_sheets(&snapshot);
    snapshot.policy = super::policy::of(&snapshot);
    snapshot
}

/// A page made from a source.
pub(super) fn page(source: &str, title: &str) -> PageNote {
    PageNote { source: SourcePath::new(source).unwrap(), title: title.to_owned(), draft: false, old: false }
}
