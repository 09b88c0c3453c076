//! Images: the file must be there, and say in words what it shows.

use super::{image_file, link, rules};
use crate::base::say::say;
use crate::model::doc::{Image, Node, NodeKind};
use crate::render::desk::Desk;
use crate::site::{Target, Trouble};

pub(super) fn resolve(mut node: Node, desk: &mut Desk<'_>) -> Node {
    let NodeKind::Image(image) = &node.kind else { return node };
    let Image { dest, title, at } = Image::clone(image);
    let alt: String = node.children.iter().map(Node::plain_text).collect();
    if alt.trim().is_empty() {
        desk.note(
            &rules::IMAGE_ALT,
            node.span,
            say!("Esta imagen no dice qué muestra.", "This image does not say what it shows."),
            say!(
                "Descríbela entre los corchetes: ![Tres personas revisan una tabla]({dest}).",
                "Describe it between the brackets: ![Three people look at a table]({dest})."
            ),
        );
    }
    let resolved = match desk.site.target(desk.id, &dest) {
        Ok(Target::Asset(path)) => {
            image_file::check(&path, node.span, desk);
            desk.image(&path, node.span)
        }
        Ok(Target::External) => {
            desk.note(
                &rules::REMOTE_IMAGE,
                node.span,
                say!("Esta imagen está en otro sitio.", "This image is on another site."),
                say!(
                    "Guárdala en la carpeta de la página: así no falla, y nadie sabe quién la mira.",
                    "Save it in the page's folder: then it does not fail, and nobody knows who looks at it."
                ),
            );
            dest
        }
        Ok(Target::Page { .. } | Target::Unread) => {
            link::report(&Trouble::NoFile { near: None }, &dest, node.span, at, desk);
            dest
        }
        Err(trouble) => {
            link::report(&trouble, &dest, node.span, at, desk);
            dest
        }
    };
    node.kind = NodeKind::Image(Box::new(Image { dest: resolved, title, at }));
    node
}
