//! The page does not go elsewhere by itself.

use crate::base::say::{Say, said, say};
use crate::checks::a11y::example::head;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static META_REFRESH: HtmlRule = HtmlRule { rule: &SOON, on: On::Names(&["meta"]), check };
pub(super) static META_REFRESH_LONG: HtmlRule = HtmlRule { rule: &LATE, on: On::Names(&[]), check: |_, _, _| {} };

static SOON: Rule = Rule {
    id: "a11y/meta-refresh",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página se va o se recarga sola", "The page goes away or loads again by itself"),
    why: said(
        "Quien lee despacio pierde la página antes de terminar. Un lector de pantalla empieza otra vez desde arriba.",
        "People who read slowly lose the page before they finish, and a screen reader starts again from the top.",
    ),
    mend: said(
        "Quita la etiqueta. Si la página se mudó, usa content=\"0; url=…\", que no hace esperar, y deja un enlace.",
        "Take the tag away. If the page has moved, use content=\"0; url=…\", which makes nobody wait, and leave a link.",
    ),
    reference: "WCAG 2.2, 2.2.1; F40, F41",
    bad: head!("<meta http-equiv=\"refresh\" content=\"30; url=otra.html\">"),
    good: head!(""),
};

static LATE: Rule = Rule {
    id: "a11y/meta-refresh-long",
    family: Family::A11y,
    level: Level::Advice,
    title: said("La página se recarga sola después de muchas horas", "The page loads again by itself after many hours"),
    why: said(
        "Aunque pase mucho tiempo, la página cambia sin que nadie lo pida. Quien la dejó abierta pierde su lugar.",
        "Even after a long time, the page changes without anybody asking: people who left it open lose their place.",
    ),
    mend: said(
        "Quita la etiqueta y deja que cada persona recargue la página.",
        "Take the tag away and let people reload the page themselves.",
    ),
    reference: "WCAG 2.2, 2.2.4, 3.2.5",
    bad: head!("<meta http-equiv=\"refresh\" content=\"86400\">"),
    good: head!(""),
};

/// WCAG 2.2.1 lets a limit of more than 20 hours pass.
const LONGEST: u64 = 72_000;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(seconds) = seconds(audit, at).filter(|seconds| *seconds > 0) else { return };
    // The first one that is valid counts: browsers pass over the others.
    let before = audit.dom.elements(audit.dom.root()).take_while(|id| *id != at).any(|id| seconds_of(audit, id).is_some());
    if before {
        return;
    }
    let help = say!("Quita: <meta http-equiv=\"refresh\" …>", "Take away: <meta http-equiv=\"refresh\" …>");
    if seconds > LONGEST {
        let hours = seconds / 3600;
        found.add(
            &LATE,
            at,
            say!("La página se recarga sola después de {hours} horas.", "The page loads again by itself after {hours} hours."),
            help,
        );
    } else {
        let goes = audit.dom.attr(at, "content").is_some_and(|content| content.to_ascii_lowercase().contains("url"));
        let what = if goes {
            ("La página se va sola a otra", "The page goes to another by itself")
        } else {
            ("La página se recarga sola", "The page loads again by itself")
        };
        let unit = if seconds == 1 { ("segundo", "second") } else { ("segundos", "seconds") };
        found.add(
            &SOON,
            at,
            Say { es: format!("{} después de {seconds} {}.", what.0, unit.0), en: format!("{} after {seconds} {}.", what.1, unit.1) },
            help,
        );
    }
}

fn seconds_of(audit: &Audit<'_>, at: NodeId) -> Option<u64> {
    if audit.dom.is(at, "meta") { seconds(audit, at) } else { None }
}

/// After how many seconds a refresh happens (HTML Standard, 4.2.5.3); none where it is not valid.
fn seconds(audit: &Audit<'_>, at: NodeId) -> Option<u64> {
    if !audit.dom.attr(at, "http-equiv")?.trim().eq_ignore_ascii_case("refresh") {
        return None;
    }
    let content = audit.dom.attr(at, "content")?.trim_start();
    let digits = content.len() - content.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &content[digits..];
    if digits == 0 && !rest.starts_with('.') {
        return None;
    }
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let ends = after.is_empty() || after.starts_with([';', ',']) || after.starts_with(char::is_whitespace);
    ends.then(|| content[..digits].parse().unwrap_or(if digits == 0 { 0 } else { u64::MAX }))
}
