//! What a static host would send, and what no host should.

use super::served::Served;
use crate::cli::Site;
use crate::support;

#[test]
fn what_is_served_is_what_is_published_but_for_one_tag() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    assert_eq!(site.run(&["build", "-q"]).code, 0);
    let files = support::files(&site.path("public"));
    assert!(files.len() > 10);
    for (path, bytes) in files {
        let address: String = path.bytes().map(|byte| format!("%{byte:02X}").replace("%2F", "/")).collect();
        let answer = served.get(&format!("/{address}"));
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.without_tag() == bytes, "{path}");
        assert_eq!(answer.body != bytes, path.ends_with(".html"), "{path}: only pages get the tag");
    }
}

#[test]
fn addresses_are_answered_as_a_static_host_does() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    let page = served.get("/acerca/");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(served.get("/acerca/index.html").body, page.body);
    let folder = served.get("/acerca?a=1");
    assert_eq!((folder.status, folder.header("location")), (301, "/acerca/?a=1"));
    let head = served.ask(&format!("HEAD /acerca/ HTTP/1.1\r\nHost: {}", served.at), "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), page.body.len().to_string());
    let tag = page.header("etag");
    let known = served.ask(&format!("GET /acerca/ HTTP/1.1\r\nHost: {}\r\nIf-None-Match: {tag}", served.at), "");
    assert_eq!((known.status, known.body.len()), (304, 0));
    assert_eq!(served.ask(&format!("PUT /acerca/ HTTP/1.1\r\nHost: {}", served.at), "").status, 405);
    assert_eq!(served.get("/sitemap.xml").header("content-type"), "application/xml");
    for name in ["live.js", "place.js", "overlay.js", "finding.js", "words.js", "overlay.css", "page.css"] {
        assert_eq!(served.get(&format!("/__amigable/{name}")).status, 200, "{name}");
    }
}

#[test]
fn an_address_where_nothing_is_suggests_pages() {
    let site = Site::new();
    site.put("content/roto.md", "---\ntitulo: [\n---\nTexto.\n");
    site.put("content/otro.md", "---\ntitulo: Otro\ndescripcion: Una página de prueba.\nborrador: sí\n---\nTexto.\n");
    let served = Served::start(&site, &[]);
    let missing = served.get("/acerka/");
    assert_eq!(missing.status, 404);
    let text = missing.text();
    assert!(text.contains("<html lang=\"es\">") && text.contains("href=\"/acerca/\""), "{text}");
    assert!(text.contains("data-seen"), "the page comes by itself once it is written");
    let draft = served.get("/otro/").text();
    assert!(draft.contains("content/otro.md") && draft.contains("--drafts"), "{draft}");
    let broken = served.get("/roto/").text();
    assert!(broken.contains("content/roto.md:"), "{broken}");
    let markup = served.get("/%3Cscript%3Ealert(1)%3C/script%3E").text();
    assert!(markup.contains("&lt;script&gt;alert") && !markup.contains("<script>alert"), "{markup}");
}

#[test]
fn a_site_in_a_folder_is_served_in_it() {
    let site = Site::new();
    let served = Served::start(&site, &["--base-url", "https://ejemplo.cl/hub/"]);
    for (from, to) in [("/", "/hub/"), ("/hub", "/hub/"), ("/hub/acerca", "/hub/acerca/")] {
        let answer = served.get(from);
        assert_eq!((answer.status, answer.header("location")), (301, to), "{from}");
    }
    assert_eq!(served.get("/hub/acerca/").status, 200);
    for outside in ["/acerca/", "/hubacerca/", "/HUB/"] {
        assert_eq!(served.get(outside).status, 404, "{outside}");
    }
}

#[test]
fn nothing_outside_the_site_is_ever_sent() {
    let site = Site::new();
    site.put("secreto.txt", "secreto");
    let served = Served::start(&site, &[]);
    for path in [
        "/../secreto.txt",
        "/%2e%2e/secreto.txt",
        "/..%2fsecreto.txt",
        "/acerca/..%2f..%2fsecreto.txt",
        "/..%5csecreto.txt",
        "//etc/passwd",
        "/%00",
        "/%ff",
        "/content/acerca.md",
        "/amigable.yaml",
    ] {
        let answer = served.get(path);
        assert!([400, 404].contains(&answer.status) && !answer.text().contains("root:"), "{path}: {}", answer.status);
        assert_ne!(answer.text(), "secreto", "{path}");
    }
}

#[test]
fn only_this_computer_is_answered_and_only_our_own_pages_open_files() {
    let site = Site::new();
    let served = Served::start(&site, &["--editor", "true"]);
    for host in ["ejemplo.cl", "ejemplo.cl:1810", "127.0.0.1.ejemplo.cl"] {
        assert_eq!(served.ask(&format!("GET / HTTP/1.1\r\nHost: {host}"), "").status, 403, "{host}");
    }
    assert_eq!(served.ask("GET / HTTP/1.1\r\nHost: localhost", "").status, 200);
    let at = &served.at;
    let open = |origin: &str, path: &str| {
        let body = format!("{{\"path\": \"{path}\", \"line\": 1, \"column\": 1}}");
        served.ask(&format!("POST /__amigable/open HTTP/1.1\r\nHost: {at}\r\nOrigin: {origin}"), &body)
    };
    for origin in ["http://ejemplo.cl", "null", "http://127.0.0.1:9"] {
        assert_eq!(open(origin, "content/acerca.md").status, 403, "{origin}");
    }
    let own = format!("http://{at}");
    assert!(open(&own, "content/acerca.md").text().contains("\"ok\":true"));
    for path in ["/etc/passwd", "../secreto", "content/../../x", "public/index.html", "themes/amigable/theme.yaml", "nada.md"] {
        assert!(open(&own, path).text().contains("\"ok\":false"), "{path}");
    }
}

#[test]
fn a_port_that_is_taken_is_told_of() {
    let site = Site::new();
    let served = Served::start(&site, &[]);
    let port = served.at.rsplit(':').next().unwrap().to_owned();
    let again = site.run(&["serve", "--port", &port]);
    assert_eq!(again.code, 2, "{again:?}");
    assert!(again.err.contains(&format!("otro programa ya usa el puerto {port}")) && again.err.contains("--port"), "{}", again.err);
}

#[cfg(unix)]
#[test]
fn who_ends_it_ends_it_cleanly() {
    let site = Site::new();
    for signal in ["-INT", "-TERM"] {
        let mut served = Served::start(&site, &[]);
        // A browser that still listens does not hold it up.
        let _tab = served.open("/");
        let id = served.child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
        assert_eq!(served.child.wait().unwrap().code(), Some(0), "{signal}");
        assert!(!site.path("public/index.html").exists(), "nothing was published");
    }
}
