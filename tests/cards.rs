//! The picture that goes with a page when somebody passes it on.
#![cfg(all(feature = "cards", feature = "images"))]

use crate::support::{build, example, output};
use std::collections::{BTreeMap, BTreeSet};

/// What a chat loads without asking (`WhatsApp` takes up to 300 KB, slow networks less).
const LARGEST: usize = 100_000;

fn site(settings: &str, title: &str) -> BTreeMap<String, Vec<u8>> {
    let text = format!(
        "-- amigable.yaml --\ntitulo: Sitio de prueba\ndescripcion: Prueba.\ndireccion: https://prueba.example/sub/\ncolecciones:\n  eventos: {{clase: evento}}\n{settings}\
         -- content/_index.md --\n---\ntitulo: Inicio\ndescripcion: El inicio.\n---\n[Un taller](eventos/taller.md)\n\
         -- content/eventos/_index.md --\n---\ntitulo: Eventos\ndescripcion: Todos.\n---\nTodos.\n\
         -- content/eventos/taller.md --\n---\ntitulo: {title}\ndescripcion: Para leer una tabla.\ninicio: 2030-03-14\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: confirmado\n---\nTexto.\n"
    );
    let tree = example(&text);
    output(build(&tree).plan(), &tree)
}

/// The pictures that pages name, by their paths.
fn named(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let of = |page: String| {
        let tags: Vec<String> = page.split("<meta ").map(|tag| tag.split('>').next().unwrap_or_default().replace('"', "")).collect();
        let tag = tags.into_iter().find(|tag| tag.split(' ').any(|part| part == "property=og:image"))?;
        let (_, rest) = tag.split_once("https://prueba.example/sub/")?;
        Some(rest.split(' ').next().unwrap_or_default().to_owned())
    };
    pages.filter_map(of).collect()
}

#[test]
fn each_page_names_a_picture_that_is_there_and_small() {
    let long = "Un título muy largo con ñandúes, cigüeñas y «comillas» que no cabe en una línea ni en dos ni quizás en tres de las que tiene la tarjeta";
    for title in ["Taller", long, "Supercalifragilísticoespialidosoyaunmáslargoquenosepuedepartirenningunaparte"] {
        let files = site("tarjetas: sí\n", title);
        let named = named(&files);
        assert!(named.len() >= 3, "{named:?}");
        for path in &named {
            let bytes = &files[path];
            assert!(bytes.len() < LARGEST, "{path}: {} bytes", bytes.len());
            let picture = image::load_from_memory(bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (1200, 630));
        }
    }
}

#[test]
fn another_title_has_another_address_and_the_same_title_the_same() {
    let (first, again, other) = (site("tarjetas: sí\n", "Uno"), site("tarjetas: sí\n", "Uno"), site("tarjetas: sí\n", "Dos"));
    assert_eq!(named(&first), named(&again));
    assert_eq!(named(&first).difference(&named(&other)).count(), 1);
}

#[test]
fn a_site_that_does_not_ask_has_none() {
    let files = site("", "Taller");
    assert!(named(&files).is_empty() && files.keys().all(|path| !path.starts_with("tarjetas/")));
}
