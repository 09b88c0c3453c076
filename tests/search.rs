//! The search of a site: what is published for it, and that it is the same each time.

use crate::support::{build, example, hub, output};
use serde_json::Value;
use std::collections::BTreeMap;

type Files = BTreeMap<String, Vec<u8>>;

fn site(settings: &str) -> Files {
    let text = format!(
        "-- amigable.yaml --\ntitulo: Sitio de prueba\ndescripcion: Prueba.\ndireccion: https://prueba.example/sub/\n{settings}\
         -- content/_index.md --\n---\ntitulo: Inicio\ndescripcion: El inicio.\n---\n[Qué es](pobreza.md), [palabras](glosario.yaml).\n\
         -- content/_index.en.md --\n---\ntitle: Home\ndescription: The home page.\n---\nWelcome.\n\
         -- content/pobreza.md --\n---\ntitulo: ¿Qué es la pobreza?\ndescripcion: Una página.\n---\n## Cómo se mide\n\nLa Casen pregunta a los hogares.\n\n| A | B |\n|---|---|\n| tabla | celda |\n\
         -- content/glosario.yaml --\ntitulo: Glosario\ndescripcion: Palabras.\nterminos:\n  - {{id: casen, termino: Casen, formas: [encuesta de hogares], definicion: Una encuesta.}}\n"
    );
    let tree = example(&text);
    output(build(&tree).plan(), &tree)
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap()
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].clone()).unwrap()
}

/// The entries that have a term, with the number of the field that it stands in.
fn having(index: &Value, term: &str) -> Vec<(String, String)> {
    let postings = index["terms"].as_array().unwrap().iter().find(|one| one[0] == term);
    let fields = postings.map(|one| one.as_array().unwrap()[1..].to_vec()).unwrap_or_default();
    let url = |number: u64| index["entries"][usize::try_from(number).unwrap()][0].as_str().unwrap().to_owned();
    let mut found = Vec::new();
    for (field, entries) in fields.iter().enumerate() {
        let mut number = 0;
        for pair in entries.as_array().unwrap().chunks(2) {
            number += pair[0].as_u64().unwrap();
            found.push((field.to_string(), url(number)));
        }
    }
    found
}

#[test]
fn a_site_that_does_not_ask_has_nothing_of_it() {
    let files = site("");
    let of_search = |path: &&String| path.contains("buscar/") || path.contains("search");
    assert_eq!(files.keys().filter(of_search).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(files.iter().filter(|(path, _)| path.ends_with(".html")).all(|(_, page)| !String::from_utf8_lossy(page).contains("buscar/")));
}

#[test]
fn each_language_has_its_page_and_its_index() {
    let files = site("buscador: sí\n");
    for (page, home) in [("buscar", "index.html"), ("en/search", "en/index.html")] {
        let link = format!("/sub/{page}/");
        assert!(text(&files, home).contains(&link), "the header leads to {link}");
        let action = format!("https://prueba.example{link}?q={{search_term_string}}");
        assert!(text(&files, home).contains(&action), "the home says how it is searched");
        assert!(
            text(&files, &format!("{page}/index.html")).contains("type=\"search\"")
                || text(&files, &format!("{page}/index.html")).contains("type=search")
        );
    }
    let urls = |path: &str| {
        let entries = json(&files, path)["entries"].as_array().unwrap().clone();
        entries.iter().map(|entry| entry[0].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(urls("en/search/index.json"), ["/sub/en/"]);
    let spanish = urls("buscar/index.json");
    for url in ["/sub/", "/sub/glosario/", "/sub/glosario/#casen", "/sub/pobreza/"] {
        assert!(spanish.iter().any(|one| one == url), "{url} is in {spanish:?}");
    }
    assert!(!spanish.iter().any(|url| url.starts_with("/sub/en/")), "each language is searched apart");
}

#[test]
fn words_are_found_where_they_stand_and_numbers_of_tables_are_not() {
    let files = site("buscador: sí\nsinonimos: [[plata, dinero]]\n");
    let index = json(&files, "buscar/index.json");
    let at = |field: &str, url: &str| (field.to_owned(), url.to_owned());
    assert!(having(&index, "pobr").contains(&at("0", "/sub/pobreza/")));
    assert!(having(&index, "mid").contains(&at("1", "/sub/pobreza/")));
    assert!(having(&index, "celd").iter().all(|(_, url)| url != "/sub/pobreza/"));
    // The other name of the word that the page uses, and the entry of the word itself.
    let names = having(&index, "encuest");
    assert!(names.contains(&at("3", "/sub/pobreza/")) && names.contains(&at("3", "/sub/glosario/#casen")), "{names:?}");
    assert_eq!(index["synonyms"], serde_json::json!([[["plat", ["plat"]], ["diner", ["diner"]]]]));
    assert_eq!(text(&files, "buscar/text/pobreza.txt"), "La Casen pregunta a los hogares.\n");
    assert!(text(&files, "buscar/words.txt").lines().any(|word| word == "pobreza"));
}

#[test]
fn the_hub_gives_the_same_bytes_twice_and_has_what_its_index_names() {
    let of_search = || -> Files {
        let tree = hub();
        let mut files = output(build(&tree).plan(), &tree);
        files.retain(|path, _| path.contains("buscar/") || path.contains("search/"));
        files
    };
    let (first, again) = (of_search(), of_search());
    assert_eq!(first, again);
    let index = json(&first, "buscar/index.json");
    let entries = index["entries"].as_array().unwrap();
    assert!(index["lengths"].as_array().unwrap().iter().all(|field| field.as_array().unwrap().len() == entries.len()));
    for entry in entries.iter().filter(|entry| entry[6] == 1) {
        let name = entry[0].as_str().unwrap().trim_matches('/');
        let path = format!("buscar/text/{}.txt", if name.is_empty() { "index" } else { name });
        assert!(first.contains_key(&path), "{path}");
    }
}
