//! `security.txt` (RFC 9116): whom to tell of a hole in the site, where the settings name somebody.

use super::{Claim, Published, bytes, rules};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::config::{Config, Security};

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let config = &published.site.config;
    let Some(security) = &config.site.security else { return Vec::new() };
    findings.extend(passed(security, config));
    let by = say!("security.txt", "security.txt");
    vec![Claim { path: OutPath::new(".well-known/security.txt"), entry: bytes(text(security, config).into_bytes()), by, place: None }]
}

fn text(security: &Security, config: &Config) -> String {
    let (email, expires, lang) = (&security.email, security.expires.value, config.site.lang.base());
    let canonical = config.absolute("/.well-known/security.txt");
    format!("Contact: mailto:{email}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {lang}\nCanonical: {canonical}\n")
}

/// Whoever finds a hole does not trust a file that has expired (RFC 9116, 2.5.5).
fn passed(security: &Security, config: &Config) -> Option<Finding> {
    let expires = &security.expires;
    (expires.value <= config.options.today).then(|| {
        let message =
            say!("Esta fecha ya pasó: nadie se fía de un aviso vencido.", "This date has passed: nobody trusts a notice that has expired.");
        let help = say!(
            "Confirma que el correo sigue atendido y pon una fecha dentro de un año a lo más.",
            "Confirm that somebody still reads that address, and put a date within a year at most."
        );
        Finding::new(&rules::EXPIRED_SECURITY, message).at(&Config::path(), expires.span).help(help)
    })
}
