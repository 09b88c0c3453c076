//! Links to pages, files and other sites.

use super::{number, path_rules, rules, term};
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::model::doc::{Link, LinkRole, Node, NodeKind};
use crate::render::desk::Desk;
use crate::site::links::scheme;
use crate::site::{ItemId, Target, Trouble};
use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

pub(super) fn resolve(node: Node, desk: &mut Desk<'_>) -> Node {
    let NodeKind::Link(link) = &node.kind else { return node };
    let link = Link::clone(link);
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
            mark_harder(id, &mut node, desk);
            link.dest = address(id, anchor.as_deref(), desk);
        }
        Err(trouble) => {
            report(&trouble, &link.dest, node.span, link.at, desk);
            if let Trouble::Moved { id, .. } = trouble {
                link.dest = address(id, None, desk);
            }
        }
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
    node.kind = NodeKind::Link(Box::new(link));
    node
}

/// Who reads in easy read is told of a page that is harder, before going there.
fn mark_harder(id: ItemId, node: &mut Node, desk: &Desk<'_>) {
    if desk.lang().is_easy() && !desk.site.items[id].lang.is_easy() {
        node.children.push(Node::text(format!(" {}", desk.say("link-harder", &[])), node.span));
    }
}

fn plain_text(node: &Node) -> String {
    let mut has_image = false;
    node.visit(&mut |inner| has_image |= matches!(inner.kind, NodeKind::Image(_)));
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

/// The bytes of a value of front matter within its quotes, if it has any.
pub(crate) fn inner(value: &Spanned<String>) -> Span {
    let Span { start, end } = value.span;
    if end - start == value.value.len() + 2 { Span::new(start + 1, end - 1) } else { value.span }
}

/// The page at a written path; reported when it is not there.
pub(crate) fn page_at(path: &Spanned<String>, desk: &mut Desk<'_>) -> Option<ItemId> {
    let trouble = match desk.site.target(desk.id, &path.value) {
        Ok(Target::Page { id, .. }) => return Some(id),
        Ok(Target::Unread) => return None,
        Ok(_) => Trouble::NoFile { near: None },
        Err(trouble) => trouble,
    };
    report(&trouble, &path.value, path.span, inner(path), desk);
    if let Trouble::Moved { id, .. } = trouble { Some(id) } else { None }
}

/// Says why a written path leads nowhere, and offers to write the right one. `at` is where the path itself stands.
pub(crate) fn report(trouble: &Trouble, dest: &str, span: Span, at: Span, desk: &mut Desk<'_>) {
    let (rule, message) = match trouble {
        Trouble::NoFile { .. } => (&rules::BROKEN_PAGE, say!("No existe el archivo «{dest}».", "There is no file “{dest}”.")),
        Trouble::WrongCase { right } => (&path_rules::WRONG_CASE, wrong_case(dest, right)),
        Trouble::Moved { .. } => {
            (&path_rules::REDIRECTED, say!("«{dest}» es el nombre antiguo de una página.", "“{dest}” is the old name of a page."))
        }
        Trouble::NoAnchor { .. } => {
            let anchor = dest.split_once('#').map_or("", |(_, anchor)| anchor);
            (&rules::BROKEN_ANCHOR, say!("Esa página no tiene el ancla «#{anchor}».", "That page has no anchor “#{anchor}”."))
        }
        Trouble::LeftOut { why } => {
            let (es, en) = (&why.es, &why.en);
            (&rules::DRAFT_TARGET, Say { es: format!("«{dest}» no se publica: {es}."), en: format!("“{dest}” is not published: {en}.") })
        }
        Trouble::Absolute { .. } => (
            &rules::ABSOLUTE_PATH,
            say!("«{dest}» empieza con «/»: así no se puede comprobar.", "“{dest}” starts with “/”: it cannot be checked that way."),
        ),
        Trouble::NoScheme { .. } => {
            let scheme = dest.split(':').next().unwrap_or_default();
            (&rules::UNKNOWN_SCHEME, say!("No conozco los enlaces «{scheme}:».", "Links with “{scheme}:” are not known."))
        }
    };
    desk.note(rule, span, message, help(trouble));
    if let Some(right) = sure(trouble) {
        desk.mend(at, dest, right.to_owned());
    }
}

/// Names that look the same differ in how their accents are stored.
fn wrong_case(dest: &str, right: &str) -> Say {
    let shown = percent_decode_str(dest).decode_utf8_lossy();
    let same = shown.nfc().eq(percent_decode_str(right).decode_utf8_lossy().nfc());
    if same {
        return say!(
            "Los acentos de «{dest}» están guardados de otra manera que en el nombre del archivo.",
            "The accents of “{dest}” are stored in another way than in the name of the file."
        );
    }
    say!("El archivo se llama «{right}», y aquí dice «{dest}».", "The file is called “{right}”, and this says “{dest}”.")
}

/// What has to be written, when nothing else can be meant.
fn sure(trouble: &Trouble) -> Option<&str> {
    match trouble {
        Trouble::WrongCase { right } | Trouble::Moved { right, .. } | Trouble::Absolute { right: Some(right) } => Some(right),
        Trouble::NoFile { near: Some(near) } | Trouble::NoAnchor { near: Some(near), .. } => near.sure.then_some(near.dest.as_str()),
        _ => None,
    }
}

fn help(trouble: &Trouble) -> Say {
    let near = match trouble {
        Trouble::NoFile { near } | Trouble::NoAnchor { near, .. } => near.as_ref().map(|near| near.dest.clone()),
        Trouble::NoScheme { near } => near.map(|near| format!("{near}:")),
        Trouble::WrongCase { right } | Trouble::Moved { right, .. } | Trouble::Absolute { right: Some(right) } => {
            return say!("Escribe «{right}».", "Write “{right}”.");
        }
        Trouble::LeftOut { .. } => {
            return say!(
                "Publica esa página (quita «borrador»), o quita el enlace.",
                "Publish that page (remove “draft”), or remove the link."
            );
        }
        Trouble::Absolute { right: None } => {
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
