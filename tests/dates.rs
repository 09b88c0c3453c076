//! Freshness: who is told what on which day, and that nothing changes between the days that a scheduler is told.

use crate::support::{build_with, example, hub, options, output, printed, repository, site_in};
use amigable::{Built, Format, Level, Memo, Options, Tree};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What does not change from one day to the next is made once.
static MEMO: LazyLock<Memo> = LazyLock::new(Memo::new);

fn on(tree: &Tree, today: Date) -> Built {
    build_with(tree, &Options { today, ..options() }, &MEMO).built.expect("the configuration is usable")
}

/// Level and message of what is said on a day.
fn said(tree: &Tree, today: Date) -> Vec<(Level, String)> {
    on(tree, today).findings.into_iter().map(|finding| (finding.level, finding.message.es)).collect()
}

fn levels(tree: &Tree, days: &[Date]) -> Vec<Option<Level>> {
    days.iter().map(|day| said(tree, *day).first().map(|(level, _)| *level)).collect()
}

const ADVICE: Option<Level> = Some(Level::Advice);
const WARNING: Option<Level> = Some(Level::Warning);
const ERROR: Option<Level> = Some(Level::Error);

fn page(front: &str) -> String {
    format!("-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n{front}---\nTexto.\n")
}

#[test]
fn a_review_is_advised_then_asked_for_then_required() {
    let tree = example(&page("revisado: 2026-01-15\nrevisar_en: 6 meses\n"));
    // In time until 15 July; 30 days before the 16th; 6 months after it.
    let days = [date(2026, 6, 15), date(2026, 6, 16), date(2026, 7, 15), date(2026, 7, 16), date(2027, 1, 15), date(2027, 1, 16)];
    assert_eq!(levels(&tree, &days), [None, ADVICE, ADVICE, WARNING, WARNING, ERROR]);
    assert!(said(&tree, days[3])[0].1.contains("15 de julio de 2026"));
}

#[test]
fn periods_are_settings() {
    let settings = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\nvigencia: {avisar_antes: 1 semana, gracia: 0 días}\n";
    let tree = example(&(settings.to_owned() + &page("revisado: 2026-01-15\nrevisar_en: 6 meses\n")));
    let days = [date(2026, 7, 8), date(2026, 7, 9), date(2026, 7, 15), date(2026, 7, 16)];
    assert_eq!(levels(&tree, &days), [None, ADVICE, ADVICE, ERROR]);
}

#[test]
fn a_monthly_review_is_not_advised_all_month() {
    let tree = example(&page("revisado: 2026-03-01\nrevisar_en: 1 mes\n"));
    assert_eq!(levels(&tree, &[date(2026, 3, 5), date(2026, 3, 20), date(2026, 3, 28), date(2026, 4, 2)]), [None, None, ADVICE, WARNING]);
}

const EVENT: &str = "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2026-03-05 10:00\nmodalidad: presencial\naccesibilidad: no se sabe\n";

#[test]
fn an_event_is_asked_about_after_its_day() {
    let planned = example(&format!("{EVENT}estado: planificado\n---\nTexto.\n"));
    let days = [date(2026, 3, 5), date(2026, 3, 6), date(2026, 4, 5), date(2026, 10, 5)];
    assert_eq!(levels(&planned, &days), [None, ADVICE, WARNING, ERROR]);
    let late = [date(2027, 1, 1)];
    for told in ["estado: realizado\n", "estado: cancelado\n", "estado: planificado\nnota_estado: No se sabe.\nrevisado: 2026-04-01\n"] {
        assert_eq!(levels(&example(&format!("{EVENT}{told}---\nTexto.\n")), &late), [None], "{told}");
    }
    // A note from before the event tells nothing of it.
    let before = "estado: planificado\nnota_estado: Trae tu celular.\nrevisado: 2026-02-01\n";
    assert_eq!(levels(&example(&format!("{EVENT}{before}---\nTexto.\n")), &late), [ERROR]);
}

#[test]
fn readers_are_told_of_what_has_passed() {
    let note = "estado: planificado\nnota_estado: Trae tu celular.\n---\nTexto.\n";
    let tree = example(&format!("{EVENT}{note}"));
    let html = |day| String::from_utf8(output(&on(&tree, day).plan, &tree).remove("eventos/a/index.html").expect("a page")).expect("text");
    let told = "no tenemos confirmación";
    assert!(!html(date(2026, 3, 5)).contains(told));
    let after = html(date(2026, 3, 6));
    assert!(after.contains(told) && after.contains("Trae tu celular."));
}

/// A site's output and all that is said of it.
fn all(tree: &Tree, built: &Built) -> (BTreeMap<String, Vec<u8>>, String) {
    (output(&built.plan, tree), printed(&built.findings, tree, Format::Json))
}

/// From one next change to the following: nothing changes the day before, something does on the day.
#[track_caller]
fn steps(tree: &Tree, from: Date, most: usize) -> Vec<Date> {
    let mut days = Vec::new();
    let mut now = on(tree, from);
    let mut seen = all(tree, &now);
    while let Some(next) = now.next_change.clone().filter(|_| days.len() < most) {
        let eve = on(tree, next.day.yesterday().expect("a day before"));
        assert!(all(tree, &eve) == seen, "something changes before {}", next.day);
        assert_eq!(eve.next_change.expect("still to come").day, next.day);
        assert!(!next.because.is_empty());
        now = on(tree, next.day);
        let then = all(tree, &now);
        assert!(then != seen, "nothing changes on {}: {:?}", next.day, next.because);
        seen = then;
        days.push(next.day);
    }
    days
}

#[test]
fn the_hub_changes_on_the_days_that_are_foretold_and_on_no_other() {
    let days = steps(&hub(), date(2026, 11, 25), 3);
    assert!(days.windows(2).all(|pair| pair[0] < pair[1]) && days.len() == 3, "{days:?}");
}

#[test]
fn every_kind_changes_on_the_days_that_are_foretold_and_on_no_other() {
    let tree = site_in(&repository("tests/golden/every-kind/in"));
    let days = steps(&tree, date(2021, 1, 1), 20);
    assert!(days.len() >= 4, "{days:?}");
}

#[test]
fn day_by_day_nothing_else_changes() {
    let text = page("fecha: 2026-03-20\nrevisado: 2026-03-01\nrevisar_en: 1 mes\n") + EVENT + "estado: planificado\n---\nTexto.\n";
    let tree = example(&text);
    let (mut day, end) = (date(2026, 2, 20), date(2026, 5, 1));
    let mut before = on(&tree, day);
    let mut changes = 0;
    while day < end {
        day = day.tomorrow().expect("a day after");
        let after = on(&tree, day);
        let foretold = before.next_change.as_ref().is_some_and(|next| next.day == day);
        assert_eq!(all(&tree, &before) != all(&tree, &after), foretold, "{day}");
        changes += usize::from(foretold);
        before = after;
    }
    // Published, event advised and asked for, review advised and due.
    assert_eq!(changes, 5);
}

#[test]
fn the_list_has_the_worst_first_and_each_file_once() {
    let old = page("revisado: 2025-01-15\nrevisar_en: 6 meses\n");
    let tree = example(&(old + EVENT + "estado: planificado\n---\nTexto.\n"));
    let built = on(&tree, date(2026, 3, 20));
    let list: Vec<_> = built.due.iter().map(|due| (due.task, due.stage, due.by.to_string())).collect();
    assert_eq!(list, [("review", "late", "2025-07-15".to_owned()), ("event", "soon", "2026-03-05".to_owned())]);
}

#[test]
fn the_list_and_the_summary_say_when_to_build_again() {
    let site = crate::cli::Site::new();
    site.put("content/vieja.md", "---\ntitulo: Vieja\ndescripcion: Una página.\nrevisado: 2026-01-15\nrevisar_en: 6 meses\n---\nTexto.\n");
    let list = site.run(&["listar", "vencidas", "--clock", "2026-08-01"]);
    assert!(list.out.starts_with("vencido  2026-07-15  revisar la página  content/vieja.md:4"), "{list:?}");
    assert!(list.err.contains("1 tarea pendiente") && list.err.contains("Vuelve a construir el 16 de enero de 2027"), "{list:?}");
    let json = site.run(&["list", "stale", "--clock", "2026-08-01", "--format", "json"]).out;
    let lines: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((lines[0]["task"].as_str(), lines[0]["stage"].as_str(), lines[0]["line"].as_u64()), (Some("review"), Some("due"), Some(4)));
    assert_eq!(lines.last().map(|last| last["next_change"].as_str()), Some(Some("2027-01-16")));
    let built = site.run(&["build", "--clock", "2026-06-01", "--lang", "en"]);
    assert!(built.err.contains("Build again on 16 June 2026."), "{built:?}");
    let late = site.run(&["build", "--clock", "2027-01-16"]);
    assert_eq!(late.code, 1, "{late:?}");
}

/// A page that may break a rule until a day.
fn excepted(front: &str) -> Tree {
    let link = "excepciones: [{regla: typography/ellipsis, motivo: Se corrige pronto., hasta: 2026-03-15}]\n";
    example(&format!("-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n{front}{link}---\nTablas...\n"))
}

#[test]
fn the_end_of_an_exception_is_foretold() {
    let tree = excepted("");
    assert_eq!(steps(&tree, date(2026, 3, 1), 3), [date(2026, 3, 16)]);
}

#[test]
fn where_a_rule_is_off_only_what_readers_see_is_foretold() {
    let settings = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nidioma: es-CL\nrevisiones: {dates/review-due: no}\n";
    let tree = example(&(settings.to_owned() + &page("revisado: 2026-01-15\nrevisar_en: 6 meses\n")));
    assert_eq!(steps(&tree, date(2026, 2, 1), 5), [date(2026, 7, 16)]);
}
