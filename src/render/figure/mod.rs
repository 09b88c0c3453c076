//! From what an editor asked for to what the data hold: [`FigureSpec`] → [`Figure`].
//!
//! In: the declaration and the frozen site. Out: a figure that chart, sentence and table are made from, or
//! nothing and findings at the declaration's lines. Draws nothing and words nothing.

mod axis;
mod columns;
#[cfg(test)]
mod example;
mod files;
mod own_page;
mod reference;
pub(crate) mod rules;
mod shape;
mod values;
mod view;

pub(crate) use files::files;
pub(crate) use own_page::page as own_page;
pub(crate) use view::{Shown, url, view};

use super::desk::Desk;
use super::resolve;
use crate::model::dataset::Dataset;
use crate::model::figure::{Figure, FigureSpec};
use crate::site::ItemId;
use columns::Columns;
use std::sync::Arc;

/// A figure and where its data come from.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// Its name in its own address.
    pub(crate) name: String,
    /// The dataset's page.
    pub(crate) item: ItemId,
    pub(crate) dataset: Arc<Dataset>,
    /// The column that tells its categories apart.
    pub(crate) by: Option<usize>,
    /// The columns that hold its values.
    pub(crate) values: Vec<usize>,
    /// The places of its rows in the dataset, in the order of display.
    pub(crate) rows: Vec<usize>,
    pub(crate) figure: Figure,
}

/// The figure that `spec` declares; what does not hold is noted at its line.
pub(crate) fn find(spec: &FigureSpec, desk: &mut Desk<'_>) -> Option<Found> {
    let Some((item, dataset)) = desk.site.index.dataset(&spec.dataset.value) else {
        resolve::unknown_dataset(&spec.dataset.value, spec.dataset.span, desk);
        return None;
    };
    let dataset = Arc::clone(dataset);
    desk.links.insert(item);
    let columns = Columns::choose(spec, &dataset, desk)?;
    let (figure, rows) = values::figure(spec, &dataset, &columns, desk)?;
    let (by, values) = (columns.by, columns.values.clone());
    drop(columns);
    Some(Found { name: spec.name(), item, by, values, rows, dataset, figure })
}
