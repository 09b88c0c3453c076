//! What a run tells: people, programs, code-scanning services.

use crate::support::{build, example};
use amigable::{Format, Run, SourcePath, Style, Tongue, Tree, print_run};
use serde_json::Value;

const NOTE: &str = "---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n\n[^1]: Una nota.\n";

/// [`NOTE`] with a title of its own.
fn note(title: &str) -> String {
    NOTE.replacen("titulo: A", &format!("titulo: {title}"), 1)
}

/// A page for each number, with a note that nobody refers to.
fn notes(pages: usize) -> Tree {
    let page = |number: usize| format!("-- content/p{number:02}.md --\n{}", note(&format!("Página {number}")));
    example(&(1..=pages).map(page).collect::<String>())
}

fn told(tree: &Tree, style: Style) -> String {
    let built = build(tree).built.expect("the configuration is usable");
    let run =
        Run { findings: &built.findings, excepted: &built.excepted, known: &built.known, pages: Some(&built.rule_pages), stopped: false };
    print_run(&run, &|path: &SourcePath| tree.bytes(path), style)
}

fn human(tree: &Tree, all: bool) -> String {
    told(tree, Style { width: 80, all, ..Style::default() })
}

#[test]
fn many_findings_of_one_rule_are_told_by_their_number() {
    let (few, many) = (human(&notes(20), false), human(&notes(25), false));
    assert!(!few.contains("más de content/unused-note"), "{few}");
    assert_eq!(many.matches("advertencia[content/unused-note]").count(), 20);
    assert!(many.ends_with("Y 5 más de content/unused-note, en 5 archivos.\nMíralos todos con: amigable check --all\n\n"), "{many}");
    assert_eq!(human(&notes(25), true).matches("advertencia[content/unused-note]").count(), 25);
}

#[test]
fn each_file_has_its_heading_and_each_rule_says_once_where_to_read_on() {
    let tree = example(&format!("-- content/a.md --\n{NOTE}\n[Roto](nada.md)\n-- content/b.md --\n{}", note("B")));
    let text = human(&tree, false);
    assert!(text.starts_with("== content/a.md: 1 error, 1 advertencia\n\n"), "{text}");
    assert!(text.contains("\n== content/b.md: 1 advertencia\n\n"), "{text}");
    assert_eq!(text.matches("amigable explain content/unused-note").count(), 1, "{text}");
    let english = told(&tree, Style { tongue: Tongue::En, width: 80, ..Style::default() });
    assert!(english.starts_with("== content/a.md: 1 error, 1 warning\n\n"), "{english}");
}

#[test]
fn a_rule_with_a_published_page_links_to_it() {
    let section = "-- content/como-revisamos/_index.md --\n---\ntitulo: Reglas\ndescripcion: Las reglas.\nreglas: sí\n---\n";
    let tree = example(&format!("{section}-- content/a.md --\n{NOTE}"));
    let page = "https://sitio.example/como-revisamos/content/unused-note/";
    assert!(human(&tree, false).contains(page));
    let coloured = told(&tree, Style { colour: true, width: 80, ..Style::default() });
    assert!(coloured.contains(&format!("\u{1b}]8;;{page}\u{1b}\\")), "{coloured:?}");
    assert_eq!(sarif(&tree)["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"], page);
}

#[test]
fn what_mends_itself_is_shown_mended() {
    let summary = "---\ntitulo: A\ndescripcion: Un dato.\npuntos_clave: [Uno]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\n## Qué significa\n\nFue el [17,4 %](dato:ejemplo?anio=2024).\n";
    let text = human(&example(&format!("-- content/datos/a.md --\n{summary}")), false);
    assert!(text.contains("10 - Fue el [17,4 %](dato:ejemplo?anio=2024).\n10 + Fue el [17,3 %](dato:ejemplo?anio=2024)."), "{text}");
}

#[test]
fn words_of_the_program_fit_eighty_columns() {
    for rule in amigable::rules().iter().filter(|rule| !rule.bad.is_empty()) {
        let tree = example(rule.bad);
        let text = human(&tree, false);
        // Lines of a source, and names and addresses without a space, are as long as they are.
        let own = |line: &&str| line.starts_with("==") || line.contains('[') && line.contains("]: ") || line.trim_start().starts_with("= ");
        let long: Vec<&str> =
            text.lines().filter(own).filter(|line| line.chars().count() > 80 && !line.contains("amigable explain")).collect();
        let breakable = |line: &&&str| line.chars().take(80).collect::<String>().trim_start().matches(' ').count() > 3;
        assert!(!long.iter().any(|line| breakable(&line)), "{}: {long:?}", rule.id);
    }
}

#[test]
fn annotations_come_gravest_first_and_say_when_they_are_too_many() {
    let github = |tree: &Tree| told(tree, Style { format: Format::Github, ..Style::default() });
    let text = github(&example(&format!("-- content/a.md --\n{NOTE}-- content/b.md --\n{}\n[Roto](nada.md)\n", note("B"))));
    let levels: Vec<&str> = text.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(levels, ["::error", "::warning", "::warning"]);
    assert!(github(&notes(11)).starts_with("::notice title=amigable::GitHub muestra solo diez"));
}

fn sarif(tree: &Tree) -> Value {
    serde_json::from_str(&told(tree, Style { format: Format::Sarif, ..Style::default() })).expect("SARIF is JSON")
}

#[test]
fn a_log_says_what_is_suppressed_and_why() {
    let exception = "excepciones: [{regla: content/unused-note, motivo: Viene luego., hasta: 2027}]\n";
    let tree = example(&format!(
        "-- content/a.md --\n{NOTE}-- content/b.md --\n{}-- content/ñandú c.md --\n{}-- pendientes.yaml --\ncontent/ñandú c.md:\n  content/unused-note: 1\n",
        note("B").replacen("titulo", &format!("{exception}titulo"), 1),
        note("C")
    ));
    let log = sarif(&tree);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let said: Vec<(&str, &str)> = results
        .iter()
        .map(|result| {
            let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a place");
            (uri, result["suppressions"][0]["justification"].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(said, [("content/a.md", ""), ("content/b.md", "Viene luego."), ("content/%C3%B1and%C3%BA%20c.md", "pendientes.yaml")]);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn a_finding_keeps_its_fingerprint_when_lines_come_before_it() {
    let print = |text: &str| {
        let log = sarif(&example(&format!("-- content/a.md --\n{text}")));
        log["runs"][0]["results"][0]["partialFingerprints"]["amigable/v1"].clone()
    };
    assert_eq!(print(NOTE), print(&NOTE.replace("Texto.", "Más texto.\n\nTexto.")));
    assert_ne!(print(NOTE), print(&NOTE.replace("Una nota", "Otra nota")));
}
