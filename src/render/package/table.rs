//! A table to take away: columns and rows of a dataset, all of them or some.
//!
//! In: a dataset, and which of its columns and rows. Out: a [`DataTable`] that every format is written from, so
//! that all formats hold the same. Copies no cell.

use crate::base::date::{Moment, Part, When};
use crate::model::dataset::{Cell, Column, Dataset, Row};

/// Columns and rows that belong together.
pub(crate) struct DataTable<'a> {
    dataset: &'a Dataset,
    /// Places of the columns in the dataset.
    places: Vec<usize>,
    rows: Vec<&'a Row>,
}

impl<'a> DataTable<'a> {
    /// The whole dataset.
    pub(crate) fn whole(dataset: &'a Dataset) -> Self {
        Self { dataset, places: (0..dataset.columns.len()).collect(), rows: dataset.rows.iter().collect() }
    }

    /// Some of its columns, by their places, and some of its rows.
    pub(crate) fn part(dataset: &'a Dataset, places: Vec<usize>, rows: Vec<&'a Row>) -> Self {
        Self { dataset, places, rows }
    }

    /// How many rows it has.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &'a Column> + Clone + '_ {
        self.places.iter().map(|place| &self.dataset.columns[*place])
    }

    /// The rows, each as its cells in the order of the columns.
    pub(crate) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = (&'a Column, &'a Cell)> + '_> + '_ {
        self.rows.iter().map(|row| self.places.iter().map(|place| (&self.dataset.columns[*place], &row.cells[*place])))
    }

    /// The cells of the column at `index`, from the first row to the last.
    pub(crate) fn cells(&self, index: usize) -> impl Iterator<Item = &'a Cell> + '_ {
        let place = self.places[index];
        self.rows.iter().map(move |row| &row.cells[place])
    }

    /// The names of the columns that together tell rows apart; none when one of them is left out.
    pub(crate) fn key(&self) -> Vec<&'a str> {
        let key = &self.dataset.primary_key;
        let whole = key.iter().all(|place| self.places.contains(place));
        if whole { key.iter().map(|place| self.dataset.columns[*place].name.as_str()).collect() } else { Vec::new() }
    }
}

/// A date of a table as text: ISO 8601, or the words for what ISO 8601 cannot say. Our reader understands all of it.
pub(crate) fn date_text(when: &When) -> String {
    when.to.map_or_else(|| moment(when.from), |to| format!("{}/{}", moment(when.from), moment(to)))
}

fn moment(moment: Moment) -> String {
    let Moment::Part(_, _, part) = moment else { return moment.iso() };
    let (year, month) = (&moment.iso()[..4], &moment.iso()[5..]);
    let month = MONTHS[month.parse::<usize>().unwrap_or(1).clamp(1, 12) - 1];
    let part = match part {
        Part::Start => "comienzos",
        Part::Middle => "mediados",
        Part::End => "fin",
    };
    format!("{part} de {month} de {year}")
}

/// As [`crate::base::date_text`] reads them.
const MONTHS: [&str; 12] =
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date_text::read_when;

    #[test]
    fn every_date_is_read_back_as_it_was() {
        for text in [
            "2024",
            "2024-10",
            "2024-10-07",
            "2024-10-07 15:00",
            "2021-11/2021-12",
            "fin de septiembre de 2021",
            "2021-01/fines de mayo 2021",
        ] {
            let when = read_when(text).unwrap_or_else(|trouble| panic!("{text}: {trouble:?}"));
            assert_eq!(read_when(&date_text(&when)), Ok(when), "{text}");
        }
    }
}
