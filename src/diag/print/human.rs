//! Findings for people: the source line, underlined, with what to do next.

use super::{Finding, Sources, Style};
use crate::base::say::{Said, said};
use crate::base::span::{LineColumn, Span};
use crate::diag::{Level, Place};
use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};
use encoding_rs::WINDOWS_1252;

/// A line longer than this many bytes is shown around the place only.
const LONG_LINE: usize = 400;

const HELP: Said = said("ayuda", "help");
const MENDS: Said = said("se corrige solo: amigable check --fix", "mends itself: amigable check --fix");
const MORE: Said = said("más sobre esta regla: amigable explain", "more about this rule: amigable explain");

pub(super) fn print(findings: &[Finding], sources: &Sources<'_>, style: Style) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    findings.iter().map(|finding| renderer.render(&[group(finding, sources, style)]) + "\n\n").collect()
}

fn group<'a>(finding: &'a Finding, sources: &Sources<'_>, style: Style) -> Group<'a> {
    let tongue = style.tongue;
    let base = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Advice => Title::INFO,
    };
    let title = base.with_name(finding.level.name(tongue)).primary_title(finding.message.tell(tongue)).id(finding.rule.id);
    let mut group = Group::with_title(title);
    if let Some(place) = &finding.place {
        group = match sources(&place.path).filter(|_| place.has_lines()) {
            Some(bytes) => group.element(snippet(place, bytes)),
            None => group.element(annotate_snippets::Origin::path(place.path.as_str())),
        };
    }
    if let Some(help) = &finding.help {
        group = group.element(Title::HELP.with_name(HELP.tell(tongue)).message(help.tell(tongue)));
    }
    if finding.fix.is_some() {
        group = group.element(Title::NOTE.no_name().message(MENDS.tell(tongue)));
    }
    group.element(Title::NOTE.no_name().message(format!("{} {}", MORE.tell(tongue), finding.rule.id)))
}

/// The lines of the place as text of their own, so that bytes that are no UTF-8 and lines without end do no harm.
fn snippet<'a>(place: &'a Place, bytes: &[u8]) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let start = place.span.start.min(bytes.len());
    let end = place.span.end.clamp(start, bytes.len());
    let from = bytes[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1).max(start.saturating_sub(LONG_LINE));
    let line_end = bytes[start..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| start + at);
    let to = line_end.min(start + LONG_LINE);
    let lead = text(&bytes[from..start]);
    let marked = text(&bytes[start..end.min(to)]);
    let rest = text(&bytes[end.min(to)..to]);
    let mark = Span::new(lead.len(), lead.len() + marked.len());
    Snippet::source(format!("{lead}{marked}{rest}"))
        .line_start(LineColumn::at(bytes, start).line)
        .path(place.path.as_str())
        .annotation(AnnotationKind::Primary.span(mark.range()))
}

/// What is no UTF-8 is most likely Windows-1252, which has a character for every byte.
fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), str::to_owned)
}
