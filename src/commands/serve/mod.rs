//! `amigable serve`: the site in a browser while it is edited.
//!
//! In: an [`Ask`]. Out: a server that runs until somebody stops it; after each save, what changed and what is wrong.

#[cfg(feature = "serve")]
mod changed;
#[cfg(feature = "serve")]
mod findings;
#[cfg(feature = "serve")]
mod held;
#[cfg(feature = "serve")]
mod preview;
#[cfg(feature = "serve")]
mod round;
#[cfg(feature = "serve")]
mod run;
#[cfg(feature = "serve")]
mod shown;
#[cfg(feature = "serve")]
mod tell;

use super::options::{BASE_URL, CLOCK, DRAFTS, EDITOR, FOLLOW, INTERFACE, OPEN, OUTPUT_DIR, POLL, PORT, TIMINGS};
use super::{Verb, example, in_both};
use crate::base::say::said;
#[cfg(feature = "serve")]
use run::run;

pub(super) static VERB: Verb = Verb {
    name: said("servir", "serve"),
    about: said("Ver el sitio en el navegador mientras lo editas", "See the site in the browser while you edit it"),
    more: said(
        "Construye el sitio y lo muestra en este computador. Cada vez que guardas, la página se pone al día sola y sigue donde estabas; \
         en una esquina ves los hallazgos, con su archivo y su línea. No escribe en public/: para publicar usa build. \
         Los errores no impiden ver la página; solo build se niega a publicarla.",
        "Builds the site and shows it on this computer. Each time you save, the page brings itself up to date and stays where you were; \
         in a corner you see the findings, with file and line. It does not write to public/: to publish, use build. \
         Errors do not keep you from seeing the page; only build refuses to publish it.",
    ),
    words: &[],
    options: &[&OPEN, &FOLLOW, &DRAFTS, &EDITOR, &PORT, &INTERFACE, &POLL, &BASE_URL, &CLOCK, &OUTPUT_DIR, &TIMINGS],
    examples: &[
        example("amigable serve --open", said("El sitio de esta carpeta, en tu navegador", "The site in this folder, in your browser")),
        example(
            "amigable serve --drafts --follow",
            said("Con borradores, siempre en la página que editas", "With drafts, always at the page that you edit"),
        ),
        example("amigable serve --editor code", said("Para abrir cada hallazgo en tu editor", "To open each finding in your editor")),
        in_both(
            said("amigable serve --interface 0.0.0.0", "amigable serve --interface 0.0.0.0"),
            said("Para mirarlo en tu teléfono, en la misma red", "To look at it on your phone, in the same network"),
        ),
    ],
    run,
};

#[cfg(not(feature = "serve"))]
fn run(ask: &super::Ask) -> Result<super::Code, crate::failure::Failure> {
    let message = crate::base::say::say!(
        "Este amigable se compiló sin servidor. Compílalo con la opción «serve» de cargo.",
        "This amigable was built without a server. Build it with cargo's feature “serve”."
    );
    Ok(super::complain(ask.tongue(), &message))
}
