//! Freshness: what is dated is not stale, and what was planned has been told.
//!
//! In: one item of the site. Out: findings at its lines.

use super::Reading;
use crate::diag::Rule;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[];

pub(super) fn check(_: &mut Reading<'_>) {}
