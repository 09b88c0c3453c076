//! The regions and comunas of Chile, as people write them and as sentences name them.
//!
//! Codes and names: SUBDERE, Códigos Únicos Territoriales 2018; ISO 3166-2:CL. In: a word of a table. Out: the
//! region or comuna meant. Knows no shape and no figure.

mod comunas;

pub(crate) use comunas::{comunas_of, find_comuna, near_comuna};

use super::text::{fold, nearest};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One of the 16 regions.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// Official code (CUT), two digits.
    pub(crate) code: &'static str,
    /// ISO 3166-2 code.
    pub(crate) iso: &'static str,
    /// Official name, without «Región de».
    pub(crate) official: &'static str,
    /// Name for axes, lists and tables.
    pub(crate) name: &'static str,
    /// Name within a sentence, with its article where people use one: «la Región Metropolitana», «el Maule».
    pub(crate) phrase: &'static str,
    /// Capital letters for a small tile.
    pub(crate) letters: &'static str,
}

impl Region {
    /// Name within an English sentence.
    pub(crate) fn phrase_en(&self) -> &'static str {
        if self.code == "13" { "the Metropolitan Region" } else { self.name }
    }
}

/// All regions, from north to south. The order of their codes is another: Ñuble is 16 and Arica 15.
pub(crate) static REGIONS: [Region; 16] = [
    region("15", "CL-AP", "Arica y Parinacota", "Arica y Parinacota", "Arica y Parinacota", "AP"),
    region("01", "CL-TA", "Tarapacá", "Tarapacá", "Tarapacá", "TA"),
    region("02", "CL-AN", "Antofagasta", "Antofagasta", "Antofagasta", "AN"),
    region("03", "CL-AT", "Atacama", "Atacama", "Atacama", "AT"),
    region("04", "CL-CO", "Coquimbo", "Coquimbo", "Coquimbo", "CO"),
    region("05", "CL-VS", "Valparaíso", "Valparaíso", "Valparaíso", "VS"),
    region("13", "CL-RM", "Metropolitana de Santiago", "Metropolitana", "la Región Metropolitana", "RM"),
    region("06", "CL-LI", "Libertador General Bernardo O'Higgins", "O’Higgins", "O’Higgins", "LI"),
    region("07", "CL-ML", "Maule", "Maule", "el Maule", "ML"),
    region("16", "CL-NB", "Ñuble", "Ñuble", "Ñuble", "NB"),
    region("08", "CL-BI", "Biobío", "Biobío", "el Biobío", "BI"),
    region("09", "CL-AR", "La Araucanía", "La Araucanía", "La Araucanía", "AR"),
    region("14", "CL-LR", "Los Ríos", "Los Ríos", "Los Ríos", "LR"),
    region("10", "CL-LL", "Los Lagos", "Los Lagos", "Los Lagos", "LL"),
    region("11", "CL-AI", "Aysén del General Carlos Ibáñez del Campo", "Aysén", "Aysén", "AI"),
    region("12", "CL-MA", "Magallanes y de la Antártica Chilena", "Magallanes", "Magallanes", "MA"),
];

const fn region(
    code: &'static str,
    iso: &'static str,
    official: &'static str,
    name: &'static str,
    phrase: &'static str,
    letters: &'static str,
) -> Region {
    Region { code, iso, official, name, phrase, letters }
}

/// All names of all regions, each with the region's place.
static NAMES: LazyLock<BTreeMap<String, usize>> = LazyLock::new(|| {
    let names = |region: &'static Region| [region.code, region.iso, region.official, region.name, region.phrase];
    REGIONS.iter().enumerate().flat_map(|(place, region)| names(region).map(|name| (closed(&plain(name)), place))).collect()
});

/// The place of a region in [`REGIONS`], by code, ISO code, official or short name, with or without «Región
/// de»; accents, case, spaces and the sort of apostrophe aside: «Bío Bío» is Biobío. Spreadsheets drop the zero of
/// `01`, so `1` is the same.
pub(crate) fn find(written: &str) -> Option<usize> {
    NAMES.get(&padded(closed(&plain(written)), 2)).copied()
}

/// Without spaces and hyphens, and with the newer spelling of Aysén.
fn closed(plain: &str) -> String {
    plain.replace([' ', '-'], "").replace("aisen", "aysen")
}

/// The region that `written` seems to mean, by its short name.
pub(crate) fn near_region(written: &str) -> Option<&'static str> {
    let wanted = plain(written);
    let names = REGIONS.iter().flat_map(|region| [(plain(region.name), region.name), (plain(region.official), region.name)]);
    let names: Vec<(String, &'static str)> = names.collect();
    let near = nearest(&wanted, names.iter().map(|(plain, _)| plain.as_str()))?;
    names.iter().find(|(plain, _)| plain == near).map(|(_, name)| *name)
}

/// A code of digits with the zeros in front that a spreadsheet may have dropped.
fn padded(text: String, width: usize) -> String {
    let is_code = text.len() + 1 == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { format!("0{text}") } else { text }
}

/// `Región del Maule` → `maule`.
fn plain(text: &str) -> String {
    let folded = fold(text.trim()).replace(['’', '\'', '`', '´'], "");
    let mut rest = folded.as_str();
    for start in ["region ", "del ", "de la ", "de ", "el ", "la "] {
        rest = rest.strip_prefix(start).unwrap_or(rest);
    }
    rest.strip_prefix("region ").unwrap_or(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_however_it_is_written() {
        let name = |text: &str| find(text).map(|place| REGIONS[place].name);
        for text in
            ["13", "CL-RM", "Metropolitana", "Metropolitana de Santiago", "Región Metropolitana de Santiago", "la Región Metropolitana"]
        {
            assert_eq!(name(text), Some("Metropolitana"), "{text}");
        }
        for text in ["O'Higgins", "O’Higgins", "Libertador General Bernardo O'Higgins", "Región del Libertador General Bernardo O’Higgins"]
        {
            assert_eq!(name(text), Some("O’Higgins"), "{text}");
        }
        assert_eq!(name("araucania"), Some("La Araucanía"));
        assert_eq!(name("Región del Biobío"), Some("Biobío"));
        assert_eq!(name("Chile"), None);
        assert_eq!(name(""), None);
        assert_eq!(name("1"), Some("Tarapacá"));
        assert_eq!(name("Bío-Bío"), Some("Biobío"));
        assert_eq!(name("Región del Bío Bío"), Some("Biobío"));
        assert_eq!(name("Aisén"), Some("Aysén"));
        assert_eq!(near_region("Region de Tarapaka"), Some("Tarapacá"));
        assert_eq!(near_region("Chile"), None);
    }
}
