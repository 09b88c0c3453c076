//! The rules of rounded numbers, held.

use super::*;
use proptest::prelude::*;

fn say(form: Form, value: f64, quantity: Quantity, base: &str) -> String {
    form.phrase(Amount { value, quantity, decimals: 1 }, Gender::Feminine, base).unwrap_or_else(|| "-".to_owned())
}

#[test]
fn people_are_rounded_as_people_say_them() {
    let count = |value, base| say(Form::Rounded, value, Quantity::Count, base);
    assert_eq!(count(3_478_364.0, "es"), "unos 3,5 millones");
    assert_eq!(count(3_478_364.0, "en"), "about 3.5 million");
    assert_eq!(count(3_020_000.0, "es"), "unos 3 millones");
    assert_eq!(count(1_010_000.0, "es"), "cerca de 1 millón");
    assert_eq!(count(218_367.0, "es"), "unas 218.000");
    assert_eq!(count(8_535.0, "es"), "unas 8.500");
    assert_eq!(count(346.0, "es"), "unas 350");
    assert_eq!(count(42.0, "es"), "42");
    assert_eq!(count(300_000.0, "es"), "300.000");
    assert_eq!(count(999_700.0, "es"), "cerca de 1 millón");
}

#[test]
fn percentages_become_people() {
    let say = |form, value| say(form, value, Quantity::Percent, "es");
    assert_eq!(say(Form::Rounded, 17.3), "unas 17 de cada 100");
    assert_eq!(say(Form::Rounded, 17.0), "17 de cada 100");
    assert_eq!(say(Form::Rounded, 1.2), "cerca de 1 de cada 100");
    assert_eq!(say(Form::Rounded, 0.44), "unas 4 de cada 1.000");
    assert_eq!(say(Form::Rounded, 0.4), "4 de cada 1.000");
    assert_eq!(say(Form::Rounded, 0.04), "menos de 1 de cada 1.000");
    assert_eq!(say(Form::Rounded, 0.0), "0 de cada 100");
    assert_eq!(say(Form::Rounded, 99.7), "más de 99 de cada 100");
    assert_eq!(say(Form::Rounded, 100.0), "100 de cada 100");
    assert_eq!(say(Form::Rounded, 131.4), "cerca del 131\u{a0}%");
    assert_eq!(say(Form::OfHundred, 17.5), "18 de cada 100");
    assert_eq!(say(Form::OfHundred, 0.4), "-");
    assert_eq!(say(Form::OneIn, 17.3), "1 de cada 6");
    assert_eq!(say(Form::OneIn, 60.0), "-");
    assert_eq!(say(Form::NoDecimals, 17.3), "17\u{a0}%");
    assert_eq!(say(Form::Millions, 17.3), "-");
}

#[test]
fn money_and_thousands() {
    assert_eq!(say(Form::Rounded, 237_094.0, Quantity::Money, "es"), "unos 237 mil pesos");
    assert_eq!(say(Form::Rounded, 1_456_694.0, Quantity::Money, "es"), "unos 1,5 millones de pesos");
    assert_eq!(say(Form::Rounded, 8_535.0, Quantity::Money, "es"), "unos 8.500 pesos");
    assert_eq!(say(Form::Rounded, 237_094.0, Quantity::Money, "en"), "about $237,000");
    assert_eq!(say(Form::Thousands, 237_094.0, Quantity::Money, "es"), "$237 mil");
    assert_eq!(say(Form::Millions, 3_478_364.0, Quantity::Count, "es"), "3,5 millones");
    assert_eq!(say(Form::Thousands, 999.0, Quantity::Count, "es"), "-");
}

#[test]
fn more_than_rounds_down_and_almost_rounds_up() {
    let amount = Amount { value: 3_478_364.0, quantity: Quantity::Count, decimals: 0 };
    assert_eq!(Form::Rounded.core(amount, Toward::Down, "es").unwrap(), "3,4 millones");
    assert_eq!(Form::Rounded.core(amount, Toward::Up, "es").unwrap(), "3,5 millones");
}

#[test]
fn values_shown_alike_have_one_number_of_steps() {
    assert_eq!(steps(20.5 - 17.3, 1), 32);
    assert_eq!(steps(1.005, 2), 101);
    assert_eq!(steps(-2.25, 1), -23);
    assert_eq!(steps(17.34, 1), steps(17.3, 1));
}

proptest! {
    #[test]
    fn no_form_panics_or_is_empty(value in any::<f64>(), decimals in 0u8..12, english in any::<bool>()) {
        for named in &FORMS {
            for quantity in [Quantity::Percent, Quantity::Money, Quantity::Count, Quantity::Number] {
                let base = if english { "en" } else { "es" };
                let said = named.form.phrase(Amount { value, quantity, decimals }, Gender::Unknown, base);
                prop_assert!(said.is_none_or(|said| !said.is_empty()));
            }
        }
    }
}
