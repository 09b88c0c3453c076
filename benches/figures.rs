//! How dear figures are, and how heavy.
//!
//! `cargo bench --no-default-features --features images,xlsx,sheets` prints the weights first: of the drawing of 16
//! points in 3 series, and of the pages of a dataset of a hundred thousand rows. Then come the times. What they
//! should be: a figure drawn and worded in less than 0.2 ms, the drawing less than 4 KiB, the large dataset read,
//! checked and shown in less than a second.
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement reads files, prints and fails loudly"
)]

use amigable::{Config, Entry, FigureProbe, Memo, Options, SourcePath, Tree};
use divan::{Bencher, black_box};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    weigh();
    divan::main();
}

fn config(tree: &Tree) -> Config {
    let options =
        Options { today: jiff::civil::date(2026, 11, 22), drafts: false, minify: true, base_url: None, count: false, weigh: false };
    amigable::read_config(tree, options).0.unwrap()
}

/// The golden site with every kind of figure.
static EVERY: LazyLock<Vec<FigureProbe>> = LazyLock::new(|| {
    let mut tree = Tree::default();
    lay(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/every-figure/in"), "", &mut tree);
    amigable::lay_default_theme(&mut tree);
    FigureProbe::all(&tree, &config(&tree))
});

fn lay(folder: &Path, prefix: &str, tree: &mut Tree) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            lay(&entry.path(), &format!("{name}/"), tree);
        } else {
            tree.insert(SourcePath::new(&name).unwrap(), std::fs::read(entry.path()).unwrap());
        }
    }
}

fn figure(name: &str) -> &'static FigureProbe {
    EVERY.iter().find(|figure| figure.name == name).unwrap()
}

/// One of each kind, the dearest that the golden site has.
const KINDS: [&str; 11] = [
    "linea-tres-series",
    "linea-con-vacios",
    "barras-regiones",
    "barras-agrupadas",
    "barras-apiladas",
    "puntos",
    "pendiente",
    "pequenos-multiplos",
    "mapa",
    "cuadricula",
    "cifra",
];

#[divan::bench(args = KINDS)]
fn draw_and_say(bencher: Bencher<'_, '_>, name: &str) {
    let figure = figure(name);
    bencher.bench_local(|| (black_box(figure).draw(), figure.say()));
}

#[divan::bench(args = KINDS)]
fn say(bencher: Bencher<'_, '_>, name: &str) {
    let figure = figure(name);
    bencher.bench_local(|| black_box(figure).say());
}

/// A table of that many rows, and with `page` a page that shows a figure of it.
fn large(rows: usize, page: bool) -> Tree {
    const CONTRACT: &str = "\
-- content/conjuntos/grande.yaml --
titulo: Una tabla grande
descripcion: Datos inventados de ejemplo.
columnas:
  - {nombre: persona, titulo: Persona, tipo: entero, obligatoria: sí}
  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}
  - {nombre: grupo, titulo: Grupo, tipo: categoria, valores: [A, B, C]}
  - {nombre: valor, titulo: Valor, tipo: porcentaje, minimo: 0, maximo: 100, faltantes: [nd]}
  - {nombre: bajo, titulo: Desde, tipo: porcentaje}
  - {nombre: nota, titulo: Nota, tipo: texto}
clave: [persona, anio]
valor: valor
fuentes: [{titulo: Datos inventados de ejemplo}]
licencia: CC0 1.0
";
    const PAGE: &str = "\
-- content/grande.md --
---
titulo: Una figura de una tabla grande
descripcion: Datos inventados de ejemplo.
---

```figura
conjunto: grande
tipo: linea
filtro: {persona: \"7\"}
titulo: Una persona en diez años (datos inventados)
```
";
    let mut tree = amigable::example_tree(&format!("{CONTRACT}{}", if page { PAGE } else { "" }));
    amigable::lay_default_theme(&mut tree);
    let mut csv = String::from("persona,anio,grupo,valor,bajo,nota\n");
    for row in 0..rows {
        let (value, group) = (row * 37 % 1000, ["A", "B", "C"][row % 3]);
        let _ = writeln!(csv, "{},{},{group},{}.{},{}.0,nota {}", row / 10, 2015 + row % 10, value / 10, value % 10, value / 20, row % 50);
    }
    tree.insert(SourcePath::new("content/conjuntos/grande.csv").unwrap(), csv.into_bytes());
    tree
}

/// Reading, checking, every download and every page, with nothing remembered.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5, sample_size = 1)]
fn whole_site_with_rows(bencher: Bencher<'_, '_>, rows: usize) {
    let tree = large(rows, true);
    let config = config(&tree);
    bencher.bench_local(|| amigable::build(black_box(&tree), &config, &Memo::new()).plan.len());
}

/// Reading and checking the table and finding the figures, without the downloads' spreadsheets.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 5, sample_size = 1)]
fn one_figure_of_rows(bencher: Bencher<'_, '_>, rows: usize) {
    let tree = large(rows, true);
    let config = config(&tree);
    bencher.bench_local(|| FigureProbe::all(black_box(&tree), &config)[0].draw().len());
}

/// The same site again after an edit of its page.
#[divan::bench(args = [100_000], sample_count = 5, sample_size = 1)]
fn whole_site_after_an_edit(bencher: Bencher<'_, '_>, rows: usize) {
    let mut tree = large(rows, true);
    let config = config(&tree);
    let memo = Memo::new();
    amigable::build(&tree, &config, &memo);
    let path = SourcePath::new("content/grande.md").unwrap();
    let mut edit = 0;
    bencher.bench_local(|| {
        edit += 1;
        let text = [tree.bytes(&path).unwrap(), format!("\nEdición {edit}.\n").as_bytes()].concat();
        tree.insert(path.clone(), text);
        amigable::build(black_box(&tree), &config, &memo).plan.len()
    });
}

fn zipped(text: &[u8]) -> usize {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(text).unwrap();
    writer.finish().unwrap().len()
}

fn weigh() {
    println!("weights, bytes (compressed with gzip -9)");
    for name in KINDS {
        let drawing = figure(name).draw();
        println!("  {name}: {} ({})", drawing.len(), zipped(drawing.as_bytes()));
    }
    let tree = large(100_000, true);
    let built = amigable::build(&tree, &config(&tree), &Memo::new());
    println!("  100,000 rows, {} in the source:", tree.bytes(&SourcePath::new("content/conjuntos/grande.csv").unwrap()).unwrap().len());
    for (path, entry) in built.plan.iter() {
        let ours = ["grande/", "figuras/", "conjuntos/grande/"].iter().any(|folder| path.as_str().starts_with(folder));
        if let (true, Entry::Bytes(bytes)) = (ours, entry) {
            println!("    {path}: {} ({})", bytes.len(), zipped(bytes));
        }
    }
    println!("  findings: {}\n", built.findings.len());
}
