//! The plan: what is said of each activity follows from what proves it, and is the same on its page, in the table and in the
//! files that people take away.

use crate::support::{build, build_with, options, output, repository, site_in};
use amigable::{Level, Memo, Options, Tree};
use serde_json::Value;
use std::collections::BTreeMap;

/// A plan with an activity of each status.
fn site() -> Tree {
    site_in(&repository("tests/golden/plan/in"))
}

fn published(tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    output(build(tree).plan(), tree)
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files[path].clone()).unwrap()
}

fn json(files: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&files["plan/plan.json"]).unwrap()
}

/// Every activity of the JSON, in its order.
fn activities(plan: &Value) -> Vec<&Value> {
    let initiatives = plan["gaps"].as_array().unwrap().iter().flat_map(|gap| gap["initiatives"].as_array().unwrap());
    initiatives.flat_map(|initiative| initiative["activities"].as_array().into_iter().flatten()).collect()
}

#[test]
fn every_activity_stands_as_its_proofs_say() {
    let files = published(&site());
    let plan = json(&files);
    let statuses: Vec<(&str, &str)> =
        activities(&plan).into_iter().map(|one| (one["id"].as_str().unwrap(), one["status"]["id"].as_str().unwrap())).collect();
    let expected = [
        ("1.1", "proven"),
        ("1.2", "unproven"),
        ("1.3", "underway"),
        ("1.4", "proven"),
        ("1.5", "proven"),
        ("2.1", "underway"),
        ("2.2", "underway"),
        ("2.3", "overdue"),
        ("2.4", "planned"),
        ("2.5", "planned"),
        ("3.1", "cancelled"),
        ("5.1", "overdue"),
    ];
    assert_eq!(statuses, expected);
}

#[test]
fn the_page_of_an_activity_says_what_the_files_say() {
    let files = published(&site());
    for one in activities(&json(&files)) {
        let path = one["url"].as_str().unwrap().strip_prefix("https://plan.example/").unwrap();
        let page = text(&files, &format!("{path}index.html"));
        let (label, why) = (one["status"]["label"].as_str().unwrap(), one["status"]["why"].as_str().unwrap());
        assert!(page.contains(label) && page.contains(why), "{path}: {label}: {why}");
        // What is counted is shown.
        let pieces = one["evidence"].as_array().map_or(0, Vec::len);
        assert_eq!(pieces > 0, why.contains("prueba de que se hizo") || why.contains("pruebas de que se hizo"), "{path}: {why}");
        for piece in one["evidence"].as_array().into_iter().flatten() {
            assert!(page.contains(piece["title"].as_str().unwrap()), "{path}: {piece}");
        }
        for event in one["events"].as_array().into_iter().flatten() {
            let url = event["url"].as_str().unwrap().strip_prefix("https://plan.example").unwrap();
            assert!(page.contains(url), "{path}: {url}");
            let back = text(&files, &format!("{}index.html", url.trim_start_matches('/')));
            let named = back.contains(&format!("/{path}"));
            assert!(named || url.contains("nombrado"), "{url} does not lead back to {path}");
        }
    }
}

#[test]
fn the_table_reads_back_as_the_whole_plan() {
    let files = published(&site());
    let plan = json(&files);
    let mut reader = csv::Reader::from_reader(files["plan/plan.csv"].as_slice());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let known = activities(&plan);
    assert_eq!(rows.len(), known.len());
    for (row, one) in rows.iter().zip(known) {
        let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let deadline = &one["deadline"];
        let pairs = [
            ("id", &one["id"]),
            ("title", &one["title"]),
            ("url", &one["url"]),
            ("started", &one["started"]["date"]),
            ("deadline", &deadline["date"]),
            ("deadline_precision", &deadline["precision"]),
            ("deadline_from", &deadline["from"]),
            ("deadline_to", &deadline["to"]),
            ("deadline_text", &deadline["text"]),
            ("status", &one["status"]["id"]),
            ("status_label", &one["status"]["label"]),
            ("status_why", &one["status"]["why"]),
        ];
        for (column, value) in pairs {
            assert_eq!(row[column], said(value), "{} {column}", row["id"]);
        }
    }
    let part = rows.iter().find(|row| row["id"] == "1.4").unwrap();
    assert_eq!((part["deadline"].as_str(), part["deadline_precision"].as_str()), ("2026-10", "start of month"));
    assert_eq!(part["evidence"], "https://catastro.example/; https://plan.example/plan/asistencia.txt; Carta de cierre");
}

#[test]
fn what_time_does_to_a_plan_is_foretold() {
    let tree = site();
    let on = |day: jiff::civil::Date| {
        let options = Options { today: day, ..options() };
        build_with(&tree, &options, &Memo::new()).built.unwrap()
    };
    let status = |built: &amigable::Built, id: &str| {
        let files = output(&built.plan, &tree);
        let plan = json(&files);
        activities(&plan).into_iter().find(|one| one["id"] == id).unwrap()["status"]["id"].as_str().unwrap().to_owned()
    };
    let (last, after) = (on(jiff::civil::date(2027, 4, 30)), on(jiff::civil::date(2027, 5, 1)));
    assert_eq!((status(&last, "2.1").as_str(), status(&after, "2.1").as_str()), ("underway", "overdue"));
    assert_eq!(last.next_change.as_ref().unwrap().day, jiff::civil::date(2027, 5, 1));
    assert_eq!(status(&after, "2.2"), "underway");
    assert_eq!(status(&on(jiff::civil::date(2027, 6, 1)), "2.2"), "overdue");
    assert_eq!(status(&on(jiff::civil::date(2127, 1, 1)), "1.1"), "proven");
}

#[test]
fn only_what_has_no_proof_is_pointed_out() {
    let built = build(&site()).built.unwrap();
    // Each is told once, although the plan has many pages; the site has its reasons for both.
    let mut excepted: Vec<(&str, Level)> = built.excepted.iter().map(|one| (one.finding.rule.id, one.finding.level)).collect();
    excepted.sort();
    assert_eq!(excepted, [("dates/deadline-past", Level::Warning), ("plan/no-proof", Level::Warning)]);
    assert!(built.findings.is_empty(), "{:?}", built.findings);
}

/// The plan of the rules' examples with one activity, of these fields.
fn with(fields: &str) -> Tree {
    crate::support::example(&format!(
        "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {{id: \"1\", titulo: Empezar, actividades: [{{id: \"1.1\", titulo: Taller, {fields}}}]}}\n-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: Quién es quién.\norganizaciones: [{{id: equipo, nombre: Equipo de ejemplo, tipo: Universidad, descripcion: Hace ejemplos., revisado: 2026-11-01, fuentes: [{{titulo: Sitio del equipo}}]}}]\n"
    ))
}

#[test]
fn a_typed_status_says_what_to_write_instead() {
    for (typed, instead) in [("realizado", "evidencia"), ("cancelado", "cancelada"), ("postergado", "versiones"), ("planificado", "plazo")]
    {
        let outcome = build(&with(&format!("responsable: equipo, estado: {typed}")));
        let found: Vec<_> = outcome.findings.iter().filter(|finding| finding.rule.id == "plan/typed-status").collect();
        assert_eq!(found.len(), 1, "{typed}: {:?}", outcome.findings);
        assert!(found[0].help.as_ref().unwrap().es.contains(instead), "{typed}: {:?}", found[0].help);
    }
}

#[test]
fn what_the_plan_names_is_there_or_is_told_once() {
    let told = |fields: &str| -> Vec<String> {
        let outcome = build(&with(fields));
        outcome
            .findings
            .iter()
            .map(|finding| format!("{} {}", finding.rule.id, finding.help.as_ref().map_or("", |help| &help.es)))
            .collect()
    };
    assert_eq!(told("responsable: [equipo, Mesa de trabajo]"), Vec::<String>::new());
    let nearest = told("responsable: equpo");
    assert!(nearest.len() == 1 && nearest[0].contains("¿Quisiste decir «equipo»?"), "{nearest:?}");
    for field in ["evidencia: [../eventos/nada.md]", "te_sirve: [../eventos/nada.md]"] {
        let broken = told(&format!("responsable: equipo, {field}"));
        assert!(broken.len() == 1 && broken[0].starts_with("links/broken-page"), "{broken:?}");
    }
    let reason = told("responsable: equipo, cancelada: {fecha: 2026-08}");
    assert!(reason.len() == 1 && reason[0].starts_with("content/missing-key"), "{reason:?}");
}
