//! Feeds: two formats that say the same, addresses that work anywhere, names that stay. `tests/browser/feeds.py` reads them with readers
//! that are not ours.

use crate::support::{build, example, output, told};
use serde_json::Value;
use std::collections::BTreeMap;

const PAGES: &str = "-- content/eventos/_index.md --\n---\ntitulo: Eventos\ndescripcion: Lo que viene.\n---\n\
    -- content/eventos/ñandú.md --\n---\ntitulo: Ñandú & <compañía>\ndescripcion: Un encuentro.\nfecha: 2026-03-01\nactualizado: 2026-04-05\netiquetas: [niñez]\n---\n\
    ## Qué pasó\n\nMira [la otra](otra.md) y [más abajo](#que-paso). Un `a < b`.\n\n\
    -- content/eventos/otra.md --\n---\ntitulo: Otra\ndescripcion: Otro encuentro.\nfecha: 2026-02\nALIAS---\nTexto.\n\
    -- content/eventos/sin-fecha.md --\n---\ntitulo: Sin fecha\ndescripcion: Nadie sabe cuándo.\n---\nTexto.\n";

fn settings(more: &str) -> String {
    format!("-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\nlicencia: CC BY 4.0\n{more}")
}

fn files(text: &str) -> BTreeMap<String, String> {
    let tree = example(text);
    let outcome = build(&tree);
    assert_eq!(told(&outcome.findings, &tree), "");
    output(outcome.plan(), &tree).into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

fn json(files: &BTreeMap<String, String>, path: &str) -> Value {
    serde_json::from_str(&files[path]).unwrap()
}

fn ids(feed: &Value) -> Vec<&str> {
    feed["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[test]
fn a_feed_has_the_text_with_addresses_that_work_anywhere() {
    let files = files(&(settings("direccion: https://sitio.example/hub/\n") + &PAGES.replace("ALIAS", "")));
    let feed = json(&files, "eventos/feed.json");
    let first = &feed["items"][0];
    let text = first["content_html"].as_str().unwrap();
    assert_eq!(first["title"], "Ñandú & <compañía>");
    assert!(text.contains("href=\"https://sitio.example/hub/eventos/otra/\""), "{text}");
    assert!(text.contains("href=\"https://sitio.example/hub/eventos/nandu/#que-paso\""), "{text}");
    assert!(text.contains("<code>a &lt; b</code>") && !text.contains("data-at") && !text.contains("class"), "{text}");
    assert_eq!(
        (&first["date_published"], &first["date_modified"]),
        (&Value::from("2026-03-01T00:00:00-03:00"), &Value::from("2026-04-05T00:00:00-04:00"))
    );
    assert_eq!(first["tags"], serde_json::json!(["Eventos", "niñez"]));
    // What has no date is no news, and what is listed is the same everywhere.
    assert_eq!(feed["items"].as_array().unwrap().len(), 2);
    let atom = &files["eventos/feed.xml"];
    assert!(atom.contains("<title>Ñandú &amp; &lt;compañía&gt;</title>") && atom.contains("<rights>Licencia CC BY 4.0</rights>"), "{atom}");
    assert!(files["eventos/otra/index.html"].contains("https://sitio.example/hub/eventos/otra/"));
    assert!(files["index.html"].contains("/hub/feed.json") && files["eventos/otra/index.html"].contains("/hub/eventos/feed.xml"));
}

#[test]
fn pages_keep_their_names_when_they_or_the_whole_site_move() {
    let before = files(&(settings("direccion: https://antes.example/\n") + &PAGES.replace("ALIAS", "")));
    let renamed = PAGES.replace("otra.md", "nueva.md").replace("ALIAS", "alias: [/eventos/otra/, /eventos/segunda/]\n");
    let moved = settings("direccion: https://ahora.example/hub/\nprimera_direccion: https://antes.example/\n");
    let after = files(&(moved + &renamed));
    for path in ["feed.json", "eventos/feed.json"] {
        assert_eq!(ids(&json(&before, path)), ids(&json(&after, path)));
    }
    let id =
        |files: &BTreeMap<String, String>| files["eventos/feed.xml"].split("<id>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(id(&before), id(&after));
    assert!(after["feed.json"].contains("https://ahora.example/hub/eventos/nueva/"));
}

#[test]
fn a_language_has_its_own_news() {
    let english = "-- content/eventos/otra.en.md --\n---\ntitle: Another\ndescription: Another meeting.\ndate: 2026-05-01\n---\nText.\n";
    let files = files(&(settings("direccion: https://sitio.example/\n") + &PAGES.replace("ALIAS", "") + english));
    assert_eq!(ids(&json(&files, "en/feed.json")), ["https://sitio.example/en/eventos/otra/"]);
    assert_eq!(json(&files, "en/feed.json")["language"], "en");
    assert!(!files["feed.json"].contains("Another"));
}
