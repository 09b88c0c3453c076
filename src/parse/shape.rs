//! What a field may hold, told to programs: the shape of each type that [`Decode`](super::fields::Decode) reads.
//!
//! Out: plain values. From them comes the JSON schema that lets an editor's tool complete and check fields.

use super::fields::Field;

/// What may be written for a value.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Any single value, read as text.
    Text,
    /// Yes or no, in either language.
    Truth,
    Integer,
    Number,
    /// A web address.
    Address,
    /// One of these words; English and Spanish.
    Words(Vec<(&'static str, &'static str)>),
    /// A list, or one value alone.
    List(Box<Shape>),
    /// Names of the editor's own, each with a value.
    Pairs(Box<Shape>),
    /// One of several.
    Either(Vec<Shape>),
    /// Fields with names.
    Record(&'static [Field]),
}
