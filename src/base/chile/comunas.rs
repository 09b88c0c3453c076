//! The 346 comunas of Chile.
//!
//! In: a word of a table. Out: its official code. The list holds one comuna a line: code, official name, and the
//! other spellings that public tables use, between bars.

use super::padded;
use crate::base::text::{fold, nearest};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static LIST: &str = include_str!("comunas.txt");

/// Plain spelling or code → code and official name.
static COMUNAS: LazyLock<BTreeMap<String, (&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = LIST.lines().filter_map(|line| {
        let mut names = line.split('|');
        let (code, name) = (names.next()?, names.next()?);
        Some(names.chain([code, name]).map(move |spelling| (plain(spelling), (code, name))))
    });
    lines.flatten().collect()
});

/// `O’Higgins` → `ohiggins`. The article stays: Florida lies in Biobío and La Florida in Santiago.
fn plain(text: &str) -> String {
    fold(text.trim()).replace(['’', '\'', '`', '´'], "").replace('-', " ")
}

/// The official code of a comuna, by code or name; accents, case and the sort of apostrophe aside.
pub(crate) fn find_comuna(written: &str) -> Option<&'static str> {
    COMUNAS.get(&padded(plain(written), 5)).map(|(code, _)| *code)
}

/// The official names of the comunas of a region, by the region's code.
pub(crate) fn comunas_of(region: &str) -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(move |line| line.starts_with(region)).filter_map(|line| line.split('|').nth(1))
}

/// The comuna that `written` seems to mean, by its official name.
pub(crate) fn near_comuna(written: &str) -> Option<&'static str> {
    let near = nearest(&plain(written), COMUNAS.keys().map(String::as_str))?;
    COMUNAS.get(near).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_comunas_are_there_once() {
        let codes: std::collections::BTreeSet<&str> = COMUNAS.values().map(|(code, _)| *code).collect();
        assert_eq!((LIST.lines().count(), codes.len()), (346, 346));
        let spellings: usize = LIST.lines().map(|line| line.split('|').map(plain).collect::<std::collections::BTreeSet<_>>().len()).sum();
        assert_eq!(COMUNAS.len(), spellings, "no two comunas share a spelling");
        assert!(codes.iter().all(|code| super::super::find(&code[..2]).is_some()), "each lies in a region");
    }

    #[test]
    fn each_comuna_lies_in_one_region() {
        let all: usize = super::super::REGIONS.iter().map(|region| comunas_of(region.code).count()).sum();
        assert_eq!(all, 346);
        assert!(comunas_of("09").any(|name| name == "Temuco") && !comunas_of("08").any(|name| name == "Temuco"));
    }

    #[test]
    fn a_comuna_is_found_however_it_is_written() {
        for (text, code) in [
            ("Ñuñoa", Some("13120")),
            ("ñuñoa", Some("13120")),
            ("13120", Some("13120")),
            ("1101", Some("01101")),
            ("concepcion", Some("08101")),
            ("O’Higgins", Some("11302")),
            ("O'Higgins", Some("11302")),
            ("Llay-Llay", Some("05703")),
            ("La Calera", Some("05502")),
            ("El Bosque", Some("13105")),
            ("Florida", Some("08104")),
            ("La Florida", Some("13110")),
            ("Chile", None),
            ("99999", None),
            ("", None),
        ] {
            assert_eq!(find_comuna(text), code, "{text}");
        }
        assert_eq!(near_comuna("Concepsión"), Some("Concepción"));
        assert_eq!(near_comuna("Atlántida del Sur"), None);
    }
}
