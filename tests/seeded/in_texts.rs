//! The same in a site's own texts: the finding is at the line of the Markdown.

use crate::support::{build, example, told};

/// A good text, and faults put into it: rule, what stands there, what is put in its place.
static GOOD: &str = "---\ntitulo: Taller de datos\ndescripcion: Un taller para organizaciones.\n---\n\
    Aprende a leer una tabla de la encuesta con tu organización.\n\n\
    Antes de venir, lee [cómo empezamos](_index.md) y [las tablas](conjuntos/_index.md).\n\n\
    ## Qué necesitas\n\nTrae un lápiz y una regla.\n\n\
    ### Para el segundo día\n\nTrae tu tabla.\n\n\
    ## Lo que dice el banco\n\n[The data are free and everyone can use them in their own work.](idioma:en)\n\n\
    ### Horario\n\n| Día | Hora |\n|---|---|\n| Lunes | 10:00 |\n";

static FAULTS: &[(&str, &str, &str)] = &[
    ("a11y/link-vague", "[cómo empezamos](_index.md)", "[haz clic aquí](_index.md)"),
    ("a11y/link-same-context", "[las tablas](conjuntos/_index.md)", "[cómo empezamos](conjuntos/_index.md)"),
    ("a11y/foreign-text", "Trae tu tabla.", "Bring the table that you want to read with the others."),
    ("a11y/part-language", "(idioma:en)", "(idioma:fr)"),
    ("a11y/table-no-caption", "### Horario\n\n|", "### Horario\n\nEste es el horario del taller.\n\n|"),
    ("a11y/fake-heading", "## Qué necesitas", "**Qué necesitas**"),
    ("a11y/fake-list", "Trae tu tabla.", "• Trae tu tabla.\n\n• Trae tu lápiz."),
];

/// Findings of the family that this is about.
fn findings(name: &str, text: &str) -> (Vec<(&'static str, String, usize)>, String) {
    let tree = example(&format!("-- content/{name} --\n{text}"));
    let found: Vec<_> = build(&tree).findings.into_iter().filter(|finding| finding.rule.id.starts_with("a11y/")).collect();
    let places = found.iter().filter_map(|finding| {
        let place = finding.place.as_ref()?;
        Some((finding.rule.id, place.path.as_str().to_owned(), place.span.start))
    });
    (places.collect(), told(&found, &tree))
}

#[test]
fn a_good_text_is_clean() {
    assert_eq!(findings("taller.md", GOOD).1, "");
}

#[test]
fn faults_are_found_at_their_line_of_markdown() {
    let mut troubles = Vec::new();
    for (rule, stands, fault) in FAULTS {
        assert_eq!(GOOD.matches(stands).count(), 1, "{rule}: «{stands}» stands once in the good text");
        let text = GOOD.replace(stands, fault);
        let start = GOOD.find(stands).unwrap_or_default();
        let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let (found, said) = findings("taller.md", &text);
        let near = |at: usize| (line..start + fault.len()).contains(&at);
        if !matches!(found.as_slice(), [(id, path, at)] if id == rule && path == "content/taller.md" && near(*at)) {
            troubles.push(format!("=== {rule}: {fault}\n{said}"));
        }
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn a_text_in_another_language_than_its_name_says() {
    let (found, said) = findings("taller.en.md", GOOD);
    let ids: Vec<&str> = found.iter().map(|(id, ..)| *id).collect();
    assert_eq!(ids, ["a11y/page-language"], "{said}");
    assert!(said.contains("taller.es.md") || said.contains("pagina.es.md"), "{said}");
}
