//! Asking, against servers of our own: no test leaves this computer.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// What a server was asked, and when.
type Log = Arc<Mutex<Vec<(String, Instant)>>>;

/// Answers each request («HEAD /a») with a head of HTTP; it is told how often that path was asked for before.
fn server(answer: impl Fn(&str, usize) -> String + Send + Sync + 'static) -> (SocketAddr, Log) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (number, log) = (listener.local_addr().unwrap(), Log::default());
    let (answer, seen) = (Arc::new(answer), Arc::clone(&log));
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let (answer, seen) = (Arc::clone(&answer), Arc::clone(&seen));
            thread::spawn(move || serve(stream, &*answer, &seen));
        }
    });
    (number, log)
}

fn serve(mut stream: TcpStream, answer: &(dyn Fn(&str, usize) -> String + Send + Sync), log: &Log) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let agent = lines.by_ref().take_while(|line| !line.is_empty()).find(|line| line.to_lowercase().starts_with("user-agent:"));
    assert!(agent.unwrap_or_default().contains("amigable/"));
    let request = first.rsplit_once(' ').map_or("", |(request, _)| request).to_owned();
    let before = {
        let mut log = open(log);
        log.push((request.clone(), Instant::now()));
        let path = |request: &str| request.rsplit_once(' ').map_or(String::new(), |(_, path)| path.to_owned());
        log.iter().filter(|(seen, _)| path(seen) == path(&request)).count() - 1
    };
    let head = answer(&request, before);
    drop(write!(stream, "HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
}

fn manners(hosts: &[(&str, SocketAddr)]) -> Manners {
    Manners {
        pause: Duration::from_millis(150),
        patience: Duration::from_secs(2),
        total: Duration::from_secs(20),
        numbers: hosts.iter().map(|(host, number)| (format!("{host}:80"), *number)).collect(),
        ..Manners::of("https://sitio.example/")
    }
}

fn one(address: &str, manners: &Manners) -> Answer {
    ask(&[address], manners, &|| ()).remove(address).unwrap()
}

#[test]
fn answers_are_told_apart() {
    let (number, log) = server(|request, _| {
        let path = request.split(' ').nth(1).unwrap_or_default();
        match (path, request.starts_with("HEAD")) {
            ("/bien" | "/nueva" | "/barra/", _) | ("/solo-get", false) => "200 OK",
            ("/solo-get", true) => "405 No",
            ("/fue", _) => "410 Gone",
            ("/cerrada", _) => "403 Forbidden",
            ("/mala", _) => "500 Oops",
            ("/movida", _) => "301 Moved\r\nLocation: /nueva",
            ("/hoy", _) => "302 Found\r\nLocation: /nueva",
            ("/dos", _) => "308 Moved\r\nLocation: http://uno.example/hoy",
            ("/barra", _) => "301 Moved\r\nLocation: /barra/",
            ("/rota", _) => "301 Moved\r\nLocation: /no-esta",
            ("/vuelta", _) => "302 Found\r\nLocation: /vuelta",
            _ => "404 Not Found",
        }
        .to_owned()
    });
    let manners = Manners { pause: Duration::from_millis(1), ..manners(&[("uno.example", number)]) };
    let moved = |to: &str| Answer::Moved { to: format!("http://uno.example{to}") };
    let unknown = Answer::Unknown;
    let wanted = [
        ("/bien", Answer::Good),
        ("/solo-get", Answer::Good),
        ("/movida", moved("/nueva")),
        ("/hoy", Answer::Good),
        ("/dos", moved("/hoy")),
        ("/barra", Answer::Good),
        ("/no-esta", Answer::Gone { status: 404 }),
        ("/rota", Answer::Gone { status: 404 }),
        ("/fue", Answer::Gone { status: 410 }),
        ("/cerrada", unknown(Doubt::Status(403))),
        ("/mala", unknown(Doubt::Status(500))),
        ("/vuelta", unknown(Doubt::Circle)),
    ];
    let addresses: Vec<String> = wanted.iter().map(|(path, _)| format!("http://uno.example{path}")).collect();
    let ticks = Mutex::new(0);
    let answers = ask(&addresses.iter().map(String::as_str).collect::<Vec<_>>(), &manners, &|| *open(&ticks) += 1);
    for ((path, answer), address) in wanted.iter().zip(&addresses) {
        assert_eq!(answers.get(address), Some(answer), "{path}");
    }
    assert_eq!(*open(&ticks), wanted.len());
    let asked: Vec<String> = open(&log).iter().map(|(request, _)| request.clone()).collect();
    assert!(asked.contains(&"GET /solo-get".to_owned()) && !asked.contains(&"GET /bien".to_owned()), "{asked:?}");
}

#[test]
fn a_host_is_asked_one_thing_at_a_time_and_with_a_pause_and_hosts_are_asked_side_by_side() {
    let (number, log) = server(|_, _| {
        thread::sleep(Duration::from_millis(60));
        "200 OK".to_owned()
    });
    let manners = manners(&[("uno.example", number), ("dos.example", number)]);
    let addresses: Vec<String> =
        ["uno", "dos"].iter().flat_map(|host| (0..4).map(move |page| format!("http://{host}.example/{host}/{page}"))).collect();
    let start = Instant::now();
    let answers = ask(&addresses.iter().map(String::as_str).collect::<Vec<_>>(), &manners, &|| ());
    assert!(answers.values().all(|answer| *answer == Answer::Good), "{answers:?}");
    for host in ["/uno/", "/dos/"] {
        let times: Vec<Instant> = open(&log).iter().filter(|(request, _)| request.contains(host)).map(|(_, at)| *at).collect();
        assert_eq!(times.len(), 4);
        assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= Duration::from_millis(210)), "{host} {times:?}");
    }
    // One after the other the two hosts would take at least 8 × 60 + 6 × 150 ms beside one another's pauses.
    assert!(start.elapsed() < Duration::from_millis(1380 + 600), "{:?}", start.elapsed());
}

#[test]
fn a_site_that_says_when_to_come_back_is_asked_then_and_one_that_wants_long_is_left_alone() {
    let (number, log) = server(|request, before| match (request.contains("/luego"), before) {
        (true, 0) => "429 Slow\r\nRetry-After: 1".to_owned(),
        (true, _) => "200 OK".to_owned(),
        _ => "503 Busy\r\nRetry-After: 3600".to_owned(),
    });
    let manners = manners(&[("uno.example", number), ("dos.example", number)]);
    let start = Instant::now();
    let addresses = ["http://uno.example/luego", "http://dos.example/a", "http://dos.example/b"];
    let answers = ask(&addresses, &manners, &|| ());
    assert_eq!(answers[addresses[0]], Answer::Good);
    assert!(start.elapsed() >= Duration::from_secs(1));
    let busy = Answer::Unknown(Doubt::Status(503));
    assert_eq!((&answers[addresses[1]], &answers[addresses[2]]), (&busy, &busy));
    let asked: Vec<String> = open(&log).iter().map(|(request, _)| request.clone()).filter(|request| !request.contains("luego")).collect();
    assert_eq!(asked, ["HEAD /a"], "a site that wants to be left alone for an hour is asked nothing more");
}

#[test]
fn private_networks_are_never_reached_not_even_through_a_redirect() {
    let (inside, log) = server(|_, _| "200 OK".to_owned());
    let port = inside.port();
    let (number, _) = server(move |_, _| format!("302 Found\r\nLocation: http://127.0.0.1:{port}/secreto"));
    let manners = manners(&[("uno.example", number)]);
    for address in [
        format!("http://127.0.0.1:{port}/"),
        format!("http://localhost:{port}/"),
        format!("http://[::1]:{port}/"),
        "http://uno.example/".into(),
    ] {
        assert_eq!(one(&address, &manners), Answer::Unknown(Doubt::Private), "{address}");
    }
    assert!(open(&log).is_empty());
}

#[test]
fn slow_silent_and_absent_sites_are_doubts() {
    let (slow, _) = server(|_, _| {
        thread::sleep(Duration::from_secs(5));
        "200 OK".to_owned()
    });
    let (silent, _) = server(|_, _| "no es HTTP".to_owned());
    // A port that was free a moment ago.
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let quick =
        Manners { patience: Duration::from_millis(300), ..manners(&[("a.example", slow), ("b.example", silent), ("c.example", gone)]) };
    assert_eq!(one("http://a.example/", &quick), Answer::Unknown(Doubt::Slow));
    for address in ["http://b.example/", "http://c.example/", "http://a b/"] {
        let answer = one(address, &quick);
        assert!(matches!(answer, Answer::Unknown(Doubt::Connection(_))), "{address} {answer:?}");
    }
    let pages = ["http://a.example/1", "http://a.example/2", "http://a.example/3", "http://a.example/4"];
    let start = Instant::now();
    assert!(ask(&pages, &quick, &|| ()).values().all(|answer| *answer == Answer::Unknown(Doubt::Slow)));
    assert!(start.elapsed() < Duration::from_millis(1200), "a host is waited for twice, not for each page");
    let late = Manners { total: Duration::ZERO, ..quick };
    assert_eq!(one("http://a.example/", &late), Answer::Unknown(Doubt::Late));
}

#[test]
fn a_server_without_a_certificate_that_holds_is_a_doubt() {
    let (number, _) = server(|_, _| "200 OK".to_owned());
    let mut manners = manners(&[]);
    manners.numbers.insert("uno.example:443".to_owned(), number);
    let answer = one("https://uno.example/", &manners);
    assert!(matches!(answer, Answer::Unknown(Doubt::Certificate | Doubt::Connection(_) | Doubt::Slow)), "{answer:?}");
}

#[test]
fn headers_are_ascii_and_hosts_of_tests_are_read() {
    let agent = user_agent("https://ñuble.example/");
    assert!(agent.is_ascii() && agent.contains("(link check; +https://xn--uble-"), "{agent}");
    let numbers = numbers("a.example:80=127.0.0.1:4000, b.example:443=[::1]:5, nada");
    assert_eq!(numbers.into_keys().collect::<Vec<_>>(), ["a.example:80", "b.example:443"]);
}
