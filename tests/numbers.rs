//! Numbers and words in a text against their datasets, as an editor meets them: what passes, what is said when it
//! does not, and that mending a file as offered leaves nothing to say.

use crate::support::{build, cases, example, source, told};
use amigable::{Finding, Tree};
use proptest::prelude::*;

/// A dataset with two methods, intervals, the source's own comparison, a gap, a secret and a corrected value.
const DATA: &str = "\
-- content/conjuntos/regiones.yaml --
titulo: Pobreza por región
descripcion: Porcentaje de personas.
columnas:
  - {nombre: region, titulo: Región, tipo: region}
  - {nombre: anio, titulo: Año, tipo: anio}
  - {nombre: metodo, titulo: Método, tipo: categoria}
  - {nombre: valor, titulo: Porcentaje, tipo: porcentaje, unidad: porcentaje de las personas, intervalo: {desde: bajo, hasta: alto}, comparada: {columna: pais, mas: más, menos: menos, igual: sin diferencia}}
  - {nombre: bajo, titulo: Desde, tipo: porcentaje}
  - {nombre: alto, titulo: Hasta, tipo: porcentaje}
  - {nombre: pais, titulo: País, tipo: texto}
  - {nombre: personas, titulo: Personas, tipo: entero, unidad: personas, faltantes: [nd], reservados: [s]}
  - {nombre: linea, titulo: Línea, tipo: dinero}
clave: [region, anio]
valor: valor
serie: metodo
reemplazados: [{fila: {region: Maule, anio: 2024}, antes: 22.6}]
fuentes: [{titulo: Encuesta}]
licencia: CC BY 4.0
-- content/conjuntos/regiones.csv --
region,anio,metodo,valor,bajo,alto,pais,personas,linea
Maule,2017,antiguo,9.1,8.0,10.2,,nd,
Maule,2022,nuevo,24.4,23.5,25.3,más,231000,
Maule,2024,nuevo,21.4,20.5,22.3,más,218367,237094
Magallanes,2024,nuevo,10.3,8.0,12.6,menos,s,
Valparaíso,2024,nuevo,17.8,16.9,18.7,sin diferencia,3478364,
O'Higgins,2024,nuevo,17.9,16.9,18.9,sin diferencia,175000,
";

fn site(body: &str) -> Tree {
    example(&format!("{DATA}-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n"))
}

fn findings(tree: &Tree) -> Vec<Finding> {
    build(tree).findings
}

/// What is said of a text, each finding as its rule and its message.
fn said(body: &str) -> Vec<String> {
    findings(&site(body)).iter().map(|finding| format!("{}: {}", finding.rule.id, finding.message.es)).collect()
}

#[track_caller]
fn passes(body: &str) {
    let tree = site(body);
    let found = findings(&tree);
    assert!(found.is_empty(), "{body}\n{}", told(&found, &tree));
}

/// The text as its own offers mend it, and how many offers there were.
fn mended(tree: &Tree) -> (Tree, usize) {
    let mut fixes: Vec<_> = findings(tree).into_iter().filter_map(|finding| finding.fix).collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.place.span.start));
    let mut mended = tree.clone();
    for fix in &fixes {
        let bytes = mended.bytes(&fix.place.path).unwrap();
        let bytes = [&bytes[..fix.place.span.start], fix.replacement.as_bytes(), &bytes[fix.place.span.end..]].concat();
        mended.insert(fix.place.path.clone(), bytes);
    }
    (mended, fixes.len())
}

/// A text that is wrong in ways that mend themselves, and the text that it becomes.
#[track_caller]
fn mends(before: &str, after: &str) {
    let tree = site(before);
    let (tree, count) = mended(&tree);
    let text = String::from_utf8(tree.bytes(&source("content/a.md")).unwrap().to_vec()).unwrap();
    let body = text.splitn(3, "---\n").nth(2).unwrap().trim_end();
    assert_eq!(body, after, "{:?}", said(before));
    assert!(count > 0);
    let found = findings(&tree);
    assert!(found.is_empty(), "{}", told(&found, &tree));
}

#[test]
fn numbers_pass_in_the_form_that_they_ask_for() {
    for body in [
        "[21,4 %](dato:regiones?region=Maule&anio=2024)",
        "[el 21,4 % de las personas](dato:regiones?region=Región%20del%20Maule&anio=2024)",
        "[](dato:regiones?region=CL-ML&anio=2024)",
        "[unos 3,5 millones](dato:regiones?region=Valparaíso&valor=personas&formato=redondeado)",
        "[más de 3,4 millones](dato:regiones?region=Valparaíso&valor=personas&formato=redondeado)",
        "[casi 3,5 millones de personas](dato:regiones?region=Valparaíso&valor=personas&formato=personas-redondeado)",
        "[unas 218.000](dato:regiones?region=Maule&anio=2024&valor=personas&formato=rounded-people)",
        "[18 de cada 100](dato:regiones?region=Valparaíso&formato=de-cada-100)",
        "[una de cada diez](dato:regiones?region=Magallanes&formato=una-de-cada)",
        "[1 de cada 10](dato:regiones?region=Magallanes&formato=una-de-cada)",
        "[18 %](dato:regiones?region=Valparaíso&formato=sin-decimales)",
        "[218 mil](dato:regiones?region=Maule&anio=2024&valor=personas&formato=miles)",
        "[$237.094](dato:regiones?region=Maule&anio=2024&valor=linea)",
        "[menos](dato:regiones?region=Magallanes&valor=pais)",
    ] {
        passes(body);
    }
}

#[test]
fn numbers_in_english_are_written_in_english() {
    let tree = example(&format!(
        "{DATA}-- content/a.en.md --\n---\ntitle: A\ndescription: A page.\n---\n[21.4%](dato:regiones?region=Maule&anio=2024), [21.4 %](dato:regiones?region=Maule&anio=2024), [about 3.5 million](dato:regiones?region=Valparaíso&value=personas&format=rounded), [fell by 3.0 percentage points](dato:regiones?region=Maule&anio=2024&compare=2022).\n"
    ));
    let found = findings(&tree);
    assert!(found.is_empty(), "{}", told(&found, &tree));
}

#[test]
fn a_wrong_number_is_mended_and_its_words_stay() {
    mends("Fue [21,5 %](dato:regiones?region=Maule&anio=2024).", "Fue [21,4 %](dato:regiones?region=Maule&anio=2024).");
    mends(
        "Ñuñoa: [el 21 % de las personas](dato:regiones?region=Maule&anio=2024).",
        "Ñuñoa: [el 21,4 % de las personas](dato:regiones?region=Maule&anio=2024).",
    );
    mends(
        "Son [unos 3,4 millones](dato:regiones?region=Valparaíso&valor=personas&formato=redondeado).",
        "Son [unos 3,5 millones](dato:regiones?region=Valparaíso&valor=personas&formato=redondeado).",
    );
}

#[test]
fn what_has_several_ways_to_mend_offers_none() {
    for body in [
        "[entre 21,4 % y 22 %](dato:regiones?region=Maule&anio=2024)",
        "[**21,5** %](dato:regiones?region=Maule&anio=2024)",
        "[3,4 millones de personas](dato:regiones?region=Valparaíso&valor=personas)",
        "[muchas](dato:regiones?region=Maule&anio=2024)",
    ] {
        let found = findings(&site(body));
        assert!(found.len() == 1 && found[0].rule.id == "data/wrong-number" && found[0].fix.is_none(), "{body}: {found:?}");
    }
}

#[test]
fn a_cell_that_is_not_there_says_how() {
    assert_eq!(
        said("[1](dato:regiones?region=Maule&anio=2017&valor=personas)"),
        ["data/no-such-cell: Sin dato: la celda de «personas» está vacía en esa fila."]
    );
    assert_eq!(
        said("[1](dato:regiones?region=Magallanes&valor=personas)"),
        ["data/no-such-cell: Dato reservado: la fuente no publica «personas» en esa fila («s»)."]
    );
    assert_eq!(said("[1](dato:regiones?region=Ñuble)"), ["data/no-such-cell: No hay esa fila: ninguna cumple con region=Ñuble."]);
    let found = findings(&site("[1](dato:regiones?region=Maule)"));
    assert_eq!(found[0].help.as_ref().unwrap().es, "Agrega «&anio=2017», «&anio=2022» o «&anio=2024».");
    assert_eq!(
        said("[x](dato:regiones?region=Maule&anio=2024&formato=redondado)"),
        ["data/unknown-format: No existe el formato «redondado»."]
    );
    assert_eq!(
        said("[x](dato:regiones?region=Maule&anio=2024&formato=millones)"),
        ["data/unknown-format: El formato «millones» no sirve para «21,4 %»: no lo diría con verdad."]
    );
}

#[test]
fn claims_that_are_true_pass() {
    let maule = "dato:regiones?region=Maule&anio=2024&compara=2022";
    for words in [
        "bajó",
        "Disminuyó",
        "no subió",
        "bajó 3,0 puntos porcentuales",
        "bajó de 24,4 % a 21,4 %",
        "un 12,3 % menos",
        "bajó entre 2022 y 2024",
        "cayó más de 2,9 puntos porcentuales",
    ] {
        passes(&format!("La pobreza [{words}]({maule})."));
    }
    for body in [
        "[](dato:regiones?region=Maule&anio=2024&diferencia=2022)",
        "[3,0 puntos porcentuales](dato:regiones?region=Maule&anio=2024&diferencia=2022)",
        "[el doble](dato:regiones?region=Maule&anio=2024&compara=region:Magallanes)",
        "[casi la mitad que](dato:regiones?region=Magallanes&compara=region:Maule&compara=anio:2024)",
        "[más alta que](dato:regiones?region=Maule&anio=2024&compara=region:Magallanes)",
        "[sin diferencia clara](dato:regiones?region=O'Higgins&compara=region:Valparaíso)",
        "[más alta](dato:regiones?region=Maule&anio=2024&compara=pais)",
        "[parecida a](dato:regiones?region=Valparaíso&compara=pais)",
        "[12.633 menos](dato:regiones?region=Maule&anio=2024&valor=personas&compara=2022)",
        "[un décimo](dato:regiones?region=Magallanes)",
        "[más de un quinto](dato:regiones?region=Maule&anio=2024)",
    ] {
        passes(body);
    }
}

#[test]
fn claims_that_are_false_name_both_values_and_the_true_word() {
    let maule = "dato:regiones?region=Maule&anio=2024&compara=2022";
    assert_eq!(
        said(&format!("[subió]({maule})")),
        ["data/false-claim: El texto dice «subió», y los datos dicen que bajó de 24,4 % (2022) a 21,4 % (2024)."]
    );
    mends(&format!("La pobreza [Subió]({maule})."), &format!("La pobreza [Bajó]({maule})."));
    mends(&format!("La pobreza [aumentaron]({maule})."), &format!("La pobreza [disminuyeron]({maule})."));
    mends(&format!("[subió 2,9 puntos porcentuales]({maule})"), &format!("[bajó 3,0 puntos porcentuales]({maule})"));
    mends(&format!("[bajó de 24,4 % a 21,5 %]({maule})"), &format!("[bajó de 24,4 % a 21,4 %]({maule})"));
    mends(&format!("[un 13,0 % menos]({maule})"), &format!("[un 12,3 % menos]({maule})"));
    assert_eq!(
        said("[más alta que](dato:regiones?region=O'Higgins&compara=region:Valparaíso)"),
        [
            "data/false-claim: El texto dice «más alta que», y las cifras son 17,9 % (O'Higgins) y 17,8 % (Valparaíso). Sus márgenes de error se tocan: no hay una diferencia clara."
        ]
    );
    assert_eq!(
        said("[más alta](dato:regiones?region=Valparaíso&compara=pais)"),
        ["data/false-claim: El texto dice «más alta», y no es así en «Valparaíso». La fuente dice: «sin diferencia»."]
    );
    assert_eq!(
        said("[casi la mitad](dato:regiones?region=Maule&anio=2024)"),
        ["data/false-claim: El texto dice «casi la mitad», y la cifra es 21,4 %."]
    );
}

#[test]
fn claims_that_cannot_be_checked_are_refused() {
    let maule = "dato:regiones?region=Maule&anio=2024&compara=2022";
    assert_eq!(said(&format!("[mejoró]({maule})")), ["data/unknown-claim: No sé comprobar «mejoró»."]);
    assert_eq!(said(&format!("[tampoco bajó]({maule})")), ["data/unknown-claim: No sé comprobar «tampoco bajó»."]);
    passes(&format!("La pobreza []({maule})."));
    assert_eq!(
        said("[](dato:regiones?region=Valparaíso&compara=pais)"),
        ["data/unknown-claim: Este enlace compara dos cifras y no dice nada de ellas."]
    );
    let help = |words: &str| findings(&site(&format!("[{words}]({maule})")))[0].help.as_ref().unwrap().es.clone();
    assert_eq!(
        help("disminullo"),
        "Escribe palabras con un significado fijo: «disminuyó» o «bajó». Míralas todas con: amigable explain palabras."
    );
    assert_eq!(
        help("mejoró"),
        "Escribe palabras con un significado fijo: «bajó» o «disminuyó». Míralas todas con: amigable explain palabras."
    );
    assert_eq!(said("[bajó](dato:regiones?region=Maule&anio=2024)"), ["data/unknown-claim: «bajó» compara, y el enlace no dice con qué."]);
    assert_eq!(
        said("[subió](dato:regiones?region=Maule&anio=2022&compara=2017)"),
        ["data/different-methods: Esas dos cifras se midieron con métodos distintos («nuevo» y «antiguo»): no se pueden comparar."]
    );
    assert_eq!(
        said("[más que](dato:regiones?region=Maule&anio=2024&compara=dato:ejemplo&compara=anio:2024)"),
        [
            "data/different-methods: Esas dos cifras se midieron con métodos distintos («nuevo» y «sin método declarado»): no se pueden comparar."
        ]
    );
}

/// A page that uses the dataset by a link, with a number typed by hand.
fn typed(text: &str) -> Vec<String> {
    said(&format!("Ver [21,4 %](dato:regiones?region=Maule&anio=2024).\n\n{text}"))
}

#[test]
fn numbers_typed_by_hand_are_told_only_when_it_is_sure() {
    assert_eq!(
        typed("En Maule fue el 22,6 % en 2024."),
        ["data/superseded-number: «22,6 %» fue corregido: «regiones» dice ahora «21,4 %» (region: Maule, anio: 2024)."]
    );
    assert_eq!(
        typed("En Maule fue el 21,6 % en 2024."),
        [
            "data/contradicting-number: «21,6 %» no está en los datos de esta página. Se parece a «21,4 %», de «regiones» (region: Maule, anio: 2024)."
        ]
    );
    assert_eq!(
        typed("Son 218.367 personas."),
        ["data/unbound-number: «218.367» es un dato de «regiones», escrito a mano: no cambiará cuando cambie el dato."]
    );
    for text in [
        "Antes se publicó 22,6 %.",
        "Casi 21,6 % en el Maule en 2024.",
        "En 2022 y 2024, el 21,6 % en el Maule.",
        "Un 21,6 % menos en el Maule en 2024.",
        "En 2024 fue el 21,6 %.",
        "Las 16 regiones y 345 comunas.",
        "> En Maule fue el 21,6 % en 2024.",
        "## Son 218.367",
        "`218.367` y la ley 218.367",
        "El 16,9 %.",
    ] {
        assert_eq!(typed(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn numbers_typed_by_hand_become_links() {
    let ver = "[21,4 %](dato:regiones?region=Maule&anio=2024)";
    mends(&format!("{ver}, 24,4 % en 2022."), &format!("{ver}, [24,4 %](dato:regiones?anio=2022) en 2022."));
    mends(&format!("{ver}\n\n- Son $237.094."), &format!("{ver}\n\n- Son [$237.094](dato:regiones?region=Maule&anio=2024&valor=linea)."));
    mends(&format!("{ver}\n\nEn Maule fue 22,6 % en 2024."), &format!("{ver}\n\nEn Maule fue {ver} en 2024."));
}

#[test]
fn an_offer_that_would_break_the_file_is_not_made() {
    let page = |points: &str| {
        example(&format!(
            "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave:\n{points}conjuntos: [ejemplo]\nfuentes: [{{titulo: Encuesta}}]\n---\nTexto.\n"
        ))
    };
    let offers = |points: &str| {
        let found = findings(&page(points));
        assert_eq!(found.len(), 1, "{points}: {found:?}");
        found[0].fix.is_some()
    };
    assert!(offers("  - \"17,3 % en 2024.\"\n"));
    assert!(offers("  - '17,3 % en 2024.'\n"));
    assert!(offers("  - En 2024, 17,3 %.\n"));
    assert!(offers("  - |\n    Uno.\n    17,3 % en 2024.\n"));
    assert!(!offers("  - 17,3 % en 2024.\n"));
    assert!(!offers("  - Uno\n    17,3 % en 2024.\n"));
    assert!(!offers("  - \"\\x31\\x37,3 % en 2024.\"\n"));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_mended_text_has_nothing_left_to_mend(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..8)) {
        let tree = site(&pieces.concat());
        let (mended, _) = mended(&tree);
        let left: Vec<Finding> = findings(&mended).into_iter().filter(|finding| finding.fix.is_some()).collect();
        prop_assert!(left.is_empty(), "{}\n{}", pieces.concat(), told(&left, &mended));
    }
}

/// Bits of text in which numbers, links and words meet.
const PIECES: &[&str] = &[
    "Texto. ",
    "\n\n",
    "\n",
    "- ",
    "**",
    "En Maule, 2024: ",
    "22,6 % ",
    "24,4 %",
    "218.367 ",
    "&amp; ",
    "\\[",
    "| 24,4 % | a |\n|---|---|\n| 218.367 | x |\n",
    "[21,5 %](dato:regiones?region=Maule&anio=2024)",
    "[subió](dato:regiones?region=Maule&anio=2024&compara=2022) ",
    "[subió 2 puntos porcentuales](dato:regiones?region=Maule&anio=2024&compara=2022) ",
    "[unos 5 millones](dato:regiones?region=Valparaíso&valor=personas&formato=redondeado)",
    "[](dato:regiones?region=Maule&anio=2024)",
    "`24,4 %`",
    "ñ\u{a0}",
    "17,8\u{a0}% en Valparaíso. ",
];
