//! Which offers to mend a file may be kept: those that replace the very bytes that were read, and leave a file that
//! reads as well as before.
//!
//! In: findings and the sources. Out: the same findings; an offer that could harm is taken
//! from its finding. A link put at the start of an unquoted YAML text, for one, would no longer be a text.

use super::sources::reread;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::tree::Tree;
use rayon::prelude::*;

pub(super) fn keep_safe(findings: &mut [Finding], tree: &Tree, config: &Config) {
    findings.par_iter_mut().filter(|finding| finding.fix.is_some()).for_each(|finding| {
        if !is_safe(finding, tree, config).unwrap_or(false) {
            finding.fix = None;
        }
    });
}

fn is_safe(finding: &Finding, tree: &Tree, config: &Config) -> Option<bool> {
    let fix = finding.fix.as_ref()?;
    let path = Some(&fix.place.path).filter(|path| path.as_str().starts_with("content/"))?;
    let bytes = tree.bytes(path)?;
    if !fix.fits(bytes) {
        return Some(false);
    }
    let mended = [bytes.get(..fix.place.span.start)?, fix.replacement.as_bytes(), bytes.get(fix.place.span.end..)?].concat();
    Some(reread(path, &mended, tree, config)? <= reread(path, bytes, tree, config)?)
}
