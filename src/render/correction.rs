//! Ways to tell whoever publishes the site that something is wrong: a letter or a message that already names the page, the part and the
//! version, so that nobody has to describe where it was.
//!
//! In: the site's `contact` setting and what the reader looks at. Out: addresses (`mailto:`, RFC 6068; `https://wa.me/`), or nothing where
//! the site names no channel: a link that leads nowhere is worse than none.

use super::desk::Desk;
use super::words::{Arg, Words};
use crate::model::config::Contact;
use crate::model::lang::Lang;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// What the message is about.
pub(crate) struct About<'a> {
    /// Key of the words that the subject begins with; they are told the title.
    pub(crate) subject: &'static str,
    /// Key of the question that stands at the end, for the reader to answer.
    pub(crate) question: &'static str,
    /// Title of the page, and of the part of it.
    pub(crate) title: &'a str,
    /// Absolute address, with the anchor of the part.
    pub(crate) url: &'a str,
    /// Which version the reader has seen: when it was reviewed or changed.
    pub(crate) version: Option<&'a str>,
}

/// A link that opens a letter or a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Way {
    /// `email` or `whatsapp`, the second half of its word key.
    pub(crate) kind: &'static str,
    pub(crate) url: String,
}

/// All but what stands for itself in any part of an address (RFC 3986, 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The ways of the site, the letter first.
pub(crate) fn ways(desk: &Desk<'_>, about: &About<'_>) -> Vec<Way> {
    desk.site.config.site.contact.as_ref().map_or_else(Vec::new, |contact| of(contact, desk.words, desk.lang(), about))
}

fn of(contact: &Contact, words: &Words, lang: &Lang, about: &About<'_>) -> Vec<Way> {
    let subject = words.say(lang, about.subject, &[("title", Arg::Text(about.title))]);
    let mut lines = vec![
        words.say(lang, "correction-page", &[("title", Arg::Text(about.title))]),
        words.say(lang, "correction-address", &[("url", Arg::Text(about.url))]),
    ];
    lines.extend(about.version.map(|date| words.say(lang, "correction-version", &[("date", Arg::Text(date))])));
    lines.extend([String::new(), words.say(lang, about.question, &[]), String::new()]);
    // A letter breaks its own lines: spaces that hold words together on a page are plain ones there.
    let encode = |text: &str| utf8_percent_encode(&text.replace('\u{a0}', " "), ENCODED).to_string();
    let mail = contact.email.as_ref().map(|address| Way {
        kind: "email",
        url: format!("mailto:{}?subject={}&body={}", mailbox(address), encode(&subject), encode(&lines.join("\r\n"))),
    });
    let message = contact.whatsapp.as_ref().map(|number| Way {
        kind: "whatsapp",
        url: format!("{}?text={}", whatsapp(number), encode(&format!("{subject}\n{}", lines.join("\n")))),
    });
    mail.into_iter().chain(message).collect()
}

/// An address of a letter: its `@` stays (RFC 6068, 2).
fn mailbox(address: &str) -> String {
    address.split('@').map(|part| utf8_percent_encode(part, ENCODED).to_string()).collect::<Vec<_>>().join("@")
}

/// Where a number of `WhatsApp` is written to: its digits alone, with the country's code.
pub(crate) fn whatsapp(number: &str) -> String {
    format!("https://wa.me/{}", number.chars().filter(char::is_ascii_digit).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_what_it_is_about_and_every_sign_is_written_right() {
        let words = [
            "correction-subject = Corrección: { $title }",
            "correction-page = Página: { $title }",
            "correction-address = { $url }",
            "correction-version = Versión: { $date }",
            "correction-question = ¿Qué corriges?",
        ]
        .join("\n");
        let (words, _) = Words::read([("es", words.as_str())]);
        let contact = Contact { email: Some("hola+web@mesa.cl".to_owned()), whatsapp: Some("+56 9 1234 5678".to_owned()) };
        let about = About {
            subject: "correction-subject",
            question: "correction-question",
            title: "Ñuble & «más»",
            url: "https://a.cl/d/#x",
            version: Some("2026"),
        };
        let ways = of(&contact, &words, &Lang::new("es").unwrap(), &about);
        let start = "mailto:hola%2Bweb@mesa.cl?subject=Correcci%C3%B3n%3A%20%C3%91uble%20%26%20%C2%ABm%C3%A1s%C2%BB&body=P%C3%A1gina%3A%20";
        assert!(ways[0].url.starts_with(start), "{}", ways[0].url);
        assert!(ways[0].url.contains("%0D%0Ahttps%3A%2F%2Fa.cl%2Fd%2F%23x%0D%0A"), "{}", ways[0].url);
        assert!(ways[1].url.starts_with("https://wa.me/56912345678?text=Correcci%C3%B3n%3A%20"), "{}", ways[1].url);
        assert!(!ways.iter().any(|way| way.url.contains([' ', '\n', '«', 'ñ'])));
    }
}
