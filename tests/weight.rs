//! What pages cost their readers: told for each page, too much is a finding where it is written, and texts are packed on request.

use crate::support::command::amigable;
use crate::support::{build, example, files, told};
use amigable::Tree;
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

const SITE: &str = "titulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\nidioma: es-CL\n";

/// A table that nothing makes small: the digits of a quadratic sequence.
fn table(rows: u64) -> String {
    let row = |n: u64| format!("| {} | {} |\n", n * n * 7_919 + 104_729, (n + 3) * (n + 11) * 15_485_863 % 1_000_003);
    format!("| Uno | Dos |\n|---|---|\n{}", (0..rows).map(row).collect::<String>())
}

/// A site with one page that has a short text, a table and a short text again.
fn site(settings: &str, rows: u64) -> String {
    let page = format!(
        "---\ntitulo: Tabla\ndescripcion: Una página con una tabla.\n---\nAntes de la tabla.\n\n{}\nDespués de la tabla.\n",
        table(rows)
    );
    format!(
        "-- amigable.yaml --\n{SITE}{settings}-- content/_index.md --\n---\ntitulo: Inicio\ndescripcion: El inicio.\n---\n[La tabla](tabla.md)\n-- content/tabla.md --\n{page}"
    )
}

#[test]
fn a_page_that_costs_too_much_names_what_weighs_most() {
    let tree = example(&site("paginas: {peso_maximo: 15}\n", 900));
    let found = build(&tree).findings;
    let told = told(&found, &tree);
    let heavy: Vec<_> = found.iter().filter(|finding| finding.rule.id == "content/heavy-page").collect();
    assert_eq!(heavy.len(), 1, "{told}");
    // The table and not the page, nor a row of it.
    assert!(told.contains("content/tabla.md:7:1") && told.contains("el máximo de este sitio es 15,0 kB"), "{told}");
    let raised = example(&site("paginas: {peso_maximo: 60}\n", 900));
    assert!(build(&raised).findings.iter().all(|finding| finding.rule.id != "content/heavy-page"));
    let short = example(&site("paginas: {peso_maximo: 15}\n", 9));
    assert!(build(&short).findings.iter().all(|finding| finding.rule.id != "content/heavy-page"));
}

/// A folder with the site, built once.
fn published(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Tree::default();
    amigable::lay_files(&site(settings, 60), &mut tree);
    for (path, file) in tree.iter() {
        let path = folder.path().join(path.as_str());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    let run = amigable(folder.path(), &["build"]);
    assert_eq!(run.code, 0, "{run:?}");
    folder
}

fn gunzipped(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut out).unwrap();
    out
}

fn public(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(&folder.join("public"))
}

#[test]
fn each_page_is_weighed_as_it_travels() {
    let folder = published("");
    let run = amigable(folder.path(), &["list", "pages", "--format", "json"]);
    let lines: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2, "{run:?}");
    let files = public(folder.path());
    for line in &lines {
        let page = format!("{}index.html", line["url"].as_str().unwrap().trim_start_matches('/'));
        let weight = |part: &str| usize::try_from(line["weight"][part].as_u64().unwrap()).unwrap();
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        std::io::Write::write_all(&mut packed, &files[&page]).unwrap();
        assert_eq!(weight("html"), packed.finish().unwrap().len(), "{page}");
        assert!(weight("styles") > 1_000 && weight("images") > 0, "{line}");
        assert_eq!(weight("all"), ["html", "styles", "scripts", "images"].map(weight).iter().sum::<usize>());
    }
    let people = amigable(folder.path(), &["list", "paginas"]);
    assert!(people.err.contains("Con 100 MB se leen cerca de"), "{people:?}");
    assert!(people.out.contains("/tabla/") && people.out.contains(" kB"), "{people:?}");
}

#[test]
fn texts_are_packed_where_the_settings_ask() {
    let folder = published("comprimidos: [gz, br]\n");
    let files = public(folder.path());
    let page = &files["tabla/index.html"];
    assert_eq!(&gunzipped(&files["tabla/index.html.gz"]), page);
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut files["tabla/index.html.br"].as_slice(), &mut unpacked).unwrap();
    assert_eq!(&unpacked, page);
    // What is packed in itself, and what fits into a packet, stays alone.
    assert!(!files.keys().any(|path| path.contains(".gz.") || path.ends_with("png.gz") || path.ends_with("robots.txt.gz")));
    assert_eq!(amigable(folder.path(), &["build"]).err.matches("por escribir").count(), 0);
    assert_eq!(public(folder.path()), files);

    // An edit changes both; what nobody asks for any more goes.
    let source = folder.path().join("content/tabla.md");
    fs::write(&source, fs::read_to_string(&source).unwrap().replace("Antes", "Justo antes")).unwrap();
    assert_eq!(amigable(folder.path(), &["build"]).code, 0);
    let edited = public(folder.path());
    assert!(String::from_utf8_lossy(&gunzipped(&edited["tabla/index.html.gz"])).contains("Justo antes"));
    fs::write(folder.path().join("amigable.yaml"), SITE).unwrap();
    assert_eq!(amigable(folder.path(), &["build"]).code, 0);
    assert!(!public(folder.path()).keys().any(|path| path.ends_with(".gz") || path.ends_with(".br")));
}
