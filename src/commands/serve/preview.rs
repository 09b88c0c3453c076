//! A site whose pages are drawn when somebody looks at them, while the whole of it is still being built.
//!
//! In: the frozen site, and what was served before. Out: the new pages, byte for byte as the whole build will give them; of what only the
//! whole build can tell, as feeds, what was there before.

use crate::base::path::OutPath;
use crate::engine::{Frozen, Memo};
use crate::io::serve::Files;
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
        let entry = self.frozen.file_at(path, &self.memo);
        entry.and_then(|entry| entry.bytes(&self.tree)).or_else(|| self.before.bytes(path))
    }

    fn has(&self, path: &OutPath) -> bool {
        self.before.has(path) || self.bytes(path).is_some()
    }

    fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's> {
        Box::new(self.before.paths().chain(&self.added))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::example;
    use crate::io::embedded;
    use crate::model::config::Options;
    use crate::model::plan::Entry;
    use crate::parse;

    struct Nothing;

    impl Files for Nothing {
        fn bytes(&self, _: &OutPath) -> Option<Arc<[u8]>> {
            None
        }

        fn has(&self, _: &OutPath) -> bool {
            false
        }

        fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's> {
            Box::new(std::iter::empty())
        }
    }

    /// A list in parts, and a page whose name is like that of a part.
    const SITE: &str = "-- content/notas/_index.md --\n---\ntitulo: Notas\ndescripcion: Lo que anotamos.\nlista: {por_pagina: 1}\n---\n\
        -- content/notas/una.md --\n---\ntitulo: Una\ndescripcion: La primera.\n---\nTexto.\n\
        -- content/notas/pagina-000016.md --\n---\ntitulo: Otra\ndescripcion: La segunda.\n---\nTexto.\n";

    #[test]
    fn a_page_that_is_drawn_alone_is_that_of_the_whole_build() {
        let mut tree = example::tree(SITE);
        embedded::lay_under(&mut tree);
        let options =
            Options { today: jiff::civil::date(2026, 11, 22), drafts: false, minify: true, base_url: None, count: false, weigh: false };
        let config = parse::config::read(&tree, options).0.unwrap();
        let (memo, tree) = (Arc::new(Memo::new()), Arc::new(tree));
        let frozen = Arc::new(Frozen::new(&tree, &config, &memo));
        let preview = Preview::new(Arc::clone(&frozen), Arc::clone(&memo), Arc::clone(&tree), Arc::new(Nothing));
        let pages = ["notas/index.html", "notas/pagina-2/index.html", "notas/pagina-000016/index.html", "notas/una/index.html"];
        let alone = pages.map(|path| preview.bytes(&OutPath::new(path).unwrap()));
        let plan = crate::engine::finish(&frozen, &tree, &memo).plan;
        for (path, alone) in pages.into_iter().zip(alone) {
            assert!(alone.is_some(), "{path}");
            assert!(plan.get(&OutPath::new(path).unwrap()) == alone.map(Entry::Bytes).as_ref(), "{path}");
        }
    }
}
