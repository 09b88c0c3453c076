//! What a run says at its end: the findings, and the summary for people.
//!
//! In: findings, figures. Out: text; findings for programs go to standard output, all else to standard error.

use super::wording::{ADVICE, ERRORS, FILES, FOREIGN, PAGES, REMOVED, TO_REMOVE, TO_WRITE, UNCHANGED, WARNINGS, WRITTEN, lines, seconds};
use super::{Ask, Code};
use crate::base::path::SourcePath;
use crate::base::say::{Say, Tongue, said};
use crate::diag::print::{Format, Style, print};
use crate::diag::{Finding, Level};
use crate::engine::LeftOut;
use crate::failure::Failure;
use crate::io::publish::Outcome;
use crate::io::terminal;
use crate::model::tree::Tree;
use std::path::Path;
use std::time::Duration;

/// So many pages left out are named; `amigable list` names them all.
const LISTED: usize = 20;

/// Shows all findings in the form that was asked for, and says how the run ends.
pub(super) fn show(findings: &mut Vec<Finding>, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<Code, Failure> {
    Finding::sort(findings);
    let colour = ask.format == Format::Human && terminal::coloured();
    let sources = |path: &SourcePath| tree.bytes(path);
    let text = print(findings, &sources, Style { format: ask.format, tongue, colour });
    match ask.format {
        Format::Human => terminal::tell(&text),
        _ => terminal::print(&text)?,
    }
    Ok(if Finding::any_error(findings) { Code::Findings } else { Code::Clean })
}

/// A list of a site with errors may lack pages, so it says so.
pub(super) fn doubt(findings: &[Finding], tongue: Tongue) -> Code {
    if !Finding::any_error(findings) {
        return Code::Clean;
    }
    let doubt = said(
        "El sitio tiene errores: la lista puede estar incompleta. Míralos con: amigable check\n",
        "The site has errors: the list may be incomplete. See them with: amigable check\n",
    );
    terminal::tell(doubt.tell(tongue));
    Code::Findings
}

/// Names the files that were created, and says what to do next.
pub(super) fn created<'a>(root: &Path, paths: impl Iterator<Item = &'a SourcePath>, next: &str, ask: &Ask) -> Result<Code, Failure> {
    terminal::print(&lines("", paths.map(|path| root.join(path.as_str()).display().to_string())))?;
    if !ask.quiet {
        terminal::tell(next);
    }
    Ok(Code::Clean)
}

/// What the summary tells.
pub(super) struct Summary<'a> {
    pub(super) pages: usize,
    pub(super) findings: &'a [Finding],
    pub(super) left_out: &'a [LeftOut],
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
            let parts = [Some(self.headline()), self.files(), Some(self.levels()), self.left_out()];
            terminal::tell(&lines("", parts.iter().flatten().map(|part| part.tell(tongue))));
        }
    }

    fn headline(&self) -> Say {
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
