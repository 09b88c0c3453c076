//! One text alone: `amigable check carta.md`, `amigable check pagina.html`.
//!
//! In: a file that a person names. Out: what its own words and its own HTML show to be wrong. A text of the site is checked
//! with the site around it and only its findings are shown; any other text gets the smallest site there is, and what only a
//! site can know (links to pages, data, dates) is not judged.

use super::{Ask, Code, complain, report, texts};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Span;
use crate::checks::html::folder::check_html;
use crate::diag::print::Format;
use crate::diag::{Family, Finding, Place};
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::clock::Clock;
use crate::io::{embedded, outside, terminal};
use crate::model::config::Options;
use crate::model::tree::Tree;
use crate::parse;
use std::path::Path;

/// The smallest site. Its home leads to the text, so that nothing is said about that.
const SETTINGS: &str = "titulo: Texto\ndescripcion: Un texto suelto.\ndireccion: https://texto.example/\n";
const HOME: &str = "---\ntitulo: Inicio\ndescripcion: La portada.\n---\n[Un texto suelto](texto.md)\n";
const TEXT: &str = "content/texto.md";

/// What stands before a text that is no page yet.
const FRONT: &str = "---\ntitulo: Texto\ndescripcion: \".\"\n---\n";

/// What a text alone can be judged by.
const OWN: [Family; 5] = [Family::A11y, Family::Content, Family::Plain, Family::Privacy, Family::Typography];

/// The path of `file` within the site in `root`, if it is one of its texts.
pub(super) fn within(root: &Path, file: &Path) -> Option<SourcePath> {
    if !outside::is_file(&root.join("amigable.yaml")) {
        return None;
    }
    let inside = outside::relative(root, file)?;
    SourcePath::new(&inside).filter(|path| path.as_str().starts_with("content/"))
}

/// Checks a file that belongs to no site.
pub(super) fn check(file: &Path, ask: &Ask) -> Result<Code, Failure> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let Some(path) = SourcePath::new(&name) else {
        return Ok(complain(ask.tongue(), &say!("«{name}» no sirve como nombre de archivo.", "“{name}” does not work as a file name.")));
    };
    let bytes = outside::read(file)?;
    match path.extension().as_str() {
        "html" | "htm" => {
            let mut tree = Tree::default();
            tree.insert(path, bytes);
            let mut findings = check_html(&tree);
            report::show(&mut findings, &tree, ask, ask.tongue())
        }
        "md" => text(&path, &bytes, ask),
        _ => Ok(complain(
            ask.tongue(),
            &say!("no sé revisar «{name}»: tiene que terminar en .md o .html", "“{name}” cannot be checked: it must end in .md or .html"),
        )),
    }
}

fn text(path: &SourcePath, bytes: &[u8], ask: &Ask) -> Result<Code, Failure> {
    let front = if bytes.starts_with(b"---") { "" } else { FRONT };
    let mut tree = Tree::default();
    let files = [
        ("amigable.yaml", SETTINGS.as_bytes().to_vec()),
        ("content/_index.md", HOME.as_bytes().to_vec()),
        (TEXT, [front.as_bytes(), bytes].concat()),
    ];
    for (name, bytes) in files {
        tree.insert(SourcePath::new(name).expect("a plain name"), bytes);
    }
    embedded::lay_under(&mut tree);
    let clock = Clock::choose(ask.clock.as_deref())?;
    let count = ask.format == Format::Json;
    let options = Options { today: clock.today(""), drafts: true, minify: false, base_url: None, count, weigh: false };
    let (Some(config), _) = parse::config::read(&tree, options) else { return Ok(Code::Config) };
    let mut built = engine::build(&tree, &config, &Memo::none().comparing());
    let own = |finding: Finding| if OWN.contains(&finding.rule.family) { moved(finding, path, front.len()) } else { None };
    let mut findings: Vec<Finding> = built.findings.into_iter().filter_map(own).collect();
    let mut shown = Tree::default();
    shown.insert(path.clone(), bytes.to_vec());
    let code = report::show(&mut findings, &shown, ask, ask.tongue())?;
    if ask.format == Format::Json {
        built.texts.retain(|text| text.source.as_str() == TEXT);
        let alone = built.texts.into_iter().map(|text| text.moved(path, bytes.len(), front.len())).collect::<Vec<_>>();
        terminal::print(&texts::lines(&alone, &shown))?;
    }
    Ok(code)
}

/// The finding in the file that was named; none when it is about what we put around it.
fn moved(finding: Finding, path: &SourcePath, front: usize) -> Option<Finding> {
    let back = |place: &Place| {
        let inside = place.path.as_str() == TEXT && place.span.start >= front;
        inside.then(|| Place { path: path.clone(), span: Span::new(place.span.start - front, place.span.end - front) })
    };
    let place = back(finding.place.as_ref()?)?;
    // What mends itself mends files of a site.
    Some(Finding { place: Some(place), fix: None, ..finding })
}
