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
