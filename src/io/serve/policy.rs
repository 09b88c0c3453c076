//! What a page may load and run (CSP Level 3): the site's own policy, so that what a strict host refuses is seen while editing.
//!
//! In: a snapshot. Out: the value of the header. What the server adds to a page is a script of its own address, which keeps to it.

use super::snapshot::Snapshot;
use crate::base::path::OutPath;

/// The file in which a site tells its host which headers to send.
const HEADERS: &str = "_headers";
const NAME: &str = "Content-Security-Policy:";

/// For a server that has no site yet, and for a site that says nothing.
const STRICT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
                      manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy that the site asks its host to send with its pages.
pub(super) fn of(snapshot: &Snapshot) -> String {
    let asked = OutPath::new(HEADERS).and_then(|path| snapshot.files.bytes(&path));
    let text = asked.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    text.lines().find_map(|line| line.trim().strip_prefix(NAME)).map_or(STRICT, str::trim).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::serve::samples;

    #[test]
    fn the_policy_is_that_of_the_site() {
        let headers = "/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'\n  X-Content-Type-Options: nosniff\n";
        assert_eq!(samples::site("", &[("_headers", headers)]).policy, "default-src 'none'; style-src 'self'");
        assert_eq!(samples::site("", &[("index.html", "")]).policy, STRICT);
    }
}
