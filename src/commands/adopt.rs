//! `amigable check --adopt`: writes the list of known findings, so that an old site can begin; later it only gets shorter.
//!
//! In: an [`Ask`]. Out: `pendientes.yaml`, and what was written. What is left is shown by the check that follows.

use super::Ask;
use super::session::Session;
use super::wording::{FOUND, number};
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::checks::settle::{PENDING, Pending};
use crate::engine::{self, Memo};
use crate::failure::Failure;
use crate::io::mend::{self, Mended};
use crate::io::scaffold::{self, Draft};
use crate::io::terminal;

/// Writes the list, or says why not.
pub(super) fn write(ask: &Ask) -> Result<(), Failure> {
    let Session { tree, config, findings, progress, tongue, .. } = Session::open(ask)?;
    // Without a configuration there is nothing to list, and the check says why.
    let Some(config) = config else { return Ok(()) };
    let built = engine::build(&tree, &config, &Memo::none().comparing());
    drop(progress);
    let fixed = findings.iter().chain(&built.findings).filter(|finding| finding.rule.is_fixed()).count();
    let path = SourcePath::new(PENDING).expect("a plain name");
    let after = built.pending.next.text(tongue).into_bytes();
    let said = match (tree.bytes(&path), plan(&built.pending, fixed)) {
        (_, Err(why)) => why,
        (None, Ok(done)) => {
            scaffold::put(&ask.root, &[Draft { path: &path, bytes: &after, append: false }])?;
            done
        }
        (Some(before), Ok(done)) => {
            mend::write(&ask.root, &[Mended { path: &path, before, after }])?;
            done
        }
    };
    if !ask.quiet {
        terminal::tell(&format!("{}\n", said.tell(tongue)));
    }
    Ok(())
}

/// What writing would do; or why nothing is to be written.
fn plan(pending: &Pending, fixed: usize) -> Result<Say, Say> {
    let Pending { listed, unreadable, total, ref next } = *pending;
    let (was, is, before) = (FOUND.count(total), FOUND.count(next.total()), number(total));
    match (listed, next.total()) {
        (true, _) if unreadable => {
            Err(say!("No toqué {PENDING}: antes hay que poder leerlo.", "{PENDING} was left alone: it cannot be read yet."))
        }
        // Behind an error there may be findings that nobody has seen, and a list that is there never grows.
        (false, _) if fixed > 0 => Err(say!(
            "No anoté nada en {PENDING}: antes corrige los errores que se revisan siempre.",
            "Nothing was listed in {PENDING}: first mend the errors that are always checked."
        )),
        (false, 0) => Err(say!("No hay hallazgos que anotar en {PENDING}.", "There are no findings to list in {PENDING}.")),
        (false, _) => Ok(Say {
            es: format!("Anoté {} en {PENDING}. Desde ahora no detienen la publicación, y la lista solo puede acortarse.", is.es),
            en: format!("Listed {} in {PENDING}. From now on they do not stop publishing, and the list can only get shorter.", is.en),
        }),
        (true, left) if left == total => Err(Say {
            es: format!("{PENDING} sigue igual: {}. Los hallazgos nuevos no se anotan.", was.es),
            en: format!("{PENDING} stays as it is: {}. New findings are not listed.", was.en),
        }),
        (true, 0) => {
            Ok(say!("Ya no queda nada pendiente: puedes borrar {PENDING}.", "Nothing is pending any more: you can delete {PENDING}."))
        }
        (true, _) => Ok(Say {
            es: format!("Acorté {PENDING}: de {} a {}.", before.es, is.es),
            en: format!("{PENDING} is shorter: from {} to {}.", before.en, is.en),
        }),
    }
}
