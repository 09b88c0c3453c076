//! The value that a figure is compared with: one cell of a dataset, measured as the figure is.

use super::rules::JOINED_METHODS;
use crate::base::say::say;
use crate::model::figure::{Reference, ReferenceSpec, Series};
use crate::render::desk::Desk;
use crate::render::resolve;

/// Finds the cell; a reference of another method is refused.
pub(super) fn find(wanted: &ReferenceSpec, series: &[Series], desk: &mut Desk<'_>) -> Option<Reference> {
    let cell = resolve::one_value(&wanted.cell, desk)?;
    let other =
        series.iter().filter_map(|series| series.method.as_ref()).find(|method| cell.method.as_ref().is_some_and(|own| own != *method));
    if let (Some(other), Some(own)) = (other, &cell.method) {
        let message = say!(
            "La referencia se midió con «{own}» y la figura con «{other}»: no se comparan.",
            "The reference was measured with “{own}” and the figure with “{other}”: they do not compare."
        );
        let help = say!("Elige una referencia del mismo método, o quítala.", "Choose a reference of the same method, or take it out.");
        desk.note(&JOINED_METHODS, wanted.cell.span, message, help);
        return None;
    }
    Some(Reference { label: wanted.label.clone(), value: cell.value })
}
