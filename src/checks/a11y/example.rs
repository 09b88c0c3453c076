//! Pages for the examples of rules: all that a page needs, so that an example holds only what matters.

/// A page with this content after its heading.
macro_rules! page {
    ($content:expr) => {
        concat!(
            "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head>",
            "<body><main><h1>Taller de datos</h1>",
            $content,
            "</main></body></html>\n"
        )
    };
}
pub(super) use page;

/// A page with this in its head.
macro_rules! head {
    ($head:expr) => {
        concat!(
            "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title>",
            $head,
            "</head><body><main><h1>Taller de datos</h1><p>Aprende a leer una tabla.</p></main></body></html>\n"
        )
    };
}
pub(super) use head;

/// A page with this body.
macro_rules! body {
    ($body:expr) => {
        concat!(
            "-- pagina.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller de datos</title></head><body>",
            $body,
            "</body></html>\n"
        )
    };
}
pub(super) use body;
