//! The computer's own Hunspell dictionaries, for checking spelling.
//!
//! In: a tree and the names of dictionaries. Out: the same tree with their files laid under it: a dictionary in the
//! site's own folder always wins over the system's. Who has none gets none: the check itself says so.

use super::refused::LARGEST;
use crate::base::path::SourcePath;
use crate::model::config::Spelling;
use crate::model::tree::Tree;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where package managers put dictionaries. The first four are those that Hunspell itself looks into
/// (hunspell 1.7, `src/tools/hunspell.cxx`), then Homebrew, MacPorts, FreeBSD and a compiled Hunspell.
const SYSTEM: [&str; 7] = [
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/Library/Spelling",
    "/opt/homebrew/share/hunspell",
    "/opt/local/share/hunspell",
    "/usr/local/share/hunspell",
];

/// Adds the named dictionaries that the tree lacks, as far as this computer has them.
pub(crate) fn lay_under<'n>(tree: &mut Tree, names: impl Iterator<Item = &'n str>) {
    let mut folders = None;
    for name in names {
        let [Some(aff), Some(dic)] = Spelling::EXTENSIONS.map(|extension| Spelling::path(name, extension)) else { continue };
        // Half a dictionary of the site's own is not mended with half of another.
        if tree.get(&aff).is_some() || tree.get(&dic).is_some() {
            continue;
        }
        let folders = folders.get_or_insert_with(|| folders_of(|name| env::var_os(name)));
        if let Some([rules, words]) = folders.iter().find_map(|folder| pair(folder, [&aff, &dic])) {
            tree.insert(aff, rules);
            tree.insert(dic, words);
        }
    }
}

/// Both files of a dictionary in one folder.
fn pair(folder: &Path, paths: [&SourcePath; 2]) -> Option<[Vec<u8>; 2]> {
    let [aff, dic] = paths.map(|path| read(&folder.join(path.file_name())));
    Some([aff?, dic?])
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let about = fs::metadata(path).ok()?;
    (about.is_file() && about.len() <= LARGEST).then(|| fs::read(path).ok())?
}

/// Where a dictionary may be, whether the folder is there or not: what a watch has to watch besides the site.
#[cfg(feature = "serve")]
#[expect(dead_code, reason = "only `serve` watches")]
pub(crate) fn folders() -> Vec<PathBuf> {
    folders_of(|name| env::var_os(name))
}

/// First what the person chose (`DICPATH`, as Hunspell has it; then the XDG Base Directory Specification), then the system's.
fn folders_of(var: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let list = |name: &str| var(name).map(|value| env::split_paths(&value).collect::<Vec<_>>()).unwrap_or_default();
    let home = var("HOME").map(PathBuf::from);
    let own_data = var("XDG_DATA_HOME").map(PathBuf::from).or_else(|| Some(home.as_ref()?.join(".local/share")));
    let data = own_data.into_iter().chain(list("XDG_DATA_DIRS")).map(|folder| folder.join("hunspell"));
    let mac = home.iter().map(|home| home.join("Library/Spelling"));
    let all = list("DICPATH").into_iter().chain(data).chain(mac).chain(SYSTEM.map(PathBuf::from));
    // A folder named from the current one would be another in each run.
    all.filter(|folder| folder.is_absolute()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_person_chose_comes_first() {
        let set = |name: &str| match name {
            "DICPATH" => Some(OsString::from("/mine:relative")),
            "HOME" => Some(OsString::from("/h")),
            "XDG_DATA_DIRS" => Some(OsString::from("/usr/share")),
            _ => None,
        };
        let folders = folders_of(set);
        let first: Vec<&str> = folders.iter().take(4).filter_map(|folder| folder.to_str()).collect();
        assert_eq!(first, ["/mine", "/h/.local/share/hunspell", "/usr/share/hunspell", "/h/Library/Spelling"]);
        assert_eq!(folders_of(|_| None).len(), SYSTEM.len());
    }

    #[test]
    fn the_site_wins_over_the_system() {
        let mut tree = Tree::default();
        let own = SourcePath::new("diccionarios/es_CL.dic").unwrap();
        tree.insert(own.clone(), *b"1\nhola\n");
        lay_under(&mut tree, ["es_CL", "no_NO"].into_iter());
        assert_eq!(tree.bytes(&own), Some(&b"1\nhola\n"[..]));
        assert_eq!(tree.iter().count(), 1, "half a dictionary is not mended with half of another");
    }
}
