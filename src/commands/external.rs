//! The part of `amigable check --external` that leaves this computer.
//!
//! In: the addresses of other sites that the site names. Out: findings, and how the run ends: what could not be checked
//! is never clean. Decides whom to ask again; asking is `io::fetch`, judging `checks::links::external`.

use super::wording::{ADDRESSES, ASKED, REMEMBERED, UNCHECKED};
use super::{Ask, Code};
use crate::base::say::{Said, Say, Tongue, said, say};
use crate::checks::links::external::{self, rules::UNKNOWN};
use crate::diag::Finding;
use crate::diag::print::Format;
use crate::failure::Failure;
use crate::io::answers::Answers;
use crate::io::progress::Progress;
use crate::io::terminal;
use crate::model::config::Config;
use crate::model::external::{Answer, Doubt, External};
use jiff::SignedDuration;
use std::collections::{BTreeMap, BTreeSet};

/// A week: sources of public information move once in years, and the check is run once in weeks.
const AGE: SignedDuration = SignedDuration::from_hours(7 * 24);

const ASKING: Said = said("Pregunto a otros sitios", "Asking other sites");

/// What other sites have answered in this run; nothing when nobody wants to know.
#[derive(Default)]
pub(super) struct Outside {
    age: Option<SignedDuration>,
    answers: BTreeMap<String, Answer>,
    asked: usize,
}

impl Outside {
    /// As it was asked for; the message when that cannot be understood.
    pub(super) fn of(ask: &Ask) -> Result<Self, Say> {
        let age = match ask.external.as_deref() {
            None => None,
            Some("") => Some(AGE),
            Some(text) => Some(age(text).ok_or_else(|| {
                say!(
                    "no entiendo --external-age {text}: escribe días u horas, como 7 o 12h",
                    "--external-age {text} cannot be read: write days or hours, such as 7 or 12h"
                )
            })?),
        };
        Ok(Self { age, ..Self::default() })
    }

    /// What the sites say of these addresses. Each is asked once in a run.
    pub(super) fn judge(
        &mut self,
        addresses: &[External],
        config: &Config,
        ask: &Ask,
        progress: &Progress,
    ) -> Result<Vec<Finding>, Failure> {
        let Some(age) = self.age else { return Ok(Vec::new()) };
        let mut known = Answers::open(&ask.root);
        for External { address, .. } in addresses {
            if let Some(answer) = known.fresh(address, age) {
                self.answers.entry(address.clone()).or_insert(answer);
            }
        }
        let open: Vec<&str> = addresses.iter().map(|one| one.address.as_str()).filter(|one| !self.answers.contains_key(*one)).collect();
        if !open.is_empty() {
            progress.count(ASKING, open.len());
            let answers = fetch(&open, config, &|| progress.tick())?;
            self.asked += answers.len();
            // Whoever cannot save asks again the next time.
            if let Err(failure) = known.keep(&answers) {
                terminal::tell(&failure.say(ask.tongue()));
            }
            self.answers.extend(answers);
        }
        if self.offline() {
            return Ok(Vec::new());
        }
        Ok(external::judge(addresses, &self.answers))
    }

    /// When nobody at all can be reached, one sentence says more than a finding for each address.
    fn offline(&self) -> bool {
        let nobody = |answer: &Answer| matches!(answer, Answer::Unknown(Doubt::NoHost | Doubt::Connection(_)));
        self.answers.len() > 1 && self.answers.values().all(nobody)
    }

    /// Says how far the check came, and how the run ends. What an exception excuses is not missed.
    pub(super) fn finish(&self, code: Code, findings: &[Finding], ask: &Ask, tongue: Tongue) -> Code {
        if self.age.is_none() {
            return code;
        }
        // An address that stands in several places says the same in each.
        let unknown = findings.iter().filter(|finding| finding.rule.id == UNKNOWN.id).map(|finding| &finding.message);
        let unknown = unknown.collect::<BTreeSet<&Say>>().len();
        let incomplete = self.offline() || unknown > 0;
        if !ask.quiet && (incomplete || ask.format == Format::Human) {
            terminal::tell(self.report(unknown).tell(tongue));
        }
        if incomplete && code == Code::Clean { Code::Failed } else { code }
    }

    fn report(&self, unknown: usize) -> Say {
        if self.offline() {
            return say!(
                "No llegué a ningún otro sitio: parece que no hay conexión. No comprobé ninguna dirección.\n",
                "No other site could be reached: you seem to be offline. No address was checked.\n"
            );
        }
        let remembered = self.answers.len().saturating_sub(self.asked);
        let parts = [(&ASKED, self.asked), (&REMEMBERED, remembered)];
        let parts: Vec<Say> = parts.into_iter().filter(|(_, number)| *number > 0).map(|(noun, number)| noun.count(number)).collect();
        let tail = match unknown {
            0 => say!("", ""),
            unknown => {
                let Say { es, en } = UNCHECKED.count(unknown);
                Say { es: format!(" {es}: la revisión está incompleta."), en: format!(" {en}: the check is incomplete.") }
            }
        };
        let line = |tongue: Tongue| {
            let parts: Vec<&str> = parts.iter().map(|part| part.tell(tongue)).collect();
            let list = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
            format!("{}{list}.{}\n", ADDRESSES.count(self.answers.len()).tell(tongue), tail.tell(tongue))
        };
        Say { es: line(Tongue::Es), en: line(Tongue::En) }
    }
}

/// «7», «7d», «7 días», «12h».
fn age(text: &str) -> Option<SignedDuration> {
    let digits = text.trim().trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = text.trim()[digits.len()..].trim().to_lowercase();
    let hours: i64 = match unit.as_str() {
        "" | "d" | "día" | "dia" | "días" | "dias" | "day" | "days" => 24,
        "h" | "hora" | "horas" | "hour" | "hours" => 1,
        _ => return None,
    };
    let number: u32 = digits.parse().ok()?;
    Some(SignedDuration::from_hours(hours * i64::from(number)))
}

#[cfg(feature = "external")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature it fails")]
fn fetch(addresses: &[&str], config: &Config, tick: &(dyn Fn() + Sync)) -> Result<BTreeMap<String, Answer>, Failure> {
    use crate::io::fetch::{Manners, ask};
    Ok(ask(addresses, &Manners::of(&config.site.base_url), tick))
}

#[cfg(not(feature = "external"))]
fn fetch(_: &[&str], _: &Config, _: &(dyn Fn() + Sync)) -> Result<BTreeMap<String, Answer>, Failure> {
    let why = say!("este amigable se compiló sin «external»", "this amigable was compiled without “external”");
    let next = say!("compílalo otra vez con --features external", "compile it again with --features external");
    Err(Failure::because(said("preguntar a otros sitios con", "ask other sites with"), std::path::Path::new("--external"), why, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_days_or_hours() {
        for (text, hours) in [("7", 168), ("7d", 168), (" 2 días ", 48), ("12h", 12), ("0", 0)] {
            assert_eq!(age(text), Some(SignedDuration::from_hours(hours)), "{text}");
        }
        for text in ["", "d", "-1", "7 semanas", "99999999999", "1.5"] {
            assert_eq!(age(text), None, "{text}");
        }
    }
}
