//! Shows findings, and says what came of a run.
//!
//! In: findings, files. Out: text; what was asked for goes to standard output, all else to standard error.

use super::wording::lines;
use super::{Ask, Code};
use crate::base::path::SourcePath;
use crate::base::say::{Tongue, said};
use crate::diag::Finding;
use crate::diag::print::{Format, Run, Style, print_run};
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::tree::Tree;
use std::path::Path;

/// Columns of a terminal that nobody has made wider, and of a log that anybody can read.
const WIDTH: usize = 80;

/// Sorts and shows findings in the form that was asked for, and says how the run ends.
pub(super) fn show(findings: &mut Vec<Finding>, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<Code, Failure> {
    Finding::sort(findings);
    show_run(&Run { findings, ..Run::default() }, tree, ask, tongue)
}

/// The same with all that a run has to tell.
pub(super) fn show_run(run: &Run<'_>, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<Code, Failure> {
    let colour = ask.format == Format::Human && terminal::coloured();
    let sources = |path: &SourcePath| tree.bytes(path);
    let text = print_run(run, &sources, Style { format: ask.format, tongue, colour, width: WIDTH, all: ask.all });
    match ask.format {
        Format::Human => terminal::tell(&text),
        _ => terminal::print(&text)?,
    }
    Ok(if Finding::any_error(run.findings) { Code::Findings } else { Code::Clean })
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
    terminal::print(&lines("", paths.map(|path| terminal::short(&root.join(path.as_str())).display().to_string())))?;
    if !ask.quiet {
        terminal::tell(next);
    }
    Ok(Code::Clean)
}
