//! `amigable explain`: the page of one rule, or the list of all.
//!
//! In: the name of a rule, whole or in part. Out: its page on standard output.

use super::wording::lines;
use super::{Ask, Code, Verb, Word, complain, example, rule_page};
use crate::base::say::{Say, said, say};
use crate::base::text::nearest;
use crate::checks::catalog::RULES;
use crate::diag::Rule;
use crate::failure::Failure;
use crate::io::terminal;

pub(super) static VERB: Verb = Verb {
    name: said("explicar", "explain"),
    about: said("Explicar una regla, o mostrarlas todas", "Explain a rule, or list them all"),
    more: said(
        "Cada problema que muestra amigable nombra una regla, como links/broken. Aquí está su página: qué mira, a quién ayuda, cómo se corrige \
         y un ejemplo malo y otro bueno. Basta una parte del nombre.",
        "Each problem that amigable shows names a rule, such as links/broken. Here is its page: what it looks for, whom it helps, how to mend it, \
         and a bad and a good example. Part of the name is enough.",
    ),
    words: &[Word {
        name: said("regla", "rule"),
        about: said("Nombre de la regla, entero o en parte", "The rule's name, whole or in part"),
        required: false,
        rest: false,
    }],
    options: &[],
    examples: &[
        example("amigable explain", said("Todas las reglas, por familia", "All rules, by family")),
        example("amigable explain content/file-name", said("La página de una regla", "The page of one rule")),
        example("amigable explain file-name", said("Lo mismo, sin la familia", "The same, without the family")),
    ],
    run,
};

fn run(ask: &Ask) -> Result<Code, Failure> {
    let tongue = ask.tongue();
    let Some(word) = ask.word(0) else { return terminal::print(&rule_page::all(tongue)).map(|()| Code::Clean) };
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
    let names = RULES.iter().flat_map(|rule| [Some(rule.id), rule.id.split_once('/').map(|(_, name)| name)]).flatten();
    let listed = lines("  ", several.iter().map(|rule| rule.id));
    let listed = listed.trim_end();
    match (several, nearest(word, names)) {
        ([_, ..], _) => say!("«{word}» puede ser cualquiera de estas:\n{listed}", "“{word}” may be any of these:\n{listed}"),
        (_, Some(near)) => {
            say!("no hay una regla «{word}». ¿Quisiste decir «{near}»?", "there is no rule “{word}”. Did you mean “{near}”?")
        }
        _ => say!(
            "no hay una regla «{word}». Mira todas con: amigable explain",
            "there is no rule “{word}”. See them all with: amigable explain"
        ),
    }
}
