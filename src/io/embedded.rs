//! The default theme, which travels in the binary so that an installed amigable works alone.
//!
//! In: a tree. Out: the same tree with the theme laid under it: a file of the site always wins over ours of
//! the same path. Knows nothing of what a theme's files mean.

use super::disk::is_source_name;
use crate::base::path::SourcePath;
use crate::model::tree::Tree;
use include_dir::{Dir, include_dir};

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/amigable");

/// Where the default theme stands in a tree.
const PLACE: &str = "themes/amigable";

/// Adds each file of the default theme whose path is free.
pub fn lay_under(tree: &mut Tree) {
    lay_folder(&THEME, tree);
}

fn lay_folder(folder: &'static Dir<'static>, tree: &mut Tree) {
    for file in folder.files().filter(|file| file.path().file_name().is_some_and(is_source_name)) {
        let path = file.path().to_str().and_then(|path| SourcePath::new(&format!("{PLACE}/{}", path.replace('\\', "/"))));
        if let Some(path) = path.filter(|path| tree.get(path).is_none()) {
            tree.insert(path, file.contents());
        }
    }
    folder.dirs().for_each(|inner| lay_folder(inner, tree));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_wins_over_the_theme() {
        let path = SourcePath::new("themes/amigable/layouts/page.html").unwrap();
        let mut tree = Tree::default();
        tree.insert(path.clone(), *b"mine");
        lay_under(&mut tree);
        assert_eq!(tree.bytes(&path), Some(&b"mine"[..]));
        assert!(tree.under(PLACE).count() > 1);
    }
}
