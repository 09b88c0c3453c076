//! What a host has to know: the headers of every answer, where old addresses lead, that no file is to be left out.
//!
//! In: the site's settings, addresses and aliases. Out: `_headers` and `_redirects`, as Netlify, Cloudflare Pages and others read them,
//! and `.nojekyll`, without which GitHub Pages leaves out what begins with `_` or a dot. A host that reads none of them shows the same pages.

use super::{Claim, Published, bytes, redirects};
use crate::base::path::OutPath;
use crate::base::say::{Say, say};
use crate::diag::Finding;
use crate::render::theme::Theme;
use std::fmt::Write;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let claim = |path: &str, text: String, by: Say| Claim { path: OutPath::new(path), entry: bytes(text.into_bytes()), by, place: None };
    let headers = say!("las cabeceras para el servidor", "the headers for the host");
    let moved = say!("las direcciones antiguas", "the old addresses");
    let whole = say!("el aviso para GitHub Pages", "the note for GitHub Pages");
    let mut claims = vec![
        claim("_headers", headers_for(published.site.config.base_path(), published.theme), headers),
        claim(".nojekyll", String::new(), whole),
    ];
    let lines = redirects_of(published);
    if !lines.is_empty() {
        claims.push(claim("_redirects", lines, moved));
    }
    claims
}

/// What may be loaded, and from where: from this site alone, and of what is written into a page only the theme's own script and sheets, by
/// their digests (CSP Level 3). The search needs no more: its engine is a script of this site, and `connect-src` lets it load its index.
fn policy(theme: &Theme) -> String {
    let script = &theme.script.source;
    let sheets: String = theme.sheets.sources().flat_map(|source| [" ", source]).collect();
    format!(
        "default-src 'none'; script-src 'self' {script}; style-src 'self'{sheets}; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Headers of every page. Where a reader comes from is told to no other site; a page needs neither camera, microphone nor place; and since
/// all is public, anybody's program may read it (Fetch Standard, CORS).
fn headers_for(base: &str, theme: &Theme) -> String {
    let policy = policy(theme);
    format!(
        "{base}/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n  \
         Permissions-Policy: camera=(), microphone=(), geolocation=()\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Access-Control-Allow-Origin: *\n\n{base}/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

fn redirects_of(published: &Published<'_>) -> String {
    let base = published.site.config.base_path();
    let mut text = String::new();
    for (item, url) in published.site.items.iter().zip(&published.site.urls) {
        for alias in item.meta.aliases.iter().filter(|alias| redirects::path(&alias.value).is_some()) {
            let _ = writeln!(text, "{base}{} {url} 301", alias.value);
        }
    }
    text
}
