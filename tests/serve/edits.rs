//! What browsers are told of edits, and what they see while something is wrong.

use super::served::Served;
use crate::cli::Site;
use serde_json::Value;

fn page(title: &str, text: &str) -> String {
    format!("---\ntitulo: {title}\ndescripcion: Una página de prueba.\n---\n{text}\n")
}

fn messages(lines: &Value) -> Vec<&str> {
    lines.as_array().unwrap().iter().map(|line| line["message"].as_str().unwrap()).collect()
}

#[test]
fn only_the_page_that_changed_is_loaded_again() {
    let site = Site::new();
    site.put("content/uno.md", &page("Uno", "Primero."));
    let served = Served::start(&site, &["--follow"]);
    let (mut one, mut other) = (served.open("/uno/"), served.open("/acerca/"));
    site.put("content/uno.md", &page("Uno", "Segundo."));
    let told = one.until(|told| told["action"] == "reload");
    assert_eq!(told["go"], Value::Null);
    assert!(served.get("/uno/").text().contains("Segundo."));
    let told = other.until(|told| {
        assert_eq!(told["action"], "nothing");
        told["edited"]["title"] == "Uno"
    });
    assert_eq!(told["go"], "/uno/");
    let line = served.line_with("content/uno.md");
    assert!(!line.contains("acerca"), "{line}");
    assert!(served.line_with("Cambió 1 página").contains(" ms"));
}

#[test]
fn new_colours_are_taken_without_loading_the_page_again() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    let mut tab = served.open("/acerca/");
    site.put("themes/amigable/assets/css/99-propio.css", "h1 { color: #123456; }\n");
    let told = tab.until(|told| {
        assert_ne!(told["action"], "reload");
        told["action"] == "styles"
    });
    let sheet = told["styles"][0].as_str().unwrap().split('#').next().unwrap().to_owned();
    assert!(served.get(&sheet).text().contains("#123456"), "{sheet}");
}

#[test]
fn a_browser_that_was_away_is_told_what_it_missed() {
    let site = Site::new();
    site.put("content/uno.md", &page("Uno", "Primero."));
    let served = Served::start(&site, &[]);
    let seen = served.get("/uno/").seen();
    site.put("content/uno.md", &page("Uno", "Segundo."));
    served.until("/uno/", |answer| answer.text().contains("Segundo."));
    let told = |seen: &str| {
        use std::io::{BufRead, BufReader, Write};
        let mut stream = served.connect();
        write!(stream, "GET /__amigable/events?page=/uno/&seen={seen} HTTP/1.1\r\nHost: {}\r\n\r\n", served.at).unwrap();
        let data = BufReader::new(stream).lines().map_while(Result::ok).find(|line| line.starts_with("data: ")).unwrap();
        serde_json::from_str::<Value>(&data[6..]).unwrap()["action"].as_str().unwrap().to_owned()
    };
    assert_eq!(told(&seen), "reload");
    let now = served.get("/uno/").seen();
    assert_eq!(told(&now), "nothing");
    let restarted = format!("0000000000.{}", now.split_once('.').unwrap().1);
    assert_eq!(told(&restarted), "reload", "a server that was started again knows nothing of before");
}

#[test]
fn a_page_with_errors_is_shown_with_them() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    let mut tab = served.open("/acerca/");
    let before = site.read("content/acerca.md");
    site.put("content/acerca.md", &format!("{before}\nMira [esto](no-existe.md).\n"));
    let told = tab.until(|told| told["notes"][0] == "Así no se publicaría: 1 error.");
    assert_eq!(told["here"][0]["place"]["path"], "content/acerca.md");
    assert!(messages(&told["here"])[0].contains("no-existe.md"), "{told}");
    assert!(served.get("/acerca/").text().contains("Mira"));
    assert_eq!(served.get(told["here"][0]["rule_url"].as_str().unwrap()).status, 200);
    site.put("content/acerca.md", &before);
    tab.until(|told| told["summary"] == "Sin hallazgos");
    served.line_with("resuelto: ");
}

#[test]
fn a_page_that_cannot_be_drawn_stays_as_it_was_and_one_that_is_gone_goes() {
    let site = Site::new();
    site.put("content/uno.md", &page("Uno", "Primero."));
    site.put("content/dos.md", &page("Dos", "Otro."));
    let served = Served::start(&site, &[]);
    let mut tab = served.open("/uno/");
    site.put("content/uno.md", "---\ntitulo: [\n---\nSegundo.\n");
    let is_old = |note: &Value| note.as_str().unwrap().contains("versión anterior");
    tab.until(|told| told["notes"].as_array().unwrap().iter().any(is_old));
    let old = served.get("/uno/");
    assert!(old.status == 200 && old.text().contains("Primero."));
    let sheet = old.text().split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    assert_eq!(served.get(&sheet.unwrap_or_else(|| "/".to_owned())).status, 200);
    std::fs::remove_file(site.path("content/dos.md")).unwrap();
    served.until("/dos/", |answer| answer.status == 404);
    site.put("content/uno.md", &page("Uno", "Tercero."));
    served.until("/uno/", |answer| answer.text().contains("Tercero."));
}

#[test]
fn settings_or_a_theme_that_cannot_be_used_leave_the_last_good_site() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    let mut tab = served.open("/acerca/");
    let good = served.get("/acerca/").without_tag();
    let settings = site.read("amigable.yaml");
    site.put("amigable.yaml", "titulo: [\n");
    let told = tab.until(|told| told["current"] == false);
    assert_eq!(told["action"], "nothing");
    assert!(told["notes"][0].as_str().unwrap().starts_with("amigable.yaml no se puede usar."), "{told}");
    assert_eq!(served.get("/acerca/").without_tag(), good);
    served.line_with("Sigue a la vista el último sitio bueno.");
    site.put("amigable.yaml", &settings);
    tab.until(|told| told["current"] == true);
    site.put("themes/amigable/layouts/base.html", "{% if %}");
    let told = tab.until(|told| told["current"] == false);
    assert_eq!(told["action"], "nothing", "{told}");
    assert!(told["notes"][0].as_str().unwrap().contains("tema"), "{told}");
    assert_eq!(served.get("/acerca/").without_tag(), good);
    std::fs::remove_file(site.path("themes/amigable/layouts/base.html")).unwrap();
    tab.until(|told| told["current"] == true);
}

#[test]
fn a_site_that_never_was_is_told_of_until_it_is() {
    let site = Site::new();
    let settings = site.read("amigable.yaml");
    site.put("amigable.yaml", "titulo: [\n");
    let served = Served::start(&site, &[]);
    let page = served.get("/cualquiera/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("amigable.yaml:") && page.text().contains("data-seen"), "{}", page.text());
    let mut tab = served.open("/acerca/");
    site.put("amigable.yaml", &settings);
    tab.until(|told| told["action"] == "reload");
    assert_eq!(served.get("/acerca/").status, 200);
}

#[test]
fn drafts_are_shown_on_request_and_marked() {
    let site = Site::new();
    site.put("content/uno.md", "---\ntitulo: Uno\ndescripcion: Una página de prueba.\nborrador: sí\n---\nTexto.\n");
    let without = Served::start(&site, &[]);
    assert_eq!(without.get("/uno/").status, 404);
    drop(without);
    let served = Served::start(&site, &["--drafts"]);
    assert!(served.get("/uno/").text().contains("draft-mark"));
    let mut tab = served.open("/uno/");
    site.put("content/otra.md", &page("Otra", "Texto."));
    tab.until(|told| told["draft"] == true);
}
