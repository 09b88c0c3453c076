//! What a build tells at its end: pages, files, findings, time, and what was left out.
//!
//! In: the figures. Out: a few lines for people, on standard error.

use super::wording::{ADVICE, ERRORS, FILES, FOREIGN, PAGES, REMOVED, TO_REMOVE, TO_WRITE, UNCHANGED, WARNINGS, WRITTEN, lines, seconds};
use super::{Ask, stale};
use crate::base::say::{Say, Tongue};
use crate::diag::print::Format;
use crate::diag::{Finding, Level};
use crate::engine::{LeftOut, NextChange};
use crate::io::publish::Outcome;
use crate::io::terminal;
use std::path::Path;
use std::time::Duration;

/// So many pages left out are named; `amigable list` names them all.
const LISTED: usize = 20;

/// What the summary tells.
pub(super) struct Summary<'a> {
    pub(super) pages: usize,
    pub(super) findings: &'a [Finding],
    pub(super) left_out: &'a [LeftOut],
    /// When time alone changes the site.
    pub(super) next_change: Option<&'a NextChange>,
    /// None: the content has errors, so nothing was published.
    pub(super) outcome: Option<Outcome>,
    /// Whether this was a check, which never writes.
    pub(super) check: bool,
    pub(super) output: &'a Path,
    pub(super) time: Duration,
}

impl Summary<'_> {
    /// Shows it, unless a program is reading or nobody wants it.
    pub(super) fn show(&self, ask: &Ask, tongue: Tongue) {
        if !ask.quiet && ask.format == Format::Human {
            let next = self.next_change.map(|next| stale::next(Some(next)));
            let parts = [Some(self.headline(ask.fix)), self.files(), Some(self.levels()), self.left_out(), next];
            terminal::tell(&lines("", parts.iter().flatten().map(|part| part.tell(tongue))));
        }
    }

    fn headline(&self, fixing: bool) -> Say {
        let (pages, time, output) = (PAGES.count(self.pages), seconds(self.time), self.output.display());
        match (self.outcome, self.check) {
            (Some(_), false) => Say {
                es: format!("Listo: {} en {output}, en {}.", pages.es, time.es),
                en: format!("Done: {} in {output}, in {}.", pages.en, time.en),
            },
            (None, false) => Say {
                es: format!(
                    "No publiqué nada: {output} quedó como estaba. Corrige los errores y construye otra vez ({}, {}).",
                    pages.es, time.es
                ),
                en: format!("Nothing was published: {output} is as it was. Mend the errors and build again ({}, {}).", pages.en, time.en),
            },
            // What was mended has been told before.
            (_, true) if fixing => Say {
                es: format!("Revisé {} en {}. No publiqué nada.", pages.es, time.es),
                en: format!("Checked {} in {}. Nothing was published.", pages.en, time.en),
            },
            (_, true) => Say {
                es: format!("Revisé {} en {}. No escribí nada.", pages.es, time.es),
                en: format!("Checked {} in {}. Nothing was written.", pages.en, time.en),
            },
        }
    }

    fn files(&self) -> Option<Say> {
        let outcome = self.outcome?;
        let (written, removed) = if self.check { (&TO_WRITE, &TO_REMOVE) } else { (&WRITTEN, &REMOVED) };
        let mut counts = vec![written.count(outcome.written), UNCHANGED.count(outcome.unchanged), removed.count(outcome.removed)];
        if outcome.kept_foreign > 0 {
            counts.push(FOREIGN.count(outcome.kept_foreign));
        }
        let list = join(&counts);
        let files = FILES.count(outcome.written + outcome.unchanged);
        Some(Say { es: format!("{}: {}.", files.es, list.es), en: format!("{}: {}.", files.en, list.en) })
    }

    fn levels(&self) -> Say {
        let of = |level| self.findings.iter().filter(|finding| finding.level == level).count();
        let counts = [ERRORS.count(of(Level::Error)), WARNINGS.count(of(Level::Warning)), ADVICE.count(of(Level::Advice))];
        let list = join(&counts);
        Say { es: format!("Hallazgos: {}.", list.es), en: format!("Findings: {}.", list.en) }
    }

    fn left_out(&self) -> Option<Say> {
        let count = PAGES.count(self.left_out.len());
        let one = |tongue| move |page: &LeftOut| format!("\n  {}: {}", page.source, page.why.tell(tongue));
        let list = |tongue| self.left_out.iter().take(LISTED).map(one(tongue)).collect::<String>();
        let more = if self.left_out.len() > LISTED { "\n  …" } else { "" };
        (!self.left_out.is_empty()).then(|| Say {
            es: format!("Sin publicar, {}:{}{more}", count.es, list(Tongue::Es)),
            en: format!("Not published, {}:{}{more}", count.en, list(Tongue::En)),
        })
    }
}

fn join(parts: &[Say]) -> Say {
    let join = |tongue| parts.iter().map(|part| part.tell(tongue)).collect::<Vec<_>>().join(", ");
    Say { es: join(Tongue::Es), en: join(Tongue::En) }
}
