//! What pages point at and how they are reached, beyond the resolving of one link.
//!
//! In: one item of the site, or all that leads from page to page. Out: findings at their lines. Addresses of other sites
//! are judged by how they are written; whether they answer is asked only by `check --external`.

mod contact;
pub(crate) mod external;
mod malformed;
mod not_a_link;
mod only_here;
mod orphan;
mod own_address;
mod to_itself;
mod tracking;
mod written;

pub(crate) use orphan::orphans;

use super::Reading;
use crate::base::say::Say;
use crate::diag::{Fix, Place, Rule};
use written::Written;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[
    &contact::CONTACT_ADDRESS,
    &external::rules::BROKEN,
    &external::rules::MOVED,
    &external::rules::UNKNOWN,
    &malformed::MALFORMED_ADDRESS,
    &not_a_link::NOT_A_LINK,
    &only_here::ONLY_HERE,
    &orphan::ORPHAN,
    &own_address::OWN_ADDRESS,
    &to_itself::TO_ITSELF,
    &tracking::TRACKING,
];

/// What is looked for in each address. The first that finds something ends it: one address, one fault.
static ADDRESS_CHECKS: &[fn(&Written<'_>, &mut Reading<'_>) -> bool] =
    &[malformed::check, only_here::check, own_address::check, tracking::check, contact::check, to_itself::check];

pub(super) fn check(reading: &mut Reading<'_>) {
    let item = reading.item();
    for written in written::of(item) {
        ADDRESS_CHECKS.iter().any(|check| check(&written, reading));
    }
    not_a_link::check(reading);
}

/// Notes a fault of an address, and offers the right one when there is only one.
fn note(rule: &'static Rule, written: &Written<'_>, said: (Say, Say), right: Option<String>, reading: &mut Reading<'_>) -> bool {
    let path = reading.item().source.clone();
    let finding = reading.note(rule, written.at, said.0, said.1);
    finding.fix = right.map(|replacement| Fix { place: Place { path, span: written.at }, found: written.dest.to_owned(), replacement });
    true
}
