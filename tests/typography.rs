//! Typography as an editor meets it: what passes, what is mended, and that nothing else of a file is touched.

use crate::support::{build, build_with, cases, example, hub, options, source, told};
use amigable::{Finding, Fix, Memo, Tree};
use proptest::prelude::*;
use std::sync::LazyLock;

/// What does not change from one text to the next is made once.
static MEMO: LazyLock<Memo> = LazyLock::new(Memo::new);

fn page(body: &str) -> Tree {
    example(&format!("-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n"))
}

fn findings(tree: &Tree) -> Vec<Finding> {
    build_with(tree, &options(), &MEMO).findings.into_iter().filter(|finding| finding.rule.id.starts_with("typography/")).collect()
}

/// Fixes that do not overlap, the last first.
fn apart(tree: &Tree) -> Vec<Fix> {
    let mut fixes: Vec<Fix> = findings(tree).into_iter().filter_map(|finding| finding.fix).collect();
    fixes.sort_by_key(|fix| (fix.place.path.clone(), fix.place.span));
    fixes.dedup_by(|next, kept| next.place.path == kept.place.path && next.place.span.start < kept.place.span.end);
    fixes.reverse();
    fixes
}

/// The site as it mends itself: as often as there is something, and never without end.
fn mended(tree: &Tree) -> Tree {
    let mut tree = tree.clone();
    for _ in 0..10 {
        let fixes = apart(&tree);
        if fixes.is_empty() {
            break;
        }
        for fix in fixes {
            let bytes = tree.bytes(&fix.place.path).unwrap();
            assert_eq!(&bytes[fix.place.span.start..fix.place.span.end], fix.found.as_bytes());
            let bytes = [&bytes[..fix.place.span.start], fix.replacement.as_bytes(), &bytes[fix.place.span.end..]].concat();
            tree.insert(fix.place.path.clone(), bytes);
        }
    }
    assert!(apart(&tree).is_empty(), "still something to mend");
    tree
}

fn text(tree: &Tree, path: &str) -> String {
    String::from_utf8(tree.bytes(&source(path)).unwrap().to_vec()).unwrap()
}

/// A body and what it becomes.
#[track_caller]
fn mends(before: &str, after: &str) {
    let tree = mended(&page(before));
    let text = text(&tree, "content/a.md");
    assert_eq!(text.splitn(3, "---\n").nth(2).unwrap().trim_end(), after);
}

#[track_caller]
fn passes(body: &str) {
    let tree = page(body);
    let found = findings(&tree);
    assert!(found.is_empty(), "{body}\n{}", told(&found, &tree));
}

/// Something is said, and nothing is offered.
#[track_caller]
fn is_told(body: &str, rule: &str) {
    let found = findings(&page(body));
    assert_eq!(found.iter().map(|finding| finding.rule.id).collect::<Vec<_>>(), [rule], "{body}");
    assert!(found[0].fix.is_none(), "{body}: {:?}", found[0].fix);
}

#[test]
fn quotation_marks() {
    mends("Se llama \"línea de pobreza\" y \"CASEN\".", "Se llama «línea de pobreza» y «CASEN».");
    mends("La guía «Cómo leer \"pobreza\" hoy» ayuda.", "La guía «Cómo leer “pobreza” hoy» ayuda.");
    mends("(\"Así\") y ¿\"qué\"?", "(«Así») y ¿«qué»?");
    passes("Una pantalla de 5\" y otra de 6\".");
    passes("Escribe `\"a\"` así:\n\n```\nx = \"1\"\n```\n");
    passes("> Dijo \"basta\" y se fue.");
    passes("Se llama «línea de pobreza» y “otra”.");
    is_told("Se llama \"línea *de* pobreza\".", "typography/straight-quotes");
}

#[test]
fn opening_marks() {
    mends("Qué mide la encuesta?", "¿Qué mide la encuesta?");
    mends("La encuesta dice mucho. Qué mide?", "La encuesta dice mucho. ¿Qué mide?");
    mends("¿Qué mide? Para qué sirve?", "¿Qué mide? ¿Para qué sirve?");
    mends("Ven al taller!", "¡Ven al taller!");
    mends("```pasos\n- titulo: Qué necesitas?\n  texto: Nada.\n```", "```pasos\n- titulo: ¿Qué necesitas?\n  texto: Nada.\n```");
    mends("## Qué es la pobreza?\n\nTexto.", "## ¿Qué es la pobreza?\n\nTexto.");
    is_told("Si quieres ir, puedes inscribirte?", "typography/opening-mark");
    is_told("Lo dijo el Sr. Pérez hoy?", "typography/opening-mark");
    is_told("Lee [qué es](b.cl/x)?", "typography/opening-mark");
    for good in [
        "¿Qué mide?",
        "Y luego, ¿qué mide?",
        "¡Ven!",
        "¿¡Cómo!?",
        "Dudoso (?).",
        "Usa Yahoo! para buscar.",
        "Escribe así: «![Un afiche](foto.jpg)».",
        "Ve a https://a.cl/?b=c.",
        "¿Qué hace?, ¿quién?",
    ] {
        passes(good);
    }
}

#[test]
fn numbers_units_and_ordinals() {
    mends("Fue el 17,3% y el 1.234,5‰.", "Fue el 17,3 % y el 1.234,5 ‰.");
    mends("Queda a 5km, con 60m² y 20°C.", "Queda a 5 km, con 60 m² y 20 °C.");
    mends("El N°5 y el n° 6, el Nº 7.", "El N.º 5 y el n.º 6, el N.º 7.");
    mends("Es 1º, la 2ª y 4° básico.", "Es 1.º, la 2.ª y 4.º básico.");
    passes("Un lector de pantalla lee «1°» como grados y «N° 5» como otra cosa. Dijo: «es el 5%...»");
    for good in [
        "El 17,3 % y 5 km.",
        "Hace 20° a la sombra, a 33° sur.",
        "Una red 5G y un A4.",
        "El 1.º y la 2.ª.",
        "`17%` y `N°5`",
        "La norma ISO9001 y CO2%.",
    ] {
        passes(good);
    }
}

#[test]
fn points_and_spaces() {
    mends("Tablas, mapas...", "Tablas, mapas…");
    mends("Tablas , mapas ; ¿ Qué más ?", "Tablas, mapas; ¿Qué más?");
    mends("Dijo « así » ( y ya ).", "Dijo «así» (y ya).");
    for good in ["Nombre: ......", "Un archivo .csv y otro.", "Ríe :) y sigue.", "Dijo … y calló.", "a / b", "Del 3 al 5 ."] {
        if good != "Del 3 al 5 ." {
            passes(good);
        }
    }
    is_told("La tabla tiene columnas - muchas.", "typography/hyphen-as-dash");
    passes("Del 2020 - 2024 y Arica-Parinacota.");
    passes("- Casen - la encuesta\n");
}

#[test]
fn yaml_texts_are_mended_and_stay_yaml() {
    let before = "---\ntitulo: 'Qué es \"Casen\"'\ndescripcion: \"La \\\"Casen\\\" mide el 17,3% de todo...\"\n---\nTexto.\n";
    let tree = mended(&example(&format!("-- content/a.md --\n{before}")));
    let after = "---\ntitulo: 'Qué es «Casen»'\ndescripcion: \"La «Casen» mide el 17,3 % de todo…\"\n---\nTexto.\n";
    assert_eq!(text(&tree, "content/a.md"), after);
    assert_eq!(told(&build(&tree).findings, &tree), "");
    let steps = "```pasos\n- titulo: Abre\n  texto: |\n    Abre el \"menú\".\n\n    Mira el 5%.\n- titulo: Lee\n  texto: Lee hasta\n    el \"final\".\n```";
    mends(
        steps,
        "```pasos\n- titulo: Abre\n  texto: |\n    Abre el «menú».\n\n    Mira el 5 %.\n- titulo: Lee\n  texto: Lee hasta\n    el «final».\n```",
    );
}

#[test]
fn other_languages_have_their_own_marks() {
    let english = |body: &str| format!("-- content/a.en.md --\n---\ntitle: A\ndescription: A page.\n---\n{body}\n");
    let tree = mended(&example(&english("It is \"so\" at 17.3%, is it not?")));
    assert!(text(&tree, "content/a.en.md").contains("It is “so” at 17.3%, is it not?"));
    let german = "-- content/a.de.md --\n---\ntitulo: A\ndescripcion: Eine Seite.\n---\nSo \"ist\" es...\n";
    assert!(findings(&example(german)).is_empty());
    passes("El lema [\"leave no one behind\"](idioma:en) manda.");
}

#[test]
fn the_hub_has_nothing_to_mend() {
    let tree = hub();
    // The day of its last review: pages of the future are not in the site.
    let options = amigable::Options { today: jiff::civil::date(2026, 11, 25), ..options() };
    let mut found = build_with(&tree, &options, &MEMO).findings;
    found.retain(|finding| ["typography/", "privacy/", "dates/"].iter().any(|family| finding.rule.id.starts_with(family)));
    assert_eq!(told(&found, &tree), "");
}

/// Pieces of texts that are wrong, right, and not to be touched.
const PIECES: [&str; 26] = [
    "Hola",
    " ",
    "\"",
    "«",
    "»",
    "?",
    "¿",
    "!",
    "...",
    "17,3%",
    "N°5",
    " ,",
    "( ",
    "`a \"b\" 5%`",
    "https://a.cl/?x=\"5%\"",
    "\n",
    "\n\n",
    "*",
    "[",
    "](b.md)",
    "1º",
    " - ",
    "\\\"",
    "&quot;",
    "ñ",
    ". Qué",
];

fn body() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_mended_text_has_nothing_to_mend_and_keeps_its_letters(body in body()) {
        let before = page(&body);
        let after = mended(&before);
        let letters = |tree: &Tree| text(tree, "content/a.md").chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        // «N°5» → «N.º 5» is the one change of letters.
        let plain = |letters: String| letters.replace('º', "");
        prop_assert_eq!(plain(letters(&before)), plain(letters(&after)));
        for kept in ["`a \"b\" 5%`", "https://a.cl/?x=\"5%\""] {
            let count = |tree: &Tree| text(tree, "content/a.md").matches(kept).count();
            prop_assert_eq!(count(&before), count(&after), "{}", kept);
        }
    }

    #[test]
    fn no_text_panics(body in "\\PC{0,80}", title in "[\"'?!%°a-zé .…]{1,30}") {
        let title = title.replace('\'', "''");
        let tree = example(&format!("-- content/a.md --\n---\ntitulo: '{title}'\ndescripcion: Una página.\n---\n{body}\n"));
        for finding in findings(&tree) {
            crate::rules::in_place(&finding, &tree);
        }
        mended(&tree);
    }
}
