//! What is taken away is what was written: published tables read back as they were, whatever they hold.

use crate::support::{build, cases, example, output, source};
use proptest::prelude::*;
use scraper::{Html, Selector};
use std::collections::BTreeMap;

const CONTRACT: &str = "titulo: Todo\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: id, titulo: Fila, tipo: entero}\n  - {nombre: texto, titulo: Texto, tipo: texto, reservados: [s]}\n  - {nombre: numero, titulo: Número, tipo: numero, decimales: 3, reservados: [s]}\n  - {nombre: fecha, titulo: Fecha, tipo: fecha}\nclave: [id]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n";

/// The published files of a site with this table, and what was found.
fn published(csv: &[u8]) -> (BTreeMap<String, Vec<u8>>, usize) {
    let mut tree = example(&format!("-- content/conjuntos/todo.yaml --\n{CONTRACT}"));
    tree.insert(source("content/conjuntos/todo.csv"), csv.to_vec());
    let outcome = build(&tree);
    let mut files = output(outcome.plan(), &tree);
    files.retain(|path, _| path.starts_with("conjuntos/todo/"));
    (files, outcome.findings.len())
}

fn field(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn row() -> impl Strategy<Value = [String; 3]> {
    let text = prop_oneof![Just("s".to_owned()), "[ -~áñÑ«»]{0,12}", Just("a\nb".to_owned())];
    let number = prop_oneof![
        Just(String::new()),
        Just("s".to_owned()),
        any::<i32>().prop_map(|n| n.to_string()),
        (-1e12..1e12).prop_map(|n: f64| n.to_string())
    ];
    let date = prop_oneof![
        Just(String::new()),
        Just("2021-11/2021-12".to_owned()),
        Just("fines de mayo de 2021".to_owned()),
        Just("2024".to_owned()),
        (1..13u8, 1..29u8).prop_map(|(month, day)| format!("2024-{month:02}-{day:02}"))
    ];
    (text, number, date).prop_map(|(text, number, date)| [text, number, date])
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_published_csv_is_read_back_as_the_same_table(rows in prop::collection::vec(row(), 1..12)) {
        let lines = rows.iter().enumerate().map(|(id, cells)| format!("{id},{}\n", cells.each_ref().map(|cell| field(cell)).join(",")));
        let csv: String = std::iter::once("id,texto,numero,fecha\n".to_owned()).chain(lines).collect();
        let (first, findings) = published(csv.as_bytes());
        prop_assert_eq!(findings, 0);
        let (again, findings) = published(&first["conjuntos/todo/todo.csv"]);
        prop_assert_eq!(findings, 0);
        for (path, bytes) in &first {
            prop_assert!(again.get(path) == Some(bytes), "{} differs", path);
        }
    }
}

#[test]
fn a_long_table_has_parts_and_a_longer_one_says_what_it_does_not_show() {
    let table = |rows: usize| {
        let lines = (0..rows).map(|id| format!("{id},x,1,")).collect::<Vec<_>>().join("\n");
        published(format!("id,texto,numero,fecha\n{lines}").as_bytes()).0
    };
    let page = |files: &BTreeMap<String, Vec<u8>>, part: &str| {
        String::from_utf8(files[&format!("conjuntos/todo/{part}index.html")].clone()).unwrap()
    };
    assert!(!table(500).contains_key("conjuntos/todo/pagina-2/index.html"));
    let files = table(501);
    assert!(page(&files, "").contains("Todo: filas 1 a 250 de 501"));
    let last = page(&files, "pagina-3/");
    assert!(last.contains("Todo: filas 501 a 501 de 501") && !last.contains("ld+json"), "{last}");
    let files = table(6_000);
    assert!(page(&files, "pagina-20/").contains("ves las primeras 5.000 filas de 6.000"));
    assert!(!files.contains_key("conjuntos/todo/pagina-21/index.html"));
    assert!(files.values().all(|bytes| bytes.len() < 1_000_000));
}

#[test]
fn a_table_of_many_rows_opens_region_by_region_and_lacks_none() {
    const REGIONS: [&str; 3] = ["Tarapacá", "Ñuble", "Biobío"];
    const CONTRACT: &str = "titulo: Todo\ndescripcion: Una tabla.\ncolumnas:\n  - {nombre: id, titulo: Fila, tipo: texto}\n  - {nombre: region, titulo: Región, tipo: region}\n  - {nombre: n, titulo: Número, tipo: entero}\nclave: [id]\nfuentes: [{titulo: Encuesta}]\nlicencia: CC BY 4.0\n";
    let page = |rows: usize, region: &dyn Fn(usize) -> usize| {
        let lines = (0..rows).map(|id| format!("f{id},{},1", REGIONS[region(id)])).collect::<Vec<_>>().join("\n");
        let mut tree = example(&format!("-- content/conjuntos/todo.yaml --\n{CONTRACT}"));
        tree.insert(source("content/conjuntos/todo.csv"), format!("id,region,n\n{lines}").into_bytes());
        let outcome = build(&tree);
        assert!(outcome.findings.is_empty(), "{:?}", outcome.findings);
        let html = output(outcome.plan(), &tree)["conjuntos/todo/index.html"].clone();
        let html = Html::parse_document(std::str::from_utf8(&html).unwrap());
        let all = |selector: &str| -> Vec<String> {
            html.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
        };
        (all("details.table-group summary"), all(".data-table tbody th"), all(".data-table caption"))
    };
    let ids: Vec<String> = (0..120).map(|id| format!("f{id}")).collect();
    let (groups, rows, captions) = page(120, &|id| id / 40);
    assert_eq!((groups.as_slice(), &rows), (REGIONS.map(str::to_owned).as_slice(), &ids));
    assert_eq!(captions, REGIONS.map(|region| format!("Todo: {region}")));
    // Few rows stand open, and so do rows whose order would be lost.
    assert_eq!(page(100, &|id| id / 40).0.len(), 0);
    assert_eq!(page(120, &|id| id % 3).1, ids);
}

#[test]
fn whoever_uses_a_dataset_is_on_its_page() {
    let tree = example(
        "-- content/usa.md --\n---\ntitulo: Quien usa\ndescripcion: Una página.\n---\nSon [17,3 %](dato:ejemplo?anio=2024) y [17,3 %](dato:ejemplo?anio=2024).\n\n```tabla\nconjunto: ejemplo\ntitulo: La tabla\n```\n",
    );
    let outcome = build(&tree);
    let files = output(outcome.plan(), &tree);
    let page = String::from_utf8(files["conjuntos/ejemplo/index.html"].clone()).unwrap();
    assert!(page.contains("1 tabla y 2 cifras en el texto") && page.contains("Tabla: La tabla"), "{page}");
    let uses = &outcome.built.as_ref().unwrap().uses;
    let used = uses.iter().find(|one| one.dataset == "ejemplo").unwrap();
    assert!(used.pages.iter().any(|page| page.source.as_str() == "content/usa.md" && page.numbers == 2), "{used:?}");
}
