//! `amigable check FILE`: one text, of a site or alone.

use crate::support::command::amigable;

#[test]
fn a_text_alone_is_checked_at_its_own_lines() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("carta.md"), "Hola.\n\nMira [aquí](x.html).\n").unwrap();
    let ran = amigable(dir.path(), &["check", "carta.md", "--format", "json"]);
    let vague = "\"rule\":\"a11y/link-vague\",\"level\":\"warning\",\"path\":\"carta.md\",\"line\":3,\"column\":6";
    assert!(ran.code == 0 && ran.out.contains(vague) && ran.out.contains("\"metrics\""), "{ran:?}");
    assert_eq!(amigable(dir.path(), &["init", "sitio"]).code, 0);
    let site = dir.path().join("sitio");
    std::fs::write(site.join("content/nuevo.md"), "---\ntitulo: Nuevo\ndescripcion: Una página.\n---\n[Roto](nada.md)\n").unwrap();
    assert_eq!(amigable(&site, &["check", "content/acerca.md"]).code, 0, "only what was asked about counts");
    assert_eq!(amigable(&site, &["check", "content/nuevo.md"]).code, 1);
    assert_eq!(amigable(&site, &["check", "nada.md"]).code, 2);
}

#[test]
fn pages_of_any_tool_are_counted_as_they_are_read() {
    let dir = tempfile::tempdir().unwrap();
    let page = "<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>Hola</title></head><body><main><h1>Hola</h1>\
                <p>Ven a la plaza. Hay pan.</p><nav><p>Otra cosa que nadie cuenta aquí.</p></nav></main></body></html>";
    std::fs::create_dir(dir.path().join("sitio")).unwrap();
    std::fs::write(dir.path().join("sitio/a.html"), page).unwrap();
    let ran = amigable(dir.path(), &["list", "readability", "--html", "sitio", "--format", "json"]);
    let told =
        ["\"path\":\"a.html\"", "\"words\":7", "\"sentences\":3", "\"longest_sentence_text\":\"Ven a la plaza.\"", "\"szigriszt_pazos\":"];
    assert!(ran.code == 0 && told.iter().all(|part| ran.out.contains(part)), "{ran:?}");
    let ran = amigable(dir.path(), &["list", "legibilidad", "--html", "sitio"]);
    assert!(ran.code == 0 && ran.out.contains("a.html") && ran.out.contains("INFLESZ"), "{ran:?}");
    assert_eq!(amigable(dir.path(), &["list", "pages", "--html", "sitio"]).code, 2, "of pages alone nothing else is known");
    std::fs::create_dir(dir.path().join("nada")).unwrap();
    assert_eq!(amigable(dir.path(), &["list", "readability", "--html", "nada"]).code, 2, "a folder without pages is no pass");
}
