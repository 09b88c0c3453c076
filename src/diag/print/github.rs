//! GitHub workflow commands: the finding appears beside the line in the pull request.
//!
//! GitHub shows ten annotations of each level for one step (its documentation, «Workflow commands», limits), so the gravest
//! come first, and when there are more than it shows a notice says so before them.

use super::{Finding, Sources, lines};
use crate::base::say::{Tongue, said};
use crate::diag::Level;

/// So many annotations of one level are shown.
const SHOWN: usize = 10;

pub(super) fn print(findings: &[Finding], sources: &Sources<'_>, tongue: Tongue) -> String {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| finding.level);
    let commands: String = sorted.iter().map(|finding| command(finding, sources, tongue)).collect();
    too_many(&sorted, tongue) + &commands
}

/// That GitHub will not show all.
fn too_many(findings: &[&Finding], tongue: Tongue) -> String {
    let levels = [Level::Error, Level::Warning, Level::Advice];
    let most = levels.map(|level| findings.iter().filter(|finding| finding.level == level).count()).into_iter().max();
    if most.unwrap_or_default() <= SHOWN {
        return String::new();
    }
    let text = said(
        "GitHub muestra solo diez avisos de cada nivel. Todos están en el registro de este paso.",
        "GitHub shows only ten annotations of each level. All are in the log of this step.",
    );
    format!("::notice title=amigable::{}\n", data(text.tell(tongue)))
}

fn command(finding: &Finding, sources: &Sources<'_>, tongue: Tongue) -> String {
    let name = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "notice",
    };
    let place = finding.place.as_ref().map_or(String::new(), |place| {
        let path = property(place.path.as_str());
        let Some((start, end)) = lines(place, sources) else { return format!("file={path},") };
        format!("file={path},line={},col={},endLine={},endColumn={},", start.line, start.column, end.line, end.column)
    });
    let help = finding.help.as_ref().map_or(String::new(), |help| format!("\n{}", help.tell(tongue)));
    let text = data(&format!("{}{help}", finding.message.tell(tongue)));
    format!("::{name} {place}title={}::{text}\n", property(finding.rule.id))
}

/// Escapes a message as the workflow commands ask.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property value, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
