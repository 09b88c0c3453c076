//! What pages cost their readers, by kind of page, and what a prepaid bundle of data is good for.
//!
//! In: pages and their weights. Out: a text for people. Weighs nothing.

use super::kind_names;
use super::wording::PAGES;
use super::{table, wording};
use crate::base::number::file_size;
use crate::base::say::{Said, Tongue, said, say};
use crate::engine::{PageInfo, Weight, Weights};
use std::collections::BTreeMap;

/// A small bundle of data, in megabytes: what is left at the end of many a month.
const BUNDLE: usize = 100;

const HEADS: [Said; 7] = [
    said("clase", "kind"),
    said("páginas", "pages"),
    said("texto", "text"),
    said("estilos", "styles"),
    said("programas", "scripts"),
    said("imágenes", "images"),
    said("la que más pesa", "the heaviest"),
];

/// Bytes for people.
pub(super) fn size(bytes: usize, tongue: Tongue) -> String {
    file_size(
        bytes,
        match tongue {
            Tongue::Es => "es",
            Tongue::En => "en",
        },
    )
}

/// The averages of each kind, and how far a bundle of data goes; nothing where no page was weighed.
pub(super) fn summary(pages: &[&PageInfo], known: &Weights, tongue: Tongue) -> String {
    let mut kinds: BTreeMap<&str, Vec<(&str, Weight)>> = BTreeMap::new();
    for (page, weight) in pages.iter().filter_map(|page| Some((page, known.pages.get(&page.url)?))) {
        kinds.entry(kind_names::of(page.kind, tongue)).or_default().push((&page.url, *weight));
    }
    if kinds.is_empty() {
        return String::new();
    }
    let rows = [HEADS.map(|head| head.tell(tongue).to_owned())].into_iter().chain(kinds.iter().map(|(kind, all)| row(kind, all, tongue)));
    let title = say!(
        "Lo que baja un teléfono al abrir una página por primera vez (comprimido con gzip), en promedio:",
        "What a telephone fetches to open a page for the first time (compressed with gzip), on average:"
    );
    format!("\n{}\n{}{}", title.tell(tongue), table::table(rows), bundle(known, tongue))
}

fn row(kind: &str, pages: &[(&str, Weight)], tongue: Tongue) -> [String; 7] {
    let average = |of: fn(&Weight) -> usize| size(pages.iter().map(|(_, weight)| of(weight)).sum::<usize>() / pages.len().max(1), tongue);
    let heaviest = pages.iter().max_by_key(|(_, weight)| weight.all());
    [
        kind.to_owned(),
        wording::number(pages.len()).tell(tongue).to_owned(),
        average(|weight| weight.html),
        average(|weight| weight.styles),
        average(|weight| weight.scripts),
        average(|weight| weight.images),
        heaviest.map_or_else(String::new, |(url, weight)| format!("{} {url}", size(weight.all(), tongue))),
    ]
}

/// «Con 100 MB se leen unas 12.300 páginas de este sitio».
fn bundle(known: &Weights, tongue: Tongue) -> String {
    let Some(pages) = known.readable_with(BUNDLE * 1_000_000) else { return String::new() };
    let count = PAGES.count(rounded(pages));
    let size = |bytes| size(bytes, tongue);
    let said = match tongue {
        Tongue::Es => format!(
            "Con {} MB se leen cerca de {} de este sitio. Los estilos y programas ({}) se bajan una sola vez. No se cuenta lo que agrega la red.",
            BUNDLE,
            count.es,
            size(known.shared)
        ),
        Tongue::En => format!(
            "With {} MB one reads about {} of this site. Styles and scripts ({}) are fetched once. What the network adds is not counted.",
            BUNDLE,
            count.en,
            size(known.shared)
        ),
    };
    said + "\n"
}

/// Two digits: more would promise what no telephone keeps.
fn rounded(number: usize) -> usize {
    let step = 10_usize.pow(number.max(1).ilog10().saturating_sub(1));
    number / step * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_are_said() {
        assert_eq!([0, 7, 99, 7_412, 123_456].map(rounded), [0, 7, 99, 7_400, 120_000]);
    }
}
