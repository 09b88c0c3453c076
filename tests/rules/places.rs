//! Findings point at what is wrong. A mark `«…»` around the culprit in the text of a site says where that is.

use super::findings;
use crate::support::{source, told};

/// A site with the mark taken out, and where it was. The mark is `⟦…⟧`, which no content uses.
fn check(file: &str, rule: &str, text: &str) {
    let start = text.find('⟦').expect("a mark opens");
    let end = text.find('⟧').expect("a mark closes") - '⟦'.len_utf8();
    let plain = text.replace(['⟦', '⟧'], "");
    let tree = crate::support::example(&format!("-- {file} --\n{plain}"));
    let found = findings(&tree);
    let places: Vec<_> = found.iter().filter(|finding| finding.rule.id == rule).filter_map(|finding| finding.place.clone()).collect();
    let spans: Vec<(&str, &str)> =
        places.iter().filter(|place| place.path == source(file)).map(|place| ("at", &plain[place.span.start..place.span.end])).collect();
    assert!(
        places.iter().any(|place| place.span.start == start && place.span.end == end),
        "{rule} should mark {:?}, and marks {spans:?}\n{}",
        &plain[start..end],
        told(&found, &tree)
    );
}

fn page(front: &str, body: &str) -> String {
    format!("---\ntitulo: A\ndescripcion: Una página con eñes.\n{front}---\n{body}")
}

#[test]
fn unknown_key() {
    check("content/a.md", "content/unknown-key", &page("⟦etiqetas⟧: [uno]\n", "Texto.\n"));
}

#[test]
fn second_of_two_equal_keys() {
    check("content/a.md", "content/duplicate-key", &page("orden: 1\n⟦orden⟧: 2\n", "Texto.\n"));
}

#[test]
fn value_of_the_wrong_type() {
    check("content/a.md", "content/wrong-type", &page("orden: ⟦primero⟧\n", "Texto.\n"));
}

#[test]
fn quoted_value_that_is_no_date() {
    check("content/a.md", "dates/unreadable-date", &page("fecha: ⟦\"2021-02-30\"⟧\n", "Texto.\n"));
}

#[test]
fn link_after_accents() {
    check("content/a.md", "links/broken-page", &page("", "Ñandú, año y ⟦[el inicio](_indx.md)⟧.\n"));
}

#[test]
fn link_in_a_list_in_a_quote() {
    check("content/a.md", "links/broken-page", &page("", "> - uno\n> - dos ⟦[el inicio](_indx.md)⟧\n"));
}

#[test]
fn link_in_a_table_cell() {
    check("content/a.md", "links/broken-page", &page("", "| a | b |\n|---|---|\n| x | ⟦[el inicio](_indx.md)⟧ |\n"));
}

#[test]
fn link_inside_a_block_of_yaml() {
    let body = "```pasos\n- titulo: Uno\n  texto: Abre ⟦[el inicio](_indx.md)⟧\n```\n";
    check("content/a.md", "links/broken-page", &page("", body));
}

#[test]
fn link_inside_a_literal_text_of_a_block() {
    let body = "```pasos\n- titulo: Uno\n  texto: |\n    Primero nada.\n\n    Después abre ⟦[el inicio](_indx.md)⟧.\n```\n";
    check("content/a.md", "links/broken-page", &page("", body));
}

#[test]
fn link_inside_a_quoted_text_of_a_block() {
    let body = "```pasos\n- titulo: Uno\n  texto: \"Di \\\"hola\\\" y abre ⟦[el inicio](_indx.md)⟧\"\n```\n";
    check("content/a.md", "links/broken-page", &page("", body));
}

#[test]
fn unknown_key_inside_a_block() {
    check("content/a.md", "content/unknown-key", &page("", "Antes.\n\n```tarjetas\n- pagina: _index.md\n  ⟦titlo⟧: Inicio\n```\n"));
}

#[test]
fn wrong_number() {
    check("content/a.md", "data/wrong-number", &page("", "Fue ⟦[17,8 %](dato:ejemplo?anio=2024)⟧.\n"));
}

#[test]
fn carriage_returns_do_not_shift_places() {
    check(
        "content/a.md",
        "links/broken-page",
        "---\r\ntitulo: A\r\ndescripcion: Una página.\r\n---\r\nUno.\r\n\r\nVe ⟦[el inicio](_indx.md)⟧.\r\n",
    );
}

#[test]
fn byte_order_mark_does_not_shift_places() {
    check("content/a.md", "content/unknown-key", "\u{feff}---\ntitulo: A\ndescripcion: Una página.\n⟦titlo⟧: B\n---\nUno.\n");
}

#[test]
fn row_of_a_table() {
    check("content/conjuntos/ejemplo.csv", "data/csv-shape", "anio,valor\n2022,20.5\n⟦2024,17,3⟧\n");
}
