//! A photo that tells where it was taken. One that a page shows is published without that; one that it offers, as it is.

use super::is_allowed;
use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::diag::{Family, Finding, Level, Rule};
use crate::site::Site;
use std::collections::BTreeSet;

pub(super) fn check(site: &Site, anew: &BTreeSet<SourcePath>) -> Vec<Finding> {
    let located = site.assets.iter().filter(|(path, asset)| asset.located && !anew.contains(*path) && !is_allowed(path.as_str(), site));
    let finding = |path| {
        let message = say!("Esta imagen dice dónde se tomó.", "This image tells where it was taken.");
        let help = say!(
            "Guárdala otra vez sin datos de ubicación: en el teléfono, al compartir, desmarca «ubicación»; o abre la imagen y expórtala.",
            "Save it again without its location: when sharing from a telephone switch “location” off; or open the image and export it."
        );
        Finding::new(&IMAGE_PLACE, message).at(path, Span::default()).help(help)
    };
    located.map(|(path, _)| finding(path)).collect()
}

pub(super) static IMAGE_PLACE: Rule = Rule {
    id: "privacy/image-place",
    family: Family::Privacy,
    level: Level::Warning,
    title: said("Una imagen dice dónde se tomó", "An image tells where it was taken"),
    why: said(
        "Los teléfonos guardan las coordenadas dentro de la foto. Quien la descarga puede llegar a la casa de quien aparece. A las fotos que una página muestra se les quitan; a las que ofrece para bajar, no.",
        "Telephones keep the coordinates inside the photo. Whoever downloads it can find the home of who is on it. They are taken out of photos that a page shows, but not out of those that it offers for download.",
    ),
    mend: said(
        "Guarda la imagen sin ubicación. Si el lugar es público, permite su ruta en «privacidad» de amigable.yaml con el motivo.",
        "Save the image without its location. If the place is public, allow its path in “privacy” of amigable.yaml with the reason.",
    ),
    reference: "Exif 3.0, 4.6.6: GPS attribute information",
    bad: "",
    good: "",
};
