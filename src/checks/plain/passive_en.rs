//! Passives in English that name who did it last: “was approved by the Council”.
//!
//! In: a sentence in English. Out: findings. A passive without “by” is often the plainest way in English, and is left alone.

use super::Desk;
use super::sentence::Sentence;
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};

/// Participles of public information that do not end in “-ed”.
const IRREGULAR: [&str; 30] = [
    "begun", "bought", "brought", "built", "chosen", "cut", "done", "drawn", "driven", "found", "given", "held", "kept", "led", "made",
    "met", "paid", "put", "read", "run", "seen", "sent", "set", "shown", "sold", "spent", "taken", "taught", "told", "written",
];

/// Words after “by” that are nobody.
const NOBODY: [&str; 12] = ["hand", "law", "mail", "email", "phone", "default", "then", "now", "means", "using", "itself", "accident"];

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for at in 0..sentence.words.len() {
        let be = matches!(sentence.lower_at(at), "was" | "were" | "been" | "be" | "being" | "is" | "are");
        let participle = sentence.lower_at(at + 1);
        let made = be && (participle.len() > 4 && participle.ends_with("ed") || IRREGULAR.contains(&participle));
        if made && sentence.lower_at(at + 2) == "by" && (at..at + 3).all(|at| sentence.joined(at)) && is_someone(sentence, at + 3) {
            report(sentence, at, desk);
        }
    }
}

fn is_someone(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(word) = sentence.words.get(at) else { return false };
    let determiners = ["the", "a", "an", "our", "your", "their", "its", "his", "her", "this", "these", "local"];
    let named = sentence.written(word).chars().next().is_some_and(char::is_uppercase);
    !NOBODY.contains(&sentence.lower(word))
        && (named || determiners.contains(&sentence.lower(word)) && !sentence.lower_at(at + 1).is_empty())
}

fn report(sentence: &Sentence<'_>, at: usize, desk: &mut Desk<'_, '_>) {
    let range = sentence.words[at].start..sentence.words[at + 2].end;
    if sentence.of.is_quoted(&range) {
        return;
    }
    let written = &sentence.of.text[range.clone()];
    let agent: Vec<&str> = sentence.of.text[sentence.words[at + 3].start..sentence.end].split_whitespace().take(4).collect();
    let agent = agent.join(" ");
    let agent = agent.trim_end_matches(['.', ',', ';']);
    desk.words(
        &RULE,
        range,
        say!("«{written}» deja para el final a quien lo hace.", "“{written}” leaves for the end who does it."),
        say!("Empieza por quien lo hace: «{agent}…».", "Begin with who does it: “{agent}…”."),
    );
}

pub(super) static RULE: Rule = Rule {
    id: "plain/passive-english",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una frase en inglés está en pasiva", "A sentence in English is passive"),
    why: said("Quien lee espera saber primero quién hace algo.", "Readers expect to know first who does something."),
    mend: said("Empieza por quien lo hace.", "Begin with who does it."),
    reference: "plainlanguage.gov, use active voice",
    bad: "-- content/a.en.md --\n---\ntitle: A\ndescription: A page.\n---\nThe plan was approved by the Council.\n",
    good: "-- content/a.en.md --\n---\ntitle: A\ndescription: A page.\n---\nThe Council approved the plan.\n",
};
