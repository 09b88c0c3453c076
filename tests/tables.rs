//! Tables of every sort beside a contract, and tables that become one with `amigable new`.

use crate::cli::Site;
use crate::rules::findings;
use crate::support::{example, printed, source};
use amigable::{Format, Tree};
#[cfg(feature = "sheets")]
use rust_xlsxwriter::Workbook;
use std::fs;

const CSV: &str = "content/conjuntos/ejemplo.csv";
const XLSX: &str = "content/conjuntos/ejemplo.xlsx";

/// The example site with this table in place of its CSV.
fn with_table(path: &str, bytes: &[u8]) -> Tree {
    let mut tree = example("");
    tree.remove(&source(CSV));
    tree.insert(source(path), bytes.to_vec());
    tree
}

fn ids(tree: &Tree) -> Vec<&'static str> {
    findings(tree).iter().map(|finding| finding.rule.id).collect()
}

/// A spreadsheet of two columns, whose second sheet is called «Datos».
#[cfg(feature = "sheets")]
fn book(rows: &[(f64, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Portada").unwrap().write(0, 0, "Instituto").unwrap();
    let sheet = book.add_worksheet().set_name("Datos").unwrap();
    sheet.write_row(0, 0, ["anio", "valor"]).unwrap();
    for (row, (year, value)) in rows.iter().enumerate() {
        let row = u32::try_from(row).unwrap() + 1;
        sheet.write(row, 0, *year).unwrap();
        match value.parse::<f64>() {
            Ok(number) => sheet.write(row, 1, number).unwrap(),
            Err(_) => sheet.write(row, 1, *value).unwrap(),
        };
    }
    book.save_to_buffer().unwrap()
}

/// The contract of the example with one more line.
#[cfg(feature = "sheets")]
fn contract(tree: &mut Tree, line: &str) {
    let path = source("content/conjuntos/ejemplo.yaml");
    let text = String::from_utf8(tree.bytes(&path).unwrap().to_vec()).unwrap();
    tree.insert(path, format!("{text}{line}\n").into_bytes());
}

#[test]
fn every_breach_of_one_run_is_at_its_row_and_column() {
    let tree = with_table(CSV, b"\xef\xbb\xbfanio;valor\r\n2022;20,5\r\n24;x\r\n2022;21.5\r\n;17,3\r\n2024;1;2\r\n");
    let text = printed(&findings(&tree), &tree, Format::Json);
    let found: Vec<(String, u64, u64)> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|one| (one["rule"].as_str().unwrap().to_owned(), one["line"].as_u64().unwrap(), one["column"].as_u64().unwrap()))
        .collect();
    let at = |rule: &str, line, column| (rule.to_owned(), line, column);
    assert_eq!(
        found,
        [
            at("data/wrong-cell", 3, 1),
            at("data/wrong-cell", 3, 4),
            at("data/repeated-row", 4, 1),
            at("data/mixed-decimals", 4, 6),
            at("data/missing-cell", 5, 1),
            at("data/csv-shape", 6, 1),
        ]
    );
}

#[test]
fn a_finding_in_windows_1252_shows_its_line_as_people_read_it() {
    let tree = with_table(CSV, b"anio;valor\n2022;a\xf1o \xcd\xb0\n");
    let text = printed(&findings(&tree), &tree, Format::Human);
    assert!(text.contains("ejemplo.csv:2:6") && text.contains("2022;año Í°"), "{text}");
}

#[test]
fn a_table_of_millions_of_cells_is_refused() {
    let tree = with_table(CSV, &[b"anio,valor\n".to_vec(), ",".repeat(2_000_001).into_bytes()].concat());
    assert_eq!(ids(&tree), ["data/table-too-big"]);
}

#[cfg(feature = "sheets")]
#[test]
fn a_spreadsheet_stands_for_a_csv() {
    let mut tree = with_table(XLSX, &book(&[(2022.0, "20.5"), (2024.0, "17.3")]));
    contract(&mut tree, "hoja: Datos");
    tree.insert(
        source("content/a.md"),
        "---\ntitulo: A\ndescripcion: B.\n---\nFue [17,3 %](dato:ejemplo?anio=2024).\n".as_bytes().to_vec(),
    );
    assert_eq!(ids(&tree), [""; 0]);
}

#[cfg(feature = "sheets")]
#[test]
fn a_place_in_a_spreadsheet_is_a_cell_and_no_line() {
    let mut tree = with_table(XLSX, &book(&[(2022.0, "20.5"), (2024.0, "mucho")]));
    contract(&mut tree, "hoja: Datos");
    let found = findings(&tree);
    assert_eq!(found[0].message.es, "«mucho» no es un número (columna «valor», celda B3 de la hoja «Datos»).");
    assert_eq!(found[0].message.en, "“mucho” is not a number (column “valor”, cell B3 of the sheet “Datos”).");
    let text = |format| printed(&found, &tree, format);
    assert!(text(Format::Human).contains("--> content/conjuntos/ejemplo.xlsx\n"), "{}", text(Format::Human));
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json)).unwrap();
    assert_eq!((json["path"].as_str(), json["line"].as_u64()), (Some(XLSX), None));
    assert!(text(Format::Github).starts_with("::error file=content/conjuntos/ejemplo.xlsx,title="), "{}", text(Format::Github));
    let sarif: serde_json::Value = serde_json::from_str(&text(Format::Sarif)).unwrap();
    assert!(sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"].get("region").is_none());
}

#[cfg(feature = "sheets")]
#[test]
fn sheets_are_chosen_by_name() {
    let bytes = book(&[(2024.0, "17.3")]);
    let mut tree = with_table(XLSX, &bytes);
    contract(&mut tree, "hoja: Dato");
    let found = findings(&tree);
    assert_eq!(found[0].rule.id, "data/unknown-sheet");
    assert_eq!(found[0].help.as_ref().unwrap().es, "¿Quisiste decir «Datos»?");
    let mut tree = with_table(XLSX, &bytes);
    contract(&mut tree, "hoja: Resultados");
    assert_eq!(findings(&tree)[0].help.as_ref().unwrap().es, "Tiene estas: «Portada», «Datos».");
    // Without a name it is the first one.
    assert_eq!(ids(&with_table(XLSX, &bytes)), ["data/no-rows", "data/unknown-column", "data/unknown-column", "data/unknown-column"]);
}

#[test]
fn a_spreadsheet_that_cannot_be_read_says_so() {
    for bytes in [&b"anio,valor\n"[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0"] {
        assert_eq!(ids(&with_table(XLSX, bytes)), ["data/unreadable-sheet"]);
    }
    // One that no contract asks for is only a file.
    let mut tree = example("");
    tree.insert(source("content/informe.xlsx"), b"PK\x03\x04".to_vec());
    assert_eq!(ids(&tree), [""; 0]);
}

#[test]
fn a_csv_becomes_a_dataset_that_builds() {
    let site = Site::new();
    // The name is written as it was saved: with spaces, accents and capitals.
    fs::write(site.path("Pobreza Ñuble_2024.CSV"), b"Regi\xf3n;A\xf1o;Pobreza (%)\r\nMaule;2022;17,3\r\n\xd1uble;2022;s/i\r\n").unwrap();
    let ran = site.run(&["nuevo", "conjunto", "Pobreza", "Ñuble_2024.CSV"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.out, "content/conjuntos/pobreza-nuble-2024.yaml\ncontent/conjuntos/pobreza-nuble-2024.csv\n");
    assert!(ran.err.contains("2 filas y 3 columnas; Windows-1252"), "{}", ran.err);
    assert!(ran.err.contains("faltantes: s/i") && ran.err.contains("amigable check --drafts"), "{}", ran.err);
    assert_eq!(site.read("content/conjuntos/pobreza-nuble-2024.csv"), "Región;Año;Pobreza (%)\r\nMaule;2022;17,3\r\nÑuble;2022;s/i\r\n");
    let contract = site.read("content/conjuntos/pobreza-nuble-2024.yaml");
    assert!(contract.contains("tipo: region") && contract.contains("borrador: sí"), "{contract}");
    let checked = site.run(&["check", "--drafts"]);
    assert_eq!(checked.code, 0, "{checked:?}");
    let again = site.run(&["nuevo", "conjunto", "Pobreza Ñuble_2024.CSV"]);
    assert_eq!(again.code, 2, "nothing is overwritten: {again:?}");
}

#[cfg(feature = "sheets")]
#[test]
fn a_spreadsheet_becomes_a_dataset_that_builds() {
    let site = Site::new();
    let mut other = Workbook::new();
    let sheet = other.add_worksheet().set_name("Cuadro 1").unwrap();
    sheet.write_row(0, 0, ["Year", "Value"]).unwrap();
    sheet.write_row(1, 0, [2024.0, 17.3]).unwrap();
    other.add_worksheet().set_name("Notas").unwrap().write(0, 0, "x").unwrap();
    let bytes = other.save_to_buffer().unwrap();
    fs::write(site.path("cuadros.xlsx"), &bytes).unwrap();
    let ran = site.run(&["new", "dataset", "cuadros.xlsx"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("hoja «Cuadro 1»"), "{}", ran.err);
    assert_eq!(fs::read(site.path("content/conjuntos/cuadros.xlsx")).unwrap(), bytes);
    let contract = site.read("content/conjuntos/cuadros.yaml");
    for line in [
        "hoja: \"Cuadro 1\"\n",
        "# La planilla tiene también estas hojas: [\"Notas\"]\n",
        "    tipo: anio\n",
        "    decimales: 1\n",
        "borrador: sí\n",
    ] {
        assert!(contract.contains(line), "{line}{contract}");
    }
    let ran = site.run(&["check", "--drafts"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(site.run(&["build", "--drafts"]).code, 0, "there is no CSV to copy");
    // Two tables of one name would be an error of the site.
    fs::write(site.path("cuadros.csv"), "a\n1\n").unwrap();
    assert_eq!(site.run(&["new", "dataset", "cuadros.csv"]).code, 2);
}

#[test]
fn a_table_that_is_in_its_place_gets_its_contract_only() {
    let site = Site::new();
    site.put("content/conjuntos/casas.csv", "anio,casas\n2022,3\n2024,5\n");
    let ran = site.run(&["new", "dataset", "content/conjuntos/casas.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "content/conjuntos/casas.yaml\n"), "{ran:?}");
    assert_eq!(site.run(&["check", "--drafts"]).code, 0);
}

#[test]
fn a_table_that_cannot_become_a_dataset_says_why_and_leaves_nothing() {
    let site = Site::new();
    let missing = site.run(&["new", "dataset", "no-existe.xlsx"]);
    assert_eq!(missing.code, 2, "{missing:?}");
    assert!(missing.err.contains("no-existe.xlsx") && missing.err.contains("no existe"), "{}", missing.err);
    site.put("mala.csv", "a,,a\n1,2,3\n1,2\n");
    let bad = site.run(&["new", "dataset", "mala.csv"]);
    assert_eq!(bad.code, 1, "{bad:?}");
    assert!(bad.err.contains("mala.csv:1:3") && bad.err.contains("mala.csv:3:1") && bad.err.contains("No creé nada"), "{}", bad.err);
    site.put("nota.txt", "hola");
    assert_eq!(site.run(&["new", "dataset", "nota.txt"]).code, 2);
    assert!(!site.path("content/conjuntos/mala.csv").exists());
    // Words that are no file are a title, as ever.
    let title = site.run(&["new", "dataset", "Casas y barrios"]);
    assert_eq!(title.code, 0, "{title:?}");
    assert!(site.path("content/conjuntos/casas-y-barrios.csv").is_file());
}

#[test]
fn a_dataset_may_not_take_the_name_of_another_kind() {
    let site = Site::new();
    site.put("plan.csv", "anio,casas\n2022,3\n2024,5\n");
    let ran = site.run(&["new", "dataset", "plan.csv"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("content/conjuntos/plan-datos.yaml"), "{}", ran.out);
}
