//! Layer 7, beside outputs: what amigable looks for.
//!
//! The rules stand beside the code that raises them; here is the one list of them all, from which come
//! `amigable explain`, the documentation and the test that runs every rule's own example.

pub(crate) mod catalog;
pub(crate) mod example;
