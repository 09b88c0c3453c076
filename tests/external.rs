//! `check --external` and `list external`, against a server of our own. How other sites are asked is tested beside
//! `io::fetch`; here, what comes of their answers.

use crate::cli::{Ran, Site};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A server that knows a few pages, and how often it was asked.
fn server() -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let (number, count) = (listener.local_addr().expect("bound"), Arc::new(AtomicUsize::new(0)));
    let asked = Arc::clone(&count);
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines().map_while(Result::ok);
            let first = lines.next().unwrap_or_default();
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            asked.fetch_add(1, Ordering::Relaxed);
            let head = match first.split(' ').nth(1).unwrap_or_default() {
                "/bien" | "/nueva" | "/" => "200 OK",
                "/vieja" => "301 Moved\r\nLocation: /nueva",
                "/quitada" => "301 Moved\r\nLocation: /",
                "/cerrada" => "403 Forbidden",
                _ => "404 Not Found",
            };
            drop(write!(stream, "HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    });
    (number, count)
}

fn page(body: &str) -> String {
    format!("---\ntitulo: A\ndescripcion: Una página.\n---\n{body}\n")
}

/// The starter site with one page more, of this text, linked from its home.
fn site(body: &str) -> Site {
    let site = Site::new();
    site.put("content/a.md", &page(body));
    site.link("a.md");
    site
}

fn check(site: &Site, number: SocketAddr, more: &[&str]) -> Ran {
    let args = [&["check", "--external", "--format", "json"], more].concat();
    let hosts = ["uno", "dos", "tres"].map(|host| format!("{host}.example:80={number}")).join(",");
    let mut command = site.command(&args);
    command.env("AMIGABLE_RESOLVE", hosts);
    for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env_remove(name);
    }
    Ran::of(&command.output().expect("the command starts"))
}

/// Rule, line and column of each finding about other sites in the page.
fn found(ran: &Ran) -> Vec<(String, u64, u64)> {
    let lines = ran.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one object a line"));
    let of_page =
        lines.filter(|finding| finding["path"] == "content/a.md" && finding["rule"].as_str().is_some_and(|rule| rule.contains("external")));
    let number = |value: &serde_json::Value| value.as_u64().unwrap_or_default();
    of_page
        .map(|finding| (finding["rule"].as_str().unwrap_or_default().to_owned(), number(&finding["line"]), number(&finding["column"])))
        .collect()
}

#[test]
fn each_answer_has_its_finding_at_the_address() {
    let (number, _) = server();
    let site = site(
        "Está [esta](http://uno.example/bien), no [esta](http://uno.example/nada#parte).\n\nSe fue [esta](http://dos.example/vieja#b) y [esta][1].\n\n[1]: http://tres.example/cerrada\n",
    );
    let ran = check(&site, number, &[]);
    let rule = |name: &str| format!("links/external-{name}");
    assert_eq!(found(&ran), [(rule("broken"), 5, 49), (rule("moved"), 7, 15), (rule("unknown"), 9, 6)], "{ran:?}");
    assert_eq!(ran.code, 1);
}

#[test]
fn what_could_not_be_checked_is_never_a_pass() {
    let (number, _) = server();
    let closed = site("Mira [esta](http://uno.example/cerrada) y [esta](http://dos.example/bien).");
    let ran = check(&closed, number, &[]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("incompleta"), "{ran:?}");
    let good = site("Mira [esta](http://uno.example/bien).");
    let ran = check(&good, number, &[]);
    assert_eq!((ran.code, found(&ran).len()), (0, 0), "{ran:?}");
}

#[test]
fn who_has_looked_says_so_in_an_exception_and_a_normal_check_leaves_it_alone() {
    let (number, _) = server();
    let site = site("Mira [la guía](http://uno.example/cerrada).");
    let text = site.read("content/a.md").replace(
        "descripcion: Una página.\n",
        "descripcion: Una página.\nexcepciones:\n  - {regla: links/external-unknown, motivo: La abrimos a mano y está., hasta: 2027-06-01}\n",
    );
    site.put("content/a.md", &text);
    let ran = check(&site, number, &["--clock", "2026-11-25"]);
    assert_eq!((ran.code, found(&ran).len()), (0, 0), "{ran:?}");
    let ran = site.run(&["check", "--clock", "2026-11-25", "--format", "json"]);
    assert!(ran.code == 0 && !ran.out.contains("unused-exception"), "{ran:?}");
}

#[test]
fn good_answers_are_remembered_for_a_while_and_only_those() {
    let (number, count) = server();
    let site = site("Mira [esta](http://uno.example/bien) y [esta](http://dos.example/nada).");
    check(&site, number, &[]);
    let first = count.swap(0, Ordering::Relaxed);
    check(&site, number, &[]);
    let second = count.swap(0, Ordering::Relaxed);
    check(&site, number, &["--external-age", "0"]);
    // A page that is gone is asked for twice, by HEAD and by GET.
    assert_eq!((first, second, count.load(Ordering::Relaxed)), (3, 2, 3));
    assert!(site.path(".amigable/external.json").is_file());
    site.put(".amigable/external.json", "{\"version\":1,\"answers\":");
    assert_eq!(found(&check(&site, number, &[])).len(), 1);
    assert_eq!(site.run(&["check", "--external-age", "siempre"]).code, 2);
}

#[test]
fn a_new_address_is_written_by_fix_and_a_front_page_is_not() {
    let (number, _) = server();
    let site = site("Mira [esta](http://uno.example/vieja#b) y [esta](http://dos.example/quitada).");
    let ran = check(&site, number, &["--fix"]);
    assert_eq!(site.read("content/a.md"), page("Mira [esta](http://uno.example/nueva#b) y [esta](http://dos.example/quitada)."));
    assert_eq!(found(&ran), [("links/external-moved".to_owned(), 5, 50)], "{ran:?}");
}

#[test]
fn without_anybody_to_ask_one_sentence_says_it() {
    let gone = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let site = site("Mira [la guía](http://uno.example/bien) y [el mapa](http://dos.example/bien).");
    let ran = check(&site, gone, &[]);
    assert!(ran.code == 2 && !ran.out.contains("\"rule\""), "{ran:?}");
    assert!(ran.err.contains("parece que no hay conexión"), "{ran:?}");
}

#[test]
fn a_normal_check_asks_nobody_and_the_list_shows_every_place() {
    let site = site("Mira [esta](http://uno.example/nada#x) y [esta](http://uno.example/nada).");
    assert_eq!(site.run(&["check"]).code, 0);
    assert!(!site.path(".amigable/external.json").exists());
    for word in ["external", "links", "externos", "enlaces"] {
        let ran = site.run(&["list", word, "--format", "json"]);
        let line = ran.out.lines().find(|line| line.contains("uno.example")).unwrap_or_default();
        let value: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        assert_eq!((&value["address"], &value["uses"][1]["line"]), (&"http://uno.example/nada".into(), &5.into()), "{ran:?}");
    }
    let ran = site.run(&["list", "external"]);
    assert!(ran.out.contains("content/a.md:5, content/a.md:5"), "{ran:?}");
}
