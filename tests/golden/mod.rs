//! Golden sites: each folder here has `in/` (a site), `out/` (what it becomes) and `findings.txt` (what an
//! editor is told). `AMIGABLE_BLESS=1 cargo test golden` writes them anew; look at the difference
//! before keeping it. A continuous integration (`CI` is set) never writes.
//!
//! Pages are compared as published, so only with the features of a published build. The default theme's own
//! assets count by name, without fingerprint: a change of a colour is no change of these sites.
//!
//! `every-figure` is documentation and accessibility test too: `tests/run` opens it in a browser.
#![cfg(feature = "minify")]

mod broken_html;

use crate::support::{build, files, output, printed, repository, rules_named, site_in};
use amigable::{Format, Level};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(repository("tests/golden")).unwrap().map(|entry| entry.unwrap().path());
    // Pages of another tool are no site: `broken_html` reads them.
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir() && !path.ends_with("broken-html")).collect();
    cases.sort();
    cases
}

/// What the site in `case/in` becomes: files, and the text of its findings.
fn actual(case: &Path) -> (BTreeMap<String, Vec<u8>>, String) {
    let tree = site_in(&case.join("in"));
    let outcome = build(&tree);
    let text = printed(&outcome.findings, &tree, Format::Human) + &printed(&outcome.findings, &tree, Format::Json);
    // What a build with errors would publish is nobody's business: it is not published.
    let broken = outcome.findings.iter().any(|finding| finding.level == Level::Error);
    let files = if broken { BTreeMap::new() } else { output(outcome.plan(), &tree) };
    // Empty, and hidden from whoever looks at a folder: `tests/publish` sees that it is there.
    let kept = files.into_iter().filter(|(path, _)| path != ".nojekyll");
    (kept.map(normal).collect(), text)
}

/// Without fingerprints, and without the bytes of the theme's assets, of spreadsheets and of pictures: those depend on a
/// compressor. `tests/packages` reads spreadsheets cell by cell, `tests/images` pictures pixel by pixel.
fn normal((path, bytes): (String, Vec<u8>)) -> (String, Vec<u8>) {
    let by_name = path.starts_with("assets/") || path.starts_with("imagenes/") || path.ends_with(".xlsx");
    let text = String::from_utf8(bytes).map_or_else(std::string::FromUtf8Error::into_bytes, |text| plain(&text).into_bytes());
    (plain(&path), if by_name { Vec::new() } else { text })
}

/// `assets/site.1a2b3c4d5e.css` → `assets/site.css`.
fn plain(text: &str) -> String {
    let mut pieces = text.split("assets/");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = piece.split('.').next().unwrap_or_default();
        let hash = piece.get(name.len() + 1..name.len() + 11).filter(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let rest = if hash.is_some() { &piece[name.len() + 11..] } else { &piece[name.len()..] };
        plain.extend(["assets/", name, rest]);
    }
    plain
}

fn expected(case: &Path) -> (BTreeMap<String, Vec<u8>>, String) {
    let out = case.join("out");
    let files = if out.is_dir() { files(&out) } else { BTreeMap::new() };
    (files, fs::read_to_string(case.join("findings.txt")).unwrap_or_default())
}

fn blessing() -> bool {
    std::env::var_os("AMIGABLE_BLESS").is_some() && std::env::var_os("CI").is_none()
}

fn bless(case: &Path, files: &BTreeMap<String, Vec<u8>>, findings: &str) {
    let out = case.join("out");
    if out.exists() {
        fs::remove_dir_all(&out).unwrap();
    }
    for (path, bytes) in files {
        let path = out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(case.join("findings.txt"), findings).unwrap();
}

#[test]
fn golden_sites_come_out_as_they_are_kept() {
    let blessing = blessing();
    let mut troubles = Vec::new();
    for case in cases() {
        let (files, findings) = actual(&case);
        if blessing {
            bless(&case, &files, &findings);
        }
        let (kept, told) = expected(&case);
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        troubles.extend(difference(&files, &kept).into_iter().map(|text| format!("{name}: {text}")));
        if findings != told {
            troubles.push(format!("{name}: findings.txt: {}", around(told.as_bytes(), findings.as_bytes())));
        }
    }
    assert!(troubles.is_empty(), "\n{}", troubles.join("\n"));
}

/// First the set of files, then their bytes.
fn difference(actual: &BTreeMap<String, Vec<u8>>, kept: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let new = actual.keys().filter(|path| !kept.contains_key(*path)).map(|path| format!("{path} is new"));
    let gone = kept.keys().filter(|path| !actual.contains_key(*path)).map(|path| format!("{path} is gone"));
    let other = actual.iter().filter_map(|(path, bytes)| {
        let was = kept.get(path).filter(|was| *was != bytes)?;
        Some(format!("{path}: {}", around(was, bytes)))
    });
    new.chain(gone).chain(other).collect()
}

/// The first difference of two texts, with a little of what stands before and after.
fn around(was: &[u8], is: &[u8]) -> String {
    let at = was.iter().zip(is).take_while(|(a, b)| a == b).count();
    let show = |bytes: &[u8]| String::from_utf8_lossy(&bytes[at.saturating_sub(60)..(at + 100).min(bytes.len())]).into_owned();
    format!("differs at byte {at}\n    was: …{}…\n    is:  …{}…", show(was), show(is))
}

#[test]
fn the_golden_sites_are_these() {
    let names: Vec<String> = cases().iter().map(|case| case.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(
        names,
        ["agenda", "broken", "every-block", "every-example", "every-figure", "every-kind", "languages", "minimal", "plan", "redirects"]
    );
}

/// Rules that `broken` cannot hold beside the others: without settings there is no site, links and pipes are
/// no files of a repository, while a dataset cannot be read nobody says that it does not exist, and while the theme is
/// broken nobody says that there is nothing left to excuse.
/// `tests/rules` raises them.
const NOT_IN_BROKEN: [&str; 22] = [
    // These need pictures that are too large, cut or move: `tests/images` makes them.
    "a11y/moving-image",
    "content/heavy-image",
    "content/image-cut",
    "content/image-form",
    "content/image-too-large",
    "content/unsafe-svg",
    // This needs a page that is longer than all others there: `tests/weight` makes it.
    "content/heavy-page",
    // This needs a theme of its own.
    "a11y/theme-contrast",
    "config/mended-pending",
    "config/no-config",
    "content/file-name",
    "content/file-special",
    "content/file-too-big",
    "content/link-broken",
    "content/link-leaves-site",
    "content/unused-exception",
    "data/table-too-big",
    "data/unknown-dataset",
    // These need a server, or a site whose pages can all be read.
    "links/external-broken",
    "links/external-moved",
    "links/external-unknown",
    "links/orphan",
];

#[test]
fn broken_has_one_of_each_finding() {
    let (_, text) = actual(&repository("tests/golden/broken"));
    let raised = rules_named(&text);
    // Rules whose example is a page of HTML look at what a theme draws, which here is a good one.
    let of_content = amigable::rules().iter().filter(|rule| !rule.bad.starts_with("-- pagina.html --"));
    let missing: Vec<&str> = of_content.map(|rule| rule.id).filter(|id| !raised.contains(*id) && !NOT_IN_BROKEN.contains(id)).collect();
    assert!(missing.is_empty(), "no example of {missing:?}");
}

#[test]
fn the_other_golden_sites_are_clean() {
    for case in cases().iter().filter(|case| !case.ends_with("broken")) {
        let (files, text) = actual(case);
        assert!(text.is_empty() && !files.is_empty(), "{}:\n{text}", case.display());
    }
}
