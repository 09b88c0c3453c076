//! The directory: pages of its groups, persons who agreed and who did not, contacts to keep, ways to correct.

use crate::support::{build, example, output, printed, rules_named, told};
use amigable::{Finding, Format, Tree};
use std::collections::BTreeMap;

const HEAD: &str = "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n";

fn entry(fields: &str) -> String {
    format!("  - {{{fields}, descripcion: Ayuda en su región., revisado: 2026-11-20, fuentes: [{{titulo: Su sitio}}]}}\n")
}

fn site(settings: &str, entries: &[&str]) -> String {
    let settings = format!("-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/hub/\n{settings}");
    settings + HEAD + &entries.iter().map(|fields| entry(fields)).collect::<String>()
}

fn files(text: &str) -> BTreeMap<String, String> {
    let tree = example(text);
    let outcome = build(&tree);
    assert_eq!(told(&outcome.findings, &tree), "");
    output(outcome.plan(), &tree).into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).replace('\u{a0}', " "))).collect()
}

fn rules(findings: &[Finding], tree: &Tree) -> Vec<String> {
    rules_named(&printed(findings, tree, Format::Json)).into_iter().collect()
}

#[test]
fn every_region_has_a_page_and_an_empty_one_says_so() {
    let files = files(&site(
        "",
        &[
            "id: hogar, nombre: Hogar, tipo: fundación, regiones: [Región del Bío-Bío]",
            "id: red, nombre: Red, tipo: red, regiones: [Todo Chile]",
        ],
    ));
    let pages: Vec<&String> = files.keys().filter(|path| path.starts_with("directorio/region/")).collect();
    assert_eq!(pages.len(), 17);
    let biobio = &files["directorio/region/biobio/index.html"];
    assert!(
        biobio.contains("Encontramos 1 ficha que nombra el Biobío.") && biobio.contains("id=\"hogar\"") || biobio.contains("id=hogar"),
        "{biobio}"
    );
    let empty = &files["directorio/region/nuble/index.html"];
    assert!(empty.contains("No encontramos a nadie que nombre Ñuble") && empty.contains("/hub/directorio/#red"), "{empty}");
    assert!(files["directorio/region/metropolitana/index.html"].contains("Quién trabaja en la Región Metropolitana"));
    let front = &files["directorio/index.html"];
    assert!(front.contains("/hub/directorio/region/nuble/") && front.contains("ninguna ficha"));
}

#[test]
fn names_of_one_address_are_one_group() {
    let files = files(&site(
        "",
        &[
            "id: a, nombre: A, tipo: Fundación, temas: [Niñez]",
            "id: b, nombre: B, tipo: fundacion, temas: [niñez, Niñez]",
            "id: c, nombre: C, tipo: Fundación, temas: [año nuevo]",
        ],
    ));
    let page = &files["directorio/tipo/fundacion/index.html"];
    assert!(page.contains("Quiénes son de este tipo: Fundación") && page.contains("Encontramos 3 fichas."), "{page}");
    assert!(files["directorio/tema/ninez/index.html"].contains("Encontramos 2 fichas."));
    assert!(files.contains_key("directorio/tema/ano-nuevo/index.html"));
}

#[test]
fn nothing_is_published_of_a_person_who_has_not_agreed() {
    let text = site(
        "",
        &["id: ana, nombre: Ana, tipo: articuladora, persona: sí, correo: ana.rojas@gmail.com", "id: red, nombre: Red, tipo: red"],
    );
    let tree = example(&text);
    let outcome = build(&tree);
    assert_eq!(rules(&outcome.findings, &tree), ["privacy/email", "privacy/no-consent"]);
    assert!(output(outcome.plan(), &tree).values().all(|bytes| !String::from_utf8_lossy(bytes).contains("ana.rojas")));
}

#[test]
fn a_person_who_agreed_is_told_so() {
    let agreed = "id: ana, nombre: Ana, tipo: articuladora, persona: sí, consentimiento: {fecha: 2026-11-20, como: por correo}, correo: ana.rojas@gmail.com";
    let files = files(&site("", &[agreed]));
    assert!(
        files["directorio/index.html"].contains("Esta persona aceptó aparecer aquí. Fecha: 20 de noviembre de 2026. Cómo: por correo.")
    );
    assert!(files["directorio/ana.vcf"].contains("KIND:individual\r\n"));
}

#[test]
fn contacts_can_be_kept_and_corrected() {
    let full = "id: hogar, nombre: 'Hogar, y más', tipo: fundación, sitio: 'https://hogar.cl/', canales: {telefono: '+56 2 2345 6789', whatsapp: '+56 9 8765 4321', instagram: 'https://www.instagram.com/hogar/'}";
    let files =
        files(&site("contacto: {correo: contacto@sitio.cl, whatsapp: '+56 9 1111 2222'}\n", &[full, "id: red, nombre: Red, tipo: red"]));
    let card = &files["directorio/hogar.vcf"];
    for line in ["FN:Hogar\\, y más", "TEL;VALUE=uri;TYPE=voice:tel:+56223456789", "URL:https://hogar.cl/", "REV:20261120T000000Z"] {
        assert!(card.contains(&format!("\r\n{line}\r\n")), "{line}: {card}");
    }
    assert_eq!(files["directorio/contactos.vcf"], *card);
    assert!(!files.contains_key("directorio/red.vcf"));
    let page = &files["directorio/index.html"];
    assert!(page.contains("tel:+56223456789") && page.contains("https://wa.me/56987654321"), "{page}");
    // A correction names the entry, its address and its version.
    assert!(
        page.contains("mailto:contacto@sitio.cl?subject=Correcci%C3%B3n%3A%20Red&amp;body=")
            || page.contains("mailto:contacto@sitio.cl?subject=Correcci%C3%B3n%3A%20Red&body="),
        "{page}"
    );
    assert!(page.contains("https%3A%2F%2Fsitio.example%2Fhub%2Fdirectorio%2F%23red") && page.contains("20%20de%20noviembre%20de%202026"));
    assert!(page.contains("https://wa.me/56911112222?text="));
}

#[test]
fn without_a_channel_no_link_is_drawn() {
    let files = files(&site("", &["id: red, nombre: Red, tipo: red"]));
    // What passes a page on has no address of anybody.
    let addressed =
        |text: &str| text.contains("mailto:c") || text.contains("wa.me/5") || text.contains("Corregir") || text.contains("Falta alguien");
    assert!(!files.values().any(|text| addressed(text)));
    let tree = example(&site("contacto: {}\n", &["id: red, nombre: Red, tipo: red"]));
    assert_eq!(rules(&build(&tree).findings, &tree), ["content/missing-key"]);
}

#[test]
fn a_link_may_lead_to_a_group() {
    let page = "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira [quién trabaja allá](directorio.yaml#region-O%E2%80%99Higgins) y [las fundaciones](directorio.yaml#tipo-fundacion).\n";
    let files = files(&(site("", &["id: hogar, nombre: Hogar, tipo: fundación"]) + page));
    let page = &files["a/index.html"];
    assert!(page.contains("/hub/directorio/region/o-higgins/") && page.contains("/hub/directorio/tipo/fundacion/"), "{page}");
}
