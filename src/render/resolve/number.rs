//! `[17,3 %](dato:pobreza-ingresos?anio=2024)`: a figure in a sentence, held to its dataset.

use super::{link, rules};
use crate::base::say::{Say, say};
use crate::base::span::Spanned;
use crate::base::text::{either, nearest};
use crate::kinds::dataset::rules::UNKNOWN_COLUMN;
use crate::model::dataset::{Cell, Dataset, Row};
use crate::model::doc::{Link, LinkRole, Node, NodeKind};
use crate::model::item::KindId;
use crate::render::cell;
use crate::render::desk::Desk;
use percent_encoding::percent_decode_str;

/// Words of a query that name the column of the figure rather than a row.
const VALUE: [&str; 2] = ["valor", "value"];

pub(super) fn resolve(mut node: Node, written: &Link, desk: &mut Desk<'_>) -> Node {
    let (id, query) = split(&written.dest);
    let Some((item, dataset)) = desk.site.index.dataset(id) else {
        unknown_dataset(id, node.span, desk);
        return node;
    };
    let dataset = std::sync::Arc::clone(dataset);
    match figure(&dataset, &query, desk.lang().base()) {
        Ok(figure) => compare(&mut node, &figure, desk),
        // What is missing may be a row or cell that has been reported already.
        Err(_) if !dataset.sound => {}
        Err((rule, message, help)) => desk.note(rule, node.span, message, help),
    }
    let dest = link::address(item, None, desk);
    node.kind = NodeKind::Link(Link { dest, title: String::new(), role: LinkRole::Number });
    node
}

/// Reports a dataset that is not there.
pub(crate) fn unknown_dataset(id: &str, span: crate::base::span::Span, desk: &mut Desk<'_>) {
    if desk.site.has_unread(KindId::Dataset) {
        return;
    }
    let near = nearest(id, desk.site.index.dataset_ids());
    let help = near.map_or_else(
        || {
            say!(
                "Los conjuntos están en la carpeta «conjuntos»: escribe el nombre del archivo sin «.yaml».",
                "Datasets are in the folder “conjuntos”: write the file's name without “.yaml”."
            )
        },
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    );
    desk.note(&rules::UNKNOWN_DATASET, span, say!("No existe el conjunto de datos «{id}».", "There is no dataset “{id}”."), help);
}

type Pairs = Vec<(String, String)>;

/// `dato:id?a=b&c=d` → id and pairs, decoded.
fn split(dest: &str) -> (&str, Pairs) {
    let rest = dest.split_once(':').map_or("", |(_, rest)| rest);
    let (id, query) = rest.split_once('?').unwrap_or((rest, ""));
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pair =
        |pair: &str| pair.split_once('=').map_or_else(|| (decode(pair), String::new()), |(name, value)| (decode(name), decode(value)));
    (id, query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect())
}

type Refusal = (&'static crate::diag::Rule, Say, Say);

/// The one cell that the query selects, as it is written in the page's language.
fn figure(dataset: &Dataset, query: &[(String, String)], base: &str) -> Result<String, Refusal> {
    let column = |name: &str| dataset.column(name).ok_or_else(|| unknown_column(dataset, name));
    let named = query.iter().find(|(name, _)| VALUE.contains(&name.as_str()) && dataset.column(name).is_none());
    let named = named.or_else(|| query.iter().find(|(name, value)| VALUE.contains(&name.as_str()) && dataset.column(value).is_some()));
    let value = match named {
        Some((_, name)) => column(name)?,
        None => dataset.value.ok_or_else(|| which_column(dataset))?,
    };
    let keys = query.iter().filter(|pair| !named.is_some_and(|named| std::ptr::eq(*pair, named)));
    let wanted = keys
        .map(|(name, text)| Ok((column(name)?, vec![Spanned::new(text.clone(), crate::base::span::Span::default())])))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let rows = dataset.select(&wanted);
    match rows.as_slice() {
        [row] => shown(dataset, row, value, base),
        [] => Err((&rules::NO_SUCH_CELL, say!("Ninguna fila cumple con eso.", "No row fits that."), values_help(dataset, &wanted))),
        many => {
            let count = many.len();
            let key: Vec<&str> = dataset.primary_key.iter().map(|index| dataset.columns[*index].name.as_str()).collect();
            let key = either(&key, "y");
            Err((
                &rules::NO_SUCH_CELL,
                say!(
                    "Eso calza con {count} filas, y la cifra tiene que venir de una sola.",
                    "That fits {count} rows, and the figure has to come from one."
                ),
                say!(
                    "Di también: {key}. Por ejemplo «?columna=valor&otra=valor».",
                    "Say also: {key}. For example “?column=value&other=value”."
                ),
            ))
        }
    }
}

fn shown(dataset: &Dataset, row: &Row, value: usize, base: &str) -> Result<String, Refusal> {
    let column = &dataset.columns[value];
    match &row.cells[value] {
        Cell::Missing | Cell::Suppressed(_) => {
            let name = &column.name;
            Err((
                &rules::NO_SUCH_CELL,
                say!("La celda de «{name}» está vacía en esa fila.", "The cell of “{name}” is empty in that row."),
                say!("Elige otra fila, o di en palabras que no hay dato.", "Choose another row, or say in words that there is no value."),
            ))
        }
        cell => Ok(cell::text(cell, column, base)),
    }
}

fn unknown_column(dataset: &Dataset, name: &str) -> Refusal {
    let id = &dataset.id;
    let message = say!("«{id}» no tiene la columna «{name}».", "“{id}” has no column “{name}”.");
    (&UNKNOWN_COLUMN, message, columns_help(dataset, name))
}

/// The column that `name` may have meant, or all there are.
pub(crate) fn columns_help(dataset: &Dataset, name: &str) -> Say {
    let names = dataset.names();
    let all = names.join(", ");
    nearest(name, names).map_or_else(
        || say!("Las columnas son: {all}.", "The columns are: {all}."),
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    )
}

fn which_column(dataset: &Dataset) -> Refusal {
    let amounts: Vec<&str> = dataset.columns.iter().filter(|column| column.kind.is_amount()).map(|column| column.name.as_str()).collect();
    let names = either(&amounts, "o");
    (
        &rules::NO_SUCH_CELL,
        say!(
            "Ese conjunto tiene varias columnas con cifras y no se dice cuál.",
            "That dataset has several columns with figures and none is named."
        ),
        say!("Agrega «&valor={names}».", "Add “&value={names}”."),
    )
}

/// Which values the first column of the query could have had.
pub(crate) fn values_help(dataset: &Dataset, wanted: &[(usize, Vec<Spanned<String>>)]) -> Say {
    let missed = wanted.iter().find(|one| dataset.select(std::slice::from_ref(one)).is_empty());
    let Some((column, _)) = missed else {
        return say!("Revisa que esa combinación exista en la tabla.", "Check that the combination is in the table.");
    };
    let mut values: Vec<String> = Vec::new();
    for row in &dataset.rows {
        let raw = row.cells[*column].raw();
        if !values.contains(&raw) && values.len() < 8 {
            values.push(raw);
        }
    }
    let (name, values) = (&dataset.columns[*column].name, values.join(", "));
    say!("«{name}» puede ser: {values}…", "“{name}” can be: {values}…")
}

/// Fills in an empty text, and holds a written one to the figure.
fn compare(node: &mut Node, figure: &str, desk: &mut Desk<'_>) {
    let written = node.plain_text();
    if written.trim().is_empty() {
        node.children = vec![Node::text(figure, node.span)];
        return;
    }
    if !says(&written, figure) {
        let text = written.replace('\u{a0}', " ");
        let figure = figure.replace('\u{a0}', " ");
        desk.note(
            &rules::WRONG_NUMBER,
            node.span,
            say!(
                "El texto dice «{text}» y el conjunto de datos dice «{figure}».",
                "The text says “{text}” and the dataset says “{figure}”."
            ),
            say!(
                "Escribe «{figure}», o revisa el año y las columnas del enlace.",
                "Write “{figure}”, or check the year and the columns of the link."
            ),
        );
    }
}

/// Whether `written` holds exactly `figure` and no other number.
fn says(written: &str, figure: &str) -> bool {
    let written = written.replace('\u{a0}', " ");
    let figure = figure.replace('\u{a0}', " ");
    let Some(at) = written.find(&figure) else { return false };
    let digit = |c: char| c.is_ascii_digit();
    let (before, after) = (&written[..at], &written[at + figure.len()..]);
    // «117,3 %» holds «17,3 %» and is another number; so is «17,30» for «17,3».
    let glued = before.ends_with(|c: char| digit(c) || matches!(c, ',' | '.' | '-' | '−')) || after.starts_with(digit);
    let continues = after.starts_with([',', '.']) && after[1..].starts_with(digit);
    !glued && !continues && !before.contains(digit) && !after.contains(digit)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn only_the_exact_figure_passes() {
        assert!(says("17,3 %", "17,3\u{a0}%"));
        assert!(says("el 17,3 % de las personas", "17,3\u{a0}%"));
        for wrong in ["17,4 %", "117,3 %", "-17,3 %", "17,3 % de 100", "17,3"] {
            assert!(!says(wrong, "17,3\u{a0}%"), "{wrong}");
        }
        assert!(!says("3.478.364,5", "3.478.364"));
    }
}
