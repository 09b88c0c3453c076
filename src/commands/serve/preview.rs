//! A site whose pages are drawn when somebody looks at them, while the whole of it is still being built.
//!
//! In: the frozen site, and what was served before. Out: the new pages, byte for byte as the whole build will give them; of what only the
//! whole build can tell, as feeds, what was there before.

use crate::base::path::OutPath;
use crate::engine::{Frozen, Memo};
use crate::io::serve::Files;
use crate::model::plan::Entry;
use crate::model::tree::Tree;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) struct Preview {
    frozen: Arc<Frozen>,
    memo: Arc<Memo>,
    tree: Arc<Tree>,
    before: Arc<dyn Files>,
    /// Style sheets, which get a name of their own with each change.
    added: BTreeSet<OutPath>,
}

impl Preview {
    pub(super) fn new(frozen: Arc<Frozen>, memo: Arc<Memo>, tree: Arc<Tree>, before: Arc<dyn Files>) -> Self {
        let added = frozen.sheets().filter(|path| !before.has(path)).collect();
        Self { frozen, memo, tree, before, added }
    }
}

impl Files for Preview {
    fn bytes(&self, path: &OutPath) -> Option<Arc<[u8]>> {
        match self.frozen.file_at(path, &self.memo) {
            Some(Entry::Bytes(bytes)) => Some(bytes),
            Some(Entry::Copy(source)) => self.tree.get(&source).map(|file| Arc::clone(&file.bytes)),
            Some(Entry::Hashed(..)) | None => self.before.bytes(path),
        }
    }

    fn has(&self, path: &OutPath) -> bool {
        self.before.has(path) || self.bytes(path).is_some()
    }

    fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's> {
        Box::new(self.before.paths().chain(&self.added))
    }
}
