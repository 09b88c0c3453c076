//! Long lists and long tables in parts, one page each: no page holds more than a phone can.
//!
//! In: how much there is. Out: how many parts, what each shows, and the links between them.

use crate::model::item::{Item, KindId};
use crate::site::{ItemId, Site};
use serde::Serialize;
use std::ops::Range;

/// Rows that one page shows whole: about a hundred screens of a phone, and 60 kB of HTML.
pub(crate) const WHOLE: usize = 500;
/// Rows of a part of a longer table.
const PER_PART: usize = 250;
/// Parts of a table: nobody turns more pages than these; who needs more rows takes the file.
const MOST_PARTS: usize = 20;

/// Which part of a long list this page is.
#[derive(Debug, Serialize)]
pub(crate) struct Pages {
    number: usize,
    total: usize,
    prev: Option<String>,
    next: Option<String>,
    items: Vec<PageLink>,
}

/// A link to one part of a long list.
#[derive(Debug, Serialize)]
struct PageLink {
    number: usize,
    url: String,
    current: bool,
}

/// How many pages an item is spread over.
pub(super) fn count(site: &Site, id: ItemId) -> usize {
    let item = &site.items[id];
    if item.kind == KindId::Dataset {
        return of_table(rows(item));
    }
    let per_page = item.facets.list.as_ref().and_then(|list| list.per_page);
    per_page.map_or(1, |count| site.pages_of(id).len().div_ceil(count).max(1))
}

fn rows(item: &Item) -> usize {
    item.facets.dataset.as_ref().map_or(0, |dataset| dataset.rows.len())
}

fn of_table(rows: usize) -> usize {
    if rows <= WHOLE { 1 } else { rows.div_ceil(PER_PART).min(MOST_PARTS) }
}

/// The rows of a dataset's table that part `number` (from 1) of its page shows.
pub(super) fn shown(rows: usize, number: usize) -> Range<usize> {
    if of_table(rows) == 1 {
        return 0..rows;
    }
    let from = (number - 1) * PER_PART;
    from.min(rows)..(from + PER_PART).min(rows)
}

/// Rows that no part shows.
pub(super) fn hidden(rows: usize) -> usize {
    if of_table(rows) == 1 { 0 } else { rows.saturating_sub(PER_PART * MOST_PARTS) }
}

/// `/datos/` for the first part of a list, `/datos/pagina-2/` for the second.
pub(super) fn url(url: &str, number: usize) -> String {
    if number == 1 { url.to_owned() } else { format!("{url}pagina-{number}/") }
}

/// `/datos/` for all its parts.
pub(crate) fn whole(url: &str) -> &str {
    let inner = url.strip_suffix('/').unwrap_or(url);
    let (before, last) = inner.rsplit_once('/').map_or(("", inner), |(_, last)| (&url[..inner.len() - last.len()], last));
    let is_part = last.strip_prefix("pagina-").is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    if is_part { before } else { url }
}

/// The links from part `number` to the others; none when there is only one.
pub(super) fn links(address: &str, number: usize, total: usize) -> Option<Pages> {
    let links = Pages {
        number,
        total,
        prev: (number > 1).then(|| url(address, number - 1)),
        next: (number < total).then(|| url(address, number + 1)),
        items: (1..=total).map(|part| PageLink { number: part, url: url(address, part), current: part == number }).collect(),
    };
    (total > 1).then_some(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_from_the_whole() {
        assert_eq!(
            ["/datos/pagina-12/", "datos/pagina-2/", "pagina-2/", "/datos/", "/pagina-x/"].map(whole),
            ["/datos/", "datos/", "", "/datos/", "/pagina-x/"]
        );
    }

    #[test]
    fn every_row_is_in_one_part_until_there_are_too_many() {
        assert_eq!((of_table(0), of_table(500), of_table(501), of_table(1000)), (1, 1, 3, 4));
        assert_eq!(shown(500, 1), 0..500);
        assert_eq!((shown(501, 1), shown(501, 3)), (0..250, 500..501));
        assert_eq!((hidden(501), hidden(5_000), hidden(100_000)), (0, 0, 95_000));
        assert_eq!((of_table(100_000), shown(100_000, 20)), (20, 4_750..5_000));
    }
}
