//! What to write instead: columns, values and pairs that a dataset has.
//!
//! In: a dataset and what was asked of it. Out: advice.

use crate::base::say::{Say, say};
use crate::base::span::Spanned;
use crate::base::text::{either, nearest};
use crate::model::dataset::{Dataset, Row};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Signs that would end an address, a pair of its query, or a YAML text around it.
const UNSAFE: &str = "\"'()<>&=#%+?\\`[]|*{},:";

/// How many values an advice names.
const SHOWN: usize = 8;

/// A value as it stands in an address. Letters of any language stay readable.
pub(crate) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() || c.is_control() || UNSAFE.contains(c) {
            out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
        } else {
            out.push(c);
        }
    }
    out
}

/// The column that `name` may have meant, or all there are.
pub(crate) fn columns(dataset: &Dataset, name: &str) -> Say {
    let names = dataset.names();
    let all = names.join(", ");
    nearest(name, names).map_or_else(
        || say!("Las columnas son: {all}.", "The columns are: {all}."),
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    )
}

/// The columns that hold figures.
pub(super) fn amounts(dataset: &Dataset) -> Say {
    let amounts = dataset.columns.iter().filter(|column| column.kind.is_amount()).map(|column| format!("«&valor={}»", column.name));
    let amounts: Vec<String> = amounts.collect();
    let listed: Vec<&str> = amounts.iter().map(String::as_str).collect();
    let (es, en) = (either(&listed, "o"), either(&listed, "or"));
    Say { es: format!("Agrega {es}."), en: format!("Add {en}.").replace('«', "“").replace('»', "”").replace("valor=", "value=") }
}

/// Which values the first column of a filter that no row fits could have had.
pub(crate) fn of_query(dataset: &Dataset, wanted: &[(usize, Vec<Spanned<String>>)]) -> Say {
    let missed = wanted.iter().find(|one| dataset.select(std::slice::from_ref(one)).is_empty());
    missed.map_or_else(not_together, |(column, _)| values(dataset, *column))
}

pub(super) fn not_together() -> Say {
    say!(
        "Cada valor existe, pero no juntos: revisa la combinación en la tabla.",
        "Each value is there, but not together: check the combination in the table."
    )
}

/// Which values a column has.
pub(super) fn values(dataset: &Dataset, column: usize) -> Say {
    let values = distinct(dataset.rows.iter(), column);
    let more = if values.len() > SHOWN { "…" } else { "" };
    let values = values.into_iter().take(SHOWN).collect::<Vec<_>>().join(", ");
    let name = &dataset.columns[column].name;
    say!("«{name}» puede ser: {values}{more}", "“{name}” can be: {values}{more}")
}

/// The pair that would tell `rows` apart.
pub(super) fn narrower(dataset: &Dataset, keys: &[(usize, String)], rows: &[&Row]) -> Say {
    let free = |column: &&usize| keys.iter().all(|(named, _)| named != *column);
    let telling = dataset.primary_key.iter().filter(free).map(|column| (*column, distinct(rows.iter().copied(), *column)));
    let Some((column, values)) = telling.into_iter().find(|(_, values)| values.len() > 1) else {
        return say!("Di también otra columna de la fila.", "Name another column of the row too.");
    };
    let name = &dataset.columns[column].name;
    let pairs: Vec<String> = values.iter().take(3).map(|value| format!("«&{name}={}»", encoded(value))).collect();
    let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
    let (es, en) = (either(&pairs, "o"), either(&pairs, "or").replace('«', "“").replace('»', "”"));
    let more = if values.len() > 3 { "…" } else { "." };
    say!("Agrega {es}{more}", "Add {en}{more}")
}

fn distinct<'d>(rows: impl Iterator<Item = &'d Row>, column: usize) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for row in rows {
        let raw = row.cells[column].raw();
        // One more than is shown, to know that there are more.
        if values.len() <= SHOWN && !values.contains(&raw) {
            values.push(raw);
        }
    }
    values
}
