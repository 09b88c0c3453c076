//! Numbers and their nouns, as both languages count them.
//!
//! In: a number and a noun. Out: «1 página», «2 páginas», «10.000 páginas»; "1 page", "10,000 pages".

use crate::base::say::{Said, Say, Tongue, said};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use std::time::Duration;

/// A noun, or anything that changes with number: one, several.
pub(super) struct Noun {
    one: Said,
    many: Said,
}

pub(super) static PAGES: Noun = noun(said("página", "page"), said("páginas", "pages"));
pub(super) static TASKS: Noun = noun(said("tarea pendiente", "task to do"), said("tareas pendientes", "tasks to do"));
pub(super) static DATASETS: Noun = noun(said("conjunto de datos", "dataset"), said("conjuntos de datos", "datasets"));
pub(super) static FIGURES: Noun = noun(said("figura", "figure"), said("figuras", "figures"));
pub(super) static TABLES: Noun = noun(said("tabla", "table"), said("tablas", "tables"));
pub(super) static NUMBERS: Noun = noun(said("cifra en el texto", "number in the text"), said("cifras en el texto", "numbers in the text"));
pub(super) static CLAIMS: Noun = noun(said("afirmación", "statement"), said("afirmaciones", "statements"));
pub(super) static DOWNLOADS: Noun = noun(said("descarga", "download"), said("descargas", "downloads"));
pub(super) static ADDRESSES: Noun =
    noun(said("dirección de otros sitios", "address of other sites"), said("direcciones de otros sitios", "addresses of other sites"));
pub(super) static ASKED: Noun = noun(said("preguntada ahora", "asked now"), said("preguntadas ahora", "asked now"));
pub(super) static REMEMBERED: Noun =
    noun(said("que respondió hace poco", "that answered not long ago"), said("que respondieron hace poco", "that answered not long ago"));
pub(super) static UNCHECKED: Noun =
    noun(said("quedó sin comprobar", "was not checked"), said("quedaron sin comprobar", "were not checked"));
pub(super) static ROWS: Noun = noun(said("fila", "row"), said("filas", "rows"));
pub(super) static COLUMNS: Noun = noun(said("columna", "column"), said("columnas", "columns"));
pub(super) static DECIMALS: Noun = noun(said("decimal", "decimal"), said("decimales", "decimals"));
pub(super) static FILES: Noun = noun(said("archivo", "file"), said("archivos", "files"));
pub(super) static ERRORS: Noun = noun(said("error", "error"), said("errores", "errors"));
pub(super) static WARNINGS: Noun = noun(said("advertencia", "warning"), said("advertencias", "warnings"));
pub(super) static ADVICE: Noun = noun(said("consejo", "suggestion"), said("consejos", "suggestions"));
pub(super) static FOUND: Noun = noun(said("hallazgo", "finding"), said("hallazgos", "findings"));
pub(super) static KNOWN: Noun = noun(said("hallazgo conocido", "known finding"), said("hallazgos conocidos", "known findings"));
pub(super) static VERSIONS: Noun =
    noun(said("versión de otra página", "version of another page"), said("versiones de otras páginas", "versions of other pages"));
pub(super) static RULES: Noun = noun(said("regla", "rule"), said("reglas", "rules"));
pub(super) static CHANGES: Noun = noun(said("corrección", "change"), said("correcciones", "changes"));
pub(super) static WRITTEN: Noun = noun(said("escrito", "written"), said("escritos", "written"));
pub(super) static REMOVED: Noun = noun(said("eliminado", "removed"), said("eliminados", "removed"));
pub(super) static TO_WRITE: Noun = noun(said("por escribir", "to write"), said("por escribir", "to write"));
pub(super) static TO_REMOVE: Noun = noun(said("por eliminar", "to remove"), said("por eliminar", "to remove"));
pub(super) static UNCHANGED: Noun = noun(said("sin cambios", "unchanged"), said("sin cambios", "unchanged"));
pub(super) static FOREIGN: Noun =
    noun(said("ajeno, que no toqué", "of others, left alone"), said("ajenos, que no toqué", "of others, left alone"));

const fn noun(one: Said, many: Said) -> Noun {
    Noun { one, many }
}

impl Noun {
    /// `number` of them.
    pub(super) fn count(&self, number: usize) -> Say {
        let noun = if number == 1 { &self.one } else { &self.many };
        let say = |tongue: Tongue| format!("{} {}", set(&Decimal::from(number), tongue), noun.tell(tongue));
        Say { es: say(Tongue::Es), en: say(Tongue::En) }
    }
}

/// A number alone.
pub(super) fn number(number: usize) -> Say {
    let say = |tongue| set(&Decimal::from(number), tongue);
    Say { es: say(Tongue::Es), en: say(Tongue::En) }
}

/// Each item on a line of its own, after `indent`.
pub(super) fn lines(indent: &str, items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    items.into_iter().flat_map(|item| [indent.to_owned(), item.as_ref().to_owned(), "\n".to_owned()]).collect()
}

/// «0,4 s»: tenths, which is all that a person feels.
pub(super) fn seconds(time: Duration) -> Say {
    let Say { es, en } = tenths(time.as_millis().div_ceil(100));
    Say { es: format!("{es} s"), en: format!("{en} s") }
}

/// «1.234,5»: milliseconds with one decimal.
pub(super) fn millis(time: Duration) -> Say {
    tenths(time.as_micros().div_ceil(100))
}

/// A number of tenths, with its decimal.
fn tenths(tenths: u128) -> Say {
    let mut number = Decimal::from(tenths);
    number.multiply_pow10(-1);
    number.absolute.pad_end(-1);
    Say { es: set(&number, Tongue::Es), en: set(&number, Tongue::En) }
}

fn set(number: &Decimal, tongue: Tongue) -> String {
    let locale: Locale = match tongue {
        Tongue::Es => locale!("es-CL"),
        Tongue::En => locale!("en"),
    };
    let formatter = DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default());
    formatter.map_or_else(|_| number.to_string(), |formatter| formatter.format(number).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_nouns_agree() {
        assert_eq!(PAGES.count(1).es, "1 página");
        assert_eq!(PAGES.count(0).es, "0 páginas");
        assert_eq!(PAGES.count(10_000).es, "10.000 páginas");
        assert_eq!(PAGES.count(10_000).en, "10,000 pages");
        assert_eq!(WRITTEN.count(1).es, "1 escrito");
    }

    #[test]
    fn seconds_have_one_decimal_in_each_language() {
        let time = seconds(Duration::from_millis(1420));
        assert_eq!((time.es.as_str(), time.en.as_str()), ("1,5 s", "1.5 s"));
        assert_eq!(seconds(Duration::from_secs(2)).es, "2,0 s");
        assert_eq!(seconds(Duration::from_millis(3)).es, "0,1 s");
    }
}
