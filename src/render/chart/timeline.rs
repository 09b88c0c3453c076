//! When each of some things is due: a row for each, from above in the order of the days.
//!
//! In: rows with their days, and the months that they lie in. Out: SVG text. A day is a mark, a month or a part of one is as long
//! as it is; what began before its day has a line up to it. The present month has a band. What the rows are called and how they
//! stand is also in the list beside the drawing, which is what is read aloud.

use super::ChartWords;
use super::canvas::{Anchor, Canvas, Label, Len};
use super::measure::{LINE, NARROW, width, wrap};
use jiff::civil::Date;

/// One thing with its days.
pub(crate) struct Row<'a> {
    pub(crate) name: &'a str,
    /// Its days in words.
    pub(crate) text: &'a str,
    /// Second half of its class.
    pub(crate) status: &'static str,
    pub(crate) days: (Date, Date),
    /// When it began.
    pub(crate) from: Option<Date>,
}

/// Rows, and the whole months from the first to the last of them.
pub(crate) struct Timeline<'a> {
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) span: (Date, Date),
    pub(crate) today: Date,
}

/// Height of the names of months and years.
const AXIS: f64 = 2.8;
/// Between two rows.
const GAP: f64 = 0.7;
/// Height of a bar, and radius of a mark.
const THICK: f64 = 0.8;
/// Room that the short name of a month takes: «sep» with some space.
const MONTH: f64 = 2.7;
/// Room that a year takes.
const YEAR: f64 = 3.2;
/// Every how many months one is named.
const STEPS: [usize; 4] = [1, 2, 3, 6];

pub(crate) fn draw(timeline: &Timeline<'_>, words: &ChartWords<'_>) -> String {
    let mut body = Body { timeline, canvas: Canvas::default(), y: AXIS };
    let mut rows = Canvas::default();
    std::mem::swap(&mut rows, &mut body.canvas);
    for row in &timeline.rows {
        body.row(row);
    }
    let height = body.y;
    std::mem::swap(&mut rows, &mut body.canvas);
    body.now(height);
    body.axis(height, words);
    let (axis, rows) = (body.canvas.into_text(), rows.into_text());
    let high = super::short(height);
    format!(
        "<svg class=\"chart timeline\" role=\"img\" aria-labelledby=\"timeline-title\" focusable=\"false\" width=\"100%\" height=\"{high}em\">{axis}{rows}</svg>"
    )
}

struct Body<'t> {
    timeline: &'t Timeline<'t>,
    canvas: Canvas,
    y: f64,
}

impl Body<'_> {
    /// Per cent of the width at which a day begins.
    fn x(&self, day: Date) -> f64 {
        let (first, last) = self.timeline.span;
        let days = |from: Date, to: Date| f64::from(to.since(from).map_or(0, |span| span.get_days()));
        days(first, day) / (days(first, last) + 1.0) * 100.0
    }

    /// Per cent of the width at which a day ends.
    fn end(&self, day: Date) -> f64 {
        self.x(day.tomorrow().unwrap_or(day))
    }

    /// The name and the days in words, and under them the mark.
    fn row(&mut self, row: &Row<'_>) {
        let indent = width(row.name, true) + 0.6;
        let lines = wrap(row.text, (NARROW - indent).max(NARROW / 2.0), false);
        self.canvas.text(&Label::new(row.name, 0.0, self.y + LINE / 2.0).class("b"));
        for line in &lines {
            self.canvas.text(&Label::new(line, 0.0, self.y + LINE / 2.0).dx(indent));
            self.y += LINE;
        }
        self.canvas.open(&format!("st-{}", row.status));
        self.mark(row);
        self.canvas.close();
        self.y += THICK + GAP + 0.2;
    }

    fn mark(&mut self, row: &Row<'_>) {
        let (middle, (from, to)) = (self.y + 0.2 + THICK / 2.0, row.days);
        if let Some(began) = row.from.filter(|began| *began < from) {
            self.canvas.line("began", (Len::Pct(self.x(began)), middle), (Len::Pct(self.x(from)), middle));
        }
        let (start, wide) = (self.x(from), self.end(to) - self.x(from));
        // What would be no longer than high is a mark too.
        if from == to || wide / 100.0 * NARROW <= THICK {
            self.canvas.circle("", Len::Pct(start + wide / 2.0), middle, THICK / 2.0);
        } else {
            self.canvas.rect("", (Len::Pct(start), middle - THICK / 2.0), (Len::Pct(wide), THICK), None);
        }
    }

    /// The band of the present month, where the drawing reaches it.
    fn now(&mut self, height: f64) {
        let (today, (first, last)) = (self.timeline.today, self.timeline.span);
        if (first..=last).contains(&today) {
            let (from, to) = (self.x(today.first_of_month()), self.end(today.last_of_month()));
            self.canvas.rect("now", (Len::Pct(from), AXIS), (Len::Pct(to - from), height - AXIS), None);
        }
    }

    /// Lines where months begin, with the names of as many as there is room for, and of years.
    fn axis(&mut self, height: f64, words: &ChartWords<'_>) {
        let months = self.months();
        let room = NARROW / months.len().max(1) as f64;
        let step = STEPS.into_iter().find(|step| *step as f64 * room >= MONTH);
        let mut free = f64::MIN;
        for (place, month) in months.iter().enumerate() {
            let (at, number) = (self.x(*month), usize::try_from(month.month() - 1).unwrap_or(0));
            let is_named = step.is_some_and(|step| number % step == 0);
            if is_named || number == 0 {
                self.canvas.line("grid", (Len::Pct(at), AXIS), (Len::Pct(at), height));
            }
            if let Some(step) = step.filter(|_| is_named) {
                let name: String = (words.say)(&format!("month-{}", month.month()), &[]).chars().take(3).collect();
                let end = months.get(place + step).map_or(100.0, |next| self.x(*next));
                let middle = if step == 1 { f64::midpoint(at, end) } else { at };
                let anchor = if step == 1 { Anchor::Middle } else { Anchor::Start };
                self.canvas.text(&Label::new(name, middle, AXIS - 0.7).class("t").anchor(anchor));
            }
            let left = at / 100.0 * NARROW;
            if (place == 0 || number == 0) && left >= free && left + YEAR <= NARROW + 0.01 {
                self.canvas.text(&Label::new(month.year().to_string(), at, AXIS - 0.7 - LINE).class("t"));
                free = left + YEAR;
            }
        }
        self.canvas.line("axis", (Len::Pct(0.0), AXIS), (Len::Pct(100.0), AXIS));
    }

    /// The first day of every month.
    fn months(&self) -> Vec<Date> {
        let (first, last) = self.timeline.span;
        std::iter::successors(Some(first), |month| month.last_of_month().tomorrow().ok()).take_while(|month| *month <= last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::Arg;
    use jiff::civil::date;

    fn drawing(rows: Vec<Row<'_>>, span: (Date, Date), today: Date) -> String {
        let say = |key: &str, _: &[(&str, Arg<'_>)]| key.replace("month-", "m");
        draw(&Timeline { rows, span, today }, &ChartWords { base: "es", say: &say })
    }

    fn row(from: Date, to: Date) -> Row<'static> {
        Row { name: "1.1", text: "un plazo", status: "planned", days: (from, to), from: None }
    }

    #[test]
    fn a_day_is_a_mark_and_a_part_of_a_month_is_as_long_as_it_is() {
        let span = (date(2021, 9, 1), date(2021, 10, 31));
        let text =
            drawing(vec![row(date(2021, 9, 21), date(2021, 9, 30)), row(date(2021, 10, 7), date(2021, 10, 7))], span, date(2026, 1, 1));
        assert_eq!((text.matches("<rect").count(), text.matches("<circle").count()), (1, 1), "{text}");
        // 20 of 61 days before it, ten days long.
        assert!(text.contains("<rect x=\"32.79%\"") && text.contains("width=\"16.39%\""), "{text}");
        assert!(!text.contains("class=\"now\""), "{text}");
    }

    #[test]
    fn the_present_month_is_marked_where_it_is_shown_and_each_of_its_days_draws_the_same() {
        let span = (date(2026, 9, 1), date(2026, 12, 31));
        let on = |day: i8| drawing(vec![row(date(2026, 9, 1), date(2026, 12, 31))], span, date(2026, 11, day));
        assert!(on(1).contains("class=\"now\""));
        assert_eq!(on(1), on(30));
    }

    #[test]
    fn the_years_of_a_long_plan_have_room() {
        let span = (date(1990, 3, 1), date(2030, 12, 31));
        let text = drawing(vec![row(span.0, span.1)], span, date(2050, 1, 1));
        let years = (1990..=2030).filter(|year| text.contains(&format!(">{year}<"))).count();
        assert!((2..=6).contains(&years) && !text.contains(">m"), "{years}");
    }
}
