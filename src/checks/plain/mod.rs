//! Plain language: a text can be understood at first reading.
//!
//! In: one item of the site. Out: findings at its lines.

use super::Reading;
use crate::diag::Rule;

/// All rules of this family that stand here.
pub(super) static RULES: &[&Rule] = &[];

pub(super) fn check(_: &mut Reading<'_>) {}
