//! Numbers as people write them: `3.478.364` in Chile, `3,478,364` in English, from CLDR.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::{Locale, locale};
use std::sync::LazyLock;

/// `es` alone would write 1234 and `es-419` 1,234.5: only es-CL is Chile's.
static SPANISH: LazyLock<Option<DecimalFormatter>> = LazyLock::new(|| formatter(locale!("es-CL")));
static ENGLISH: LazyLock<Option<DecimalFormatter>> = LazyLock::new(|| formatter(locale!("en")));

fn formatter(locale: Locale) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(GroupingStrategy::Always);
    DecimalFormatter::try_new(locale.into(), options).ok()
}

/// `value` with exactly `decimals` digits after the mark, half rounded away from zero, in the language
/// `base` (`en`, anything else is Spanish).
pub(crate) fn format(value: f64, decimals: u8, base: &str) -> String {
    let plain = value.to_string();
    let Ok(mut decimal) = Decimal::try_from_str(&plain) else { return plain };
    decimal.round_with_mode(-i16::from(decimals), half_up());
    decimal.absolute.pad_end(-i16::from(decimals));
    let formatter = if base == "en" { &*ENGLISH } else { &*SPANISH };
    formatter.as_ref().map_or(plain, |formatter| formatter.format(&decimal).to_string())
}

fn half_up() -> fixed_decimal::SignedRoundingMode {
    fixed_decimal::SignedRoundingMode::Unsigned(fixed_decimal::UnsignedRoundingMode::HalfExpand)
}

/// Size of a file in words: `2,1 kB`.
pub(crate) fn file_size(bytes: usize, base: &str) -> String {
    match bytes {
        0..1_000 => format!("{} B", format(bytes as f64, 0, base)),
        1_000..1_000_000 => format!("{} kB", format(bytes as f64 / 1_000.0, 1, base)),
        _ => format!("{} MB", format(bytes as f64 / 1_000_000.0, 1, base)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chile_uses_points_and_commas() {
        assert_eq!(format(3_478_364.0, 0, "es"), "3.478.364");
        assert_eq!(format(4_258.0, 0, "es"), "4.258");
        assert_eq!(format(17.3, 1, "es"), "17,3");
        assert_eq!(format(0.47, 3, "es"), "0,470");
        assert_eq!(format(2.25, 1, "es"), "2,3");
        assert_eq!(format(-0.5, 1, "es"), "-0,5");
        assert_eq!(format(3_478_364.5, 1, "en"), "3,478,364.5");
        assert_eq!(file_size(2_100, "es"), "2,1 kB");
    }
}
