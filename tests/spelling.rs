//! Spelling, with small dictionaries that travel in the sites: which words are in doubt, where they are found, and what
//! is said when there is no dictionary.

use crate::cli::Site;
use crate::robust::survives;
use crate::support::{build, build_with, cases, example, options, source, told};
use amigable::{Memo, Tree};
use proptest::prelude::*;

const SETTINGS: &str = "titulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\ncolecciones: {datos: {clase: resumen}, tutoriales: {clase: tutorial}, eventos: {clase: evento}}\n";

/// All words of the base of the examples and of the texts here.
const WORDS: &str = "a ahora así bajo baja casa comida comparten con de dice dinero ejemplo el en es esta falta hogar ingresos la las los lo luz \
medir niña niño página palabras personas plan pobre pobreta pobreza por portada que qué según sin sitio subió tablas una un y difíciles";

/// A site whose page `a.md` says `body`, with a dictionary of [`WORDS`].
fn site(spelling: &str, front: &str, body: &str) -> Tree {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    example(&format!(
        "-- amigable.yaml --\n{SETTINGS}ortografia: {spelling}\n-- content/a.md --\n---\ntitulo: La pobreza\n{front}---\n{body}\n\
         -- diccionarios/es_CL.aff --\nSET UTF-8\nTRY aeioszcrntl\n-- diccionarios/es_CL.dic --\n{}\n{}\n",
        words.len(),
        words.join("\n")
    ))
}

const PAGE: &str = "descripcion: Una página.\n";

/// The words in doubt, each with what stands at its place.
fn doubts(tree: &Tree) -> Vec<String> {
    // Other rules may have something to say about such texts.
    let found: Vec<_> = build(tree).findings.into_iter().filter(|finding| finding.rule.id == "plain/spelling").collect();
    let at = |finding: &amigable::Finding| {
        let place = finding.place.as_ref().unwrap();
        String::from_utf8(tree.bytes(&place.path).unwrap()[place.span.start..place.span.end].to_vec()).unwrap()
    };
    found.iter().map(at).collect()
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(doubts(&site("{diccionarios: es_CL}", PAGE, body)), expected, "{body}");
}

#[test]
fn a_word_is_found_wherever_it_stands() {
    check("La pobresa.", &["pobresa"]);
    check(
        "## La pobresa\n\n- la **pobresa** baja\n- la [vivenda](_index.md) sin luz\n\n| la casza | b |\n|---|---|\n| el dinero | la nigna |",
        &["pobresa", "vivenda", "casza", "nigna"],
    );
    check("> [!NOTE]\n> La pobresa y la casza.", &["pobresa", "casza"]);
    check("```pasos\n- titulo: Medir la pobresa\n  texto: \"La \\\"casa\\\" y la vivenda.\"\n```", &["pobresa", "vivenda"]);
    let front = "descripcion: \"La \\\"casza\\\" es de personas.\"\netiquetas: [xyzzy]\n";
    assert_eq!(doubts(&site("{diccionarios: es_CL}", front, "La casa.")), ["casza"]);
}

#[test]
fn a_word_is_told_once_with_how_often_it_stands() {
    let tree = site("{diccionarios: es_CL}", PAGE, "La pobresa. La pobresa, `pobresa` y la pobresa.\n\nY la pobresa.");
    let found = build(&tree).findings;
    assert_eq!(found.len(), 1, "{}", told(&found, &tree));
    assert_eq!(found[0].message.es, "No conozco la palabra «pobresa». Está otras 3 veces más abajo.");
}

#[test]
fn what_is_no_word_of_the_language_is_no_matter() {
    for body in [
        "Según la Casen y el FOSIS, la pobreza subió en Coyhaique.",
        "Dice `pobresa` y [la casa](_index.md \"pobresa\").",
        "Dice correo@ejemplo.cl, www.ejemplo.cl, datos.csv, https://ejemplo.cl/pobresa y n.º 3, 1.ª, 3ª, XVII y qwe.",
        "Dice [machine learning](idioma:en) y «open data for everyone».",
        "This is another language altogether.",
        "La nin\u{303}a y el nin\u{303}o.",
        "La po\u{ad}breza.",
    ] {
        check(body, &[]);
    }
}

#[test]
fn a_name_at_the_start_of_a_sentence_is_a_name() {
    check("Casen es una casa. Wkrtz baja.", &[]);
    // One slip from a word of the dictionary, and nowhere else a name.
    check("Pobresa y dinero.", &["Pobresa"]);
    check("Pobresa y dinero. El dinero de la Pobresa.", &[]);
}

#[test]
fn the_editors_list_and_the_sites_own_names_are_known() {
    let body = "El dataset y los datasets de la guagua y de la casa de la niña.";
    assert_eq!(doubts(&site("{diccionarios: es_CL}", PAGE, body)), ["dataset", "datasets", "guagua"]);
    assert!(doubts(&site("{diccionarios: es_CL, palabras: [dataset, Guagua]}", PAGE, body)).is_empty());
    let front = format!("{PAGE}etiquetas: [mediaguas]\nfuentes: [{{titulo: Encuesta Zupla}}]\n");
    assert_eq!(doubts(&site("{diccionarios: es_CL}", &front, "La zupla de mediaguas y de zoplas.")), ["zoplas"]);
}

#[test]
fn the_word_that_the_site_uses_comes_first() {
    let tree = site("{diccionarios: es_CL}", PAGE, "La pobresa. La pobreza es así.");
    let help = build(&tree).findings[0].help.clone().unwrap();
    assert!(help.es.starts_with("¿Quisiste decir «pobreza» o «pobreta»? "), "{}", help.es);
    assert!(help.en.starts_with("Did you mean “pobreza” or “pobreta”? "), "{}", help.en);
}

#[test]
fn nobody_asked_nothing_is_said() {
    let mut tree = site("{diccionarios: es_CL}", PAGE, "La pobresa.");
    tree.insert(source("amigable.yaml"), SETTINGS.as_bytes().to_vec());
    assert!(doubts(&tree).is_empty());
}

#[test]
fn older_dictionaries_are_in_older_encodings() {
    let mut tree = site("{diccionarios: es_CL}", PAGE, "La niña de la nigna.");
    let words = WORDS.split_whitespace().flat_map(|word| {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(word);
        [bytes.into_owned(), b"\n".to_vec()].concat()
    });
    tree.insert(source("diccionarios/es_CL.dic"), [b"60\n".to_vec(), words.collect()].concat());
    tree.insert(source("diccionarios/es_CL.aff"), b"SET ISO8859-1\nTRY aeioszcrntl\n".to_vec());
    assert_eq!(doubts(&tree), ["nigna"]);
}

#[test]
fn without_its_dictionary_a_check_is_never_clean_and_a_build_still_builds() {
    let site = Site::new();
    let settings = site.read("amigable.yaml");
    site.put("amigable.yaml", &format!("{settings}\nortografia: {{diccionarios: [zz_ZZ]}}\n"));
    let check = site.run(&["check"]);
    assert_eq!(check.code, 2, "{}", check.err);
    assert!(check.err.contains("config/no-dictionary") && check.err.contains("zz_ZZ.aff"), "{}", check.err);
    let build = site.run(&["build"]);
    assert_eq!(build.code, 0, "{}", build.err);
    assert!(site.path("public/index.html").is_file());
    // The site's own folder is a source like any other.
    site.put("diccionarios/zz_ZZ.aff", "SET UTF-8\n");
    site.put("diccionarios/zz_ZZ.dic", "1\nzz\n");
    assert_eq!(site.run(&["check"]).code, 0);
    site.put("diccionarios/zz_ZZ.dic", "zz\n");
    assert_eq!(site.run(&["check"]).code, 2);
}

#[test]
fn a_dictionary_is_found_where_the_person_says() {
    let site = Site::new();
    let settings = site.read("amigable.yaml");
    site.put("amigable.yaml", &format!("{settings}\nortografia: {{diccionarios: [zz_ZZ]}}\n"));
    site.put("aparte/zz_ZZ.aff", "SET UTF-8\n");
    site.put("aparte/zz_ZZ.dic", "1\nzz\n");
    let run = |folder| site.command(&["check", "-q"]).env("DICPATH", site.path(folder)).output().unwrap().status.code();
    assert_eq!((run("aparte"), run("otra")), (Some(0), Some(2)));
}

#[test]
fn a_name_that_is_no_plain_name_is_refused() {
    for name in ["../../etc/x", "es/CL", "C:x", "español", ""] {
        let tree = site(&format!("{{diccionarios: [\"{name}\"]}}"), PAGE, "La casa.");
        let found = build(&tree).findings;
        assert!(found.iter().any(|finding| finding.rule.id == "content/wrong-type"), "{name}: {}", told(&found, &tree));
    }
}

/// Lines that mean something to whoever reads affix rules.
const LINES: [&str; 24] = [
    "SET UTF-8",
    "SET ISO8859-1",
    "SET nada",
    "FLAG num",
    "FLAG long",
    "FLAG UTF-8",
    "TRY aeioñ",
    "KEY qwe|asd",
    "REP 2",
    "REP a á",
    "MAP 1",
    "MAP aá(ss)",
    "PFX A Y 1",
    "PFX A 0 re .",
    "SFX A N 2",
    "SFX A a as [^s]a",
    "SFX A 0 ",
    "COMPOUNDFLAG A",
    "COMPOUNDRULE 1",
    "COMPOUNDRULE A*A?",
    "BREAK 2",
    "FULLSTRIP",
    "ICONV 1",
    "ICONV ’ '",
];

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn any_dictionary_and_any_text(
        rules in prop::collection::vec(prop::sample::select(&LINES[..]), 0..8),
        words in prop::collection::vec("[0-9]{0,3}[a-cñáA ]{0,6}(/[A0-9ñ]{0,3})?", 0..8),
        damage in prop::collection::vec(any::<u8>(), 0..6),
        body in "[a-cñáA .,«»'’\u{301}\u{ad}/@0-9*\\[\\]()\n-]{0,120}",
    ) {
        let mut tree = site("{diccionarios: [es_CL, eu_ES]}", PAGE, &body);
        let rules = [rules.join("\n").as_bytes(), b"\n", &damage].concat();
        let words = [format!("{}\n{}\n", words.len(), words.join("\n")).as_bytes(), &damage].concat();
        tree.insert(source("diccionarios/eu_ES.aff"), damage);
        tree.insert(source("diccionarios/eu_ES.dic"), words.clone());
        tree.insert(source("diccionarios/es_CL.aff"), rules);
        tree.insert(source("diccionarios/es_CL.dic"), words);
        survives(&tree);
    }

    #[test]
    fn a_warm_check_is_a_cold_check(bodies in prop::collection::vec("(la |pobresa |casza |niña |Casen |casen |. |\n\n){1,12}", 1..4)) {
        let memo = Memo::new();
        for body in bodies {
            for words in ["la", "la casza"] {
                let tree = site(&format!("{{diccionarios: es_CL, palabras: [{words}]}}"), PAGE, &body);
                let told_by = |memo: &Memo| told(&build_with(&tree, &options(), memo).findings, &tree);
                prop_assert_eq!(told_by(&memo), told_by(&Memo::new()));
            }
        }
    }
}
