//! Which offers to mend a file may be kept: those that replace the very bytes that were read, and leave a file that
//! reads as well as before.
//!
//! In: findings, the sources and what was parsed of them. Out: the same findings; an offer that could harm is taken
//! from its finding. A link put at the start of an unquoted YAML text, for one, would no longer be a text.

use super::stages::{ParsedTree, reread};
use crate::diag::Finding;
use crate::model::config::Config;
use rayon::prelude::*;

pub(super) fn keep_safe(findings: &mut [Finding], parsed: &ParsedTree<'_>, config: &Config) {
    findings.par_iter_mut().filter(|finding| finding.fix.is_some()).for_each(|finding| {
        if !is_safe(finding, parsed, config).unwrap_or(false) {
            finding.fix = None;
        }
    });
}

fn is_safe(finding: &Finding, parsed: &ParsedTree<'_>, config: &Config) -> Option<bool> {
    let fix = finding.fix.as_ref()?;
    let (path, (bytes, _)) = parsed.get_key_value(&fix.place.path)?;
    if !fix.fits(bytes) {
        return Some(false);
    }
    let mended = [bytes.get(..fix.place.span.start)?, fix.replacement.as_bytes(), bytes.get(fix.place.span.end..)?].concat();
    Some(reread(path, &mended, parsed, config)? <= reread(path, bytes, parsed, config)?)
}
