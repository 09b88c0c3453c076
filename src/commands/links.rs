//! `amigable list external`: the addresses of other sites, with the places that name them.
//!
//! In: what the engine found. Out: a table for people, or one JSON object a line. Asks nobody.

use super::wording::{ADDRESSES, lines};
use super::{Ask, table};
use crate::base::say::{Tongue, said};
use crate::base::span::LineColumn;
use crate::diag::Place;
use crate::diag::print::Format;
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::external::{External, ExternalUse};
use crate::model::tree::Tree;
use serde_json::{Value, json};

/// So many places of one address are named in the table; JSON names all.
const NAMED: usize = 3;

pub(super) fn show(addresses: &[External], tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&lines("", addresses.iter().map(|one| line(one, tree).to_string())));
    }
    terminal::print(&table::table(addresses.iter().map(|one| [one.address.clone(), places(&one.uses, tree, tongue)])))?;
    if !ask.quiet {
        terminal::tell(&format!("{}\n", ADDRESSES.count(addresses.len()).tell(tongue)));
    }
    Ok(())
}

/// «content/acerca.md:12, content/datos/gini.md:8 y 4 más».
fn places(uses: &[ExternalUse], tree: &Tree, tongue: Tongue) -> String {
    let named = uses.iter().take(NAMED).map(|one| format!("{}:{}", one.place.path, at(&one.place, tree).line));
    let named = named.collect::<Vec<_>>().join(", ");
    match uses.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} {}", said("y {} más", "and {} more").tell(tongue).replace("{}", &more.to_string())),
    }
}

fn at(place: &Place, tree: &Tree) -> LineColumn {
    LineColumn::at(tree.bytes(&place.path).unwrap_or_default(), place.span.start)
}

fn line(one: &External, tree: &Tree) -> Value {
    let place = |used: &ExternalUse| {
        let LineColumn { line, column } = at(&used.place, tree);
        json!({"path": used.place.path.as_str(), "line": line, "column": column, "written": used.written, "page": used.page})
    };
    json!({"address": one.address, "uses": one.uses.iter().map(place).collect::<Vec<_>>()})
}
