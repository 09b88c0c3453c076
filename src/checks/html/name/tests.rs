//! Names of elements in small pages. The element asked for has `id=x`.

use crate::base::path::SourcePath;
use crate::checks::html::{About, Audit, Origin};
use crate::parse::html;

fn name(body: &str) -> String {
    let dom = html::parse(body);
    let path = SourcePath::new("a.html").unwrap();
    let about = About { origin: Origin::File(&path), folder: None };
    let audit = Audit::new(&dom, &about);
    let at = audit.by_id("x").unwrap_or_else(|| panic!("no x in {body}"));
    audit.name(at).to_string()
}

#[test]
fn names_come_from_their_first_source() {
    for (body, expected) in [
        // References, also to what is hidden, to itself, and to nothing.
        ("<a id=x href=a aria-labelledby='b c'>no</a><i id=b>uno</i><i id=c hidden>dos <b hidden>tres</b></i>", "uno dos tres"),
        ("<a id=x href=a aria-labelledby=b>no</a><div id=b>uno <b hidden>dos</b></div>", "uno"),
        ("<button id=x aria-labelledby='x b' aria-label=Borrar></button><i id=b>la ficha</i>", "Borrar la ficha"),
        ("<a id=x href=a aria-labelledby=nada aria-label=' '>texto</a>", "texto"),
        ("<i id=b aria-labelledby=c>uno</i><i id=c>dos</i><button id=x aria-labelledby=b></button>", "uno"),
        // Content.
        ("<a id=x href=a>Los <b>d</b>atos<span> de</span><div>Casen</div>2024<br>y más</a>", "Los datos de Casen 2024 y más"),
        ("<a id=x href=a><img alt='Casa'> <svg><title>dos</title></svg></a>", "Casa dos"),
        ("<a id=x href=a><span aria-hidden=true>no</span><span style='display:none'>no</span>sí</a>", "sí"),
        ("<a id=x href=a title=T>&#8203; </a>", "T"),
        ("<h2 id=x>Uno <select><option>a<option selected>b</select> <input value=v> <input type=range value=7></h2>", "Uno b v 7"),
        ("<div id=x>Texto</div>", ""),
        ("<details><summary id=x>Ver</summary></details>", "Ver"),
        // HTML's own.
        ("<img id=x alt=A title=T>", "A"),
        ("<img id=x title=T>", "T"),
        ("<input id=x><label for=x>Nombre</label>", "Nombre"),
        ("<label>Sonar <input id=x value=3> veces</label>", "Sonar veces"),
        ("<label>Avisar <input id=x type=checkbox> cada <input value=3> horas</label>", "Avisar cada 3 horas"),
        ("<label><b>Sí</b></label><input id=x placeholder=P>", "P"),
        ("<input id=x type=submit>", "Enviar"),
        ("<input id=x type=submit value=''>", ""),
        ("<input id=x type=image alt=Buscar>", "Buscar"),
        ("<input id=x type=image>", ""),
        ("<fieldset id=x><legend>Edad</legend></fieldset>", "Edad"),
        ("<table id=x><caption>Tasas</caption></table>", "Tasas"),
        ("<svg id=x role=img><title>Mapa</title><g><title>no</title></g></svg>", "Mapa"),
        ("<iframe id=x title=Video></iframe>", "Video"),
        ("<label for=x style='display:none'>Oculta</label><input id=x>", "Oculta"),
    ] {
        assert_eq!(name(body), expected, "{body}");
    }
}

#[test]
fn endless_nesting_ends() {
    let deep = "<span role=button>".repeat(5_000);
    assert_eq!(name(&format!("<span role=button id=x>a{deep}b")), "a");
}

#[test]
fn what_may_be_asked_twice_is_not_asked_for_ever() {
    for piece in ["<svg><a href=x>", "<fieldset><legend>", "<figure><figcaption>", "<table><caption>", "<label><button aria-labelledby=x>"]
    {
        name(&format!("<h2 id=x>{}", piece.repeat(200)));
    }
}
