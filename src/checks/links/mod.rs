//! What pages point at and how they are reached, beyond the resolving of one link.
//!
//! In: one item of the site. Out: findings at its lines.

use super::Reading;
use crate::diag::Rule;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[];

pub(super) fn check(_: &mut Reading<'_>) {}
