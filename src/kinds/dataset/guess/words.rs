//! What the name of a column tells.
//!
//! In: a header. Out: the words in it, whether they are those of a year, a code, a percentage or money, and a title.

use crate::base::text::fold;

const YEAR: [&str; 6] = ["anio", "ano", "año", "agno", "year", "periodo"];
const CODE: [&str; 9] = ["cod", "codigo", "code", "cut", "id", "rut", "rol", "folio", "comunaid"];
const PERCENT: [&str; 6] = ["porcentaje", "pct", "porc", "percent", "percentage", "porciento"];
const MONEY: [&str; 4] = ["pesos", "clp", "monto", "montos"];

/// Words that are often written without their accents in headers.
const ACCENTS: [(&str, &str); 22] = [
    ("anio", "año"),
    ("ano", "año"),
    ("anos", "años"),
    ("codigo", "código"),
    ("dimension", "dimensión"),
    ("educacion", "educación"),
    ("genero", "género"),
    ("indice", "índice"),
    ("linea", "línea"),
    ("maximo", "máximo"),
    ("medicion", "medición"),
    ("metodo", "método"),
    ("minimo", "mínimo"),
    ("numero", "número"),
    ("ocupacion", "ocupación"),
    ("poblacion", "población"),
    ("region", "región"),
    ("situacion", "situación"),
    ("tamano", "tamaño"),
    ("ultimo", "último"),
    ("variacion", "variación"),
    ("pct", "(%)"),
];

/// The words of a header, folded.
fn words(name: &str) -> Vec<String> {
    fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn has(name: &str, list: &[&str]) -> bool {
    words(name).iter().any(|word| list.contains(&word.as_str()))
}

pub(super) fn names_year(name: &str) -> bool {
    has(name, &YEAR)
}

pub(super) fn names_code(name: &str) -> bool {
    has(name, &CODE)
}

pub(super) fn names_percent(name: &str) -> bool {
    name.contains('%') || has(name, &PERCENT)
}

pub(super) fn names_money(name: &str) -> bool {
    name.contains('$') || has(name, &MONEY)
}

pub(super) fn names(name: &str, word: &str) -> bool {
    has(name, &[word])
}

/// `tasa_pobreza` → «Tasa pobreza»; a header that is written as people write stays as it is.
pub(crate) fn title(name: &str) -> String {
    let is_code = !name.contains(' ') && !name.chars().any(char::is_uppercase);
    let words: Vec<String> =
        if is_code { name.split(['_', '-', '.']).filter(|word| !word.is_empty()).map(accented).collect() } else { vec![name.to_owned()] };
    let text = words.join(" ");
    let mut chars = text.trim().chars();
    chars.next().map_or_else(|| name.to_owned(), |first| first.to_uppercase().chain(chars).collect())
}

fn accented(word: &str) -> String {
    ACCENTS.iter().find(|(bare, _)| *bare == word).map_or_else(|| word.to_owned(), |(_, accented)| (*accented).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_read_as_people_write() {
        for (name, title_of) in [
            ("anio", "Año"),
            ("codigo_region", "Código región"),
            ("Región", "Región"),
            ("hogares_pct", "Hogares (%)"),
            ("___", "___"),
            (".\t.", ".\t."),
        ] {
            assert_eq!(title(name), title_of);
        }
        assert!(names_year("Año de medición") && names_code("cod_comuna") && names_percent("% de personas") && names_money("Monto ($)"));
    }
}
