//! One finding: the source line, underlined, what to do next, and the line as it would be mended.

use super::super::wrap::wrap;
use super::super::{Finding, RulePages, Sources, Style};
use crate::base::say::{Said, said};
use crate::base::span::{LineColumn, Span};
use crate::diag::{Fix, Level, Place};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Title, Origin, Patch, Snippet, normalize_untrusted_str};
use encoding_rs::WINDOWS_1252;

/// A line longer than this many bytes is shown around the place only.
const LONG_LINE: usize = 400;

const HELP: Said = said("ayuda", "help");
const MENDS: Said = said("se corrige solo: amigable check --fix", "mends itself: amigable check --fix");
const MENDED: Said = said("así queda corregido", "mended it reads");
const MORE: Said = said("más sobre esta regla", "more about this rule");

/// A finding as groups of lines. The first of its rule says where to read more.
pub(super) fn groups<'a>(
    finding: &'a Finding,
    sources: &Sources<'_>,
    pages: Option<&RulePages>,
    first: bool,
    style: Style,
) -> Vec<Group<'a>> {
    let tongue = style.tongue;
    let page = pages.and_then(|pages| pages.get(finding.rule.id));
    let mut group = Group::with_title(title(finding, page, style));
    if let Some(place) = &finding.place {
        group = match sources(&place.path).filter(|_| place.has_lines()) {
            Some(bytes) => group.element(snippet(place, bytes)),
            None => group.element(Origin::path(place.path.as_str())),
        };
    }
    if let Some(help) = &finding.help {
        let name = HELP.tell(tongue);
        group = group.element(Title::HELP.with_name(name).message(note(help.tell(tongue), name, style.width)));
    }
    if finding.fix.is_some() {
        group = group.element(Title::NOTE.no_name().message(MENDS.tell(tongue)));
    }
    if first {
        let explain = format!("amigable explain {}", finding.rule.id);
        let more = format!("{}: {}", MORE.tell(tongue), page.unwrap_or(&explain));
        group = group.element(Title::NOTE.no_name().message(more));
    }
    let patch = finding.fix.as_ref().and_then(|fix| mended(fix, sources(&fix.place.path)?, style));
    [group].into_iter().chain(patch).collect()
}

fn title<'a>(finding: &'a Finding, page: Option<&String>, style: Style) -> annotate_snippets::Title<'a> {
    let base = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Advice => Title::INFO,
    };
    let name = finding.level.name(style.tongue);
    // «error[links/broken-page]: »
    let before = name.chars().count() + finding.rule.id.len() + 4;
    let title = base.with_name(name).primary_title(wrap(finding.message.tell(style.tongue), before, style.width)).id(finding.rule.id);
    match page {
        Some(page) => title.id_url(page.clone()),
        None => title,
    }
}

/// Advice as a note: it may quote a source, so nothing in it may steer the terminal.
fn note(text: &str, name: &str, width: usize) -> String {
    // «   = ayuda: », and the same after a number of line of three digits.
    let before = name.chars().count() + 8;
    normalize_untrusted_str(&wrap(text, before, width))
}

/// The line of a fix before and after, if it lies on one line.
fn mended<'a>(fix: &'a Fix, bytes: &[u8], style: Style) -> Option<Group<'a>> {
    let (start, end) = (fix.place.span.start, fix.place.span.end);
    let from = bytes.get(..start)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let to = bytes.get(end..)?.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| end + at);
    let line = std::str::from_utf8(&bytes[from..to]).ok().filter(|line| line.len() <= LONG_LINE && !line.contains('\n'))?;
    let patch = Patch::new(start - from..end - from, fix.replacement.as_str());
    let source = Snippet::source(line.to_owned()).line_start(LineColumn::at(bytes, start).line).patch(patch);
    Some(Group::with_title(Title::HELP.with_name(HELP.tell(style.tongue)).secondary_title(MENDED.tell(style.tongue))).element(source))
}

/// The lines of the place as text of their own, so that bytes that are no UTF-8 and lines without end do no harm.
fn snippet<'a>(place: &'a Place, bytes: &[u8]) -> Snippet<'a, Annotation<'a>> {
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
