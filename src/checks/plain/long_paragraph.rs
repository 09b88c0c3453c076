//! Paragraphs that fill a screen.
//!
//! In: a passage. Out: a finding that says before which sentence to begin a new one.

use super::sentence::Prose;
use super::{Desk, limits};
use crate::base::say::{said, say};
use crate::checks::text::PassageKind;
use crate::diag::{Family, Level, Rule};

pub(super) fn check(prose: &Prose<'_>, desk: &mut Desk<'_, '_>) {
    let (count, limit) = (prose.words.len(), limits::paragraph(desk.easy));
    let own = matches!(prose.passage.kind, PassageKind::Paragraph | PassageKind::ListItem | PassageKind::Note) && !prose.passage.quoted;
    if !own || count <= limit {
        return;
    }
    // The sentence that begins nearest to the middle.
    let middle = prose
        .sentences()
        .skip(1)
        .min_by_key(|sentence| prose.words.partition_point(|word| word.start < sentence.start).abs_diff(count / 2));
    let help = match middle {
        Some(sentence) => {
            let words: Vec<&str> = sentence.text().split_whitespace().take(5).collect();
            let words = words.join(" ");
            say!("Deja una línea en blanco antes de «{words}…», o haz una lista.", "Leave an empty line before “{words}…”, or make a list.")
        }
        None => say!("Divide la frase, y deja una idea en cada párrafo.", "Split the sentence, and leave one idea in each paragraph."),
    };
    let message = say!(
        "Este párrafo tiene {count} palabras. Con más de {limit} llena la pantalla de un celular.",
        "This paragraph has {count} words. With more than {limit} it fills a telephone's screen."
    );
    desk.note(&RULE, 0..prose.text.len(), message, help);
}

pub(super) static RULE: Rule = Rule {
    id: "plain/long-paragraph",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Un párrafo es demasiado largo", "A paragraph is too long"),
    why: said(
        "En un celular se ve como un bloque sin salida, y quien busca un dato lo salta.",
        "On a telephone it looks like a block without a way out, and who looks for a fact skips it.",
    ),
    mend: said("Deja una idea en cada párrafo.", "Leave one idea in each paragraph."),
    reference: "Transformación Digital del Estado (Chile), guía de voz y tono: 5 líneas; plainlanguage.gov: 150 palabras",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller es en marzo. Dura tres días. Cada día hay dos charlas y una pausa. La primera charla explica qué es medir. La segunda muestra una encuesta de verdad. Después hay tiempo para hacer preguntas. El segundo día se trabaja en grupos de cinco personas. Cada grupo elige un tema y escribe tres preguntas. Las preguntas se prueban con otro grupo. El tercer día se juntan las respuestas y se hace una tabla. Con esa tabla cada grupo cuenta qué aprendió. Al final se entrega un resumen a cada persona. El resumen se puede leer también en este sitio. Quien no pudo venir puede pedirlo por correo.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller es en marzo. Dura tres días. Cada día hay dos charlas y una pausa.\n\nLa primera charla explica qué es medir.\n",
};
