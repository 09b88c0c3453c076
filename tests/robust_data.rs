//! Tables, contracts and figures that nobody would write: whatever they hold, a build ends, says what it found, and
//! nothing panics. A figure that nothing is said against is drawn.

use crate::robust::survives;
use crate::support::noise::{mutate, mutation, noise};
use crate::support::{build, cases, example, output, source};
use amigable::{Level, Tree};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::io::{Cursor, Read, Write};

/// Every type of column, two methods, limits of error, what the source says of differences, and gaps.
const CONTRACT: &str = "\
titulo: Todo
descripcion: Datos inventados de ejemplo.
columnas:
  - {nombre: region, titulo: Región, tipo: region}
  - {nombre: anio, titulo: Año, tipo: anio}
  - {nombre: metodo, titulo: Método, tipo: categoria, valores: [viejo, nuevo]}
  - {nombre: grupo, titulo: Grupo, tipo: categoria, nombres: {a: las personas a, b: los hogares b}}
  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, intervalo: {desde: bajo, hasta: alto}, comparada: {columna: pais, mas: más, menos: menos, igual: igual}, faltantes: [nd], reservados: [s], frase: {sujeto: la lectura, de: de las personas, predicado: leyó}}
  - {nombre: bajo, titulo: Desde, tipo: porcentaje}
  - {nombre: alto, titulo: Hasta, tipo: porcentaje}
  - {nombre: pais, titulo: Frente al país, tipo: categoria, valores: [más, menos, igual]}
  - {nombre: personas, titulo: Personas, tipo: entero, unidad: personas}
  - {nombre: pesos, titulo: Pesos, tipo: dinero}
  - {nombre: comuna, titulo: Comuna, tipo: comuna}
  - {nombre: fecha, titulo: Fecha, tipo: fecha}
  - {nombre: nota, titulo: Nota, tipo: texto}
clave: [region, anio, metodo, grupo]
valor: valor
serie: metodo
quiebre: Los métodos no se comparan.
reemplazados: [{fila: {region: Maule, anio: 2024, metodo: nuevo, grupo: a}, antes: 1}]
fuentes: [{titulo: Datos inventados}]
licencia: CC0 1.0
";

const TABLE: &str = "\
region,anio,metodo,grupo,valor,bajo,alto,pais,personas,pesos,comuna,fecha,nota
Maule,2020,viejo,a,10.5,9,12,más,1000,237094,Talca,2024-05-01,x
Maule,2022,viejo,a,nd,,,igual,1100,1,Talca,2024-05-02,
Maule,2022,nuevo,a,30.1,29,31,menos,1200,,Talca,2024-06,y
Maule,2024,nuevo,a,28.0,27,28.5,menos,0,5,Curicó,2024-07,
Maule,2024,nuevo,b,s,,,,900,6,Linares,2025,z
Ñuble,2024,nuevo,a,12,11,13,igual,3478364,7,Chillán,2023,
Ñuble,2022,nuevo,b,-3.5,-4,-3,más,,8,Bulnes,2022,\"a, \"\"b\"\"\"
Aysén,2024,nuevo,a,100,99,100,más,5,9,Aysén,2021,
";

const PAGE: &str = "---\ntitulo: A\ndescripcion: Una página.\n---\n[](dato:todo?region=Maule&anio=2024&metodo=nuevo&grupo=a) y [bajó](dato:todo?region=Maule&anio=2024&metodo=nuevo&grupo=a&compara=2022)\n";

/// The site with this table, contract and page.
fn site(table: &str, bytes: Vec<u8>, contract: Vec<u8>, page: String) -> Tree {
    let mut tree = example("");
    tree.insert(source(&format!("content/conjuntos/todo.{table}")), bytes);
    tree.insert(source("content/conjuntos/todo.yaml"), contract);
    tree.insert(source("content/a.md"), page.into_bytes());
    tree
}

fn block(yaml: &str) -> String {
    format!("\n```figura\n{yaml}```\n")
}

/// Three figures that the good table can show.
fn figures() -> String {
    let of = |kind: &str, more: &str| block(&format!("conjunto: todo\ntipo: {kind}\ntitulo: Figura {kind}\n{more}"));
    [
        of("linea", "filtro: {region: Maule, grupo: a}\n"),
        of("mapa", "filtro: {anio: \"2024\", metodo: nuevo, grupo: a}\n"),
        of("puntos", "eje: region\nfiltro: {anio: \"2024\", grupo: a}\n"),
    ]
    .concat()
}

fn with_table(extension: &str, bytes: Vec<u8>) -> Tree {
    site(extension, bytes, CONTRACT.into(), format!("{PAGE}{}", figures()))
}

const CELLS: [&str; 40] = [
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "nd",
    "s",
    "-",
    "−",
    "17,3",
    "1.234.567",
    "1.234,5",
    "17.3",
    "$1.000",
    "17,3 %",
    "1e308",
    "1e999",
    "NaN",
    "inf",
    "99999999999999999999999",
    "-0",
    "Maule",
    "Región del Maule",
    "VII",
    "07",
    "CL-ML",
    "Talca",
    "2024",
    "2024-02-30",
    "2021-10/2021-11",
    "viejo",
    "nuevo",
    "más",
    "\u{feff}",
    "\u{a0}",
    "\u{202e}",
    "\0",
    "=SUM(A1)",
];

/// A table of cells that mean something, in lines of any length.
fn table() -> impl Strategy<Value = Vec<u8>> {
    let cell = prop_oneof![6 => select(&CELLS[..]).prop_map(|cell| cell.as_bytes().to_vec()), 1 => prop::collection::vec(any::<u8>(), 0..4), 2 => Just(b",".to_vec()), 1 => Just(b"\n".to_vec())];
    let head = select(vec![
        "",
        "region,anio,metodo,grupo,valor,bajo,alto,pais,personas,pesos,comuna,fecha,nota\n",
        "region;anio;metodo;grupo;valor;bajo;alto;pais;personas;pesos;comuna;fecha;nota\r\n",
    ]);
    (head, prop::collection::vec(cell, 0..60)).prop_map(|(head, cells)| [head.as_bytes(), &cells.concat()].concat())
}

fn damaged(text: &[u8], damage: &[crate::support::noise::Mutation]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for mutation in damage {
        mutate(&mut bytes, mutation);
    }
    bytes
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(TABLE.as_bytes());
    for (row, line) in (0u32..).zip(reader.records()) {
        for (column, cell) in (0u16..).zip(&line.expect("the table is whole")) {
            let written = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, cell),
            };
            written.expect("a small sheet takes any cell");
        }
    }
    book.save_to_buffer().expect("a small book can be written")
}

/// The workbook with one of its parts damaged, packed again as well as before.
fn damaged_inside(part: Index, damage: &[crate::support::noise::Mutation]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook())).expect("our own book opens");
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let chosen = part.index(archive.len());
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("our own book has its parts");
        let (name, mut bytes) = (file.name().expect("our own parts have names").into_owned(), Vec::new());
        file.read_to_end(&mut bytes).expect("our own parts unpack");
        packed.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory takes any part");
        packed.write_all(&if index == chosen { damaged(&bytes, damage) } else { bytes }).expect("memory takes any part");
    }
    packed.finish().expect("memory takes any book").into_inner()
}

const COLUMNS: [&str; 15] =
    ["region", "anio", "metodo", "grupo", "valor", "bajo", "alto", "pais", "personas", "pesos", "comuna", "fecha", "nota", "no-hay", ""];
const KINDS: [&str; 10] =
    ["linea", "barras", "barras-agrupadas", "barras-apiladas", "puntos", "pendiente", "mapa", "pequenos-multiplos", "cifra", "torta"];
const VALUES: [&str; 14] =
    ["Maule", "Ñuble", "Región de Aysén", "2020", "2022", "2024", "viejo", "nuevo", "a", "b", "Talca", "2024-05-01", "nadie", ""];

/// One line of a figure's declaration.
fn line() -> impl Strategy<Value = String> {
    let column = || select(&COLUMNS[..]);
    let value = || select(&VALUES[..]);
    prop_oneof![
        3 => prop::collection::vec(column(), 1..3).prop_map(|names| format!("valor: [{}]\n", names.join(", "))),
        3 => column().prop_map(|name| format!("eje: {name}\n")),
        3 => column().prop_map(|name| format!("series: {name}\n")),
        4 => prop::collection::vec((select(&COLUMNS[..4]), prop::collection::vec(value(), 1..3)), 1..4).prop_map(|pairs| {
            let pairs: Vec<String> = pairs.iter().map(|(name, values)| format!("{name}: [\"{}\"]", values.join("\", \""))).collect();
            format!("filtro: {{{}}}\n", pairs.join(", "))
        }),
        2 => (any::<bool>(), column()).prop_map(|(down, name)| format!("orden: \"{}{name}\"\n", if down { "-" } else { "" })),
        2 => prop::collection::vec(value(), 1..3).prop_map(|values| format!("destaca: [\"{}\"]\n", values.join("\", \""))),
        2 => (0usize..5).prop_map(|count| format!("cantidad: {count}\n")),
        1 => Just("referencia: {texto: Maule, dato: \"todo?region=Maule&anio=2024&metodo=nuevo&grupo=a\"}\n".to_owned()),
        1 => Just("cuadricula: sí\n".to_owned()),
        1 => Just("unir: sí\n".to_owned()),
        1 => Just("frase: En 2024 fue de 28,0 %.\n".to_owned()),
        1 => Just("id: otra\n".to_owned()),
    ]
}

/// A filter that leaves few rows, so that many of these figures can be drawn.
fn declaration() -> impl Strategy<Value = String> {
    let filter = select(vec![
        "",
        "",
        "filtro: {metodo: nuevo, grupo: a}\n",
        "filtro: {anio: \"2024\", metodo: nuevo, grupo: a}\n",
        "filtro: {region: Maule, grupo: a}\n",
    ]);
    (select(&KINDS[..]), filter, prop::collection::vec(line(), 0..5)).prop_map(|(kind, filter, lines)| {
        let mut all = vec!["conjunto: todo\n".to_owned(), format!("tipo: {kind}\n"), "titulo: Una figura\n".to_owned(), filter.to_owned()];
        for line in lines {
            let key = line.split(':').next().unwrap_or_default().to_owned() + ":";
            all.retain(|other| !other.starts_with(&key));
            all.push(line);
        }
        all.concat()
    })
}

#[test]
fn the_good_one_is_good() {
    for tree in [with_table("csv", TABLE.into()), with_table("xlsx", workbook())] {
        let outcome = build(&tree);
        assert_eq!(crate::support::told(&outcome.findings, &tree), "");
    }
}

/// The words that a finding points to, for each finding of a page with this body.
fn pointed_at(body: &str) -> Vec<String> {
    let tree = site("csv", TABLE.into(), CONTRACT.into(), format!("{PAGE}{body}"));
    let places = build(&tree).findings.into_iter().filter_map(|finding| finding.place);
    places.map(|place| String::from_utf8_lossy(&tree.bytes(&place.path).unwrap()[place.span.start..place.span.end]).into_owned()).collect()
}

#[test]
fn places_in_a_figure_hold_however_its_lines_begin_and_end() {
    let yaml = ["conjunto: todo", "tipo: torta", "titulo: \u{0}Ñ\u{0}", "eje: nada", "valor: [valor, otra]"];
    for (indent, end) in [("", "\n"), ("", "\r\n"), ("  ", "\n"), ("   ", "\r\n")] {
        let written = |line: &&str| format!("{indent}{line}{end}");
        let lines: String = yaml.iter().map(written).collect();
        assert_eq!(pointed_at(&format!("\n{indent}```figura{end}{lines}{indent}```{end}")), ["torta"], "{indent:?} {end:?}");
        let lines = lines.replace("torta", "barras");
        assert_eq!(pointed_at(&format!("\n{indent}```figura{end}{lines}{indent}```{end}")), ["nada", "otra"], "{indent:?} {end:?}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_table(bytes in table()) {
        survives(&with_table("csv", bytes));
    }

    #[test]
    fn any_damage_to_a_table(damage in prop::collection::vec(mutation(), 1..6)) {
        survives(&with_table("csv", damaged(TABLE.as_bytes(), &damage)));
    }

    #[test]
    fn any_bytes_as_a_spreadsheet(bytes in noise(), extension in select(vec!["xlsx", "ods"])) {
        survives(&with_table(extension, bytes));
    }

    #[test]
    fn any_damage_to_a_spreadsheet(damage in prop::collection::vec(mutation(), 1..6)) {
        survives(&with_table("xlsx", damaged(&workbook(), &damage)));
    }

    #[test]
    fn any_damage_within_a_spreadsheet(part in any::<Index>(), damage in prop::collection::vec(mutation(), 1..4)) {
        survives(&with_table("xlsx", damaged_inside(part, &damage)));
    }

    #[test]
    fn any_contract(noise in noise()) {
        survives(&site("csv", TABLE.into(), noise, format!("{PAGE}{}", figures())));
    }

    #[test]
    fn any_damage_to_a_contract(damage in prop::collection::vec(mutation(), 1..6)) {
        survives(&site("csv", TABLE.into(), damaged(CONTRACT.as_bytes(), &damage), format!("{PAGE}{}", figures())));
    }

    #[test]
    fn any_declaration_is_drawn_or_refused(yaml in declaration()) {
        let tree = site("csv", TABLE.into(), CONTRACT.into(), format!("{PAGE}{}", block(&yaml)));
        survives(&tree);
        let outcome = build(&tree);
        let page = String::from_utf8(output(outcome.plan(), &tree)["a/index.html"].clone()).expect("pages are UTF-8");
        let refused = outcome.findings.iter().any(|finding| finding.level == Level::Error);
        prop_assert!(refused || page.contains("<figure class=\"figure "), "nothing is said and nothing is drawn: {yaml}");
    }

    #[test]
    fn any_damage_to_a_declaration(damage in prop::collection::vec(mutation(), 1..6)) {
        let text = damaged(figures().as_bytes(), &damage);
        survives(&site("csv", TABLE.into(), CONTRACT.into(), format!("{PAGE}{}", String::from_utf8_lossy(&text))));
    }
}
