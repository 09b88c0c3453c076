//! Texts compressed beforehand, where the settings ask for it: `.br` and `.gz` beside each, for servers that send such files instead of compressing
//! anew for every reader (nginx `gzip_static`, Caddy `precompressed`, Apache `MultiViews`).
//!
//! In: the plan with all else in it. Out: wishes, which are fulfilled when the site is published, and how that is done.

use crate::base::gzip;
use crate::base::path::OutPath;
use crate::model::config::Config;
use crate::model::plan::{ContentCoding, Entry, Plan};
use std::collections::BTreeSet;

/// How the names of texts end. Images, spreadsheets and archives are compressed in themselves.
const TEXTS: [&str; 12] = ["atom", "css", "csv", "geojson", "html", "ics", "js", "json", "svg", "txt", "vcf", "xml"];

/// What is smaller fits into one packet with or without.
const SMALLEST: usize = 1_000;

/// Wishes for what the settings ask for. A file of the site's own under such a name stays what it is.
pub(super) fn claim(plan: &mut Plan, config: &Config) {
    let codings = asked(config);
    if codings.is_empty() {
        return;
    }
    let texts: Vec<OutPath> =
        plan.iter().filter(|(path, entry)| is_text(path) && is_worth_it(entry)).map(|(path, _)| path.clone()).collect();
    for text in texts {
        for coding in &codings {
            if let Some(path) = OutPath::new(&format!("{text}.{}", coding.extension())) {
                let _ = plan.claim(path, Entry::Compressed(text.clone(), *coding));
            }
        }
    }
}

fn asked(config: &Config) -> BTreeSet<ContentCoding> {
    let can = |coding: &ContentCoding| cfg!(feature = "brotli") || *coding != ContentCoding::Br;
    config.site.precompressed.iter().copied().filter(can).collect()
}

fn is_text(path: &OutPath) -> bool {
    path.as_str().rsplit_once('.').is_some_and(|(_, extension)| TEXTS.contains(&extension))
}

/// Nobody knows here how long a copy is.
fn is_worth_it(entry: &Entry) -> bool {
    matches!(entry, Entry::Copy(_)) || entry.size() >= SMALLEST
}

/// The bytes as small as they get: they are compressed once and sent many times.
pub(crate) fn compress(bytes: &[u8], coding: ContentCoding) -> Option<Vec<u8>> {
    match coding {
        ContentCoding::Gz => Some(gzip::smallest(bytes)),
        ContentCoding::Br => brotli(bytes),
    }
}

/// The largest window that every browser takes (RFC 7932, 9.1), and the encoder's best.
#[cfg(feature = "brotli")]
fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    use brotli::enc::BrotliEncoderParams;
    let how = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &how).ok()?;
    Some(packed)
}

#[cfg(not(feature = "brotli"))]
fn brotli(_: &[u8]) -> Option<Vec<u8>> {
    None
}
