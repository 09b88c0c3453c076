//! A sound has its words beside it.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static AUDIO_TRANSCRIPT: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["audio"]), check };

static RULE: Rule = Rule {
    id: "a11y/audio-transcript",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un audio no tiene transcripción a la vista", "A sound has no transcript in sight"),
    why: said(
        "Quien no oye, o no puede poner el sonido, no se entera de lo que se dice.",
        "People who do not hear, or cannot turn the sound on, do not learn what is said.",
    ),
    mend: said(
        "Pon la transcripción junto al audio, o un enlace que se llame «Transcripción».",
        "Put the transcript beside the sound, or a link that is called “Transcript”.",
    ),
    reference: "WCAG 2.2, 1.2.1",
    bad: page!("<audio controls src=\"entrevista.mp3\"></audio>"),
    good: page!("<audio controls src=\"entrevista.mp3\"></audio><p><a href=\"entrevista.html\">Transcripción de la entrevista</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let dom = audit.dom;
    let described = ["aria-describedby", "aria-details"].iter().any(|name| !audit.referenced(at, name).is_empty());
    if dom.attr(at, "controls").is_none() || described || !audit.exposed(at) || around(audit, at) {
        return;
    }
    found.add(
        &RULE,
        at,
        say!("Este audio no tiene una transcripción a la vista.", "This sound has no transcript in sight."),
        say!(
            "Pon debajo lo que se dice, o un enlace: <a href=\"transcripcion.html\">Transcripción</a>.",
            "Put what is said below, or a link: <a href=\"transcript.html\">Transcript</a>."
        ),
    );
}

/// How many elements around are looked at for the word.
const NEAR: usize = 3;

fn around(audit: &Audit<'_>, at: NodeId) -> bool {
    let holders = audit.dom.ancestors(at).take(NEAR);
    holders.into_iter().any(|id| {
        let text = audit.dom.text(id).to_lowercase();
        ["transcri", "texto del audio", "texto de la entrevista"].iter().any(|word| text.contains(word))
    })
}
