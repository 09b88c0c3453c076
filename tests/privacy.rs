//! Privacy as an editor meets it: what is found where, what is allowed, and that figures and addresses of offices pass.

use crate::support::{build_with, cases, example, options, source, told};
use amigable::{Finding, Level, Memo, Tree};
use proptest::prelude::*;
use std::sync::LazyLock;

/// What does not change from one text to the next is made once.
static MEMO: LazyLock<Memo> = LazyLock::new(Memo::new);

fn page(body: &str) -> Tree {
    example(&format!("-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n"))
}

fn findings(tree: &Tree) -> Vec<Finding> {
    build_with(tree, &options(), &MEMO).findings.into_iter().filter(|finding| finding.rule.id.starts_with("privacy/")).collect()
}

/// The words that are marked, with the rule that marks them.
fn marked(tree: &Tree) -> Vec<(&'static str, String)> {
    let words = |finding: Finding| {
        let place = finding.place.expect("a place");
        let bytes = &tree.bytes(&place.path).unwrap()[place.span.start..place.span.end];
        (finding.rule.id, String::from_utf8_lossy(bytes).into_owned())
    };
    findings(tree).into_iter().map(words).collect()
}

fn allowing(text: &str, body: &str) -> Tree {
    let settings = "titulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\n";
    example(&format!(
        "-- amigable.yaml --\n{settings}privacidad: {{permitidos: [{{texto: \"{text}\", motivo: Es un ejemplo.}}]}}\n-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n"
    ))
}

#[test]
fn what_is_somebodys_is_found_in_text_code_links_and_notes() {
    let tree = page(
        "Ana, `12.345.678-5`, [llama](tel:+56912345678) y [escribe](mailto:ana.rojas@uai.cl \"ana.rojas@uai.cl\").[^1]\n\n[^1]: Pepe: 11111111-1.",
    );
    let own = |id, text: &str| (id, text.to_owned());
    assert_eq!(
        marked(&tree),
        [
            own("privacy/rut", "12.345.678-5"),
            own("privacy/phone", "+56912345678"),
            own("privacy/email", "ana.rojas@uai.cl"),
            own("privacy/rut", "11111111-1")
        ]
    );
    let levels: Vec<Level> = findings(&tree).iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [Level::Error, Level::Warning, Level::Warning, Level::Error]);
}

#[test]
fn a_table_is_read_too() {
    let table = "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un registro.\ncolumnas:\n  - {nombre: quien, titulo: Quién, tipo: texto}\n  - {nombre: n, titulo: Veces, tipo: entero}\nclave: [quien]\nfuentes: [{titulo: Registro}]\nlicencia: CC BY 4.0\n-- content/conjuntos/c.csv --\nquien,n\n12.345.678-5,3\n";
    let tree = example(table);
    let found = findings(&tree);
    assert_eq!(found.len(), 1, "{}", told(&found, &tree));
    assert_eq!(found[0].place.as_ref().unwrap().path, source("content/conjuntos/c.csv"));
}

#[test]
fn a_table_that_excel_wrote_is_read_too_and_the_place_is_that_of_its_bytes() {
    let contract = "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un registro.\ncolumnas:\n  - {nombre: quien, titulo: Quién, tipo: texto}\n  - {nombre: n, titulo: Veces, tipo: entero}\nclave: [quien]\nfuentes: [{titulo: Registro}]\nlicencia: CC BY 4.0\n";
    let mut tree = example(contract);
    // Windows-1252: the accents are one byte each.
    tree.insert(
        source("content/conjuntos/c.csv"),
        b"quien;n\r\nJos\xe9 Mu\xf1oz 12.345.678-5;3\r\n\x80 jos\xe9.rojas, ana.rojas@uai.cl;4\r\n".to_vec(),
    );
    let own = |id, text: &str| (id, text.to_owned());
    assert_eq!(marked(&tree), [own("privacy/rut", "12.345.678-5"), own("privacy/email", "ana.rojas@uai.cl")]);
}

#[test]
fn a_spreadsheet_is_read_too_and_told_of_by_its_row() {
    let contract = "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un registro.\ncolumnas:\n  - {nombre: quien, titulo: Quién, tipo: texto}\n  - {nombre: n, titulo: Veces, tipo: entero}\nclave: [quien]\nfuentes: [{titulo: Registro}]\nlicencia: CC BY 4.0\n";
    let mut tree = example(contract);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (who, count)) in [("quien", "n"), ("Ana", "2"), ("12.345.678-5", "3")].into_iter().enumerate() {
        let row = u32::try_from(row).unwrap();
        sheet.write(row, 0, who).unwrap();
        sheet.write(row, 1, count).unwrap();
    }
    tree.insert(source("content/conjuntos/c.xlsx"), book.save_to_buffer().unwrap());
    let found = findings(&tree);
    assert_eq!(found.len(), 1, "{}", told(&found, &tree));
    assert_eq!(found[0].message.es, "Aquí está el RUT de una persona (fila 3 de la planilla).");
}

#[test]
fn what_the_settings_allow_passes_and_nothing_else() {
    for (allowed, written) in
        [("12.345.678-5", "12345678-5"), ("+56 9 1234 5678", "+56912345678"), ("Ana.Rojas@uai.cl", "ana.rojas@uai.cl")]
    {
        let tree = allowing(allowed, &format!("Así: {written} y {allowed}."));
        assert_eq!(told(&findings(&tree), &tree), "", "{allowed}");
    }
    assert_eq!(marked(&allowing("12.345.678-5", "12.345.678-5, 11.111.111-1")), [("privacy/rut", "11.111.111-1".to_owned())]);
    assert_eq!(
        findings(&allowing("12.345.678-5", "Nada.")).iter().map(|finding| finding.rule.id).collect::<Vec<_>>(),
        ["privacy/idle-permission"]
    );
}

#[test]
fn organisations_give_their_own_address_and_persons_do_not() {
    let directory = |kind: &str| {
        example(&format!(
            "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n  - {{id: x, nombre: X, tipo: {kind}, descripcion: Ayuda., correo: ana.rojas@x.cl, revisado: 2026-11-01, fuentes: [{{titulo: Su sitio}}]}}\n"
        ))
    };
    assert!(findings(&directory("fundación")).is_empty());
    let asked = [("privacy/no-consent", "x".to_owned()), ("privacy/email", "ana.rojas@x.cl".to_owned())];
    assert_eq!(marked(&directory("persona")), asked);
    assert!(findings(&directory("persona, consentimiento: {fecha: 2026-11-01, como: por correo}")).is_empty());
}

fn counts(key: &str, unit: &str, more: &str, rows: &str) -> Tree {
    example(&format!(
        "-- content/conjuntos/c.yaml --\ntitulo: C\ndescripcion: Un conteo.\ncolumnas:\n  - {{nombre: k, titulo: Dónde, tipo: {key}}}\n  - {{nombre: n, titulo: Casos, tipo: entero, unidad: {unit}, reservados: [s]}}\nclave: [k]\nfuentes: [{{titulo: Registro}}]\nlicencia: CC BY 4.0\n{more}-- content/conjuntos/c.csv --\nk,n\n{rows}"
    ))
}

#[test]
fn small_counts_of_persons_are_found_and_other_small_numbers_are_not() {
    let tree = counts("texto", "personas", "", "A,40\nB,2\nC,s\nD,0\nE,4\n");
    assert_eq!(marked(&tree), [("privacy/small-cell", "B,2".to_owned())]);
    assert!(findings(&tree)[0].message.es.starts_with("2 celdas"), "{}", findings(&tree)[0].message.es);
    let passing = [
        counts("texto", "personas por hogar", "", "A,4\n"),
        counts("texto", "comunas", "", "A,2\n"),
        counts("anio", "personas", "", "2022,2\n"),
        counts("texto", "personas", "celda_minima: 0\n", "A,2\n"),
        counts("texto", "personas", "celda_minima: 3\n", "A,4\n"),
        counts("texto", "personas", "", "A,5\nB,s\n"),
    ];
    for tree in passing {
        assert_eq!(told(&findings(&tree), &tree), "");
    }
}

/// A TIFF with the place of Santiago, or with empty fields, as cameras write it.
fn tiff(known: bool) -> Vec<u8> {
    let rational =
        |parts: [u32; 3]| parts.into_iter().flat_map(|part| [part, u32::from(known)]).flat_map(u32::to_be_bytes).collect::<Vec<u8>>();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let mut out = b"MM\0\x2a\0\0\0\x08".to_vec();
    // The first directory, at 8, points to that of the place, at 26.
    out.extend([&[0, 1][..], &entry(0x8825, 4, 1, 26), &[0; 4]].concat());
    let south = u32::from_be_bytes(*b"S\0\0\0");
    let west = u32::from_be_bytes(*b"W\0\0\0");
    out.extend([&[0, 4][..], &entry(1, 2, 2, south), &entry(2, 5, 3, 80), &entry(3, 2, 2, west), &entry(4, 5, 3, 104), &[0; 4]].concat());
    out.extend(rational(if known { [33, 26, 16] } else { [0; 3] }));
    out.extend(rational(if known { [70, 39, 1] } else { [0; 3] }));
    out
}

fn jpeg(tiff: &[u8]) -> Vec<u8> {
    let size = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [b"\xff\xd8\xff\xe1", &size[..], b"Exif\0\0", tiff, b"\xff\xd9"].concat()
}

fn png(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let size = |data: &[u8]| u32::try_from(data.len()).unwrap().to_be_bytes();
    let head = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0];
    let chunk = |kind: [u8; 4], data: &[u8]| [&size(data)[..], &kind, data, &[0; 4]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(*b"IHDR", &head), &chunk(kind, data), &chunk(*b"IEND", &[])].concat()
}

fn webp(tiff: &[u8]) -> Vec<u8> {
    let size = |len: usize| u32::try_from(len).unwrap().to_le_bytes();
    let chunk = [b"EXIF", &size(tiff.len())[..], tiff].concat();
    [b"RIFF", &size(chunk.len() + 4)[..], b"WEBP", &chunk].concat()
}

/// A HEIF as telephones write it: the Exif block is an item, found by the tables in `meta` (ISO 23008-12, A.2.1).
fn heif(brand: [u8; 4], tiff: &[u8]) -> Vec<u8> {
    let size = |len: usize| u32::try_from(len).unwrap().to_be_bytes();
    let boxed = |kind: &[u8; 4], body: &[u8]| [&size(body.len() + 8)[..], kind, body].concat();
    let exif = [&6_u32.to_be_bytes()[..], b"Exif\0\0", tiff].concat();
    let entry = boxed(b"infe", b"\x02\0\0\0\0\x01\0\0Exif\0");
    let names = boxed(b"iinf", &[b"\0\0\0\0\0\x01", &entry[..]].concat());
    let head = boxed(b"ftyp", &[&brand[..], &[0; 4], b"mif1", &brand].concat());
    // Offsets and lengths of four bytes, one item in one piece.
    let places = |at: usize| boxed(b"iloc", &[b"\0\0\0\0\x44\0\0\x01\0\x01\0\0\0\x01", &size(at)[..], &size(exif.len())].concat());
    let meta = |at: usize| boxed(b"meta", &[&[0; 4][..], &names, &places(at)].concat());
    let at = head.len() + meta(0).len() + 8;
    [head, meta(at), boxed(b"mdat", &exif)].concat()
}

fn located(name: &str, bytes: Vec<u8>) -> bool {
    let mut tree = example("");
    tree.insert(source(&format!("content/{name}")), bytes);
    let found = findings(&tree);
    assert!(found.iter().all(|finding| finding.rule.id == "privacy/image-place"), "{}", told(&found, &tree));
    !found.is_empty()
}

#[test]
fn images_that_tell_where_they_were_taken_are_found_in_each_container() {
    assert!(located("a.jpg", jpeg(&tiff(true))));
    assert!(located("a.png", png(*b"eXIf", &tiff(true))));
    assert!(located("a.webp", webp(&tiff(true))));
    assert!(located("a.heic", heif(*b"heic", &tiff(true))), "a telephone of Apple");
    assert!(located("a.heif", heif(*b"heix", &tiff(true))));
    assert!(located("a.avif", heif(*b"avif", &tiff(true))));
    assert!(located("a.tif", tiff(true)));
    assert!(located("b.png", png(*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude=\"33,26S\"/>")));
    assert!(!located("c.jpg", jpeg(&tiff(false))), "a camera without signal");
    assert!(!located("c.heic", heif(*b"heic", &tiff(false))), "a camera without signal");
    assert!(!located("d.png", png(*b"tEXt", b"Author\0Ana")));
    assert!(!located("e.txt", jpeg(&tiff(true))), "no image");
    assert!(!located("f.jpg", jpeg(&tiff(true))[..30].to_vec()), "cut off");
}

#[test]
fn a_public_place_is_allowed_by_the_path_of_its_image() {
    let mut tree = allowing("fotos/plaza.jpg", "Texto.");
    tree.insert(source("content/fotos/plaza.jpg"), jpeg(&tiff(true)));
    assert_eq!(told(&findings(&tree), &tree), "");
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn no_text_panics_and_places_are_whole(body in "[-+.@0-9kK /ñáfono:tel\\n]{0,80}|\\PC{0,60}") {
        let tree = page(&body);
        for finding in findings(&tree) {
            crate::rules::in_place(&finding, &tree);
        }
    }

    #[test]
    fn no_bytes_of_an_image_panic(cut in 0usize..160, at in 0usize..160, byte: u8) {
        let mut bytes = jpeg(&tiff(true));
        let len = bytes.len();
        bytes[at % len] = byte;
        bytes.truncate(len - cut % len);
        located("a.jpg", bytes);
        let mut bytes = heif(*b"heic", &tiff(true));
        let len = bytes.len();
        bytes[at % len] = byte;
        bytes.truncate(len - cut % len);
        located("a.heic", bytes);
    }
}
