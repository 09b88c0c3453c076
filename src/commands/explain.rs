//! `amigable explain`: the page of a rule, of a kind or of a block, or the list of all.
//!
//! In: a name, whole or in part. Out: its page on standard output.

use super::wording::lines;
use super::{Ask, Code, Verb, Word, complain, example, in_both, rule_page, schema, topic_page};
use crate::base::say::{Say, said, say};
use crate::base::text::{fold, nearest};
use crate::checks::catalog::RULES;
use crate::diag::Rule;
use crate::failure::Failure;
use crate::io::terminal;

pub(super) static VERB: Verb = Verb {
    name: said("explicar", "explain"),
    about: said("Explicar una regla, una clase de página o un bloque", "Explain a rule, a kind of page or a block"),
    more: said(
        "Cada problema que muestra amigable nombra una regla, como links/broken-page. Aquí está su página: qué mira, a quién ayuda, cómo se \
         corrige y un ejemplo malo y otro bueno. También explica qué campos puedes escribir en un evento, un resumen o un bloque, y da el esquema (JSON Schema) con que tu editor de texto los completa.",
        "Each problem that amigable shows names a rule, such as links/broken-page. Here is its page: what it looks for, whom it helps, how to \
         mend it, and a bad and a good example. It also explains which fields you can write in an event, a summary or a block, and gives the schema (JSON Schema) with which your text editor completes them.",
    ),
    words: &[
        Word {
            name: said("nombre", "name"),
            about: said("Una regla, entera o en parte; una clase; un bloque", "A rule, whole or in part; a kind; a block"),
            required: false,
            rest: false,
        },
        Word {
            name: said("de qué", "of what"),
            about: said("Con esquema: una clase; si no, amigable.yaml", "With schema: a kind, else amigable.yaml"),
            required: false,
            rest: false,
        },
    ],
    options: &[],
    examples: &[
        example("amigable explain", said("Todo lo que se puede explicar", "Everything that can be explained")),
        example("amigable explain evento", said("Los campos de una página de evento", "The fields of an event page")),
        in_both(
            said("amigable explain esquema evento", "amigable explain schema event"),
            said("El esquema de sus campos, para tu editor", "The schema of its fields, for your editor"),
        ),
        example("amigable explain links/broken-page", said("La página de una regla", "The page of one rule")),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    let tongue = ask.tongue();
    let Some(word) = ask.word(0) else {
        return terminal::print(&(topic_page::all(tongue) + &rule_page::all(tongue))).map(|()| Code::Clean);
    };
    if schema::NAMES.contains(&fold(&word).as_str()) {
        return match schema::text(ask.word(1).as_deref(), tongue) {
            Ok(schema) => terminal::print(&schema).map(|()| Code::Clean),
            Err(message) => Ok(complain(tongue, &message)),
        };
    }
    if let Some(page) = topic_page::find(&word, tongue) {
        return terminal::print(&page).map(|()| Code::Clean);
    }
    match find(&word).as_slice() {
        [rule] => terminal::print(&rule_page::page(rule, tongue)).map(|()| Code::Clean),
        several => Ok(complain(tongue, &unknown(&word, several))),
    }
}

/// The rules that `word` may mean: of that id, else of that name in some family, else with those letters.
fn find(word: &str) -> Vec<&'static Rule> {
    let name = |rule: &&Rule| rule.id.split_once('/').is_some_and(|(_, name)| name == word);
    let tests: [&dyn Fn(&&Rule) -> bool; 3] = [&|rule| rule.id == word, &name, &|rule| rule.id.contains(word)];
    tests
        .iter()
        .map(|test| RULES.iter().copied().filter(|rule| test(rule)).collect())
        .find(|rules: &Vec<_>| !rules.is_empty())
        .unwrap_or_default()
}

fn unknown(word: &str, several: &[&Rule]) -> Say {
    let names = RULES
        .iter()
        .flat_map(|rule| [Some(rule.id), rule.id.split_once('/').map(|(_, name)| name)])
        .flatten()
        .chain(topic_page::names())
        .chain(schema::NAMES);
    let listed = lines("  ", several.iter().map(|rule| rule.id));
    let listed = listed.trim_end();
    match (several, nearest(word, names)) {
        ([_, ..], _) => say!("«{word}» puede ser cualquiera de estas:\n{listed}", "“{word}” may be any of these:\n{listed}"),
        (_, Some(near)) => {
            say!("no conozco «{word}». ¿Quisiste decir «{near}»?", "“{word}” is not known. Did you mean “{near}”?")
        }
        _ => say!(
            "no conozco «{word}». Mira todo lo que hay con: amigable explain",
            "“{word}” is not known. See all there is with: amigable explain"
        ),
    }
}
