//! Whatever bytes the sources hold, a build ends with output or findings, and every finding can be printed
//! and points into its file. Nothing panics, nothing runs away.

use crate::rules::in_place;
use crate::support::noise::{mutate, mutation, noise, page};
use crate::support::{build, cases, example, output, printed, repository, site_in, source};
use amigable::{Format, Tree};
use proptest::prelude::*;

pub(crate) fn survives(tree: &Tree) {
    let outcome = build(tree);
    let files = outcome.built.as_ref().map(|built| output(&built.plan, tree).len()).unwrap_or_default();
    assert!(files > 0 || !outcome.findings.is_empty(), "neither output nor findings");
    outcome.findings.iter().for_each(|finding| in_place(finding, tree));
    for format in [Format::Human, Format::Json, Format::Sarif, Format::Github] {
        assert_eq!(printed(&outcome.findings, tree, format).is_empty(), outcome.findings.is_empty() && format != Format::Sarif);
    }
}

/// One file of each sort that is read, at a place where it counts.
const PLACES: [&str; 15] = [
    "amigable.yaml",
    "content/_index.md",
    "content/eventos/taller.md",
    "content/datos/nuevo.md",
    "content/conjuntos/ingresos.csv",
    "content/conjuntos/ingresos.yaml",
    "content/plan/plan.yaml",
    "content/glosario.yaml",
    "content/directorio.yaml",
    "content/foto.png",
    "content/foto.jpg",
    "content/foto.webp",
    "themes/amigable/layouts/page.html",
    "themes/amigable/words/es.ftl",
    "themes/amigable/assets/css/10-base.css",
];

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_bytes_in_any_source(place in prop::sample::select(&PLACES[..]), bytes in noise(), as_page in any::<bool>()) {
        let mut tree = site_in(&repository("tests/golden/every-kind/in"));
        let bytes = if as_page && place.ends_with(".md") { page(bytes) } else { bytes };
        tree.insert(source(place), bytes);
        survives(&tree);
    }

    #[test]
    fn any_body(body in noise()) {
        let mut tree = example("");
        tree.insert(source("content/a.md"), page(body));
        survives(&tree);
    }

    #[test]
    fn any_damage_to_a_good_site(damage in prop::collection::vec((any::<prop::sample::Index>(), mutation()), 1..5)) {
        let mut tree = site_in(&repository("tests/golden/every-kind/in"));
        let paths: Vec<_> = tree.iter().map(|(path, _)| path.clone()).collect();
        for (file, mutation) in &damage {
            let path = file.get(&paths);
            let mut bytes = tree.bytes(path).unwrap().to_vec();
            mutate(&mut bytes, mutation);
            tree.insert(path.clone(), bytes);
        }
        survives(&tree);
    }
}

/// Audits a page of HTML; whatever it is, findings point into it and can be printed.
fn survives_audit(html: Vec<u8>) {
    let mut tree = Tree::default();
    tree.insert(source("pagina.html"), html);
    let findings = amigable::check_html(&tree);
    for finding in &findings {
        in_place(finding, &tree);
    }
    for format in [Format::Human, Format::Json, Format::Sarif, Format::Github] {
        printed(&findings, &tree, format);
    }
}

/// Pieces that the rules about HTML look at.
const PIECES: [&str; 40] = [
    "<a href=#x>",
    "</a>",
    "<button>",
    "<div role=",
    "menu",
    "button>",
    "listitem aria-owns='x y'>",
    "none tabindex=0>",
    "<svg role=img>",
    "</svg>",
    "<label for=x>",
    "<label>",
    "<input id=x type=radio name=r>",
    "<input autocomplete='a b' autofocus placeholder=p>",
    "<select><option selected>",
    "<table><tr><th scope=row><td>",
    "</table>",
    "<template>",
    "<img alt='' aria-label=x>",
    "<iframe tabindex=-1 srcdoc='<a href=x>'>",
    "</iframe>",
    "<object data=a.png>",
    "<details><summary>",
    "<dialog>",
    "<fieldset disabled><legend>",
    "aria-labelledby='x x y'>",
    "<h2 id=y>",
    "aria-checked=é>",
    "<style>a{display:none}</style>",
    "<video src=a>",
    "<audio controls>",
    "</div>",
    "\0",
    "ñ",
    "<",
    "\"",
    "<map><area href=x>",
    "<math>",
    "<p hidden id=x aria-labelledby=y>",
    "style='display:none;visibility'",
];

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_page_of_html(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        survives_audit(pieces.concat().into_bytes());
    }

    #[test]
    fn any_bytes_as_html(bytes in noise()) {
        survives_audit(bytes);
    }
}

#[test]
fn html_that_nests_without_end() {
    for piece in [
        "<div>",
        "<span role=button>",
        "<label>",
        "<div role=list>",
        "<b aria-labelledby=x id=x>",
        "<div aria-hidden=true tabindex=0>",
        "<svg><a href=x>",
    ] {
        survives_audit(piece.repeat(3_000).into_bytes());
    }
    survives_audit("<p id=x><a aria-labelledby=x href=y>z</a>".repeat(2_000).into_bytes());
    survives_audit("<input name=r type=radio aria-describedby=nada id=x><label for=y>".repeat(2_000).into_bytes());
}

fn survives_page(body: &str) {
    let mut tree = example("");
    tree.insert(source("content/a.md"), page(body.as_bytes().to_vec()));
    survives(&tree);
}

#[test]
fn markdown_that_nests_without_end() {
    for piece in [">", "- ", "1. ", "*", "[", "![", "**a ", "(", "`", "~~", "> - "] {
        survives_page(&piece.repeat(20_000));
        survives_page(&format!("{}x{}", piece.repeat(3_000), piece.repeat(3_000)));
    }
    let list: Vec<String> = (0..1_500).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    survives_page(&list.concat());
}

#[test]
fn yaml_that_nests_without_end() {
    let front = |yaml: &str| {
        let mut tree = example("");
        tree.insert(source("content/a.md"), format!("---\ntitulo: A\ndescripcion: B\n{yaml}\n---\nx\n").into_bytes());
        survives(&tree);
    };
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
        front(&format!("relacionados: {}{}", open.repeat(20_000), close.repeat(20_000)));
    }
    let deep: Vec<String> = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    front(&deep.concat());
    let bomb: Vec<String> = (1..30).map(|level| format!("a{level}: &a{level} [{}]\n", format!("*a{}, ", level - 1).repeat(9))).collect();
    front(&format!("a0: &a0 x\n{}", bomb.concat()));
}

#[test]
fn tables_of_absurd_width_and_height() {
    let row = |cell: &str, count: usize| vec![cell; count].join(",") + "\n";
    let mut tree = example("");
    tree.insert(source("content/conjuntos/ejemplo.csv"), (row("x", 5_000) + &row("1", 5_000)).into_bytes());
    survives(&tree);
    tree.insert(source("content/conjuntos/ejemplo.csv"), ("anio,valor\n".to_owned() + &"2024,1\n".repeat(5_000)).into_bytes());
    survives(&tree);
    survives_page(&format!("|{}\n|{}\n|{}\n", " a |".repeat(2_000), " --- |".repeat(2_000), " b |".repeat(2_000)));
}
