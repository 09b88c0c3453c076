//! How a site governs its checks: levels, exceptions, and the list of known findings.

use crate::support::command::amigable;
use crate::support::{build, example, told};
use amigable::{Level, Tongue, Tree};

/// A page with two numbers that could be bound to their data: two pieces of advice.
const TWO: &str = "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un resumen.\npuntos_clave: [Una frase.]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n{front}---\nEn 2024 fue el 17,3 %.\n\nY antes fue el 20,5 %.\n";

const SETTINGS: &str = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\n";

fn page(front: &str) -> String {
    TWO.replace("{front}", front)
}

/// The rules and levels of all findings, in their order.
fn found(tree: &Tree) -> Vec<(&'static str, Level)> {
    build(tree).findings.iter().map(|finding| (finding.rule.id, finding.level)).collect()
}

fn site(settings: &str, pages: &str) -> Tree {
    example(&format!("{SETTINGS}{settings}{pages}"))
}

#[test]
fn a_rule_counts_more_than_its_family_and_a_collection_more_than_the_site() {
    let levels = |settings: &str| found(&site(settings, &page("")));
    let both = |level| vec![("data/unbound-number", level); 2];
    let kinds = "colecciones:\n  datos: {clase: resumen}\n";
    assert_eq!(levels(kinds), both(Level::Advice));
    assert_eq!(levels(&format!("{kinds}revisiones: {{data: advertencia}}\n")), both(Level::Warning));
    assert_eq!(levels(&format!("{kinds}revisiones: {{data: no, data/unbound-number: error}}\n")), both(Level::Error));
    assert_eq!(levels(&format!("{kinds}checks: {{data/unbound-number: off}}\n")), []);
    let in_folder = "colecciones:\n  datos: {clase: resumen, revisiones: {data: no}}\nrevisiones: {data/unbound-number: error}\n";
    assert_eq!(levels(in_folder), []);
    let elsewhere = "colecciones:\n  datos: {clase: resumen}\n  dat: {revisiones: {data: no}}\n";
    assert_eq!(levels(elsewhere), both(Level::Advice));
}

#[test]
fn what_is_always_checked_cannot_be_lowered_and_names_must_exist() {
    let told = |settings: &str| {
        let tree = site(settings, "");
        told(&build(&tree).findings, &tree)
    };
    for settings in ["revisiones: {links/broken-page: no}\n", "revisiones: {output: consejo}\n"] {
        assert!(told(settings).contains("se revisa siempre, porque"), "{settings}");
    }
    assert_eq!(told("revisiones: {links/broken-page: error}\n"), "");
    assert!(told("revisiones: {unbound-number: no}\n").contains("¿Quisiste decir «data/unbound-number»?"));
    assert!(told("revisiones: {dat: no}\n").contains("¿Quisiste decir «data»?"));
    assert!(told("revisiones: {data: consjo}\n").contains("¿Quisiste decir «consejo»?"));
}

#[test]
fn an_exception_covers_its_rule_in_its_page_or_in_one_passage() {
    let exception =
        |more: &str| format!("excepciones:\n  - regla: data/unbound-number\n    motivo: Vienen de un decreto.\n    hasta: 2027-03\n{more}");
    let tree = example(&page(&exception("")));
    let outcome = build(&tree);
    assert_eq!(told(&outcome.findings, &tree), "");
    let excepted = outcome.built.unwrap().excepted;
    assert_eq!(excepted.len(), 2);
    assert_eq!((excepted[0].reason.as_str(), excepted[0].until.to_string().as_str()), ("Vienen de un decreto.", "2027-03-31"));

    let left = |more: &str| found(&example(&page(&exception(more)))).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    assert_eq!(left("    texto: fue el 20,5 %\n"), ["data/unbound-number"]);
    let unused = left("    texto: no está\n");
    assert_eq!(unused, ["content/unused-exception", "data/unbound-number", "data/unbound-number"]);
}

#[test]
fn an_exception_that_cannot_hold_says_why() {
    let told = |rule: &str, until: &str| {
        let tree = example(&page(&format!("excepciones: [{{regla: {rule}, motivo: Porque sí., hasta: {until}}}]\n")));
        told(&build(&tree).findings, &tree)
    };
    assert!(told("data/unbound-number", "2026-11-21").contains("ya venció"));
    assert!(told("data/unbound-number", "2028-11-23").contains("hasta el 2028-11-22"));
    assert!(told("data", "2027").contains("es una familia de reglas"));
    assert!(told("data/unbound-numbers", "2027").contains("¿Quisiste decir «data/unbound-number»?"));
    assert!(told("links/broken-page", "2027").contains("se revisa siempre"));
}

#[test]
fn settings_have_exceptions_for_files_without_front_matter() {
    let told = |path: &str| {
        let settings = format!(
            "colecciones:\n  datos: {{clase: resumen}}\nexcepciones:\n  - {{archivo: {path}, regla: data/unbound-number, motivo: Porque sí., hasta: 2027}}\n"
        );
        let tree = site(&settings, &page(""));
        told(&build(&tree).findings, &tree)
    };
    assert_eq!(told("content/datos/a.md"), "");
    assert_eq!(told("content/datos/"), "");
    assert!(told("content/_index.md").contains("content/unused-exception"));
    assert!(told("content/dato").contains("No hay un archivo «content/dato»."));
}

#[test]
fn nothing_is_called_unused_where_a_check_may_not_have_run() {
    let exception = "excepciones: [{regla: content/unused-note, motivo: Porque sí., hasta: 2027}]\n";
    let draft = example(&page(&format!("{exception}borrador: sí\n")));
    assert!(!found(&draft).iter().any(|(rule, _)| *rule == "content/unused-exception"));
    let broken = example(&page(exception).replace("Y antes", "[Roto](nada.md)"));
    let rules: Vec<&str> = found(&broken).into_iter().map(|(rule, _)| rule).collect();
    assert!(rules.contains(&"links/broken-page") && !rules.contains(&"content/unused-exception"), "{rules:?}");
}

#[test]
fn known_findings_are_set_aside_up_to_their_number() {
    let listed =
        |count: usize| example(&format!("{}-- pendientes.yaml --\ncontent/datos/a.md:\n  data/unbound-number: {count}\n", page("")));
    let rules = |count: usize| found(&listed(count)).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    assert!(rules(2).is_empty());
    assert_eq!(rules(1), ["data/unbound-number"; 2]);
    assert_eq!(rules(3), ["config/mended-pending"]);

    let pending = |tree: &Tree| build(tree).built.unwrap().pending;
    let first = pending(&example(&page("")));
    assert!(!first.listed && first.next.text(Tongue::Es).ends_with("content/datos/a.md:\n  data/unbound-number: 2\n"));
    assert_eq!(pending(&listed(3)).next, first.next);
    assert_eq!(pending(&listed(1)).next.total(), 1, "a list that is there never grows");
    let draft = example(&format!("{}-- pendientes.yaml --\ncontent/datos/a.md:\n  data/unbound-number: 3\n", page("borrador: sí\n")));
    assert_eq!((found(&draft), pending(&draft).next.total()), (vec![], 3));
}

#[test]
fn what_is_always_checked_is_never_known() {
    let bad = "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n[Roto](nada.md)\n";
    assert_eq!(build(&example(bad)).built.unwrap().pending.next.total(), 0);
    let tree = example(&format!("{bad}-- pendientes.yaml --\ncontent/a.md:\n  links/broken-page: 1\n"));
    assert!(found(&tree).contains(&("links/broken-page", Level::Error)));
    let unreadable = example("-- pendientes.yaml --\ncontent/a.md: [uno]\n");
    assert!(build(&unreadable).built.unwrap().pending.unreadable && !found(&unreadable).is_empty());
}

#[test]
fn an_old_site_adopts_its_findings_once_and_the_list_only_gets_shorter() {
    let dir = tempfile::tempdir().unwrap();
    let site = dir.path().join("sitio");
    assert_eq!(amigable(dir.path(), &["init", "sitio"]).code, 0);
    let page = |name: &str| {
        std::fs::write(
            site.join(format!("content/{name}.md")),
            format!("---\ntitulo: Página {name}\ndescripcion: Una página.\n---\nTexto.\n\n[^1]: Nota.\n"),
        )
        .unwrap();
    };
    let list = || std::fs::read_to_string(site.join("pendientes.yaml")).unwrap_or_default();

    std::fs::write(site.join("content/roto.md"), "---\ntitulo: A\ndescripcion: Una página.\n---\n[Roto](nada.md)\n").unwrap();
    page("a");
    let refused = amigable(&site, &["check", "--adopt"]);
    assert!(refused.code == 1 && refused.err.contains("antes corrige los errores") && list().is_empty(), "{refused:?}");
    std::fs::remove_file(site.join("content/roto.md")).unwrap();

    page("b");
    let adopted = amigable(&site, &["check", "--adopt"]);
    assert!(adopted.err.contains("Anoté 4 hallazgos") && adopted.err.contains("4 hallazgos conocidos en pendientes.yaml"), "{adopted:?}");
    let first = list();
    page("c");
    let grown = amigable(&site, &["check", "--adopt"]);
    assert!(grown.err.contains("sigue igual") && grown.err.contains("content/c.md") && list() == first, "{grown:?}");
    std::fs::remove_file(site.join("content/a.md")).unwrap();
    assert!(amigable(&site, &["check"]).err.contains("config/mended-pending"));
    let shorter = amigable(&site, &["check", "--adopt"]);
    assert!(shorter.err.contains("de 4 a 2 hallazgos.") && !list().contains("content/a.md"), "{shorter:?}");
}

#[test]
fn exceptions_are_listed_with_their_reason() {
    let dir = tempfile::tempdir().unwrap();
    amigable(dir.path(), &["init", "."]);
    let page = "---\ntitulo: A\ndescripcion: Una página.\nexcepciones: [{regla: content/unused-note, motivo: Viene luego., hasta: 2027-02}]\n---\nTexto.\n\n[^1]: Nota.\n";
    std::fs::write(dir.path().join("content/a.md"), page).unwrap();
    let listed = amigable(dir.path(), &["list", "excepciones"]);
    assert_eq!(listed.out, "content/unused-note  content/a.md:8  2027-02-28  Viene luego.\n");
    let line: serde_json::Value = serde_json::from_str(&amigable(dir.path(), &["list", "exceptions", "--format", "json"]).out).unwrap();
    assert_eq!((line["reason"].as_str(), line["line"].as_u64()), (Some("Viene luego."), Some(8)));
}

#[test]
fn a_check_that_could_not_run_is_never_a_pass_and_other_sites_may_be_excused() {
    let missing = site("ortografia: {diccionarios: [xx_XX]}\nrevisiones: {config: no}\n", "");
    assert!(found(&missing).iter().any(|(rule, _)| *rule == "config/no-dictionary"), "{:?}", found(&missing));
    // Whether another site answers is only known when it is asked.
    let excused = "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nexcepciones: [{regla: links/external-broken, motivo: Ese sitio rechaza a los programas., hasta: 2027}]\n---\nTexto.\n";
    assert_eq!(found(&example(excused)), []);
}
