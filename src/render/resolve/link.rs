//! Links to pages, files and other sites.

use super::{number, rules, term};
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::model::doc::{Link, LinkRole, Node, NodeKind};
use crate::render::desk::Desk;
use crate::site::links::scheme;
use crate::site::{ItemId, Target, Trouble};

pub(super) fn resolve(node: Node, desk: &mut Desk<'_>) -> Node {
    let NodeKind::Link(link) = &node.kind else { return node };
    let link = link.clone();
    match scheme(&link.dest) {
        Some("dato") => number::resolve(node, &link, desk),
        Some("glosario") => term::resolve(node, &link, desk),
        Some("idioma" | "lang") => foreign(node, &link, desk),
        _ => page(node, link, desk),
    }
}

/// A well-formed language was taken out when the text was parsed; what is left is not one.
fn foreign(node: Node, link: &Link, desk: &mut Desk<'_>) -> Node {
    let tag = link.dest.split_once(':').map_or("", |(_, tag)| tag);
    desk.note(
        &rules::UNKNOWN_SCHEME,
        node.span,
        say!("«{tag}» no es el código de un idioma.", "“{tag}” is not the code of a language."),
        say!("Escribe uno como «en», «arn» o «fr»: [welcome](idioma:en).", "Write one such as “en”, “arn” or “fr”: [bienvenida](lang:es)."),
    );
    node
}

fn page(mut node: Node, mut link: Link, desk: &mut Desk<'_>) -> Node {
    match desk.site.target(desk.id, &link.dest) {
        Ok(Target::External) => {}
        Ok(Target::Unread) => return node,
        Ok(Target::Asset(path)) => link.dest = desk.asset(&path),
        Ok(Target::Page { id, anchor }) => {
            if node.children.is_empty() {
                node.children = vec![Node::text(title(id, anchor.as_deref(), desk), node.span)];
            }
            link.dest = address(id, anchor.as_deref(), desk);
        }
        Err(trouble) => report(&trouble, &link.dest, node.span, desk),
    }
    if plain_text(&node).trim().is_empty() {
        desk.note(
            &rules::EMPTY_LINK,
            node.span,
            say!("Este enlace no tiene texto.", "This link has no text."),
            say!(
                "Escribe entre los corchetes a dónde lleva: [Guía de BIDAT](…).",
                "Write between the brackets where it leads: [Guide to BIDAT](…)."
            ),
        );
    }
    link.role = LinkRole::Plain;
    node.kind = NodeKind::Link(link);
    node
}

fn plain_text(node: &Node) -> String {
    let mut has_image = false;
    node.visit(&mut |inner| has_image |= matches!(inner.kind, NodeKind::Image { .. }));
    if has_image { "image".to_owned() } else { node.plain_text() }
}

fn title(id: ItemId, anchor: Option<&str>, desk: &Desk<'_>) -> String {
    let item = &desk.site.items[id];
    anchor.and_then(|anchor| item.facets.anchors.get(anchor)).unwrap_or(&item.meta.title).clone()
}

/// The address of an item, with its anchor; within the page itself only the anchor.
pub(super) fn address(id: ItemId, anchor: Option<&str>, desk: &mut Desk<'_>) -> String {
    let own = id == desk.id;
    let url = desk.link(id);
    match anchor {
        Some(anchor) if own => format!("#{anchor}"),
        Some(anchor) => format!("{url}#{anchor}"),
        None => url.to_owned(),
    }
}

/// The page at a written path; reported when it is not there.
pub(crate) fn page_at(path: &Spanned<String>, desk: &mut Desk<'_>) -> Option<ItemId> {
    let trouble = match desk.site.target(desk.id, &path.value) {
        Ok(Target::Page { id, .. }) => return Some(id),
        Ok(Target::Unread) => return None,
        Ok(_) => Trouble::NoFile { near: None },
        Err(trouble) => trouble,
    };
    report(&trouble, &path.value, path.span, desk);
    None
}

/// Says why a written path leads nowhere.
pub(crate) fn report(trouble: &Trouble, dest: &str, span: Span, desk: &mut Desk<'_>) {
    let (rule, message) = match trouble {
        Trouble::NoFile { .. } => (&rules::BROKEN_PAGE, say!("No existe el archivo «{dest}».", "There is no file “{dest}”.")),
        Trouble::NoAnchor { .. } => {
            let anchor = dest.split_once('#').map_or("", |(_, anchor)| anchor);
            (&rules::BROKEN_ANCHOR, say!("Esa página no tiene el ancla «#{anchor}».", "That page has no anchor “#{anchor}”."))
        }
        Trouble::LeftOut { why } => {
            let (es, en) = (&why.es, &why.en);
            (&rules::DRAFT_TARGET, Say { es: format!("«{dest}» no se publica: {es}."), en: format!("“{dest}” is not published: {en}.") })
        }
        Trouble::Absolute => (
            &rules::ABSOLUTE_PATH,
            say!("«{dest}» empieza con «/»: así no se puede comprobar.", "“{dest}” starts with “/”: it cannot be checked that way."),
        ),
        Trouble::NoScheme { .. } => {
            let scheme = dest.split(':').next().unwrap_or_default();
            (&rules::UNKNOWN_SCHEME, say!("No conozco los enlaces «{scheme}:».", "Links with “{scheme}:” are not known."))
        }
    };
    desk.note(rule, span, message, help(trouble, dest, desk));
}

fn help(trouble: &Trouble, dest: &str, desk: &Desk<'_>) -> Say {
    let near = match trouble {
        Trouble::NoFile { near } => near.as_deref().map(|near| relative(desk.item().source.folder(), near)),
        Trouble::NoAnchor { near, .. } => {
            let page = dest.split('#').next().unwrap_or_default();
            near.as_deref().map(|near| format!("{page}#{near}"))
        }
        Trouble::NoScheme { near } => near.map(|near| format!("{near}:")),
        Trouble::LeftOut { .. } => {
            return say!(
                "Publica esa página (quita «borrador»), o quita el enlace.",
                "Publish that page (remove “draft”), or remove the link."
            );
        }
        Trouble::Absolute => {
            return say!(
                "Escribe la ruta del archivo desde esta página: «../datos/gini.md».",
                "Write the file's path from this page: “../datos/gini.md”."
            );
        }
    };
    if let (Trouble::NoAnchor { known, .. }, None) = (trouble, &near) {
        return anchors_help(known);
    }
    match near {
        Some(near) => say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        None => say!(
            "Escribe la ruta del archivo desde esta página, como «../datos/gini.md#que-significa».",
            "Write the file's path from this page, such as “../datos/gini.md#que-significa”."
        ),
    }
}

/// The anchors that a page has, as far as a line holds them.
fn anchors_help(known: &[String]) -> Say {
    let all = known.iter().take(8).map(|anchor| format!("#{anchor}")).collect::<Vec<_>>().join(", ");
    if all.is_empty() {
        return say!("Esa página no tiene títulos: quita lo que va desde «#».", "That page has no headings: remove what follows “#”.");
    }
    say!("Las anclas de esa página son: {all}.", "The anchors of that page are: {all}.")
}

/// `to` as it is written from `folder`.
fn relative(folder: &str, to: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - common);
    format!("{up}{}", to[common..].join("/"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn paths_are_written_from_the_page() {
        assert_eq!(super::relative("content/eventos", "content/datos/gini.md"), "../datos/gini.md");
        assert_eq!(super::relative("content", "content/acerca.md"), "acerca.md");
    }
}
