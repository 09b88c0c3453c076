//! What is wrong with the file of an image, told where a text shows it.
//!
//! In: the file's path and the place of the image. Out: findings on the page's desk. Whether the pixels can be decoded and what they weigh is seen
//! later, by `checks::images`: it takes time.

use super::image_rules::{IMAGE_CUT, IMAGE_FORM, IMAGE_TOO_LARGE, IMAGE_UNREADABLE, MOVING_IMAGE, UNSAFE_SVG};
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::model::picture::{Picture, Raster, Trouble};
use crate::render::desk::Desk;

pub(super) fn check(path: &SourcePath, span: Span, desk: &mut Desk<'_>) {
    let Some(picture) = desk.site.assets.get(path).and_then(|asset| asset.picture.as_ref()) else { return };
    match picture {
        Picture::Raster(raster) => pixels(path, raster, span, desk),
        Picture::Svg(svg) => drawing(path, &svg.removed, span, desk),
        Picture::Broken(trouble) => broken(path, *trouble, span, desk),
    }
}

fn pixels(path: &SourcePath, raster: &Raster, span: Span, desk: &mut Desk<'_>) {
    let name = path.file_name();
    if !raster.form.endings().contains(&path.extension().as_str()) {
        let (form, [ending, _]) = (raster.form.name(), raster.form.endings());
        desk.note(
            &IMAGE_FORM,
            span,
            say!(
                "«{name}» es un archivo {form}, aunque su nombre diga otra cosa.",
                "“{name}” is a {form} file, although its name says otherwise."
            ),
            say!(
                "Cambia el final de su nombre a «.{ending}», aquí y en la carpeta.",
                "Change the end of its name to “.{ending}”, here and in the folder."
            ),
        );
    }
    if raster.moves {
        desk.note(
            &MOVING_IMAGE,
            span,
            say!(
                "«{name}» se mueve y nadie puede detenerla: se publica quieta, con su primer cuadro.",
                "“{name}” moves and nobody can stop it: it is published still, as its first frame."
            ),
            say!(
                "Si importa lo que se mueve, cuéntalo en pasos, con una imagen para cada uno.",
                "If what moves matters, tell it in steps, with an image for each."
            ),
        );
    }
}

fn drawing(path: &SourcePath, removed: &[String], span: Span, desk: &mut Desk<'_>) {
    if removed.is_empty() {
        return;
    }
    let (name, what) = (path.file_name(), removed.join(", "));
    desk.note(
        &UNSAFE_SVG,
        span,
        say!(
            "A «{name}» se le quitó lo que un dibujo no necesita: {what}.",
            "What a drawing does not need was taken out of “{name}”: {what}."
        ),
        say!(
            "Mira cómo quedó. Si falta algo, expórtalo otra vez como SVG simple, con las letras y las fotos convertidas en trazos.",
            "Look at what is left. If something is missing, export it again as plain SVG, with letters and photos turned into paths."
        ),
    );
}

fn broken(path: &SourcePath, trouble: Trouble, span: Span, desk: &mut Desk<'_>) {
    let name = path.file_name();
    match trouble {
        Trouble::Unreadable => {
            let (message, help) = unreadable(name);
            desk.note(&IMAGE_UNREADABLE, span, message, help);
        }
        Trouble::Cut => {
            let (message, help) = cut(name);
            desk.note(&IMAGE_CUT, span, message, help);
        }
        Trouble::TooLarge(width, height) => desk.note(
            &IMAGE_TOO_LARGE,
            span,
            say!(
                "«{name}» mide {width} × {height} píxeles, más de lo que se puede preparar.",
                "“{name}” has {width} × {height} pixels, more than can be prepared."
            ),
            say!(
                "Guárdala más chica: hasta 40 millones de píxeles y 12.000 por lado. Un teléfono saca fotos de 4.000 × 3.000.",
                "Save it smaller: up to 40 million pixels and 12,000 on a side. A telephone takes photos of 4,000 × 3,000."
            ),
        ),
    }
}

/// What is said of a file that no decoder reads, with what to do.
pub(crate) fn unreadable(name: &str) -> (Say, Say) {
    (
        say!("«{name}» no es una imagen que se pueda leer.", "“{name}” is no image that can be read."),
        say!("Ábrela en tu computador y guárdala otra vez como JPEG o PNG.", "Open it on your computer and save it again as JPEG or PNG."),
    )
}

fn cut(name: &str) -> (Say, Say) {
    (
        say!(
            "A «{name}» le falta el final: se cortó al copiarla o al descargarla.",
            "“{name}” lacks its end: it was cut off while it was copied or downloaded."
        ),
        say!("Cópiala otra vez desde donde salió.", "Copy it again from where it came."),
    )
}
