//! Spaces on the wrong side of a mark: « , », « ? », «¿ Qué», «( así )».

use super::{Hit, Passage, after, before, word_around};
use crate::base::say::{Say, said};
use crate::diag::{Family, Level, Rule};

/// No space stands before these, nor after those.
const CLOSING: [char; 9] = [',', '.', ';', ':', '?', '!', '»', '”', ')'];
const OPENING: [char; 5] = ['¿', '¡', '«', '“', '('];

pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    let text = passage.text;
    let bytes = text.as_bytes();
    for (at, byte) in text.bytes().enumerate() {
        let end = match byte {
            b' ' => at + 1,
            0xC2 if bytes.get(at + 1) == Some(&0xA0) => at + 2,
            _ => continue,
        };
        // A quick look: most spaces stand between letters.
        let right = bytes.get(end).is_some_and(|byte| !byte.is_ascii_alphanumeric());
        let left = at > 0 && !bytes[at - 1].is_ascii_alphanumeric();
        if !right && !left {
            continue;
        }
        let (Some(left), Some(right)) = (before(text, at), after(text, end)) else { continue };
        if before_mark(text, left, right, end) || after_mark(text, left, right, at) {
            let (from, to) = (at - left.len_utf8(), end + right.len_utf8());
            let written = &text[word_around(text, &(from..to))];
            hits.push(Hit {
                rule: &SPACE_AND_MARK,
                range: from..to,
                message: Say {
                    es: format!("Sobra un espacio en «{written}»."), en: format!("There is a space too many in “{written}”.")
                },
                instead: Some(format!("{left}{right}")),
                help: None,
            });
        }
    }
}

/// A word, a space and a mark that ends there. « ...», « .cl» and « :)» are none.
fn before_mark(text: &str, left: char, right: char, at: usize) -> bool {
    let word = || left.is_alphanumeric() || matches!(left, '»' | '”' | ')' | '%' | '…');
    let ends =
        || after(text, at + right.len_utf8()).is_none_or(|c| c.is_whitespace() || matches!(c, '»' | '”' | '.' | ',') && right != '.');
    CLOSING.contains(&right) && word() && ends()
}

/// An opening mark, a space and a word.
fn after_mark(text: &str, left: char, right: char, at: usize) -> bool {
    let begins = || before(text, at - left.len_utf8()).is_none_or(|c| c.is_whitespace() || OPENING.contains(&c));
    OPENING.contains(&left) && right.is_alphanumeric() && begins()
}

pub(super) static SPACE_AND_MARK: Rule = Rule {
    id: "typography/space-and-mark",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Un espacio en el lado equivocado de un signo", "A space on the wrong side of a mark"),
    why: said(
        "Un signo separado de su palabra puede quedar solo al comienzo de la línea siguiente, y se lee como un error.",
        "A mark apart from its word can end up alone at the beginning of the next line, and reads as a mistake.",
    ),
    mend: said(
        "Quita el espacio. Con «amigable check --fix» se quita solo.",
        "Delete the space. “amigable check --fix” deletes it by itself.",
    ),
    reference: "RAE, Ortografía de la lengua española: signos de puntuación",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nHay tablas , mapas y figuras.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nHay tablas, mapas y figuras.\n",
};
