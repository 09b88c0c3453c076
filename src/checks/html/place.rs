//! Where a finding about an element belongs: to a line of the text, of a template or of an HTML file.

use super::Audit;
use crate::base::mark::Mark;
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::span::Span;
use crate::diag::{Finding, Rule};
use crate::parse::html::NodeId;

/// Where the elements of a page came from.
pub(crate) enum Origin<'a> {
    /// A page of the site: written from a source by the theme's templates, in the order of their numbers.
    Page { source: &'a SourcePath, templates: &'a [SourcePath] },
    /// A file of HTML.
    File(&'a SourcePath),
}

/// The finding, at the nearest place that is known.
pub(super) fn finding(rule: &'static Rule, audit: &Audit<'_>, at: NodeId, message: Say, help: Say) -> Finding {
    let finding = Finding::new(rule, message);
    match &audit.about.origin {
        Origin::File(path) => finding.at(path, own(audit, at)).help(help),
        Origin::Page { source, templates } => {
            let (text, template) = written_by(audit, at);
            let template = template.and_then(|(number, span)| Some((templates.get(number)?, span)));
            match (text, template) {
                (Some(span), Some((template, _))) => finding.at(source, span).help(with_template(&help, template)),
                (Some(span), None) => finding.at(source, span).help(help),
                (None, Some((template, span))) => finding.at(template, span).help(help),
                (None, None) => finding.at(source, Span::default()).help(help),
            }
        }
    }
}

/// Whether an element says words of a Markdown text, so that help can speak of Markdown.
pub(crate) fn from_text(audit: &Audit<'_>, at: NodeId) -> bool {
    let mut around = [at].into_iter().chain(audit.dom.ancestors(at)).filter_map(|id| audit.dom.element(id));
    matches!(audit.about.origin, Origin::Page { .. }) && around.any(crate::parse::html::Element::has_source)
}

/// Whether a template of the site writes the element itself, whatever it says.
pub(crate) fn from_template(audit: &Audit<'_>, at: NodeId) -> bool {
    matches!(audit.about.origin, Origin::Page { .. }) && audit.dom.element(at).is_some_and(|element| element.mark().template.is_some())
}

/// The marks of an element and of all around it, the nearest first.
fn marks<'a>(audit: &'a Audit<'_>, at: NodeId) -> impl Iterator<Item = Mark> + 'a {
    [at].into_iter().chain(audit.dom.ancestors(at)).filter_map(|id| audit.dom.element(id)).map(crate::parse::html::Element::mark)
}

/// In a file: the element's own tag, or the nearest tag around it that was written.
fn own(audit: &Audit<'_>, at: NodeId) -> Span {
    marks(audit, at).find_map(|mark| mark.source).unwrap_or_default()
}

/// The bytes of the text that an element says, and the template that wrote the element, if one did.
fn written_by(audit: &Audit<'_>, at: NodeId) -> (Option<Span>, Option<(usize, Span)>) {
    let mut template = None;
    for mark in marks(audit, at) {
        template = template.or(mark.template);
        if mark.source.is_some() {
            return (mark.source, template);
        }
    }
    (None, template)
}

impl Audit<'_> {
    /// Whether an element was written in a Markdown text, so that its author mends it there.
    pub(crate) fn in_text(&self, at: NodeId) -> bool {
        let nearest = marks(self, at).find(|mark| mark.source.is_some() || mark.template.is_some());
        matches!(self.about.origin, Origin::Page { .. }) && nearest.is_some_and(|mark| mark.template.is_none())
    }
}

fn with_template(help: &Say, template: &SourcePath) -> Say {
    Say {
        es: format!("{} (Lo dibuja la plantilla «{template}».)", help.es),
        en: format!("{} (The template “{template}” draws it.)", help.en),
    }
}
