//! The page of the words and formats that links to data understand, made from the very lists that check them.
//!
//! In: a language. Out: text for a terminal.

use crate::base::rounding::FORMS;
use crate::base::say::{Said, Tongue, said};
use crate::render::resolve::claim::words::{DIRECTIONS_EN, DIRECTIONS_ES, MEASURES, Meaning, RULES, Range};
use std::fmt::Write;

/// How the page is called.
pub(super) const NAME: Said = said("palabras", "words");
pub(super) const ABOUT: Said =
    said("Las palabras y formatos que los enlaces «dato:» comprueban.", "The words and formats that “dato:” links check.");

const SYNTAX: Said = said(
    "  [17,3 %](dato:pobreza-ingresos?anio=2024)                         la cifra\n  \
       [unos 3,5 millones](dato:…?anio=2024&valor=personas&formato=redondeado)\n  \
       [bajó](dato:pobreza-ingresos?anio=2024&compara=2022)              con otro año\n  \
       [más alta que](dato:…?region=Maule&compara=region:Biobío)         con otro valor de una columna\n  \
       [más alta que](dato:…?region=Maule&compara=pais)                  con el país, según la fuente\n  \
       [más que](dato:…?region=Maule&compara=dato:pobreza-ingresos&compara=anio:2024)   con otro conjunto\n  \
       [3,2 puntos porcentuales](dato:pobreza-ingresos?anio=2024&diferencia=2022)\n",
    "  [17.3%](dato:pobreza-ingresos?anio=2024)                          the figure\n  \
       [about 3.5 million](dato:…?anio=2024&value=personas&format=rounded)\n  \
       [fell](dato:pobreza-ingresos?anio=2024&compare=2022)              with another year\n  \
       [higher than](dato:…?region=Maule&compare=region:Biobío)          with another value of a column\n  \
       [higher than](dato:…?region=Maule&compare=country)                with the country, by the source\n  \
       [more than](dato:…?region=Maule&compare=dato:pobreza-ingresos&compare=anio:2024)   with another dataset\n  \
       [3.2 percentage points](dato:pobreza-ingresos?anio=2024&difference=2022)\n",
);
const FORMATS: Said = said("Formatos", "Formats");
const MEANINGS: Said = said("Qué tiene que ser verdad", "What has to be true");
const DIRECTIONS: Said = said("Menos, más, igual", "Less, more, the same");
const PARTS: Said = said("Partes y veces", "Parts and multiples");

pub(super) fn page(tongue: Tongue) -> String {
    let mut text = format!("{}\n{}\n\n{}", NAME.tell(tongue), ABOUT.tell(tongue), SYNTAX.tell(tongue));
    let _ = writeln!(text, "\n{}:", FORMATS.tell(tongue));
    for named in &FORMS {
        let _ = writeln!(text, "  {:22}{}", named.name.tell(tongue), named.rule.tell(tongue));
    }
    let _ = writeln!(text, "\n{}:", MEANINGS.tell(tongue));
    for rule in &RULES {
        let _ = writeln!(text, "  {}", rule.tell(tongue));
    }
    let _ = writeln!(text, "\n{}:", DIRECTIONS.tell(tongue));
    for trio in if tongue == Tongue::Es { DIRECTIONS_ES } else { DIRECTIONS_EN } {
        let words: Vec<&str> = trio.iter().copied().filter(|words| !words.is_empty()).collect();
        let _ = writeln!(text, "  {}", words.join(" · "));
    }
    let _ = writeln!(text, "\n{}:", PARTS.tell(tongue));
    for measure in MEASURES {
        let ways = if tongue == Tongue::Es { measure.es } else { measure.en };
        if let Meaning::Part(range) | Meaning::Times(range) = measure.meaning {
            let _ = writeln!(text, "  {}: {}", ways.join(" · "), limits(range, tongue));
        }
    }
    text
}

/// «desde 45 % y menos de 50 %».
fn limits(range: Range, tongue: Tongue) -> String {
    let base = if tongue == Tongue::Es { "es" } else { "en" };
    let number = |part: f64| {
        let whole = crate::base::rounding::steps(part * 100.0, 1) % 10 == 0;
        format!("{} %", crate::base::number::format(part * 100.0, u8::from(!whole), base))
    };
    let low = if range.low_counts { said("desde", "from") } else { said("más de", "more than") };
    let high = if range.high_counts { said("hasta", "up to") } else { said("menos de", "less than") };
    let and = said("y", "and");
    format!("{} {} {} {} {}", low.tell(tongue), number(range.low), and.tell(tongue), high.tell(tongue), number(range.high))
}
