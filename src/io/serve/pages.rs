//! Pages of the server's own: nothing is here, there is no site, what a rule means.
//!
//! In: a snapshot. Out: HTML. They look like the site's family and are never published.

use super::near;
use super::route::{RESERVED, encode, plain};
use super::snapshot::{Notice, Snapshot};
use super::words::tag;
use crate::base::path::OutPath;
use crate::base::say::{Said, Tongue, said, say};
use crate::base::text::escaped;
use crate::diag::{Rule, reference};
use std::fmt::Write;

/// A page around `main`.
fn frame(tongue: Tongue, title: &str, main: &str) -> String {
    let (lang, title) = (tag(tongue), escaped(title));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{RESERVED}page.css\">\n</head>\n<body>\n\
         <main>\n<p class=\"from\">amigable</p>\n{main}</main>\n</body>\n</html>\n"
    )
}

/// Nothing stands at this address; perhaps one of these was meant.
pub(super) fn missing(snapshot: &Snapshot, path: &str) -> String {
    let tongue = snapshot.tongue;
    let shown = plain(snapshot, path);
    let title = said("Aquí no hay ninguna página", "There is no page here").tell(tongue);
    let no_page = say!("No hay nada en {}", "There is nothing at {}", format!("<code>{}</code>.", escaped(&shown)));
    let mut main = format!("<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n", no_page.tell(tongue));
    if let Some((source, why)) = near::left_out(snapshot, &shown) {
        let source = escaped(source.as_str());
        let why = escaped(why);
        let text = say!(
            "<code>{source}</code> tendría esta dirección, pero no se publica: {why}. Para verla, reinicia con <code>amigable serve --drafts</code>.",
            "<code>{source}</code> would have this address, but is not published: {why}. To see it, start again with <code>amigable serve --drafts</code>."
        );
        let _ = writeln!(main, "<p class=\"note\">{}</p>", text.tell(tongue));
    }
    if let Some(notice) = near::broken(snapshot, &shown) {
        let place = escaped(&notice.place.as_ref().map(super::snapshot::NoticePlace::shown).unwrap_or_default());
        let text = say!(
            "La página de esta dirección no se puede dibujar por un error en <code>{place}</code>:",
            "The page of this address cannot be drawn because of an error in <code>{place}</code>:"
        );
        let _ = writeln!(main, "<p class=\"note\">{} {}</p>", text.tell(tongue), escaped(&notice.message));
    }
    let near = near::pages(snapshot, &shown);
    if !near.is_empty() {
        let _ = writeln!(
            main,
            "<h2>{}</h2>\n<ul class=\"near\">",
            said("¿Buscabas una de estas?", "Did you look for one of these?").tell(tongue)
        );
        for (url, title) in near {
            let (href, title, url) = (escaped(&snapshot.address(&encode(&url))), escaped(&title), escaped(&url));
            let _ = writeln!(main, "<li><a href=\"{href}\">{title}</a> <code>{url}</code></li>");
        }
        main.push_str("</ul>\n");
    }
    main + &ways_on(snapshot)
}

/// To the home page, and to what readers will see instead of this page.
fn ways_on(snapshot: &Snapshot) -> String {
    let tongue = snapshot.tongue;
    let home = said("Ir al inicio", "Go to the home page").tell(tongue);
    let mut text = format!("<p class=\"ways\"><a href=\"{}\">{home}</a>", escaped(&snapshot.address("/")));
    if OutPath::new("404.html").is_some_and(|path| snapshot.files.has(&path)) {
        let own = said("Ver la página de error que verán tus lectores", "See the error page that your readers will get").tell(tongue);
        let _ = write!(text, " <a href=\"{}\">{own}</a>", escaped(&snapshot.address("/404.html")));
    }
    text + "</p>\n"
}

/// [`missing`] with its frame.
pub(super) fn missing_page(snapshot: &Snapshot, path: &str) -> String {
    let title = said("Aquí no hay ninguna página", "There is no page here").tell(snapshot.tongue);
    frame(snapshot.tongue, title, &missing(snapshot, path))
}

/// There is no site yet, and why.
pub(super) fn no_site(snapshot: &Snapshot) -> String {
    let tongue = snapshot.tongue;
    let title = said("Todavía no hay sitio que mostrar", "There is no site to show yet").tell(tongue);
    let lead = said(
        "Corrige lo que sigue y guarda: esta página se actualiza sola.",
        "Mend what follows and save: this page brings itself up to date.",
    );
    let mut main = format!("<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n<ol class=\"findings\">\n", lead.tell(tongue));
    for notice in &snapshot.notices {
        main += &finding(notice, tongue);
    }
    frame(tongue, title, &(main + "</ol>\n"))
}

fn finding(notice: &Notice, tongue: Tongue) -> String {
    let mut text = format!("<li class=\"{}\"><p class=\"level\">{}</p>", notice.level.id(), notice.level.name(tongue));
    let _ = write!(text, "<p class=\"message\">{}</p>", escaped(&notice.message));
    if let Some(place) = &notice.place {
        let _ = write!(text, "<p><code>{}</code></p>", escaped(&place.shown()));
    }
    if let Some(help) = &notice.help {
        let _ = write!(text, "<p>{}</p>", escaped(help));
    }
    text + "</li>\n"
}

const WHY: Said = said("Por qué importa", "Why it matters");
const MEND: Said = said("Cómo se corrige", "How to mend it");
const BAD: Said = said("Ejemplo con el problema", "Example with the problem");
const GOOD: Said = said("El mismo, corregido", "The same, mended");
const REFERENCE: Said = said("Referencia", "Reference");

/// What a rule looks for, as `amigable explain` says it.
pub(super) fn rule(rule: &Rule, tongue: Tongue) -> String {
    let title = rule.title.tell(tongue);
    let mut main = format!("<h1>{}</h1>\n<p><code>{}</code>, {}</p>\n", escaped(title), rule.id, rule.level.name(tongue));
    for (heading, text) in [(WHY, rule.why), (MEND, rule.mend)] {
        let _ = writeln!(main, "<h2>{}</h2>\n<p>{}</p>", heading.tell(tongue), escaped(text.tell(tongue)));
    }
    for (heading, example) in [(BAD, rule.bad), (GOOD, rule.good)] {
        if !example.is_empty() {
            let _ = writeln!(main, "<h2>{}</h2>\n<pre tabindex=\"0\">{}</pre>", heading.tell(tongue), escaped(example));
        }
    }
    let cited = reference::parts(rule.reference);
    if !cited.is_empty() {
        let _ = writeln!(main, "<h2>{}</h2>\n<ul>", REFERENCE.tell(tongue));
        for one in cited {
            let text = escaped(&one.text);
            let _ = match one.url {
                Some(url) => writeln!(main, "<li><a href=\"{}\">{text}</a></li>", escaped(&url)),
                None => writeln!(main, "<li>{text}</li>"),
            };
        }
        main.push_str("</ul>\n");
    }
    frame(tongue, title, &main)
}

/// A question that the server does not answer, in one sentence.
pub(super) fn refusal(tongue: Tongue) -> &'static str {
    let text = said(
        "amigable solo responde a este computador: abre http://127.0.0.1 o http://localhost con el puerto que muestra la terminal.\n",
        "amigable answers only this computer: open http://127.0.0.1 or http://localhost with the port that the terminal shows.\n",
    );
    text.tell(tongue)
}
