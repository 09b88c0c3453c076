//! One cell that is named as in a link: `pobreza-ingresos?anio=2024`.

use super::number::{self, Pairs, Query, Refusal};
use crate::base::span::Spanned;
use crate::model::dataset::Dataset;
use crate::render::desk::Desk;
use std::sync::Arc;

/// A number of a dataset and the method it was measured with.
pub(crate) struct OneValue {
    pub(crate) value: f64,
    pub(crate) method: Option<String>,
}

/// The number that `written` names.
pub(crate) fn one_value(written: &Spanned<String>, desk: &mut Desk<'_>) -> Option<OneValue> {
    let (id, pairs) = number::split(&written.value);
    let Some((item, dataset)) = desk.site.index.dataset(id) else {
        number::unknown_dataset(id, written.span, desk);
        return None;
    };
    let dataset = Arc::clone(dataset);
    desk.links.insert(item);
    match find(&dataset, &pairs) {
        Ok(value) => return Some(value),
        // What is missing may be a row or cell that has been reported already.
        Err(_) if !dataset.sound => {}
        Err(Refusal { rule, message, help }) => desk.note(rule, written.span, message, help),
    }
    None
}

fn find(dataset: &Dataset, pairs: &Pairs) -> Result<OneValue, Refusal> {
    let query = Query::read(dataset, pairs)?;
    let row = query.row(dataset)?;
    Ok(OneValue { value: query.amount(dataset, row)?, method: dataset.series.map(|series| row.cells[series].raw()) })
}
