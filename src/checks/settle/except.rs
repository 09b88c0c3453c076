//! Exceptions: findings that a page may have for a while, with a reason and an end date.
//!
//! In: findings and exceptions. Out: findings that no exception covers, those that one does, and findings about
//! exceptions that are no use: unknown, expired, too long or for nothing.

use super::{Case, Doubts, named, passage, rules};
use crate::base::date::Months;
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::checks::links::external;
use crate::diag::{Excepted, Finding, Place};
use crate::model::governed::{Exception, Exceptions, Scope};
use crate::parse::field_rules::{UNKNOWN_VALUE, WRONG_TYPE};
use jiff::civil::Date;

/// Longest time for which an exception may be granted. What is right for longer than two years is no exception: then the
/// rule is wrong for this site, and its level is to be set.
const LONGEST: Months = Months(24);

/// One exception while findings are held against it.
struct Live<'a> {
    exception: &'a Exception,
    from: &'a Exceptions,
    /// Whether it can cover anything: its rule exists and can be excepted, and its time has not passed.
    holds: bool,
    used: bool,
}

pub(super) fn apply(findings: Vec<Finding>, case: &Case<'_>, doubts: &Doubts) -> (Vec<Finding>, Vec<Excepted>, Vec<Finding>) {
    let mut about = Vec::new();
    let mut live: Vec<Live<'_>> = Vec::new();
    for from in case.exceptions.iter().chain(&case.config.site.exceptions) {
        for exception in &from.list {
            let trouble = trouble(exception, from, case);
            live.push(Live { exception, from, holds: trouble.is_none(), used: false });
            about.extend(trouble);
        }
    }
    let (mut kept, mut excepted) = (Vec::new(), Vec::new());
    for finding in findings {
        match cover(&finding, &mut live, case) {
            Some((exception, from)) => excepted.push(Excepted {
                finding,
                reason: exception.reason.clone(),
                until: exception.until.value.last_day(),
                written_in: from.written_in.clone(),
            }),
            None => kept.push(finding),
        }
    }
    let unused = live.iter().filter(|live| live.holds && !live.used && !is_for_later(live.exception) && doubts.none_in(&live.from.scope));
    about.extend(unused.map(|live| unused_exception(live.exception).at(&live.from.written_in, live.exception.rule.span)));
    (kept, excepted, about)
}

/// Whether its rule is only looked for when other sites are asked.
fn is_for_later(exception: &Exception) -> bool {
    [&external::rules::BROKEN, &external::rules::MOVED, &external::rules::UNKNOWN].iter().any(|rule| rule.id == exception.rule.value)
}

/// The first exception that covers a finding; all that do are of use.
fn cover<'a>(finding: &Finding, live: &mut [Live<'a>], case: &Case<'_>) -> Option<(&'a Exception, &'a Exceptions)> {
    let place = finding.place.as_ref()?;
    let mut first = None;
    for live in live.iter_mut().filter(|live| live.holds && live.exception.rule.value == finding.rule.id) {
        if live.from.scope.covers(&place.path) && is_in_passage(place, live, case) {
            live.used = true;
            first = first.or(Some((live.exception, live.from)));
        }
    }
    first
}

fn is_in_passage(place: &Place, live: &Live<'_>, case: &Case<'_>) -> bool {
    let Some(text) = &live.exception.text else { return true };
    let source = case.tree.bytes(&place.path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    let touches = |a: Span, b: Span| a.start < b.end.max(b.start + 1) && b.start < a.end;
    // The exception quotes the passage: that is not the passage.
    let own = |span: Span| place.path == live.from.written_in && touches(span, text.span);
    passage::find(&text.value, source).into_iter().any(|found| touches(found, place.span) && !own(found))
}

/// The days after today on which an exception ends, and which.
pub(super) fn turns(exceptions: &[Exceptions], case: &Case<'_>) -> Vec<(Date, Say)> {
    let today = case.config.options.today;
    let all = exceptions.iter().flat_map(|from| from.list.iter().map(move |exception| (exception, from)));
    let turn = |(exception, from): (&Exception, &Exceptions)| {
        let (until, name) = (exception.until.value.last_day(), &exception.rule.value);
        let why = say!("termina la excepción para «{name}»", "the exception for “{name}” ends");
        match trouble(exception, from, case) {
            None => Some((until.tomorrow().ok()?, why)),
            // What is said of one that is too long names the latest day, which is another each day.
            Some(finding) if finding.rule.id == WRONG_TYPE.id => Some((today.tomorrow().ok()?, why)),
            Some(_) => None,
        }
    };
    all.filter_map(turn).collect()
}

/// Why an exception cannot hold.
fn trouble(exception: &Exception, from: &Exceptions, case: &Case<'_>) -> Option<Finding> {
    let (written_in, name) = (&from.written_in, exception.rule.value.as_str());
    if let Scope::Path(path) = &from.scope
        && !case.tree.iter().any(|(file, _)| from.scope.covers(file))
    {
        let message = say!("No hay un archivo «{}».", "There is no file “{}”.", path.value);
        let help = say!(
            "Escribe su ruta desde la carpeta del sitio, como «themes/…».",
            "Write its path from the site's folder, such as “themes/…”."
        );
        return Some(Finding::new(&UNKNOWN_VALUE, message).help(help).at(written_in, path.span));
    }
    let at_rule = |finding: Finding| Some(finding.at(written_in, exception.rule.span));
    match named::rule(name) {
        Some(rule) if rule.is_fixed() => return at_rule(rules::always_checked(name, rule)),
        Some(_) => {}
        None if named::family(name).next().is_some() => return at_rule(whole_family(name)),
        None => return at_rule(Finding::new(&UNKNOWN_VALUE, named::unknown(name)).help(named::advice(name, false))),
    }
    let (until, today) = (exception.until.value.last_day(), case.config.options.today);
    let at_end = |finding: Finding| Some(finding.at(written_in, exception.until.span));
    if until < today {
        return at_end(expired(name));
    }
    if until > LONGEST.after(today) { at_end(too_long(LONGEST.after(today))) } else { None }
}

fn whole_family(name: &str) -> Finding {
    let message = say!(
        "«{name}» es una familia de reglas, y una excepción vale para una sola.",
        "“{name}” is a family of rules, and an exception is for one only."
    );
    let help = say!(
        "Escribe la regla entera, como la muestra el hallazgo: «{name}/…».",
        "Write the whole rule, as the finding shows it: “{name}/…”."
    );
    Finding::new(&UNKNOWN_VALUE, message).help(help)
}

fn expired(name: &str) -> Finding {
    let message = say!("La excepción para «{name}» ya venció.", "The exception for “{name}” has expired.");
    let help = say!(
        "Corrige lo que estaba pendiente y borra la excepción, o explica por qué necesita otra fecha y cámbiala.",
        "Mend what was pending and delete the exception, or say why it needs another date and change it."
    );
    Finding::new(&rules::EXPIRED_EXCEPTION, message).help(help)
}

fn too_long(latest: Date) -> Finding {
    let message = say!("Una excepción dura dos años, como máximo.", "An exception lasts two years at most.");
    let help = say!(
        "Escribe una fecha hasta el {latest}. Si la regla no le sirve a tu sitio, cambia su nivel en «revisiones», en amigable.yaml.",
        "Write a date up to {latest}. If the rule is of no use to your site, change its level in “checks”, in amigable.yaml."
    );
    Finding::new(&WRONG_TYPE, message).help(help)
}

fn unused_exception(exception: &Exception) -> Finding {
    let name = &exception.rule.value;
    let message = match &exception.text {
        None => say!("Aquí ya no hay nada que «{name}» tenga que perdonar.", "There is nothing left here that “{name}” has to excuse."),
        Some(_) => say!(
            "En ese pasaje ya no hay nada que «{name}» tenga que perdonar.",
            "There is nothing left in that passage that “{name}” has to excuse."
        ),
    };
    Finding::new(&rules::UNUSED_EXCEPTION, message).help(say!("Borra la excepción.", "Delete the exception."))
}
