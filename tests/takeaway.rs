//! What readers take away: the book is whole and every link in it leads somewhere, the folder needs nothing but itself, and both are the
//! same each time. `tests/run` gives the books to `EPUBCheck` and opens the folder in a browser.

use crate::support::{example, options, site_in};
use amigable::{Entry, Memo, Tree};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

type Files = BTreeMap<String, Vec<u8>>;

const PAGES: &str = "-- content/_index.md --\n---\ntitulo: Inicio & «fin» <b>\ndescripcion: Todo aquí.\n---\n[Una](una.md#la-nota), [otra](otra.md), [tres](tres.md), [cuatro](cuatro.md).\n\
    -- content/una.md --\n---\ntitulo: Uno & dos < tres 🎈\ndescripcion: Con notas.\nfecha: 2026-03-01\n---\n## La nota\n\nTexto[^1] con [palabra](glosario:casen).\n\n## La nota\n\nOtra vez, y [arriba](#la-nota).\n\n[^1]: Una nota.\n\n> [!NOTE]\n> Atención.\n\n```html\n<p class=\"a\">&amp;</p>\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- [ ] por hacer\n- [x] hecho\n\n[Fuera](https://sitio.cl/a|b?c=1&d=2) y [correo](mailto:a@sitio.cl).\n\
    -- content/otra.md --\n---\ntitulo: Otra\ndescripcion: La segunda.\nfecha: 2026-05-02\n---\n[De vuelta](una.md) y [al inicio](_index.md).\n\
    -- content/tres.md --\n---\ntitulo: Tres\ndescripcion: La tercera.\n---\nHola.\n\
    -- content/cuatro.md --\n---\ntitulo: Cuatro\ndescripcion: La cuarta.\n---\n*Adiós*, dijo.\n\
    -- content/otra.en.md --\n---\ntitle: Other\ndescription: The second.\n---\nHello.\n\
    -- content/glosario.yaml --\ntitulo: Glosario\ndescripcion: Palabras.\nterminos:\n  - {id: casen, termino: Casen, formas: [palabra], definicion: Una encuesta <b>&</b>.}\n";

fn site(settings: &str, address: &str) -> Tree {
    example(&format!("-- amigable.yaml --\ntitulo: Sitio & prueba\ndescripcion: Prueba.\ndireccion: {address}\n{settings}{PAGES}"))
}

/// The files of a published site, what is made last among them.
fn published(tree: &Tree) -> Files {
    let (config, findings) = amigable::read_config(tree, options());
    let config = config.unwrap_or_else(|| panic!("{findings:?}"));
    let memo = Memo::none();
    let mut built = amigable::build(tree, &config, &memo);
    amigable::make_pictures(&mut built.plan, tree, &memo, &|_| (), &|| ());
    amigable::make_packs(&mut built, tree, &memo, &|_| (), &|| ());
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.to_vec(),
        Entry::Copy(path) => tree.bytes(path).unwrap().to_vec(),
        other => panic!("not made: {other:?}"),
    };
    built.plan.iter().map(|(path, entry)| (path.as_str().to_owned(), bytes(entry))).collect()
}

fn unpacked(bytes: &[u8]) -> Files {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Files::new();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert!(files.insert(name.clone(), content).is_none(), "{name} is there twice");
    }
    files
}

/// The attributes of every element of a document, which is well-formed.
fn elements(name: &str, bytes: &[u8]) -> Vec<(String, BTreeMap<String, String>)> {
    let text = std::str::from_utf8(bytes).unwrap();
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let of = |start: &BytesStart<'_>| {
        let attributes = start.attributes().map(|one| {
            let one = one.unwrap_or_else(|error| panic!("{name}: {error}"));
            let value = quick_xml::escape::unescape(&one.value).unwrap().into_owned();
            (one.key.as_ref().to_owned(), value)
        });
        (start.name().as_ref().to_owned(), attributes.collect())
    };
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Start(start) | Event::Empty(start) => found.push(of(&start)),
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// `../a.html` of `b/c.html` is `a.html`.
fn joined(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        if part == ".." { assert!(parts.pop().is_some(), "{to} leaves the folder") } else { parts.push(part) }
    }
    percent_encoding::percent_decode_str(&parts.join("/")).decode_utf8().unwrap().into_owned()
}

fn is_of_the_web(address: &str) -> bool {
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
}

/// A book whose parts all know each other. Gives its chapters in the order of reading.
fn whole_book(bytes: &[u8]) -> (Files, Vec<String>) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let first = zip.by_index(0).unwrap();
    assert_eq!((&*first.name().unwrap(), first.compression()), ("mimetype", CompressionMethod::Stored));
    drop(first);
    let files = unpacked(bytes);
    assert_eq!(files["mimetype"], b"application/epub+zip");
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        for (_, attributes) in elements(name, bytes) {
            if let Some(id) = attributes.get("id") {
                assert!(ids.entry(name.clone()).or_default().insert(id.clone()), "{name}: {id} is there twice");
            }
        }
    }
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        for (element, attributes) in elements(name, bytes) {
            // What opens is known to few readers of books.
            assert!(element != "details" && element != "summary", "{name}: <{element}>");
            for address in ["href", "src"].iter().filter_map(|key| attributes.get(*key)).filter(|address| !is_of_the_web(address)) {
                let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
                let target = if file.is_empty() { name.clone() } else { joined(name, file) };
                assert!(files.contains_key(&target), "{name}: <{element}> {address}");
                assert!(anchor.is_empty() || ids.get(&target).is_some_and(|ids| ids.contains(anchor)), "{name}: <{element}> {address}");
            }
        }
    }
    let package = elements("libro.opf", &files["EPUB/libro.opf"]);
    let items: BTreeMap<&str, &str> =
        package.iter().filter(|(name, _)| name == "item").map(|(_, item)| (item["id"].as_str(), item["href"].as_str())).collect();
    let inside: BTreeSet<String> = files.keys().filter_map(|name| name.strip_prefix("EPUB/")).map(str::to_owned).collect();
    let listed: BTreeSet<String> = items.values().map(|item| (*item).to_owned()).chain(["libro.opf".to_owned()]).collect();
    assert_eq!(inside, listed);
    let spine: Vec<String> =
        package.iter().filter(|(name, _)| name == "itemref").map(|(_, item)| items[item["idref"].as_str()].to_owned()).collect();
    let nav = elements("indice.xhtml", &files["EPUB/indice.xhtml"]);
    let told: BTreeSet<&str> = nav.iter().filter(|(name, _)| name == "a").map(|(_, link)| link["href"].as_str()).collect();
    assert_eq!(told, spine.iter().map(String::as_str).collect::<BTreeSet<_>>(), "the table of contents has all that is read");
    (files, spine)
}

/// A folder of pages that lead nowhere but to each other and to the web.
fn whole_folder(bytes: &[u8]) -> Files {
    let files = unpacked(bytes);
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = scraper::Html::parse_document(std::str::from_utf8(bytes).unwrap());
        for element in page.root_element().descendants().filter_map(scraper::ElementRef::wrap) {
            assert!(!matches!(element.value().name(), "script" | "form" | "source"), "{name} has <{}>", element.value().name());
            for address in ["href", "src"].iter().filter_map(|key| element.attr(key)).filter(|address| !is_of_the_web(address)) {
                let file = address.split(['#', '?']).next().unwrap();
                assert!(file.is_empty() || files.contains_key(&joined(name, file)), "{name}: {address}");
            }
        }
    }
    files
}

#[test]
fn the_book_of_a_site_with_strange_words_is_whole() {
    for address in ["https://prueba.example/", "https://prueba.example/sub/"] {
        let files = published(&site("para_llevar: sí\n", address));
        let (book, spine) = whole_book(&files["descargas/sitio-prueba.epub"]);
        let pages = ["cuatro", "glosario", "otra", "tres", "una"].map(|page| format!("paginas/{page}.xhtml"));
        assert_eq!(spine[..3], ["portada.xhtml", "indice.xhtml", "inicio.xhtml"]);
        assert!(pages.iter().all(|page| spine[3..].contains(page)), "{spine:?}");
        let una = String::from_utf8(book["EPUB/paginas/una.xhtml"].clone()).unwrap();
        assert!(una.contains("<title>Uno &amp; dos &lt; tres 🎈</title>"), "{una}");
        assert!(una.contains("epub:type=\"noteref\"") && una.contains("epub:type=\"footnote\""), "{una}");
        assert!(una.contains("https://sitio.cl/a%7Cb?c=1&amp;d=2"), "{una}");
        let package = String::from_utf8(book["EPUB/libro.opf"].clone()).unwrap();
        assert!(package.contains("<dc:title>Sitio &amp; prueba</dc:title>") && package.contains("T00:00:00Z</meta>"), "{package}");
    }
}

#[test]
fn the_folder_needs_nothing_but_itself() {
    for address in ["https://prueba.example/", "https://prueba.example/sub/"] {
        let files = published(&site("para_llevar: sí\nbuscador: sí\nsin_conexion: sí\n", address));
        let folder = whole_folder(&files["descargas/sitio-prueba.zip"]);
        let has = |name: &str| folder.contains_key(name);
        assert!(has("empieza-aqui.html") && has("LEEME.txt") && has("paginas/una/index.html") && has("paginas/en/otra/index.html"));
        assert!(!folder.keys().any(|name| name.contains("buscar") || name.contains("sin-conexion") || name.ends_with(".js")));
        // The newest day of all examples, whatever that is.
        let readme = String::from_utf8_lossy(&folder["LEEME.txt"]);
        assert!(
            readme.contains("Sitio & prueba") && readme.contains(" de 2026.") && readme.contains(address.trim_end_matches('/')),
            "{readme}"
        );
    }
}

#[test]
fn a_language_of_few_pages_has_no_book() {
    let files = published(&site("para_llevar: sí\n", "https://prueba.example/"));
    let books: Vec<&String> = files.keys().filter(|path| path.ends_with(".epub")).collect();
    assert_eq!(books, ["descargas/sitio-prueba.epub"]);
    assert!(files.contains_key("en/descargas/index.html"));
}

#[test]
fn sizes_are_told_before_and_a_site_that_does_not_ask_has_nothing_of_it() {
    let files = published(&site("para_llevar: sí\n", "https://prueba.example/"));
    let page = String::from_utf8(files["descargas/index.html"].clone()).unwrap();
    for (path, label) in [("descargas/sitio-prueba.epub", "Descargar el libro"), ("descargas/sitio-prueba.zip", "Descargar la carpeta")] {
        let tenths = (files[path].len() + 50) / 100;
        let size = format!("{},{} kB", tenths / 10, tenths % 10);
        assert!(page.contains(label) && page.contains(&format!("/{path}")), "{path}");
        assert!(page.contains(&size), "{size}: {page}");
    }
    assert!(String::from_utf8_lossy(&files["index.html"]).contains("/descargas/"));
    let without = published(&site("", "https://prueba.example/"));
    assert!(!without.keys().any(|path| path.contains("descargas")));
    assert!(!String::from_utf8_lossy(&without["index.html"]).contains("descargas"));
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    let tree = site_in(&crate::support::repository("tests/golden/every-block/in"));
    let files = published(&tree);
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| published(&tree));
    assert!(files == one_thread);
    let taken: Vec<&String> = files.keys().filter(|path| path.starts_with("descargas/")).collect();
    assert_eq!(taken, ["descargas/index.html", "descargas/todos-los-bloques.epub", "descargas/todos-los-bloques.zip"]);
    let (book, _) = whole_book(&files["descargas/todos-los-bloques.epub"]);
    assert!(book.keys().any(|name| name.starts_with("EPUB/imagenes/")), "its pictures are in it");
    whole_folder(&files["descargas/todos-los-bloques.zip"]);
}

#[test]
fn drawings_in_a_book_have_their_colours_without_a_sheet() {
    let mut tree = site_in(&crate::support::repository("tests/golden/every-figure/in"));
    let settings = crate::support::source("amigable.yaml");
    let text = [&*tree.get(&settings).unwrap().bytes, b"\npara_llevar: s\xc3\xad\n"].concat();
    tree.insert(settings, text);
    let files = published(&tree);
    let book = files.iter().find(|(path, _)| path.ends_with(".epub")).expect("there is a book").1;
    let (parts, _) = whole_book(book);
    let mut drawn = 0;
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        for (element, attributes) in elements(name, bytes) {
            let class = attributes.get("class").map(String::as_str).unwrap_or_default();
            if class.split(' ').any(|one| one == "s1" || one == "map-fill-1") {
                assert!(attributes.contains_key("fill"), "{name}: <{element}> {attributes:?}");
                drawn += 1;
            }
        }
    }
    assert!(drawn > 0, "no drawing is in the book");
}

#[test]
fn a_picture_that_cannot_be_made_leaves_its_words() {
    let page = "-- content/imagen.md --\n---\ntitulo: Imagen\ndescripcion: Con una imagen.\n---\n![Un gato duerme](gato.jpg)\n";
    let mut tree = example(&format!(
        "-- amigable.yaml --\ntitulo: Sitio & prueba\ndescripcion: Prueba.\ndireccion: https://prueba.example/\npara_llevar: sí\n{PAGES}{page}"
    ));
    tree.insert(crate::support::source("content/gato.jpg"), b"no es una imagen".to_vec());
    let files = published(&tree);
    let (book, _) = whole_book(&files["descargas/sitio-prueba.epub"]);
    assert!(String::from_utf8_lossy(&book["EPUB/paginas/imagen.xhtml"]).contains("Un gato duerme"));
    whole_folder(&files["descargas/sitio-prueba.zip"]);
}
