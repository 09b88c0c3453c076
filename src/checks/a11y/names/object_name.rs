//! An object that shows an image, a film or a sound has a name.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static OBJECT_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["object"]), check };

static RULE: Rule = Rule {
    id: "a11y/object-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un objeto incrustado no tiene nombre", "An embedded object has no name"),
    why: said(
        "Quien usa un lector de pantalla no sabe si es una imagen, un video o un sonido, ni de qué trata.",
        "People who use a screen reader cannot tell whether it is an image, a film or a sound, nor what it is about.",
    ),
    mend: said(
        "Di qué es con title o aria-label. Lo que escribes dentro de <object> solo se muestra si el archivo falta.",
        "Say what it is with title or aria-label. What you write inside <object> is only shown when the file is missing.",
    ),
    reference: "WCAG 2.2, 1.1.1",
    bad: page!("<object data=\"mapa.png\"></object>"),
    good: page!("<object data=\"mapa.png\" title=\"Mapa de las comunas de Ñuble\"></object>"),
};

/// Ends of files, and beginnings of types, of what is no text.
const FILES: [&str; 22] = [
    "apng", "avif", "bmp", "flac", "gif", "ico", "jpeg", "jpg", "m4a", "m4v", "mov", "mp3", "mp4", "mpeg", "oga", "ogg", "ogv", "png",
    "svg", "wav", "webm", "webp",
];
const TYPES: [&str; 3] = ["image/", "audio/", "video/"];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(data) = audit.dom.attr(at, "data") else { return };
    let kind = audit.dom.attr(at, "type").unwrap_or_default().to_ascii_lowercase();
    let path = data.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let by_type = TYPES.iter().any(|start| kind.starts_with(start) || path.starts_with(&format!("data:{start}")));
    let by_name = kind.is_empty() && path.rsplit_once('.').is_some_and(|(_, end)| FILES.contains(&end));
    if !(by_type || by_name) || audit.role(at).is_some() || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (es, en) = (mended(audit, at, &[("title", "Lo que muestra")], &[]), mended(audit, at, &[("title", "What it shows")], &[]));
    found.add(
        &RULE,
        at,
        say!("Este objeto no tiene nombre: nadie dice qué muestra.", "This object has no name: nobody says what it shows."),
        Say { es: format!("Escribe: {es}."), en: format!("Write: {en}.") },
    );
}
