//! From a drawing to a picture.
//!
//! In: the SVG of a card. Out: a PNG, the same bytes on every machine: the face is part of the program.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::sync::{Arc, LazyLock};

static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    faces.load_font_data(notosans::REGULAR_TTF.to_vec());
    faces.load_font_data(notosans::BOLD_TTF.to_vec());
    Arc::new(faces)
});

pub(super) fn of(svg: &str) -> Option<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(&FACES), font_family: "Noto Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixmap = Pixmap::new(super::SIZE.0, super::SIZE.1)?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap.encode_png().ok()
}
