//! `[línea de pobreza](glosario:linea-de-pobreza)`: a term linked by hand.

use super::rules;
use crate::base::say::say;
use crate::base::text::nearest;
use crate::model::doc::{Link, LinkRole, Node, NodeKind};
use crate::model::item::KindId;
use crate::render::desk::Desk;

pub(super) fn resolve(mut node: Node, written: &Link, desk: &mut Desk<'_>) -> Node {
    let id = written.dest.split_once(':').map_or("", |(_, id)| id);
    let site = desk.site;
    let glossary = site.glossary(desk.lang());
    let Some((glossary, title)) = glossary.and_then(|glossary| Some((glossary, glossary.title(id)?))) else {
        if site.has_unread(KindId::Term) {
            return node;
        }
        let near = glossary.and_then(|glossary| nearest(id, glossary.ids()));
        let help = near.map_or_else(
            || say!("Agrégalo al glosario, o quita el enlace.", "Add it to the glossary, or remove the link."),
            |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        );
        desk.note(
            &rules::UNKNOWN_TERM,
            node.span,
            say!("El glosario no tiene el término «{id}».", "The glossary has no term “{id}”."),
            help,
        );
        return node;
    };
    if node.children.is_empty() {
        node.children = vec![Node::text(title.to_lowercase(), node.span)];
    }
    node.kind = NodeKind::Link(Box::new(Link {
        dest: format!("{}#{id}", glossary.url),
        title: String::new(),
        role: LinkRole::Term,
        at: node.span,
    }));
    node
}
