//! Reading dates and durations as people write them, in Spanish or English.
//!
//! `2021-10-07`, `2021-10-07 15:00`, `2021-10`, `2021`, `2021-11/2021-12`, «fin de septiembre de 2021»,
//! «jueves 7 de octubre de 2021», «noviembre-diciembre 2021», "end of September 2021".

use super::date::{Minutes, Moment, Months, Part, Period, When};
use super::say::Say;
use super::text::{capitalised, fold};
use jiff::civil::{Date, Time, Weekday};

const MONTHS: [(&str, &str, i8); 12] = [
    ("enero", "january", 1),
    ("febrero", "february", 2),
    ("marzo", "march", 3),
    ("abril", "april", 4),
    ("mayo", "may", 5),
    ("junio", "june", 6),
    ("julio", "july", 7),
    ("agosto", "august", 8),
    ("septiembre", "september", 9),
    ("octubre", "october", 10),
    ("noviembre", "november", 11),
    ("diciembre", "december", 12),
];

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("lunes", "monday", Weekday::Monday),
    ("martes", "tuesday", Weekday::Tuesday),
    ("miercoles", "wednesday", Weekday::Wednesday),
    ("jueves", "thursday", Weekday::Thursday),
    ("viernes", "friday", Weekday::Friday),
    ("sabado", "saturday", Weekday::Saturday),
    ("domingo", "sunday", Weekday::Sunday),
];

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateTrouble {
    /// None of the known ways of writing a date.
    Unknown,
    /// A day that the calendar does not have, such as 31 de abril.
    NoSuchDay,
    /// The weekday that was written is not that date's.
    WrongWeekday(Weekday),
    /// The end comes before the start.
    Backwards,
}

/// Reads a moment or a range.
pub(crate) fn read_when(text: &str) -> Result<When, DateTrouble> {
    let text = text.trim();
    if let Some((from, to)) = split_range(text) {
        let to = read_moment(to)?;
        let from = read_moment(from).or_else(|_| read_moment(&borrow_year(from, to)))?;
        let when = When { from, to: Some(to) };
        return if when.first_day() > when.last_day() { Err(DateTrouble::Backwards) } else { Ok(when) };
    }
    read_moment(text).map(When::at)
}

fn split_range(text: &str) -> Option<(&str, &str)> {
    if let Some(parts) = text.split_once('/') {
        return Some(parts);
    }
    let worded = text.contains(|c: char| c.is_alphabetic() && c != 'T');
    let dash = text.find(['-', '–']).filter(|_| worded)?;
    let dash_end = dash + text[dash..].chars().next().map_or(1, char::len_utf8);
    Some((&text[..dash], &text[dash_end..]))
}

/// «noviembre» before «diciembre de 2021» means November of that year.
fn borrow_year(from: &str, to: Moment) -> String {
    format!("{} {}", from.trim(), &to.iso()[..4])
}

fn read_moment(text: &str) -> Result<Moment, DateTrouble> {
    let text = text.trim();
    if text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(|c: char| c.is_alphabetic() && c != 'T') {
        return read_iso(text);
    }
    read_words(text)
}

fn read_iso(text: &str) -> Result<Moment, DateTrouble> {
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let numbers: Vec<&str> = day.split('-').collect();
    let small = |text: &str| (text.len() == 2).then(|| text.parse::<i8>().ok()).flatten().ok_or(DateTrouble::Unknown);
    let year = (numbers[0].len() == 4)
        .then(|| numbers[0].parse::<i16>().ok())
        .flatten()
        .filter(|year| (1..=9998).contains(year))
        .ok_or(DateTrouble::Unknown)?;
    match (numbers.as_slice(), time) {
        ([_], None) => Ok(Moment::Year(year)),
        ([_, month], None) => {
            let month = small(month)?;
            if (1..=12).contains(&month) { Ok(Moment::Month(year, month)) } else { Err(DateTrouble::NoSuchDay) }
        }
        ([_, month, day], time) => with_time(new_date(year, small(month)?, small(day)?)?, time),
        _ => Err(DateTrouble::Unknown),
    }
}

fn new_date(year: i16, month: i8, day: i8) -> Result<Date, DateTrouble> {
    Date::new(year, month, day).map_err(|_| DateTrouble::NoSuchDay)
}

fn with_time(date: Date, time: Option<&str>) -> Result<Moment, DateTrouble> {
    let Some(time) = time else { return Ok(Moment::Day(date)) };
    let (hour, minute) = time.trim().split_once(':').ok_or(DateTrouble::Unknown)?;
    let number = |text: &str| text.parse::<i8>().map_err(|_| DateTrouble::Unknown);
    let time = Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| DateTrouble::NoSuchDay)?;
    Ok(Moment::Minute(date, time))
}

/// What the words of a date have said so far.
#[derive(Default)]
struct Heard {
    weekday: Option<Weekday>,
    part: Option<Part>,
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    time: Option<String>,
}

fn read_words(text: &str) -> Result<Moment, DateTrouble> {
    let folded = fold(text);
    let mut heard = Heard::default();
    for word in folded.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()) {
        hear(word, &mut heard)?;
    }
    let year = heard.year.ok_or(DateTrouble::Unknown)?;
    match (heard.part, heard.day, heard.month) {
        (None, None, None) => Ok(Moment::Year(year)),
        (None, None, Some(month)) => Ok(Moment::Month(year, month)),
        (Some(part), None, Some(month)) => Ok(Moment::Part(year, month, part)),
        (None, Some(day), Some(month)) => {
            let date = new_date(year, month, day)?;
            match heard.weekday {
                Some(weekday) if weekday != date.weekday() => Err(DateTrouble::WrongWeekday(date.weekday())),
                _ => with_time(date, heard.time.as_deref()),
            }
        }
        _ => Err(DateTrouble::Unknown),
    }
}

fn hear(word: &str, heard: &mut Heard) -> Result<(), DateTrouble> {
    if let Some((_, _, month)) = MONTHS.iter().find(|(es, en, _)| word == *es || word == *en || word == "setiembre" && *es == "septiembre")
    {
        return fill(&mut heard.month, *month);
    }
    if let Some((_, _, weekday)) = WEEKDAYS.iter().find(|(es, en, _)| word == *es || word == *en) {
        return fill(&mut heard.weekday, *weekday);
    }
    match word {
        "de" | "del" | "a" | "of" | "the" | "at" | "las" | "la" | "horas" | "h" | "hrs" => Ok(()),
        "inicio" | "inicios" | "comienzo" | "comienzos" | "principio" | "principios" | "start" | "early" | "beginning" => {
            fill(&mut heard.part, Part::Start)
        }
        "mediados" | "medio" | "middle" | "mid" => fill(&mut heard.part, Part::Middle),
        "fin" | "fines" | "final" | "finales" | "end" | "late" => fill(&mut heard.part, Part::End),
        _ => hear_number(word, heard),
    }
}

fn hear_number(word: &str, heard: &mut Heard) -> Result<(), DateTrouble> {
    if word.contains(':') {
        return fill(&mut heard.time, word.to_owned());
    }
    let number: i16 = word.trim_end_matches(['.', 'º', '°']).parse().map_err(|_| DateTrouble::Unknown)?;
    match number {
        1..=31 => fill(&mut heard.day, i8::try_from(number).map_err(|_| DateTrouble::Unknown)?),
        1000..=9998 => fill(&mut heard.year, number),
        _ => Err(DateTrouble::Unknown),
    }
}

fn fill<T>(slot: &mut Option<T>, value: T) -> Result<(), DateTrouble> {
    if slot.replace(value).is_some() { Err(DateTrouble::Unknown) } else { Ok(()) }
}

/// Reads «20 minutos», «1 hora», «1 hora 30 minutos», "2 hours".
pub(crate) fn read_minutes(text: &str) -> Option<Minutes> {
    let total = read_units(text, |unit| match unit {
        "minuto" | "minutos" | "min" | "minute" | "minutes" => Some(1),
        "hora" | "horas" | "h" | "hour" | "hours" => Some(60),
        _ => None,
    })?;
    Some(Minutes(total))
}

/// Reads «6 meses», «1 año», "2 years".
pub(crate) fn read_months(text: &str) -> Option<Months> {
    let total = read_units(text, |unit| match unit {
        "mes" | "meses" | "month" | "months" => Some(1),
        "año" | "años" | "year" | "years" => Some(12),
        _ => None,
    })?;
    Some(Months(total))
}

/// Reads «30 días», «4 semanas», «6 meses», «1 año», "2 weeks".
pub(crate) fn read_period(text: &str) -> Option<Period> {
    if let Some(Months(months)) = read_months(text) {
        return Some(Period { months, days: 0 });
    }
    let days = read_units(text, |unit| match unit {
        "dia" | "dias" | "day" | "days" => Some(1),
        "semana" | "semanas" | "week" | "weeks" => Some(7),
        _ => None,
    })?;
    Some(Period { months: 0, days })
}

/// A day in words: «3 de marzo de 2027».
pub(crate) fn say_day(date: Date) -> Say {
    let (day, year) = (date.day(), date.year());
    let (es, en, _) = MONTHS[usize::try_from(date.month() - 1).unwrap_or(0) % 12];
    Say { es: format!("{day} de {es} de {year}"), en: format!("{day} {} {year}", capitalised(en)) }
}

fn read_units(text: &str, size: impl Fn(&str) -> Option<u32>) -> Option<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split([' ', '\u{a0}']).filter(|word| !word.is_empty() && *word != "y" && *word != "and").collect();
    if words.is_empty() || !words.len().is_multiple_of(2) {
        return None;
    }
    words.chunks(2).try_fold(0u32, |sum, pair| {
        let count: u32 = pair[0].parse().ok()?;
        sum.checked_add(count.checked_mul(size(pair[1])?)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        let when = read_when(text).unwrap_or_else(|trouble| panic!("{text}: {trouble:?}"));
        when.to.map_or(when.from.iso(), |to| format!("{}/{}", when.from.iso(), to.iso()))
    }

    #[test]
    fn every_way_of_the_plan_is_understood() {
        assert_eq!(iso("2021-10-07"), "2021-10-07");
        assert_eq!(iso("2021-10-07 15:00"), "2021-10-07T15:00");
        assert_eq!(iso("2021-10-07T15:00"), "2021-10-07T15:00");
        assert_eq!(iso("2021-10"), "2021-10");
        assert_eq!(iso("2021"), "2021");
        assert_eq!(iso("2021-11/2021-12"), "2021-11/2021-12");
        assert_eq!(iso("noviembre-diciembre 2021"), "2021-11/2021-12");
        assert_eq!(iso("noviembre – diciembre de 2021"), "2021-11/2021-12");
        assert_eq!(iso("jueves 7 de octubre de 2021"), "2021-10-07");
        assert_eq!(iso("7 de octubre de 2021 a las 15:30 horas"), "2021-10-07T15:30");
        assert_eq!(iso("octubre de 2021"), "2021-10");
        assert_eq!(iso("October 2021"), "2021-10");
        let end = read_when("fin de septiembre 2021").expect("a date");
        assert_eq!(end.from, Moment::Part(2021, 9, Part::End));
        assert_eq!(read_when("end of September 2021"), Ok(end));
    }

    #[test]
    fn impossible_dates_are_told_apart() {
        assert_eq!(read_when("2021-04-31"), Err(DateTrouble::NoSuchDay));
        assert_eq!(read_when("31 de abril de 2021"), Err(DateTrouble::NoSuchDay));
        assert_eq!(read_when("lunes 7 de octubre de 2021"), Err(DateTrouble::WrongWeekday(Weekday::Thursday)));
        assert_eq!(read_when("2021-12/2021-11"), Err(DateTrouble::Backwards));
        assert_eq!(read_when("pronto"), Err(DateTrouble::Unknown));
        assert_eq!(read_when(""), Err(DateTrouble::Unknown));
        assert_eq!(read_when("99999-01"), Err(DateTrouble::Unknown));
    }

    #[test]
    fn dates_sort_by_their_first_day() {
        let mut list =
            ["2021-10-07", "fin de septiembre 2021", "2021-11/2021-12", "2021-10", "2021"].map(|text| read_when(text).expect("a date"));
        list.sort();
        let order: Vec<String> = list.iter().map(|when| when.from.iso()).collect();
        assert_eq!(order, ["2021", "2021-09", "2021-10", "2021-10-07", "2021-11"]);
    }

    #[test]
    fn durations_are_read() {
        assert_eq!(read_minutes("1 hora 30 minutos"), Some(Minutes(90)));
        assert_eq!(read_minutes("1 hora y 30 minutos"), Some(Minutes(90)));
        assert_eq!(read_months("1 año"), Some(Months(12)));
        assert_eq!(read_period("4 semanas"), Some(Period { months: 0, days: 28 }));
        assert_eq!(read_period("1 año y 6 meses"), Some(Period { months: 18, days: 0 }));
        assert_eq!((read_period("0 días").map(|period| period.days), read_period("pronto")), (Some(0), None));
        assert_eq!(say_day(Date::constant(2027, 3, 3)).es, "3 de marzo de 2027");
        assert_eq!(read_minutes("un rato"), None);
        assert_eq!(read_minutes("99999999999 horas"), None);
    }
}
