//! One cell that is named as in a link: `pobreza-ingresos?anio=2024`.

use super::{number, rules::NO_SUCH_CELL};
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::model::dataset::Cell;
use crate::render::desk::Desk;

/// A number of a dataset and the method it was measured with.
pub(crate) struct OneValue {
    pub(crate) value: f64,
    pub(crate) method: Option<String>,
}

/// The number that `written` names.
pub(crate) fn one_value(written: &Spanned<String>, desk: &mut Desk<'_>) -> Option<OneValue> {
    let (id, query) = written.value.split_once('?').unwrap_or((written.value.as_str(), ""));
    let Some((item, dataset)) = desk.site.index.dataset(id) else {
        number::unknown_dataset(id, written.span, desk);
        return None;
    };
    let dataset = std::sync::Arc::clone(dataset);
    desk.links.insert(item);
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let wanted: Vec<_> =
        pairs.filter_map(|(name, value)| Some((dataset.column(name)?, vec![Spanned::new(value.to_owned(), written.span)]))).collect();
    let rows = dataset.select(&wanted);
    match (rows.as_slice(), dataset.value) {
        ([row], Some(value)) if matches!(row.cells[value], Cell::Amount(_)) => {
            let Cell::Amount(number) = row.cells[value] else { return None };
            Some(OneValue { value: number, method: dataset.series.map(|series| row.cells[series].raw()) })
        }
        _ => {
            desk.note(
                &NO_SUCH_CELL,
                written.span,
                say!("Ninguna fila cumple con eso.", "No row fits that."),
                say!("Revisa la referencia.", "Check the reference."),
            );
            None
        }
    }
}
