//! GitHub workflow commands: the finding appears beside the line in the pull request.

use super::{Finding, Sources, lines};
use crate::base::say::Tongue;
use crate::diag::Level;

pub(super) fn print(findings: &[Finding], sources: &Sources<'_>, tongue: Tongue) -> String {
    findings.iter().map(|finding| command(finding, sources, tongue)).collect()
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
