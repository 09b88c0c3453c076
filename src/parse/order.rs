//! The order of a list: `titulo`, `-fecha`.

use super::fields::Decode;
use super::report::Report;
use super::scalars::choose;
use super::shape::Shape;
use super::yaml::Yaml;
use crate::model::block::{Order, OrderBy};

const fn order(by: OrderBy, descending: bool) -> Order {
    Order { by, descending }
}

/// The words for an order, in both languages.
const ORDERS: [(&str, &str, Order); 8] = [
    ("weight", "orden", order(OrderBy::Weight, false)),
    ("title", "titulo", order(OrderBy::Title, false)),
    ("date", "fecha", order(OrderBy::Date, false)),
    ("start", "inicio", order(OrderBy::Start, false)),
    ("-weight", "-orden", order(OrderBy::Weight, true)),
    ("-title", "-titulo", order(OrderBy::Title, true)),
    ("-date", "-fecha", order(OrderBy::Date, true)),
    ("-start", "-inicio", order(OrderBy::Start, true)),
];

impl Decode for Order {
    fn shape() -> Shape {
        Shape::Words(ORDERS.iter().map(|(en, es, _)| (*en, *es)).collect())
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        choose(yaml, report, &ORDERS)
    }
}
