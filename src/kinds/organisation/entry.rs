//! One entry of the directory, from its fields.

use super::rules;
use crate::base::chile;
use crate::base::date::When;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::base::text::fold;
use crate::kinds::meta::SourceFields;
use crate::model::organisation::{Area, Channel, ChannelKind, Consent, Organisation};
use crate::parse::fields::{NonEmpty, record};
use crate::parse::report::Report;
use crate::parse::scalars::{Address, Email, Inline, Phone};

record! {
    /// One organisation.
    OrganisationFields {
        id: Spanned<String> = "id" / "id", "su nombre en los enlaces, como cefis", "its name in links, such as cefis";
        name: String = "name" / "nombre", "su nombre completo", "its full name";
        acronym: Option<String> = "acronym" / "sigla", "su sigla", "its acronym";
        kind: String = "type" / "tipo", "qué es: fundación, servicio público…", "what it is: foundation, public service…";
        description: Inline = "description" / "descripcion", "qué hace, en palabras sencillas", "what it does, in plain words";
        regions: Vec<Spanned<String>> = "regions" / "regiones", "las regiones donde trabaja, o «Todo Chile»", "the regions where it works, or “All of Chile”";
        topics: Vec<String> = "topics" / "temas", "sus temas", "its topics";
        website: Option<Spanned<Address>> = "website" / "sitio", "su sitio web", "its website";
        email: Option<Spanned<Email>> = "email" / "correo", "su correo público", "its public e-mail";
        channels: Option<ChannelFields> = "channels" / "canales", "otras formas de contactarla: {telefono, whatsapp, instagram…}", "other ways to reach it: {phone, whatsapp, instagram…}";
        person: Option<bool> = "person" / "persona", "sí, si la ficha es de una persona", "yes, if the entry is a person's";
        consent: Option<ConsentFields> = "consent" / "consentimiento", "{fecha, como}: cuándo y cómo aceptó la persona aparecer aquí", "{date, how}: when and how the person agreed to stand here";
        reviewed: When = "reviewed" / "revisado", "cuándo se comprobó esta ficha", "when this entry was checked";
        sources: NonEmpty<SourceFields> = "sources" / "fuentes", "de dónde viene la información", "where the information comes from";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber", "what is good to know";
    }
}

record! {
    /// Ways to reach an organisation; each may be one or a list.
    ChannelFields {
        website: Vec<Spanned<Address>> = "website" / "sitio", "su sitio web", "its website";
        email: Vec<Spanned<Email>> = "email" / "correo", "su correo público", "its public e-mail";
        phone: Vec<Spanned<Phone>> = "phone" / "telefono", "su teléfono público, como «+56 2 2345 6789»", "its public telephone, such as “+56 2 2345 6789”";
        whatsapp: Vec<Spanned<Phone>> = "whatsapp" / "whatsapp", "su número de WhatsApp, como «+56 9 1234 5678»", "its number of `WhatsApp`, such as “+56 9 1234 5678”";
        instagram: Vec<Spanned<Address>> = "instagram" / "instagram", "la dirección de su cuenta", "the address of its account";
        facebook: Vec<Spanned<Address>> = "facebook" / "facebook", "la dirección de su cuenta", "the address of its account";
        linkedin: Vec<Spanned<Address>> = "linkedin" / "linkedin", "la dirección de su cuenta", "the address of its account";
        youtube: Vec<Spanned<Address>> = "youtube" / "youtube", "la dirección de su cuenta", "the address of its account";
        x: Vec<Spanned<Address>> = "x" / "x", "la dirección de su cuenta", "the address of its account";
        tiktok: Vec<Spanned<Address>> = "tiktok" / "tiktok", "la dirección de su cuenta", "the address of its account";
    }
}

record! {
    /// How a person agreed.
    ConsentFields {
        date: Spanned<When> = "date" / "fecha", "cuándo aceptó", "when the person agreed";
        how: String = "how" / "como", "cómo aceptó: por correo, en una reunión…", "how: by e-mail, at a meeting…";
    }
}

/// An entry, but for a person of whom nobody says that she agreed: nothing is published of her, whatever becomes of the finding.
pub(super) fn lowered(fields: OrganisationFields, report: &mut Report<'_>) -> Option<Organisation> {
    let is_person = fields.person.unwrap_or(false) || matches!(fold(&fields.kind).trim(), "persona" | "person" | "persona natural");
    if is_person && fields.consent.is_none() {
        let name = &fields.name;
        let message = say!("No dice que {name} aceptó aparecer aquí.", "It is not said that {name} agreed to stand here.");
        let help = say!(
            "Pregúntale primero. Después agrega «consentimiento: {{fecha: 2026-11-20, como: por correo}}».",
            "Ask first. Then add “consent: {{date: 2026-11-20, how: by e-mail}}”."
        );
        report.add(&rules::NO_CONSENT, fields.id.span, message).help(help);
        return None;
    }
    let areas = fields.regions.iter().filter_map(|region| area(region, report)).collect();
    let channels = channels(fields.website, fields.email, fields.channels);
    Some(Organisation {
        id: fields.id,
        name: fields.name,
        acronym: fields.acronym,
        kind: fields.kind,
        description: fields.description.0,
        areas,
        topics: fields.topics,
        channels,
        consent: fields.consent.filter(|_| is_person).map(|consent| Consent { date: consent.date.value, how: consent.how }),
        reviewed: fields.reviewed,
        sources: fields.sources.0.into_iter().map(SourceFields::lower).collect(),
        note: fields.note.map(|inline| inline.0),
    })
}

/// What means the whole country.
const COUNTRY: [&str; 7] = ["todo chile", "chile", "nacional", "todo el pais", "all of chile", "all chile", "national"];

fn area(written: &Spanned<String>, report: &mut Report<'_>) -> Option<Area> {
    let name = &written.value;
    if COUNTRY.contains(&fold(name).trim()) {
        return Some(Area::Country);
    }
    let found = chile::find(name).map(Area::Region);
    if found.is_none() {
        let message = say!("«{name}» no es una región de Chile.", "“{name}” is not a region of Chile.");
        let help = chile::near_region(name).map_or_else(
            || {
                say!(
                    "Escribe una de las 16 regiones, como «Biobío», o «Todo Chile».",
                    "Write one of the 16 regions, such as “Biobío”, or “All of Chile”."
                )
            },
            |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        );
        report.add(&rules::UNKNOWN_REGION, written.span, message).help(help);
    }
    found
}

/// All channels in the order of their sorts, each address once.
fn channels(website: Option<Spanned<Address>>, email: Option<Spanned<Email>>, more: Option<ChannelFields>) -> Vec<Channel> {
    use ChannelKind::{Facebook, Instagram, LinkedIn, Phone as Call, TikTok, Website, WhatsApp, X, YouTube};
    let mut channels: Vec<Channel> = Vec::new();
    channels.extend(website.map(|website| address(Website, website)));
    channels.extend(email.map(mail));
    if let Some(more) = more {
        channels.extend(more.email.into_iter().map(mail));
        for (kind, numbers) in [(Call, more.phone), (WhatsApp, more.whatsapp)] {
            channels.extend(numbers.into_iter().map(|number| Channel { kind, value: Spanned::new(number.value.0, number.span) }));
        }
        let addresses = [
            (Website, more.website),
            (Instagram, more.instagram),
            (Facebook, more.facebook),
            (LinkedIn, more.linkedin),
            (YouTube, more.youtube),
            (X, more.x),
            (TikTok, more.tiktok),
        ];
        channels.extend(addresses.into_iter().flat_map(|(kind, list)| list.into_iter().map(move |one| address(kind, one))));
    }
    channels.sort_by_key(|channel| channel.kind);
    let mut seen = std::collections::BTreeSet::new();
    channels.retain(|channel| seen.insert((channel.kind, channel.value.value.clone())));
    channels
}

fn address(kind: ChannelKind, address: Spanned<Address>) -> Channel {
    Channel { kind, value: Address::spanned(address) }
}

fn mail(email: Spanned<Email>) -> Channel {
    Channel { kind: ChannelKind::Email, value: Spanned::new(email.value.0, email.span) }
}
