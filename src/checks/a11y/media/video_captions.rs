//! A film has captions.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static VIDEO_CAPTIONS: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["video"]), check };

static RULE: Rule = Rule {
    id: "a11y/video-captions",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un video no tiene subtítulos", "A film has no captions"),
    why: said(
        "Quien no oye, o no puede poner el sonido, no se entera de lo que se dice.",
        "People who do not hear, or cannot turn the sound on, do not learn what is said.",
    ),
    mend: said(
        "Añade <track kind=\"captions\" srclang=\"es\" label=\"Español\" src=\"subtitulos.vtt\"> dentro de <video>. Si el video no tiene sonido, dilo con muted.",
        "Add <track kind=\"captions\" srclang=\"en\" label=\"English\" src=\"captions.vtt\"> inside <video>. If the film has no sound, say so with muted.",
    ),
    reference: "WCAG 2.2, 1.2.2",
    bad: page!("<video controls aria-label=\"Cómo postular\" src=\"postular.mp4\"></video>"),
    good: page!(
        "<video controls aria-label=\"Cómo postular\" src=\"postular.mp4\"><track kind=\"captions\" srclang=\"es\" label=\"Español\" src=\"postular.vtt\"></video>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let dom = audit.dom;
    let plays = dom.attr(at, "src").is_some() || dom.children(at).any(|id| dom.is(id, "source"));
    // Captions may be left out, and then a track is for subtitles; either is text of what is said.
    let is_text =
        |id: NodeId| dom.attr(id, "kind").is_none_or(|kind| matches!(kind.to_ascii_lowercase().as_str(), "captions" | "subtitles" | ""));
    let texts = dom.children(at).any(|id| dom.is(id, "track") && is_text(id));
    if !plays || texts || dom.attr(at, "muted").is_some() || !audit.exposed(at) {
        return;
    }
    found.add(
        &RULE,
        at,
        say!(
            "Este video no tiene subtítulos: quien no oye no se entera de lo que se dice.",
            "This film has no captions: people who do not hear do not learn what is said."
        ),
        say!(
            "Añade dentro: <track kind=\"captions\" srclang=\"es\" label=\"Español\" src=\"subtitulos.vtt\">.",
            "Add inside: <track kind=\"captions\" srclang=\"en\" label=\"English\" src=\"captions.vtt\">."
        ),
    );
}
