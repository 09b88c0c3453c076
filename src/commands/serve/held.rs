//! Pages that a build could not draw, shown as they were.
//!
//! In: the site that was shown and the one that was built. Out: what of the former is still needed. A page that is gone
//! because its source is gone, renamed or no longer published is not held.

use super::shown::{Held, Shown, is_page};
use crate::base::path::{OutPath, SourcePath};
use crate::diag::{Family, Finding, Level};
use crate::engine::LeftOut;
use crate::io::serve::{Files, PageNote};
use std::sync::Arc;

/// What the build says of pages that are missing.
pub(super) struct Verdict<'b> {
    pub(super) findings: &'b [Finding],
    pub(super) left_out: &'b [LeftOut],
}

impl Verdict<'_> {
    /// Whether the theme or the settings keep pages from being drawn.
    pub(super) fn is_of_the_theme(&self) -> bool {
        let theme = |finding: &&Finding| finding.level == Level::Error && matches!(finding.rule.family, Family::Theme | Family::Config);
        self.findings.iter().any(|finding| theme(&finding))
    }

    fn holds(&self, source: &SourcePath, after: &Shown) -> bool {
        let wrong = |finding: &Finding| finding.level == Level::Error && finding.place.as_ref().is_some_and(|place| place.path == *source);
        let published = after.tree.get(source).is_some() && !self.left_out.iter().any(|page| page.source == *source);
        published && (self.is_of_the_theme() || self.findings.iter().any(wrong))
    }
}

/// Adds to `after` the pages of `before` that it lacks for an error.
pub(super) fn keep(after: &mut Shown, before: &Shown, verdict: &Verdict<'_>) {
    let missing: Vec<&OutPath> = before.paths().filter(|path| after.plan.get(path).is_none()).collect();
    let mut held = Held::new();
    for path in missing.iter().copied().filter(|path| is_page(path)) {
        let Some((url, note)) = page_of(before, path) else { continue };
        if !verdict.holds(&note.source, after) {
            continue;
        }
        held.extend(before.bytes(path).map(|bytes| (path.clone(), bytes)));
        Arc::make_mut(&mut after.pages).insert(url.clone(), PageNote { old: true, ..note.clone() });
    }
    if !held.is_empty() {
        // What the old pages embed: style sheets and pictures have their hash in their names.
        let others = missing.iter().copied().filter(|path| !is_page(path));
        held.extend(others.filter_map(|path| Some((path.clone(), before.bytes(path)?))));
    }
    after.held = Arc::new(held);
}

/// The page that a file is, or is a part of.
fn page_of<'s>(shown: &'s Shown, path: &OutPath) -> Option<(&'s String, &'s PageNote)> {
    let file = format!("/{path}");
    let url = file.strip_suffix("index.html").unwrap_or(&file);
    let ends = url.char_indices().rev().filter(|(_, c)| *c == '/').map(|(at, _)| &url[..=at]);
    std::iter::once(url).chain(ends).find_map(|url| shown.pages.get_key_value(url))
}
