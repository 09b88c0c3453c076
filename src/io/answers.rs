//! What other sites answered, kept between runs in `.amigable/external.json`, so that nobody is asked twice a week.
//!
//! In: the site's root. Out: answers of a certain age at most. Only good ones are kept: what was broken or could not be
//! checked is asked for again. A file that cannot be read counts as none; nothing in it is trusted beyond its form.

use crate::base::say::{Said, said};
use crate::failure::Failure;
use crate::model::external::Answer;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

const SAVE: Said = said("guardar lo que respondieron otros sitios en", "save the answers of other sites to");

/// A name that begins with a dot is never a source and never published.
const FOLDER: &str = ".amigable";
const FILE: &str = "external.json";

/// Larger than the answers of a hundred thousand addresses.
const LARGEST: u64 = 32 * 1024 * 1024;

/// After this nobody asks for an answer any more.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// Answers with the time at which they came.
pub(crate) struct Answers {
    path: PathBuf,
    known: BTreeMap<String, (Timestamp, Answer)>,
    now: Timestamp,
}

impl Answers {
    pub(crate) fn open(root: &Path) -> Self {
        let path = root.join(FOLDER).join(FILE);
        let mut text = String::new();
        let read = fs::File::open(&path).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
        let now = Timestamp::now();
        let known = read.ok().and_then(|_| parse(&text)).unwrap_or_default();
        let known = known.into_iter().filter(|(_, (at, _))| *at <= now && now.duration_since(*at) < KEPT).collect();
        Self { path, known, now }
    }

    /// The answer of an address, when it is younger than `age`.
    pub(crate) fn fresh(&self, address: &str, age: SignedDuration) -> Option<Answer> {
        let (at, answer) = self.known.get(address)?;
        (self.now.duration_since(*at) < age).then(|| answer.clone())
    }

    /// Remembers new answers, and writes the file beside its place.
    pub(crate) fn keep(&mut self, answers: &BTreeMap<String, Answer>) -> Result<(), Failure> {
        for (address, answer) in answers {
            if matches!(answer, Answer::Good | Answer::Moved { .. }) {
                self.known.insert(address.clone(), (self.now, answer.clone()));
            } else {
                self.known.remove(address);
            }
        }
        self.write().map_err(|error| Failure::system(SAVE, &self.path, error))
    }

    fn write(&self) -> std::io::Result<()> {
        let folder = self.path.parent().ok_or(ErrorKind::InvalidInput)?;
        if !folder.exists() {
            fs::create_dir_all(folder)?;
            // What other sites answered is no part of the site.
            fs::write(folder.join(".gitignore"), "*\n")?;
        }
        let mut file = tempfile::Builder::new().prefix(".amigable-").tempfile_in(folder)?;
        file.write_all(format!("{:#}\n", self.json()).as_bytes())?;
        file.persist(&self.path)?;
        Ok(())
    }

    fn json(&self) -> Value {
        let entry = |(address, (at, answer)): (&String, &(Timestamp, Answer))| {
            let to = if let Answer::Moved { to } = answer { Some(to) } else { None };
            (address.clone(), json!({"at": at.to_string(), "moved": to}))
        };
        json!({"version": VERSION, "answers": self.known.iter().map(entry).collect::<Map<String, Value>>()})
    }
}

/// Another version is another program's file.
const VERSION: u64 = 1;

fn parse(text: &str) -> Option<BTreeMap<String, (Timestamp, Answer)>> {
    let value: Value = serde_json::from_str(text).ok()?;
    if value.get("version")?.as_u64()? != VERSION {
        return None;
    }
    let entry = |(address, entry): (&String, &Value)| {
        let at = entry.get("at")?.as_str()?.parse().ok()?;
        let answer = match entry.get("moved")? {
            Value::Null => Answer::Good,
            to => Answer::Moved { to: to.as_str().filter(|to| to.starts_with("http"))?.to_owned() },
        };
        Some((address.clone(), (at, answer)))
    };
    Some(value.get("answers")?.as_object()?.iter().filter_map(entry).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEEK: SignedDuration = SignedDuration::from_hours(24 * 7);

    #[test]
    fn good_answers_are_kept_and_others_are_asked_for_again() {
        let root = tempfile::tempdir().unwrap();
        let answers = [
            ("https://a.cl/", Answer::Good),
            ("https://b.cl/", Answer::Moved { to: "https://c.cl/".to_owned() }),
            ("https://d.cl/", Answer::Gone { status: 404 }),
        ];
        let answers: BTreeMap<String, Answer> = answers.into_iter().map(|(address, answer)| (address.to_owned(), answer)).collect();
        Answers::open(root.path()).keep(&answers).unwrap();
        let again = Answers::open(root.path());
        assert_eq!(again.fresh("https://a.cl/", WEEK), Some(Answer::Good));
        assert_eq!(again.fresh("https://b.cl/", WEEK), answers.get("https://b.cl/").cloned());
        assert_eq!(again.fresh("https://d.cl/", WEEK), None);
        assert_eq!(again.fresh("https://a.cl/", SignedDuration::ZERO), None);
        assert_eq!(fs::read_dir(root.path().join(FOLDER)).unwrap().count(), 2, "the answers and .gitignore");
    }

    #[test]
    fn a_spoilt_file_counts_as_none() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join(FOLDER)).unwrap();
        let old = r#"{"version":1,"answers":{"https://a.cl/":{"at":"2001-01-01T00:00:00Z","moved":null}}}"#;
        let future = r#"{"version":1,"answers":{"https://a.cl/":{"at":"2999-01-01T00:00:00Z","moved":null}}}"#;
        let odd = r#"{"version":1,"answers":{"https://a.cl/":{"at":"2026-01-01T00:00:00Z","moved":7}}}"#;
        for text in ["", "{", "[]", "null", r#"{"version":2,"answers":{}}"#, old, future, odd] {
            fs::write(root.path().join(FOLDER).join(FILE), text).unwrap();
            let mut answers = Answers::open(root.path());
            assert_eq!(answers.fresh("https://a.cl/", WEEK), None, "{text}");
            answers.keep(&BTreeMap::from([("https://b.cl/".to_owned(), Answer::Good)])).unwrap();
            assert_eq!(Answers::open(root.path()).fresh("https://b.cl/", WEEK), Some(Answer::Good));
        }
    }
}
