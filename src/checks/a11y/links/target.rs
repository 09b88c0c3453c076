//! Whether two addresses lead to the same thing, as far as can be known without going there.
//!
//! In: two addresses of one page, and the folder that it stands in. Out: the same, different, or unknown. Only what is
//! known to be different is ever reported.

use crate::checks::html::Audit;

/// What is known about two targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Targets {
    Same,
    Different,
    Unknown,
}

/// An address, taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Address {
    /// Scheme and host, empty for an address of the same site.
    host: String,
    folder: String,
    /// The last part, empty for a folder's own page.
    name: String,
    query: String,
    fragment: String,
}

pub(super) fn compare(audit: &Audit<'_>, one: &str, other: &str) -> Targets {
    if one == other {
        return Targets::Same;
    }
    let (a, b) = (taken_apart(one), taken_apart(other));
    if a == b {
        return Targets::Same;
    }
    let within = |address: &str| address.trim().starts_with('#');
    if within(one) != within(other) {
        // A table of contents and a page on the same matter.
        return Targets::Unknown;
    }
    if a.host != b.host {
        // A page of this site may be written with or without its host.
        return if a.host.is_empty() || b.host.is_empty() { Targets::Unknown } else { Targets::Different };
    }
    if (&a.folder, &a.name, &a.query) == (&b.folder, &b.name, &b.query) || a.query != b.query {
        return Targets::Different;
    }
    by_content(audit, one, other).unwrap_or_else(|| by_name(&a, &b))
}

/// Both files are there: what they hold decides.
fn by_content(audit: &Audit<'_>, one: &str, other: &str) -> Option<Targets> {
    let folder = audit.about.folder.as_ref()?;
    let (one, other) = (folder.target(one)?, folder.target(other)?);
    Some(if one == other { Targets::Same } else { Targets::Different })
}

/// Without the files: names side by side in one folder are different things, unless one calls itself a copy of the
/// other or a forwarder. The same name in two folders may be one thing published twice.
fn by_name(a: &Address, b: &Address) -> Targets {
    const ALIKE: [&str; 18] = [
        "copy", "copia", "redirect", "redir", "alias", "mirror", "espejo", "old", "new", "bak", "index", "default", "home", "inicio", "go",
        "goto", "out", "link",
    ];
    let words = |address: &Address| address.name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let (mine, theirs) = (words(a), words(b));
    let differing = mine.iter().filter(|word| !theirs.contains(word)).chain(theirs.iter().filter(|word| !mine.contains(word)));
    let alike = differing.clone().any(|word| ALIKE.iter().any(|alike| word.trim_end_matches(|c: char| c.is_ascii_digit()) == *alike));
    if a.folder != b.folder || alike || differing.count() == 0 { Targets::Unknown } else { Targets::Different }
}

fn taken_apart(address: &str) -> Address {
    let address = address.trim();
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = match rest.split_once("//") {
        Some((scheme, rest)) if scheme.is_empty() || scheme.ends_with(':') => {
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            (host.trim_start_matches("www.").to_lowercase(), path)
        }
        // `mailto:` and its like have no host: all of it is the name.
        _ => (String::new(), rest),
    };
    let path = path.strip_prefix("./").unwrap_or(path);
    let path = ["index.html", "index.htm"].iter().find_map(|index| path.strip_suffix(index)).unwrap_or(path).trim_end_matches('/');
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    Address { host, folder: folder.to_owned(), name: name.to_owned(), query: query.to_owned(), fragment: fragment.to_owned() }
}
