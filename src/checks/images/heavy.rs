//! An image that costs readers too much.

use crate::base::number::file_size;
use crate::base::path::SourcePath;
use crate::base::say::{Say, said};
use crate::diag::{Family, Finding, Level, Rule};
use crate::render::picture::Placed;
use crate::site::Site;

/// `bytes`: of the file that a telephone would fetch.
pub(super) fn check(image: &Placed, bytes: usize, page: &SourcePath, site: &Site) -> Option<Finding> {
    let most = site.config.site.image_weight.bytes();
    if bytes <= most {
        return None;
    }
    let name = image.source.file_name();
    let (es, en) = (|bytes| file_size(bytes, "es"), |bytes| file_size(bytes, "en"));
    let message = Say {
        es: format!("Un teléfono baja hasta {} para mostrar «{name}»; el máximo de este sitio es {}.", es(bytes), es(most)),
        en: format!("A telephone fetches up to {} to show “{name}”; the most of this site is {}.", en(bytes), en(most)),
    };
    let help = Say {
        es: "Recórtala a lo que importa o elige una con menos detalle: el pasto, las hojas y las multitudes pesan. Si vale lo que cuesta, sube «peso_maximo» en «imagenes» de amigable.yaml.".to_owned(),
        en: "Crop it to what matters or choose one with less detail: grass, leaves and crowds are heavy. If it is worth its cost, raise “max_weight” in “images” of amigable.yaml.".to_owned(),
    };
    Some(Finding::new(&HEAVY_IMAGE, message).at(page, image.span).help(help))
}

/// Its example would be bytes: `tests/images.rs` has it.
pub(super) static HEAVY_IMAGE: Rule = Rule {
    id: "content/heavy-image",
    family: Family::Content,
    level: Level::Warning,
    title: said("Una imagen pesa demasiado", "An image weighs too much"),
    why: said(
        "Quien paga sus datos por adelantado paga cada imagen. Cien kilobytes son tres páginas de este sitio sin imágenes.",
        "Whoever pays for data in advance pays for each image. A hundred kilobytes are three pages of this site without images.",
    ),
    mend: said(
        "Recorta la foto o elige otra. El máximo se cambia con «peso_maximo» en «imagenes» de amigable.yaml, en kilobytes.",
        "Crop the photo or choose another. The most is changed with “max_weight” in “images” of amigable.yaml, in kilobytes.",
    ),
    reference: "WCAG 2.2, 1; W3C Web Sustainability Guidelines, 2.7",
    bad: "",
    good: "",
};
