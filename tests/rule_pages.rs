//! «Cómo revisamos»: the published page of each rule.

use crate::support::command::amigable;
use crate::support::{build, example, output, told};
use std::collections::BTreeMap;

const SECTION: &str = "-- content/como-revisamos/_index.md --\n---\ntitulo: Cómo revisamos\ndescripcion: Las reglas.\nreglas: sí\n---\n";

fn pages(text: &str) -> BTreeMap<String, String> {
    let tree = example(text);
    let outcome = build(&tree);
    assert_eq!(told(&outcome.findings, &tree), "");
    output(outcome.plan(), &tree).into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

#[test]
fn every_rule_has_its_page_and_every_family_lists_them() {
    let tree = example(SECTION);
    let built = build(&tree).built.unwrap();
    let pages = pages(SECTION);
    let front = &pages["como-revisamos/index.html"];
    for rule in amigable::rules() {
        let page = &pages[&format!("como-revisamos/{}/index.html", rule.id)];
        assert!(page.contains(rule.id), "{}", rule.id);
        let family = &pages[&format!("como-revisamos/{}/index.html", rule.family_name())];
        assert!(family.contains(&format!("como-revisamos/{}/", rule.id)), "{} is not listed", rule.id);
        assert!(front.contains(&format!("como-revisamos/{}/", rule.family_name())));
        assert_eq!(built.rule_pages[rule.id], format!("https://sitio.example/como-revisamos/{}/", rule.id));
    }
}

#[test]
fn a_page_shows_both_examples_the_standard_and_the_level_of_this_site() {
    let settings = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nrevisiones: {content/unused-note: no}\n";
    let pages = pages(&format!("{settings}{SECTION}"));
    let page = &pages["como-revisamos/content/missing-key/index.html"];
    for text in [
        "Siempre detiene la publicación",
        "https://www.w3.org/TR/WCAG22/#page-titled",
        "Con el problema",
        "Corregido",
        "descripcion: Una página.",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(pages["como-revisamos/content/unused-note/index.html"].contains("Este sitio no la revisa"));
}

#[test]
fn an_english_section_has_english_pages() {
    let english = "-- content/como-revisamos/_index.en.md --\n---\ntitle: How we check\ndescription: The rules.\nrules: yes\n---\n";
    let pages = pages(&format!("{SECTION}{english}"));
    let page = &pages["en/como-revisamos/content/missing-key/index.html"];
    assert!(page.contains("A required field is missing") && page.contains("It always stops publishing"));
}

#[test]
fn a_section_that_does_not_ask_has_none() {
    assert!(pages(&SECTION.replace("reglas: sí\n", "")).keys().all(|path| !path.contains("content/")));
}

#[test]
fn programs_can_read_every_rule_and_the_shape_of_every_field() {
    let dir = tempfile::tempdir().unwrap();
    let rules = amigable(dir.path(), &["list", "rules", "--format", "json"]);
    let read = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
    let ids: Vec<String> = rules.out.lines().map(|line| read(line)["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ::amigable::rules().iter().map(|rule| rule.id).collect::<Vec<_>>());

    let event = read(&amigable(dir.path(), &["explain", "esquema", "evento"]).out);
    assert!(event["properties"]["inicio"]["description"].as_str().is_some() && event["additionalProperties"] == false);
    assert_eq!(event["properties"]["inicio"], event["properties"]["start"]);
    let settings = read(&amigable(dir.path(), &["explain", "schema"]).out);
    assert_eq!(settings["properties"]["revisiones"]["anyOf"][0]["type"], "object");
    assert_eq!(amigable(dir.path(), &["explain", "esquema", "evnto"]).code, 2);
}
