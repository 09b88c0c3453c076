//! Rules about the files of images.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// A page that shows `dibujo.svg`, and the drawing.
const SAFE_SVG: &str = "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Un cuadrado](dibujo.svg)\n-- content/dibujo.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>\n";

pub(crate) static UNSAFE_SVG: Rule = Rule {
    id: "content/unsafe-svg",
    family: Family::Content,
    level: Level::Warning,
    title: said("A un dibujo se le quitó algo", "Something was taken out of a drawing"),
    why: said(
        "Un SVG puede llevar programas, pedir archivos a otros sitios y moverse solo. Nada de eso se publica; a veces el dibujo se veía gracias a eso.",
        "An SVG can hold programs, ask other sites for files and move by itself. None of that is published; sometimes the drawing was seen because of it.",
    ),
    mend: said("Expórtalo otra vez como SVG simple y mira cómo queda.", "Export it again as plain SVG and look at it."),
    reference: "SVG 2, 2.2.2: secure static mode",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Un cuadrado](dibujo.svg)\n-- content/dibujo.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><script>1</script><rect width=\"10\" height=\"10\"/></svg>\n",
    good: SAFE_SVG,
};

pub(crate) static IMAGE_UNREADABLE: Rule = Rule {
    id: "content/image-unreadable",
    family: Family::Content,
    level: Level::Error,
    title: said("Una imagen no se puede leer", "An image cannot be read"),
    why: said("En su lugar quedaría un hueco.", "There would be a hole in its place."),
    mend: said("Guárdala otra vez como JPEG o PNG.", "Save it again as JPEG or PNG."),
    reference: "HTML Standard, 4.8.4.2.2",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Un cuadrado](dibujo.svg)\n-- content/dibujo.svg --\nEsto es un texto.\n",
    good: SAFE_SVG,
};

/// Its example would be bytes: `tests/images.rs` has it.
pub(crate) static IMAGE_CUT: Rule = Rule {
    id: "content/image-cut",
    family: Family::Content,
    level: Level::Error,
    title: said("A una imagen le falta el final", "An image lacks its end"),
    why: said(
        "Se vería gris desde la mitad, y quien lee no sabría por qué.",
        "It would be grey from the middle on, and readers would not know why.",
    ),
    mend: said("Cópiala otra vez desde donde salió.", "Copy it again from where it came."),
    reference: "ITU-T T.81, B.2.1",
    bad: "",
    good: "",
};

/// Its example would be bytes: `tests/images.rs` has it.
pub(crate) static IMAGE_TOO_LARGE: Rule = Rule {
    id: "content/image-too-large",
    family: Family::Content,
    level: Level::Error,
    title: said("Una imagen tiene demasiados píxeles", "An image has too many pixels"),
    why: said(
        "Un archivo de pocos kilobytes puede pedir gigabytes de memoria al abrirse, y detener el computador que construye el sitio.",
        "A file of a few kilobytes can ask for gigabytes of memory when it is opened, and stop the computer that builds the site.",
    ),
    mend: said("Guárdala con menos píxeles: 4.000 por lado sobran.", "Save it with fewer pixels: 4,000 on a side are plenty."),
    reference: "CWE-409",
    bad: "",
    good: "",
};

/// Its example would be bytes: `tests/images.rs` has it.
pub(crate) static IMAGE_FORM: Rule = Rule {
    id: "content/image-form",
    family: Family::Content,
    level: Level::Warning,
    title: said("El nombre de una imagen dice otro formato", "The name of an image says another form"),
    why: said(
        "El sitio la publica bien, pero otros programas no la abren, y nadie sabe por qué.",
        "The site publishes it well, but other programs do not open it, and nobody knows why.",
    ),
    mend: said("Cambia el final de su nombre por el de su formato.", "Change the end of its name to that of its form."),
    reference: "WHATWG MIME Sniffing, 6.1",
    bad: "",
    good: "",
};

/// Its example would be bytes: `tests/images.rs` has it.
pub(crate) static MOVING_IMAGE: Rule = Rule {
    id: "a11y/moving-image",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Una imagen se mueve sola", "An image moves by itself"),
    why: said(
        "Lo que se mueve al lado de un texto no deja leer a mucha gente, y a alguna le hace daño. Además pesa diez veces más que una imagen quieta.",
        "What moves beside a text keeps many people from reading, and harms some. It also weighs ten times as much as a still image.",
    ),
    mend: said("Cuenta en pasos lo que se mueve, con una imagen para cada uno.", "Tell what moves in steps, with an image for each."),
    reference: "WCAG 2.2, 2.2.2",
    bad: "",
    good: "",
};
