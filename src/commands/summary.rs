//! What a build tells at its end: pages, files, findings, time, and what was left out.
//!
//! In: the figures. Out: a few lines for people, on standard error.

use super::wording::{
    ADVICE, ERRORS, FILES, FOREIGN, FOUND, KNOWN, Noun, PAGES, REMOVED, TO_REMOVE, TO_WRITE, UNCHANGED, WARNINGS, WRITTEN, lines, seconds,
};
use super::{Ask, stale};
use crate::base::say::{Say, Tongue};
use crate::diag::print::{Format, Run};
use crate::diag::{Family, Level};
use crate::engine::{LeftOut, NextChange};
use crate::io::publish::Outcome;
use crate::io::terminal;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// So many pages left out are named; `amigable list` names them all.
const LISTED: usize = 20;

/// What the summary tells.
pub(super) struct Summary<'a> {
    pub(super) pages: usize,
    pub(super) run: Run<'a>,
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
            let parts = [Some(self.headline(ask.fix)), self.files(), Some(self.levels()), self.set_aside(), self.left_out(), next];
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

    /// How many findings there are, and how many of each family when there are several.
    fn levels(&self) -> Say {
        let findings = self.run.findings;
        let mut families: Vec<Family> = findings.iter().map(|finding| finding.rule.family).collect();
        families.sort_unstable();
        families.dedup();
        let all = join(&levels(&findings.iter().map(|finding| finding.level).collect::<Vec<_>>(), true));
        let mut text = Say { es: format!("Hallazgos: {}.", all.es), en: format!("Findings: {}.", all.en) };
        for family in families {
            let own: Vec<Level> = findings.iter().filter(|finding| finding.rule.family == family).map(|finding| finding.level).collect();
            let own = join(&levels(&own, false));
            let title = family.title();
            let _ = write!(text.es, "\n  {}: {}", title.es, own.es);
            let _ = write!(text.en, "\n  {}: {}", title.en, own.en);
        }
        text
    }

    /// Findings that do not count, and where to see them.
    fn set_aside(&self) -> Option<Say> {
        let (known, excepted) = (self.run.known.len(), self.run.excepted.len());
        let line = |count: usize, noun: &Noun, es: &str, en: &str| {
            let found = noun.count(count);
            (count > 0).then(|| Say { es: format!("Además, {} {es}", found.es), en: format!("Besides, {} {en}", found.en) })
        };
        let known = line(known, &KNOWN, "en pendientes.yaml.", "in pendientes.yaml.");
        let excepted = line(excepted, &FOUND, "con excepción: amigable list excepciones", "under an exception: amigable list exceptions");
        let both: Vec<Say> = [known, excepted].into_iter().flatten().collect();
        let tell = |tongue| both.iter().map(|part| part.tell(tongue)).collect::<Vec<_>>().join("\n");
        (!both.is_empty()).then(|| Say { es: tell(Tongue::Es), en: tell(Tongue::En) })
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

/// So many of each level; those that there are none of only when `all` are to be named.
fn levels(levels: &[Level], all: bool) -> Vec<Say> {
    let nouns = [(Level::Error, &ERRORS), (Level::Warning, &WARNINGS), (Level::Advice, &ADVICE)];
    let counts = nouns.map(|(level, noun)| (levels.iter().filter(|one| **one == level).count(), noun));
    counts.into_iter().filter(|(count, _)| all || *count > 0).map(|(count, noun)| noun.count(count)).collect()
}

fn join(parts: &[Say]) -> Say {
    let join = |tongue| parts.iter().map(|part| part.tell(tongue)).collect::<Vec<_>>().join(", ");
    Say { es: join(Tongue::Es), en: join(Tongue::En) }
}
