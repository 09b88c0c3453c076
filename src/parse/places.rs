//! Regions of Chile in fields, by any of their names.
//!
//! In: a YAML scalar. Out: the region's place in [`crate::base::chile::REGIONS`], or a finding with the nearest name.

use super::field_rules as rules;
use super::fields::Decode;
use super::report::Report;
use super::scalars::text;
use super::yaml::Yaml;
use crate::base::chile::{find, near_region};
use crate::base::say::say;

/// One of the 16 regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RegionName(pub(crate) usize);

impl Decode for RegionName {
    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let written = text(yaml, report)?;
        let found = find(written);
        if found.is_none() {
            let help = near_region(written).map_or_else(
                || say!("Escribe el nombre de una de las 16 regiones de Chile.", "Write the name of one of Chile's 16 regions."),
                |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
            );
            report
                .add(&rules::WRONG_TYPE, yaml.span, say!("No existe la región «{written}».", "There is no region “{written}”."))
                .help(help);
        }
        found.map(Self)
    }
}
