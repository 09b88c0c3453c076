//! «Abrir en el editor»: a place of a source, opened on this computer.
//!
//! In: what a page of ours asked. Out: a sentence for the person. Only files of the site are opened, and only for somebody
//! who sits at this computer.

use super::reply::{self, Reply};
use super::snapshot::Snapshot;
use crate::base::path::SourcePath;
use crate::base::say::{Say, Tongue, say};
use crate::io::editor::{At, Editor};
use hyper::StatusCode;
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};

/// The largest question that makes sense: a path and two numbers.
pub(super) const LARGEST: usize = 8 * 1024;

#[derive(Deserialize)]
struct Wish {
    path: String,
    line: Option<usize>,
    column: Option<usize>,
}

/// Opens what `body` asks for.
pub(super) fn open(body: &[u8], snapshot: &Snapshot, root: &Path, editor: &Editor) -> Reply {
    let wish: Option<Wish> = serde_json::from_slice(body).ok();
    let Some((wish, path)) = wish.and_then(|wish| Some((SourcePath::new(&wish.path)?, wish))).map(|(path, wish)| (wish, path)) else {
        return say_so(false, &say!("No entendí qué archivo abrir.", "That names no file."), snapshot.tongue);
    };
    let shown = path.as_str();
    let Some(file) = snapshot.tree.get(&path).is_some().then(|| on_disk(root, &path)).flatten() else {
        let message = say!(
            "{shown} no está en la carpeta del sitio: viene con el tema de amigable.",
            "{shown} is not in the site's folder: it comes with amigable's theme."
        );
        return say_so(false, &message, snapshot.tongue);
    };
    let at = At { line: wish.line.unwrap_or(1), column: wish.column.unwrap_or(1) };
    let (opened, message) = match editor {
        Editor::Window(program) if program.open(&file, at) => (true, say!("Abrí {shown} en el editor.", "Opened {shown} in the editor.")),
        Editor::Window(program) => (false, no_start(program.name())),
        Editor::Terminal(name) => (false, in_terminal(name)),
        Editor::None => (
            false,
            say!(
                "No sé qué editor usas. Inicia con --editor, por ejemplo: amigable serve --editor code",
                "Which editor you use is not known. Start with --editor, for example: amigable serve --editor code"
            ),
        ),
    };
    say_so(opened, &message, snapshot.tongue)
}

fn no_start(name: &str) -> Say {
    say!(
        "No pude iniciar «{name}». Revisa que esté instalado, o elige otro con --editor.",
        "“{name}” did not start. See whether it is installed, or choose another with --editor."
    )
}

fn in_terminal(name: &str) -> Say {
    say!(
        "«{name}» se usa dentro de una terminal, y desde el navegador no lo puedo abrir. Copia el lugar, o elige un editor con ventana: --editor code",
        "“{name}” runs in a terminal, which a browser cannot open. Copy the place, or choose an editor with a window: --editor code"
    )
}

/// The file itself, which must lie in the site's folder, links followed.
fn on_disk(root: &Path, path: &SourcePath) -> Option<PathBuf> {
    let root = std::fs::canonicalize(root).ok()?;
    let file = std::fs::canonicalize(root.join(path.as_str())).ok()?;
    (file.starts_with(&root) && file.is_file()).then_some(file)
}

fn say_so(ok: bool, message: &Say, tongue: Tongue) -> Reply {
    let text = json!({ "ok": ok, "message": message.tell(tongue) }).to_string();
    reply::text(StatusCode::OK, "application/json", text)
}
